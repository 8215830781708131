"""Stage 1: a text -> its reports, found by their title lines, with province, year, type and author."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from app.extraction.lexicon import Lexicon
from app.extraction.lines import Line, is_bracketed, is_foreign, lines
from app.extraction.records import UNKNOWN, Report, ReportType
from app.extraction.wordlists import wordset

LONGEST_TITLE = 140
SHORTEST_PARAGRAPH = 160
_NUMBERING = re.compile(
    r"(?:(?:part|chapter|section)\s+)?(?:[ivxlc]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、:：)）]\s*",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:anti-?poverty|poverty|fupin)\b", re.IGNORECASE)
_PAIRING = re.compile(
    r"\b(?:pairing|paired|cooperation|collaboration|counterpart|twinning|assistance)\b", re.IGNORECASE
)
_TITLE_WORDS = wordset(
    "poverty anti alleviation reduction relief development oriented rural work and in of the for on by",
    "between from to with province provincial municipality municipal city autonomous region regions",
    "report general overview situation review annual zhuang hui uygur uyghur production construction",
    "corps pairing off paired cooperation collaboration counterpart support twinning east west assistance",
    "local areas program programme progress year eradication",
)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)")
_YEAR_WORD = re.compile(r"(?:19[5-9]|20[0-4])(?<!\w\d{3})\d\b")  # begins with a digit, which makes it fast
_LEADS_TO_YEAR = re.compile(r"\b(?:[Ii]n|[Oo]f|[Dd]uring|year)\s+\Z")
_IS = re.compile(r"\s+is\b")
YEAR_REACH = 16


class _Title(NamedTuple):
    line: Line
    provinces: tuple[str, ...]
    year: int | None
    type: ReportType


def find_reports(text: str, lexicon: Lexicon) -> tuple[Report, ...]:
    """The reports of a text in order, at least one unless it is empty. What no title heads is of province "unknown"."""
    if not text:
        return ()
    rows = list(lines(text))
    titles = [title for row in rows if (title := _title(text, row, lexicon)) is not None]
    starts = [title.line.outer for title in titles]
    found = []
    first = starts[0] if starts else len(text)
    if not titles or _has_paragraph(rows, first):
        found.append(_untitled(text, [row for row in rows if row.outer < first]))
    for title, stop in zip(titles, [*starts[1:], len(text)], strict=False):
        found.append(_titled(text, title, _between(rows, title.line.outer, stop), stop))
    return tuple(found)


def _between(rows: list[Line], start: int, stop: int) -> list[Line]:
    low, high = _index(rows, start), _index(rows, stop)
    return rows[low:high]


def _index(rows: list[Line], offset: int) -> int:
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if rows[middle].outer < offset else (low, middle)
    return low


def _has_paragraph(rows: list[Line], before: int) -> bool:
    """Whether real text stands before an offset, not only a volume's or a part's title."""
    return any(row.end - row.start >= SHORTEST_PARAGRAPH for row in rows[: _index(rows, before)])


def _title(text: str, row: Line, lexicon: Lexicon) -> _Title | None:
    """What a line says as a report's title, or None: provinces' names with none but a title's words around them."""
    if row.end - row.start > LONGEST_TITLE:
        return None
    printed = text[row.start : row.end]
    if printed[0] in "(（" or not (printed[0].isupper() or printed[0].isdigit()):
        return None
    numbering = _NUMBERING.match(printed)
    body = printed[numbering.end() :] if numbering else printed
    named = list(lexicon.province_pattern.finditer(body))
    if not 1 <= len(named) <= 2:
        return None
    rest = lexicon.province_pattern.sub(" ", body)
    if any(word.lower() not in _TITLE_WORDS for word in _WORD.findall(rest)) or body.rstrip()[-1] in ".。;；,，:：":
        return None
    codes = tuple(lexicon.provinces[" ".join(match.group().lower().split())] for match in named)
    return _judged(row, body, rest, codes)


def _judged(row: Line, body: str, rest: str, codes: tuple[str, ...]) -> _Title | None:
    years = [int(year) for year in _YEAR.findall(body)]
    year = years[-1] if years else None
    if len(codes) == 2:
        return _Title(row, codes, year, "pairing") if _PAIRING.search(body) or _TOPIC.search(body) else None
    bare = not _WORD.sub("", rest).strip(" -–") and len(_WORD.findall(rest)) <= 2
    return _Title(row, codes, year, "province") if bare or _TOPIC.search(body) else None


def _untitled(text: str, rows: list[Line]) -> Report:
    start, end = rows[0].outer if rows else 0, _content_end(text, rows)
    return Report(start, end, UNKNOWN, _year(text, start, end), "other", start, start, author=_author(text, rows))


def _titled(text: str, title: _Title, rows: list[Line], stop: int) -> Report:
    end = max(_content_end(text, rows), title.line.end)
    return Report(
        start=title.line.outer,
        end=min(end, stop),
        province=title.provinces[0],
        year=title.year or _year(text, title.line.end, end),
        type=title.type,
        title_start=title.line.start,
        title_end=title.line.end,
        counterpart=title.provinces[1] if len(title.provinces) > 1 else None,
        author=_author(text, rows),
    )


def _content_end(text: str, rows: list[Line]) -> int:
    """The end of the last line that is no page footer."""
    for row in reversed(rows):
        if not is_foreign(text[row.start : row.end]):
            return row.end
    return rows[-1].end if rows else 0


def _author(text: str, rows: list[Line]) -> str:
    """The bracketed line or lines that close a report, without the brackets; empty where none stands there."""
    closing: list[str] = []
    for row in reversed(rows):
        printed = text[row.start : row.end]
        if is_foreign(printed):
            continue
        if row.end - row.start > LONGEST_TITLE or len(closing) == 3:
            return ""
        closing.append(printed)
        if is_bracketed(printed):
            return " ".join(reversed(closing)).strip("()（） ")
    return ""


def _year(text: str, start: int, end: int) -> int | None:
    """The year a report is about: the one its sentences name most often, the later of equals."""
    counts = Counter(
        int(found.group()) for found in _YEAR_WORD.finditer(text, start, end) if _is_stated(text, *found.span())
    )
    if not counts:
        counts = Counter(int(year) for year in _YEAR.findall(text[start:end]))
    return max(counts, key=lambda year: (counts[year], year)) if counts else None


def _is_stated(text: str, start: int, end: int) -> bool:
    """Whether a year stands in a phrase that dates what is told: "in 2012", "2012 is the year"."""
    before = text[max(0, start - YEAR_REACH) : start]
    return _LEADS_TO_YEAR.search(before) is not None or _IS.match(text, end) is not None
