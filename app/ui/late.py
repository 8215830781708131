"""A tab whose view is made when it is first shown, so that the window's start does not wait for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.tab_order import follow_layout

View = TypeVar("View", bound=QWidget)


class Late(QWidget, Generic[View]):
    """Holds the view that ``make`` makes."""

    def __init__(self, make: Callable[[], View]) -> None:
        super().__init__()
        self._make = make
        self.made: View | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def view(self) -> View:
        """The view, made if it is not there yet."""
        if self.made is None:
            self.made = self._make()
            self._column.addWidget(self.made)
            follow_layout(self)
            self.made.show()  # a layout that is shown would do it only later
        return self.made

    def showEvent(self, event: QShowEvent) -> None:
        """Make the view."""
        self.setFocusProxy(self.view)
        super().showEvent(event)
