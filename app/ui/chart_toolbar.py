"""The toolbar of a chart: Matplotlib's, with what makes sense for bars, and icons in the window's colours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_qt import NavigationToolbar2QT
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton, QWidget

SIZE = 20
"""Pixels of an icon."""

RATIOS = (1, 2, 3)
"""Device pixels per pixel that icons are drawn for."""


class Toolbar(NavigationToolbar2QT):
    """``save_asked`` stands in for Matplotlib's own file dialog."""

    save_asked = Signal()
    toolitems = [item for item in NavigationToolbar2QT.toolitems if item[0] not in ("Subplots", "Customize")]  # noqa: RUF012 - Matplotlib's name and type

    def __init__(self, canvas: FigureCanvasQTAgg, parent: QWidget) -> None:
        super().__init__(canvas, parent, coordinates=False)  # type: ignore[no-untyped-call]
        self.setIconSize(QSize(SIZE, SIZE))
        self.setAccessibleName(self.tr("Chart tools"))
        said = {
            "home": self.tr("Show the whole chart"),
            "back": self.tr("Back to the view before"),
            "forward": self.tr("Forward to the next view"),
            "pan": self.tr("Move the chart: drag it"),
            "zoom": self.tr("Zoom: drag a rectangle"),
            "save_figure": self.tr("Save the chart as PNG, SVG or PDF"),
        }
        for name, text in said.items():
            self._actions[name].setText(text)
            self._actions[name].setToolTip(text)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a toolbar's own are out of reach of the keyboard
        self._draw_icons()

    def save_figure(self, *_arguments: Any) -> None:  # noqa: ANN401 - Matplotlib's signature
        """Ask whoever listens."""
        self.save_asked.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        color = self.palette().buttonText().color()
        for _, _, image, name in self.toolitems:
            if image is not None:
                self._actions[name].setIcon(icon(str(image), color))


def icon(name: str, color: QColor) -> QIcon:
    """One of Matplotlib's black drawings in another colour, sharp on every screen."""
    drawing = Path(mpl.get_data_path(), "images", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b":black;", f":{color.name()};".encode())))
    made = QIcon()
    for ratio in RATIOS:
        pixmap = QPixmap(SIZE * ratio, SIZE * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
