"""What the benchmark beside other libraries does with their finds; the libraries themselves are not here."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks import bench_peers, peer_finds
from tests.benchmarks.bench_peers import Missing, Result


def digits(paragraph: str) -> Iterator[peer_finds.Find]:
    for match in re.finditer(r"\d+", paragraph):
        yield match.start(), match.end(), float(match.group()), "km" if "km" in paragraph else ""


def test_finds_have_their_place_in_the_text_and_bare_years_are_left_out() -> None:
    text = "In 2011, 5 villages\r\n\n扶贫 2012 km\n"
    found = list(peer_finds.finds(text, digits))
    assert [(text[start:end], value, unit) for start, end, value, unit in found] == [
        ("5", 5.0, ""),
        ("2012", 2012.0, "km"),
    ]


@pytest.mark.parametrize(
    ("name", "code"), [("Chinese yuan", "yuan"), ("Square kilometer", "sq_km"), ("dimensionless", ""), ("Acre", "acre")]
)
def test_units_are_called_as_the_labels_call_them(name: str, code: str) -> None:
    assert peer_finds.unit_code(name) == code


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1.117 billion Yuan", "1.117 billion"),
        ("48.1%", "48.1"),
        ("40 key", "40"),
        ("twenty-five wells", "twenty-five"),
    ],
)
def test_a_number_is_cut_out_of_a_quantity(printed: str, number: str) -> None:
    match = peer_finds.NUMBER.search(printed)
    assert match is not None
    assert match.group() == number


def test_a_peer_that_cannot_run_is_said_in_one_line() -> None:
    with pytest.raises(Missing, match=r"^ModuleNotFoundError: No module named 'no_such_peer'$"):
        bench_peers.run([sys.executable, "-c", "import no_such_peer"])


def test_finds_are_scored_against_the_labels(tmp_path: Path) -> None:
    labels = (bench_peers.GOLD / "dev" / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    figures = tmp_path / "finds.jsonl"
    wanted = [row for row in map(json.loads, labels) if row["label"] == "F"]
    figures.write_text("\n".join(map(json.dumps, wanted)), encoding="utf-8")
    found = bench_peers.scores(figures)
    assert (found["f1"], found["unit"]) == (1.0, 1.0)


def test_the_table_says_speed_and_ratio() -> None:
    head, row = bench_peers.table([Result("ours", 0.99, 0.5, 2.0)], 1.0, 0.01)
    assert head.split()[:4] == ["reader", "f1", "unit", "MB/s"]
    assert row.split() == ["ours", "0.990", "0.500", "0.500", "200"]
