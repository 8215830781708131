from __future__ import annotations

import pytest

from app.curation.deciding import DecideSourceError
from app.curation.grouping import SameFact
from app.curation.operations import Correct, Operation
from app.curation.viewing import View
from app.errors import InputError
from app.models.history import Change
from app.models.history_queries import operations
from app.models.records import FigureFilter, OperationRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.history_words import MOST_CODES, HistoryWords
from tests.gui import histories


@pytest.fixture
def words(hand_desk: Desk) -> HistoryWords:
    histories.make(hand_desk.session)
    made = HistoryWords(hand_desk)
    made.refresh()
    return made


def entry(desk: Desk, number: int) -> OperationRow:
    return operations(desk.session.reader, [number])[number]


def test_sentences_name_values_as_their_fields_show_them(words: HistoryWords, hand_desk: Desk) -> None:
    said = [words.sentence(entry(hand_desk, number)) for number in range(8, 0, -1)]
    assert said == [sentence.replace(" (taken back)", "") for sentence in histories.SENTENCES]


def test_a_programme_is_named(words: HistoryWords, hand_desk: Desk) -> None:
    hand_desk.session.perform(Correct(1, {"about": "rain_plan"})).result()
    assert words.sentence(entry(hand_desk, 9)).endswith("from Overview to Rain Plan; no longer verified")


def test_facts_and_errors_of_a_source_are_worded(words: HistoryWords, hand_desk: Desk) -> None:
    done: list[Operation] = [SameFact([1, 2], leader_id=2)]
    done += [DecideSourceError("", 1, meant, "original") for meant in (2e9, None)]
    for operation in done:
        hand_desk.session.perform(operation).result()
    assert [words.sentence(entry(hand_desk, number)) for number in (9, 10, 11)] == [
        "HEB12-0001 and HEB12-0002 state the same thing; HEB12-0002 stands for it",
        "HEB12-0001: the source prints 21,000,000,000 and means 2,000,000,000",
        "HEB12-0001: the source prints 21,000,000,000, which is wrong; what it means is unknown",
    ]
    shown = [words.value(*pair) for pair in (("fact_id", 1), ("leader_id", 2), ("evidence", "original"))]
    assert shown == ["HEB12-0002", "HEB12-0002", "the Chinese original"]


def test_who_and_why(words: HistoryWords, hand_desk: Desk) -> None:
    assert [words.who(entry(hand_desk, number)) for number in (2, 4)] == ["LW", "ZM"]
    assert words.why(entry(hand_desk, 2)) == "wrong unit; see page 3"
    assert words.why(entry(hand_desk, 3)) == ""
    nobody = OperationRow(1, "do", None, "note", {}, None, "", "not_needed", "")
    assert (words.who(nobody), words.why(nobody)) == ("–", "not needed")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("value", 21e9, "21,000,000,000"),
        ("value", 36.1, "36.1"),
        ("unit", "usd", "US dollar"),
        ("unit", "of_no_list", "of no list"),
        ("per", "month person", "month, person"),
        ("per", "", "–"),
        ("about", "rain_plan", "Rain Plan"),
        ("kind", "target", "target"),
        ("qualifier", "gt", "more than"),
        ("review", "verified", "verified"),
        ("reviewed_by", 1, "Li Wei"),
        ("reviewed_by", None, "–"),
        ("analyst_id", 77, "–"),
        ("parent_id", 1, "HEB12-0001"),
        ("parent_id", 99, "–"),
        ("year_from", 2012, "2012"),
        ("hidden", 0, "yes"),
        ("hidden", 1, "no"),
        ("province", "hebei", "Hebei"),
        ("body", "核对", "核对"),
    ],
)
def test_each_value_is_said_in_words(words: HistoryWords, field: str, value: object, said: str) -> None:
    assert words.value(field, value) == said


def test_tags_are_listed(words: HistoryWords) -> None:
    assert words.value("tags", '["a", "编码"]') == "a, 编码"
    assert words.value("tags", "[]") == words.value("tags", "")


def test_moments_are_local(words: HistoryWords) -> None:
    assert "T" not in words.value("reviewed_at", "2026-11-22T08:00:00+00:00")


def test_the_fields_of_a_change(words: HistoryWords) -> None:
    changed = Change("figures", 1, {"unit": "yuan", "value": 1.0}, {"unit": "usd", "value": 2.0})
    assert list(words.fields(changed)) == [("Unit", "yuan", "US dollar"), ("Value", "1", "2")]
    added = Change("annotations", 1, None, {"uuid": "x", "figure_id": 1, "body": "核对"})
    assert list(words.fields(added)) == [("Note", "–", "核对")]
    assert list(words.fields(added.reversed())) == [("Note", "核对", "–")]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Verified", {"verified"}),
        ("dollar", {"usd"}),
        ("rain", {"rain_plan"}),
        ("3,300", {"3300.0"}),
        ("corrections", {"correct"}),
        ("核对", set()),
    ],
)
def test_a_typed_word_also_stands_for_codes(words: HistoryWords, typed: str, codes: set[str]) -> None:
    (word,) = words.words(typed)
    assert word.text == typed
    assert codes <= set(word.codes)
    assert codes or not word.codes


def test_a_letter_does_not_stand_for_everything(words: HistoryWords) -> None:
    (word,) = words.words("a")
    assert len(word.codes) == MOST_CODES
    assert words.words("  ") == ()
    assert [word.text for word in words.words("two words")] == ["two", "words"]


def test_what_has_no_words_yet_is_shown_by_its_code() -> None:
    assert wording.kind("of_tomorrow") == "of tomorrow"
    assert wording.table("of_tomorrow") == "of_tomorrow"
    assert wording.reason("of_tomorrow") == "of tomorrow"
    assert [wording.yes_or_no(yes=yes) for yes in (True, False)] == ["yes", "no"]


def test_a_failure_names_values_as_a_sentence_does(words: HistoryWords, hand_desk: Desk) -> None:
    failure = InputError("changed_since", what=entry(hand_desk, 2), later=entry(hand_desk, 8))
    assert "from yuan to US dollar" in words.failure(failure)
    assert "Undone: HEB12-0003 marked rejected" in words.failure(failure)


def test_what_a_view_holds_is_not_shown_as_it_is_stored(words: HistoryWords) -> None:
    stored = View(FigureFilter(unit="yuan")).as_text()
    kept = Change("options", 1, None, {"uuid": "u", "name": "view/A", "value": stored})
    assert list(words.fields(kept)) == [("Name", "–", "view/A")]
    assert list(words.fields(Change("options", 1, {"value": stored}, {"value": ""}))) == []
    printed = Change("options", 2, {"value": "printed"}, {"value": "intended"})
    assert [new for _, _, new in words.fields(printed)] == ["intended"]


def test_what_was_decided_on_reports_and_sections_is_worded(words: HistoryWords) -> None:
    assert words.value("type", "pairing") == "of a pairing of two provinces"
    assert words.value("decided", "programme span_end") == "Programme, Ends at"
