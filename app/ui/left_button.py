"""A button whose text begins at the left, where several stand below each other. A style sheet would do the same, but a
widget that has one keeps its colours when the window turns dark or light.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStyleOptionFocusRect, QStylePainter

SPACE = 8
"""Pixels beside the text."""


class LeftButton(QPushButton):
    """A push button but for where its text stands."""

    def sizeHint(self) -> QSize:
        """The style's, with room beside the text."""
        hint = super().sizeHint()
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(max(hint.width(), text + 2 * SPACE), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as the style does, the text at the left."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        area, enabled = self.rect().adjusted(SPACE, 0, -SPACE, 0), self.isEnabled()
        painter.drawItemText(area, int(at), self.palette(), enabled, self.text(), self.foregroundRole())
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus = QStyleOptionFocusRect()
            focus.initFrom(self)
            focus.rect = self.style().subElementRect(QStyle.SubElement.SE_PushButtonFocusRect, option, self)
            painter.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus)
