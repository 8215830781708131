from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.ui.file_dialogs import FileDialogs


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("ask", "name"),
    [
        (FileDialogs.new_workspace, "new.fupin"),
        (FileDialogs.open_workspace, "old.fupin"),
        (FileDialogs.source_files, "a.txt"),
        (FileDialogs.export_file, "t.jsonl"),
        (lambda dialogs, folder: dialogs.chart_file(str(folder / "chart.png")), "chart.svg"),
    ],
)
@pytest.mark.parametrize("accepted", [True, False])
def test_file_dialogs_answer_with_paths_or_nothing(
    parent: QWidget, tmp_path: Path, ask: Callable[[FileDialogs, Path], object], name: str, *, accepted: bool
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    path = tmp_path / name
    if name in ("old.fupin", "a.txt"):
        path.touch()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(path))
        if accepted:
            dialog.accept()
        else:
            dialog.reject()

    QTimer.singleShot(0, answer)
    found = ask(FileDialogs(parent), tmp_path)
    right = {"a.txt": [path], "t.jsonl": (path, "jsonl")}.get(name, path)
    nothing: object = [] if name == "a.txt" else None
    assert found == (right if accepted else nothing)
