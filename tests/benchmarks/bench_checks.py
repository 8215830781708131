"""Findings on the seeds: all of them, what one edit costs beside it, and what reading them costs."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app import paths, vocabulary
from app.curation.operations import Correct
from app.curation.session import Session
from app.models import finding_queries, queries
from app.models.records import FigureFilter
from tests.workspaces import ANALYST

EDITS = 100
BUDGET = 20


def milliseconds(job: Callable[[], object]) -> float:
    """How long a job takes."""
    started = time.perf_counter()
    job()
    return 1000 * (time.perf_counter() - started)


def main() -> None:
    """Load the seeds, then correct figure after figure."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "sample.fupin", vocabulary.load())
        with closing(session):
            measure(session)


def measure(session: Session) -> None:
    """Print what the findings of the seeds cost."""
    session.sign_in(ANALYST)
    session.load(paths.seed_files(), lambda *_: True)
    print(f"all findings, worked out and stored: {milliseconds(lambda: session.checked().result()):.0f} ms")
    ids = list(queries.figure_ids(session.reader, FigureFilter()))
    edits, checks = [], []
    for figure in queries.figures(session.reader, ids[:: len(ids) // EDITS]).values():
        edit = Correct(figure.id, {"value": figure.value * 10})
        edits.append(milliseconds(lambda edit=edit: session.perform(edit).result()))  # type: ignore[misc]
        checks.append(milliseconds(lambda: session.checked().result()))
    print(f"one edit, until durable: p50 {statistics.median(edits):.1f} ms")
    cuts = statistics.quantiles(checks, n=100)
    print(f"its report, checked again: p50 {cuts[49]:.1f} ms  p99 {cuts[98]:.1f} ms (budget {BUDGET} ms)")
    reading = min(milliseconds(lambda: finding_queries.findings(session.reader)) for _ in range(5))
    print(f"reading {len(finding_queries.findings(session.reader))} findings: {reading:.1f} ms")


if __name__ == "__main__":
    main()
