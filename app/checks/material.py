"""What the checks read: a report with its text, sections and figures, and its figures sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from app.models.records import FigureRow, ReportRow, SectionRow

_SENTENCE_END = re.compile(r"\.(?=\s|$|[A-Z])|[。\n]")
_LOOK_BACK = 600
"""Code points before a sentence's first figure, and behind its last, that are read for the sentence's ends."""

MOST_TOGETHER = 200
"""Figures of a sentence, at most (the seeds have 25). A longer list without a full stop is taken apart: rules look at
each number of a sentence beside the others."""


@dataclass(frozen=True, slots=True)
class Material:
    """One report. ``text`` is its document's, so that the figures' offsets hold; ``figures`` are those that nobody has
    rejected, in the order of their place.
    """

    report: ReportRow
    text: str
    sections: tuple[SectionRow, ...]
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The figures of one sentence, in order. ``before[i]`` is the text between figure i and the one before it, or the
    sentence's start; ``after`` that between the last figure and the sentence's end.
    """

    figures: tuple[FigureRow, ...]
    before: tuple[str, ...]
    after: str

    def behind(self, place: int) -> str:
        """The text between a figure and the next one, or the sentence's end."""
        return self.before[place + 1] if place + 1 < len(self.before) else self.after


@dataclass(frozen=True)
class Reading:
    """A report as the rules look at it: its figures by id, by total and by sentence, each worked out once."""

    material: Material

    @cached_property
    def by_id(self) -> Mapping[int, FigureRow]:
        """The figures by their ids."""
        return {figure.id: figure for figure in self.material.figures}

    @cached_property
    def parts(self) -> Mapping[int, tuple[FigureRow, ...]]:
        """The parts of each total, by the total's id, in order; of a total that is not there no parts."""
        found: dict[int, list[FigureRow]] = {}
        for figure in self.material.figures:
            if figure.parent_id is not None and figure.parent_id in self.by_id:
                found.setdefault(figure.parent_id, []).append(figure)
        return {total: tuple(parts) for total, parts in found.items()}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that hold figures, in order."""
        text, figures = self.material.text, self.material.figures
        groups: list[list[FigureRow]] = []
        for figure in figures:
            near = groups and len(groups[-1]) < MOST_TOGETHER
            together = near and not _SENTENCE_END.search(text, groups[-1][-1].span_end, figure.span_start)
            if together:
                groups[-1].append(figure)
            else:
                groups.append([figure])
        return tuple(_sentence(text, group) for group in groups)

    @cached_property
    def telling(self) -> Mapping[tuple[str, float], set[int]]:
        """The numbers of the sentences that state a value, by unit and value."""
        found: dict[tuple[str, float], set[int]] = {}
        for number, sentence in enumerate(self.sentences):
            for figure in sentence.figures:
                found.setdefault((figure.unit, figure.value), set()).add(number)
        return found

    @cached_property
    def places(self) -> Mapping[int, tuple[Sentence, int]]:
        """The sentence of each figure, by its id, and the figure's place in it."""
        return {
            figure.id: (sentence, place) for sentence in self.sentences for place, figure in enumerate(sentence.figures)
        }


def _sentence(text: str, group: list[FigureRow]) -> Sentence:
    start = max(0, group[0].span_start - _LOOK_BACK)
    lead = text[start : group[0].span_start]
    ends = [found.end() for found in _SENTENCE_END.finditer(lead)]
    before = [lead[ends[-1] :] if ends else lead]
    before += [text[one.span_end : two.span_start] for one, two in pairwise(group)]
    last = group[-1].span_end
    end = _SENTENCE_END.search(text, last, last + _LOOK_BACK)
    return Sentence(tuple(group), tuple(before), text[last : end.start() if end else last + _LOOK_BACK])
