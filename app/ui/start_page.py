"""What the window shows while no workspace is open: the sample, a new workspace, an existing one, the recent ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCommandLinkButton, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

WIDTH = 560
ICON = 72


class StartPage(QWidget):
    """Signals: ``sample``, ``new``, ``open`` (without values) and ``recent`` (the Path of a workspace)."""

    sample = Signal()
    new = Signal()
    open = Signal()
    recent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout()
        self._recent_buttons: list[QWidget] = []
        title = QLabel(self.tr("Fupin Curator"), self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        title.setFont(font)
        claim = QLabel(
            self.tr(
                "Provincial poverty-alleviation reports as a table in which every number keeps its place in the text."
            ),
            self,
        )
        claim.setWordWrap(True)
        self._column.addLayout(self._head(title, claim))
        self._column.addSpacing(16)
        self._first = self._add(
            self.tr("Sample: the five yearbook files"),
            self.tr("Opens a workspace with 33 real reports of 2009, 2010 and 2012."),
            self.sample.emit,
        )
        self._add(self.tr("New workspace…"), self.tr("Starts empty; load your own source files."), self.new.emit)
        self._add(self.tr("Open workspace…"), self.tr("Goes on with a .fupin file."), self.open.emit)
        self._heading = QLabel(self.tr("Recent workspaces"), self)
        self._heading.setContentsMargins(0, 16, 0, 0)
        self._column.addWidget(self._heading)
        self._centre()
        self.show_recent([])

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List these workspaces, newest first."""
        for button in self._recent_buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self._heading.setVisible(bool(paths))
        self._recent_buttons = [
            self._add(path.stem, str(path.parent), partial(self.recent.emit, path)) for path in paths
        ]
        self.setFocusProxy(self._recent_buttons[0] if paths else self._first)

    def _head(self, title: QLabel, claim: QLabel) -> QHBoxLayout:
        """The icon beside name and claim."""
        icon = QLabel(self)
        icon.setPixmap(QApplication.windowIcon().pixmap(ICON, ICON))
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(claim)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _add(self, title: str, text: str, handler: Callable[[], object]) -> QCommandLinkButton:
        button = QCommandLinkButton(title, text, self)
        button.setAccessibleName(title)
        button.setAutoDefault(True)  # so that Return does what it says
        # Some styles reckon with the title alone and cut the second line off.
        button.setMinimumHeight(3 * button.fontMetrics().height() + 8)
        button.clicked.connect(lambda: handler())
        self._column.addWidget(button)
        return button

    def _centre(self) -> None:
        holder = QWidget(self)
        holder.setLayout(self._column)
        holder.setFixedWidth(WIDTH)
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
