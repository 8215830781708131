"""Everything that is read from a workspace, as plain functions over a connection. Nothing here writes."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from app.models.facets import FACETS
from app.models.records import (
    MACHINE_FIELDS,
    AnalystRow,
    DismissalRow,
    FigureFilter,
    FigureRow,
    MachineRow,
    NoteRow,
    OperationRow,
    ProgrammeCell,
    ReportRow,
    SectionRow,
    WaitingRow,
)

FROM = (
    "FROM figures JOIN reports ON reports.id = figures.report_id JOIN documents ON documents.id = reports.document_id"
    " LEFT JOIN sections ON sections.id = figures.section_id"
)
"""Figures with their report, document and, where they stand in one, section."""
_TEXT_BY_TEXT = (
    "FROM documents CROSS JOIN reports ON reports.document_id = documents.id"
    " CROSS JOIN figures ON figures.report_id = reports.id LEFT JOIN sections ON sections.id = figures.section_id"
)
"""The same rows, read in the order of the texts: SQLite takes a cross join as it is written."""
_SHOWN = "documents.hidden = 0 AND figures.hidden = 0"
_PLACE = "reports.document_id, figures.span_start"
_PLACE_BY_TEXT = "documents.id, figures.span_start"
"""The same order, said so that SQLite sees it need not sort across documents."""
_PROGRAMME = "coalesce(sections.programme, 'overview')"
_SETTLED = "coalesce(sum(figures.review <> 'unreviewed'), 0)"
_AMOUNT = "{0}.unit = 'yuan' AND {0}.kind = 'actual' AND {0}.per = '' AND {0}.review <> 'rejected'"
_OTHERS = (
    "SELECT 1 FROM figures AS others JOIN reports AS theirs ON theirs.id = others.report_id"
    " JOIN documents AS sources ON sources.id = theirs.document_id WHERE others.fact_id = figures.fact_id"
    " AND others.hidden = 0 AND sources.hidden = 0 AND others.about = figures.about"
    f" AND others.province = figures.province AND theirs.year IS reports.year AND {_AMOUNT.format('others')}"
)
_LEADER = "(SELECT leader_id FROM facts WHERE facts.id = figures.fact_id)"
# A fact counts once in each sum: by its leader, or the first mention where that is in another sum. It is a part of a
# total where one of its mentions is.
_MONEY = (
    f"{_AMOUNT.format('figures')} AND figures.parent_id IS NULL AND (figures.fact_id IS NULL OR NOT EXISTS"
    f" ({_OTHERS} AND (others.parent_id IS NOT NULL OR (others.id <> {_LEADER}, others.id) <"
    f" (figures.id <> {_LEADER}, figures.id))))"
)

_OPEN = (
    "FROM finding_figures JOIN finding_states ON finding_states.id = finding_id"
    " WHERE figure_id = figures.id AND role = 'suspect' AND state <> 'decided'"
)
_HELD = _OPEN.replace(" AND state <> 'decided'", "")
_DOUBT = (
    "coalesce(figures.confidence,1)*coalesce((SELECT"
    f" min(CASE severity WHEN 'high' THEN 0.1 WHEN 'medium' THEN 0.4 ELSE 0.7 END) {_OPEN}),1)"
)
_SEVERITY = f"coalesce((SELECT min(CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END) {_OPEN}), 3)"

SORTABLE = {
    "short_id": "figures.short_id",
    "province": "figures.province",
    "report_year": "reports.year",
    "quote": "figures.quote",
    "value": "figures.value",
    "unit": "figures.unit",
    "per": "figures.per",
    "year": "figures.year_to, figures.year_from",
    "kind": "figures.kind",
    "metric": "figures.metric",
    "about": "figures.about",
    "review": "figures.review",
    "confidence": "figures.confidence",
    "doubt": _DOUBT,
}
"""Columns a table of figures may be sorted by, and the SQL they stand for. ``doubt``, in which order to review: the
machine's confidence (1 for a figure added by hand), lowered by the most severe finding that is open against the figure.
"""

_FIGURE_COLUMNS = {
    "document_id": "reports.document_id",
    "report_province": "reports.province",
    "report_year": "reports.year",
    "heading": "coalesce(sections.heading, '')",
    "programme": _PROGRAMME,
    "findings": f"(SELECT count(*) {_OPEN})",
    "leads": "figures.id IS (SELECT leader_id FROM facts WHERE facts.id = figures.fact_id)",
}
_FIGURE_SELECT = ", ".join(_FIGURE_COLUMNS.get(name, f"figures.{name}") for name in FigureRow.__slots__)
_TEXT_COLUMNS = (
    "figures.metric",
    "figures.quote",
    "figures.unit",
    "figures.short_id",
    "coalesce(sections.heading, '')",
)

Params = list[str | int | float]


def where(chosen: FigureFilter) -> tuple[str, Params]:
    """The SQL condition of a filter over ``FROM``, with its values."""
    terms: list[str] = [_SHOWN]
    params: Params = []
    equal = {
        "figures.report_id": chosen.report_id,
        "figures.section_id": chosen.section_id,
        "reports.year": chosen.report_year,
        "figures.about": chosen.programme or None,
        "figures.unit": chosen.unit or None,
    }
    for column, value in equal.items():
        if value is not None:
            terms.append(f"{column} = ?")
            params.append(value)
    if chosen.no_year:
        terms.append("reports.year IS NULL")
    if chosen.marked:
        terms.append("figures.mark <> ''")
    if chosen.doubtful:
        terms.append("figures.doubtful = 1")
    if chosen.finding:
        terms.append(f"EXISTS (SELECT 1 {_OPEN if chosen.finding == 'open' else _HELD})")
    if chosen.ids:
        terms.append("figures.id IN (SELECT value FROM json_each(?))")
        params.append(json.dumps(chosen.ids))
    for column, codes in (("figures.province", chosen.provinces), ("reports.province", chosen.reporters)):
        if codes:
            terms.append(f"{column} IN ({', '.join('?' * len(codes))})")
            params += codes
    for name, values in chosen.facets:
        terms.append(FACETS[name].where(values))
        params += values
    for word in chosen.text.split():
        terms.append("(" + " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in _TEXT_COLUMNS) + ")")
        params += [f"%{_escape(word)}%"] * len(_TEXT_COLUMNS)
    return " AND ".join(terms), params


def _escape(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _order(sort: Sequence[tuple[str, bool]], place: str = _PLACE) -> str:
    parts = [
        f"{expression} {'DESC' if descending else 'ASC'}"
        for name, descending in sort
        for expression in SORTABLE[name].split(", ")
    ]
    return ", ".join([*parts, place])


def _few(chosen: FigureFilter) -> bool:
    """Whether an index leads to the few figures of a filter, better than going through the texts."""
    few = chosen.ids or chosen.programme or chosen.marked or chosen.doubtful or dict(chosen.facets).get("reason")
    return bool(few) or chosen.section_id is not None


def figure_ids(connection: sqlite3.Connection, chosen: FigureFilter, limit: int = -1) -> array[int]:
    """The ids of the figures a filter lets through, in its order (64-bit integers, eight bytes a figure); the first
    ``limit`` of them where it is not negative, which in the order of the texts takes no longer with more figures.
    """
    terms, params = where(chosen)
    start, place = (FROM, _PLACE) if _few(chosen) else (_TEXT_BY_TEXT, _PLACE_BY_TEXT)
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples: a million of them are made in a third less time
    cursor.execute(
        f"SELECT figures.id {start} WHERE {terms} ORDER BY {_order(chosen.sort, place)} LIMIT ?", [*params, limit]
    )
    return array("q", map(itemgetter(0), cursor))


def at_most(connection: sqlite3.Connection) -> int:
    """A number that there are no more figures than, found without counting them."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM figures").fetchone()[0])


def figures(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, FigureRow]:
    """The figures of these ids, by id, without those of hidden documents. Meant for a page of some hundred."""
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(
        f"SELECT {_FIGURE_SELECT} {FROM} WHERE {_SHOWN} AND figures.id IN ({marks})",
        list(ids),
    )
    return {row[0]: FigureRow(*row) for row in rows}


def figures_of_document(connection: sqlite3.Connection, document_id: int) -> list[FigureRow]:
    """All figures of a document in the order of the text."""
    rows = connection.execute(
        f"SELECT {_FIGURE_SELECT} {FROM} WHERE reports.document_id = ? AND figures.hidden = 0 ORDER BY {_PLACE}",
        [document_id],
    )
    return [FigureRow(*row) for row in rows]


def figures_where(connection: sqlite3.Connection, chosen: FigureFilter) -> Iterator[FigureRow]:
    """The figures a filter lets through, in its order, one by one."""
    terms, params = where(chosen)
    rows = connection.execute(
        f"SELECT {_FIGURE_SELECT} {FROM} WHERE {terms} ORDER BY {_order(chosen.sort)}",
        params,
    )
    return (FigureRow(*row) for row in rows)


def waiting(connection: sqlite3.Connection, chosen: FigureFilter) -> list[WaitingRow]:
    """The unreviewed figures that a filter lets through, in the order of the texts."""
    terms, params = where(chosen)
    rows = connection.execute(
        "SELECT figures.id, reports.document_id, figures.span_start, figures.span_end, reports.province, reports.year,"
        f" figures.about, {_DOUBT}, {_SEVERITY}, figures.doubtful"
        f" {FROM} WHERE {terms} AND figures.review = 'unreviewed' ORDER BY {_PLACE}",
        params,
    )
    return [WaitingRow(*row) for row in rows]


def mentions(connection: sqlite3.Connection, figure: FigureRow) -> list[FigureRow]:
    """The other figures that state the same as this one, in the order of the texts."""
    if figure.fact_id is None:
        return []
    rows = connection.execute(
        f"SELECT {_FIGURE_SELECT} {FROM} WHERE {_SHOWN} AND figures.fact_id = ? AND figures.id <> ? ORDER BY {_PLACE}",
        [figure.fact_id, figure.id],
    )
    return [FigureRow(*row) for row in rows]


def doubtful(connection: sqlite3.Connection) -> int:
    """How many figures analysts mean to come back to."""
    return int(connection.execute(f"SELECT count(*) {FROM} WHERE {_SHOWN} AND figures.doubtful = 1").fetchone()[0])


def figures_between(connection: sqlite3.Connection, document_id: int, start: int, end: int) -> list[FigureRow]:
    """The figures that stand within a stretch of a document, in the order of the text."""
    rows = connection.execute(
        f"SELECT {_FIGURE_SELECT} {FROM} WHERE {_SHOWN} AND reports.document_id = ?"
        f" AND figures.span_start >= ? AND figures.span_end <= ? ORDER BY {_PLACE}",
        [document_id, start, end],
    )
    return [FigureRow(*row) for row in rows]


def reviews(connection: sqlite3.Connection, chosen: FigureFilter) -> Iterator[tuple[int, str]]:
    """Id and review of the figures that a filter lets through, one by one, in no order."""
    terms, params = where(chosen)
    return ((row[0], row[1]) for row in connection.execute(f"SELECT figures.id, review {FROM} WHERE {terms}", params))


def curated(connection: sqlite3.Connection) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """The view ``curated_figures`` and how many findings are open against each figure: the columns' names, and the rows
    in the order of the texts.
    """
    found = _OPEN.replace("figures.id", "curated_figures.id")
    cursor = connection.execute(
        f"SELECT curated_figures.*, (SELECT count(*) {found}) AS open_findings FROM curated_figures"
        " ORDER BY source, span_start"
    )
    return [column[0] for column in cursor.description], (tuple(row) for row in cursor)


def reports(connection: sqlite3.Connection) -> list[ReportRow]:
    """All reports in the order of documents and text, each with its counts."""
    return _reports(connection)


def report(connection: sqlite3.Connection, report_id: int) -> ReportRow | None:
    """One report with its counts, or None where there is none or its document is hidden."""
    return next(iter(_reports(connection, "reports.id = ?", report_id)), None)


def _reports(connection: sqlite3.Connection, term: str = "1", *params: int) -> list[ReportRow]:
    rows = connection.execute(
        "SELECT reports.id, reports.document_id, documents.name, reports.province, reports.year, reports.type,"
        " reports.counterpart, reports.title, reports.span_start, reports.span_end, count(figures.id),"
        f" {_SETTLED} FROM reports JOIN documents ON documents.id = reports.document_id"
        " LEFT JOIN figures ON figures.report_id = reports.id AND figures.hidden = 0"
        f" WHERE documents.hidden = 0 AND reports.hidden = 0 AND {term}"
        " GROUP BY reports.id ORDER BY reports.document_id, reports.span_start",
        params,
    )
    return [ReportRow(*row) for row in rows]


def sections(connection: sqlite3.Connection, document_id: int | None = None) -> list[SectionRow]:
    """The sections of a document, or of all, in the order of the text, each with its counts."""
    return _sections(connection, "?1 IS NULL OR reports.document_id = ?1", document_id)


def sections_of_report(connection: sqlite3.Connection, report_id: int) -> list[SectionRow]:
    """The sections of one report in the order of the text, each with its counts."""
    return _sections(connection, "sections.report_id = ?", report_id)


def section(connection: sqlite3.Connection, section_id: int) -> SectionRow | None:
    """One section with its counts, or None where there is none or its document is hidden."""
    return next(iter(_sections(connection, "sections.id = ?", section_id)), None)


def _sections(connection: sqlite3.Connection, term: str, value: int | None) -> list[SectionRow]:
    rows = connection.execute(
        "SELECT sections.id, sections.report_id, sections.heading, sections.programme, sections.heading_start,"
        f" sections.span_start, sections.span_end, count(figures.id), {_SETTLED}"
        " FROM sections JOIN reports ON reports.id = sections.report_id"
        " JOIN documents ON documents.id = reports.document_id"
        " LEFT JOIN figures ON figures.section_id = sections.id AND figures.hidden = 0"
        f" WHERE documents.hidden = 0 AND sections.hidden = 0 AND ({term})"
        " GROUP BY sections.id ORDER BY reports.document_id, sections.span_start",
        [value],
    )
    return [SectionRow(*row) for row in rows]


def text(connection: sqlite3.Connection, document_id: int) -> str:
    """The stored text of a document."""
    row = connection.execute("SELECT text FROM documents WHERE id = ?", [document_id]).fetchone()
    return str(row[0])


def document_of_text(connection: sqlite3.Connection, sha256: str) -> tuple[int, str, bool] | None:
    """Id, name and whether it is hidden of the document whose text has this SHA-256 (hex), or None."""
    row = connection.execute("SELECT id, name, hidden FROM documents WHERE sha256 = ?", [sha256]).fetchone()
    return (row[0], row[1], bool(row[2])) if row else None


def machine(connection: sqlite3.Connection, figure_id: int) -> MachineRow | None:
    """What the run that counts for a figure said of it, or None for one that an analyst added."""
    row = connection.execute(
        "SELECT machine_figures.* FROM machine_figures JOIN figures USING (run_id) WHERE figure_id = ?1 AND id = ?1",
        [figure_id],
    ).fetchone()
    if row is None:
        return None
    fields = {name: row[name] for name in MACHINE_FIELDS}
    return MachineRow(figure_id, fields, json.loads(row["rules"]), json.loads(row["alternatives"]))


def notes(connection: sqlite3.Connection, figure_id: int) -> list[NoteRow]:
    """The notes on a figure, oldest first."""
    rows = connection.execute(
        "SELECT annotations.id, figure_id, body, initials, created_at FROM annotations"
        " JOIN analysts ON analysts.id = analyst_id WHERE figure_id = ? ORDER BY annotations.id",
        [figure_id],
    )
    return [NoteRow(*row) for row in rows]


def count_with_indicator(connection: sqlite3.Connection, code: str) -> int:
    """How many figures that are shown answer an indicator."""
    rows = connection.execute(f"SELECT count(*) {FROM} WHERE {_SHOWN} AND figures.indicator = ?", [code])
    return int(rows.fetchone()[0])


def dismissals(connection: sqlite3.Connection, document_id: int) -> list[DismissalRow]:
    """The numbers of a document that were dismissed, in the order of the text."""
    rows = connection.execute(
        "SELECT id, span_start, span_end, quote, reason FROM dismissals WHERE document_id = ? ORDER BY span_start, id",
        [document_id],
    )
    return [DismissalRow(*row) for row in rows]


def analysts(connection: sqlite3.Connection) -> list[AnalystRow]:
    """Who has decided in this workspace, in the order of their first edit."""
    return [AnalystRow(*row) for row in connection.execute("SELECT id, name, initials FROM analysts ORDER BY id")]


def progress(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many figures are settled (verified or rejected), and how many there are."""
    row = connection.execute(f"SELECT {_SETTLED}, count(*) {FROM} WHERE {_SHOWN}").fetchone()
    return row[0], row[1]


def programme_cells(connection: sqlite3.Connection) -> list[ProgrammeCell]:
    """One cell for each province, report year and programme that has figures."""
    rows = connection.execute(
        "SELECT figures.province, reports.year, figures.about, count(*),"
        f" {_SETTLED}, sum(CASE WHEN {_MONEY} THEN figures.value END)"
        f" {FROM} WHERE {_SHOWN} GROUP BY figures.province, reports.year, figures.about"
    )
    return [ProgrammeCell(*row) for row in rows]


def units(connection: sqlite3.Connection, programme: str = "") -> list[tuple[str, int]]:
    """The units of the figures (about one programme, or of all) with their counts, the most frequent first."""
    rows = connection.execute(
        f"SELECT figures.unit, count(*) {FROM} WHERE {_SHOWN} AND (?1 = '' OR figures.about = ?1)"
        " GROUP BY figures.unit ORDER BY count(*) DESC, figures.unit",
        [programme],
    )
    return [(row[0], row[1]) for row in rows]


def operation(connection: sqlite3.Connection, operation_id: int) -> OperationRow:
    """One entry of the history. Raises KeyError where there is none."""
    row = connection.execute(f"{_OPERATION} WHERE id = ?", [operation_id]).fetchone()
    if row is None:
        raise KeyError(operation_id)
    return _operation(row)


def newest_operations(connection: sqlite3.Connection) -> Iterator[OperationRow]:
    """The history, newest entry first, one by one."""
    return (_operation(row) for row in connection.execute(f"{_OPERATION} ORDER BY id DESC"))


_OPERATION = "SELECT id, mode, target_id, code, params, analyst_id, at, reason, note FROM operations"


def _operation(row: sqlite3.Row) -> OperationRow:
    number, mode, target, code, params, *rest = row
    return OperationRow(number, mode, target, code, json.loads(params), *rest)
