"""Learns ``resources/vocabulary/metric_weights.csv`` from the labelled reports, or cross-validates by report.

Every telling word of every piece (``app.extraction.wordings``) is one example: does the reader's wording hold it? A
logistic regression over the piece's two traits and the word itself answers; full-batch gradient steps in plain Python,
no random number, so that the same labels give the same file.

Run: python -m tests.gold.train_metrics [--validate]
"""

from __future__ import annotations

import argparse
import csv
import json
import math
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from app import paths, vocabulary
from app.extraction import extract, metrics
from app.extraction.weights import NO_WEIGHTS, weigh
from app.extraction.wordings import Draft, examples, wording
from tests.gold import score as scorer

overlap: Callable[[str, str], float] = scorer.overlap
words: Callable[[str], set[str]] = scorer.words
HERE = Path(__file__).resolve().parent
SETS = ("dev", "read")
ROUNDS = 120
PRIOR = 2.0
SEEN = 4
SMALLEST = 0.02


class Case(NamedTuple):
    """One labelled figure: which report it stands in, what the rules found, the reader's wording."""

    report: str
    draft: Draft
    gold: str


def rows(name: str, labels: str) -> list[dict[str, Any]]:
    """The records of one file of labels."""
    lines = (HERE / labels / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
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


def cases() -> list[Case]:
    """All labelled figures that the extraction finds."""
    found = {path.name: drafts(path.read_text(encoding="utf-8")) for path in paths.seed_files()}
    made = []
    for labels in SETS:
        reports = rows("reports", labels)
        for gold in rows("figures", labels):
            draft = found[gold["source"]].get(gold["start"])
            if gold["label"] == "F" and draft is not None:
                place = next(
                    place
                    for place, report in enumerate(reports)
                    if report["source"] == gold["source"] and report["start"] <= gold["start"] < report["end"]
                )
                made.append(Case(f"{labels} {place}", draft, gold["metric"]))
    return made


def fit(found: Sequence[Case]) -> dict[str, float]:
    """The weights of the features that are seen often enough; Nesterov's steps, each feature with a pace of its own."""
    seen = [(features, word in words(case.gold)) for case in found for word, features in examples(case.draft)]
    counts = Counter(feature for features, _ in seen for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= SEEN)
    index = {name: place for place, name in enumerate(names)}
    inputs = [[index[feature] for feature in features if feature in index] for features, _ in seen]
    wanted = [float(answer) for _, answer in seen]
    pace = [1 / (2 * counts[name] + PRIOR) for name in names]
    now, former = [0.0] * len(names), [0.0] * len(names)
    for step in range(ROUNDS):
        ahead = [new + step / (step + 3) * (new - old) for new, old in zip(now, former, strict=True)]
        slope = [PRIOR * weight for weight in ahead]
        for places, answer in zip(inputs, wanted, strict=True):
            miss = 1 / (1 + math.exp(-sum(ahead[place] for place in places))) - answer
            for place in places:
                slope[place] += miss
        former, now = now, [weight - by * step_by for weight, by, step_by in zip(ahead, slope, pace, strict=True)]
    return dict(zip(names, now, strict=True))


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
    found = cases()
    if parser.parse_args().validate:
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
