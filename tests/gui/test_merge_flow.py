from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import extraction, paths
from app.extraction.records import Extraction
from app.models import queries
from app.models.records import FigureFilter
from app.ui.main_window import MainWindow
from app.vocabulary import Vocabulary
from tests import workspaces
from tests.gui.recording import RecordingDialogs

_extract = extraction.extract


@pytest.fixture
def fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer extraction that finds no percentages and takes villages for towns."""

    def newer(text: str, *, vocabulary: Vocabulary) -> Extraction:
        found = _extract(text, vocabulary=vocabulary)
        kept = {old: new for new, old in enumerate(i for i, one in enumerate(found.figures) if one.unit != "percent")}
        figures = [
            type(one)(
                **{
                    **{name: getattr(one, name) for name in one.__slots__},
                    "unit": "town" if one.unit == "village" else one.unit,
                    "parent": kept.get(one.parent) if one.parent is not None else None,
                }
            )
            for index, one in enumerate(found.figures)
            if index in kept
        ]
        return Extraction(found.reports, found.sections, tuple(figures), "newer", found.vocabulary_hash)

    monkeypatch.setattr(extraction, "extract", newer)


def _shown(window: MainWindow, **chosen: object) -> int:
    assert window.desk is not None
    return len(queries.figure_ids(window.desk.session.reader, FigureFilter(**chosen)))  # type: ignore[arg-type]


def _trigger(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


def test_nothing_would_change(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs) -> None:
    _trigger(window, "extract_again")
    qtbot.waitUntil(lambda: bool(dialogs.messages), timeout=30_000)
    assert dialogs.messages[0].startswith("Nothing would change")
    assert dialogs.runs == []


def test_a_newer_extraction_is_let_in_and_taken_back(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, fewer: None
) -> None:
    desk = window.desk
    assert desk is not None
    assert window.view is not None
    before, percents, villages = (_shown(window), _shown(window, unit="percent"), _shown(window, unit="village"))
    assert percents
    assert villages
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        _trigger(window, "extract_again")
    assert (_shown(window), _shown(window, unit="town")) == (before - percents, villages)
    assert window.statusBar().currentMessage().startswith("Saved: extracted again: ")
    assert window.view.table.model.rowCount() == before - percents
    with qtbot.waitSignal(desk.changed):
        _trigger(window, "undo")
    assert (_shown(window), _shown(window, unit="village")) == (before, villages)
    assert window.view.table.model.rowCount() == before


def test_a_marked_figure_is_shown_as_such(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, fewer: None
) -> None:
    desk = window.desk
    assert desk is not None
    assert window.view is not None
    desk.choose(queries.figure_ids(desk.session.reader, FigureFilter(unit="village"))[0])
    with qtbot.waitSignal(desk.changed):
        _trigger(window, "verify")
    _trigger(window, "previous")  # a decision goes on to the next
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        _trigger(window, "extract_again")
    assert window.view.form.state.text() == "✓ verified · ! a newer extraction disagrees"
    _trigger(window, "show_marked")
    assert window.view.table.model.rowCount() == 1
    with qtbot.waitSignal(desk.changed):
        _trigger(window, "verify")
    assert window.view.form.state.text() == "✓ verified"


@pytest.mark.parametrize("accepted", [None, {("nowhere", "new")}])
def test_what_is_not_accepted_changes_nothing(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, fewer: None, accepted: set[object] | None
) -> None:
    before = _shown(window, unit="village")
    dialogs.groups = accepted  # type: ignore[assignment]
    _trigger(window, "extract_again")
    qtbot.waitUntil(lambda: bool(dialogs.runs), timeout=30_000)
    assert _shown(window, unit="village") == before
    assert not window.files.underway.running


def test_a_dry_run_is_cancelled(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs) -> None:
    dialogs.cancel_at_once = True
    with qtbot.waitSignal(window.files.failed, timeout=30_000) as blocker:
        _trigger(window, "extract_again")
    assert blocker.args[0].code == "cancelled"
    assert (dialogs.failures, dialogs.runs) == ([], [])


def test_closing_stops_a_dry_run(window: MainWindow, dialogs: RecordingDialogs) -> None:
    _trigger(window, "extract_again")
    _trigger(window, "extract_again")
    window.files.close()
    assert not window.files.underway.running
    assert dialogs.runs == []
    window.merges.extract_again()


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A file of the name of a loaded one, with a word more."""
    path = tmp_path / workspaces.SMALL[1]
    text = (paths.seeds() / workspaces.SMALL[1]).read_text(encoding="utf-8")
    path.write_text(f"Reprinted.\n{text}", encoding="utf-8")
    return path


def test_a_changed_file_replaces_its_document_when_that_is_meant(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, changed: Path
) -> None:
    desk = window.desk
    assert desk is not None
    before = {row.short_id for row in workspaces.figures_of(desk.session.reader, 2)}
    dialogs.sources, dialogs.answer = [changed], "replace"
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        _trigger(window, "load")
    assert f"{changed.name} is here already with another text" in dialogs.offers[0][0]
    assert dialogs.offers[0][1] == ["replace", "beside"]
    assert before <= {row.short_id for row in workspaces.figures_of(desk.session.reader, 3)}
    assert "replaced" in window.statusBar().currentMessage()
    assert {row.document_id for row in queries.reports(desk.session.reader)} == {1, 3}


def test_a_changed_file_is_left_alone_when_it_is_not_meant(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, changed: Path
) -> None:
    assert window.desk is not None
    before = _shown(window)
    dialogs.sources = [changed]
    _trigger(window, "load")
    qtbot.waitUntil(lambda: bool(dialogs.offers), timeout=30_000)
    assert _shown(window) == before
    assert {row.document_id for row in queries.reports(window.desk.session.reader)} == {1, 2}


def test_places_are_asked_for_only_where_some_are_needed(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, changed: Path
) -> None:
    desk = window.desk
    assert desk is not None
    _trigger(window, "places")
    assert dialogs.messages == ["Nothing needs a place."]
    first = workspaces.figures_of(desk.session.reader, 2)[0]
    desk.choose(first.id)
    with qtbot.waitSignal(desk.changed):
        _trigger(window, "verify")
    text = changed.read_text(encoding="utf-8")
    at = first.span_start + len("Reprinted.\n")
    changed.write_text(f"{text[:at]}some{text[at + len(first.quote) :]}", encoding="utf-8")
    dialogs.sources, dialogs.answer = [changed], "replace"
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        _trigger(window, "load")
    _trigger(window, "places")
    assert dialogs.placed == [desk]
