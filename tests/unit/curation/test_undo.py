from __future__ import annotations

from pathlib import Path

import pytest

from app import vocabulary
from app.curation.operations import Correct, SetReview
from app.curation.session import Session
from app.errors import InputError
from app.models import queries
from tests import extractions
from tests.workspaces import ANALYST


def _value(session: Session) -> float:
    return queries.figures(session.reader, [1])[1].value


def test_undo_and_redo_walk_back_and_forth(hand_made: Session) -> None:
    for value in (1.0, 2.0, 3.0):
        hand_made.perform(Correct(1, {"value": value})).result()
    seen = []
    for _ in range(3):
        hand_made.undo().result()
        seen.append(_value(hand_made))
    for _ in range(3):
        hand_made.redo().result()
        seen.append(_value(hand_made))
    assert seen == [2.0, 1.0, 21e9, 1.0, 2.0, 3.0]


def test_they_work_across_a_restart(tmp_path: Path) -> None:
    first = extractions.open_session(tmp_path)
    first.perform(Correct(1, {"value": 1.0})).result()
    first.perform(Correct(1, {"value": 2.0})).result()
    first.undo().result()
    first.close()
    again = Session(first.path, vocabulary.load())
    again.sign_in(ANALYST)
    try:
        assert [entry.params["new"] for entry in (again.next_undo(), again.next_redo()) if entry] == [1.0, 2.0]
        again.redo().result()
        assert _value(again) == 2.0
    finally:
        again.close()


def test_a_new_operation_ends_what_can_be_redone(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"value": 1.0})).result()
    hand_made.undo().result()
    hand_made.perform(SetReview([2], "verified")).result()
    assert hand_made.next_redo() is None
    with pytest.raises(InputError) as caught:
        hand_made.redo().result()
    assert caught.value.code == "nothing_to_redo"
    hand_made.undo().result()
    redo = hand_made.next_redo()
    assert redo is not None
    assert redo.code == "review"


def test_undo_goes_down_to_the_import_and_no_further(hand_made: Session) -> None:
    assert hand_made.undo().result().code == "import"
    assert queries.reports(hand_made.reader) == []
    with pytest.raises(InputError) as caught:
        hand_made.undo().result()
    assert caught.value.code == "nothing_to_undo"
    hand_made.redo().result()
    assert len(queries.reports(hand_made.reader)) == 1


def test_the_history_only_grows(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"value": 1.0})).result()
    hand_made.undo().result()
    hand_made.redo().result()
    entries = [(entry.mode, entry.target_id) for entry in queries.newest_operations(hand_made.reader)]
    assert entries == [("redo", 2), ("undo", 2), ("do", None), ("do", None)]
