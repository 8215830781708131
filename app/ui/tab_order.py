"""Where Tab leads: through the widgets in the order in which they are laid out, also those that were made later.

Qt puts what is made late at the end of the window's chain, wherever it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QMainWindow, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget
from shiboken6 import invalidate

from app.ui.flow_layout import FlowLayout


def follow_layout(changed: QWidget) -> None:
    """Let Tab go through the whole window of a widget in the order of its layout, after something was added there.

    The whole, as what takes no focus itself keeps no place in the chain that its parts could be put behind.
    """
    before: QWidget | None = None
    for widget in filter(_takes_tab, _in_order(changed.window())):
        if before is not None and before.nextInFocusChain() is not widget:
            QWidget.setTabOrder(before, widget)
        before = widget


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _in_order(holder: QWidget) -> Iterator[QWidget]:
    for child in _children(holder):
        if child is not None:
            yield child
            yield from _in_order(child)


def _children(holder: QWidget) -> Iterator[QWidget | None]:
    """What a widget holds, as it is laid out."""
    layout = holder.layout()
    if isinstance(holder, QMainWindow):
        yield holder.centralWidget()
    elif isinstance(holder, QTabWidget):
        yield from (holder.tabBar(), *(holder.widget(place) for place in range(holder.count())))
    elif isinstance(holder, (QSplitter, QStackedWidget)):
        yield from (holder.widget(place) for place in range(holder.count()))
    elif isinstance(holder, QScrollArea):
        yield holder.widget()
    elif layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget | None]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = None if item is None else item.layout()
        if inner is not None:
            yield from _laid_out(inner)
        elif item is not None:
            widget = item.widget()
            if not isinstance(layout, FlowLayout):  # which holds its items itself
                invalidate(item)  # else it outlives what it stands for, and Qt comes down when its place is used again
            yield widget
