"""What is found, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import vocabulary
from app.curation.annotating import AnnotateIndicator
from app.curation.operations import AddNote
from app.curation.session import Session
from app.models import queries, search, search_terms
from app.models.search import Found, Kind
from tests import extractions, workspaces


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = workspaces.open_session(tmp_path)
    yield opened
    opened.close()


def _find(session: Session, typed: str, kinds: tuple[Kind, ...] = search.KINDS) -> Found:
    return search.find(session.reader, search_terms.parse(typed), kinds)


@pytest.mark.parametrize(
    "typed", ["1.117 billion", "1,117,000,000", "1117000000", "11.17亿", "1117 million", "111700万元 "]
)
def test_a_number_is_found_in_whatever_form(hand_made: Session, typed: str) -> None:
    found = _find(hand_made, typed.replace("元", ""))
    assert [(place.kind, place.row_id) for place in found.places] == [("text", 2), ("figure", 2)]


def test_all_words_must_be_there(hand_made: Session) -> None:
    assert len(_find(hand_made, "financial funds").places) == 1
    assert len(_find(hand_made, '"financial funds"').places) == 1
    assert _find(hand_made, '"funds financial"').places == []
    assert _find(hand_made, "financial villages").places == []
    assert _find(hand_made, "").places == ()


@pytest.mark.parametrize("typed", ["扶", "扶贫", "扶贫开发", "贫开", "Report 扶贫", "2012年"])
def test_chinese_of_any_length_is_found(tmp_path: Path, typed: str) -> None:
    text = extractions.TEXT + "Report: 河北省扶贫开发，2012年。\n"
    loaded = extractions.loaded(text)
    session = Session.create(tmp_path / "汉.fupin", vocabulary.load())
    session.take_in([loaded])
    (place,) = _find(session, typed).places
    assert text[place.start : place.end] == "Report: 河北省扶贫开发，2012年。"
    assert _find(session, "开扶").places == []
    session.close()


def test_a_note_on_an_indicator_is_found_by_the_names_of_it(hand_made: Session) -> None:
    hand_made.perform(AnnotateIndicator("funds.financial.central", "discount loans excluded")).result()
    for typed in ("excluded", "中央财政", "central excluded"):
        places = _find(hand_made, typed, ("note",)).places
        assert [(place.kind, place.row_id, place.document_id) for place in places] == [("note", 1, search.NOWHERE)], (
            typed
        )
    assert _find(hand_made, "provincial excluded").places == []


def test_counts_are_of_all_kinds_and_of_each_report(session: Session) -> None:
    found = _find(session, "poverty", ("text",))
    assert {place.kind for place in found.places} == {"text"}
    assert found.counts["text"] == len(found.places) == sum(group.count for group in found.groups)
    assert found.counts["figure"] == len(_find(session, "poverty", ("figure",)).places) > 0
    reports = {
        (row.document_id, row.id): (row.document, row.province, row.year) for row in queries.reports(session.reader)
    }
    for group in found.groups:
        named = (group.document, group.province, group.year)
        assert group.report_id is None or reports[group.document_id, group.report_id] == named


def test_places_come_in_the_order_of_the_texts(session: Session) -> None:
    places = _find(session, "poverty").places
    assert [place[:2] for place in places] == sorted(place[:2] for place in places)
    spans = {row.id: (row.document_id, row.span_start, row.span_end) for row in queries.reports(session.reader)}
    for place in places:
        if place.report_id is not None:
            document, start, end = spans[place.report_id]
            assert (place.document_id, True) == (document, start <= place.start < end)


def test_what_is_hidden_is_not_found(hand_made: Session) -> None:
    hand_made.perform(AddNote(3, "villages checked")).result()
    assert [place.kind for place in _find(hand_made, "villages").places] == ["text", "note"]
    hand_made.undo().result()
    hand_made.undo().result()  # the import
    assert _find(hand_made, "villages").places == []
    assert sum(_find(hand_made, "2012").counts.values()) == 0
    hand_made.redo().result()
    assert [place.kind for place in _find(hand_made, "villages").places] == ["text"]


def test_a_workspace_of_another_schema_is_filled_when_it_is_brought_up_to_date(tmp_path: Path) -> None:
    old = Path(__file__).parents[2] / "workspaces_of_old" / "0001_workspace.fupin"
    path = tmp_path / "old.fupin"
    path.write_bytes(old.read_bytes())
    session = Session(path, vocabulary.load())
    assert [place.kind for place in _find(session, "核对").places] == ["note"]
    assert {place.kind for place in _find(session, "3,270").places} >= {"figure"}
    session.close()
    reading = Session(path, vocabulary.load(), read_only=True)
    assert [place.kind for place in _find(reading, "核对").places] == ["note"]
    reading.close()
