"""The noun phrases and verbs next to a number, as the words of a metric."""

from __future__ import annotations

from typing import NamedTuple

from app.extraction.kept import Kept
from app.extraction.sentences import Sentence
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

REACH = 16
TIE = 9
ARTICLES = wordset("a an the this these those its their our his her such all both total")
JOINTS = wordset("of for in to from by with on at as through into above below beyond higher lower per each than")
ENDS = wordset(
    "was were is are be been has have had which that who whom whose or but while so thus will would shall should may",
    "can could including involving covering namely respectively reached reaching exceeded exceeding totaled amounted",
    "accounting resulting making benefiting we it they he she there here not also when where if because since during",
    "between among more over nearly about around almost least up down only meanwhile first second third yuan rmb",
)
_MOVES = wordset(
    "reduced increased rose dropped enhanced raised improved expanded grew fell decreased declined risen reached",
    "exceeded amounted totaled reaching exceeding increasing reducing lifted extended",
)
_TIES = wordset(
    "of for to from by with at in was were is are be been has had over above below about nearly almost more"
)
_LINKS = wordset("than least around only up down each respectively averagely average around some reach exceed total a")
_SHORT_DEEDS = wordset(
    "put held built made set carried took given sent taken drew won paved issue invest build organize"
)
_NOUNS_IN_ING = wordset(
    "training funding breeding housing planting farming working building drinking living leading aiding matching",
    "pairing",
    "planning learning processing manufacturing monitoring lighting nursing developing",
)
_ADVERBS = wordset(
    "all newly also successively respectively actually been further directly fully basically jointly not"
)
GENERIC_DEEDS = wordset("implementation construction support implement build carry out launch development promote")
_RESULTING = wordset("achieving reaching resulting generating making bringing exceeding amounting accounting")
_NOUNS_IN_LY = wordset("family supply elderly monthly yearly friendly daily early assembly")
_TIMES = wordset("end year years whole period time month beginning")
_NO_DEEDS = wordset("need seed feed speed breed indeed king thing ring wing spring")
_ENDS_BEFORE = ENDS | (JOINTS - wordset("of in per for"))
_ENDS_BEHIND = ENDS | (JOINTS - wordset("of each per"))
_TYING = _TIES | _LINKS | _MOVES | ARTICLES
_QUOTES = wordset("\" “ ” ’ '")
_VERBS = wordset(
    "guide launch hold receive carry implement support promote introduce participate encourage subsidize organize",
    "benefit provide improve develop build issue arrange establish complete achieve realize solve strengthen",
)


class Phrase(NamedTuple):
    """The words of a phrase without articles, the joint that ties it to the number, and its tokens ``first:last``."""

    words: list[str]
    joint: str
    first: int
    last: int


def _is_deed(low: str) -> bool:
    if low in _SHORT_DEEDS:
        return True
    return (
        "-" not in low
        and len(low) > 3
        and low not in _NO_DEEDS
        and low.endswith(("ed", "ing"))
        and low not in _NOUNS_IN_ING
    )


is_deed = Kept(_is_deed).__getitem__
"""Whether a word looks like the verb of a report: "organized", "put", "covering"."""


def behind(sentence: Sentence, at: int, most: int) -> Phrase:
    """The phrase that begins at a token with a joint ("of", "for", "in"), at most so many words."""
    joint = sentence.low(at)
    if joint not in JOINTS:
        return Phrase([], "", at, at)
    if sentence.low(at + 1) in {"each", "every"}:
        joint = "each"
    words, place = run_on(sentence, at + 1, most)
    return Phrase(words, joint, at, place)


def run_on(sentence: Sentence, at: int, most: int) -> tuple[list[str], int]:
    """The words of the noun phrase that begins at a token, and the token behind it."""
    tokens = sentence.tokens
    words: list[str] = []
    place = at
    while place < len(tokens) and len(words) < most:
        token = tokens[place]
        low = token.low
        if token.kind != "word":
            if token.text not in _QUOTES:
                break
        elif low in _ENDS_BEHIND or (words and _GOES_OVER[low]):
            break
        elif low not in ARTICLES:
            words.append(low)
        place += 1
    while words and (words[-1] in {"of", "and", "per", "each"} or words[-1] in _VERBS):
        words.pop()
    return words, place


def _goes_over(low: str) -> bool:
    """Whether a word inside a phrase shows that a verb has begun: "relief funds and actually put in"."""
    return is_deed(low) or low in _ADVERBS or (low.endswith("ly") and low not in _NOUNS_IN_LY)


_GOES_OVER = Kept(_goes_over)


def before(sentence: Sentence, at: int, most: int) -> Phrase:
    """The phrase that ends before a number and the verb or joint that ties it to the number."""
    tokens = sentence.tokens
    place = _tied(tokens, at)
    joint = tokens[place + 1].low if place + 1 < at else ""
    last = place + 1
    words: list[str] = []
    while place >= 0 and len(words) < most and last - place < REACH:
        token = tokens[place]
        if token.kind == "number":
            gap = 2 if place > 1 and tokens[place - 1].low == "the" else 1
            if not _is_passed(tokens, place, gap):
                break
            words, place = [], place - gap - 1
            continue
        if _ends_before(tokens, place):
            break
        if token.kind == "word" and token.low not in ARTICLES:
            words.append(token.low)
        place -= 1
    words.reverse()
    while words and (words[0] in {"of", "in", "for", "and", "out", "up"} or (words[0] in _VERBS and len(words) > 1)):
        words.pop(0)
    return Phrase([] if set(words) <= _TIMES else words, joint, place + 1, last)


def _is_passed(tokens: list[Token], place: int, gap: int) -> bool:
    """Whether a number on the way belongs to where it is measured: "the income of 53 counties rose by"."""
    placed = place >= gap and tokens[place - gap].low in {"in", "of", "for"}
    return placed and not is_year_like(tokens[place])


def _ends_before(tokens: list[Token], place: int) -> bool:
    """Whether a phrase that is read backwards ends at a token: a sign, a verb, a word of grammar."""
    token = tokens[place]
    if token.kind != "word":
        return token.text not in _QUOTES
    if token.low == "and":
        return _joins_clauses(tokens, place)
    return token.low in _ENDS_BEFORE or _is_verb(tokens, place)


def _joins_clauses(tokens: list[Token], place: int) -> bool:
    """Whether "and" begins a clause of its own and joins no two nouns: "9.23 million and the poverty rate"."""
    follows = place + 1 < len(tokens) and tokens[place + 1].low in ARTICLES
    return follows or any(token.kind == "number" for token in tokens[max(0, place - 2) : place])


def is_year_like(token: Token) -> bool:
    """Whether a number is printed like a year."""
    return len(token.text) == 4 and token.text.isdigit() and token.text[:2] in {"19", "20"}


def _is_verb(tokens: list[Token], place: int) -> bool:
    return is_deed(tokens[place].low) and (place == 0 or tokens[place - 1].low not in ARTICLES)


def _tied(tokens: list[Token], at: int) -> int:
    """The last token of the phrase that a number is tied to: before "was reduced from 12 million to"."""
    place = at - 1
    if place > 1 and tokens[place].text in {"(", "（"}:
        place -= 1
    if place > 2 and tokens[place].low == "to":
        for start in range(place - 1, max(-1, place - 6), -1):
            if tokens[start].low == "from" and tokens[start + 1].kind == "number":
                place = start
                break
    while place >= 0 and at - place < TIE + 6 and tokens[place].kind == "word":
        low = tokens[place].low
        passive = low not in _TYING and place > 0 and is_deed(low) and tokens[place - 1].low in {"was", "were", "been"}
        if low not in _TYING and not passive:
            break
        place -= 1
    return place


def deed_behind(sentence: Sentence, at: int) -> tuple[list[str], int]:
    """The passive verb behind a phrase ("was issued", "were set up") and the token behind it."""
    for place in range(at, min(len(sentence.tokens), at + 10)):
        token = sentence.tokens[place]
        if token.kind == "number" or token.text in ",;:()":
            break
        if token.low in {"was", "were", "been"}:
            following = place + 1
            while sentence.low(following) in _ADVERBS or sentence.low(following).endswith("ly"):
                following += 1
            low = sentence.low(following)
            if is_deed(low):
                particle = sentence.low(following + 1) in {"up", "in", "out"} and low in {"set", "put", "carried"}
                return [low], following + 1 + particle
            return [], following
    return [], at


def deed_before(sentence: Sentence, at: int) -> tuple[list[str], int]:
    """The verb that leads to a number, where it stands near ("organized 141 organs"), and its token."""
    for place in range(at - 1, max(-1, at - 8), -1):
        token = sentence.tokens[place]
        if token.kind != "word" or token.low in {"was", "were"}:
            break
        if is_deed(token.low):
            return ([] if token.low in _RESULTING else [token.low]), place
    return [], at


def purpose(sentence: Sentence, at: int, most: int, *, across: bool = True) -> list[str]:
    """What money is for: "in anti-poverty work", "for the development of", "to support the implementation of".

    ``across``: also behind the next number ("for the implementation of 72 projects").
    """
    tokens = sentence.tokens
    words: list[str] = []
    for place in range(at, min(len(tokens), at + REACH)):
        low = tokens[place].low
        if tokens[place].kind != "word":
            if tokens[place].text in _QUOTES or (across and tokens[place].kind == "number" and len(words) < 2):
                continue
            break
        if low in {"was", "were", "which"} or (low == "and" and len(words) > 2):
            break
        if low in JOINTS or low in ARTICLES or low in ENDS or low in GENERIC_DEEDS or is_year_like(tokens[place]):
            continue
        words.append(low)
        if len(words) == most:
            break
    return words
