"""Figures as tab-separated text: the columns as they stand, with their heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.models import queries
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.vocabulary_choices import Names

CHUNK = 500
"""Figures that are read at a time."""


def as_text(desk: Desk, figure_ids: Sequence[int], columns: Sequence[int]) -> str:
    """A line of heads and one for each figure; ``columns`` are numbers of COLUMNS. Cells are as shown, but numbers
    without separators and signs as words.
    """
    heads = [COLUMNS[number].title for number in columns]
    return "\n".join("\t".join(map(_cell, line)) for line in (heads, *_lines(desk, figure_ids, columns))) + "\n"


def _lines(desk: Desk, figure_ids: Sequence[int], columns: Sequence[int]) -> Iterator[list[str]]:
    names = Names(desk.vocabulary)
    shows = [COLUMNS[number].raw or COLUMNS[number].show for number in columns]
    for first in range(0, len(figure_ids), CHUNK):
        some = figure_ids[first : first + CHUNK]
        found = queries.figures(desk.session.reader, some)
        yield from ([show(found[key], names) for show in shows] for key in some if key in found)


def _cell(text: str) -> str:
    """A text that stays in its cell."""
    return " ".join(text.split())
