"""The checks: how many of the known mistakes they find in the labelled reports, at what price, and how long they take.

Run: python -m tests.benchmarks.bench_findings [--others N]     (--others: print so many findings that name none)
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from app import paths
from app.checks.material import Material
from app.checks.records import Finding
from app.checks.registry import check_report, check_workspace
from tests.materials import lines, materials

GOLD = Path(__file__).resolve().parents[1] / "gold"
LABELS = ("dev", "read")
RUNS = 25
BUDGET_ALL, BUDGET_ONE = 500, 20
TO_REACH = "to reach: recall 0.75 on dev, 0.60 on reports never seen; useful 0.35; at most 4 findings a report"


def found(reports: Sequence[Material]) -> list[Finding]:
    """All findings."""
    return [*(one for report in reports for one in check_report(report)), *check_workspace(reports)]


def milliseconds(run: Callable[[], object]) -> float:
    """The median of several runs, in processor time: what other programs do on the machine counts for little."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        run()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


def print_scores(reports: Sequence[Material], others: int) -> None:
    """What the scorer says of the findings, by set of labelled reports."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "findings.jsonl"
        written.write_text("\n".join(lines(reports, found(reports))), encoding="utf-8")
        for labels in LABELS:
            command = [sys.executable, str(GOLD / "score_findings.py"), str(written), "--gold", str(GOLD / labels)]
            answer = subprocess.run([*command, "--misses", str(others)], capture_output=True, text=True, check=True)
            print(f"{labels}\n{answer.stdout}")
    print(TO_REACH)


def print_times(reports: Sequence[Material]) -> None:
    """All checks over all reports, and what is done after one edit in the report of most figures."""
    largest = max(reports, key=lambda report: len(report.figures))

    def recheck() -> None:
        check_report(largest)
        check_workspace(reports, frozenset({largest.report.id}))

    figures = sum(len(report.figures) for report in reports)
    print(
        f"all checks, {len(reports)} reports, {figures} figures: {milliseconds(lambda: found(reports)):.0f} ms", end=""
    )
    print(f" (budget {BUDGET_ALL} ms)")
    print(f"one recheck, {len(largest.figures)} figures: {milliseconds(recheck):.1f} ms (budget {BUDGET_ONE} ms)")


def main() -> None:
    """Print scores and times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--others", type=int, default=0, help="print so many findings that name no known mistake")
    others = parser.parse_args().others
    reports = materials({path.name: path.read_text(encoding="utf-8") for path in paths.seed_files()})
    print_scores(reports, others)
    print_times(reports)


if __name__ == "__main__":
    main()
