"""How often a field that the extraction gets wrong offers a second choice, how often that is the right one, and how
often a field is marked as uncertain for nothing.

Printed for each field, over the labelled reports of the folders given (both, if none is): figures, wrong ones, those
with a second choice, of them wrong ones, and wrong ones whose second choice is right. "per" and "about" have no labels:
only their second choices are counted. The rules were tuned to these reports, so in others more is wrong, and more of
what is marked.

Run: python -m tests.gold.score_second [LABELS...]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from app.extraction import Figure
from tests.gold.faults import Row, labelled, same_unit

HERE = Path(__file__).resolve().parent
COLUMNS = {"unit": ("unit",), "year": ("year_from", "year_to"), "kind": ("kind",), "qualifier": ("qualifier",)}
UNLABELLED = ("per", "about")


class Tally(NamedTuple):
    """Counts of one field: ``marked`` have a second choice, ``caught`` are wrong and marked, ``mended`` by it."""

    figures: int
    wrong: int
    marked: int
    caught: int
    mended: int


def is_right(field: str, said: tuple[object, ...], label: Row) -> bool:
    """Whether a field's columns say what the reader says."""
    if field == "unit":
        return same_unit(str(said[0]), label["unit"])
    if field == "year":
        return f"{said[0]}-{said[1]}" in (label["year"], f"{label['year']}-{label['year']}")
    return said[0] == label[field]


def tally(field: str, pairs: Iterable[tuple[Figure, Row]]) -> Tally:
    """The counts of a labelled field."""
    counts = [0, 0, 0, 0, 0]
    for figure, label in pairs:
        first = tuple(getattr(figure, column) for column in COLUMNS[field])
        marked = any(column in figure.alternatives for column in COLUMNS[field])
        second = tuple(figure.alternatives.get(column, getattr(figure, column)) for column in COLUMNS[field])
        wrong = not is_right(field, first, label)
        found = (True, wrong, marked, wrong and marked, wrong and marked and is_right(field, second, label))
        counts = [count + one for count, one in zip(counts, found, strict=True)]
    return Tally(*counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", nargs="*", type=Path, default=[HERE / "dev", HERE / "read"])
    for folder in parser.parse_args().labels:
        pairs = list(labelled(folder))
        print(folder.name)
        for field in COLUMNS:
            print(f"  {field:10}", "  ".join(f"{name} {count}" for name, count in tally(field, pairs)._asdict().items()))
        for field in UNLABELLED:
            print(f"  {field:10} figures {len(pairs)}  marked {sum(field in one.alternatives for one, _ in pairs)}")


if __name__ == "__main__":
    main()
