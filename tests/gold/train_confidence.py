"""Learns ``resources/vocabulary/confidence_weights.csv``: how likely a figure is right, from how plainly it is said.

The rules have been tuned to the labelled reports, so what they still get wrong there tells little. ``first_sight.csv``
holds instead what was found in reports when their labels were new: for each figure its report, its faulty fields and
its plainness (``app.extraction.confidence``). A logistic curve with two weights learns from it, by Newton's steps; no
random number, so that the same rows give the same file.

Run: python -m tests.gold.train_confidence              learn and write the weights
     python -m tests.gold.train_confidence --validate   print the calibration, cross-validated by report
     python -m tests.gold.train_confidence --record LABELS   add the reports of a folder of labels, once, at first sight
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np

from app import paths
from app.extraction import chain
from app.extraction.confidence import LEAST, MOST, confidence
from tests.gold.faults import judged

RECORDED = Path(__file__).resolve().parent / "first_sight.csv"
STEPS = 50
BANDS = (0.0, 0.6, 0.8, 0.9, 0.95, 0.98, 1.0)


class Case(NamedTuple):
    """One figure at first sight."""

    report: str
    faults: str
    plain: float


def recorded() -> list[Case]:
    """All figures at first sight."""
    with RECORDED.open(encoding="utf-8", newline="") as file:
        return [Case(row["report"], row["faults"], float(row["plain"])) for row in csv.DictReader(file)]


def record(folder: Path) -> None:
    """Add the figures of a folder's reports as they are found now."""
    with mock.patch.object(chain, "confidence", lambda plain, _: round(plain, 4)):
        rows = [(report, " ".join(sorted(faults)), figure.confidence) for report, _, figure, faults in judged(folder)]
    with RECORDED.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    print(f"{len(rows)} figures, {sum(bool(faults) for _, faults, _ in rows)} of them faulty")


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The curve's slope and intercept."""
    kept = np.clip([case.plain for case in cases], LEAST, MOST)
    inputs = np.column_stack([np.log(kept / (1 - kept)), np.ones(len(cases))])
    right = np.array([not case.faults for case in cases], dtype=float)
    weights = np.zeros(2)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs
        weights -= np.linalg.solve(curve, inputs.T @ (chance - right))
    return {"slope": float(weights[0]), "intercept": float(weights[1])}


def validate(cases: Sequence[Case]) -> None:
    """Print the calibration, and how early the faulty come, with weights that have not seen the report."""
    sure: list[tuple[float, bool]] = []
    for report in sorted({case.report for case in cases}):
        weights = fit([case for case in cases if case.report != report])
        own = [case for case in cases if case.report == report]
        sure += [(confidence(case.plain, weights), not case.faults) for case in own]
    for low, high in pairwise(BANDS):
        band = [(chance, right) for chance, right in sure if low < chance <= high]
        if band:
            said, seen = (sum(column) / len(band) for column in zip(*band, strict=True))
            print(
                f"confidence over {low:.2f} up to {high:.2f}: {len(band):5} figures, said {said:.3f}, right {seen:.3f}"
            )
    sure.sort()
    faulty = sum(not right for _, right in sure)
    for part in (5, 3):
        first = sure[: len(sure) // part]
        print(
            f"of {faulty} faulty figures, in the least sure 1/{part}: {sum(not right for _, right in first) / faulty:.3f}"
        )


def main() -> None:
    """Write the weights, print the cross-validation, or record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--validate", action="store_true")
    parser.add_argument("--record", type=Path, metavar="LABELS")
    chosen: Any = parser.parse_args()
    if chosen.record:
        record(chosen.record)
    elif chosen.validate:
        validate(recorded())
    else:
        learned = fit(recorded())
        target = paths.resources() / "vocabulary" / "confidence_weights.csv"
        with target.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["feature", "weight"])
            writer.writerows((name, f"{weight:.3f}") for name, weight in learned.items())
        print(learned)


if __name__ == "__main__":
    main()
