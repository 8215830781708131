"""Stage 5: quantities -> how exact each is said to be, before the number ("more than") or behind it ("or so")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.numerals import RANGE_SIGNS
from app.extraction.records import Qualifier
from app.extraction.respectives import are_respective
from app.extraction.wordlists import wordset

_BEFORE: dict[tuple[str, ...], Qualifier] = {
    ("no", "less", "than"): "gt",
    ("not", "less", "than"): "gt",
    ("no", "fewer", "than"): "gt",
    ("no", "lower", "than"): "gt",
    ("not", "lower", "than"): "gt",
    ("no", "more", "than"): "lt",
    ("not", "more", "than"): "lt",
    ("more", "than"): "gt",
    ("greater", "than"): "gt",
    ("higher", "than"): "gt",
    ("at", "least"): "gt",
    ("less", "than"): "lt",
    ("lower", "than"): "lt",
    ("fewer", "than"): "lt",
    ("at", "most"): "lt",
    ("up", "to"): "lt",
    ("close", "to"): "approx",
    ("as", "many", "as"): "eq",
    ("over",): "gt",
    ("above",): "gt",
    ("exceed",): "gt",
    ("exceeds",): "gt",
    ("exceeded",): "gt",
    ("exceeding",): "gt",
    ("surpassed",): "gt",
    ("surpassing",): "gt",
    ("below",): "lt",
    ("under",): "lt",
    ("within",): "lt",
    ("about",): "approx",
    ("around",): "approx",
    ("nearly",): "approx",
    ("almost",): "approx",
    ("some",): "approx",
    ("approximately",): "approx",
    ("roughly",): "approx",
}
_BEHIND: dict[tuple[str, ...], Qualifier] = {
    ("or", "so"): "approx",
    ("or", "more"): "gt",
    ("or", "above"): "gt",
    ("and", "above"): "gt",
    ("and", "more"): "gt",
    ("or", "less"): "lt",
    ("or", "below"): "lt",
    ("and", "below"): "lt",
    ("times", "lower"): "lt",
    ("times", "below"): "lt",
}
_LAST_WORDS = frozenset(words[-1] for words in _BEFORE)
_SECOND_WORDS = frozenset(words[-1] for words in _BEHIND)
_NOTHING: Choice[Qualifier] = Choice("eq", "nothing said")
_BOUNDS = frozenset(["gt", "lt"])
_RANGE: Choice[Qualifier] = Choice("range", "range")
_PASSED = wordset('$ ￥ ¥ ( （ “ "')
_STOPS = wordset(", ; .")
_TO, _MOVES = wordset("to or"), wordset("from increased reduced")
_REACHED = wordset("rate rates reached reaching amounted percentage proportion income year")
_LONGEST = 3
_UNIT_WORDS = 2
WITH_REACH = 5


def find_qualifiers(lows: Sequence[str], quantities: Sequence[Quantity]) -> list[Choice[Qualifier]]:
    """One qualifier for each quantity of a sentence, "eq" where nothing is said. ``lows``: its tokens in lower case."""
    ranges = _ranges(lows, quantities)
    found: list[Choice[Qualifier]] = []
    for place, quantity in enumerate(quantities):
        at = quantity.numeral.at
        said = _RANGE if place in ranges else _behind(lows, at) or _before(lows, at)
        found.append((said is _NOTHING and _shared(lows, quantities, found, place)) or said)
    return found


def _shared(
    lows: Sequence[str], quantities: Sequence[Quantity], found: Sequence[Choice[Qualifier]], place: int
) -> Choice[Qualifier] | None:
    """What is said once for two numbers: "controlled within 1.5% and 2% respectively"."""
    if not found or found[-1].value not in _BOUNDS:
        return None
    joined = are_respective(lows, quantities[place - 1].numeral.at, quantities[place].numeral.at)
    return Choice(found[-1].value, "as the one before, respectively", 0.2, "eq") if joined else None


def _before(lows: Sequence[str], at: int) -> Choice[Qualifier]:
    stop = at
    while stop > 0 and (lows[stop - 1] in _PASSED or _is_of_total(lows, stop)):
        stop -= 3 if lows[stop - 1] == "of" else 1
    if stop == 0 or lows[stop - 1] not in _LAST_WORDS:
        return _NOTHING
    for size in range(_LONGEST, 0, -1):
        words = tuple(lows[max(0, stop - size) : stop])
        qualifier = _BEFORE.get(words)
        if qualifier is not None:
            if words != ("up", "to"):
                return Choice(qualifier, " ".join(words))
            if _reaches(lows, stop - size):
                return Choice("eq", "up to what was reached", 0.3, "lt")
            return Choice(qualifier, "up to", 0.0, "eq")
    return _NOTHING


def _is_of_total(lows: Sequence[str], stop: int) -> bool:
    """ "more than a total of 35": the words between the qualifier and the number."""
    return lows[stop - 1] == "of" and stop > 3 and lows[stop - 3] == "a" and lows[stop - 2] == "total"


def _reaches(lows: Sequence[str], at: int) -> bool:
    """Whether "up to" follows a rate, a verb of reaching, or "with" and what there was: what was reached, no bound."""
    if not _REACHED.isdisjoint(lows[max(0, at - 3) : at]):
        return True
    before = lows[max(0, at - 1 - WITH_REACH) : at]
    return "with" in before[:-1] and all(word.isalpha() and word != "of" for word in before[before.index("with") :])


def _behind(lows: Sequence[str], at: int) -> Choice[Qualifier] | None:
    if _SECOND_WORDS.isdisjoint(lows[at + 2 : at + 3 + _UNIT_WORDS]):
        return None
    for first in range(at + 1, at + 2 + _UNIT_WORDS):
        words = tuple(lows[first : first + 2])
        qualifier = _BEHIND.get(words)
        if qualifier is not None and first + 2 < len(lows) and lows[first + 2] != "than":
            return Choice(qualifier, " ".join(words))
        if first < len(lows) and lows[first] in _STOPS:
            return None
    return None


def _ranges(lows: Sequence[str], quantities: Sequence[Quantity]) -> set[int]:
    """The quantities that are an end of a range: "2 - 3 million", "three to five", "between 5 and 8"."""
    ends: set[int] = set()
    for place, (left, right) in enumerate(pairwise(quantities)):
        first, second = left.numeral, right.numeral
        if second.at == first.at + 2 and first.value < second.value and _joins(lows, first.at):
            ends |= {place, place + 1}
    return ends


def _joins(lows: Sequence[str], at: int) -> bool:
    """Whether what stands behind a number makes it and the next one the ends of a range."""
    joint, before = lows[at + 1], lows[at - 1] if at else ""
    if joint == "and":
        return before == "between"
    return joint in RANGE_SIGNS or (joint in _TO and before not in _MOVES)
