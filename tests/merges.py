"""Newer extractions made by hand from older ones, and what a workspace then says, for tests of merging."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from app import vocabulary
from app.curation import reextracting
from app.curation.operations import Outcome
from app.curation.reextracting import DryRun, ExtractAgain, Found, Group
from app.curation.session import Session
from app.extraction.records import Extraction, Figure
from app.models.records import MACHINE_FIELDS
from tests import extractions
from tests.workspaces import ANALYST


@cache
def _made() -> Path:
    folder = Path(mkdtemp(prefix="fupin-tests-"))
    extractions.open_session(folder).close()
    return folder / "hand.fupin"


@contextmanager
def copied() -> Iterator[Session]:
    """A session on a fresh copy of the hand-made workspace, made once a run: for tests with many examples."""
    with TemporaryDirectory() as folder:
        session = Session(Path(shutil.copy(_made(), folder)), vocabulary.load())
        session.sign_in(ANALYST)
        try:
            yield session
        finally:
            session.close()


def newer(
    changes: Mapping[int, Mapping[str, Any]] | None = None,
    *,
    without: Sequence[int] = (),
    more: Sequence[Figure] = (),
    base: Extraction | None = None,
) -> Extraction:
    """The hand-made extraction as a newer machine has it: figures by position with other values, some missing."""
    old = base or extractions.extraction()
    changed = [replace(figure, **(changes or {}).get(index, {})) for index, figure in enumerate(old.figures)]
    kept = sorted(set(range(len(changed))) - set(without))
    places = {old: new for new, old in enumerate([*kept, *range(len(changed), len(changed) + len(more))])}
    figures = [_with_parent(changed[index], places) for index in kept]
    return replace(old, figures=tuple(figures) + tuple(more), version="2")


def _with_parent(figure: Figure, places: Mapping[int, int]) -> Figure:
    parent, fact = (None if other is None else places.get(other) for other in (figure.parent, figure.fact))
    return replace(figure, parent=parent, fact=fact)


def stating_the_same(found: Extraction, *places: int) -> Extraction:
    """The extraction with the figures at these positions stating the same thing; the first leads."""
    same = [replace(each, fact=places[0]) if place in places else each for place, each in enumerate(found.figures)]
    return replace(found, figures=tuple(same))


def leaders(session: Session) -> dict[int, int | None]:
    """The leading figure of each shown figure's fact, by id; what the facts say of themselves is looked at too."""
    health = {found.name: found.problems for found in session.check(lambda *_: True)}
    assert health["facts"] == ()
    rows = session.reader.execute(
        "SELECT figures.id, leader_id FROM figures LEFT JOIN facts ON facts.id = fact_id WHERE figures.hidden = 0"
    )
    return {row[0]: row[1] for row in rows}


def another(printed: str, value: float, **fields: Any) -> Figure:
    """One more figure of the hand-made text, where ``printed`` stands in its last section."""
    text = extractions.TEXT
    start = text.rindex(printed)
    return replace(
        extractions.extraction().figures[2], start=start, end=start + len(printed), value=value, unit="year", **fields
    )


def preview(session: Session, extraction: Extraction, document_id: int = 1) -> DryRun:
    """What this extraction of a document would change."""
    return reextracting.preview(session.reader, [Found(document_id, extraction)])


def accept(session: Session, extraction: Extraction, groups: set[Group] | None = None, document_id: int = 1) -> Outcome:
    """Let an extraction in: all of it, or the given groups."""
    run = preview(session, extraction, document_id)
    operation = ExtractAgain(run.found, session.vocabulary, set(run.groups()) if groups is None else groups)
    return session.perform(operation).result()


def effective(connection: sqlite3.Connection, document_id: int = 1) -> list[tuple[object, ...]]:
    """What the workspace says of the figures of a document, by their place, in terms that hold in any workspace."""
    fields = ", ".join(
        f"figures.{name}" for name in (*MACHINE_FIELDS, "claim", "confidence", "quote", "prefix", "suffix")
    )
    rows = connection.execute(
        f"SELECT figures.span_start, figures.span_end, {fields}, parents.span_start, reports.province, reports.year,"
        " sections.heading, sections.programme, figures.review, figures.mark, leaders.span_start FROM figures"
        " JOIN reports ON reports.id = figures.report_id LEFT JOIN sections ON sections.id = figures.section_id"
        " LEFT JOIN figures AS parents ON parents.id = figures.parent_id"
        " LEFT JOIN facts ON facts.id = figures.fact_id LEFT JOIN figures AS leaders ON leaders.id = facts.leader_id"
        " WHERE reports.document_id = ? AND figures.hidden = 0 ORDER BY 1, 2",
        [document_id],
    )
    return [tuple(row) for row in rows]
