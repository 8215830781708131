"""Stage 4: quantities -> what each is counted in.

The unit is said behind the number ("yuan", "%", "14 national key counties"), before it ("$", "the number of households
reached"), by a neighbour ("24 model villages, 7 schools", "27.5% and 36.3%") or by the quantity it is a part of.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.lexicon import Lexicon
from app.extraction.numbers import Quantity
from app.extraction.numerals import RANGE_SIGNS
from app.extraction.phrases import STOPS, counted_noun, is_plural
from app.extraction.sentences import Sentence
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

_PREFIXES = {"$": "usd", "￥": "yuan", "¥": "yuan"}
_MONEY_NOUNS = wordset(
    "income incomes fund funds investment investments loan loans subsidy subsidies revenue revenues value values worth",
    "capital money donation donations expenditure expenditures input inputs fee fees price gdp profit profits benefits",
    "allowance allowances credit compensation sales premium amount payment payments output savings line insurance",
    "salary wages cost costs spending microcredit",
)
_RATE_NOUNS = wordset("rate rates proportion percentage share incidence ratio")
_BE = wordset("was were is are being be have had has")
_WEAK = wordset(
    "project projects area areas village villages base bases city province county counties training poor country",
    "countries school department departments household households year years times",
)
MEASURES = wordset("money share area length volume mass energy power")
_BREAKS = wordset("; : ； ：")
_SHARES = wordset("percent percentage_point")
_JOINED = wordset("and or /")
_JOINTS = wordset("and to or , /") | RANGE_SIGNS
_SUBJECTS = wordset("the and a its their")
NEIGHBOURS = 12
LOOK_BACK = 40
NEAR = 4
LISTING = wordset(
    "including of which whom and or more than over about nearly another the other while but also with a an total"
) | wordset("decrease increase reduction decline rise from to by only still among them was were ( （")
_MOVES = wordset("reduction increase decrease decline rise growth drop")


def find_units(
    sentence: Sentence, quantities: Sequence[Quantity], around: Sequence[Around], lexicon: Lexicon
) -> list[Choice[str]]:
    """One unit code for each quantity of a sentence, empty where nothing says it."""
    tokens = sentence.tokens
    own = [_own(tokens, quantity, lexicon) for quantity in quantities]
    for place in range(len(own) - 2, -1, -1):
        own[place] = own[place] or _from_next(tokens, quantities, own, place)
    found: list[Choice[str]] = []
    for place, quantity in enumerate(quantities):
        at = quantity.numeral.at
        choice = (
            own[place]
            or _from_predicate(tokens, at, lexicon)
            or _from_subject(tokens, at, found, lexicon)
            or _from_money_noun(tokens, at)
            or _from_move(tokens, at, around[place], lexicon)
            or _from_list(quantities, around, found, place, sentence)
            or _from_before(tokens, at, lexicon)
        )
        found.append(choice or _from_neighbour(found, place))
    return found


def _own(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> Choice[str] | None:
    """The unit that stands at the number itself."""
    at = quantity.numeral.at
    before = tokens[at - 1].text if at else ""
    if before in _PREFIXES:
        return Choice(_PREFIXES[before], "sign before")
    symbol = _symbol(tokens, at + 1, lexicon)
    if symbol is not None:
        return Choice(symbol, "unit behind")
    counted = quantity.counted
    if counted is None:
        return None
    noun = tokens[counted.last - 1].low
    if noun in _MONEY_NOUNS and not counted.known and quantity.numeral.scale > 1:
        return Choice("yuan", "money noun behind", 0.3, counted.unit)
    if counted.unit == "city" and _joins(tokens, counted.last, "county", lexicon):
        return Choice("county", "cities and counties", 0.1, counted.unit)
    if counted.known:
        return Choice(counted.unit, "noun behind", 0.0 if counted.head - counted.first < NEAR else 0.1)
    return Choice(counted.unit, "other noun behind", 0.3)


def _joins(tokens: Sequence[Token], at: int, unit: str, lexicon: Lexicon) -> bool:
    """Whether a plural noun of a unit is joined to the noun before: of "cities and counties" the latter are counted."""
    joined = at + 1 < len(tokens) and tokens[at].low in _JOINED and is_plural(tokens[at + 1].low)
    return joined and lexicon.units.get(tokens[at + 1].low) == unit


def _symbol(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> str | None:
    """A unit of measure that follows directly, as one token, two, or three."""
    window = [token.low for token in tokens[at : at + 3]]
    longest = len(window) if window and window[0] in lexicon.openings else 1
    for size in range(longest, 0, -1):
        unit = lexicon.units.get(" ".join(window[:size]))
        if unit is not None and (size > 1 or lexicon.dimensions[unit] in MEASURES):
            return unit
    return None


def _from_next(
    tokens: Sequence[Token], quantities: Sequence[Quantity], own: Sequence[Choice[str] | None], place: int
) -> Choice[str] | None:
    """The unit that a number shares with the next one: "27.5 and 36.3 %", "from 2 to 3 million yuan"."""
    neighbour = own[place + 1] if place + 1 < len(own) else None
    if neighbour is None:
        return None
    between = [token.low for token in tokens[quantities[place].numeral.at + 1 : quantities[place + 1].numeral.at]]
    if not between or {";", ":"} & set(between) or (between[0] == "," and (len(between) == 1 or "and" in between)):
        return None
    if neighbour.value in _SHARES and (len(between) > 1 or quantities[place].numeral.scale > 1):
        return None
    words = [word for word in between if word not in _JOINTS and word not in {"more", "than", "over"}]
    joined = between[-1] in _JOINTS or between[-2:] == ["more", "than"] or between[-1] == "over"
    if (
        not joined
        or len(words) > 5
        or any(word in STOPS or not word.isalpha() for word in words if word not in "()（）")
    ):
        return None
    return Choice(neighbour.value, "unit of the next", 0.05 if not words else 0.2)


def _from_predicate(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Choice[str] | None:
    """The noun behind a form of "be": "of which 7 were central units"."""
    if at + 1 >= len(tokens) or tokens[at + 1].low not in _BE:
        return None
    counted = counted_noun(list(tokens[at + 2 : at + 13]), 0, lexicon)
    if counted is None or not counted.known or lexicon.dimensions[counted.unit] in MEASURES:
        return None
    return Choice(counted.unit, "noun of the predicate", 0.1)


def _from_subject(
    tokens: Sequence[Token], at: int, found: Sequence[Choice[str]], lexicon: Lexicon
) -> Choice[str] | None:
    """The noun of a subject far before: "the number of poor living below the line of 500 yuan was reduced to"."""
    for place in range(at - 1, max(-1, at - LOOK_BACK), -1):
        low = tokens[place].low
        if low in _BREAKS or (low == "," and place + 1 < at and tokens[place + 1].low in _SUBJECTS):
            return None
        if low == "number" and place + 2 < at and tokens[place + 1].low == "of":
            first = place + 3 if tokens[place + 2].low in {"the", "these", "those"} else place + 2
            counted = counted_noun(list(tokens[first:at]), 0, lexicon)
            return Choice(counted.unit, "number of", 0.05) if counted else None
        if low == "figure" and tokens[place - 1].low in {"this", "the"}:
            return next(
                (Choice(choice.value, "this figure", 0.2) for choice in found if choice.rule == "number of"), None
            )
    return None


def _from_money_noun(tokens: Sequence[Token], at: int) -> Choice[str] | None:
    """A currency left out: "1 million guarantee fee", "500,000 reward"."""
    for token in tokens[at + 1 : at + 4]:
        if token.low in STOPS or token.kind != "word":
            return None
        if token.low in _MONEY_NOUNS:
            return Choice("yuan", "money noun behind", 0.3)
    return None


def _from_move(tokens: Sequence[Token], at: int, around: Around, lexicon: Lexicon) -> Choice[str] | None:
    """What moved, named behind: "a reduction of 150,000 in the rural poor", "in the number of poor people"."""
    if not (_MOVES & set(around.near[-3:]) and around.behind[:1] == ["in"]):
        return None
    first = at + 2
    while first < len(tokens) and tokens[first].low in {"the", "number", "of"}:
        first += 1
    counted = counted_noun(list(tokens[first : first + 8]), 0, lexicon)
    return Choice(counted.unit, "what moved", 0.1) if counted and counted.known else None


def _from_list(
    quantities: Sequence[Quantity],
    around: Sequence[Around],
    found: Sequence[Choice[str]],
    place: int,
    sentence: Sentence,
) -> Choice[str] | None:
    """The unit of an earlier member of a list that leaves its noun out: "36 articles in central, 90 in other media"."""
    preposition = around[place].behind[:1]
    joined = bool(preposition) and preposition[0] in STOPS and around[place].near[-1:] in (["and"], ["including"])
    if not found or not (joined or set(around[place].near) <= LISTING):
        return None
    near: str | None = None
    for earlier in range(place - 1, max(-1, place - NEIGHBOURS), -1):
        if found[earlier].value in _SHARES | {""}:
            continue
        near = near or found[earlier].value
        counted = quantities[earlier].counted
        last = counted.last if counted else quantities[earlier].numeral.at + 1
        if preposition and sentence.low(last) == preposition[0] and preposition[0] in STOPS:
            return Choice(found[earlier].value, "list", 0.15)
    return Choice(near, "unit of the one before", 0.25) if near else None


def _from_before(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Choice[str] | None:
    """The last noun of the clause before the number: "a poor population of", "income exceeded"."""
    crossed = False
    for place in range(at - 1, max(-1, at - LOOK_BACK), -1):
        token = tokens[place]
        if token.low in _BREAKS:
            return None
        crossed = crossed or token.kind == "number"
        if token.low in _RATE_NOUNS and not crossed:
            return Choice("percent", "rate before", 0.4)
        unit = "yuan" if token.low in _MONEY_NOUNS else lexicon.units.get(token.low)
        if crossed and token.text == ",":
            return None
        if unit is None or token.low in _WEAK or token.low in STOPS or lexicon.dimensions[unit] == "place":
            continue
        printed = place > 0 and tokens[place - 1].kind == "number"
        if not printed and not (crossed and unit == "yuan"):
            return Choice(unit, "noun before", 0.2 if at - place <= NEAR else 0.4)
    return None


def former_noun(tokens: Sequence[Token], at: int, but: str, lexicon: Lexicon) -> str | None:
    """The unit of the last noun before a number that is no place's, no share's, and not ``but``."""
    for place in range(at - 1, max(-1, at - LOOK_BACK), -1):
        low = tokens[place].low
        if low in _BREAKS:
            return None
        unit = "yuan" if low in _MONEY_NOUNS else lexicon.units.get(low, but)
        printed = place > 0 and tokens[place - 1].kind == "number"
        if (
            unit != but
            and unit not in _SHARES
            and low not in STOPS
            and not printed
            and lexicon.dimensions[unit] != "place"
        ):
            return unit
    return None


def _from_neighbour(found: Sequence[Choice[str]], place: int) -> Choice[str]:
    """The unit of the quantity before, as elliptic lists have it: "305 villages, of which 187 were new"."""
    for earlier in reversed(found[max(0, place - NEIGHBOURS) : place]):
        if earlier.value and earlier.value not in _SHARES:
            return Choice(earlier.value, "unit of the one before", 0.3)
    return Choice("", "nothing says it", 0.9)
