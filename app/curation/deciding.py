"""What an analyst decides on a finding, and on the sources' errors: each one transaction, one undo.

A decision stays with the finding's key, also where the finding is found again by a newer extraction; it counts while
the numbers that it was made on are the same.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from app.curation import grouping
from app.curation.operations import check_values, likely_reason
from app.curation.viewing import set_option
from app.errors import InputError
from app.models import finding_queries, history
from app.models.finding_queries import CHOICES, EVIDENCE, OPTION, FindingRow
from app.models.history import Entry, Scalar, Values
from app.models.records import FigureRow


@dataclass(frozen=True, slots=True)
class DecideSourceError:
    """The source is wrong: it prints a figure's value and meant ``intended`` (in the figure's unit; None: unknown).

    ``evidence`` is one of EVIDENCE. Without ``key`` it is no answer to a finding. It takes the place of what was
    decided of this figure before; the figure's own value stays as it is printed.
    """

    code: ClassVar[str] = "source_error"
    key: str
    figure_id: int
    intended: float | None
    evidence: str
    note: str = ""

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write decision and error. Raises InputError: row_missing, finding_gone, bad_choice, bad_value."""
        figure = grouping.known(connection, [self.figure_id])[self.figure_id]
        if self.evidence not in EVIDENCE:
            raise InputError("bad_choice", field="evidence", value=self.evidence)
        if self.intended is not None and not math.isfinite(self.intended):
            raise InputError("bad_value", value=self.intended)
        said: dict[str, Scalar] = {"printed": figure.value, "intended": self.intended, "evidence": self.evidence}
        decision = None
        if self.key:
            params = {"figures": [figure.id], **said}
            decision = _Decision(connection, self.key).write(entry, self.code, params, self.note)
        _withdraw(connection, entry, figure.id)
        values: dict[str, Scalar] = {
            "figure_id": figure.id,
            "decision_id": decision,
            **said,
            "note": self.note.strip(),
            "analyst_id": entry.analyst_id,
            "noted_at": history.now(),
            "hidden": 0,
        }
        history.insert(connection, entry, "source_errors", values)
        entry.note = self.note.strip()
        meant = {} if self.intended is None else {"new": self.intended}
        entry.params = {"figure": figure.short_id, "field": "value", "old": figure.value, **meant}


@dataclass(frozen=True, slots=True)
class WithdrawSourceError:
    """The source is right after all at this figure."""

    code: ClassVar[str] = "source_right"
    figure_id: int

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Take the error from the list. Raises InputError ``row_missing``."""
        figure = grouping.known(connection, [self.figure_id])[self.figure_id]
        _withdraw(connection, entry, figure.id)
        entry.params = {"figure": figure.short_id}


@dataclass(frozen=True, slots=True)
class DecideExtractionError:
    """The machine had misread what is printed: ``corrections`` are the right values by figure and field, applied in the
    same operation; figures of ``rejected`` are no figures at all. Neither counts as a review of a corrected figure.
    """

    code: ClassVar[str] = "extraction_error"
    key: str
    corrections: Mapping[int, Values]
    rejected: Sequence[int] = ()
    reason: str = ""
    note: str = ""

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the values, then the decision. Raises InputError: finding_gone, row_missing, no_correction, and as
        ``operations.check_values``.
        """
        chosen = grouping.known(connection, {*self.corrections, *self.rejected})
        if not chosen:
            raise InputError("no_correction")
        decide = _Decision(connection, self.key)
        for figure_id, values in self.corrections.items():
            check_values(chosen[figure_id], values)
            history.update(connection, entry, "figures", figure_id, values)
            _withdraw(connection, entry, figure_id)
        changed = [name for change in entry.changes if change.table == "figures" for name in change.new or ()]
        for figure_id in self.rejected:
            review: dict[str, Scalar] = {
                "review": "rejected",
                "reviewed_by": entry.analyst_id,
                "reviewed_at": history.now(),
            }
            history.update(connection, entry, "figures", figure_id, review)
        decide.write(entry, self.code, {"figures": sorted(chosen)}, self.note)
        entry.reason = self.reason or likely_reason(changed) or "not_a_figure"
        entry.note = self.note.strip()
        entry.params = {"figures": grouping.labels(chosen), "fields": changed}


@dataclass(frozen=True, slots=True)
class Prefer:
    """Figures that differ state the same thing, and one of them is to be taken: it leads their fact. ``others`` are the
    figures that it is preferred to; without any, the finding's suspects.
    """

    code: ClassVar[str] = "prefer"
    key: str
    figure_id: int
    others: Sequence[int] = ()
    note: str = ""

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Make one fact, and the decision. Raises InputError: finding_gone, row_missing, too_few_figures."""
        decide = _Decision(connection, self.key)
        others = {*(self.others or decide.finding.suspects)} - {self.figure_id}
        grouping.SameFact([self.figure_id, *others], self.figure_id).apply(connection, entry)
        chosen = grouping.known(connection, {self.figure_id, *others})
        decide.write(entry, self.code, {"figures": sorted(chosen), "preferred": self.figure_id}, self.note)
        preferred = chosen.pop(self.figure_id)
        entry.note = self.note.strip()
        entry.params = {"figure": preferred.short_id, "others": grouping.labels(chosen)}


@dataclass(frozen=True, slots=True)
class KeepBoth:
    """The figures are right, all of them: they state different things, and ``why`` says which. ``figures`` are those
    that are set apart, as far as they were of one fact; without any, the finding's suspects.
    """

    code: ClassVar[str] = "keep_both"
    key: str
    why: str
    figures: Sequence[int] = ()

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Set them apart, and write the decision. Raises InputError: empty_why, finding_gone, row_missing."""
        why = _said(self.why)
        decide = _Decision(connection, self.key)
        chosen = grouping.known(connection, self.figures or decide.finding.suspects)
        grouping.settle(connection, entry, dict.fromkeys(_too_many(chosen)))
        decide.write(entry, self.code, {"figures": sorted(chosen)}, why)
        entry.note = why
        entry.params = {"figures": grouping.labels(chosen), "why": why}


@dataclass(frozen=True, slots=True)
class Dismiss:
    """Nothing is wrong, for a reason that is said."""

    code: ClassVar[str] = "dismiss"
    key: str
    reason: str

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the decision. Raises InputError: empty_why, finding_gone."""
        why = _said(self.reason)
        decide = _Decision(connection, self.key)
        suspects = grouping.known(connection, decide.finding.suspects)
        decide.write(entry, "dismissed", {"figures": sorted(suspects)}, why)
        entry.note = why
        entry.params = {"rule": decide.finding.rule, "figures": grouping.labels(suspects), "why": why}


@dataclass(frozen=True, slots=True)
class ChooseValues:
    """Which value tables and exports give where a source is wrong: what it printed, or what it meant."""

    code: ClassVar[str] = "choose_values"
    choice: str

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Set the option. Raises InputError ``bad_choice``."""
        if self.choice not in CHOICES:
            raise InputError("bad_choice", field="source_errors", value=self.choice)
        if self.choice != finding_queries.option(connection):
            set_option(connection, entry, OPTION, self.choice)
        entry.params = {"field": OPTION, "new": self.choice}


@dataclass(slots=True)
class _Decision:
    """A decision on a finding as it was before the decision changed anything."""

    connection: sqlite3.Connection
    key: str
    finding: FindingRow = field(init=False)

    def __post_init__(self) -> None:
        found = finding_queries.finding(self.connection, self.key)
        if found is None:
            raise InputError("finding_gone")
        self.finding = found

    def write(self, entry: Entry, decision: str, params: Mapping[str, object], note: str) -> int:
        """Put down what was decided, and on which numbers; returns the decision's id."""
        finding = self.finding
        values: dict[str, Scalar] = {
            "key": finding.key,
            "rule": finding.rule,
            "code": finding.code,
            "decision": decision,
            "named_values": json.dumps(dict(finding.values), ensure_ascii=False),
            "basis": finding.basis,
            "params": json.dumps(params, ensure_ascii=False),
            "note": note.strip(),
            "analyst_id": entry.analyst_id,
            "decided_at": history.now(),
        }
        return history.insert(self.connection, entry, "decisions", values)


def _too_many(chosen: Mapping[int, FigureRow]) -> list[int]:
    """The figures that must leave their facts so that no two of these are of one: all but its leader, or the first."""
    kept: dict[int, int] = {}
    for figure in sorted(chosen.values(), key=lambda each: -each.leads):
        if figure.fact_id is not None:
            kept.setdefault(figure.fact_id, figure.id)
    return [figure.id for figure in chosen.values() if figure.fact_id is not None and figure.id not in kept.values()]


def _said(why: str) -> str:
    """What somebody gave as a reason. Raises InputError ``empty_why``."""
    if not why.strip():
        raise InputError("empty_why")
    return why.strip()


def _withdraw(connection: sqlite3.Connection, entry: Entry, figure_id: int) -> None:
    """Take what was decided of the source at a figure from the list."""
    known = finding_queries.source_error(connection, figure_id)
    if known is not None:
        history.update(connection, entry, "source_errors", known.id, {"hidden": 1})
