"""The arithmetic of a finding, set out as one would write it down: a sign, a number, and what the number is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from app.models.finding_queries import FindingRow
from app.models.records import FigureRow
from app.ui import finding_names, finding_words, theme

SETS_APART = ("≠", "<", ">")
"""Signs of the lines that do not fit the others."""


def as_html(row: FindingRow, figures: Sequence[FigureRow]) -> str:
    """A table of the numbers; empty where the finding has none."""
    lines = finding_names.lines(row.code, row.values)
    colour = theme.warning().text.name()
    rows = []
    for number, (sign, name, value) in enumerate(lines):
        text = finding_words.number(value) + (" %" if finding_words.percent(row, name) else "")
        what = _what(row, name, value, figures)
        style = f"color:{colour}; font-weight:600;" if sign in SETS_APART else ""
        line = "border-top:1px solid;" if number and sign == "=" else ""
        rows.append(
            f'<tr style="{style}"><td align="center">{sign}&nbsp;&nbsp;</td><td align="right" style="{line}{style}">'
            f'{text}</td><td style="{style}">&nbsp;&nbsp;&nbsp;{escape(what)}</td></tr>'
        )
    return f'<table cellspacing="0" cellpadding="1">{"".join(rows)}</table>' if rows else ""


def _what(row: FindingRow, name: str, value: float, figures: Sequence[FigureRow]) -> str:
    """What a number is called; of a part, what the text says it is."""
    said = finding_words.value_name(name)
    if name.startswith("part_"):
        part = next((figure for figure in figures if figure.value == value and figure.id != row.suspects[0]), None)
        return part.metric if part is not None and part.metric else said
    return said
