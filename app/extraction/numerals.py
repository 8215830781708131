"""Stage 3, first half: the tokens of a sentence -> its numerals, printed in digits or in words, scale words included.

A numeral here is any number; which of them state a quantity is decided in ``numbers``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from app.extraction.sentences import Sentence, quotations
from app.extraction.tokens import Token

Form = Literal["digits", "words"]

SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
SMALL = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_FIRST_WORDS = frozenset(SMALL) | {
    f"{tens}-{ones}" for tens, ten in SMALL.items() for ones, one in SMALL.items() if ten >= 20 and 0 < one < 10
}
_SEPARATORS = str.maketrans("", "", ",，")
RANGE_SIGNS = frozenset("-–—~～‑")


@dataclass(slots=True)
class Numeral:
    """A number as printed. ``at`` is its token in the sentence, ``scale`` what its scale words multiply by (1: none).

    ``misprint`` says that digits or separators are broken; ``value`` is then what the print most plausibly means.
    """

    at: int
    start: int
    end: int
    value: float
    scale: float
    form: Form
    misprint: bool = False


def find_numerals(sentence: Sentence) -> list[Numeral]:
    """The numerals of a sentence. Its tokens are changed: each numeral becomes one token of kind "number"."""
    source = sentence.tokens
    merged: list[Token] = []
    numerals: list[Numeral] = []
    done = 0
    for at in _begins(sentence):
        if at < done:
            continue
        merged.extend(source[done:at])
        stop, value, scale, form, misprint = _numeral(source, at)
        token = _merged(source, at, stop)
        numerals.append(Numeral(len(merged), token.start, token.end, value, scale, form, misprint))
        merged.append(token)
        _share_scale(numerals, merged)
        done = stop
    if not numerals:
        return numerals
    merged.extend(source[done:])
    sentence.put(merged, [numeral.at for numeral in numerals])
    if len(merged) < len(source):
        sentence.quotes = quotations(merged) if any(sentence.quotes) else [0] * len(merged)
    return numerals


def _begins(sentence: Sentence) -> list[int]:
    """The tokens at which a numeral may begin."""
    if _FIRST_WORDS.isdisjoint(sentence.lows):
        return sentence.numbers
    return sorted([*sentence.numbers, *[at for at, low in enumerate(sentence.lows) if low in _FIRST_WORDS]])


def _merged(tokens: list[Token], at: int, stop: int) -> Token:
    """The tokens of a numeral as one."""
    first = tokens[at]
    if stop == at + 1 and first.kind == "number":
        return first
    return Token(
        first.start, tokens[stop - 1].end, first.text, "".join([token.low for token in tokens[at:stop]]), "number"
    )


def _share_scale(numerals: list[Numeral], tokens: list[Token]) -> None:
    """Gives the first number of a range the scale word it shares: "300 - 500 million", "2 to 3 billion"."""
    if len(numerals) < 2:
        return
    first, second = numerals[-2], numerals[-1]
    joint = tokens[first.at + 1].low if second.at == first.at + 2 else ""
    ranged = joint in RANGE_SIGNS or joint in {"to", "or"}
    if (
        ranged
        and first.scale == 1 < second.scale
        and first.value * second.scale <= second.value
        and first.form == second.form
    ):
        numerals[-2] = replace(first, value=_scaled(first.value, second.scale), scale=second.scale)


def _numeral(tokens: list[Token], at: int) -> tuple[int, float, float, Form, bool]:
    """The numeral that begins at a digit run or number word: where it stops, value, scale, form, misprint."""
    token = tokens[at]
    if token.kind == "number":
        behind = tokens[at + 1] if at + 1 < len(tokens) else token
        if behind.kind == "word" and behind.low not in SCALES:  # most stand alone
            value, broken = parse_digits(token.text)
            return at + 1, value, 1.0, "digits", broken
        stop, digits, misprint = _digits(tokens, at)
        value, broken = parse_digits(digits)
        stop, scale = _scale(tokens, stop)
        return stop, _scaled(value, scale), scale, "digits", misprint or broken
    stop, value, scale = _spelled(tokens, at)
    return stop, value, scale, "words", False


def _scaled(value: float, scale: float) -> float:
    """The product without the dust of binary fractions: 3.7077 million is 3707700."""
    return value if scale == 1 else float(round(value * scale, 6))


def _digits(tokens: list[Token], at: int) -> tuple[int, str, bool]:
    """The digits of a numeral, joined again where a misprint's blank cuts them ("10.7 5 million", "1607 2")."""
    first = tokens[at].text
    if at + 1 < len(tokens) and tokens[at + 1].kind == "number":
        second, third = tokens[at + 1].text, tokens[at + 2].low if at + 2 < len(tokens) else ""
        short = second.isdigit() and len(second) <= 3
        decimal = "." in first and short and third in SCALES
        whole = first.isdigit() and len(first) == 4 and len(second) == 1 and second.isdigit() and not is_year(first)
        if decimal or whole:
            return at + 2, first + second, True
    if at + 2 < len(tokens) and tokens[at + 1].text in {",", "."} and tokens[at + 2].kind == "number":
        sign, second = tokens[at + 1].text, tokens[at + 2].text
        third = tokens[at + 3].low if at + 3 < len(tokens) else ""
        if (
            sign == ","
            and first.isdigit()
            and len(first) <= 3
            and second[:3].isdigit()
            and len(second) == 3
            and not _is_list(tokens, at)
        ):
            return at + 3, first + second, True
        if sign == "." and first.isdigit() and second.isdigit() and third in SCALES:
            return at + 3, f"{first}.{second}", True
    return at + 1, first, False


def _is_list(tokens: list[Token], at: int) -> bool:
    """Whether a digit run before ", 300" counts for itself: a plain enumeration of numbers, or a day of the month."""
    behind = tokens[at + 3] if at + 3 < len(tokens) else None
    listed = behind is not None and (behind.text == "," or behind.low == "and")
    return listed or (at > 0 and tokens[at - 1].text[:1].isupper())


def parse_digits(printed: str) -> tuple[float, bool]:
    """The value of printed digits and whether their separators are broken: "1,5200" -> (15200.0, True)."""
    if printed.isdecimal():
        return float(printed), False
    head, dot, tail = printed.replace("，", ",").partition(".")
    groups = head.split(",")
    broken = len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:]))
    if "." in tail:
        thousands = "," not in printed and all(len(group) == 3 for group in tail.split("."))
        joined = printed.translate(_SEPARATORS).replace(".", "")
        return float(joined) if thousands else float(
            f"{head.replace(',', '')}.{tail.replace('.', '').replace(',', '')}"
        ), True
    if "," in tail:
        broken = True
    digits = head.replace(",", "") + (dot + tail.replace(",", "") if dot else "")
    return float(digits), broken


def _scale(tokens: list[Token], at: int) -> tuple[int, float]:
    """Where the scale words behind a number stop, and what they multiply by."""
    scale = 1.0
    while at < len(tokens) and tokens[at].low in SCALES:
        scale *= SCALES[tokens[at].low]
        at += 1
        if scale >= 1e12:
            break
    return at, scale


def _small(word: str) -> int | None:
    """The value of a number word below a hundred ("seven", "twenty-one"), None for other words."""
    if word in SMALL:
        return SMALL[word]
    tens, dash, ones = word.partition("-")
    if dash and SMALL.get(tens, 0) >= 20 and 0 < SMALL.get(ones, 0) < 10:
        return SMALL[tens] + SMALL[ones]
    return None


def _spelled(tokens: list[Token], at: int) -> tuple[int, float, float]:
    """A number in words ("two hundred and fifty thousand"): where it stops, its value and its largest scale."""
    total, current, largest = 0.0, 0.0, 1.0
    stop = at
    while stop < len(tokens):
        low = tokens[stop].low
        small = _small(low)
        if small is not None and (stop == at or tokens[stop - 1].low in SCALES or tokens[stop - 1].low == "and"):
            current += small
        elif low in SCALES:
            scale = SCALES[low]
            largest = max(largest, scale)
            if scale > 100:
                total, current = total + max(current, 1.0) * scale, 0.0
            else:
                current = max(current, 1.0) * scale
        elif not (low == "and" and tokens[stop - 1].low == "hundred" and _continues(tokens, stop)):
            break
        stop += 1
    return stop, total + current, largest


def _continues(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and _small(tokens[at + 1].low) is not None


def is_year(printed: str) -> bool:
    """Whether digits could be a calendar year: four of them, 1900 to 2049."""
    return len(printed) == 4 and printed.isdigit() and "1900" <= printed <= "2049"
