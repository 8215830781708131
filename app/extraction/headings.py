"""Where a line's heading ends, although often nothing parts it from the first sentence, and what programme it names.

Headings stand in brackets (【Overview】, also with the first bracket lost), end in a colon, are glued to the sentence
("Rain PlanIn 2012"), are followed by a double space, or run on with a single one ("Poverty Alleviation Training We
organized"). The rules are tried from the plainest sign to the weakest.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from app.extraction.lexicon import Lexicon, fold
from app.extraction.wordlists import wordset

LONGEST_HEADING = 180
MOST_WORDS = 22
MOST_BEFORE_COLON = 14
BLANKS = " \u00a0\u3000.:："
UNKNOWN_PROGRAMME = "other"
ENOUGH_CUES = 2
_OPEN, _CLOSE = "【〔［〖", "】〕］〗"
_CLOSINGS = frozenset(_CLOSE)
_BRACKETED = re.compile(rf"[{_OPEN}]\s*+([^{_OPEN}{_CLOSE}\n]{{1,{LONGEST_HEADING}}}?)\s*[{_CLOSE}]")
_SQUARE = re.compile(rf"\[\s*([^\W\d_][^\[\]\n]{{1,{LONGEST_HEADING}}}?)\s*\]")
_HALF_BRACKETED = re.compile(rf"([^{_OPEN}{_CLOSE}\n.;]{{1,{LONGEST_HEADING}}}?)\s*[{_CLOSE}]")
_MARKER = re.compile(
    r"[(（]?(?:\d{1,2}|[①-⑳])\s*[.、)）]?|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth)(?:ly)?\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[(（]?(?:[IVX]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.、)）]\s*(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+(?:['’\-‑–/&][^\W_]+)*['’]?")
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z\d])|(?<=[a-z][\"”’])(?=[A-Z\d])")
_ENDS = frozenset(".;:,!?，。；：(（")
_QUOTES = '"“”‘’'
_STARTERS = wordset(
    "In The We On To As At It From During Since Through According Based Under After Before For With By",
    "This These Our First Firstly A An Both Over All Various Meanwhile Up If When While More Up Not Also",
)
_JOINERS = wordset("of and for by in on to with the a an from at / - – & their its under between")
_NOT_HEADINGS = _STARTERS - {"First"} | wordset("First Second Third Fourth Fifth Sixth Among Besides Plus So")


class HeadingSpan(NamedTuple):
    """A heading's place in the text, where the line's own text goes on, and the rule that found it."""

    start: int
    end: int
    body: int
    rule: str


def find_heading(text: str, start: int, end: int, lexicon: Lexicon) -> HeadingSpan | None:
    """The heading that the line ``text[start:end]`` opens with, or None where it only continues a section."""
    bracketed = _BRACKETED.match(text, start, end) or _SQUARE.match(text, start, end)
    if bracketed:
        return HeadingSpan(*bracketed.span(1), bracketed.end(), "brackets")
    stop = min(end, start + LONGEST_HEADING + 40)
    half = None if _CLOSINGS.isdisjoint(text[start:stop]) else _HALF_BRACKETED.match(text, start, stop)
    if half:
        return HeadingSpan(*half.span(1), half.end(), "closing bracket")
    numbered = _NUMBERED.match(text, start, stop)
    if numbered:
        return _numbered(text, numbered.end(), end, stop, lexicon)
    if _MARKER.match(text, start, stop) or not (text[start].isalpha() or text[start] in _QUOTES):
        return None
    return _unbracketed(text, start, end, stop, lexicon)


def _numbered(text: str, start: int, end: int, stop: int, lexicon: Lexicon) -> HeadingSpan | None:
    """A numbered heading on a line of its own ("II. Rain Plan"): a title, or a wording that is known as one."""
    words = _opening_words(text, start, stop)
    if not words or text[words[-1].end() : end].strip(BLANKS):
        return None
    known = programme(text[start : words[-1].end()], "", lexicon) != UNKNOWN_PROGRAMME
    return HeadingSpan(start, words[-1].end(), end, "numbered") if known else _alone(text, start, end, words)


def _unbracketed(text: str, start: int, end: int, stop: int, lexicon: Lexicon) -> HeadingSpan | None:
    words = _opening_words(text, start, stop)
    if not words:
        return None
    colon = _colon(text, start, end, words, lexicon)
    if colon:
        return colon
    if words[0].group() in _NOT_HEADINGS:
        return None
    found = _glued(text, start, words) or _run_on(text, start, words, lexicon) or _alone(text, start, end, words)
    return None if found is None or _names_province(text, found, lexicon) else found


def _names_province(text: str, found: HeadingSpan, lexicon: Lexicon) -> bool:
    """Whether what looks like a heading is only a province's name that opens a sentence."""
    named = lexicon.province_pattern.match(text, found.start)
    return named is not None and named.end() >= found.end


def _opening_words(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """The words a heading could be made of: those before the first sign that ends a sentence or clause."""
    words: list[re.Match[str]] = []
    at, quoted = start, False
    for match in _WORD.finditer(text, start, stop):
        between = text[at : match.start()]
        if not quoted and not _ENDS.isdisjoint(between):
            numbered = between.strip() == "." and words and words[-1].group() == "No"
            if not numbered:
                break
        if between != " " and sum(sign in _QUOTES for sign in between) % 2:
            quoted = not quoted
        if len(words) == MOST_WORDS:
            break
        words.append(match)
        at = match.end()
    return words


def _colon(text: str, start: int, end: int, words: list[re.Match[str]], lexicon: Lexicon) -> HeadingSpan | None:
    """A sub-heading that opens its paragraph and ends in a colon with text behind it; a single word only if known."""
    close = words[-1].end()
    if (
        text[close : close + 1] not in {":", "："}
        or len(words) > MOST_BEFORE_COLON
        or words[0].group() in _NOT_HEADINGS
    ):
        return None
    if len(words) == 1 and programme(words[0].group(), "", lexicon) == UNKNOWN_PROGRAMME:
        return None
    behind = text[close + 1 : end].lstrip()
    if not behind or not (behind[0].isupper() or behind[0].isdigit()) or len(behind) < 3 * (close - start):
        return None
    return HeadingSpan(start, close, close + 1, "colon")


def _glued(text: str, start: int, words: list[re.Match[str]]) -> HeadingSpan | None:
    """A heading whose last letter touches the capital or digit of the first sentence."""
    glue = _GLUE.search(text, start, words[-1].end())
    if not glue:
        return None
    before = text[start : glue.start()]
    if len(before.split()) > MOST_WORDS or "  " in before.strip():
        return None
    return HeadingSpan(start, glue.start(), glue.start(), "glued")


def _run_on(text: str, start: int, words: list[re.Match[str]], lexicon: Lexicon) -> HeadingSpan | None:
    """A heading that a blank alone parts from the sentence: the sentence begins at the sign that is found first."""
    for place in range(1, len(words)):
        gap = text[words[place - 1].end() : words[place].start()]
        before, here = words[place - 1].group(), words[place].group()
        if before.lower() in _JOINERS or gap.strip() in {"/", "&"} or _is_quoted(text, start, words[place].start()):
            continue
        if before == "No":
            continue
        wide = gap.count(" ") + gap.count("\u00a0") + gap.count("\u3000") > 1
        if (wide and (here[0].isupper() or here[0].isdigit() or gap.strip())) or _opens_sentence(
            text, words, place, lexicon
        ):
            return _ended(text, start, words[place - 1], "double blank" if wide else "sentence opening")
    return None


def _is_quoted(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("“") > before.count("”") or (before.count('"') % 2 == 1 and not before.endswith('"'))


def _ended(text: str, start: int, last: re.Match[str], rule: str) -> HeadingSpan:
    end = last.end()
    if text[end : end + 1] in {'"', "”", "’"}:
        end += 1
    return HeadingSpan(start, end, end, rule)


def _opens_sentence(text: str, words: list[re.Match[str]], place: int, lexicon: Lexicon) -> bool:
    """Whether the sentence begins at ``words[place]``: a word that opens sentences, a number, a province, or the last
    capital before words in lower case."""
    here = words[place].group()
    if here[0].isdigit():
        return _is_titled(words[:place], lexicon)
    if not here[0].isupper():
        return False
    if here in _STARTERS:
        return True
    named = lexicon.province_pattern.match(text, words[place].start())
    if named and text[words[place - 1].end()] == " " and not _within_title(text, words, place, named.end()):
        return True
    return _is_last_capital(words, place, quoted=_quote_follows(text, words, place))


def _is_titled(words: list[re.Match[str]], lexicon: Lexicon) -> bool:
    """Whether words look like a title: capitals but for the joiners; a single word only where it is known as one."""
    printed = [word.group() for word in words]
    if len(printed) == 1:
        return programme(printed[0], "", lexicon) != UNKNOWN_PROGRAMME
    return all(word[0].isupper() or word in _JOINERS for word in printed)


def _quote_follows(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether a quotation opens behind ``words[place]`` and at most one joiner: a sentence's object, no title."""
    following = words[place + 1 : place + 3]
    close = following[0].end() if following and following[0].group() in _JOINERS else words[place].end()
    return text[close : close + 3].lstrip()[:1] in {"“", '"', "‘"}


def _within_title(text: str, words: list[re.Match[str]], place: int, named_end: int) -> bool:
    """Whether a province's name is a part of the heading: joined to its neighbours by a dash."""
    return text[named_end : named_end + 1] in {"-", "–"} or words[place - 1].group()[-1] in "-–"


def _is_last_capital(words: list[re.Match[str]], place: int, *, quoted: bool) -> bool:
    """Whether the words of a title end before this one: it has a capital, and the next that is no joiner has none."""
    if any(word.group()[0].islower() and word.group() not in _JOINERS for word in words[:place]):
        return False
    following = [word.group() for word in words[place + 1 :]]
    joined = bool(following) and following[0] in _JOINERS
    while following and following[0] in _JOINERS:
        following = following[1:]
    if not following:
        return False
    verb = joined or words[place].group().endswith(("ed", "eld", "ing"))
    return following[0][0].islower() or (verb and (following[0][0].isdigit() or quoted))


def _alone(text: str, start: int, end: int, words: list[re.Match[str]]) -> HeadingSpan | None:
    """A heading on a line of its own, in title case, with the text in the lines below."""
    close = words[-1].end()
    if text[close:end].strip(BLANKS) or (len(words) < 2 and text[start:end].islower()):
        return None
    capital = [word.group()[0].isupper() or word.group() in _JOINERS for word in words]
    return HeadingSpan(start, close, end, "own line") if sum(capital) * 4 >= len(capital) * 3 else None


def programme(heading: str, body: str, lexicon: Lexicon, *, repeated: bool = False) -> str:
    """The code of the programme a heading names, ``UNKNOWN_PROGRAMME`` where no wording is known.

    Read only where the wording fits two programmes: ``body``, the opening of the section's text in lower case, and
    ``repeated``, whether the report has used the same heading before (then it now means the second programme).
    """
    folded = f" {fold(heading)} "
    for wording, row in lexicon.headings:
        if wording in folded:
            second = row.otherwise and (repeated or sum(cue in body for cue in row.cues) >= ENOUGH_CUES)
            return row.otherwise if second else row.programme
    return UNKNOWN_PROGRAMME
