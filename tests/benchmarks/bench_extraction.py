"""The extraction: scores on the labelled reports, speed as a ratio of one pass for digits, linearity, and the peers.

Run: python -m tests.benchmarks.bench_extraction [--large]     (--large: also a text of 50 MB)
"""

from __future__ import annotations

import argparse
import gc
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app import paths, vocabulary
from app.extraction import extract
from tests.benchmarks import bench_peers
from tests.unit.extraction.test_gold import FLOORS, GOLD, rows

RUNS = 5
LIMIT = 150
MEGABYTE = 1_000_000
SIZES = (0.5, 5.0)
LARGE = 50.0
TO_REACH = {
    "f1": 0.985,
    "unit": 0.98,
    "year": 0.95,
    "year_elsewhen": 0.80,
    "kind_macro_f1": 0.90,
    "qualifier": 0.985,
    "programme": 0.94,
    "heading": 0.97,
    "metric_f1": 0.70,
    "report": 1.0,
    "touch_free": 0.85,
}


def seconds(run: Callable[[], object], runs: int = RUNS) -> float:
    """The processor time of the shortest of several runs: what other programs do on the machine counts for little."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def texts() -> dict[str, str]:
    """The seeds by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in paths.seed_files()}


def scores(seeds: dict[str, str], labels: str) -> dict[str, float]:
    """What the scorer says of one set of labelled reports."""
    words = vocabulary.load()
    lines = [line for name, text in seeds.items() for line in rows(name, text, extract(text, vocabulary=words))]
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.jsonl"
        figures.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(GOLD / "score.py"), str(figures), "--gold", str(GOLD / labels)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    parts = answer.split()
    return {name: float(value) for name, value in zip(parts[::2], parts[1::2], strict=True)}


def print_scores(found: dict[str, float]) -> None:
    """The score table beside what is to be reached."""
    print(f"{'score':24} {'here':>8} {'to reach':>9}")
    for name, value in found.items():
        wanted = f"{TO_REACH[name]:9.3f}" if name in TO_REACH else ""
        print(f"{name:24} {value:8.4f} {wanted}")


def print_speed(seeds: dict[str, str]) -> float:
    """The five seeds against one pass for digits over the same text, file by file; the ratio of the sums."""
    words = vocabulary.load()
    gc.collect()
    gc.freeze()  # what the benchmark itself has loaded is no work of the extraction
    size = sum(len(text.encode()) for text in seeds.values()) / MEGABYTE
    ours = digits = 0.0
    for text in seeds.values():
        ours += seconds(lambda text=text: extract(text, vocabulary=words))  # type: ignore[misc]
        digits += seconds(lambda text=text: sum(1 for _ in re.finditer(r"\d[\d,.]*", text)), 3 * RUNS)  # type: ignore[misc]
    ratio = ours / digits
    print(f"\nfive seeds ({size:.2f} MB): {ours:.3f} s, {size / ours:.2f} MB/s")
    print(f"{ratio:.0f} x one pass for digits over the same text (limit {LIMIT})")
    return ratio


def print_linearity(seeds: dict[str, str], sizes: tuple[float, ...]) -> None:
    """The time per megabyte of texts made by repeating the seeds."""
    words = vocabulary.load()
    once = "\n".join(seeds.values())
    for size in sizes:
        repeated = once * max(1, round(size * MEGABYTE / len(once.encode())))
        length = len(repeated.encode()) / MEGABYTE
        taken = seconds(lambda text=repeated: extract(text, vocabulary=words), 1 if size > 1 else RUNS)  # type: ignore[misc]
        print(f"{length:6.1f} MB: {taken:7.2f} s, {taken / length:.2f} s/MB")


def main() -> int:
    """Print all tables and the peers beside them; exit code 1 where the speed limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="also read a text of 50 MB")
    large = parser.parse_args().large
    seeds = texts()
    for labels in FLOORS:
        print(f"\n{labels}")
        print_scores(scores(seeds, labels))
    ratio = print_speed(seeds)
    print_linearity(seeds, (*SIZES, LARGE) if large else SIZES)
    print()
    bench_peers.main()
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
