"""Who decides: the analyst who is at the desk of a workspace, and their row in it."""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import dataclass

from app.errors import InputError


@dataclass(frozen=True, slots=True)
class Analyst:
    """Somebody who decides, the same in every workspace by ``uuid``."""

    uuid: str
    name: str
    initials: str


def new_analyst(name: str, initials: str) -> Analyst:
    """An analyst with a random id. Raises InputError ``empty_field`` where a name or initials are missing."""
    for field, value in (("name", name), ("initials", initials)):
        if not value.strip():
            raise InputError("empty_field", field=field)
    return Analyst(str(uuid.uuid4()), name.strip(), initials.strip())


class SignedIn:
    """The analyst at the desk of one workspace; None before anybody signs in. Their row is made with their first edit.

    What is handed in keeps the name of who was at the desk then, also where it is written after somebody else came: so
    each analyst's row is remembered by itself.
    """

    def __init__(self) -> None:
        self.analyst: Analyst | None = None
        self._rows: dict[Analyst, int] = {}

    def sign_in(self, analyst: Analyst | None) -> None:
        """Put an analyst at the desk, or nobody."""
        if analyst is not None:
            self._rows.pop(analyst, None)  # a name that was changed elsewhere is written again
        self.analyst = analyst

    def require(self) -> None:
        """Raise InputError ``analyst_unknown`` where nobody has signed in."""
        if self.analyst is None:
            raise InputError("analyst_unknown")

    def row(self, connection: sqlite3.Connection, analyst: Analyst | None) -> int | None:
        """The id of an analyst's row, made where it is missing; None for nobody. Runs on the writer's thread."""
        if analyst is None:
            return None
        if analyst not in self._rows:
            self._rows[analyst] = _analyst_row(connection, analyst)
        return self._rows[analyst]


def _analyst_row(connection: sqlite3.Connection, analyst: Analyst) -> int:
    connection.execute(
        "INSERT INTO analysts (uuid, name, initials) VALUES (?, ?, ?)"
        " ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, initials = excluded.initials",
        [analyst.uuid, analyst.name, analyst.initials],
    )
    row = connection.execute("SELECT id FROM analysts WHERE uuid = ?", [analyst.uuid]).fetchone()
    return int(row[0])
