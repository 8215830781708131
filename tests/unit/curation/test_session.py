from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from app import vocabulary
from app.curation.analysts import Analyst, new_analyst
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
    renamed = Analyst(workspaces.ANALYST.uuid, "Li Wei (Beijing)", "LW")
    hand_made.sign_in(renamed)
    hand_made.perform(AddNote(1, "two")).result()
    hand_made.sign_in(new_analyst(" Zhao Min ", " ZM "))
    hand_made.perform(AddNote(1, "three")).result()
    assert [(row.name, row.initials) for row in queries.analysts(hand_made.reader)] == [
        ("Li Wei (Beijing)", "LW"),
        ("Zhao Min", "ZM"),
    ]
    assert [note.initials for note in queries.notes(hand_made.reader, 1)] == ["LW", "LW", "ZM"]


def test_what_is_handed_in_keeps_the_name_of_who_did_it(hand_made: Session) -> None:
    """The first analyst's row was looked up when the second had signed in already, and was then taken for theirs."""
    hand_made.sign_in(workspaces.ANALYST)
    held = threading.Event()
    hand_made._writer.run(lambda _: held.wait())
    hand_made.perform(AddNote(1, "one"))
    hand_made.sign_in(new_analyst("Zhao Min", "ZM"))
    done = hand_made.perform(AddNote(1, "two"))
    held.set()
    done.result()
    assert [(note.body, note.initials) for note in queries.notes(hand_made.reader, 1)] == [("one", "LW"), ("two", "ZM")]


def test_all_writing_is_on_one_thread(hand_made: Session) -> None:
    seen = {hand_made._writer.run(lambda _: threading.current_thread().name).result() for _ in range(5)}
    assert len(seen) == 1
    assert seen != {threading.main_thread().name}


def test_closing_leaves_one_file(hand_made: Session, tmp_path: Path) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    hand_made.close()
    other = Session(hand_made.path, vocabulary.load())
    other.close()
    fresh = Session.create(tmp_path / "fresh.fupin", vocabulary.load())
    fresh.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fresh.fupin", "hand.fupin"]


def test_a_second_one_is_refused_for_writing_and_may_read(hand_made: Session) -> None:
    with pytest.raises(InputError) as caught:
        Session(hand_made.path, vocabulary.load())
    assert caught.value.code == "workspace_held"
    second = Session(hand_made.path, vocabulary.load(), read_only=True)
    second.sign_in(workspaces.ANALYST)
    assert (second.read_only, second.progress()) == (True, (0, 3))
    hand_made.perform(SetReview([1], "verified")).result()
    assert second.progress() == (1, 3), "what the first one saves is seen"
    for refused in (second.perform(SetReview([2], "verified")), second.undo(), second.redo(), second.repair("history")):
        with pytest.raises(InputError) as caught:
            refused.result()
        assert caught.value.code == "read_only"
    second.close()
    hand_made.perform(SetReview([2], "verified")).result()


def test_reading_only_changes_nothing_and_hinders_nobody(hand_made: Session, tmp_path: Path) -> None:
    path = hand_made.path
    hand_made.close()
    before = path.read_bytes()
    reading = Session(path, vocabulary.load(), read_only=True)
    writing = Session(path, vocabulary.load())
    assert reading.progress() == writing.progress()
    reading.save_copy(tmp_path / "copy.fupin").result()
    writing.close()
    reading.close()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["copy.fupin", "hand.fupin"]
    assert path.read_bytes() == before


def test_an_older_workspace_is_not_read_only(tmp_path: Path) -> None:
    """It would have to be migrated first."""
    old = Path(__file__).parents[2] / "workspaces_of_old" / "0001_workspace.fupin"
    path = Path(shutil.copy(old, tmp_path / "old.fupin"))
    before = path.read_bytes()
    with pytest.raises(InputError) as caught:
        Session(path, vocabulary.load(), read_only=True)
    assert (caught.value.code, path.read_bytes()) == ("older_workspace", before)


@pytest.mark.parametrize(("folder", "mode"), [("Dropbox", "delete"), ("work", "wal")])
def test_a_synchronised_folder_gets_no_log(hand_made: Session, tmp_path: Path, folder: str, mode: str) -> None:
    hand_made.close()
    (tmp_path / folder).mkdir()
    moved = hand_made.path.rename(tmp_path / folder / "w.fupin")
    session = Session(moved, vocabulary.load())
    try:
        session.sign_in(workspaces.ANALYST)
        assert session.place.shared == (mode == "delete")
        assert session.reader.execute("PRAGMA journal_mode").fetchone()[0] == mode
        assert session.reader.execute("PRAGMA synchronous").fetchone()[0] == 2
        session.perform(SetReview([1], "verified")).result()
        assert session.progress() == (1, 3)
        assert session.back_up().result().reason == "asked"
    finally:
        session.close()
    assert [path.name for path in moved.parent.iterdir()] == ["w.fupin"]


def test_a_session_that_cannot_open_leaves_no_thread(tmp_path: Path) -> None:
    before = threading.active_count()
    with pytest.raises(InputError):
        Session(tmp_path / "none.fupin", vocabulary.load())
    assert threading.active_count() == before
