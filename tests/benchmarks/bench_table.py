"""The figure table on 100,000 figures: opening, filtering, sorting, each facet, jumping, selecting, repainting."""

from __future__ import annotations

import statistics
import time
from functools import partial

from PySide6.QtWidgets import QApplication

from app.curation.operations import BulkCorrect, SetReview
from app.models import facet_queries, queries
from app.models.facets import FACETS
from app.ui import table_copy
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.figure_table import FigureTable
from app.ui.settings import Settings
from tests.benchmarks import volumes
from tests.benchmarks.timing import timed, window_on

PAGE_BUDGET = 0.033
"""Seconds in which a page is painted again, at the 95th percentile."""

PAGES = 200
MANY = 1_000


def main() -> None:
    """Print each step."""
    with window_on(volumes.make) as (view, desk):
        desk.session.checked().result()  # else the first steps share the processor with the checks
        QApplication.processEvents()
        print(f"figures: {view.table.model.rowCount():,}")
        look(view.table, desk)
        print_facets(view.table, desk)
        select(view.table, desk)
        repaint(view.table)
        change(desk)


def look(table: FigureTable, desk: Desk) -> None:
    """Filter, sort, jump."""
    made: list[FigureTable] = []
    timed("open the table", lambda: made.append(FigureTable(desk, Settings(), window_dialogs(table))))
    made.pop().deleteLater()
    QApplication.processEvents()
    timed("filter by a word", lambda: desk.restrict(text="relocated"))
    timed("the whole again", table.bar.clear)
    timed("filter by a unit", lambda: desk.restrict(unit="yuan"))
    timed("the whole again", table.bar.clear)
    timed("sort by three columns", lambda: desk.restrict(sort=(("province", False), ("unit", False), ("value", True))))
    timed("in the order of the texts", lambda: desk.restrict(sort=()))
    last = queries.figure_ids(desk.session.reader, desk.filter)[-1]
    timed("jump to the last figure", lambda: desk.choose(last))


def window_dialogs(table: FigureTable) -> Dialogs:
    """The dialog service of the table's window."""
    return table.window().dialogs  # type: ignore[attr-defined, no-any-return]


def print_facets(table: FigureTable, desk: Desk) -> None:
    """Count each facet, and restrict to its most frequent value."""
    reader = desk.session.reader
    for name in FACETS:
        counts = facet_queries.facet_counts(reader, desk.filter, name)
        timed(f"count {name}", partial(facet_queries.facet_counts, reader, desk.filter, name))
        if counts:
            chosen = facet_queries.with_values(desk.filter, name, [counts[0][0]])
            timed(f"restrict to a value of {name}", partial(desk.replace_filter, chosen))
            table.bar.clear()
            QApplication.processEvents()


def select(table: FigureTable, desk: Desk) -> None:
    """Select all, add it up, copy a thousand."""
    timed("select all", table.selection.select_all)
    timed("add up all", table.foot.refresh, budget=1.0)
    some = table.selection.ids()[:MANY]
    timed("copy 1,000 figures", lambda: table_copy.as_text(desk, some, range(8)))
    table.view.selectRow(0)


def repaint(table: FigureTable) -> None:
    """Page down through the table, each page painted."""
    bar, times = table.view.verticalScrollBar(), []
    for number in range(PAGES):
        bar.setValue(bar.maximum() * number // PAGES)
        started = time.perf_counter()
        table.view.viewport().repaint()
        times.append(time.perf_counter() - started)
    slow = statistics.quantiles(times, n=20)[-1]
    over = "" if slow <= PAGE_BUDGET else f"over the budget of {PAGE_BUDGET} s"
    print(f"{'repaint a page, read anew, p95':<42} {slow * 1000:7.1f} ms {over}")


def change(desk: Desk) -> None:
    """Verify a thousand figures, and set a field of them: no step that is waited for has a budget of its own."""
    some = list(queries.figure_ids(desk.session.reader, desk.filter)[:MANY])
    session = desk.session
    session.sign_in(volumes.WHO)
    timed("verify 1,000 figures", lambda: session.perform(SetReview(some, "verified")).result(), budget=1.0)
    timed("set a field of 1,000 figures", lambda: session.perform(BulkCorrect(some, {"unit": "mu"})).result(), 1.0)


if __name__ == "__main__":
    main()
