from __future__ import annotations

import shutil
from pathlib import Path

from app import vocabulary
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.sectioning import CorrectReport, CorrectSection
from app.curation.session import Session
from app.models import merge_queries
from app.models.merge_queries import SAID_COLUMNS
from app.models.records import MACHINE_FIELDS
from tests import merges

FIRST = Path(__file__).parents[2] / "workspaces_of_old" / "0001_workspace.fupin"


def test_a_figure_with_what_the_machine_said(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "usd"})).result()
    hand_made.perform(AddNote(1, "look")).result()
    first, second, _ = merge_queries.figures(hand_made.reader, 1)
    assert first.machine is not None
    assert (first.human["unit"], first.machine["unit"], first.held) == ("usd", "yuan", True)
    assert (second.human["parent_id"], second.held, second.human) == (1, False, second.machine)
    assert tuple(first.human) == SAID_COLUMNS
    assert set(MACHINE_FIELDS) < set(SAID_COLUMNS)


def test_hidden_figures_are_there_too(hand_made: Session) -> None:
    merges.accept(hand_made, merges.newer(without=[0]))
    assert [part.hidden for part in merge_queries.figures(hand_made.reader, 1)] == [True, False, False]


def test_only_shown_documents_are_listed(hand_made: Session) -> None:
    (document,) = merge_queries.shown_documents(hand_made.reader)
    assert (document.id, document.name, document.run_id) == (1, "hebei.txt", 1)
    hand_made.undo().result()
    assert merge_queries.shown_documents(hand_made.reader) == []


def test_what_an_analyst_has_set_is_marked(hand_made: Session) -> None:
    (report,) = merge_queries.reports(hand_made.reader, 1)
    assert (report.decided, report.values["province"]) == (frozenset(), "hebei")
    hand_made.perform(CorrectReport(1, {"year": 2011, "province": "hunan"})).result()
    hand_made.perform(CorrectSection(2, {"programme": "training"})).result()
    (report,) = merge_queries.reports(hand_made.reader, 1)
    assert report.decided == {"year", "province"}
    decided = [part.decided for part in merge_queries.sections(hand_made.reader, 1)]
    assert decided == [frozenset(), frozenset({"programme"})]
    hand_made.undo().result()
    assert merge_queries.sections(hand_made.reader, 1)[1].decided == frozenset()


def test_nothing_waits_and_no_stretch_is_noted_at_first(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    assert merge_queries.placeless(hand_made.reader) == []
    assert merge_queries.stretch_notes(hand_made.reader, 1) == []


def test_a_workspace_of_the_first_version_learns_what_its_run_said(tmp_path: Path) -> None:
    session = Session(Path(shutil.copy(FIRST, tmp_path)), vocabulary.load())
    try:
        parts = merge_queries.figures(session.reader, 1)
        assert all(part.machine is not None for part in parts)
        assert all(part.human["span_start"] == (part.machine or {})["span_start"] for part in parts)
        assert not any(part.hidden or part.mark or part.agreed for part in parts)
        columns = "coalesce(run_id, 0) = (SELECT max(id) FROM runs WHERE document_id = documents.id)"
        assert [row[0] for row in session.reader.execute(f"SELECT {columns} FROM documents")] == [1]
        view = [row[0] for row in session.reader.execute("SELECT mark FROM curated_figures")]
        assert view == [""] * len(parts)
    finally:
        session.close()
