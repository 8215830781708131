"""The History tab on 100,000 operations: opening it, filtering it, scrolling it, following an edit."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from pathlib import Path

from app.curation.analysts import Analyst
from app.models import connection
from tests import workspaces
from tests.benchmarks.timing import timed, window_on

OPERATIONS = 100_000
ANALYST = Analyst("00000000-0000-4000-8000-000000000001", "Li Wei", "LW")


def operations(first: int, figures: int) -> Iterator[tuple[tuple[object, ...], tuple[object, ...]]]:
    """Corrections and reviews, one in ten undone by the next entry, one in fifty reverted."""
    for number in range(first, first + OPERATIONS):
        figure = number % figures + 1
        mode, target, code = "do", None, "correct" if number % 2 else "review"
        review: dict[str, object] = {"figure": f"HEB12-{figure:04d}", "review": "verified", "count": 1}
        params = review
        if code == "correct":
            params = {"figure": f"HEB12-{figure:04d}", "fields": ["value"], "field": "value", "old": 1.0, "new": 2.0}
        if number % 10 == 9:
            mode, target = "undo", number - 1
        elif number % 50 == 7:
            code, params = "revert", {"operation": number - 1, "code": "review", "params": review}
        at = f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}T08:00:00+00:00"
        row = (number, str(uuid.uuid4()), "w", mode, target, code, json.dumps(params), 1, at, "value", "")
        yield row, (number, 0, "figures", figure, '{"value": 1.0}', '{"value": 2.0}')


def make(folder: Path) -> Path:
    """A workspace with this history."""
    path = workspaces.workspace(folder)
    writer = connection.open_writer(path)
    writer.execute("BEGIN")
    writer.execute("INSERT INTO analysts (id, uuid, name, initials) VALUES (1, ?, 'Li Wei', 'LW')", [ANALYST.uuid])
    figures = writer.execute("SELECT count(*) FROM figures").fetchone()[0]
    rows = list(operations(2, figures))
    writer.executemany(f"INSERT INTO operations VALUES ({', '.join('?' * 11)})", [row for row, _ in rows])
    writer.executemany("INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?)", [change for _, change in rows])
    writer.execute("COMMIT")
    connection.close_writer(writer, path)
    return path


def main() -> None:
    """Print each step."""
    with window_on(make) as (view, desk):
        history = view.history
        timed("open the History tab", lambda: view.tabs.setCurrentWidget(history))
        print(f"entries: {history.model.rowCount():,}")
        timed("scroll to the middle", lambda: history.view.scrollTo(history.model.index(OPERATIONS // 2, 0)))
        timed("choose an entry", lambda: history.view.selectRow(OPERATIONS // 2))
        timed("filter by kind", lambda: choose(history.bar.kinds, "review"))
        timed("by kind and the last 7 days", lambda: choose(history.bar.span, "week"))
        timed("the whole again", history.bar.clear)
        desk.choose(5)
        timed("only this figure", lambda: history.bar.only_figure.setChecked(True))
        timed("the whole again", history.bar.clear)
        timed("search a word", lambda: search(history.bar, "HEB12-0042"))
        timed("search a word that stands for codes", lambda: search(history.bar, "verified"))
        timed("clear", history.bar.clear)
        timed("read again after an edit", history.refresh)


def choose(chooser: object, code: str) -> None:
    """Choose an item as the user does."""
    chooser.setCurrentIndex(chooser.findData(code))  # type: ignore[attr-defined]
    chooser.activated.emit(chooser.currentIndex())  # type: ignore[attr-defined]


def search(bar: object, text: str) -> None:
    """Type, and do not wait for the pause."""
    bar.search.setText(text)  # type: ignore[attr-defined]
    bar.search.search_now()  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
