"""What names a report or section, and so follows it when a changed text takes the place of its document: saved views,
and decisions on findings about a whole report.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.curation.carrying import Carried, Parts
from app.curation.viewing import View, set_option
from app.models import history
from app.models.history import Entry
from app.models.view_queries import PREFIX, views


@dataclass(frozen=True, slots=True)
class Followers:
    """Saved views that show a report or section of a document alone, by name; and the ids of the decisions on findings
    about its reports as wholes, with the keys of these findings and the report.
    """

    views: Mapping[str, View]
    decisions: Mapping[int, tuple[str, int]]


def find(connection: sqlite3.Connection, parts: Parts) -> Followers:
    """What names the reports and sections of a document."""
    reports, sections = {part.id for part in parts.reports}, {part.id for part in parts.sections}
    stored = {name: View.from_text(text) for name, text in views(connection).items()}
    named = {
        name: view
        for name, view in stored.items()
        if view.filter.report_id in reports or view.filter.section_id in sections
    }
    rows = connection.execute(
        "SELECT decisions.id, key, reports.id FROM decisions JOIN reports ON instr(key, ':' || reports.uuid) > 0"
        " WHERE reports.id IN (SELECT value FROM json_each(?))",
        [str(sorted(reports))],
    )
    return Followers(named, {row[0]: (row[1], row[2]) for row in rows})


def lost(followers: Followers, parts: Parts, carried: Carried) -> list[str]:
    """The names of the views, and the titles of the reports, that cannot follow. Writes nothing."""
    titles = {part.id: str(part.values["title"]) for part in parts.reports}
    stay = [name for name, view in followers.views.items() if _followed(view, carried) is None]
    left = [titles[report_id] for _, report_id in followers.decisions.values() if report_id not in carried.reports]
    return [*stay, *dict.fromkeys(left)]


def follow(connection: sqlite3.Connection, entry: Entry, followers: Followers, carried: Carried) -> None:
    """Let those that can name the reports and sections of the new document."""
    for name, view in followers.views.items():
        if (followed := _followed(view, carried)) is not None:
            set_option(connection, entry, PREFIX + name, followed.as_text())
    uuids = dict(map(tuple, connection.execute("SELECT id, uuid FROM reports")))
    for decision_id, (key, report_id) in followers.decisions.items():
        if report_id in carried.reports:
            new = key.replace(uuids[report_id], uuids[carried.reports[report_id]])
            history.update(connection, entry, "decisions", decision_id, {"key": new})


def _followed(view: View, carried: Carried) -> View | None:
    """The view as it shows the same of the new document; None where that has no such report or section."""
    report, section = view.filter.report_id, view.filter.section_id
    if report is not None and report not in carried.reports:
        return None
    if section is not None and section not in carried.sections:
        return None
    new_report = None if report is None else carried.reports[report]
    new_section = None if section is None else carried.sections[section]
    return replace(view, filter=replace(view.filter, report_id=new_report, section_id=new_section))
