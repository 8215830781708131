"""Why a figure is corrected: the likely reason of what is being typed, unless the analyst chooses another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.curation.operations import REASONS
from app.ui import wording


class ReasonInput(QComboBox):
    """``entered`` is emitted when Return is pressed, ``left`` with Escape."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = False
        for code in REASONS:
            self.addItem(wording.reason(code), code)
        self.setPlaceholderText(self.tr("as what is changed suggests"))
        self.setAccessibleName(wording.field("reason"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setCurrentIndex(-1)
        self.activated.connect(self._choose)

    def suggest(self, reason: str, *, anew: bool = False) -> None:
        """Preselect a reason (none for an empty one), where the analyst has chosen none, or for another figure."""
        if anew:
            self._chosen = False
        if not self._chosen:
            self.setCurrentIndex(self.findData(reason) if reason else -1)

    def taken(self) -> str:
        """The code of the reason that the analyst has chosen, which then counts no longer; empty for the likely one."""
        code = str(self.currentData() or "") if self._chosen else ""
        self.suggest("", anew=True)
        return code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on, Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the form."""
        event.ignore()

    def _choose(self) -> None:
        self._chosen = True
