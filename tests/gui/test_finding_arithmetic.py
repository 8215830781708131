from __future__ import annotations

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.ui import finding_arithmetic
from tests.gui.found import row
from tests.gui.rows import figure


def cells(html: str) -> list[str]:
    document = QTextDocument()
    document.setHtml(html)
    return [" ".join(line.split()) for line in document.toPlainText().split("\n") if line.strip()]


def test_parts_are_called_what_the_text_calls_them(qtbot: QtBot) -> None:
    figures = [
        figure(id=1, value=743e6, metric="all funds"),
        figure(id=2, value=490e6, metric="central <funds>"),
        figure(id=3, value=353e6, metric=""),
    ]
    assert cells(finding_arithmetic.as_html(row(), figures)) == [
        "490,000,000",
        "central <funds>",
        "+",
        "353,000,000",
        "part 2",
        "=",
        "843,000,000",
        "together",
        "≠",
        "743,000,000",
        "printed as the total",
    ]


def test_percentages_have_their_sign(qtbot: QtBot) -> None:
    values = {"part": 1.0, "total": 3.0, "right": 100 / 3, "share": 30.0}
    said = cells(finding_arithmetic.as_html(row(code="shares.share", values=values), []))
    assert "33.33 %" in said
    assert "30 %" in said
    assert "3" in said


def test_a_finding_without_numbers_has_no_table(qtbot: QtBot) -> None:
    assert finding_arithmetic.as_html(row(code="structure.no_author", values={"end": "x"}), []) == ""
