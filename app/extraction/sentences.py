"""Cuts paragraphs into sentences of tokens, and knows what stands in quotation marks. The one place that does so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.extraction.sections import Paragraph
from app.extraction.tokens import Token, tokenise
from app.extraction.wordlists import wordset

_ENDS = frozenset(".。!！?？")
_ABBREVIATIONS = wordset("no co ltd etc mr mrs dr vs approx fig inc dept prof st e.g i.e")
_OPENING = frozenset("“‘「")
_CLOSING = frozenset("”’」")
STRAIGHT = '"'


@dataclass(slots=True)
class Sentence:
    """One sentence: its paragraph, its tokens, and for each token the number of the quotation it stands in (0: none).

    ``opens`` says whether it is the first of its paragraph.
    """

    paragraph: Paragraph
    tokens: list[Token]
    opens: bool
    quotes: list[int] = field(default_factory=list)

    def low(self, at: int) -> str:
        """A token in lower case, empty beyond the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""


def sentences(text: str, paragraphs: Iterable[Paragraph]) -> list[Sentence]:
    """The sentences of the paragraphs in order."""
    found = []
    for paragraph in paragraphs:
        tokens = tokenise(text, paragraph.start, paragraph.end)
        begin = 0
        for at in range(len(tokens)):
            if _closes(tokens, at):
                found.append(_sentence(paragraph, tokens[begin : at + 1], opens=begin == 0))
                begin = at + 1
        if begin < len(tokens):
            found.append(_sentence(paragraph, tokens[begin:], opens=begin == 0))
    return found


def _sentence(paragraph: Paragraph, tokens: list[Token], *, opens: bool) -> Sentence:
    return Sentence(paragraph, tokens, opens, quotations(tokens))


def _closes(tokens: list[Token], at: int) -> bool:
    """Whether the token ends a sentence: a full stop before a capital, a quotation mark or nothing."""
    token = tokens[at]
    if token.text not in _ENDS:
        return False
    if token.text != "." or at + 1 == len(tokens):
        return True
    before, behind = tokens[at - 1] if at else None, tokens[at + 1]
    if before is not None and (before.low in _ABBREVIATIONS or _is_marker(tokens, at)):
        return False
    if behind.start == token.end:
        return behind.text[0].isupper() and before is not None and before.kind == "word" and before.low == before.text
    return not behind.text[0].islower()


def _is_marker(tokens: list[Token], at: int) -> bool:
    """Whether the full stop belongs to a list marker ("1.") or an initial ("J.")."""
    before = tokens[at - 1]
    return (at == 1 and before.kind == "number") or (len(before.text) == 1 and before.text.isupper())


def quotations(tokens: list[Token]) -> list[int]:
    """For each token the number, from 1, of the quotation it stands in, 0 outside. What never closes is none."""
    marks = [
        at
        for at, token in enumerate(tokens)
        if token.text in _OPENING or token.text in _CLOSING or token.text == STRAIGHT
    ]
    inside = [0] * len(tokens)
    opened: int | None = None
    straight, count = False, 0
    for at in marks:
        sign = tokens[at].text
        if opened is None and (sign in _OPENING or sign == STRAIGHT):
            opened, straight = at, sign == STRAIGHT
        elif opened is not None and (sign == STRAIGHT if straight else sign in _CLOSING and sign != "’"):
            count += 1
            inside[opened : at + 1] = [count] * (at + 1 - opened)
            opened = None
    return inside
