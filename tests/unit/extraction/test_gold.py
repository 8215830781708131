"""The labelled reports: the scores stay above their floors."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app import paths, vocabulary
from app.extraction import Extraction, extract

GOLD = Path(__file__).resolve().parents[2] / "gold"
FLOORS = {
    "dev": {
        "f1": 0.99,
        "exact_span": 0.99,
        "unit": 0.985,
        "year": 0.97,
        "year_elsewhen": 0.88,
        "kind_macro_f1": 0.95,
        "qualifier": 0.99,
        "programme": 0.98,
        "heading": 0.99,
        "report": 1.0,
        "metric_f1": 0.67,
        "touch_free": 0.94,
    },
    "read": {
        "f1": 0.985,
        "exact_span": 0.99,
        "unit": 0.98,
        "year": 0.98,
        "year_elsewhen": 0.90,
        "kind_macro_f1": 0.94,
        "qualifier": 0.985,
        "programme": 0.97,
        "heading": 0.97,
        "report": 1.0,
        "metric_f1": 0.62,
        "touch_free": 0.96,
    },
}


def rows(source: str, text: str, found: Extraction) -> list[str]:
    """The figures of a text as lines of JSON, with the fields that the scorer reads."""
    lines = []
    for figure in found.figures:
        report = found.reports[figure.report]
        section = None if figure.section is None else found.sections[figure.section]
        fields = {name: getattr(figure, name) for name in ("start", "end", "value", "unit", "year_from", "year_to")}
        fields |= {name: getattr(figure, name) for name in ("kind", "qualifier", "metric", "confidence")}
        fields |= {"source": source, "province": report.province, "report_year": report.year}
        fields["programme"] = section.programme if section else "overview"
        fields["heading"] = text[section.heading_start : section.heading_end] if section else ""
        lines.append(json.dumps(fields))
    return lines


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """The scores of each labelled set."""
    words = vocabulary.load()
    lines: list[str] = []
    for path in paths.seed_files():
        text = path.read_text(encoding="utf-8")
        lines += rows(path.name, text, extract(text, vocabulary=words))
    figures = tmp_path_factory.mktemp("gold") / "figures.jsonl"
    figures.write_text("\n".join(lines), encoding="utf-8")
    return {name: score(figures, name) for name in FLOORS}


def score(figures: Path, name: str) -> dict[str, float]:
    """What the scorer says of one labelled set."""
    command = [sys.executable, str(GOLD / "score.py"), str(figures), "--gold", str(GOLD / name), "--json"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(answer.stdout)
    return found


@pytest.mark.parametrize(("labels", "name"), [(labels, name) for labels, floors in FLOORS.items() for name in floors])
def test_score_stays_above_its_floor(scores: dict[str, dict[str, float]], labels: str, name: str) -> None:
    assert scores[labels][name] >= FLOORS[labels][name]


@pytest.mark.parametrize(("labels", "share"), [("dev", 0.6), ("read", 0.45)])
def test_doubtful_figures_come_first(scores: dict[str, dict[str, float]], labels: str, share: float) -> None:
    assert scores[labels]["faults_in_first_fifth"] >= share
