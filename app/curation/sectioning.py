"""Correcting what stands above figures: sections and reports, and the year of a run of figures.

Each operation first plans what it would change (``plan``), so that a window can say it before it is done (``preview``);
then it writes that, as one step. What an analyst has set here is marked in ``decided``, and newer extractions keep it.
"""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, get_args

from app.curation import heritage, operations
from app.curation.heritage import Follow, begin, end
from app.errors import InputError
from app.extraction.records import ReportType
from app.models import heir_queries, history, merge_queries, queries
from app.models.heir_queries import Heir
from app.models.history import Entry, Scalar
from app.models.merge_queries import ReportPart, SectionPart
from app.models.records import ReportRow, SectionRow

NEW = -1
"""Stands for the id of a section that is not written yet."""

BRACKET = 2
"""Code points that may stand before a heading: a bracket and a blank."""

SECTION_FIELDS = ("programme", "heading", "span_start")
REPORT_FIELDS = ("province", "year", "type", "counterpart")


@dataclass(frozen=True, slots=True)
class Plan:
    """What an operation would change: rows of sections and reports by table and id, a section that is new, and figures.
    ``params`` are the named values of its sentence.
    """

    rows: Mapping[tuple[str, int], Mapping[str, Scalar]] = field(default_factory=dict)
    follow: Follow = field(default_factory=lambda: Follow({}))
    section: Mapping[str, Scalar] | None = None
    params: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an operation would do: how many figures it changes, and how many keep what was set by hand or reviewed."""

    follows: int
    stays: int
    changes: bool
    """Whether anything would change at all."""


class Sectioning(ABC):
    """An operation that can say beforehand what it would change."""

    __slots__ = ()
    code: ClassVar[str]

    @abstractmethod
    def plan(self, connection: sqlite3.Connection) -> Plan:
        """What it would change. Raises InputError where it cannot be."""

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write what it plans."""
        write(connection, entry, self.plan(connection))


def preview(connection: sqlite3.Connection, operation: Sectioning) -> Preview:
    """What an operation would do. Writes nothing. Raises InputError where it cannot be done."""
    plan = operation.plan(connection)
    follow = plan.follow
    return Preview(len(follow.values), len(follow.stays), bool(plan.rows or plan.section or follow.values))


def write(connection: sqlite3.Connection, entry: Entry, plan: Plan) -> None:
    """Write a plan as what the entry is about."""
    put(connection, entry, plan)
    entry.params, entry.reason = plan.params, plan.reason


def put(connection: sqlite3.Connection, entry: Entry, plan: Plan) -> None:
    """Write a plan through the history: rows first, as figures hang on them."""
    new_id = None if plan.section is None else history.insert(connection, entry, "sections", plan.section)
    for (table, row_id), values in plan.rows.items():
        history.update(connection, entry, table, row_id, values)
    for figure_id, values in plan.follow.values.items():
        placed = {"section_id": new_id} if values.get("section_id") == NEW else {}
        history.update(connection, entry, "figures", figure_id, {**values, **placed})


@dataclass(frozen=True, slots=True)
class CorrectSection(Sectioning):
    """Change a section's programme, heading or start; the section before it ends where this one begins."""

    code: ClassVar[str] = "correct_section"
    section_id: int
    values: Mapping[str, Scalar]

    def plan(self, connection: sqlite3.Connection) -> Plan:
        """Raises InputError: row_missing, not_editable, empty_field, bad_start, within_figure."""
        place = Place(connection, self.section_id)
        news = _news(place.part.values, self.values, SECTION_FIELDS)
        for name in ("programme", "heading"):
            if name in news and not str(news[name] or "").strip():
                raise InputError("empty_field", field=name)
        rows = {place.part.id: news} if news else {}
        if "span_start" in news:
            rows |= place.start_at(int(news["span_start"] or 0))
        params = {"section": place.part.values["heading"], **_first(place.part.values, news)}
        return place.plan(rows, params, "programme" if "programme" in news else "")


@dataclass(frozen=True, slots=True)
class SplitSection(Sectioning):
    """Let a new section begin at an offset within another one, with a heading and a programme of its own."""

    code: ClassVar[str] = "split_section"
    section_id: int
    at: int
    heading: str
    programme: str

    def plan(self, connection: sqlite3.Connection) -> Plan:
        """Raises InputError: row_missing, empty_field, bad_split, within_figure."""
        place = Place(connection, self.section_id)
        texts = {"heading": self.heading.strip(), "programme": self.programme}
        for name, text in texts.items():
            if not text:
                raise InputError("empty_field", field=name)
        stop, close = place.last_before(self.at), end(place.part)
        if not begin(place.part) < stop or not place.text[self.at : close].strip():
            raise InputError("bad_split")
        place.look_for_figure(self.at)
        found = place.text.find(texts["heading"], self.at, self.at + len(texts["heading"]) + BRACKET)
        section: dict[str, Scalar] = {
            "report_id": place.row.report_id,
            "span_start": self.at,
            "span_end": close,
            "heading_start": found if found >= 0 else self.at,
            **texts,
        }
        names = " ".join(sorted(set(section) - {"report_id"}))
        params = {"section": place.part.values["heading"], "heading": texts["heading"]}
        return place.plan({place.part.id: {"span_end": stop}}, params, "", {**section, "decided": names})


@dataclass(frozen=True, slots=True)
class MergeSections(Sectioning):
    """Make a section a part of the one before it in its report."""

    code: ClassVar[str] = "merge_sections"
    section_id: int

    def plan(self, connection: sqlite3.Connection) -> Plan:
        """Raises InputError: row_missing, no_section_before."""
        place = Place(connection, self.section_id)
        if place.before is None:
            raise InputError("no_section_before", section=place.part.values["heading"])
        close = max(end(place.before), end(place.part))
        rows: dict[int, dict[str, Scalar]] = {place.before.id: {"span_end": close}, place.part.id: {"hidden": 1}}
        params = {"section": place.part.values["heading"], "into": place.before.values["heading"]}
        return place.plan(rows, params)


@dataclass(frozen=True, slots=True)
class CorrectReport(Sectioning):
    """Change a report's province, year, type or counterpart. The figures that have its year or its province follow.
    Short ids stay: they are labels, not statements.
    """

    code: ClassVar[str] = "correct_report"
    report_id: int
    values: Mapping[str, Scalar]

    def plan(self, connection: sqlite3.Connection) -> Plan:
        """Raises InputError: row_missing, not_editable, empty_field, bad_year, bad_choice, counterpart_of_pairing."""
        report = _report(connection, self.report_id)
        part = _report_part(connection, report)
        news = _news(part.values, self.values, REPORT_FIELDS)
        check_report({**part.values, **news})
        if not news:
            return Plan()
        follow = heritage.follow_report(connection, self.report_id, part.values, news)
        params = {"report": report.title or report.document, "figures": len(follow.values)}
        params |= _first(part.values, news)
        reason = next((name for name in ("year", "province") if name in news), "")
        return Plan({("reports", report.id): _marked(part, news)}, follow, None, params, reason)


@dataclass(frozen=True, slots=True)
class SetYearOn(Sectioning):
    """Give a year, or a period, to the figures from an offset to the end of the paragraph there. It is set by hand on
    each of them; those that were set or reviewed before stay.
    """

    code: ClassVar[str] = "set_year_on"
    report_id: int
    start: int
    first: int
    last: int

    def plan(self, connection: sqlite3.Connection) -> Plan:
        """Raises InputError: row_missing, bad_year, bad_period."""
        report = _report(connection, self.report_id)
        values: dict[str, Scalar] = {"year_from": self.first, "year_to": self.last}
        operations.check_years(values)
        if self.first > self.last:
            raise InputError("bad_period", first=self.first, last=self.last)
        text = queries.text(connection, report.document_id)
        found = text.find("\n", self.start, report.span_end)
        close = report.span_end if found < 0 else found
        heirs = heir_queries.heirs(connection, self.report_id)
        wanted: dict[Heir, Mapping[str, Scalar]] = {
            heir: values for heir in heirs if self.start <= heir.span_start < close
        }
        follow = heritage.settle(connection, wanted, heritage.YEAR)
        said = f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"
        return Plan({}, follow, None, {"figures": len(follow.values), "new": said}, "year")


class Place:
    """A shown section among those of its report. Raises InputError ``row_missing`` where it is not there."""

    def __init__(self, connection: sqlite3.Connection, section_id: int) -> None:
        self._connection = connection
        self.row = _section(connection, section_id)
        self.report = _report(connection, self.row.report_id)
        self.text = queries.text(connection, self.report.document_id)
        parts = merge_queries.sections(connection, self.report.document_id)
        self.parts = [part for part in parts if part.values["report_id"] == self.report.id and not part.hidden]
        at = [part.id for part in self.parts].index(section_id)
        self.part = self.parts[at]
        self.before = self.parts[at - 1] if at else None

    def last_before(self, at: int) -> int:
        """Where the text before an offset ends, without the white space."""
        return len(self.text[:at].rstrip())

    def look_for_figure(self, at: int) -> None:
        """Raise InputError ``within_figure`` where an offset lies within a figure."""
        for heir in heir_queries.heirs(self._connection, self.report.id):
            if heir.span_start < at < heir.span_end:
                raise InputError("within_figure", figure=heir.short_id)

    def start_at(self, at: int) -> dict[int, dict[str, Scalar]]:
        """What becomes of the section before, where this one begins at another offset. Raises InputError: bad_start,
        within_figure.
        """
        low = self.report.span_start if self.before is None else begin(self.before) + 1
        if not low <= at < end(self.part) or not self.text[at : end(self.part)].strip():
            raise InputError("bad_start")
        self.look_for_figure(at)
        if self.before is None:
            return {}
        stop = self.last_before(at)
        if stop <= begin(self.before):
            raise InputError("bad_start")
        gap = at > begin(self.part)
        return {self.before.id: {"span_end": stop if gap else min(stop, end(self.before))}}

    def plan(
        self,
        rows: Mapping[int, Mapping[str, Scalar]],
        params: Mapping[str, object],
        reason: str = "",
        section: Mapping[str, Scalar] | None = None,
    ) -> Plan:
        """What these rows of sections mean for the report's figures."""
        after = [_with(part, rows.get(part.id, {})) for part in self.parts]
        if section is not None:
            after.append(SectionPart(NEW, section, hidden=False))
        follow = heritage.follow_sections(self._connection, self.report.id, self.parts, after)
        parts = {part.id: part for part in self.parts}
        marked = {("sections", row_id): _marked(parts[row_id], values) for row_id, values in rows.items()}
        return Plan(marked, follow, section, {**params, "figures": len(follow.values)}, reason)


def check_report(values: Mapping[str, Scalar]) -> None:
    """Look whether a report may say so.

    Raises InputError: empty_field, bad_year, bad_choice, counterpart_of_pairing.
    """
    if not values["province"]:
        raise InputError("empty_field", field="province")
    operations.check_years({"year_from": values["year"]})
    if values["type"] not in get_args(ReportType):
        raise InputError("bad_choice", field="type", value=values["type"])
    if values["counterpart"] and (values["type"] != "pairing" or values["counterpart"] == values["province"]):
        raise InputError("counterpart_of_pairing")


def _news(old: Mapping[str, Scalar], values: Mapping[str, Scalar], editable: tuple[str, ...]) -> dict[str, Scalar]:
    """The values that differ. Raises InputError ``not_editable``."""
    for name in values:
        if name not in editable:
            raise InputError("not_editable", field=name)
    clean = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    return {name: value for name, value in clean.items() if value != old[name]}


def _first(old: Mapping[str, Scalar], news: Mapping[str, Scalar]) -> dict[str, object]:
    """Old and new of the first changed field, for the entry's sentence."""
    return next(({"field": name, "old": old[name], "new": new} for name, new in news.items()), {})


def _with(part: SectionPart, values: Mapping[str, Scalar]) -> SectionPart:
    return replace(part, values={**part.values, **values}, hidden=bool(values.get("hidden", part.hidden)))


def _marked(part: SectionPart | ReportPart, values: Mapping[str, Scalar]) -> dict[str, Scalar]:
    """Values of a row with the mark that an analyst has set them."""
    return {**values, "decided": " ".join(sorted(part.decided | values.keys()))}


def _section(connection: sqlite3.Connection, section_id: int) -> SectionRow:
    found = queries.section(connection, section_id)
    if found is None:
        raise InputError("row_missing", table="sections", row=section_id)
    return found


def _report(connection: sqlite3.Connection, report_id: int) -> ReportRow:
    found = queries.report(connection, report_id)
    if found is None:
        raise InputError("row_missing", table="reports", row=report_id)
    return found


def _report_part(connection: sqlite3.Connection, report: ReportRow) -> ReportPart:
    return next(part for part in merge_queries.reports(connection, report.document_id) if part.id == report.id)
