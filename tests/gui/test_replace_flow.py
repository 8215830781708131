"""A changed file: what the window asks before it takes a document's place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import paths
from app.models import queries
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from tests import workspaces
from tests.gui import windows
from tests.gui.recording import RecordingDialogs

PAIRING, HEBEI = workspaces.SMALL
LATE = 30_000


@pytest.fixture
def window(start_window: MainWindow, tmp_path: Path) -> MainWindow:
    start_window.settings.set_analyst(workspaces.ANALYST)
    start_window.files.open_path(workspaces.workspace(tmp_path))
    return start_window


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return windows.desk_of(window)


def _changed(folder: Path, seed: str, name: str) -> Path:
    """A seed with a line more, by any name."""
    path = folder / name
    path.write_text(f"Reprinted.\n{(paths.seeds() / seed).read_text(encoding='utf-8')}", encoding="utf-8")
    return path


def _shown(desk: Desk) -> list[str]:
    return list(dict.fromkeys(row.document for row in queries.reports(desk.session.reader)))


def _load(window: MainWindow, dialogs: RecordingDialogs, *files: Path) -> None:
    dialogs.sources = list(files)
    window.actions_by_name["load"].trigger()


def test_a_file_of_another_name_is_offered_in_place_of_what_it_is_like(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, desk: Desk, tmp_path: Path
) -> None:
    dialogs.answer = "replace"
    with qtbot.waitSignal(desk.changed, timeout=LATE):
        _load(window, dialogs, _changed(tmp_path, HEBEI, "河北 2009, 2nd edition.txt"))
    said = dialogs.offers[0][0]
    assert said.startswith(f"河北 2009, 2nd edition.txt has largely the same text as {HEBEI}, which is here already.")
    assert "Found again by their words: 0" in said
    assert _shown(desk) == [PAIRING, "河北 2009, 2nd edition.txt"]
    assert f"{HEBEI} replaced by 河北 2009, 2nd edition.txt: " in window.statusBar().currentMessage()


def test_several_are_asked_about_one_after_the_other_and_may_be_loaded_beside(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, desk: Desk, tmp_path: Path
) -> None:
    dialogs.answer = "beside"
    _load(window, dialogs, _changed(tmp_path, HEBEI, HEBEI), _changed(tmp_path, PAIRING, "pairing.txt"))
    qtbot.waitUntil(lambda: len(dialogs.offers) == 2, timeout=LATE)
    qtbot.waitUntil(lambda: len({row.document_id for row in queries.reports(desk.session.reader)}) == 4)
    assert all("what stands in both is counted twice" in sentence for sentence, _ in dialogs.offers)


def test_what_is_not_answered_is_not_loaded(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, desk: Desk, tmp_path: Path
) -> None:
    before = _shown(desk)
    _load(window, dialogs, _changed(tmp_path, HEBEI, HEBEI), _changed(tmp_path, PAIRING, "pairing.txt"))
    qtbot.waitUntil(lambda: len(dialogs.offers) == 2, timeout=LATE)
    assert _shown(desk) == before


def test_a_document_is_replaced_from_the_menu_by_any_file(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, desk: Desk, tmp_path: Path
) -> None:
    dialogs.sources, dialogs.document_chosen, dialogs.answer = [_changed(tmp_path, HEBEI, "h.txt")], 1, "replace"
    with qtbot.waitSignal(desk.changed, timeout=LATE):
        window.actions_by_name["replace"].trigger()
    assert dialogs.documents == [f"{PAIRING} – Zhejiang – Sichuan 2010", f"{HEBEI} – Hebei 2009"]
    assert dialogs.offers[0][0].startswith(f"Replace {HEBEI} by h.txt?")
    assert dialogs.offers[0][1] == ["replace"]
    assert _shown(desk) == [PAIRING, "h.txt"]
    desk.undo()
    qtbot.waitUntil(lambda: _shown(desk) == [PAIRING, HEBEI])


def test_the_report_that_is_chosen_in_the_tree_says_which_document(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, desk: Desk, tmp_path: Path
) -> None:
    assert window.view is not None
    tree = window.view.tree.view
    assert tree.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    assert tree.actions()[-1] is window.actions_by_name["replace"]
    desk.restrict(report_id=next(row.id for row in queries.reports(desk.session.reader) if row.document == HEBEI))
    dialogs.sources = [_changed(tmp_path, HEBEI, "h.txt")]
    tree.actions()[-1].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.offers), timeout=LATE)
    assert dialogs.documents == []
    assert f"Replace {HEBEI} by h.txt?" in dialogs.offers[0][0]


def test_a_text_that_is_here_already_replaces_nothing(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs
) -> None:
    dialogs.sources, dialogs.document_chosen = [paths.seeds() / PAIRING], 1
    with qtbot.waitSignal(window.files.failed, timeout=LATE):
        window.actions_by_name["replace"].trigger()
    assert dialogs.failures == [f"This text is here already, as {PAIRING}. Nothing was replaced."]


def test_without_a_document_there_is_nothing_to_replace(
    window: MainWindow, dialogs: RecordingDialogs, desk: Desk
) -> None:
    desk.session.undo().result()
    window.actions_by_name["replace"].trigger()
    assert dialogs.messages == ["There is no document yet that could be replaced."]


def test_closing_forgets_what_was_to_be_asked(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    asked: list[str] = []
    dialogs.offer = lambda sentence, *_: asked.append(sentence)  # type: ignore[method-assign]
    _load(window, dialogs, _changed(tmp_path, HEBEI, HEBEI), _changed(tmp_path, PAIRING, "pairing.txt"))
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=LATE)
    window.files.close()
    assert window.replacing._waiting == []
