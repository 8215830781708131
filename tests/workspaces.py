"""Workspaces for tests, made once a run from real source files and copied for each test."""

from __future__ import annotations

import shutil
import sqlite3
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from app import paths, vocabulary
from app.curation.analysts import Analyst
from app.curation.session import Session
from app.models import queries
from app.models.records import FigureFilter, FigureRow

ANALYST = Analyst("6f3c1ae0-0000-4000-8000-000000000001", "Li Wei", "LW")
SMALL = ("003_0682eb31a52f5446.txt", "004_cddc7b52e49c80be.txt")
"""The two short seeds: the Zhejiang-Sichuan pairing of 2010 and Hebei of 2009."""


@cache
def _made(names: tuple[str, ...]) -> Path:
    path = Path(mkdtemp(prefix="fupin-tests-")) / "made.fupin"
    session = Session.create(path, vocabulary.load())
    if names:
        session.load([paths.seeds() / name for name in names], lambda *_: True)
        session.checked().result()
    session.close()
    return path


def workspace(folder: Path, names: tuple[str, ...] = SMALL) -> Path:
    """A fresh copy, in ``folder``, of a workspace with these seeds loaded."""
    return Path(shutil.copy(_made(names), folder / "test.fupin"))


def open_session(folder: Path, names: tuple[str, ...] = SMALL, *, signed_in: bool = True) -> Session:
    """An open session on a fresh workspace; the caller closes it."""
    session = Session(workspace(folder, names), vocabulary.load())
    if signed_in:
        session.sign_in(ANALYST)
    return session


def figures_of(reader: sqlite3.Connection, document_id: int) -> list[FigureRow]:
    """The figures of a shown document, in the order of the text."""
    return [row for row in queries.figures_where(reader, FigureFilter()) if row.document_id == document_id]
