"""How the figure form is laid out: its head, its fields in a grid, what belongs to the whole figure, the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.field_editor import labelled
from app.ui.field_grid import Below, FieldGrid

if TYPE_CHECKING:
    from app.ui.figure_form import FigureForm

ROWS = (
    ("value", "unit"),
    ("per", "year"),
    ("kind", "qualifier"),
    ("metric",),
    ("about", "province"),
    ("indicator",),
)
"""The fields as they stand, two in a row where they are short."""

AROUND_FOCUS = 24
"""Pixels that are seen above and below the field that has the focus: room for what is wrong with it."""

translate = QCoreApplication.translate


class _UprightArea(QScrollArea):
    """Scrolls up and down alone, and so is never narrower than what it holds. What has the focus is seen."""

    def __init__(self, held: QWidget) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._held = held
        self.setWidget(held)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds needs another room: so does this."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Tab scrolls by itself; a key that leads to a field does not."""
        if now is not None and self._held.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, AROUND_FOCUS)

    def minimumSizeHint(self) -> QSize:
        """The usual height, and the width of what it holds with the bar beside it."""
        inside = self._held.minimumSizeHint().width()
        beside = self.verticalScrollBar().sizeHint().width()
        return super().minimumSizeHint().expandedTo(QSize(inside + beside, 0))


def lay_out(form: FigureForm) -> QStackedWidget:
    """Lay out a form's widgets; returns its two pages: the figure, and what stands there without one."""
    fields = QWidget()
    column = QVBoxLayout(fields)
    column.setContentsMargins(10, 4, 10, 4)
    column.setSpacing(4)
    column.addLayout(_head(form))
    column.addWidget(form.context)
    column.addWidget(form.by)
    column.addWidget(form.about)
    column.addWidget(_grid(form))
    column.addStretch(1)
    pages = QStackedWidget()
    pages.addWidget(_with_buttons(form, _UprightArea(fields)))
    pages.addWidget(QWidget())  # the source above says what to choose
    layout = QVBoxLayout(form)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(pages)
    return pages


def _with_buttons(form: FigureForm, area: QWidget) -> QWidget:
    buttons = QHBoxLayout()
    buttons.setContentsMargins(10, 4, 10, 6)
    buttons.setSpacing(8)
    form.unreview.setFixedWidth(form.unreview.sizeHint().height() + 8)
    buttons.addWidget(form.verify, 1)
    buttons.addWidget(form.reject, 1)
    buttons.addWidget(form.unreview)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(area, 1)
    column.addLayout(buttons)
    return page


def _head(form: FigureForm) -> QHBoxLayout:
    font = form.short_id.font()
    font.setBold(True)
    form.short_id.setFont(font)
    form.short_id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(form.short_id)
    head.addWidget(form.state)
    head.addWidget(form.confidence, 1)
    return head


def _grid(form: FigureForm) -> FieldGrid:
    rows = [[form.editors[name] for name in row] for row in ROWS]
    reason = _below(translate("FigureForm", "Reas&on"), "W", form.reason, form.reason)
    note = _below(translate("FigureForm", "&Note"), "M", form.notes, form.notes.line)
    return FieldGrid(rows, [reason, note])


def _below(text: str, key: str, held: QWidget, buddy: QWidget) -> Below:
    """What belongs to the whole figure, with the label that leads to it."""
    label = QLabel(text)
    label.setBuddy(buddy)
    head = labelled(label, key)
    head.setMinimumHeight(buddy.sizeHint().height())
    return Below(head, held)
