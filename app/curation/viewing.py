"""Saved views of the figure table: a filter, an order and columns under a name, kept in the workspace."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, TypeGuard, get_args

from app.errors import InputError
from app.models import facets, history, queries
from app.models.history import Change, Entry
from app.models.records import FigureFilter
from app.models.view_queries import PREFIX, views


@dataclass(frozen=True, slots=True)
class View:
    """What a table shows. ``columns`` is as the table describes its own, and only the table's business."""

    filter: FigureFilter
    columns: str = ""

    def as_text(self) -> str:
        """The view as the workspace stores it."""
        return json.dumps({"filter": asdict(self.filter), "columns": self.columns}, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> View:
        """A stored view. What a newer version or another program may have put into it, and this one cannot use, is left
        out.
        """
        stored = _object(text)
        plain = FigureFilter()
        filtered = stored.get("filter")
        given = {name: _tuples(value) for name, value in filtered.items()} if isinstance(filtered, dict) else {}
        known = {each.name for each in fields(FigureFilter)}
        usable = {name: value for name, value in given.items() if name in known and _fits(value, getattr(plain, name))}
        for name, fit in _TUPLES.items():
            usable[name] = tuple(part for part in usable.get(name, ()) if fit(part))
        if usable.get("finding") not in get_args(FigureFilter.__annotations__["finding"]):
            usable.pop("finding", None)
        columns = stored.get("columns", "")
        return cls(FigureFilter(**usable), columns if isinstance(columns, str) else "")


def _object(text: str) -> dict[str, Any]:
    """An object of JSON; an empty one where that is something else."""
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _fits(value: object, default: object) -> bool:
    """Whether a value may stand in a field with this default; ids and years have None."""
    if default is None:
        return value is None or _is_id(value)
    return _is_text(value) if isinstance(default, str) else type(value) is type(default)


def _is_text(value: object) -> bool:
    """Whether it is a text that SQLite takes: one without halves of surrogate pairs."""
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)


def _is_id(value: object) -> bool:
    """Whether it is a number that SQLite takes."""
    return type(value) is int and -(2**63) <= value < 2**63


def _is_order(pair: object) -> bool:
    return _is_pair(pair) and pair[0] in queries.SORTABLE and isinstance(pair[1], bool)


def _is_facet(pair: object) -> bool:
    if not (_is_pair(pair) and pair[0] in facets.FACETS and isinstance(pair[1], tuple)):
        return False
    return bool(pair[1]) and all(map(_is_text, pair[1]))


def _is_pair(value: object) -> TypeGuard[tuple[Any, Any]]:
    return isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str)


_TUPLES = {"provinces": _is_text, "reporters": _is_text, "ids": _is_id, "sort": _is_order, "facets": _is_facet}
"""The fields that hold several, and what each of those must be."""


@dataclass(frozen=True, slots=True)
class SaveView:
    """Keep a view under a name, in place of one of that name."""

    code: ClassVar[str] = "save_view"
    name: str
    view: View

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the view. Raises InputError ``empty_field``."""
        name = _named(self.name)
        set_option(connection, entry, PREFIX + name, self.view.as_text())
        entry.params = {"view": name}


@dataclass(frozen=True, slots=True)
class RenameView:
    """Call a view otherwise."""

    code: ClassVar[str] = "rename_view"
    name: str
    to: str

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Move the view to its new name. Raises InputError: view_gone, view_exists, empty_field."""
        to, known = _named(self.to), views(connection)
        if self.name not in known:
            raise InputError("view_gone", name=self.name)
        if to != self.name and to in known:
            raise InputError("view_exists", name=to)
        if to != self.name:
            set_option(connection, entry, PREFIX + to, known[self.name])
            set_option(connection, entry, PREFIX + self.name, "")
        entry.params = {"view": self.name, "by": to}


@dataclass(frozen=True, slots=True)
class DropView:
    """Forget a view."""

    code: ClassVar[str] = "drop_view"
    name: str

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Empty the view. Raises InputError ``view_gone``."""
        if self.name not in views(connection):
            raise InputError("view_gone", name=self.name)
        set_option(connection, entry, PREFIX + self.name, "")
        entry.params = {"view": self.name}


def is_view(change: Change) -> bool:
    """Whether a change is of a saved view, whose stored text says nothing to an analyst."""
    texts = [str((values or {}).get("value", "")) for values in (change.old, change.new)]
    return change.table == "options" and any(text.startswith('{"filter"') for text in texts)


def set_option(connection: sqlite3.Connection, entry: Entry, name: str, value: str) -> None:
    """Set an option of the workspace, which need not be there yet."""
    row = connection.execute("SELECT id FROM options WHERE name = ?", [name]).fetchone()
    if row is not None:
        history.update(connection, entry, "options", row[0], {"value": value})
    else:
        history.insert(connection, entry, "options", {"name": name, "value": value})


def _named(name: str) -> str:
    if not name.strip():
        raise InputError("empty_field", field="name")
    return " ".join(name.split())


def _tuples(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    """Lists, also those within, as the tuples that a filter holds."""
    return tuple(_tuples(part) for part in value) if isinstance(value, list) else value
