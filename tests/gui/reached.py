"""What of a window can be used: its interactive widgets, what a screen reader calls them, and where Tab leads."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

MOST_STOPS = 200


def interactive(root: QWidget) -> Iterator[QWidget]:
    """The widgets of ``root`` that are to be seen and take the focus or a click, without the parts of other widgets."""
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton)
        if takes and widget.isVisibleTo(root) and widget.isEnabled() and not is_part(widget) and has_use(widget):
            yield widget


def is_part(widget: QWidget) -> bool:
    """Whether a widget belongs to a bigger one, which has the name and the keys for both."""
    inside = widget.parentWidget()
    return (
        isinstance(widget, (QHeaderView, QScrollBar))
        or widget.objectName().startswith("qt_")
        or (isinstance(widget, QAbstractButton) and isinstance(inside, QAbstractItemView))
        or isinstance(inside, (QComboBox, QTabBar))  # its arrows do what the arrow keys do in it
        or widget.focusProxy() is not None
    )


def has_use(widget: QWidget) -> bool:
    """Whether there is something to do with it: with a text where it holds links, as marking it needs a mouse."""
    return not isinstance(widget, QLabel) or "<a " in widget.text()


def name(widget: QWidget) -> str:
    """What a screen reader calls it: its name, its text, or that of its label."""
    found = QAccessible.queryAccessibleInterface(widget)
    return "" if found is None else found.text(QAccessible.Text.Name).strip()


def described(widget: QWidget) -> str:
    """A widget for a message of a failed test."""
    return f"{type(widget).__name__}({name(widget) or widget.objectName()}) in {type(widget.parentWidget()).__name__}"


def tab_stops(qtbot: QtBot, first: QWidget) -> list[QWidget]:
    """Where the focus comes, one Tab key after the other, from ``first`` until it comes to a place again."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = []
    for _ in range(MOST_STOPS):
        held = QApplication.focusWidget()
        if held is None or (stops and held is stops[0]):
            break
        if held not in stops:  # a text with links keeps the focus from one to the next
            stops.append(held)
        qtbot.keyClick(held, Qt.Key.Key_Tab)
    return stops


def goes_up(before: QWidget, after: QWidget, root: QWidget) -> bool:
    """Whether the step from one widget to the next leads against the direction of reading: wholly above it."""
    top = before.mapTo(root, QPoint(0, 0)).y()
    bottom = after.mapTo(root, QPoint(0, after.height())).y()
    return bottom <= top


def texts(root: QWidget) -> list[str]:
    """What the labels of ``root`` say that are to be seen."""
    return [label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root)]
