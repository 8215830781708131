from __future__ import annotations

from pathlib import Path

import pytest

from app.curation.analysts import Analyst
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.session import Session
from app.curation.undo import Revert
from app.models import connection, history_queries
from app.models.history_queries import HistoryFilter, Word
from tests.workspaces import ANALYST


@pytest.fixture
def busy(hand_made: Session) -> Session:
    """Operations 2 to 8, after the import: two analysts, a revert, an undo."""
    hand_made.perform(Correct(1, {"unit": "usd"}, "unit", "see page 3")).result()
    hand_made.perform(SetReview([1, 2, 3], "verified")).result()
    hand_made.sign_in(Analyst("other", "Zhao Min", "ZM"))
    hand_made.perform(AddNote(2, '核对 the "bulletin"')).result()
    hand_made.perform(Correct(3, {"value": 3_300.0})).result()
    hand_made.perform(Revert(5)).result()
    hand_made.perform(SetReview([3], "rejected")).result()
    hand_made.undo().result()
    hand_made.sign_in(ANALYST)
    return hand_made


def found(session: Session, chosen: HistoryFilter, after: int = 0) -> list[int]:
    return list(history_queries.operation_ids(session.reader, chosen, after))


def test_the_newest_entry_stands_first(busy: Session) -> None:
    assert found(busy, HistoryFilter()) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert found(busy, HistoryFilter(), after=6) == [8, 7]
    assert history_queries.newest(busy.reader) == 8


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (HistoryFilter(figure_id=2), [4, 3]),
        (HistoryFilter(figure_id=3), [8, 7, 6, 5, 3]),
        (HistoryFilter(figure_id=99), []),
        (HistoryFilter(analyst_id=1), [3, 2, 1]),
        (HistoryFilter(analyst_id=2), [8, 7, 6, 5, 4]),
        (HistoryFilter(code="review"), [8, 7, 3]),
        (HistoryFilter(code="revert"), [6]),
        (HistoryFilter(since="2000-01-01T00:00:00"), [8, 7, 6, 5, 4, 3, 2, 1]),
        (HistoryFilter(until="2000-01-01T00:00:00"), []),
        (HistoryFilter(words=(Word("verified"),)), [3]),
        (HistoryFilter(words=(Word("PAGE"), Word("3"))), [2]),
        (HistoryFilter(words=(Word("核对"),)), [4]),
        (HistoryFilter(words=(Word('"bulletin"'),)), [4]),
        (HistoryFilter(words=(Word("figures"),)), []),
        (HistoryFilter(words=(Word("%"),)), []),
        (HistoryFilter(words=(Word("nowhere", ("rejected", "usd")),)), [8, 7, 2]),
        (HistoryFilter(words=(Word("nowhere", ("3300.0",)),)), [6, 5]),
        (HistoryFilter(words=(Word("nowhere", ("note",)),)), [4]),
        (HistoryFilter(words=(Word("nowhere", ("value",)),)), [6, 5]),
        (HistoryFilter(figure_id=3, code="correct", analyst_id=2, words=(Word("HEB12-0003"),)), [5]),
    ],
    ids=str,
)
def test_filters(busy: Session, chosen: HistoryFilter, ids: list[int]) -> None:
    assert found(busy, chosen) == ids


def test_a_span_ends_before_its_end(busy: Session) -> None:
    at = history_queries.operations(busy.reader, [1])[1].at[:19]
    assert 1 in found(busy, HistoryFilter(since=at))
    assert 1 not in found(busy, HistoryFilter(until=at))


def test_entries_are_read_by_id_with_the_rows_they_touched(busy: Session) -> None:
    entries = history_queries.operations(busy.reader, [2, 8, 99])
    assert sorted(entries) == [2, 8]
    assert (entries[2].note, entries[2].params["new"]) == ("see page 3", "usd")
    assert (entries[8].mode, entries[8].target_id) == ("undo", 7)
    assert history_queries.touched(busy.reader, [1, 2, 3]) == {1: 1, 2: 1, 3: 3}


def test_changes_are_read_in_pieces(busy: Session) -> None:
    first = history_queries.changes(busy.reader, 3, 0, 2)
    last = history_queries.changes(busy.reader, 3, 2, 2)
    assert [change.row_id for change in (*first, *last)] == [1, 2, 3]
    assert first[0].old is not None
    assert first[0].old["review"] == "unreviewed"
    assert history_queries.changes(busy.reader, 3, 3, 2) == []


def test_the_kinds_that_there_are(busy: Session) -> None:
    assert history_queries.codes(busy.reader) == ["correct", "import", "note", "revert", "review"]


def test_a_new_workspace_has_no_history(tmp_path: Path) -> None:
    connection.create(tmp_path / "new.fupin")
    reader = connection.open_reader(tmp_path / "new.fupin")
    assert history_queries.codes(reader) == []
    assert history_queries.newest(reader) == 0
    assert not history_queries.operation_ids(reader, HistoryFilter())
    reader.close()


def test_which_operations_do_not_stand(busy: Session) -> None:
    assert history_queries.taken_back(busy.reader) == {7: 8, 5: 6}
    busy.perform(Revert(6)).result()
    assert history_queries.taken_back(busy.reader) == {7: 8, 6: 9}
    busy.undo().result()
    assert history_queries.taken_back(busy.reader) == {7: 8, 9: 10, 5: 6}


def test_the_last_turn_of_an_operation(busy: Session) -> None:
    assert history_queries.last_turn(busy.reader, 7) == 8
    assert history_queries.last_turn(busy.reader, 2) == 2
    busy.redo().result()
    assert history_queries.last_turn(busy.reader, 7) == 9


def test_labels_of_what_is_hidden(busy: Session) -> None:
    while busy.next_undo() is not None:
        busy.undo().result()
    assert history_queries.figure_labels(busy.reader, [1, 3, 9]) == {1: "HEB12-0001", 3: "HEB12-0003"}
    assert history_queries.document_names(busy.reader) == {1: "hebei.txt"}
    assert history_queries.figure_of_note(busy.reader, 1) == 2  # the note itself is gone
    assert history_queries.figure_of_note(busy.reader, 9) is None
