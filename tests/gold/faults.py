"""Which fields of the figures that the extraction finds in a labelled report are not as its reader has them."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app import paths, vocabulary
from app.extraction import Extraction, Figure, extract
from tests.gold import score as scorer

Row = dict[str, Any]
same_unit: Callable[[str, str], bool] = scorer.same_unit
HALF = 0.5


def rows(folder: Path, name: str) -> list[Row]:
    """The records of one file of labels."""
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def judged(folder: Path) -> Iterator[tuple[str, Extraction, Figure, set[str]]]:
    """Each figure found in a labelled report: the report's name, the source's extraction, the figure, its faulty fields
    ("not_a_figure" where the reader has none there). What the reader thinks may be a figure or not is left out.
    """
    found = {path.name: extract(path.read_text(encoding="utf-8"), vocabulary=vocabulary.load()) for path in _sources()}
    labels, sections = rows(folder, "figures"), rows(folder, "sections")
    for report in rows(folder, "reports"):
        own = [label for label in labels if label["source"] == report["source"]]
        heads = [head for head in sections if head["source"] == report["source"] and head["start"] >= report["start"]]
        extraction = found[report["source"]]
        for figure in extraction.figures:
            if report["start"] <= figure.start < report["end"]:
                label = max(own, key=lambda label: _overlap(figure, label))
                share = _overlap(figure, label)
                if label["label"] == "F" or not share:
                    wrong = _faults(extraction, figure, label, heads) if share >= HALF else {"not_a_figure"}
                    yield f"{report['province']} {report['year']}", extraction, figure, wrong


def labelled(folder: Path) -> Iterator[tuple[Figure, Row]]:
    """The figures of a folder's reports, each with the label that stands in its place."""
    labels = [label for label in rows(folder, "figures") if label["label"] == "F"]
    for path in _sources():
        own = {label["start"]: label for label in labels if label["source"] == path.name}
        figures = extract(path.read_text(encoding="utf-8"), vocabulary=vocabulary.load()).figures if own else ()
        yield from ((figure, own[figure.start]) for figure in figures if figure.start in own)


def _sources() -> list[Path]:
    return paths.seed_files()


def _overlap(figure: Figure, label: Row) -> float:
    common: int = min(figure.end, label["end"]) - max(figure.start, label["start"])
    both: int = max(figure.end, label["end"]) - min(figure.start, label["start"])
    return max(0.0, common / both)


def _faults(extraction: Extraction, figure: Figure, label: Row, heads: list[Row]) -> set[str]:
    above = [head for head in heads if head["start"] <= label["start"]]
    programme = max(above, key=lambda head: int(head["start"]))["programme"] if above else "overview"
    section = None if figure.section is None else extraction.sections[figure.section]
    ends = f"{figure.year_from}-{figure.year_to}"
    right = {
        "value": label["error"] == "misprint" or math.isclose(figure.value, label["value"], rel_tol=1e-6, abs_tol=1e-6),
        "span": (figure.start, figure.end) == (label["start"], label["end"]),
        "unit": same_unit(figure.unit, label["unit"]),
        "year": ends in (label["year"], f"{label['year']}-{label['year']}"),
        "kind": figure.kind == label["kind"],
        "qualifier": figure.qualifier == label["qualifier"],
        "programme": (section.programme if section else "overview") == programme,
    }
    return {name for name, holds in right.items() if not holds}
