"""What an analyst does to a workspace: each operation names itself, changes rows, and is one transaction, one
history entry.

An operation is a small immutable record with a ``code``. ``perform`` runs it. A new one is a class here with
``apply``, a sentence
for its code in ``ui/wording.py``, and a test that does it, takes it back and finds all tables but the history as
before.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol, get_args

from app import vocabulary
from app.errors import InputError
from app.extraction.records import UNKNOWN, Kind, Qualifier
from app.models import history, queries
from app.models.history import Entry, Scalar
from app.models.records import MACHINE_FIELDS, FigureRow, Review
from app.vocabulary import NATION

REASONS = (
    "span",
    "value",
    "scale",
    "unit",
    "per",
    "year",
    "kind",
    "qualifier",
    "metric",
    "programme",
    "province",
    "not_a_figure",
    "duplicate",
    "missed",
    "not_needed",
)
"""Why a figure was corrected: the taxonomy of the extraction's errors."""

YEARS = range(1900, 2101)
"""The years a figure may belong to."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an operation did: its place in the history (None where nothing was to be changed), and what it touched.

    ``tables`` are the kinds of things that changed, ``figures`` the ids of the figures, ``membership`` whether some
    of those were added or taken away; views refresh only where concerned.
    """

    operation_id: int | None
    code: str
    params: Mapping[str, object]
    tables: frozenset[str]
    figures: frozenset[int]
    mode: str = "do"
    membership: bool = False

    @property
    def rearranged(self) -> bool:
        """Whether documents, reports or sections changed, and so where figures are found."""
        return not self.tables.isdisjoint({"documents", "reports", "sections"})


class Operation(Protocol):
    """One change of data. ``apply`` writes through ``history`` only, and fills in the entry's params and reason."""

    code: ClassVar[str]

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Change the rows. Raises InputError where the values cannot be."""


@dataclass(frozen=True, slots=True)
class Correct:
    """Change fields of a figure. ``reason`` is one of REASONS; empty takes the likely one from what is changed.

    A review vouches for all fields as they were shown: a verified figure that is corrected is unreviewed again, unless
    the correction verifies it (``verify``). A rejected one stays rejected.
    """

    code: ClassVar[str] = "correct"
    figure_id: int
    values: Mapping[str, Scalar]
    reason: str = ""
    note: str = ""
    verify: bool = False

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the values, after checking that each can be, and what they mean for the review."""
        figure = _figure(connection, self.figure_id)
        check_values(figure, self.values)
        news = {name: value for name, value in self.values.items() if value != getattr(figure, name)}
        if news:
            review = self._review(figure)
            row = reviewed(review, entry.analyst_id, figure.mark) if review else {}
            history.update(connection, entry, "figures", self.figure_id, {**news, **row})
            entry.reason, entry.note = self.reason or likely_reason([*news]), self.note
            entry.params = {"figure": figure.short_id, "fields": [*news], **_first_of(news, figure), **_said(review)}
        elif self.verify:
            entry.code = SetReview.code
            SetReview([self.figure_id], "verified").apply(connection, entry)

    def _review(self, figure: FigureRow) -> Review | None:
        """What becomes of the review; None where it stays as it is."""
        if self.verify:
            return "verified"
        return "unreviewed" if figure.review == "verified" else None


@dataclass(frozen=True, slots=True)
class BulkCorrect:
    """Change the same fields of several figures, as one operation; never a review of them: as with Correct, a verified
    one that it changes is unreviewed again. ``reason`` as in Correct.
    """

    code: ClassVar[str] = "correct_many"
    figure_ids: Sequence[int]
    values: Mapping[str, Scalar]
    reason: str = ""
    note: str = ""

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the values to all, or to none."""
        for figure_id in dict.fromkeys(self.figure_ids):
            figure = _figure(connection, figure_id)
            check_values(figure, self.values)
            differs = any(getattr(figure, name) != value for name, value in self.values.items())
            vouched = differs and figure.review == "verified"
            row = reviewed("unreviewed", entry.analyst_id, figure.mark) if vouched else {}
            history.update(connection, entry, "figures", figure_id, {**self.values, **row})
        written = dict.fromkeys(name for change in entry.changes for name in change.new or ())
        changed = [name for name in written if name in self.values]
        entry.reason = self.reason or likely_reason(changed)
        entry.note = self.note
        first = {"field": changed[0], "new": self.values[changed[0]]} if changed else {}
        entry.params = {"count": len(entry.changes), "fields": changed, **first}


@dataclass(frozen=True, slots=True)
class SetReview:
    """Verify or reject figures, or make them unreviewed again. It vouches for all fields as they are, and so answers
    the mark that a newer extraction left, where one disagreed.
    """

    code: ClassVar[str] = "review"
    figure_ids: Sequence[int]
    review: Review

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the review with its analyst and time."""
        settled = self.review != "unreviewed"
        for figure_id in self.figure_ids:
            figure = _figure(connection, figure_id)
            if figure.review != self.review or (settled and figure.mark):
                values = reviewed(self.review, entry.analyst_id, figure.mark)
                history.update(connection, entry, "figures", figure_id, values)
        first = _figure(connection, self.figure_ids[0]).short_id if self.figure_ids else ""
        entry.params = {"review": self.review, "count": len(entry.changes), "figure": first}


@dataclass(frozen=True, slots=True)
class SetDoubtful:
    """Mark figures that are not clear, to come back to, or take the marks away. One that is marked is unreviewed."""

    code: ClassVar[str] = "doubt"
    figure_ids: Sequence[int]
    doubtful: bool = True

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the marks."""
        figures = [_figure(connection, figure_id) for figure_id in self.figure_ids]
        for figure in figures:
            settled = self.doubtful and figure.review != "unreviewed"
            values = reviewed("unreviewed", entry.analyst_id, figure.mark) if settled else {}
            history.update(connection, entry, "figures", figure.id, {**values, "doubtful": int(self.doubtful)})
        first = figures[0].short_id if figures else ""
        entry.params = {"doubtful": self.doubtful, "count": len(entry.changes), "figure": first}


@dataclass(frozen=True, slots=True)
class AddNote:
    """Put a note on a figure."""

    code: ClassVar[str] = "note"
    figure_id: int
    body: str

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Add the note. Raises InputError ``empty_note``."""
        body = self.body.strip()
        if not body:
            raise InputError("empty_note")
        figure = _figure(connection, self.figure_id)
        values: dict[str, Scalar] = {
            "figure_id": self.figure_id,
            "body": body,
            "analyst_id": entry.analyst_id,
            "created_at": history.now(),
        }
        history.insert(connection, entry, "annotations", values)
        entry.params = {"figure": figure.short_id, "note": body}


def reviewed(review: Review, analyst_id: int | None, mark: str) -> dict[str, Scalar]:
    """The columns of a figure that a review sets. A decision answers its mark, and settles what was doubtful."""
    settled = review != "unreviewed"
    return {
        "review": review,
        "reviewed_by": analyst_id if settled else None,
        "reviewed_at": history.now() if settled else None,
        "mark": "" if settled else mark,
        **({"doubtful": 0} if settled else {}),
    }


def perform(connection: sqlite3.Connection, operation: Operation, analyst_id: int | None) -> Outcome:
    """Run an operation as one transaction with its history entry; durable when this returns.

    Raises InputError where its values cannot be, EnvironmentFault where the file cannot be written; nothing is
    changed then.
    """
    entry = Entry(operation.code, {}, analyst_id)
    with history.transaction(connection):
        operation.apply(connection, entry)
        operation_id = history.write(connection, entry) if entry.changes else None
    return outcome(entry, operation_id)


def outcome(entry: Entry, operation_id: int | None) -> Outcome:
    """What an entry, written or empty, means for the views."""
    touched = {change.row_id for change in entry.changes if change.table == "figures"}
    notes = [change.new or change.old or {} for change in entry.changes if change.table == "annotations"]
    touched |= {int(note["figure_id"]) for note in notes if note.get("figure_id") is not None}  # type: ignore[arg-type]
    facts = [values or {} for change in entry.changes if change.table == "facts" for values in (change.old, change.new)]
    touched |= {int(fact["leader_id"]) for fact in facts if fact.get("leader_id") is not None}  # type: ignore[arg-type]
    touched |= _decided(entry)
    tables = frozenset(change.table for change in entry.changes)
    figures = (change for change in entry.changes if change.table == "figures")
    membership = any(None in (one.old, one.new) or "hidden" in (one.new or {}) for one in figures)
    return Outcome(operation_id, entry.code, entry.params, tables, frozenset(touched), entry.mode, membership)


def _decided(entry: Entry) -> set[int]:
    """The figures that the entry's decisions on findings, and on errors of the sources, are about."""
    found: set[int] = set()
    for change in entry.changes:
        values = change.new or change.old or {}
        if change.table == "decisions":
            found.update(json.loads(str(values.get("params", "{}"))).get("figures", ()))
        elif change.table == "source_errors" and values.get("figure_id") is not None:
            found.add(int(values["figure_id"]))  # type: ignore[arg-type]
    return found


def check_values(figure: FigureRow, values: Mapping[str, Scalar]) -> None:
    """Look whether a figure may take these values. Raises InputError: not_editable, bad_value, empty_field,
    bad_choice, bad_period.
    """
    for name, value in values.items():
        if name not in MACHINE_FIELDS:
            raise InputError("not_editable", field=name)
        _check_value(name, value)
    first = values.get("year_from", figure.year_from)
    last = values.get("year_to", figure.year_to)
    if (first is None) != (last is None) or (isinstance(first, int) and isinstance(last, int) and first > last):
        raise InputError("bad_period", first=first, last=last)


def likely_reason(changed: Sequence[str]) -> str:
    """The reason that a change of these fields suggests; the first changed field decides."""
    names = {"year_from": "year", "year_to": "year", "about": "programme", "indicator": "programme"}
    return names.get(changed[0], changed[0]) if changed else ""


_CHOICES = {"kind": get_args(Kind), "qualifier": get_args(Qualifier)}


def _check_value(name: str, value: Scalar) -> None:
    if name == "value" and (isinstance(value, bool | str | None) or not math.isfinite(value)):
        raise InputError("bad_value", value=value)
    if name in ("unit", "about", "province") and not value:
        raise InputError("empty_field", field=name)
    if name == "province" and value not in {row.code for row in vocabulary.load().provinces} | {NATION.code, UNKNOWN}:
        raise InputError("bad_choice", field=name, value=value)
    if name in _CHOICES and value not in _CHOICES[name]:
        raise InputError("bad_choice", field=name, value=value)
    if name in ("year_from", "year_to"):
        check_years({name: value})


def check_years(values: Mapping[str, Scalar]) -> None:
    """Look whether these are years, or None for an unknown one. Raises InputError ``bad_year``."""
    for value in values.values():
        if value is not None and not (isinstance(value, int) and value in YEARS):
            raise InputError("bad_year", value=value)


def _figure(connection: sqlite3.Connection, figure_id: int) -> FigureRow:
    found = queries.figures(connection, [figure_id]).get(figure_id)
    if found is None:
        raise InputError("row_missing", table="figures", row=figure_id)
    return found


def _said(review: Review | None) -> dict[str, object]:
    return {"review": review} if review else {}


def _first_of(news: Mapping[str, Scalar], figure: FigureRow) -> dict[str, object]:
    """Old and new of the first changed field, for the entry's sentence."""
    return next(({"field": name, "old": getattr(figure, name), "new": news[name]} for name in news), {})
