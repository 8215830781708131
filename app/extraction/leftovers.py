"""The printed numbers of a report that are no figures, each with the likely reason: what an analyst walks through to
see whether one was missed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.extraction.lexicon import Lexicon, lexicon
from app.extraction.lines import lines
from app.extraction.numbers import BEFORE_YEAR, MONTHS, judged
from app.extraction.numerals import RANGE_SIGNS, Numeral
from app.extraction.records import Leftover, NoFigure, Report
from app.extraction.sections import Paragraph
from app.extraction.sentences import Sentence, sentences
from app.extraction.wordlists import wordset
from app.vocabulary.records import Vocabulary

SURE: frozenset[NoFigure] = frozenset(["date", "reference", "ordinal", "marker", "name", "heading", "contact"])
"""Reasons that leave no doubt: such a number is not worth an analyst's look."""

_YEAR_OPENERS = BEFORE_YEAR | MONTHS | RANGE_SIGNS | wordset("the ( （ [ 〔 , ， / for over") | {""}
_CONTACTS = wordset("tel telephone phone fax mobile postcode zip qq 电话 传真 手机 邮编 热线")
CONTACT_REACH = 4
_AFTER_HEADING = "】]〕:： \t\u00a0\u3000"

Stretch = tuple[int, int]


class _Piece(NamedTuple):
    """A line or a part of one: a heading, or running text."""

    start: int
    end: int
    heading: bool


def find_leftovers(
    text: str, report: Report, headings: Sequence[Stretch], taken: Iterable[Stretch], *, vocabulary: Vocabulary
) -> Iterator[list[Leftover]]:
    """The numbers of a report that overlap none of ``taken``, line by line, so that a caller can stop between lines.

    ``headings`` are the stretches of its sections' headings, in order; no string raises.
    """
    words = lexicon(vocabulary)
    spans = sorted(taken)
    for piece in _pieces(text, report, headings):
        found = _numbers(text, piece, report.year, words)
        yield [one for one in found if not _overlaps(spans, one.start, one.end)]


def _overlaps(spans: Sequence[Stretch], start: int, end: int) -> bool:
    """Whether one of the sorted spans, which do not overlap one another, covers some of a stretch."""
    place = bisect_left(spans, (end, -1))
    return place > 0 and spans[place - 1][1] > start


def _numbers(text: str, piece: _Piece, year: int | None, words: Lexicon) -> Iterator[Leftover]:
    for sentence in sentences(text, [Paragraph(0, None, piece.start, piece.end)]):
        for quantity, none in judged(sentence, words, year):
            numeral = quantity.numeral
            reason = "heading" if piece.heading else _reason(sentence, numeral, none)
            yield Leftover(numeral.start, numeral.end, reason, _is_doubtful(sentence, numeral, reason))


def _reason(sentence: Sentence, numeral: Numeral, none: NoFigure | None) -> NoFigure:
    """Why a number is none: as the rules have it, but for a telephone's, which they do not know."""
    before = {sentence.low(numeral.at - back) for back in range(1, CONTACT_REACH + 1)}
    return "contact" if before & _CONTACTS and numeral.form == "digits" else none or "other"


def _is_doubtful(sentence: Sentence, numeral: Numeral, reason: NoFigure) -> bool:
    """Whether a number could be a figure all the same: "for three years", "of which 2023 were leaders"."""
    if reason == "calendar_year":
        return sentence.low(numeral.at - 1) not in _YEAR_OPENERS and sentence.low(numeral.at + 1) not in RANGE_SIGNS
    return reason not in SURE and not (reason == "title" and numeral.form == "words")


def _pieces(text: str, report: Report, headings: Sequence[Stretch]) -> Iterator[_Piece]:
    """The lines of a report, cut where a heading or title begins and ends."""
    heads = sorted(head for head in (*headings, (report.title_start, report.title_end)) if head[0] < head[1])
    for line in lines(text, report.start, report.end):
        at, cuts = line.start, []
        for start, end in heads[bisect_left(heads, (at, -1)) : bisect_left(heads, (line.end, -1))]:
            stop = min(max(end, at), line.end)
            cuts += [_Piece(at, start, heading=False), _Piece(max(start, at), stop, heading=True)]
            at = stop
            while at < line.end and text[at] in _AFTER_HEADING:
                at += 1
        cuts.append(_Piece(at, line.end, heading=False))
        yield from (piece for piece in cuts if piece.start < piece.end)
