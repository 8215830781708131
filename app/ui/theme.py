"""Colours and marks that mean something, for light and dark: review states are told apart by colour and by sign."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication

SIGNS = {"unreviewed": "○", "verified": "✓", "rejected": "✗"}
"""One sign for each review state, so that no state is told by colour alone."""

MARKED = "!"
"""What stands beside the review's sign where a newer extraction had something against the figure."""

DOUBTFUL = "?"
"""What stands beside the review's sign where an analyst means to come back, and before an uncertain field."""
SEVERITIES = {"high": "▲", "medium": "◆", "low": "▽"}
"""One shape for each severity of a finding; never without its word or its colour."""

ELSEWHERE = "↗"
"""What stands before the province of a figure that speaks of another one than its report does."""

FOUND = "▲"
"""What stands beside the review's sign of a figure against which findings are open."""

QUALIFIERS = {"eq": "", "gt": ">", "lt": "<", "approx": "≈", "range": "↔"}
"""What stands before a printed number for its qualifier."""

Line = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True, slots=True)
class Mark:
    """How a figure of one review state is marked in the source: text, ground, and underline colours."""

    text: QColor
    ground: QColor
    line: QColor


@dataclass(frozen=True, slots=True)
class Shape:
    """What tells a review state without colour: the kind of underline, and whether the number is struck out."""

    underline: Line
    struck: bool = False


SHAPES = {
    "unreviewed": Shape(Line.DotLine),
    "verified": Shape(Line.SingleUnderline),
    "rejected": Shape(Line.NoUnderline, struck=True),
}

_LIGHT = {
    "unreviewed": Mark(QColor("#5a3e00"), QColor("#fff0c2"), QColor("#b07900")),
    "verified": Mark(QColor("#0b4a2b"), QColor("#d6f0df"), QColor("#1c7f4b")),
    "rejected": Mark(QColor("#5f5f5f"), QColor("#ececec"), QColor("#8a8a8a")),
    "chosen": Mark(QColor("#ffffff"), QColor("#1a5fb4"), QColor("#ffffff")),
}
_DARK = {
    "unreviewed": Mark(QColor("#ffe2a0"), QColor("#4a3a12"), QColor("#d9a520")),
    "verified": Mark(QColor("#bdf0d0"), QColor("#16402a"), QColor("#4cc38a")),
    "rejected": Mark(QColor("#b4b4b4"), QColor("#3a3a3a"), QColor("#8a8a8a")),
    "chosen": Mark(QColor("#101418"), QColor("#78b0f5"), QColor("#101418")),
}

_UNCERTAIN = {
    False: Mark(QColor("#5a3e00"), QColor("#ffe9b0"), QColor("#b07900")),
    True: Mark(QColor("#ffe2a0"), QColor("#4a3a12"), QColor("#d9a520")),
}
_LEFTOVERS = {False: QColor("#6b6b6b"), True: QColor("#a8a8a8")}
_KIN = {False: QColor("#1a5fb4"), True: QColor("#78b0f5")}
_NOTED = {False: QColor("#7b3fa0"), True: QColor("#cfa3ee")}
_FOUND = {False: QColor("#ffe066"), True: QColor("#6b5a00")}


@dataclass(frozen=True, slots=True)
class Notice:
    """Text and ground of a line that says something is wrong."""

    text: QColor
    ground: QColor


_WARNINGS = {
    False: Notice(QColor("#7a1f10"), QColor("#fde3dc")),
    True: Notice(QColor("#ffc9bd"), QColor("#4d211a")),
}

# Apart for the colour-blind too (after Okabe and Ito: vermilion, orange, blue), dark or light enough to be read.
_SEVERE = {
    False: {"high": QColor("#b3310b"), "medium": QColor("#8a5a00"), "low": QColor("#22608f")},
    True: {"high": QColor("#ff9a76"), "medium": QColor("#f0bd4f"), "low": QColor("#8cc4f2")},
}


def severe(severity: str) -> QColor:
    """The colour of a severity in the present theme."""
    return _SEVERE[is_dark()][severity]


def is_dark() -> bool:
    """Whether the window is shown dark, as the system says."""
    palette = QApplication.palette()
    return (
        palette.color(QPalette.ColorRole.Window).lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()
    )


def mark(state: str) -> Mark:
    """The mark of a review state, or of ``chosen``, in the present theme."""
    return (_DARK if is_dark() else _LIGHT)[state]


def uncertain() -> Mark:
    """What the machine was not sure of."""
    return _UNCERTAIN[is_dark()]


def leftover() -> QColor:
    """The underline of a printed number that is no figure."""
    return _LEFTOVERS[is_dark()]


def kin() -> QColor:
    """The boxes around what belongs to the chosen figure."""
    return _KIN[is_dark()]


def noted() -> QColor:
    """The underline of text that somebody has put a note on."""
    return _NOTED[is_dark()]


def found() -> QColor:
    """The ground of what was searched for."""
    return _FOUND[is_dark()]


def warning() -> Notice:
    """The colours of a warning in the present theme."""
    return _WARNINGS[is_dark()]
