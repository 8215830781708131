"""Cuts paragraphs into sentences of tokens, and knows what stands in quotation marks. The one place that does so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from app.extraction.sections import Paragraph
from app.extraction.tokens import Token, tokenise
from app.extraction.wordlists import wordset

_END = re.compile(r"[.。!！?？]")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
_TEEN = re.compile(r"\wteen\b")
_NUMBER_WORDS = wordset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy",
    "eighty ninety",
)
_LAST_WORD = re.compile(r"[\w.]+$")
_ABBREVIATIONS = frozenset(["no", "co", "ltd", "etc", "mr", "mrs", "dr", "vs", "approx", "fig", "st", "e.g", "i.e"])
_OPENING = frozenset("“‘「")
_CLOSING = frozenset("”’」")
STRAIGHT = '"'
_MARKS = _OPENING | _CLOSING | {STRAIGHT}
_QUOTED = re.compile(r'[“‘「"]')
WORD_REACH = 12
_TEXT, _LOW, _KIND = attrgetter("text"), attrgetter("low"), attrgetter("kind")


@dataclass(slots=True)
class Sentence:
    """One sentence: its paragraph, its tokens, and for each token the number of the quotation around it (0: none).

    ``lows`` are the tokens in lower case, ``numbers`` the places of those of kind "number".
    """

    paragraph: Paragraph
    tokens: list[Token]
    quotes: list[int] = field(default_factory=list)

    lows: list[str] = field(init=False)
    numbers: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Read the tokens that the sentence begins with."""
        self.put(self.tokens, [at for at, kind in enumerate(map(_KIND, self.tokens)) if kind == "number"])

    def put(self, tokens: list[Token], numbers: list[int]) -> None:
        """Take other tokens, of which those at ``numbers`` are of kind "number"."""
        self.tokens, self.numbers = tokens, numbers
        self.lows = list(map(_LOW, tokens))

    def low(self, at: int) -> str:
        """A token in lower case, empty beyond the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""


def sentences(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[Sentence]:
    """The sentences of the paragraphs that hold a number in digits or words, in order."""
    for paragraph in paragraphs:
        for start, end in sentence_spans(text, paragraph.start, paragraph.end):
            if states_number(text, start, end):
                tokens = tokenise(text, start, end)
                quoted = _QUOTED.search(text, start, end) is not None
                yield Sentence(paragraph, tokens, quotations(tokens) if quoted else [0] * len(tokens))


def states_number(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` holds a number in digits or words."""
    return bool(_DIGIT.search(text, start, end) or _names_number(text[start:end].lower()))


def _names_number(printed: str) -> bool:
    """Whether a number word, or a part of one ("twenty-five"), stands in some lower-case text."""
    return not _NUMBER_WORDS.isdisjoint(_WORD.findall(printed)) or _TEEN.search(printed) is not None


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of ``text[start:end]`` begin and end; together they cover it."""
    begin = start
    for match in _END.finditer(text, start, end):
        if _closes(text, match.start(), begin, end):
            yield begin, match.end()
            begin = match.end()
    if begin < end:
        yield begin, end


def _closes(text: str, at: int, begin: int, end: int) -> bool:
    """Whether the sign ends a sentence: a full stop before a capital, a number, a quotation mark or nothing."""
    if text[at] != "." or at + 1 >= end:
        return True
    if not text[at + 1].isspace():
        return text[at + 1].isupper() and at > begin and text[at - 1].islower()
    behind = text[at + 1 : at + 1 + WORD_REACH].lstrip()
    if behind[:1].islower():
        return False
    word = _LAST_WORD.search(text, max(begin, at - WORD_REACH), at)
    if word is None:
        return True
    opens = word.start() - begin < WORD_REACH and not text[begin : word.start()].strip()
    return not _is_marker(word.group(), opens=opens)


def _is_marker(word: str, *, opens: bool) -> bool:
    """Whether a full stop belongs to an abbreviation ("No."), an initial ("J.") or a list marker ("1.")."""
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()):
        return True
    return opens and word.isdigit()


def quotations(tokens: list[Token]) -> list[int]:
    """For each token the number, from 1, of the quotation it stands in, 0 outside. What never closes is none."""
    inside = [0] * len(tokens)
    opened: int | None = None
    straight, count = False, 0
    for at in [at for at, text in enumerate(map(_TEXT, tokens)) if text in _MARKS]:
        sign = tokens[at].text
        if opened is None and (sign in _OPENING or sign == STRAIGHT):
            opened, straight = at, sign == STRAIGHT
        elif opened is not None and (sign == STRAIGHT if straight else sign in _CLOSING and sign != "’"):
            count += 1
            inside[opened : at + 1] = [count] * (at + 1 - opened)
            opened = None
    return inside
