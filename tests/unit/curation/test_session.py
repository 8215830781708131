from __future__ import annotations

import threading
from pathlib import Path

import pytest

from app import vocabulary
from app.curation import session as sessions
from app.curation.operations import AddNote, SetReview
from app.curation.session import Session
from app.errors import InputError
from app.models import queries
from tests import workspaces


def test_nothing_is_decided_by_nobody(tmp_path: Path) -> None:
    session = workspaces.open_session(tmp_path, (), signed_in=False)
    try:
        with pytest.raises(InputError) as caught:
            session.perform(SetReview([1], "verified"))
        assert caught.value.code == "analyst_unknown"
    finally:
        session.close()


def test_an_analyst_has_one_row_in_a_workspace(hand_made: Session) -> None:
    hand_made.sign_in(workspaces.ANALYST)
    hand_made.perform(AddNote(1, "one")).result()
    renamed = sessions.Analyst(workspaces.ANALYST.uuid, "Li Wei (Beijing)", "LW")
    hand_made.sign_in(renamed)
    hand_made.perform(AddNote(1, "two")).result()
    hand_made.sign_in(sessions.new_analyst(" Zhao Min ", " ZM "))
    hand_made.perform(AddNote(1, "three")).result()
    assert [(row.name, row.initials) for row in queries.analysts(hand_made.reader)] == [
        ("Li Wei (Beijing)", "LW"),
        ("Zhao Min", "ZM"),
    ]
    assert [note.initials for note in queries.notes(hand_made.reader, 1)] == ["LW", "LW", "ZM"]


@pytest.mark.parametrize(("name", "initials", "field"), [(" ", "LW", "name"), ("Li Wei", "", "initials")])
def test_an_analyst_needs_a_name(name: str, initials: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        sessions.new_analyst(name, initials)
    assert caught.value.values == {"field": field}


def test_all_writing_is_on_one_thread(hand_made: Session) -> None:
    seen = {hand_made._writer.run(lambda _: threading.current_thread().name).result() for _ in range(5)}
    assert len(seen) == 1
    assert seen != {threading.main_thread().name}


def test_closing_leaves_one_file(hand_made: Session, tmp_path: Path) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    other = Session(hand_made.path, vocabulary.load())
    other.close()
    fresh = Session.create(tmp_path / "fresh.fupin", vocabulary.load())
    fresh.close()
    assert not list(tmp_path.glob("fresh.fupin-*"))


def test_a_session_that_cannot_open_leaves_no_thread(tmp_path: Path) -> None:
    before = threading.active_count()
    with pytest.raises(InputError):
        Session(tmp_path / "none.fupin", vocabulary.load())
    assert threading.active_count() == before
