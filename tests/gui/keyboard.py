"""Keys pressed as one who has no mouse presses them: on whatever holds the focus, in dialogs too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QKeyCombination, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

LOOK = 20
"""Milliseconds between two looks whether a dialog has come up."""


class Keyboard:
    """Presses keys and counts them. Keys are written as in menus ("Ctrl+Shift+F"); texts are typed letter by letter."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window
        self._held: QWidget | None = None
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            combination: QKeyCombination = QKeySequence.fromString(key)[0]  # type: ignore[index]
            self._qtbot.keyClick(self.cursor(), combination.key(), combination.keyboardModifiers())
            self.pressed += 1
            self._held = QApplication.focusWidget()

    def write(self, text: str) -> None:
        """Type a text; what no keyboard has on a key comes from an input method."""
        for letter in text:
            if letter.isascii():
                self._qtbot.keyClicks(self.cursor(), letter)
            else:
                committed = QInputMethodEvent()
                committed.setCommitString(letter)
                QApplication.sendEvent(self.cursor(), committed)
            self.pressed += 1

    def walk_to(self, found: Callable[[QWidget], bool], key: str = "Tab") -> None:
        """Press a key until the focus is on what is looked for; as often as a patient user would."""
        for _ in range(40):
            if found(self.cursor()):
                return
            self.press(key)
        raise AssertionError("the focus never came there")

    def cursor(self) -> QWidget:
        """What the next key goes to: an open list or menu, else what holds the focus.

        When a list or a dialog closes, the platform of the tests activates no window, as every desktop does, and
        forgets where the cursor was put meanwhile: that is done for it.
        """
        window = QApplication.activeModalWidget() or self._window
        if QApplication.activePopupWidget() is None and not window.isActiveWindow():
            window.activateWindow()
            self._qtbot.waitUntil(window.isActiveWindow)
            if self._held is not None and isValid(self._held) and self._held.window() is window:
                self._held.setFocus()
        held = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert held is not None, "no window is active"
        return held

    @contextmanager
    def answering(self, *answers: tuple[type[QDialog], Callable[[], object]]) -> Iterator[None]:
        """Answer by keys the dialogs that what is done within this block opens and waits for: their kinds, in the order
        in which they come up, and what is done in each. One that does not close by that, or is not expected, fails.
        """
        expected = list(answers)
        wrong: list[str] = []
        timer = QTimer(interval=LOOK)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or not dialog.isVisible():
                return
            timer.stop()
            kind, answer = expected.pop(0) if expected else (type(None), dialog.reject)
            try:
                if isinstance(dialog, kind):
                    answer()
            except AssertionError as failure:  # told at the end: the dialog must close all the same
                wrong.append(str(failure))
            if dialog.isVisible():
                wrong.append(f"{type(dialog).__name__} came up, or did not close")
                dialog.reject()
            timer.start()

        timer.timeout.connect(look)
        timer.start()
        try:
            yield
            self._qtbot.waitUntil(lambda: not expected)
        finally:
            timer.stop()
            assert not wrong, wrong
