"""The figure table on 100,000 figures: opening, filtering, sorting, each facet, jumping, selecting, repainting."""

from __future__ import annotations

import statistics
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.curation.operations import BulkCorrect, SetReview
from app.models import facet_queries, queries
from app.models.facets import FACETS
from app.models.records import FigureFilter
from app.ui import table_copy
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.figure_table import FigureTable
from app.ui.settings import Settings
from tests.benchmarks import volumes
from tests.benchmarks.budgets import Spent, say, say_load, spend
from tests.benchmarks.timing import BUDGET, settle, timed, window_on

PAGE_BUDGET = 33
"""Milliseconds in which a page is painted again, at the 95th percentile."""

TURNS = 3
PAGES = 200
MANY = 1_000


def restricted(name: str, desk: Desk, chosen: FigureFilter) -> None:
    """Print how long another filter or order takes, and the way back; the best of some turns."""
    there, back = [], []
    for _ in range(TURNS):
        there.append(spend(partial(replaced, desk, chosen)))
        back.append(spend(partial(replaced, desk, FigureFilter())))
    say(name, there, BUDGET)
    say("  and the whole again", back, BUDGET)


def replaced(desk: Desk, chosen: FigureFilter) -> None:
    """Put another filter in place, and let the window paint."""
    desk.replace_filter(chosen)
    settle()


def main() -> None:
    """Print each step."""
    with window_on(volumes.make) as (view, desk):
        desk.session.checked().result()  # else the first steps share the processor with the checks
        QApplication.processEvents()
        print(f"figures: {view.table.model.rowCount():,}")
        look(view.table, desk)
        print_facets(desk)
        select(view.table, desk)
        repaint(view.table)
        change(desk)
    say_load()


def look(table: FigureTable, desk: Desk) -> None:
    """Filter, sort, jump."""
    made: list[FigureTable] = []
    timed("open the table", lambda: made.append(FigureTable(desk, Settings(), window_dialogs(table))), turns=TURNS)
    for one in made:
        one.deleteLater()
    made.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else they would follow each filter too
    restricted("filter by a word", desk, FigureFilter(text="relocated"))
    restricted("filter by a unit", desk, FigureFilter(unit="yuan"))
    three = (("province", False), ("unit", False), ("value", True))
    restricted("sort by three columns", desk, FigureFilter(sort=three))
    ids = table.model.ids
    jumps = iter((ids[-1], ids[0], ids[len(ids) // 2]))
    timed("jump to a figure", lambda: desk.choose(next(jumps)), turns=TURNS)


def window_dialogs(table: FigureTable) -> Dialogs:
    """The dialog service of the table's window."""
    return table.window().dialogs  # type: ignore[attr-defined, no-any-return]


def print_facets(desk: Desk) -> None:
    """Count each facet, and restrict to its most frequent value."""
    reader = desk.session.reader
    for name in FACETS:
        counts = facet_queries.facet_counts(reader, desk.filter, name)
        timed(f"count {name}", partial(facet_queries.facet_counts, reader, desk.filter, name), turns=TURNS)
        if name == "province":
            timed("count region", partial(regions, desk), turns=TURNS)
        if counts:
            chosen = facet_queries.with_values(desk.filter, name, [counts[0][0]])
            restricted(f"restrict to a value of {name}", desk, chosen)
    settle()


def regions(desk: Desk) -> list[tuple[str, int]]:
    """The counts of regions."""
    counts = facet_queries.facet_counts(desk.session.reader, desk.filter, "province")
    return facet_queries.region_counts(counts, desk.vocabulary.provinces)


def select(table: FigureTable, desk: Desk) -> None:
    """Select all, add it up, copy a thousand."""
    timed("select all", table.selection.select_all, turns=TURNS)
    timed("add up all", table.foot.refresh, budget=None)
    some = table.selection.ids()[:MANY]
    timed("copy 1,000 figures", lambda: table_copy.as_text(desk, some, range(8)), None)
    table.view.selectRow(0)


def repaint(table: FigureTable) -> None:
    """Page down through the table, each page painted."""
    bar, turns = table.view.verticalScrollBar(), []
    for number in range(PAGES):
        bar.setValue(bar.maximum() * number // PAGES)
        turns.append(spend(table.view.viewport().repaint))
    slowest = [statistics.quantiles(times, n=20)[-1] for times in zip(*turns, strict=True)]
    say("repaint a page, read anew, p95", [Spent(*slowest)], PAGE_BUDGET)


def change(desk: Desk) -> None:
    """Verify a thousand figures, and set a field of them: no step that is waited for has a budget of its own."""
    some = list(queries.figure_ids(desk.session.reader, desk.filter)[:MANY])
    session = desk.session
    session.sign_in(volumes.WHO)
    timed("verify 1,000 figures", lambda: session.perform(SetReview(some, "verified")).result(), budget=None)
    timed("set a field of 1,000 figures", lambda: session.perform(BulkCorrect(some, {"unit": "mu"})).result(), None)


if __name__ == "__main__":
    main()
