"""What stands in place of the findings where none is shown: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui import numbers
from app.ui.empty_page import EmptyPage


class NoFindings(EmptyPage):
    """``state_asked``: findings of another state ("" for all); ``clearing``: the restrictions are to be dropped."""

    state_asked = Signal(str)
    clearing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._restricted = False
        self.way.clicked.connect(self._go_on)

    def say(self, *, restricted: bool, figures: int, busy: str, decided: int) -> None:
        """Say why nothing is shown: of so many figures, with so many decided findings; ``busy`` says what is under
        way.
        """
        self._restricted = restricted
        way = ""
        if restricted:
            why, way = self.tr("No finding matches."), self.tr("Show all open findings")
        elif not figures:
            why = self.tr("There are no figures yet. Load source files from the File menu.")
        elif busy:
            why = busy
        elif decided:
            text = self.tr("Nothing is open here. Decided: {count}")
            why, way = text.format(count=numbers.number(decided)), self.tr("Show what was decided")
        else:
            why = self.tr("Nothing was found here. The checks look again after every change.")
        self.show_why(why, way)

    def _go_on(self) -> None:
        if self._restricted:
            self.clearing.emit()
        else:
            self.state_asked.emit("")
