from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app import health_sentences
from app.curation import checkup, repairs
from app.curation.grouping import SameFact
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.session import Session
from app.errors import Cancelled, InputError
from app.models import health, history_queries
from app.models.health import Problem


@pytest.fixture
def worked(hand_made: Session) -> Session:
    """A workspace with a history: edits, a note, an undo, a redo."""
    hand_made.perform(Correct(1, {"value": 5.0})).result()
    hand_made.perform(SetReview([1, 2, 3], "verified")).result()
    hand_made.perform(AddNote(2, "核对")).result()
    hand_made.undo().result()
    hand_made.undo().result()
    hand_made.redo().result()
    return hand_made


def _sql(session: Session, *statements: str) -> None:
    """What another program did to the file; it took away first what keeps the history from being changed."""

    def run(connection: sqlite3.Connection) -> None:
        triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for statement in (*(f"DROP TRIGGER {name}" for (name,) in triggers), *statements):
            connection.execute(statement)

    session._writer.run(run).result()


def _problems(session: Session) -> dict[str, list[Problem]]:
    return {found.name: list(found.problems) for found in session.check(lambda *_: True) if found.problems}


def test_a_workspace_that_was_worked_on_is_well(worked: Session) -> None:
    seen: list[str] = []

    def progress(_done: int, _total: int, name: str) -> bool:
        seen.append(name)
        return True

    results = worked.check(progress)
    assert [found.name for found in results] == seen == list(checkup.CHECKS)
    assert all((found.problems, found.count) == ((), 0) for found in results)


def test_each_check_and_repair_has_its_words() -> None:
    assert set(health_sentences.HEALTH) == set(checkup.CHECKS)
    assert set(health_sentences.REPAIRS) == set(repairs.REPAIRS) <= set(checkup.CHECKS)


@pytest.mark.parametrize(
    ("statement", "check", "codes"),
    [
        ("UPDATE documents SET text = text || ' '", "texts", ["text_changed"]),
        ("UPDATE figures SET span_start = span_start + 1 WHERE id = 3", "anchors", ["anchor"]),
        ("UPDATE figures SET value = 6.0 WHERE id = 1", "history", ["history_differs"]),
        ("UPDATE changes SET new = '{\"value\": 7.0}' WHERE operation_id = 2", "history", ["history_differs"]),
        (
            'UPDATE changes SET old = \'{"review": "rejected"}\' WHERE operation_id = 7 AND row_id = 1',
            "history",
            ["history_gap"],
        ),
        ("DELETE FROM changes WHERE operation_id = 3 AND position = 1", "counts", ["operation_by_half"]),
        ("DELETE FROM changes WHERE operation_id = 2", "counts", ["operation_by_half"]),
        ("UPDATE figures SET value = 1 WHERE id = 3", "effective", ["effective_differs"]),
        ("UPDATE figures SET metric = 'x', unit = 'y' WHERE id = 3", "effective", ["effective_differs"] * 2),
        ("DELETE FROM machine_figures WHERE figure_id = 3", "effective", ["machine_missing"]),
        ("UPDATE changes SET new = 'no json' WHERE operation_id = 2", "history", ["unreadable"]),
    ],
)
def test_what_another_program_did_is_found(worked: Session, statement: str, check: str, codes: list[str]) -> None:
    _sql(worked, statement)
    found = _problems(worked)[check]
    assert [problem.code for problem in found] == codes
    for problem in found:
        assert "{" not in health_sentences.problem(problem.code, problem.values)


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        ("UPDATE facts SET leader_id = 3", ["fact_leader"]),
        ("UPDATE facts SET hidden = 1", ["fact_hidden"] * 2),
    ],
)
def test_a_fact_that_none_of_its_figures_leads_is_found(hand_made: Session, statement: str, codes: list[str]) -> None:
    hand_made.perform(SameFact([1, 2])).result()
    assert _problems(hand_made) == {}
    _sql(hand_made, statement)
    problems = _problems(hand_made)["facts"]
    assert [problem.code for problem in problems] == codes
    assert all("{" not in health_sentences.problem(problem.code, problem.values) for problem in problems)


def test_a_row_that_belongs_nowhere_is_found(worked: Session) -> None:
    _sql(
        worked,
        "PRAGMA foreign_keys = OFF",
        "UPDATE figures SET report_id = 99 WHERE id = 3",
        "PRAGMA foreign_keys = ON",
    )
    assert [problem.values["parent"] for problem in _problems(worked)["foreign_keys"]] == ["reports"]


def test_a_row_that_the_history_knows_and_that_is_gone_is_found(worked: Session) -> None:
    worked.perform(AddNote(2, "again")).result()
    _sql(worked, "DELETE FROM annotations")
    assert [problem.code for problem in _problems(worked)["history"]] == ["history_row"]


def test_an_index_that_lacks_a_row_is_found_and_made_anew(worked: Session) -> None:
    _sql(
        worked,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'about, unit', 'unit, about') WHERE name = 'figures_by_about'",
        "PRAGMA writable_schema = OFF",
    )
    path = worked.path
    worked.close()
    again = Session(path, worked.vocabulary)
    try:
        assert [problem.code for problem in _problems(again)["integrity"]] != []
        again.repair("integrity").result()
        assert _problems(again) == {}
    finally:
        again.close()


def test_values_are_set_back_as_one_operation(worked: Session) -> None:
    _sql(worked, "UPDATE figures SET value = 6.0 WHERE id = 1", "UPDATE figures SET unit = 'usd' WHERE id = 3")
    assert set(_problems(worked)) == {"history", "effective", "search"}
    first = worked.repair("history").result()
    assert (first.code, dict(first.params), set(first.figures)) == ("repair", {"check": "history", "count": 1}, {1})
    worked.repair("effective").result()
    assert _problems(worked) == {}
    assert worked.undo().result().mode == "undo"
    assert _problems(worked) == {}, "an undone repair is in the history too"


def test_what_the_search_does_not_find_is_said_and_the_index_made_anew(worked: Session) -> None:
    _sql(
        worked,
        "UPDATE figures SET metric = 'something else' WHERE id = 2",
        "DELETE FROM search_passages WHERE id = 1",
        "DELETE FROM search_notes",
    )
    problems = _problems(worked)["search"]
    assert Problem("search_passages", {"document": "hebei.txt"}) in problems
    assert Problem("search_row", {"table": "search_texts", "row": 1}) in problems
    assert Problem("search_row", {"table": "search_figures", "row": 2}) in problems
    assert all(health_sentences.problem(problem.code, problem.values) for problem in problems)
    entries = history_queries.newest(worked.reader)
    assert worked.repair("search").result().operation_id is None
    assert "search" not in _problems(worked)
    assert history_queries.newest(worked.reader) == entries, "what is made of the rest has no history"


def test_what_has_no_repair_is_said(worked: Session) -> None:
    with pytest.raises(InputError) as caught:
        worked.repair("anchors").result()
    assert caught.value.code == "no_repair"


def test_nothing_to_repair_writes_nothing(worked: Session) -> None:
    assert worked.repair("history").result().operation_id is None


def test_many_problems_are_counted_and_some_listed(worked: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "MOST", 2)
    _sql(worked, "UPDATE figures SET metric = 'x'")
    (found,) = [found for found in worked.check(lambda *_: True) if found.name == "effective"]
    assert (len(found.problems), found.count) == (2, 3)


def test_checking_can_be_stopped(worked: Session) -> None:
    with pytest.raises(Cancelled):
        worked.check(lambda done, *_: done < 3)


def test_checking_changes_nothing(worked: Session, tmp_path: Path) -> None:
    worked.close()
    before = worked.path.read_bytes()
    reader = Session(worked.path, worked.vocabulary, read_only=True)
    reader.check(lambda *_: True)
    reader.close()
    assert worked.path.read_bytes() == before
