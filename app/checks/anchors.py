"""Whether figures still stand where they were found: the text at a figure's span must read as its quote."""

from __future__ import annotations

from collections.abc import Iterable

from app.models.records import FigureRow


def broken(text: str, figures: Iterable[FigureRow]) -> tuple[FigureRow, ...]:
    """The figures whose span of the document's text does not read as their quote, in the order given."""
    return tuple(figure for figure in figures if text[figure.span_start : figure.span_end] != figure.quote)
