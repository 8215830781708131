"""Stage 9: which quantities are parts of which total, and whether the wording claims to name all parts.

"A, of which B and C", "A (B from ... and D from ...)", "A, including B". Parts are counted like their total; a part may
be a total itself. A list of parts ends at a semicolon (unless a colon has opened it) and where a new deed begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.records import Claim, Kind
from app.extraction.sentences import Sentence
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

REACH = 40
SLACK = 1.05
EXHAUSTIVE = 0.6
_PRONOUNS = wordset("which whom them these those")
_OPENING, _CLOSING = wordset("( （"), wordset(") ）")
_SHARES = wordset("percent percentage_point times")
_MARKS = _OPENING | _CLOSING | wordset("of including among : ;")
_LEADING_TO_PARTS = _OPENING | _PRONOUNS | {"including"}
_DEEDS = wordset("built held put made carrying set took")


class Part(NamedTuple):
    """``parent`` is the total's place among the sentence's quantities, None for a figure that is part of nothing."""

    parent: int | None
    claim: Claim | None


_WHOLE = Part(None, None)


@dataclass(slots=True)
class _List:
    """A list of parts being read: where its marker stands, whether it says "including", whether a colon opened it."""

    marker: int
    including: bool
    colon: bool = False
    bracket: bool = False


def find_breakdowns(
    sentence: Sentence, quantities: Sequence[Quantity], units: Sequence[Choice[str]], kinds: Sequence[Choice[Kind]]
) -> list[Part]:
    """The total of each quantity of a sentence. A change has no parts but changes."""
    if _LEADING_TO_PARTS.isdisjoint(sentence.lows):
        return [_WHOLE] * len(quantities)
    counted = [
        f"{unit.value} {'change' if kind.value == 'change' else ''}" for unit, kind in zip(units, kinds, strict=True)
    ]
    parents = _parents(sentence, quantities, counted)
    claims = _claims(sentence, quantities, parents)
    return [Part(parent, claims.get(place)) for place, parent in enumerate(parents)]


def _parents(sentence: Sentence, quantities: Sequence[Quantity], counted: Sequence[str]) -> list[int | None]:
    at_token = {quantity.numeral.at: place for place, quantity in enumerate(quantities)}
    parents: list[int | None] = [None] * len(quantities)
    stack: list[_List | None] = [None]
    tokens = sentence.tokens
    for at, low in enumerate(sentence.lows):
        if low in _MARKS:
            _step(tokens, at, stack)
        elif at in at_token and stack[-1] is not None and not _new_deed(tokens, at, stack[-1].marker):
            place = at_token[at]
            parents[place] = _total(quantities, counted, place, stack[-1].marker)
    return parents


def _step(tokens: Sequence[Token], at: int, stack: list[_List | None]) -> None:
    """Keeps the lists of parts up to date at a sign or marker; each bracket has a list of its own."""
    low = tokens[at].low
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in _OPENING:
        stack.append(_List(at, including=behind == "including", bracket=True))
    elif low in _CLOSING and len(stack) > 1:
        stack.pop()
    elif low == "including" or (low in {"of", "among"} and behind in _PRONOUNS):
        bracket = stack[-1] is not None and stack[-1].bracket
        stack[-1] = _List(at, including=low == "including", bracket=bracket)
    elif low == ":" and stack[-1] is not None and at - stack[-1].marker <= 2:
        stack[-1].colon = True
    elif low == ";" and stack[-1] is not None and not (stack[-1].colon or _goes_on(tokens, at)):
        stack[-1] = None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next number follows a semicolon at once: the list of parts goes on."""
    behind = [token for token in tokens[at + 1 : at + 3] if token.low != "and"]
    return bool(behind) and behind[0].kind == "number"


def _new_deed(tokens: Sequence[Token], at: int, marker: int) -> bool:
    """Whether a verb of its own stands between the last comma or "and" and the number: "and organized 63 trainings"."""
    place = at - 1
    while place > marker and tokens[place].low not in {",", "and", ";", ":"} and tokens[place].kind != "number":
        if (tokens[place].low.endswith(("ed", "ing")) and "-" not in tokens[place].low) or tokens[place].low in _DEEDS:
            return True
        place -= 1
    return False


def _total(quantities: Sequence[Quantity], counted: Sequence[str], place: int, marker: int) -> int | None:
    """The nearest quantity before the marker that counts the same thing and is large enough."""
    value = quantities[place].numeral.value
    if counted[place].split(" ")[0] in _SHARES:
        return None
    for earlier in range(place - 1, max(-1, place - REACH), -1):
        numeral = quantities[earlier].numeral
        if numeral.at < marker and counted[earlier] == counted[place]:
            return earlier if value <= numeral.value * SLACK else None
    return None


def _claims(sentence: Sentence, quantities: Sequence[Quantity], parents: Sequence[int | None]) -> dict[int, Claim]:
    """For each part whether the wording names all parts of its total."""
    claims: dict[int, Claim] = {}
    grouped: dict[int, list[int]] = {}
    for place, parent in enumerate(parents):
        if parent is not None:
            grouped.setdefault(parent, []).append(place)
    for total, parts in grouped.items():
        claim = _claim(sentence, quantities, total, parts)
        claims.update(dict.fromkeys(parts, claim))
    return claims


def _claim(sentence: Sentence, quantities: Sequence[Quantity], total: int, parts: Sequence[int]) -> Claim:
    whole = quantities[total].numeral.value
    together = sum(quantities[part].numeral.value for part in parts)
    if len(parts) < 2 or not whole:
        return "some"
    if abs(together - whole) <= 0.006 * whole:
        return "all"
    first = quantities[parts[0]].numeral.at
    including = any(sentence.low(place) == "including" for place in range(max(0, first - REACH), first))
    closed = sentence.low(quantities[parts[-1]].numeral.at - 1) == "and"
    return "all" if not including and closed and together >= EXHAUSTIVE * whole else "some"
