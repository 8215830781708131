"""For whom or what a value counts: "216.3 yuan per person per month", "500,000 yuan for each village"."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.choices import Choice
from app.extraction.lexicon import Lexicon
from app.extraction.numbers import Quantity
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

REACH = 14
_HEADS = {"capita": "person", "annum": "year", "person": "person", "head": "person", "mu": "mu"}
_SPREAD = wordset("per each every")
_BREAKS = frozenset(";；:：,，")
_CODES = wordset(
    "person household village town county city mu month year day project house enterprise school hectare",
    "km base team times head",
)


def find_pers(
    tokens: Sequence[Token], quantities: Sequence[Quantity], units: Sequence[Choice[str]], lexicon: Lexicon
) -> list[Choice[str]]:
    """For each quantity the codes of what it is per, in alphabetical order joined by a blank; empty for a total."""
    found = []
    for place, quantity in enumerate(quantities):
        following = quantities[place + 1].numeral.at if place + 1 < len(quantities) else len(tokens)
        former = quantities[place - 1].numeral.at if place else -1
        at = quantity.numeral.at
        behind = _spread(tokens, at + 1, min(following, at + REACH), lexicon)
        before = (
            _spread(tokens, max(former + 1, at - REACH), at, lexicon)
            if units[place].value in {"yuan", "usd", "square_metre", "kg", "mu", "hour"}
            else set()
        )
        codes = (behind | before) - {units[place].value}
        found.append(Choice(" ".join(sorted(codes)), "per" if codes else "nothing said", 0.1 if codes else 0.0))
    return found


def _spread(tokens: Sequence[Token], start: int, stop: int, lexicon: Lexicon) -> set[str]:
    """The codes named behind "per", "each" or "every" in a stretch of one clause."""
    codes: set[str] = set()
    for at in range(start, stop):
        low = tokens[at].low
        if low in _BREAKS:
            if at > start + 3:
                break
            continue
        if low in _SPREAD:
            codes |= _named(tokens, at + 1, min(len(tokens), at + 5), lexicon)
    return codes


def _named(tokens: Sequence[Token], start: int, stop: int, lexicon: Lexicon) -> set[str]:
    for at in range(start, stop):
        low = tokens[at].low
        if tokens[at].kind != "word" or low in {"of", "the", "in", "and"}:
            break
        code = _HEADS.get(low) or lexicon.units.get(low)
        if code in _CODES:
            return {code}
    return set()
