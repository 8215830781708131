"""Draws resources/icons/fupin-curator.svg as .png, .ico (Windows) and .icns (macOS) beside it.

The results are committed; run `.venv/bin/python packaging/make_icons.py` after a change of the drawing.
"""

from __future__ import annotations

import os
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
NAME = "fupin-curator"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def main() -> None:
    """Write every form of the icon."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    drawing = QSvgRenderer(str(ICONS / f"{NAME}.svg"))
    drawn = {size: draw(drawing, size) for size in sorted({*PNG_SIZES, *ICO_SIZES, *ICNS_SIZES})}
    for size in PNG_SIZES:
        drawn[size].save(ICONS / f"{NAME}-{size}.png", optimize=True)
    save_bundle(drawn, ICO_SIZES, "ico")
    save_bundle(drawn, ICNS_SIZES, "icns")
    application.shutdown()


def draw(drawing: QSvgRenderer, size: int) -> Image.Image:
    """The drawing as a square image with transparent corners, each size drawn anew."""
    canvas = QImage(size, size, QImage.Format.Format_RGBA8888)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    drawing.render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(canvas.constBits()))


def save_bundle(drawn: dict[int, Image.Image], sizes: tuple[int, ...], kind: str) -> None:
    """One file with the icon in several sizes."""
    images = [drawn[size] for size in sizes]
    images[-1].save(ICONS / f"{NAME}.{kind}", sizes=[(size, size) for size in sizes], append_images=images[:-1])


if __name__ == "__main__":
    main()
