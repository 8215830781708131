"""Runs in a peer's own environment: the numbers that it finds in texts, in the form that tests/gold/score.py reads.

Run: PYTHON peer_finds.py PEER OUT.jsonl TEXT...     Prints the seconds that finding took, without loading. It imports
nothing of ours. A paragraph is handed over at a time. Bare years are left out, as no peer means them as quantities.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Find = tuple[int, int, float, str]
"""Start and end of the number in its paragraph, value, unit."""

Finder = Callable[[str], Iterator[Find]]

SCALES = "hundred|thousand|million|billion|trillion"
COUNTS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
NUMBER = re.compile(
    rf"(?:\d(?:[\d,.]*\d)?|(?:{COUNTS})(?:[ -](?:{COUNTS}))*)(?:[ -](?:{SCALES})\b)*|\b(?:{SCALES})\b", re.IGNORECASE
)
YEAR = re.compile(r"(?:19|20)\d\d")

UNITS = {
    "dimensionless": "",
    "percentage": "percent",
    "percent": "percent",
    "chinese_yuan": "yuan",
    "united_states_dollar": "usd",
    "dollar": "usd",
    "square_kilometre": "sq_km",
    "square_kilometer": "sq_km",
    "square_meter": "square_metre",
    "cubic_meter": "cubic_metre",
    "kilometre": "km",
    "kilometer": "km",
    "meter": "metre",
    "metric_ton": "tonne",
    "ton": "tonne",
    "kilogram": "kg",
}
"""The peers' names of units (lower case, with underscores) in the words of the gold labels; others are kept."""


def unit_code(name: str) -> str:
    """A peer's unit as the labels call it."""
    code = name.strip().lower().replace(" ", "_")
    return UNITS.get(code, code)


def quantulum3() -> Finder:
    """The finder of quantulum3, whose spans hold the unit too: the number is cut out of them."""
    parse: Callable[[str], list[Any]] = importlib.import_module("quantulum3.parser").parse

    def find(paragraph: str) -> Iterator[Find]:
        for quantity in parse(paragraph):
            start, end = quantity.span
            number = NUMBER.search(paragraph, start, end)
            if number is not None:
                yield number.start(), number.end(), float(quantity.value), unit_code(quantity.unit.name)

    return find


def recognizers() -> Finder:
    """The finder of recognizers-text-suite: its numbers, with the unit of what begins at the same place."""
    numbers = importlib.import_module("recognizers_number").NumberRecognizer("en-us")
    quantities = importlib.import_module("recognizers_number_with_unit").NumberWithUnitRecognizer("en-us")
    number, percentage = numbers.get_number_model(), numbers.get_percentage_model()
    measures = (quantities.get_dimension_model(), quantities.get_currency_model())

    def find(paragraph: str) -> Iterator[Find]:
        units = {
            one.start: unit_code(one.resolution["unit"])
            for model in measures
            for one in model.parse(paragraph)
            if one.resolution
        }
        units |= {one.start: "percent" for one in percentage.parse(paragraph)}
        for one in number.parse(paragraph):
            try:
                value = float(one.resolution["value"])
            except (TypeError, ValueError):  # a number that it saw and could not read
                continue
            yield one.start, one.end + 1, value, units.get(one.start, "")

    return find


FINDERS = {"quantulum3": quantulum3, "recognizers-text-suite": recognizers}


def finds(text: str, find: Finder) -> Iterator[Find]:
    """What a finder finds in the paragraphs of a text, with places in the text."""
    for line in re.finditer(r"[^\n]+", text):
        for start, end, value, unit in find(line.group()):
            printed = line.group()[start:end]
            if unit or not YEAR.fullmatch(printed):
                yield line.start() + start, line.start() + end, value, unit


def main() -> None:
    """Write the finds of the named peer, and print its seconds."""
    peer, out, *names = sys.argv[1:]
    find = FINDERS[peer]()
    list(find("It loads its tables with the first 5 km."))
    texts = {name: Path(name).read_text(encoding="utf-8") for name in names}
    began = time.perf_counter()
    rows = [(Path(name).name, *found) for name, text in texts.items() for found in finds(text, find)]
    print(time.perf_counter() - began)
    fields = ("source", "start", "end", "value", "unit")
    lines = [json.dumps(dict(zip(fields, row, strict=True))) for row in rows]
    Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
