from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from pytestqt.qtbot import QtBot

from app.ui import outlines


def document(text: str, width: int = 200) -> QTextDocument:
    made = QTextDocument()
    made.setPlainText(text)
    made.setTextWidth(width)
    return made


def test_a_stretch_on_one_line_has_one_box_around_its_letters(qtbot: QtBot) -> None:
    made = document("In 2012 it rose")
    (box,) = outlines.boxes(made, 3, 7)
    (wide,) = outlines.boxes(made, 0, 15)
    assert 0 < box.width() < wide.width()
    assert wide.left() < box.left()
    assert box.right() < wide.right()
    assert box.height() > 5


def test_a_stretch_that_is_broken_has_a_box_on_each_line(qtbot: QtBot) -> None:
    made = document("word " * 40)
    first, *others = outlines.boxes(made, 0, 150)
    assert others
    assert all(box.top() > first.top() for box in others)


def test_a_stretch_over_two_paragraphs_has_a_box_in_each(qtbot: QtBot) -> None:
    assert len(list(outlines.boxes(document("one\ntwo"), 0, 7))) == 2


def test_nothing_has_no_box(qtbot: QtBot) -> None:
    assert list(outlines.boxes(document("one"), 2, 2)) == []


def test_each_role_is_painted_with_a_line_of_its_own(qtbot: QtBot) -> None:
    made = document("In 2012 it rose")
    pictures = []
    for role in outlines.STYLES:
        picture = QImage(200, 40, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        outlines.paint(painter, made, (3, 7), role, QColor("black"))
        painter.end()
        pictures.append(picture)
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(outlines.STYLES) == 3
