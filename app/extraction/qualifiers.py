"""Stage 5: quantities -> how exact each is said to be, before the number ("more than") or behind it ("or so")."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.numerals import RANGE_SIGNS
from app.extraction.records import Qualifier
from app.extraction.respectives import are_respective
from app.extraction.tokens import Token
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
_REACHED = wordset("rate rates reached reaching amounted percentage proportion income year")
_LONGEST = 3
_UNIT_WORDS = 2
WITH_REACH = 5


def find_qualifiers(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Choice[Qualifier]]:
    """One qualifier for each quantity of a sentence, "eq" where nothing is said."""
    ranges = _ranges(tokens, quantities)
    found: list[Choice[Qualifier]] = []
    for place, quantity in enumerate(quantities):
        said: Choice[Qualifier] | None = Choice("range", "range") if place in ranges else None
        said = said or _behind(tokens, quantity.numeral.at) or _before(tokens, quantity.numeral.at)
        found.append((said is _NOTHING and _shared(tokens, quantities, found, place)) or said)
    return found


def _shared(
    tokens: Sequence[Token], quantities: Sequence[Quantity], found: Sequence[Choice[Qualifier]], place: int
) -> Choice[Qualifier] | None:
    """What is said once for two numbers: "controlled within 1.5% and 2% respectively"."""
    if not found or found[-1].value not in _BOUNDS:
        return None
    former, here = quantities[place - 1].numeral.at, quantities[place].numeral.at
    joined = are_respective(tokens, former, here)
    return Choice(found[-1].value, "as the one before, respectively", 0.2, "eq") if joined else None


def _before(tokens: Sequence[Token], at: int) -> Choice[Qualifier]:
    stop = at
    while (stop > 0 and tokens[stop - 1].text in {"$", "￥", "¥", "(", "（", "“", '"'}) or (
        stop > 1 and _is_of_total(tokens, stop)
    ):
        stop -= 1 if tokens[stop - 1].low != "of" else 3
        stop = max(stop, 0)
    if stop == 0 or tokens[stop - 1].low not in _LAST_WORDS:
        return _NOTHING
    for size in range(_LONGEST, 0, -1):
        words = tuple(token.low for token in tokens[max(0, stop - size) : stop])
        qualifier = _BEFORE.get(words)
        if qualifier is not None:
            if words == ("up", "to") and _reaches(tokens, stop - size):
                return Choice("eq", "up to what was reached", 0.3, "lt")
            return Choice(qualifier, " ".join(words))
    return _NOTHING


def _is_of_total(tokens: Sequence[Token], stop: int) -> bool:
    """ "more than a total of 35": the words between the qualifier and the number."""
    return stop > 3 and tuple(token.low for token in tokens[stop - 3 : stop]) == ("a", "total", "of")


def _reaches(tokens: Sequence[Token], at: int) -> bool:
    """Whether "up to" follows a rate, a verb of reaching, or "with" and what there was: what was reached, no bound."""
    if any(token.low in _REACHED for token in tokens[max(0, at - 3) : at]):
        return True
    before = [token.low for token in tokens[max(0, at - 1 - WITH_REACH) : at]]
    return "with" in before[:-1] and all(word.isalpha() and word != "of" for word in before[before.index("with") :])


def _behind(tokens: Sequence[Token], at: int) -> Choice[Qualifier] | None:
    if _SECOND_WORDS.isdisjoint(token.low for token in tokens[at + 2 : at + 3 + _UNIT_WORDS]):
        return None
    for skip in range(_UNIT_WORDS + 1):
        words = tuple(token.low for token in tokens[at + 1 + skip : at + 3 + skip])
        qualifier = _BEHIND.get(words)
        if qualifier is not None and tokens[at + 3 + skip : at + 4 + skip] and tokens[at + 3 + skip].low != "than":
            return Choice(qualifier, " ".join(words))
        if tokens[at + 1 + skip : at + 2 + skip] and tokens[at + 1 + skip].text in {",", ";", "."}:
            return None
    return None


def _ranges(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> set[int]:
    """The quantities that are an end of a range: "2 - 3 million", "three to five", "between 5 and 8"."""
    ends: set[int] = set()
    for place in range(len(quantities) - 1):
        first, second = quantities[place].numeral, quantities[place + 1].numeral
        joint = [token.low for token in tokens[first.at + 1 : second.at]]
        before = tokens[first.at - 1].low if first.at else ""
        dashed = (len(joint) == 1 and joint[0] in RANGE_SIGNS) or (
            joint in (["to"], ["or"]) and before not in {"from", "increased", "reduced"}
        )
        if (dashed or (joint == ["and"] and before == "between")) and first.value < second.value:
            ends |= {place, place + 1}
    return ends
