"""Keeps the findings right: works out what the rules hold against the figures, on a thread and a connection of its own,
and hands it to the writer's thread, which only stores it. So no edit waits for the rules, nor does its repaint.

What is to be checked again follows from the history: the reports that the operations since the last check concern.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING

from app.checks.version import VERSION
from app.errors import Failure
from app.models import connection as connections
from app.models import finding_store, history, history_queries, queries
from app.models.finding_store import Derived, Mark, Scope
from app.models.records import FigureFilter, ReportRow, SectionRow

if TYPE_CHECKING:
    from app.checks.material import Material
    from app.checks.records import Finding
    from app.curation.writer import Writer

QUIET = 0.25
"""Seconds without an edit before what was edited is checked again, so that the window has painted."""

PATIENCE = 3.0
"""Seconds after which that is done though edits go on."""

START = 1.0
"""Seconds after opening before the findings of an older state are worked out anew."""

_LOG = logging.getLogger(__name__)


class _Closing(Exception):
    """The workspace is being closed: what was under way is done anew when it is opened again."""


class Materials:
    """What the rules read of a workspace, kept from check to check: ``renew`` reads anew what has changed."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._known: dict[int, Material] | None = None
        self.operation = -1

    def renew(self, connection: sqlite3.Connection, operation: int) -> None:
        """Bring what is kept up to an operation, the newest one that the connection sees."""
        touched = finding_store.touched_since(connection, self.operation)
        if self._known is None or touched.everything:
            sections = _grouped(queries.sections(connection))
            found = ((report, sections.get(report.id, ())) for report in queries.reports(connection))
            self._known = {report.id: self._material(connection, report, parts) for report, parts in found}
        else:
            for report_id in touched.reports:
                report = queries.report(connection, report_id)
                if report is None:
                    self._known.pop(report_id, None)
                    continue
                parts = tuple(queries.sections_of_report(connection, report_id))
                self._known[report_id] = self._material(connection, report, parts)
        self.operation = operation

    @property
    def all(self) -> Mapping[int, Material]:
        """What is kept, by report."""
        return self._known or {}

    def _material(
        self, connection: sqlite3.Connection, report: ReportRow, sections: tuple[SectionRow, ...]
    ) -> Material:
        from app.checks.material import Material

        if report.document_id not in self._texts:
            self._texts[report.document_id] = queries.text(connection, report.document_id)
        rows = queries.figures_where(connection, FigureFilter(report_id=report.id))
        figures = tuple(figure for figure in rows if figure.review != "rejected")
        return Material(report, self._texts[report.document_id], sections, figures)


def _grouped(sections: Iterable[SectionRow]) -> dict[int, tuple[SectionRow, ...]]:
    groups: dict[int, list[SectionRow]] = defaultdict(list)
    for section in sections:
        groups[section.report_id].append(section)
    return {report: tuple(found) for report, found in groups.items()}


def found_in(
    materials: Mapping[int, Material],
    reports: Collection[int] | None = None,
    pause: Callable[[], object] = lambda: None,
) -> Iterator[Finding]:
    """What the rules find: within all reports, or within these; and always what they find across reports, as a figure
    may change what is usual for all others. ``pause`` is called between the rules; what it raises ends the check.
    """
    from app.checks import registry

    chosen = materials if reports is None else [report for report in reports if report in materials]
    for report in chosen:
        yield from registry.check_report(materials[report], pause)
    yield from registry.check_workspace(tuple(materials.values()), None, pause)


def scope_of(reports: frozenset[int]) -> Scope:
    """The findings that are worked out anew where something was done in these reports."""
    from app.checks import registry

    return Scope(reports, frozenset(registry.WORKSPACE_RULES))


def derived(connection: sqlite3.Connection, findings: Iterable[Finding]) -> list[Derived]:
    """Findings as they are stored, each with a key that is the same wherever and whenever it is found: its rule, and
    the UUIDs of its suspects, in whatever order; of its report where it has none. A second one of the same key gets a
    number.

    What a decision rests on are the numbers; where a rule looks at the print alone, it is the print, which stays when
    the value is put right.
    """
    from app.checks.registry import PRINT_RULES

    several = list(findings)
    figures = {figure for one in several for figure in (*one.suspects, *one.context)}
    numbers = finding_store.numbers(connection, figures)
    reports = dict(map(tuple, connection.execute("SELECT id, uuid FROM reports")))
    seen: dict[str, int] = {}
    found = []
    for one in several:
        names = sorted(numbers[figure].uuid for figure in one.suspects) or [reports[one.report_id]]
        key = f"{one.rule}:{'+'.join(names)}"
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            key = f"{key}#{seen[key]}"
        rest = [numbers[figure] for figure in dict.fromkeys((*one.suspects, *one.context))]
        printed = one.rule in PRINT_RULES
        based = sorted([each.uuid, each.quote] if printed else [each.uuid, each.value, each.unit] for each in rest)
        basis = based or dict(one.values)
        suggestions = [
            {"figure_id": each.figure_id, "field": each.field, "value": each.value, "how": each.how}
            for each in one.suggestions
        ]
        texts = (_json(dict(one.values)), _json(suggestions), _json(basis))
        shown = (key, one.rule, one.code, one.severity, one.report_id)
        found.append(Derived(*shown, *texts, tuple(one.suspects), tuple(one.context)))
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def work_out(connection: sqlite3.Connection) -> list[Derived]:
    """All findings of a workspace as it is now. Writes nothing."""
    materials = Materials()
    materials.renew(connection, history_queries.newest(connection))
    return derived(connection, found_in(materials.all))


def rebuild(connection: sqlite3.Connection) -> frozenset[int]:
    """Work out all findings and store them; returns the figures of which one came, went or changed."""
    with history.transaction(connection):
        changed = finding_store.store(connection, work_out(connection))
        finding_store.set_mark(connection, Mark(VERSION, history_queries.newest(connection)))
    return changed


def current(connection: sqlite3.Connection) -> bool:
    """Whether the stored findings are of the newest operation and of these rules."""
    return finding_store.mark(connection) == Mark(VERSION, history_queries.newest(connection))


def counted(connection: sqlite3.Connection) -> bool:
    """Whether all that was loaded has been checked once: then an edit changes few findings, and until it is checked the
    stored ones may be counted.
    """
    done = finding_store.mark(connection).operation
    return done >= 0 and not finding_store.touched_since(connection, done).everything


class Checker:
    """Checks an open workspace again when something was done to it. ``changed`` is called, on a thread of its own, with
    the ids of the figures of which a finding came, went or changed, after each check.
    """

    def __init__(self, path: Path, writer: Writer) -> None:
        self._path, self._writer = path, writer
        self.changed: Callable[[frozenset[int]], object] = lambda _: None
        self._materials = Materials()
        self._executor: ThreadPoolExecutor | None = None
        self._lock = Lock()
        self._waiting: Future[None] | None = None
        self._asked = 0
        self._hurry, self._closing = Event(), Event()

    def look(self, wait: float = QUIET) -> Future[None]:
        """Check again what has changed, after so many quiet seconds. The future ends when it is stored."""
        with self._lock:
            self._asked += 1
            if self._waiting is not None:
                return self._waiting
            if self._closing.is_set():
                return _done()
            if self._executor is None:
                self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="checks")
            self._waiting = asked = self._executor.submit(self._run, wait)
        asked.add_done_callback(self._tell)
        return asked

    def now(self) -> Future[None]:
        """Check again what has changed, without waiting; the future ends when all findings are right."""
        self._hurry.set()
        return self.look(0)

    def close(self) -> None:
        """End; what is under way is given up."""
        self._closing.set()
        self._hurry.set()
        with self._lock:
            executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown()

    def _run(self, wait: float) -> None:
        self._rest(wait)
        with self._lock:  # what is done from here on asks for a check of its own
            self._waiting = None
            self._hurry.clear()
        try:
            with closing(connections.open_again(self._path)) as reader, connections.faults(self._path):
                while not self._closing.is_set() and not current(reader):
                    self.changed(self._check(reader))
        except (_Closing, Failure):
            return  # a file that cannot be read or written is told at the next edit

    def _rest(self, wait: float) -> None:
        """Wait until nothing was asked for during so many seconds, or there is a hurry."""
        latest = monotonic() + max(wait, PATIENCE)
        asked = -1
        while wait and asked != self._asked and monotonic() < latest:
            asked = self._asked
            if self._hurry.wait(wait):
                return

    def _check(self, reader: sqlite3.Connection) -> frozenset[int]:
        """Work out and store what is not right any more; nothing where something else is done meanwhile.

        No transaction is open while the rules work: without a write-ahead log, an edit would have to wait for its end.
        """
        reader.execute("BEGIN")
        before, newest = finding_store.mark(reader), history_queries.newest(reader)
        touched = finding_store.touched_since(reader, before.operation)
        everything = touched.everything or before.rules != VERSION or before.operation < 0
        reports = None if everything else touched.reports
        nothing = reports == frozenset()
        if not nothing:
            self._materials.renew(reader, newest)
        reader.execute("COMMIT")
        findings = () if nothing else tuple(found_in(self._materials.all, reports, self._pause))
        reader.execute("BEGIN")
        overtaken = history_queries.newest(reader) != newest
        found = [] if overtaken else derived(reader, findings)
        reader.execute("COMMIT")
        if overtaken:
            return frozenset()
        scope = None if reports is None else scope_of(reports)

        def store(connection: sqlite3.Connection) -> frozenset[int]:
            if history_queries.newest(connection) != newest:
                return frozenset()
            with history.transaction(connection):
                changed = frozenset() if nothing else finding_store.store(connection, found, scope)
                finding_store.set_mark(connection, Mark(VERSION, newest))
            return changed

        return self._writer.derive(store).result()

    def _pause(self) -> None:
        if self._closing.is_set():
            raise _Closing

    def _tell(self, checked: Future[None]) -> None:
        """A mistake in a rule goes to the log: the edit that brought it to light was saved, and nothing waits for this.
        In a damaged file the rules meet what cannot be; that is told by what reads or writes it.
        """
        mistake = checked.exception()
        if mistake is None:
            return
        try:
            with closing(connections.open_again(self._path)) as reader, connections.faults(self._path):
                whole = reader.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        except Failure:
            whole = False
        _LOG.log(logging.ERROR if whole else logging.WARNING, "the checks failed", exc_info=mistake)


def _done() -> Future[None]:
    done: Future[None] = Future()
    done.set_result(None)
    return done
