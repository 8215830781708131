"""What is read of findings, of the decisions on them, and of the errors of the sources. Nothing here writes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["open", "decided", "again"]
"""``again``: it was decided, on other numbers than there are now, and so is open once more."""

DECISIONS = ("source_error", "extraction_error", "prefer", "keep_both", "dismissed")
EVIDENCE = ("arithmetic", "another_passage", "original", "other_publication")
"""From what one knows that a source is wrong."""

OPTION = "source_errors"
"""The option that says which value of a figure, whose source is wrong, tables give: one of CHOICES."""

CHOICES = ("printed", "intended")

Scalar = str | int | float | None


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """What would mend a finding: see ``app.checks.records.Suggestion``."""

    figure_id: int
    field: str
    value: str | float | int
    how: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision on the finding with this key. ``values`` are those that the finding had; ``params`` the decision's
    own named values (``figures``: the ids it is about); ``by`` are initials; ``at`` is UTC, ISO 8601.
    """

    id: int
    key: str
    rule: str
    code: str
    decision: str
    values: Mapping[str, Scalar]
    params: Mapping[str, object]
    note: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding (see ``app.checks.records.Finding``) with its state, and the last decision on it, if any. ``basis`` is
    what a decision on it rests on; ``key`` stays the same when it is found again.
    """

    id: int
    key: str
    rule: str
    code: str
    severity: str
    report_id: int
    province: str
    report_year: int | None
    document: str
    values: Mapping[str, Scalar]
    suggestions: tuple[SuggestionRow, ...]
    basis: str
    state: State
    suspects: tuple[int, ...]
    context: tuple[int, ...]
    decision: DecisionRow | None

    @property
    def open(self) -> bool:
        """Whether somebody should look at it."""
        return self.state != "decided"


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings. Empty fields do not restrict. ``figure_id``: it is a suspect of it, or stands in its context."""

    severity: str = ""
    rule: str = ""
    province: str = ""
    report_id: int | None = None
    figure_id: int | None = None
    state: Literal["", "open", "decided"] = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings are open and decided, as (open, decided): in all, and by severity, rule and province."""

    all: tuple[int, int]
    severities: Mapping[str, tuple[int, int]]
    rules: Mapping[str, tuple[int, int]]
    provinces: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class SourceErrorRow:
    """An error of a source. ``printed`` and ``intended`` (None: unknown) are in ``unit``."""

    id: int
    figure_id: int
    short_id: str
    printed: float
    intended: float | None
    unit: str
    evidence: str
    note: str
    by: str
    at: str


_FROM = "FROM finding_states AS states JOIN reports ON reports.id = states.report_id"
_PLACE = (
    "(SELECT span_start FROM finding_figures JOIN figures ON figures.id = figure_id"
    " WHERE finding_id = states.id AND role = 'suspect' AND position = 0)"
)
_SEVERITY = "CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END"


def findings(connection: sqlite3.Connection, chosen: FindingFilter = FindingFilter()) -> list[FindingRow]:
    """The findings a filter lets through: the most severe first, then in the order of the texts."""
    where, params = _where(chosen)
    return _rows(connection, f"WHERE {where}", params)


def finding(connection: sqlite3.Connection, key: str) -> FindingRow | None:
    """The finding with this key, or None where there is none (any more)."""
    return next(iter(_rows(connection, "WHERE states.key = ?", [key])), None)


def _rows(connection: sqlite3.Connection, where: str, params: Sequence[Scalar]) -> list[FindingRow]:
    rows = connection.execute(
        f"SELECT states.*, reports.province, reports.year, documents.name {_FROM}"
        f" JOIN documents ON documents.id = reports.document_id {where}"
        f" ORDER BY {_SEVERITY}, reports.document_id, reports.span_start, {_PLACE}, states.key",
        params,
    ).fetchall()
    figures = _figures(connection, [row["id"] for row in rows])
    last = _decisions(connection, [row["decision_id"] for row in rows if row["decision_id"] is not None])
    return [_row(row, figures.get(row["id"], {}), last.get(row["decision_id"])) for row in rows]


def _row(row: sqlite3.Row, figures: Mapping[str, tuple[int, ...]], decision: DecisionRow | None) -> FindingRow:
    return FindingRow(
        id=row["id"],
        key=row["key"],
        rule=row["rule"],
        code=row["code"],
        severity=row["severity"],
        report_id=row["report_id"],
        province=row["province"],
        report_year=row["year"],
        document=row["name"],
        values=json.loads(row["named_values"]),
        suggestions=tuple(SuggestionRow(**one) for one in json.loads(row["suggestions"])),
        basis=row["basis"],
        state=row["state"],
        suspects=figures.get("suspect", ()),
        context=figures.get("context", ()),
        decision=decision,
    )


def _figures(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, dict[str, tuple[int, ...]]]:
    found: dict[int, dict[str, tuple[int, ...]]] = {}
    for finding_id, role, figure in connection.execute(
        "SELECT finding_id, role, figure_id FROM finding_figures WHERE finding_id IN (SELECT value FROM json_each(?))"
        " ORDER BY finding_id, role, position",
        [json.dumps(ids)],
    ):
        roles = found.setdefault(finding_id, {})
        roles[role] = (*roles.get(role, ()), figure)
    return found


_DECISION = (
    "SELECT decisions.id, key, rule, code, decision, named_values, params, note, coalesce(initials, ''), decided_at"
    " FROM decisions LEFT JOIN analysts ON analysts.id = analyst_id"
)


def _decision(row: Sequence[str]) -> DecisionRow:
    number, key, rule, code, decision, values, params, *rest = row
    return DecisionRow(int(number), key, rule, code, decision, json.loads(values), json.loads(params), *rest)


def _decisions(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, DecisionRow]:
    rows = connection.execute(f"{_DECISION} WHERE decisions.id IN (SELECT value FROM json_each(?))", [json.dumps(ids)])
    return {row[0]: _decision(row) for row in rows}


def decisions(connection: sqlite3.Connection, key: str = "") -> list[DecisionRow]:
    """All decisions on the finding with this key, or (without one) on all, newest first; also where the finding is no
    longer there.
    """
    rows = connection.execute(f"{_DECISION} WHERE ?1 = '' OR key = ?1 ORDER BY decisions.id DESC", [key])
    return [_decision(row) for row in rows]


def counts(connection: sqlite3.Connection) -> Counts:
    """How many findings there are, open and decided."""
    tables: list[dict[str, tuple[int, int]]] = [{}, {}, {}]
    both = (0, 0)
    for *names, opened, decided in connection.execute(
        "SELECT severity, rule, reports.province, sum(state <> 'decided'), sum(state = 'decided')"
        f" {_FROM} GROUP BY severity, rule, reports.province"
    ):
        both = both[0] + opened, both[1] + decided
        for table, name in zip(tables, names, strict=True):
            before = table.get(name, (0, 0))
            table[name] = before[0] + opened, before[1] + decided
    return Counts(both, *tables)


def _where(chosen: FindingFilter) -> tuple[str, list[Scalar]]:
    terms: list[str] = ["1"]
    params: list[Scalar] = []
    equal: dict[str, Scalar] = {
        "severity = ?": chosen.severity,
        "rule = ?": chosen.rule,
        "reports.province = ?": chosen.province,
        "states.report_id = ?": chosen.report_id,
        "states.id IN (SELECT finding_id FROM finding_figures WHERE figure_id = ?)": chosen.figure_id,
        "(state = 'decided') = ?": {"": None, "open": 0, "decided": 1}[chosen.state],
    }
    for term, value in equal.items():
        if value not in ("", None):
            terms.append(term)
            params.append(value)
    return " AND ".join(terms), params


_SOURCE_ERROR = (
    "SELECT source_errors.id, figure_id, short_id, printed, intended, figures.unit, evidence, note,"
    " coalesce(initials, ''), noted_at FROM source_errors JOIN figures ON figures.id = figure_id"
    " LEFT JOIN analysts ON analysts.id = analyst_id WHERE source_errors.hidden = 0"
)


def source_error(connection: sqlite3.Connection, figure_id: int) -> SourceErrorRow | None:
    """What was decided to be wrong in the source at this figure, or None."""
    row = connection.execute(f"{_SOURCE_ERROR} AND figure_id = ?", [figure_id]).fetchone()
    return SourceErrorRow(*row) if row else None


def errors_known(connection: sqlite3.Connection) -> bool:
    """Whether a source is known to be wrong anywhere."""
    return connection.execute("SELECT 1 FROM source_errors WHERE hidden = 0 LIMIT 1").fetchone() is not None


def option(connection: sqlite3.Connection) -> str:
    """Which value tables give where a source is wrong: one of CHOICES."""
    row = connection.execute("SELECT value FROM options WHERE name = ?", [OPTION]).fetchone()
    return str(row[0]) if row else CHOICES[0]


ERRATA = (
    "document",
    "title",
    "publisher",
    "document_year",
    "province",
    "report_year",
    "heading",
    "figure",
    "sentence",
    "quote",
    "printed",
    "intended",
    "unit",
    "evidence",
    "note",
    "analyst",
    "noted_at",
)
"""The columns of the list of the sources' errors; ``intended`` is empty where it is unknown."""

AROUND = 400
"""Code points at most of a sentence before a figure and after it."""

_ENDS = ("\n", ". ", "; ", "。", "；")


def errata(connection: sqlite3.Connection) -> list[tuple[Scalar, ...]]:
    """The errors of the sources, as they can be cited, in the order of the texts: rows in ERRATA's order."""
    rows = connection.execute(
        "SELECT documents.name, documents.title, documents.publisher, documents.year, reports.province, reports.year,"
        " coalesce(sections.heading, ''), short_id, documents.text, figures.span_start, figures.span_end, quote,"
        " printed, intended, figures.unit, evidence, source_errors.note, coalesce(analysts.name, ''), noted_at"
        " FROM source_errors JOIN figures ON figures.id = figure_id JOIN reports ON reports.id = figures.report_id"
        " JOIN documents ON documents.id = reports.document_id LEFT JOIN sections ON sections.id = section_id"
        " LEFT JOIN analysts ON analysts.id = analyst_id"
        " WHERE source_errors.hidden = 0 AND figures.hidden = 0 AND documents.hidden = 0"
        " ORDER BY documents.id, figures.span_start"
    )
    return [(*row[:8], sentence(row[8], row[9], row[10]), *row[11:]) for row in map(tuple, rows)]


def sentence(text: str, start: int, end: int) -> str:
    """The sentence of a text that a stretch stands in, cut off where it is very long; as printed, in one line."""
    first, last = sentence_span(text, start, end)
    return text[first:last].strip()


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that a stretch stands in, in code points."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    first = max((at + len(mark) for mark in _ENDS if (at := before.rfind(mark)) >= 0), default=0)
    last = min((at + 1 for mark in _ENDS if (at := after.find(mark)) >= 0), default=len(after))
    return start - len(before) + first, end + last
