"""The noun phrase behind a number: which thing is counted. Shared by the stages that ask for a number's noun."""

from __future__ import annotations

from typing import NamedTuple

from app.extraction.lexicon import Lexicon
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

REACH = 11
STOPS = wordset(
    "of in for to by with from at on into through as than or that which who whose whom was were is are be",
    "been being has have had will would shall should may might can could do does did not also",
    "respectively including involving covering namely during since until within under above below over",
    "after before between among about against along across per each every the a an this these those its",
    "their his her our it they we he she when where while if because but so such then thus accounting",
    "averagely totally increased reached received participated obtained worth got took made went came",
    "engaged covered involved benefited organized held used up down more less only ago later earlier",
)
_OPENERS = frozenset("“\"‘'")
_COMPLETE = wordset(
    "people persons mu km ha kg m m2 m3 % percent yuan rmb households villages times kilometers hectares"
)
_WHOLE = wordset("people personnel cattle poultry livestock mu km ha kg species staff m m2 m3 % percent yuan rmb")
_NOT_PLURAL = ("ous", "ss", "us", "is")
_PAST = ("ed",)


class Counted(NamedTuple):
    """What a number counts: tokens ``first:last`` are the phrase, ``head:last`` its noun, ``unit`` that noun's code.

    ``unit`` is the noun itself, singular, where the vocabulary has no code for it; ``known`` tells the two apart.
    """

    first: int
    head: int
    last: int
    unit: str
    known: bool


def counted_noun(tokens: list[Token], at: int, lexicon: Lexicon, *, single: bool = False) -> Counted | None:
    """The noun phrase that begins at a token, or None. ``single``: the number is one, so the noun may be singular."""
    best: Counted | None = None
    place, stop = at, min(len(tokens), at + REACH)
    while place < stop:
        token = tokens[place]
        if token.kind != "word":
            if _is_gloss(tokens, place):
                place += 4
                continue
            if not _passes(tokens, place, at, found=best is not None):
                break
            place += 1
            continue
        if (best is not None and _ends_phrase(token)) or token.low in STOPS:
            break
        if token.low == "and" and (best is not None or place == at):
            break
        known = _known(tokens, place, stop, lexicon)
        if known is not None:
            last, unit = known
            best = Counted(at, place, last, unit, known=True)
            ends = _is_plural(tokens[last - 1].low) and not _leads_on(tokens, last, lexicon)
            if _is_possessive(tokens, last):
                best, place = None, last + 1
                continue
            if ends or _is_followed_by_stop(tokens, last):
                return best
            place = last
            continue
        if _is_plural(token.low) and not _leads_on(tokens, place + 1, lexicon):
            return Counted(at, place, place + 1, singular(token.low), known=False)
        place += 1
    if best is None and single and place > at and tokens[place - 1].kind == "word" and _is_noun_like(tokens[place - 1]):
        return Counted(at, place - 1, place, singular(tokens[place - 1].low), known=False)
    return best


def _passes(tokens: list[Token], place: int, at: int, *, found: bool) -> bool:
    """Whether a sign may stand inside the phrase: an opening quotation mark, a slash, a comma between adjectives."""
    sign = tokens[place].text
    if sign in _OPENERS:
        return not found or place == at or tokens[place].start == tokens[place - 1].end
    if sign in {"’", "'", "/", "-", "–"}:
        return place > at
    return sign == "," and not found and place > at and place + 1 < len(tokens) and tokens[place + 1].kind == "word"


def _known(tokens: list[Token], place: int, stop: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """The longest noun of the vocabulary that begins at a token: where it ends, and its unit."""
    low = tokens[place].low
    for size in range(min(lexicon.longest_noun, stop - place), 1, -1):
        window = tokens[place : place + size]
        if any(token.kind != "word" for token in window):
            continue
        unit = lexicon.units.get(" ".join(token.low for token in window))
        if unit is not None:
            return place + size, unit
    unit = lexicon.units.get(low)
    return None if unit is None else (place + 1, unit)


def _is_gloss(tokens: list[Token], place: int) -> bool:
    """Whether a bracketed word only doubles the one before within a compound: "county (city)-level units"."""
    inner = [token.text for token in tokens[place : place + 4]]
    return len(inner) == 4 and inner[0] in {"(", "（"} and inner[2] in {")", "）"} and inner[3] == "-"


def _is_possessive(tokens: list[Token], last: int) -> bool:
    """Whether a plural is only the owner of what follows: "households’ organizations"."""
    owns = last + 1 < len(tokens) and tokens[last].text in {"’", "'"} and tokens[last].start == tokens[last - 1].end
    return owns and tokens[last + 1].kind == "word"


def _leads_on(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a plural noun only describes the next one: "mutual funds projects", "livestock breeding projects"."""
    if tokens[at - 1].low in _COMPLETE:
        return False
    for token in tokens[at : at + 2]:
        if token.kind != "word" or token.low in STOPS or token.low == "and" or _ends_phrase(token):
            return False
        if token.low in lexicon.units and _is_plural(token.low):
            return True
    return False


def _ends_phrase(token: Token) -> bool:
    return token.low.endswith(_PAST) and "-" not in token.low


def _is_followed_by_stop(tokens: list[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].low in STOPS


def _is_plural(word: str) -> bool:
    if word in _WHOLE:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)


def _is_noun_like(token: Token) -> bool:
    return not token.low.endswith(("ly", "ed")) and len(token.low) > 2


def singular(noun: str) -> str:
    """A plural noun's singular in lower case, its hyphens and blanks as underscores: "bus-lines" -> "bus_line"."""
    word = noun.lower().replace("-", "_").replace("’", "").replace("'", "").replace(" ", "_")
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
