"""The bars of the review: in which order one goes, the answers with their keys, and the last decision with its undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.curation.operations import Outcome
from app.curation.queueing import ORDERS, Order
from app.ui import actions, numbers, theme
from app.ui.choosers import Chooser
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel
from app.ui.flow_layout import FlowLayout
from app.ui.history_words import HistoryWords

NARROWEST = 24
"""Pixels of the progress bar in the narrowest window."""

KEYS = {
    "verify": theme.SIGNS["verified"],
    "reject": theme.SIGNS["rejected"],
    "doubtful": theme.DOUBTFUL,
    "skip": "",
    "note": "",
    "verify_sentence": theme.SIGNS["verified"],
}
"""The actions that have a button here, with their signs."""


class OrderBar(QWidget):
    """``changed`` is emitted with the order that the user chose."""

    changed = Signal(str)

    def __init__(self, order: Order, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "sentence": self.tr("Most doubtful sentence first"),
            "finding": self.tr("With findings first"),
            "programme": self.tr("By programme"),
            "province": self.tr("By province"),
            "sample": self.tr("Random sample"),
        }
        self.box = Chooser(self.tr("Order of the review"))
        for code in ORDERS:
            self.box.addItem(names[code], code)
        self.box.setCurrentIndex(ORDERS.index(order))
        self.box.activated.connect(lambda: self.changed.emit(self.order))
        self.place = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of this queue"))
        self.bar.setMinimumWidth(NARROWEST)
        self.bar.setFixedHeight(self.place.fontMetrics().height() // 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(12)
        layout.addWidget(self.box)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.place)

    @property
    def order(self) -> Order:
        """The chosen order."""
        return ORDERS[self.box.currentIndex()]

    def show_place(self, place: int, count: int, left: int) -> None:
        """Say which figure of how many is shown, and how many are open."""
        text = self.tr("{place} of {count}, {open} open")
        shown = {"place": place, "count": count, "open": left}
        self.place.setText(text.format_map({name: numbers.number(number) for name, number in shown.items()}))
        self.bar.setRange(0, max(count, 1))
        self.bar.setValue(count - left)


class KeyBar(QWidget):
    """A button for each answer. The window's action of that name owns the key; the button shows it. ``asked`` is
    emitted with the name of the action.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = FlowLayout(self)
        layout.setContentsMargins(6, 0, 6, 4)
        self.buttons: dict[str, QPushButton] = {}
        for name, sign in KEYS.items():
            words = actions.label(name)
            shown = self.tr("The sentence") if name == "verify_sentence" else words
            button = self.buttons[name] = QPushButton(f"{sign} {shown}   {actions.here(name)}".strip())
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
            layout.addWidget(button)

    def show_sentence(self, count: int) -> None:
        """How many figures of the sentence would be verified together."""
        button = self.buttons["verify_sentence"]
        button.setEnabled(count > 0)
        button.setToolTip(
            self.tr("Figures of this sentence that are open and not doubtful: {count}").format(count=count)
        )


class DecisionBar(QWidget):
    """What was done last, and what takes it back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = HistoryWords(desk)
        self.said = ElidedLabel()
        self.undo = QToolButton()
        self.undo.setText(f"{actions.label('undo')}   {actions.keys('undo')}")
        self.undo.setAccessibleName(self.tr("Undo the last decision"))
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(lambda: desk.undo())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.addWidget(self.said, 1)
        layout.addWidget(self.undo)
        self.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what was done, wherever in the window; nothing where that was taken back."""
        if outcome.operation_id is None:
            return
        self._words.refresh()
        self.said.setText(self._words.operation(outcome.code, outcome.params))
        self.setVisible(outcome.mode != "undo")
