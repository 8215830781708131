"""Makes a workspace's schema and brings older ones up to date, as migrations of sqlite-utils.

Importing this module imports sqlite-utils (and with it pandas), so only what makes or migrates a workspace does;
what opens one asks ``connection.pending`` first. A migration that has landed is never edited: a change of the schema
is a new
function here with its file under ``resources/schema``, and its name goes into ``connection.MIGRATIONS``.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from app import paths
from app.models import search_index
from app.models.connection import APPLICATION_ID, MIGRATION_SET

migrations = Migrations(MIGRATION_SET)


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script, one by one (``executescript`` would commit the migration's transaction)."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _run(db: Database, name: str) -> None:
    for statement in statements((paths.resources() / "schema" / f"{name}.sql").read_text(encoding="utf-8")):
        db.execute(statement)


@migrations(name="0001_workspace")
def workspace(db: Database) -> None:
    """Documents, reports, sections, figures with the machine's values apart, history, annotations, analysts."""
    _run(db, "0001_workspace")
    db.execute("INSERT INTO settings (key, value) VALUES ('workspace', ?)", [str(uuid.uuid4())])


@migrations(name="0002_merging")
def merging(db: Database) -> None:
    """What is hidden, which run's saying counts, marks on figures; the place and the total that the machine said."""
    _run(db, "0002_merging")


@migrations(name="0003_append_only")
def append_only(db: Database) -> None:
    """Triggers that keep the history as it was written, and the indexes that it is looked through by."""
    _run(db, "0003_append_only")


@migrations(name="0004_facts")
def facts(db: Database) -> None:
    """Which figures state the same thing. Older runs said nothing of it: the next extraction does."""
    _run(db, "0004_facts")


@migrations(name="0005_findings")
def findings(db: Database) -> None:
    """Findings, decisions on them, errors of the sources, options of the workspace."""
    _run(db, "0005_findings")
    db.execute("INSERT INTO options (uuid, name, value) VALUES (?, 'source_errors', 'printed')", [str(uuid.uuid4())])


@migrations(name="0006_leftovers")
def leftovers(db: Database) -> None:
    """The numbers that analysts have said are no figures; which figures they added."""
    _run(db, "0006_leftovers")


@migrations(name="0007_search")
def search(db: Database) -> None:
    """The search index, filled from what is there; tags on notes."""
    _run(db, "0007_search")
    search_index.rebuild(db.conn)


@migrations(name="0009_vocabulary")
def vocabulary(db: Database) -> None:
    """Rows of vocabularies that a workspace adds; what was decided on reports and sections."""
    _run(db, "0009_vocabulary")


@migrations(name="0010_doubtful")
def doubtful(db: Database) -> None:
    """Which figures an analyst means to come back to."""
    _run(db, "0010_doubtful")


@migrations(name="0011_samples")
def samples(db: Database) -> None:
    """Samples of what is exported, with what was judged of them; second checks."""
    _run(db, "0011_samples")


@migrations(name="0012_province")
def province(db: Database) -> None:
    """The province that each figure speaks of, so far its report's."""
    _run(db, "0012_province")


@migrations(name="0013_indicator_notes")
def indicator_notes(db: Database) -> None:
    """Notes on indicators."""
    _run(db, "0013_indicator_notes")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a workspace, or an empty database, to the newest schema; each migration is one transaction."""
    migrations.apply(Database(connection))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
