"""Does once, in a scratch folder, all that a user does: proof that an installed or frozen program has all its parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app import paths, vocabulary
from app.charts import frames, province_bars, saving
from app.curation.analysts import Analyst
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.session import Session
from app.exchange import tables
from app.models import queries
from app.models.records import FigureFilter

ANALYST = Analyst("00000000-0000-4000-8000-000000000000", "Self-check", "SC")


def run(folder: Path) -> Iterator[str]:
    """Do each step in ``folder`` and yield a line for it. Whatever fails is raised."""
    path = folder / "自检 self-check.fupin"
    session = Session.create(path, vocabulary.load())
    try:
        session.sign_in(ANALYST)
        yield f"workspace made: {path.name}"
        outcome = session.load(paths.seed_files(), lambda *_: True)
        yield f"seeds loaded: {outcome.params['figures']} figures in {len(queries.reports(session.reader))} reports"
        yield _edit(session)
        yield _export(session, folder)
        yield _chart(session, folder)
    finally:
        session.close()
    yield _reopened(path)


def _edit(session: Session) -> str:
    figure_id = queries.figure_ids(session.reader, FigureFilter(unit="yuan"))[0]
    old = queries.figures(session.reader, [figure_id])[figure_id].value
    session.perform(Correct(figure_id, {"value": old + 1}, "value")).result()
    session.undo().result()
    session.redo().result()
    session.perform(SetReview([figure_id], "verified")).result()
    session.perform(AddNote(figure_id, "checked 核对")).result()
    return "one figure corrected, the correction undone and redone, verified and noted"


def _export(session: Session, folder: Path) -> str:
    counts = {
        form: tables.write(folder / f"figures.{form}", form, *queries.curated(session.reader))
        for form in tables.FORMATS
    }
    return "exported: " + ", ".join(f"{count} rows as {form}" for form, count in counts.items())


def _chart(session: Session, folder: Path) -> str:
    chosen = FigureFilter(programme="funds", unit="yuan")
    frame = frames.frame(queries.figures_where(session.reader, chosen))
    drawn = province_bars.province_bars(frame, programme="funds", unit="yuan")
    for form in saving.FORMATS:
        saving.save(drawn, folder / f"chart.{form}")
    return f"chart drawn and saved: {', '.join(saving.FORMATS)}"


def _reopened(path: Path) -> str:
    session = Session(path, vocabulary.load())
    try:
        settled, total = session.progress()
        notes = session.reader.execute("SELECT count(*) FROM annotations").fetchone()[0]
    finally:
        session.close()
    if (settled, notes) != (1, 1):
        raise RuntimeError(
            f"after reopening {settled} figures are settled and {notes} notes are there; 1 and 1 expected"
        )
    return f"closed and reopened: {settled} of {total} figures settled"
