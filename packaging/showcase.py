"""The workspaces that the pictures are taken of: an empty one, and the sample with some decisions, by its own clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app import paths, vocabulary
from app.curation.analysts import Analyst
from app.curation.annotating import AnnotateIndicator, AnnotateWorkspace, SetTags
from app.curation.operations import AddNote, Correct, Operation, SetReview
from app.curation.sampling import DrawSample, Judge
from app.curation.session import Session
from app.models import history, sample_queries

ANALYST = Analyst("00000000-0000-4000-8000-000000000001", "Li Wei", "LW")
BEGAN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PAUSE = timedelta(minutes=2)
"""Between two decisions."""
SHOWN = "HEB12-0005"
"""What is corrected and noted, and shown first."""
DRAWN = (60, 20)
"""Figures and paragraphs of the quality sample."""
WRONG_EVERY = 17
"""Each such item of the sample is called wrong."""


class Clock:
    """The time by which the workspace is written: it goes on when it is told to."""

    def __init__(self) -> None:
        self._at = BEGAN
        history.now = self.now  # what is shown must not depend on when it is shown

    def now(self) -> str:
        """The moment, as the history writes it."""
        return self._at.strftime("%Y-%m-%dT%H:%M:%SZ")

    def go_on(self) -> None:
        """Let some time pass."""
        self._at += PAUSE


def decisions(session: Session) -> Iterator[Operation]:
    """A sample, reviewed; some figures verified, one rejected, one corrected and noted; notes with tags."""
    yield DrawSample(20261120, *DRAWN)
    sample = sample_queries.samples(session.reader)[0]
    for item in sample_queries.items(session.reader, sample.id):
        wrong = item.figure_id is not None and item.position % WRONG_EVERY == 0
        yield Judge(item.id, ("year",) if wrong else ())
    ids = {row[0]: row[1] for row in session.reader.execute("SELECT short_id, id FROM figures")}
    yield SetReview([ids[f"HEB12-{number:04d}"] for number in (1, 2, 3, 4, 11, 12)], "verified")
    yield SetReview([ids["HEB12-0007"]], "rejected")
    yield Correct(ids[SHOWN], {"value": 945e6}, "scale")
    yield AddNote(ids[SHOWN], "The parts add up with 945 million; to be checked with the provincial bulletin.")
    yield SetTags(int(session.reader.execute("SELECT max(id) FROM annotations").fetchone()[0]), ["to ask", "misprint"])
    yield AnnotateWorkspace("Funds of the centre count without discount loans.", ["coding"])
    first = session.vocabulary.indicators[0].code
    yield AnnotateIndicator(first, "Only what the centre has paid out; loans are left aside.", ["coding"])


def sample(folder: Path, clock: Clock) -> Path:
    """A workspace with the seeds and the decisions."""
    path = folder / "Sample.fupin"
    session = Session.create(path, vocabulary.load())
    session.sign_in(ANALYST)
    session.load(paths.seed_files(), lambda *_: True)
    for operation in decisions(session):
        clock.go_on()
        session.perform(operation).result()
    session.close()
    return path


def empty(folder: Path) -> Path:
    """A workspace with nothing in it."""
    path = folder / "New.fupin"
    Session.create(path, vocabulary.load()).close()
    return path
