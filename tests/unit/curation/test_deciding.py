"""What an analyst decides on findings: how it shows, stays, opens again, and is taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import operation_sentences, sentences
from app.curation.deciding import (
    ChooseValues,
    DecideExtractionError,
    DecideSourceError,
    Dismiss,
    KeepBoth,
    Prefer,
    WithdrawSourceError,
)
from app.curation.grouping import SameFact
from app.curation.operations import Correct, Operation
from app.curation.session import Session
from app.curation.undo import Revert
from app.errors import InputError
from app.models import finding_queries, history_queries, queries
from app.models.finding_queries import FindingFilter
from app.models.history_queries import HistoryFilter
from app.models.records import FigureFilter
from tests import findings, merges
from tests.dumps import dump


@pytest.fixture(autouse=True)
def rule(monkeypatch: pytest.MonkeyPatch) -> None:
    findings.install(monkeypatch)


def _key(session: Session) -> str:
    return findings.only(session).key


DECISIONS: dict[str, Callable[[str], Operation]] = {
    "source_error": lambda key: DecideSourceError(key, 2, 21e9, "arithmetic", " adds up "),
    "extraction_error": lambda key: DecideExtractionError(key, {2: {"value": 5.0}}, rejected=[3], note="misread"),
    "prefer": lambda key: Prefer(key, 1),
    "keep_both": lambda key: KeepBoth(key, "one is planned"),
    "dismissed": lambda key: Dismiss(key, "rounded"),
}


@pytest.mark.parametrize("decision", finding_queries.DECISIONS)
def test_a_decision_is_one_operation_and_one_undo(hand_made: Session, decision: str) -> None:
    hand_made.perform(SameFact([1, 2, 3], leader_id=2)).result()
    key = _key(hand_made)
    before, number = dump(hand_made.reader), history_queries.newest(hand_made.reader)
    outcome = hand_made.perform(DECISIONS[decision](key)).result()
    assert outcome.operation_id == number + 1
    assert outcome.figures >= {2}
    (made,) = finding_queries.decisions(hand_made.reader, key)
    assert (made.decision, made.rule, made.code, made.by) == (decision, "differ", "conflicts.test", "LW")
    assert made.values == {"one": 21e9, "two": 1.117e9, "unit": "yuan"}
    assert "{" not in operation_sentences.operation(outcome.code, outcome.params)
    after = dump(hand_made.reader)
    undone = hand_made.undo().result()
    assert (dump(hand_made.reader), undone.figures) == (before, outcome.figures)
    hand_made.redo().result()
    assert dump(hand_made.reader) == after
    hand_made.perform(Revert(number + 1)).result()
    assert dump(hand_made.reader) == before


@pytest.mark.parametrize("decision", ["source_error", "prefer", "keep_both", "dismissed"])
def test_a_decided_finding_is_open_no_more_at_once(hand_made: Session, decision: str) -> None:
    found = findings.only(hand_made)
    assert found.open
    assert queries.figures(hand_made.reader, [1, 2, 3])[1].findings == 1
    hand_made.perform(DECISIONS[decision](found.key)).result()
    (decided,) = finding_queries.findings(hand_made.reader)
    assert (decided.state, decided.open) == ("decided", False)
    assert decided.decision is not None
    assert decided.decision.decision == decision
    assert queries.figures(hand_made.reader, [1])[1].findings == 0
    assert findings.only(hand_made) == decided  # the same once it has been checked again
    hand_made.undo().result()
    assert finding_queries.findings(hand_made.reader)[0].state == "open"


def test_other_numbers_open_it_again_and_the_old_ones_close_it(hand_made: Session) -> None:
    hand_made.perform(Dismiss(_key(hand_made), "rounded")).result()
    hand_made.perform(Correct(1, {"value": 22e9})).result()
    again = findings.only(hand_made)
    assert (again.state, again.open, again.values["one"]) == ("again", True, 22e9)
    assert again.decision is not None
    assert (again.decision.note, again.decision.values["one"]) == ("rounded", 21e9)
    hand_made.perform(Dismiss(again.key, "still rounded")).result()
    assert findings.only(hand_made).state == "decided"
    assert [row.note for row in finding_queries.decisions(hand_made.reader)] == ["still rounded", "rounded"]
    hand_made.undo().result()
    hand_made.undo().result()
    assert findings.only(hand_made).state == "decided"


def test_what_is_no_number_of_it_leaves_it_decided(hand_made: Session) -> None:
    hand_made.perform(Dismiss(_key(hand_made), "rounded")).result()
    hand_made.perform(Correct(1, {"metric": "another wording"})).result()
    assert findings.only(hand_made).state == "decided"


def test_a_decision_survives_a_newer_extraction(hand_made: Session) -> None:
    hand_made.perform(Dismiss(_key(hand_made), "rounded")).result()
    merges.accept(hand_made, merges.newer({0: {"metric": "funds in all"}, 2: {"confidence": 0.1}}))
    assert findings.only(hand_made).state == "decided"
    merges.accept(hand_made, merges.newer({0: {"value": 20e9}}))
    assert findings.only(hand_made).state == "again"


def test_a_finding_that_is_gone_keeps_its_decisions(hand_made: Session) -> None:
    key = _key(hand_made)
    hand_made.perform(DecideExtractionError(key, {2: {"value": 21e9}})).result()
    assert findings.checked(hand_made) == []
    (made,) = finding_queries.decisions(hand_made.reader, key)
    assert (made.decision, made.params["figures"]) == ("extraction_error", [2])
    with pytest.raises(InputError) as caught:
        hand_made.perform(Dismiss(key, "late")).result()
    assert caught.value.code == "finding_gone"


def test_an_error_of_the_extraction_is_put_right_and_not_reviewed(hand_made: Session) -> None:
    operation = DecideExtractionError(_key(hand_made), {2: {"value": 11.17e9, "unit": "usd"}}, rejected=[3])
    outcome = hand_made.perform(operation).result()
    rows = queries.figures(hand_made.reader, [2, 3])
    assert (rows[2].value, rows[2].unit, rows[2].review, rows[3].review) == (11.17e9, "usd", "unreviewed", "rejected")
    entry = queries.operation(hand_made.reader, outcome.operation_id or 0)
    assert (entry.code, entry.reason) == ("extraction_error", "value")
    assert outcome.figures == {2, 3}


def test_a_preferred_figure_leads_the_fact(hand_made: Session) -> None:
    hand_made.perform(Prefer(_key(hand_made), 2, others=[1])).result()
    assert merges.leaders(hand_made) == {1: 2, 2: 2, 3: None}


def test_kept_both_are_two_facts(hand_made: Session) -> None:
    hand_made.perform(SameFact([1, 2])).result()
    hand_made.perform(KeepBoth(_key(hand_made), "planned and spent")).result()
    assert merges.leaders(hand_made) == {1: None, 2: None, 3: None}


def test_what_is_kept_both_stays_with_those_that_state_the_same(hand_made: Session) -> None:
    hand_made.perform(SameFact([1, 3], leader_id=3)).result()
    before = merges.leaders(hand_made)
    hand_made.perform(KeepBoth(_key(hand_made), "planned and spent")).result()
    assert merges.leaders(hand_made) == before == {1: 3, 2: None, 3: 3}
    hand_made.perform(SameFact([1, 2])).result()
    hand_made.perform(KeepBoth(_key(hand_made), "still", figures=[2, 3])).result()
    assert merges.leaders(hand_made) == {1: 3, 2: None, 3: 3}


def _curated(session: Session, short_id: str = "HEB12-0002") -> dict[str, object]:
    columns, rows = queries.curated(session.reader)
    return next(dict(zip(columns, row, strict=True)) for row in rows if row[1] == short_id)


def test_a_source_error_leaves_the_value_and_tables_give_what_was_chosen(hand_made: Session) -> None:
    hand_made.perform(DecideSourceError(_key(hand_made), 2, 11.17e9, "original", "see p. 3")).result()
    assert queries.figures(hand_made.reader, [2])[2].value == 1.117e9
    names = ("value", "value_is", "printed", "intended", "source_error")
    row = _curated(hand_made)
    assert [row[name] for name in names] == [1.117e9, "printed", 1.117e9, 11.17e9, "original"]
    hand_made.perform(ChooseValues("intended")).result()
    assert finding_queries.option(hand_made.reader) == "intended"
    row = _curated(hand_made)
    assert [row[name] for name in names] == [11.17e9, "intended", 1.117e9, 11.17e9, "original"]
    assert _curated(hand_made, "HEB12-0001")["value_is"] == "printed"
    hand_made.perform(ChooseValues("printed")).result()
    assert _curated(hand_made)["value"] == 1.117e9
    for _ in range(3):
        hand_made.undo().result()
    assert finding_queries.option(hand_made.reader) == "printed"
    assert _curated(hand_made)["source_error"] is None


def test_an_unknown_intention_never_replaces_what_is_printed(hand_made: Session) -> None:
    outcome = hand_made.perform(DecideSourceError("", 1, None, "another_passage")).result()
    assert "unknown" in operation_sentences.operation(outcome.code, outcome.params)
    hand_made.perform(ChooseValues("intended")).result()
    row = _curated(hand_made, "HEB12-0001")
    assert (row["value"], row["value_is"], row["source_error"]) == (21e9, "printed", "another_passage")
    assert finding_queries.decisions(hand_made.reader) == []


def test_the_last_word_on_a_source_counts(hand_made: Session) -> None:
    hand_made.perform(DecideSourceError("", 1, 20e9, "arithmetic")).result()
    hand_made.perform(DecideSourceError("", 1, 22e9, "original")).result()
    known = finding_queries.source_error(hand_made.reader, 1)
    assert known is not None
    assert (known.printed, known.intended, known.unit, known.evidence, known.by) == (
        21e9,
        22e9,
        "yuan",
        "original",
        "LW",
    )
    hand_made.perform(WithdrawSourceError(1)).result()
    assert finding_queries.source_error(hand_made.reader, 1) is None
    hand_made.undo().result()
    assert finding_queries.source_error(hand_made.reader, 1) == known
    hand_made.perform(DecideExtractionError(_key(hand_made), {1: {"value": 2e9}})).result()
    assert finding_queries.source_error(hand_made.reader, 1) is None


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (lambda key: Dismiss(key, "  "), "empty_why"),
        (lambda key: KeepBoth(key, ""), "empty_why"),
        (lambda _: Dismiss("nothing", "why"), "finding_gone"),
        (lambda key: DecideSourceError(key, 99, None, "original"), "row_missing"),
        (lambda key: DecideSourceError(key, 1, None, "hearsay"), "bad_choice"),
        (lambda key: DecideSourceError(key, 1, float("nan"), "original"), "bad_value"),
        (lambda key: DecideExtractionError(key, {}), "no_correction"),
        (lambda key: DecideExtractionError(key, {1: {"value": 1.0}, 2: {"kind": "none"}}), "bad_choice"),
        (lambda key: Prefer(key, 1, others=[1]), "too_few_figures"),
        (lambda _: ChooseValues("guessed"), "bad_choice"),
    ],
)
def test_what_cannot_be_decided_changes_nothing(
    hand_made: Session, operation: Callable[[str], Operation], code: str
) -> None:
    key = _key(hand_made)
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(operation(key)).result()
    assert (caught.value.code, dump(hand_made.reader)) == (code, before)
    assert "{" not in sentences.failure(caught.value)


def test_findings_are_filtered_and_counted(hand_made: Session) -> None:
    key = _key(hand_made)
    reader = hand_made.reader
    for chosen, count in [
        (FindingFilter(severity="high", rule="differ", province="hebei", report_id=1, state="open"), 1),
        (FindingFilter(severity="low"), 0),
        (FindingFilter(rule="other"), 0),
        (FindingFilter(province="anhui"), 0),
        (FindingFilter(report_id=2), 0),
        (FindingFilter(figure_id=3), 1),
        (FindingFilter(figure_id=4), 0),
        (FindingFilter(state="decided"), 0),
    ]:
        assert len(finding_queries.findings(reader, chosen)) == count, chosen
    hand_made.perform(Dismiss(key, "rounded")).result()
    counts = finding_queries.counts(reader)
    assert (counts.all, counts.severities, counts.rules) == ((0, 1), {"high": (0, 1)}, {"differ": (0, 1)})
    assert counts.provinces == {"hebei": (0, 1)}
    assert len(finding_queries.findings(reader, FindingFilter(state="decided"))) == 1


def test_figures_are_filtered_by_findings_and_sorted_by_doubt(hand_made: Session) -> None:
    key = _key(hand_made)

    def ids(**chosen: object) -> list[int]:
        return list(queries.figure_ids(hand_made.reader, FigureFilter(**chosen)))  # type: ignore[arg-type]

    assert (ids(finding="open"), ids(finding="any"), ids()) == ([1, 2], [1, 2], [1, 2, 3])
    merges.accept(hand_made, merges.newer({2: {"confidence": 0.2}}))
    assert ids(sort=(("confidence", False),)) == [3, 1, 2]
    assert ids(sort=(("doubt", False),)) == [1, 2, 3]
    hand_made.perform(Dismiss(key, "rounded")).result()
    assert (ids(finding="open"), ids(finding="any")) == ([], [1, 2])
    assert ids(sort=(("doubt", False),)) == [3, 1, 2]


def test_the_history_of_a_figure_has_what_was_decided_on_it(hand_made: Session) -> None:
    hand_made.perform(Prefer(_key(hand_made), 1)).result()
    hand_made.perform(DecideSourceError("", 1, None, "original")).result()
    hand_made.undo().result()

    def history(figure: int) -> list[int]:
        return list(history_queries.operation_ids(hand_made.reader, HistoryFilter(figure_id=figure)))

    assert history(1) == [4, 3, 2]
    assert history(2) == [2]
    assert history(3) == []


def test_the_errors_of_a_source_can_be_cited(hand_made: Session) -> None:
    hand_made.perform(DecideSourceError("", 2, None, "arithmetic", "does not add up")).result()
    (row,) = finding_queries.errata(hand_made.reader)
    cited = dict(zip(finding_queries.ERRATA, row, strict=True))
    assert cited["sentence"] == (
        "Overview In 2012, a total of 21 billion yuan was put in anti-poverty work 😀, of which 1.117 billion yuan was "
        "financial funds."
    )
    assert [cited[name] for name in ("document", "province", "report_year", "heading", "figure", "quote")] == [
        "hebei.txt",
        "hebei",
        2012,
        "Overview",
        "HEB12-0002",
        "1.117 billion",
    ]
    assert [cited[name] for name in ("printed", "intended", "unit", "evidence", "note", "analyst")] == [
        1.117e9,
        None,
        "yuan",
        "arithmetic",
        "does not add up",
        "Li Wei",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One 1. Two 7 here. Three", "Two 7 here."),
        ("一。二 7 三。四", "二 7 三。"),
        ("7", "7"),
        ("a; 7 b; c", "7 b;"),
        ("line\n7\nline", "7"),
        ("of 3.7 million 7 people", "of 3.7 million 7 people"),
    ],
)
def test_the_sentence_around_a_figure(text: str, said: str) -> None:
    at = text.rindex("7")
    assert finding_queries.sentence(text, at, at + 1) == said
