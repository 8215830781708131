"""What the review of a figure shows, as HTML: the sentence with its figures marked, the fields, the other mentions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from app.models.records import FigureRow
from app.ui import figure_columns, figure_context, theme, wording
from app.ui.form_fields import FIELDS, Field, Values
from app.ui.vocabulary_choices import Names

BLANK = "&nbsp;"
LARGER = 118
"""Per cent of the sentence's size, for the number that is asked about."""


def sentence(text: str, start: int, end: int, figures: Sequence[FigureRow], chosen: int) -> str:
    """``text[start:end]`` with its figures as links to their ids, each marked by its state; ``chosen`` is larger."""
    parts, at = [], start
    for figure in figures:
        if figure.span_start < at:
            continue
        parts += [_plain(text[at : figure.span_start]), _marked(figure, text, larger=figure.id == chosen)]
        at = figure.span_end
    return "".join([*parts, _plain(text[at:end])]).strip()


def _plain(text: str) -> str:
    return escape(text.replace("\n", " "))


def _marked(figure: FigureRow, text: str, *, larger: bool) -> str:
    mark = theme.mark("chosen" if larger else figure.review)
    size = f"font-size:{LARGER}%;font-weight:bold;" if larger else ""
    struck = "line-through" if figure.review == "rejected" else "none"
    style = f"color:{mark.text.name()};background-color:{mark.ground.name()};text-decoration:{struck};{size}"
    sign = theme.DOUBTFUL if figure.doubtful else theme.SIGNS[figure.review] * (figure.review != "unreviewed")
    said = _plain(text[figure.span_start : figure.span_end]).replace(" ", BLANK)
    return f'<a href="{figure.id}" style="{style}">{BLANK}{said}{BLANK}</a>{sign}'


def place(figure: FigureRow, names: Names) -> str:
    """Where a figure stands, and how sure the machine is of it."""
    sure = figure_columns.confidence(figure)
    said = _say("confidence {share}").format(share=sure) if sure else _say("added by hand")
    return f"{figure_columns.place(figure, names)}  ·  {figure.short_id}  ·  {figure_columns.review(figure)}  ·  {said}"


def chips(figure: FigureRow, seconds: Mapping[str, Values], names: Names) -> str:
    """The fields with what they say, as links to their names. Uncertain ones are marked, with the second choice and
    the number of its key.
    """
    numbered = {name: place for place, name in enumerate(seconds, 1)}
    shown = [field for field in FIELDS if field.name in seconds or field.words(field.of(figure), names) != "–"]
    drawn = (_chip(field, figure, seconds.get(field.name), numbered, names) for field in shown)
    return f'<p style="line-height:150%;margin:0">{f"{BLANK * 3} ".join(drawn)}</p>'


def _chip(field: Field, figure: FigureRow, second: Values | None, numbered: Mapping[str, int], names: Names) -> str:
    said = _unbroken(field.words(field.of(figure), names))
    name = f"<small>{_unbroken(wording.field(field.name))}</small>{BLANK}"
    if second is None:
        return f'<a href="{field.name}" style="text-decoration:none;color:palette(text)">{name}<b>{said}</b></a>'
    mark = theme.uncertain()
    style = f"text-decoration:none;color:{mark.text.name()};background-color:{mark.ground.name()}"
    other = f"{numbered[field.name]}{BLANK}→{BLANK}{_unbroken(field.words(second, names))}"
    whole = f"{BLANK}{theme.DOUBTFUL}{BLANK}{name}<b>{said}</b>{BLANK} {other}{BLANK}"
    return f'<a href="{field.name}" style="{style}">{whole}</a>'


def _unbroken(text: str) -> str:
    """A short text in one piece, also between Chinese characters; a long one may be broken."""
    return _BETWEEN.sub(JOINER, escape(text).replace(" ", BLANK)) if len(text) < LONG else escape(text)


JOINER = "\u2060"
"""What keeps two Chinese characters in one line."""

_BETWEEN = re.compile(r"(?<=[\u2e80-\uffef])(?=[\u2e80-\uffef])")

LONG = 32
"""Characters from which what a field says may be broken into lines."""


def mentions(figure: FigureRow, others: Sequence[tuple[FigureRow, str]], names: Names) -> str:
    """The other figures that state the same, each with its text and where it says otherwise."""
    lines = []
    for other, text in others:
        said = figure_context.as_html(text, other.span_start, other.span_end)
        colour = theme.kin().name()
        link = f'<a href="{other.id}" style="color:{colour}">{escape(other.short_id)}</a>'
        lines.append(f"{theme.SIGNS[other.review]} {link}: {said}{_differs(figure, other, names)}")
    return "<br>".join(lines)


def _differs(figure: FigureRow, other: FigureRow, names: Names) -> str:
    """The fields in which a mention says otherwise than the figure that is asked about."""
    found = [field for field in FIELDS if field.name not in LOOSE and field.of(field_of := other) != field.of(figure)]
    if not found:
        return ""
    mark = theme.uncertain()
    words = ", ".join(f"{wording.field(field.name)} {field.words(field.of(field_of), names)}" for field in found)
    style = f"color:{mark.text.name()};background-color:{mark.ground.name()}"
    return f' <span style="{style}">{BLANK}{escape(words)}{BLANK}</span>'


LOOSE = frozenset({"metric", "about", "indicator"})
"""Fields in which mentions of one fact differ by their nature: the wording, and the section they stand in."""


def _say(text: str) -> str:
    return QCoreApplication.translate("FigureForm", text)
