"""Learns ``resources/vocabulary/metric_weights.csv`` from the labelled reports, or cross-validates by report.

Every telling word around a figure (``app.extraction.wordings``) is one example: does the reader's wording hold it? A
logistic regression over the places where the word stands and the word itself answers; full-batch gradient steps, no
random number, so that the same labels give the same file.

Run: python -m tests.gold.train_metrics [--validate] [--gold FOLDER ...]     (--gold: further labelled reports)
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from app import paths, vocabulary
from app.extraction import extract, metrics
from app.extraction.weights import NO_WEIGHTS, weigh
from app.extraction.wordings import Draft, examples, wording
from tests.gold import score as scorer

overlap: Callable[[str, str], float] = scorer.overlap
words: Callable[[str], set[str]] = scorer.words
HERE = Path(__file__).resolve().parent
SETS = (HERE / "dev", HERE / "read")
ROUNDS = 100
PRIOR = 3.0
SEEN = 8
SMALLEST = 0.02


class Case(NamedTuple):
    """One labelled figure: which report it stands in, what the rules found, the reader's wording."""

    report: str
    draft: Draft
    gold: str


class Examples(NamedTuple):
    """The words around figures: whether the reader uses each, and which features it has, as pairs of their numbers."""

    names: list[str]
    wanted: NDArray[np.float64]
    word: NDArray[np.int64]
    feature: NDArray[np.int64]


def rows(name: str, labels: Path) -> list[dict[str, Any]]:
    """The records of one file of labels."""
    lines = (labels / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def drafts(text: str) -> dict[int, Draft]:
    """What the rules find for each figure of a text, by the figure's start."""
    found: list[Draft] = []

    def record(draft: Draft, weights: object) -> list[str]:
        found.append(draft)
        return wording(draft, NO_WEIGHTS)

    with mock.patch.object(metrics, "wording", record):
        figures = extract(text, vocabulary=vocabulary.load()).figures
    return {figure.start: draft for figure, draft in zip(figures, found, strict=True)}


def cases(sets: Sequence[Path]) -> list[Case]:
    """All labelled figures that the extraction finds."""
    found = {path.name: drafts(path.read_text(encoding="utf-8")) for path in paths.seed_files()}
    made = []
    for labels in sets:
        reports = rows("reports", labels)
        for gold in rows("figures", labels):
            draft = found[gold["source"]].get(gold["start"])
            if gold["label"] == "F" and draft is not None:
                place = next(
                    place
                    for place, report in enumerate(reports)
                    if report["source"] == gold["source"] and report["start"] <= gold["start"] < report["end"]
                )
                made.append(Case(f"{labels.name} {place}", draft, gold["metric"]))
    return made


def numbered(found: Sequence[Case]) -> Examples:
    """The examples of some figures, with the features that are seen often enough."""
    seen = [(features, key in words(case.gold)) for case in found for key, features in examples(case.draft)]
    counts = Counter(feature for features, _ in seen for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= SEEN)
    index = {name: place for place, name in enumerate(names)}
    pairs = [(at, index[feature]) for at, (features, _) in enumerate(seen) for feature in features if feature in index]
    word, feature = np.array(pairs, dtype=np.int64).T
    return Examples(names, np.array([answer for _, answer in seen], dtype=np.float64), word, feature)


def fit(found: Sequence[Case]) -> dict[str, float]:
    """The weights of the features; Nesterov's steps, each feature with a pace of its own."""
    names, wanted, word, feature = numbered(found)
    steepest = np.bincount(word) / 4
    pace = 1 / (PRIOR + np.bincount(feature, steepest[word], len(names)))
    now = former = np.zeros(len(names))
    for step in range(ROUNDS):
        ahead = now + step / (step + 3) * (now - former)
        miss = 1 / (1 + np.exp(-np.bincount(word, ahead[feature]))) - wanted
        slope = PRIOR * ahead + np.bincount(feature, miss[word], len(names))
        former, now = now, ahead - pace * slope
    return dict(zip(names, now.tolist(), strict=True))


def score(found: Sequence[Case], weights: dict[str, float]) -> float:
    """The mean agreement with the readers' wordings."""
    ready = weigh(weights.items())
    return sum(overlap(" ".join(wording(case.draft, ready)), case.gold) for case in found) / max(1, len(found))


def validate(found: Sequence[Case]) -> None:
    """For each report the score of weights that have not seen it, beside that of the rules alone."""
    sums: dict[str, list[float]] = {}
    for report in sorted({case.report for case in found}):
        held = [case for case in found if case.report == report]
        weights = fit([case for case in found if case.report != report])
        rules = sum(overlap(" ".join([*case.draft.core, *case.draft.context]), case.gold) for case in held) / len(held)
        learned = score(held, weights)
        print(f"{report:10} {len(held):5} figures   rules {rules:.3f}   with weights {learned:.3f}")
        for name in (report.split()[0], "all"):
            total = sums.setdefault(name, [0.0, 0.0, 0.0])
            for place, value in enumerate((1.0, rules, learned)):
                total[place] += value * len(held)
    for name, (count, rules, learned) in sums.items():
        print(f"{name:10} {count:5.0f} figures   rules {rules / count:.3f}   with weights {learned / count:.3f}")


def main() -> None:
    """Write the weights, or print the cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--validate", action="store_true", help="cross-validate by report, write nothing")
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="further folders of labelled reports")
    asked = parser.parse_args()
    found = cases([*SETS, *asked.gold])
    if asked.validate:
        validate(found)
        return
    kept = sorted((name, weight) for name, weight in fit(found).items() if abs(weight) >= SMALLEST)
    target = paths.resources() / "vocabulary" / "metric_weights.csv"
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight"])
        writer.writerows((name, f"{weight:.3f}") for name, weight in kept)
    print(f"{len(kept)} weights, {score(found, dict(kept)):.3f} on the labels they were learned from")


if __name__ == "__main__":
    main()
