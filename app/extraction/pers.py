"""For whom or what a value counts: "216.3 yuan per person per month", "500,000 yuan for each village"."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.lexicon import Lexicon
from app.extraction.numbers import Quantity
from app.extraction.phrases import counted_noun
from app.extraction.sentences import Sentence
from app.extraction.wordlists import wordset

REACH = 12
NOUN_REACH = 4
_HEADS = {"capita": "person", "annum": "year", "head": "person", "academic": "year"}
_SPREAD = wordset("per each every")
_LINKS = wordset("for to of in by")
_BREAKS = wordset("; ； : ： , ，")
_ALLOTTED = wordset("yuan usd square_metre kg mu hour tonne")
_SHARES = wordset("percent percentage_point")
_NOTHING: Choice[str] = Choice("", "nothing said")


def find_pers(
    sentence: Sentence,
    quantities: Sequence[Quantity],
    around: Sequence[Around],
    units: Sequence[Choice[str]],
    lexicon: Lexicon,
) -> list[Choice[str]]:
    """For each quantity the codes of what it is per, in alphabetical order joined by a blank; empty for a total."""
    return [
        _per(sentence, quantity, here, unit.value, lexicon)
        for quantity, here, unit in zip(quantities, around, units, strict=True)
    ]


def _per(sentence: Sentence, quantity: Quantity, here: Around, unit: str, lexicon: Lexicon) -> Choice[str]:
    at = quantity.numeral.at
    if _SPREAD.isdisjoint(here.behind[:REACH]) and _SPREAD.isdisjoint(here.clause):
        return _NOTHING
    former: set[str] = set()
    if unit in _ALLOTTED:
        before, former = _before(sentence, at, here, lexicon)
        codes = _behind(sentence, at + 1, REACH, lexicon) | before
    else:
        counted = quantity.counted
        last = counted.last if counted and unit not in _SHARES else at + 2
        codes = _behind(sentence, last, 2, lexicon) if sentence.low(last) in _SPREAD | {"for"} else set()
    codes.discard(unit)
    if codes:
        return Choice(" ".join(sorted(codes)), "per", 0.1)
    return Choice("", "nothing said", 0.0, " ".join(sorted(former))) if former else _NOTHING


def _behind(sentence: Sentence, start: int, reach: int, lexicon: Lexicon) -> set[str]:
    """The codes named by "per", "each" or "every" behind a number, before the clause ends."""
    codes: set[str] = set()
    for at in range(start, min(len(sentence.tokens), start + reach)):
        low = sentence.low(at)
        if low in _BREAKS or sentence.tokens[at].kind == "number" or low == "and":
            break
        if low in _SPREAD:
            codes |= _named(sentence, at + 1, lexicon)
    return codes


def _before(sentence: Sentence, at: int, here: Around, lexicon: Lexicon) -> tuple[set[str], set[str]]:
    """The codes named before a number in its clause, "per capita net income of", "each village received"; and those
    that belong to the number before rather than to it.
    """
    codes: set[str] = set()
    former: set[str] = set()
    for place in range(at - len(here.clause), at):
        low = sentence.low(place)
        if low not in _SPREAD:
            continue
        near = place >= at - len(here.near) and not _is_former(sentence, place, at, here)
        own = near or sentence.low(place + 1) == "capita"
        (codes if own else former).update(_named(sentence, place + 1, lexicon))
    return codes, former


def _is_former(sentence: Sentence, place: int, at: int, here: Around) -> bool:
    """Whether a "per" or "each" belongs to the number before: "1,500 yuan per student and 2,000 yuan"."""
    first = at - len(here.near)
    close = sentence.low(place) == "per" and place - first <= 1
    return len(here.near) < len(here.clause) and (close or sentence.low(place - 1) in _LINKS)


def _named(sentence: Sentence, at: int, lexicon: Lexicon) -> set[str]:
    """The code of the noun behind "per" or "each": "each poor village" is a village."""
    low = sentence.low(at)
    if low in _HEADS:
        return {_HEADS[low]}
    counted = counted_noun(sentence.tokens[at : at + NOUN_REACH], 0, lexicon, single=True)
    return {counted.unit} if counted and counted.known and counted.unit not in _SHARES else set()
