"""Workspaces of every schema version that was released, kept as files: each opens, and loses nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from app import paths, vocabulary
from app.curation.grouping import SameFact
from app.curation.operations import SetReview
from app.curation.sectioning import CorrectReport
from app.curation.session import Session
from app.errors import EnvironmentFault
from app.models import backup, health, history_queries, queries
from app.models import connection as connections
from tests import merges
from tests.workspaces import ANALYST

FOLDER = Path(__file__).parents[2] / "workspaces_of_old"
OLD = sorted(FOLDER.glob("*.fupin"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "旧 old.fupin"))


def test_the_first_version_is_kept() -> None:
    assert {"0001_workspace", "0003_append_only", "0011_samples"} <= {path.stem for path in OLD}
    assert {path.stem for path in OLD} <= set(connections.MIGRATIONS)


def test_it_opens_migrated_whole_and_with_its_history(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        (operations,) = connection.execute("SELECT count(*) FROM operations").fetchone()
    assert operations >= 6
    session = Session(old, vocabulary.load())
    try:
        assert connections.pending(session.reader) == []
        assert session.progress() == (2, 3)
        assert queries.figures(session.reader, [3])[3].value == 3270.0
        assert [note.body for note in queries.notes(session.reader, 2)] == ["checked 核对"]
        assert history_queries.newest(session.reader) == operations
        assert [found.name for found in session.check(lambda *_: True) if found.problems] == []
        session.sign_in(ANALYST)
        session.perform(SetReview([3], "verified")).result()
        session.perform(SameFact([1, 2])).result()
        session.undo().result()
        session.undo().result()
    finally:
        session.close()
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_it_was_backed_up_as_it_was(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        before = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    Session(old, vocabulary.load()).close()
    (made,) = backup.found(backup.folder_of(old))
    assert made.reason == "migration"
    with closing(connections.open_still(made.path)) as copy:
        assert connections.pending(copy) != []
        copy.row_factory = None
        assert {name: copy.execute(f"SELECT * FROM {name}").fetchall() for name in tables} == before


def test_what_cannot_be_backed_up_is_not_migrated(old: Path) -> None:
    (paths.data_dir() / "Backups").write_text("in the way", encoding="utf-8")
    before = old.read_bytes()
    with pytest.raises(EnvironmentFault) as caught:
        Session(old, vocabulary.load())
    assert caught.value.code == "backup_failed"
    assert old.read_bytes() == before
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_a_newer_extraction_brings_an_old_workspace_its_facts(old: Path) -> None:
    """Runs of before said nothing of facts, and those who checked the figures were not asked."""
    session = Session(old, vocabulary.load())
    try:
        session.sign_in(ANALYST)
        merges.accept(session, merges.stating_the_same(merges.newer(), 0, 1))
        assert merges.leaders(session) == {1: 1, 2: 1, 3: None}
        assert [row.mark for row in queries.figures(session.reader, [1, 2]).values()] == ["", ""]
    finally:
        session.close()


def test_restoring_one_from_before_a_migration_migrates_it_again(old: Path) -> None:
    Session(old, vocabulary.load()).close()
    (made,) = backup.found(backup.folder_of(old))
    backup.restore(old, made.path)
    session = Session(old, vocabulary.load())
    assert [problem for found in health.run(session.reader, old) for problem in found.problems] == []
    session.close()


CORRECTED = """
UPDATE reports SET province = 'hunan', decided = 'province' WHERE id = 1;
INSERT INTO operations (id, uuid, workspace, mode, code, params, at) VALUES
    (99, 'a', 'b', 'do', 'correct_report', '{}', '');
INSERT INTO changes (operation_id, position, table_name, row_id, old, new) VALUES
    (99, 0, 'reports', 1, '{"province": "hebei", "decided": ""}', '{"province": "hunan", "decided": "province"}');
"""


@pytest.mark.parametrize(("before", "has"), [("", "hebei"), (CORRECTED, "hunan")])
def test_figures_come_to_have_the_province_of_their_report(tmp_path: Path, before: str, has: str) -> None:
    """What the machine had said of the report stays what it has said."""
    path = Path(shutil.copy(FOLDER / "0011_samples.fupin", tmp_path / "old.fupin"))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(before)
    session = Session(path, vocabulary.load())
    try:
        rows = queries.figures(session.reader, [1, 2, 3]).values()
        assert [(row.province, row.report_province) for row in rows] == [(has, has)] * 3
        said = [queries.machine(session.reader, row.id) for row in rows]
        assert [one.fields["province"] for one in said if one] == ["hebei"] * sum(one is not None for one in said)
        assert [found.name for found in session.check(lambda *_: True) if found.problems] == []
        session.sign_in(ANALYST)
        session.perform(CorrectReport(1, {"province": "anhui"})).result()
        assert {row.report_province for row in queries.figures(session.reader, [1, 2, 3]).values()} == {"anhui"}
    finally:
        session.close()


def test_a_report_corrected_before_takes_its_figures_back_with_it(tmp_path: Path) -> None:
    """Its entry in the history of before knows of no figures, which had no province yet."""
    path = Path(shutil.copy(FOLDER / "0011_samples.fupin", tmp_path / "old.fupin"))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(CORRECTED)
    session = Session(path, vocabulary.load())
    try:
        turns = ("hebei", partial(session.undo_asking, 99)), ("hunan", session.redo), ("hebei", session.undo)
        for has, turn in turns:
            turn().result()
            rows = queries.figures(session.reader, [1, 2, 3]).values()
            assert [(row.province, row.report_province) for row in rows] == [(has, has)] * 3
            assert [found.name for found in session.check(lambda *_: True) if found.problems] == []
    finally:
        session.close()


def test_a_figure_added_before_is_put_back_with_its_reports_province(tmp_path: Path) -> None:
    """The history of before knows nothing of a figure's province."""
    path = Path(shutil.copy(FOLDER / "0011_samples.fupin", tmp_path / "old.fupin"))
    session = Session(path, vocabulary.load())
    try:
        with closing(sqlite3.connect(path)) as connection:
            names = (
                "uuid, short_id, report_id, span_start, span_end, quote, prefix, suffix, value, unit, per, year_from,"
            )
            names += " year_to, kind, qualifier, metric, about, indicator, claim, origin, review"
            values = names.replace("uuid", "'x'").replace("short_id", "'HEB12-0099'")
            connection.execute(f"INSERT INTO figures ({names}) SELECT {values} FROM figures WHERE id = 1")
            ((province,),) = connection.execute("SELECT province FROM figures WHERE short_id = 'HEB12-0099'")
        assert province == "hebei"
    finally:
        session.close()
