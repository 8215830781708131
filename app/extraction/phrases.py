"""The noun phrase behind a number: which thing is counted. Shared by the stages that ask for a number's noun."""

from __future__ import annotations

from typing import NamedTuple

from app.extraction.kept import Kept
from app.extraction.lexicon import Lexicon
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

REACH = 15
LONGEST_BRACKET = 6
LONGEST_QUOTE = 10
STOPS = wordset(
    "of in for to by with from at on into through as than that which who whose whom was were is are be been being has",
    "have had will would shall should may might can could do does did not also respectively including involving",
    "covering namely during since until within under above below over after before between among about against along",
    "across per each every the a an this these those its their his her our it we they he she when where while if",
    "because but so such then thus accounting averagely totally increased reached received participated obtained worth",
    "got took made went came engaged covered involved benefited organized held used up down more less only ago later",
    "earlier due",
)
_JOINERS = frozenset(["and", "or"])
_QUOTES = {"“": "”", '"': '"', "‘": "’"}
_BRACKETS = {"(": ")", "（": "）"}
_COMPLETE = wordset(
    "people persons mu km ha kg m m2 m3 % percent yuan rmb households villages times kilometers hectares"
)
_PRONOUNS = frozenset(["ones", "others"])
_WHOLE = wordset(
    "people personnel cattle poultry livestock mu km ha kg species staff m m2 m3 % percent yuan rmb data media"
)
_NOT_PLURAL = ("ous", "ss", "us", "is")


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
    owner: Counted | None = None
    place, stop = at, min(len(tokens), at + REACH)
    while place < stop:
        token = tokens[place]
        if token.kind != "word":
            skipped = _skipped(
                tokens, place, at, lexicon, found=best is not None and (single or _ends_plural(tokens, best))
            )
            if skipped == place:
                break
            place = skipped
            continue
        if _stops(tokens, place, at, found=best is not None):
            break
        known = _known(tokens, place, stop, lexicon)
        last = known[0] if known else place + 1
        if known is None and (not is_plural(token.low) or token.low in _PRONOUNS):
            place += 1
            continue
        here = Counted(at, place, last, known[1] if known else singular(token.low), known=known is not None)
        if _is_possessive(tokens, last):
            best, owner, place = None, here, last + 1
            continue
        best = here
        if (is_plural(tokens[last - 1].low) and not _leads_on(tokens, last, lexicon)) or _is_followed_by_stop(
            tokens, last
        ):
            return best
        best = best if known else None
        place = last
    if best is None and single:
        best = _singular_head(tokens, at, place)
    return best or owner


def _ends_plural(tokens: list[Token], counted: Counted) -> bool:
    """Whether a noun is a plural; one that is none only describes what follows: "city and county cadres"."""
    return is_plural(tokens[counted.last - 1].low)


def _singular_head(tokens: list[Token], at: int, stop: int) -> Counted | None:
    """The last word before a phrase ends, as the noun of "one": "one traffic project"."""
    if stop <= at:
        return None
    last = tokens[stop - 1]
    if last.kind != "word" or last.low.endswith(("ly", "ed")) or len(last.low) < 3:
        return None
    return Counted(at, stop - 1, stop, singular(last.low), known=False)


def _stops(tokens: list[Token], place: int, at: int, *, found: bool) -> bool:
    """Whether a word ends the phrase: a verb behind the noun, a word of grammar, a joiner that joins no adjectives."""
    low = tokens[place].low
    if found and low.endswith("ed") and "-" not in low:
        return True
    if low in _JOINERS:
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        return place == at or behind is None or (found and (behind.kind != "word" or behind.low in STOPS))
    return low in STOPS and (found or place == at or not tokens[place - 1].low.endswith("ly"))


def _skipped(tokens: list[Token], place: int, at: int, lexicon: Lexicon, *, found: bool) -> int:
    """Where the phrase goes on behind a sign; ``place`` itself where the sign ends it."""
    sign = tokens[place].text
    if sign in _BRACKETS:
        return _behind(tokens, place, _BRACKETS[sign], LONGEST_BRACKET) if place > at else place
    if sign in _QUOTES:
        beyond = _behind(tokens, place, _QUOTES[sign], LONGEST_QUOTE)
        if beyond > place and _names_unit(tokens, beyond, lexicon):
            return beyond
        return place + 1 if not found or tokens[place].start == tokens[place - 1].end else place
    if sign in {"’", "'", "/", "-", "–"}:
        return place + 1 if place > at else place
    listed = sign == "," and not found and place > at and place + 1 < len(tokens) and tokens[place + 1].kind == "word"
    return place + 1 if listed else place


def _behind(tokens: list[Token], place: int, closing: str, longest: int) -> int:
    """The token behind a closing sign, ``place`` itself where none is near."""
    for at in range(place + 1, min(len(tokens), place + longest)):
        if tokens[at].text == closing:
            return at + 1
    return place


def _names_unit(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether one of the next words is a plural noun of the vocabulary, with no word of grammar before it."""
    for token in tokens[at : at + 3]:
        if token.kind != "word" or token.low in STOPS or token.low in _JOINERS:
            return False
        if token.low in lexicon.units and is_plural(token.low):
            return True
    return False


def _known(tokens: list[Token], place: int, stop: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """The longest noun of the vocabulary that begins at a token: where it ends, and its unit."""
    low = tokens[place].low
    if low in lexicon.openings:
        for size in range(min(lexicon.longest_noun, stop - place), 1, -1):
            unit = lexicon.units.get(" ".join(token.low for token in tokens[place : place + size]))
            if unit is not None:
                return place + size, unit
    unit = lexicon.units.get(low)
    return None if unit is None else (place + 1, unit)


def _is_possessive(tokens: list[Token], last: int) -> bool:
    """Whether a plural is only the owner of what follows: "households’ organizations"."""
    owns = last + 1 < len(tokens) and tokens[last].text in {"’", "'"} and tokens[last].start == tokens[last - 1].end
    return owns and tokens[last + 1].kind == "word"


def _leads_on(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a plural noun only describes the next one: "mutual funds projects", "livestock breeding projects"."""
    if tokens[at - 1].low in _COMPLETE:
        return False
    for token in tokens[at : at + 2]:
        if token.kind != "word" or token.low in STOPS or token.low in _JOINERS or token.low.endswith("ed"):
            return False
        if token.low in lexicon.units and is_plural(token.low):
            return True
    return False


def _is_followed_by_stop(tokens: list[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].low in STOPS


def _is_plural(word: str) -> bool:
    if word in _WHOLE:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)


is_plural = Kept(_is_plural).__getitem__
"""Whether a lower-case noun is a plural, or one that needs none ("mu", "people")."""


def singular(noun: str) -> str:
    """A plural noun's singular in lower case, its hyphens and blanks as underscores: "bus-lines" -> "bus_line"."""
    word = noun.lower().replace("-", "_").replace("’", "").replace("'", "").replace(" ", "_")
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
