"""The source reader on one report of 1 MB with 20,000 figures: how long it takes to open, and each thing done in it."""

from __future__ import annotations

import hashlib
import re
import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtWidgets import QWidget

from app import vocabulary
from app.curation.importing import Import, Loaded
from app.curation.operations import SetReview
from app.curation.session import Session
from app.exchange.sources import Source
from app.extraction.records import Extraction, Figure, Report, Section
from app.ui import application
from app.ui.desk import Desk
from app.ui.jobs import Jobs
from app.ui.settings import Settings
from app.ui.source_pair import SourcePair
from tests.benchmarks.budgets import Spent, say, say_load, spend
from tests.workspaces import ANALYST

FIGURES = 20_000
LENGTH = 1_000_000
TURNS = 60
IDLE = "count numbers, in idle moments"
BUDGETS = {"open": 300, "resize": 300, "zoom": 300, IDLE: None}
OTHERS = 100
OPENED = 3


def text() -> str:
    """Paragraphs of sentences with two figures each, headed now and then; every fiftieth has numbers in words."""
    lines: list[str] = []
    for number in range(FIGURES // 20):
        if number % 25 == 0:
            lines.append(f"Rain Plan {number}")
        some = " It went on for three years." if number % 50 == 0 else ""
        sentences = (
            f"A total of {number + 3}.{part} million yuan was put in by all departments, of which"
            f" {part + 1},{number % 900 + 100} households had the benefit." + some
            for part in range(1, 11)
        )
        lines.append(" ".join(sentences))
    return "\n".join(lines) + "\n"


def loaded(words: str) -> Loaded:
    """The text with every number in digits as a figure: no rules are measured here."""
    data = words.encode()
    digest = hashlib.sha256(data).hexdigest()
    heads = [found.span() for found in re.finditer(r"^Rain Plan \d+$", words, re.MULTILINE)]
    ends = [start for start, _ in heads[1:]] + [len(words)]
    sections = tuple(
        Section(0, start, end, start, stop, "rain_plan") for (start, stop), end in zip(heads, ends, strict=True)
    )
    places = [found.span() for found in re.finditer(r"\d[\d.,]*\d million|\d+,\d+", words)]
    figures = tuple(_figure(words, sections, place, number) for number, place in enumerate(places))
    found = Extraction((Report(0, len(words), "hebei", 2012, "province", 0, 0),), sections, figures, "bench", "0" * 64)
    return Loaded(Source("bench.txt", words, digest, data, digest), found)


def _figure(words: str, sections: tuple[Section, ...], place: tuple[int, int], number: int) -> Figure:
    section = next(n for n, section in enumerate(sections) if section.start <= place[0] < section.end)
    return Figure(
        report=0,
        section=section,
        start=place[0],
        end=place[1],
        value=float(number),
        unit="yuan",
        per="",
        year_from=2012,
        year_to=2012,
        kind="actual",
        qualifier="eq",
        metric="funds",
        about="rain_plan",
        confidence=0.9,
        parent=number - 1 if number % 2 else None,
        claim="some" if number % 2 else None,
    )


def timed(widget: QWidget, deed: Callable[[], object]) -> Spent:
    """What a deed takes with the painting after it."""

    def painted() -> None:
        deed()
        widget.grab()

    return spend(painted)


def verify(desk: Desk, figure: int) -> None:
    """Verify a figure, until it is on disk and the views know."""
    done = QEventLoop()
    desk.changed.connect(done.quit, Qt.ConnectionType.QueuedConnection)
    desk.perform(SetReview([figure], "verified"))
    done.exec()
    desk.changed.disconnect(done.quit)


def search(pair: SourcePair) -> None:
    """Wait until the numbers not captured are counted."""
    done = QEventLoop()
    pair.follower.searched.connect(done.quit)
    done.exec()


def measure(desk: Desk, pair: SourcePair) -> dict[str, list[Spent]]:
    """All deeds, by name."""
    view, bar = pair.follower.view, pair.follower.view.verticalScrollBar()
    opened = [timed(pair, lambda: desk.restrict(report_id=1))]
    opened += [timed(pair, lambda: pair.follower.show_report(1, again=True)) for _ in range(OPENED - 1)]
    times = {"open": opened, IDLE: [spend(lambda: search(pair))]}
    steps = [1 + (number * 337) % FIGURES for number in range(TURNS)]
    starts = [number * LENGTH // TURNS for number in range(TURNS)]
    values = [bar.maximum() * number // TURNS for number in range(TURNS)]
    finder = pair.follower.finder
    deeds: dict[str, list[Callable[[], object]]] = {
        "select": [partial(desk.choose, step) for step in steps],
        "scroll": [partial(bar.setValue, value) for value in values],
        "verify": [partial(verify, desk, step) for step in steps],
        "jump to a section": [partial(view.scroll_to, start, top=True) for start in starts],
        "find": [finder.open, *(partial(finder.line.setText, word) for word in ("benefit", "99", "x"))],
        "resize": [partial(pair.resize, width, 700) for width in (500, 640, 520)],
        "zoom": [partial(pair.zoom, by) for by in (1, 1, 0)],
    }
    for name, each in deeds.items():
        times[name] = [timed(pair, deed) for deed in each]
    return times


def leave_unchecked(session: Session) -> None:
    """No checks in the background: on twenty thousand figures of one unit and year they share the processor for
    minutes with what is measured.
    """
    if session.checker is not None:
        session.checker.close()
        session.checker = None


def main() -> None:
    """Print the median and the worst of each deed, by the clock and of the processor."""
    application.start()
    words = text()
    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "bench.fupin", vocabulary.load())
        leave_unchecked(session)
        session.sign_in(ANALYST)
        session.perform(Import([loaded(words)], session.vocabulary)).result()
        jobs = Jobs()
        desk = Desk(session, jobs, lambda: ANALYST)
        pair = SourcePair(desk, Settings(QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat)))
        pair.resize(560, 700)
        pair.show()
        pair.grab()
        times = measure(desk, pair)
        pair.close()
        jobs.close()
        session.close()
    print(f"{len(words):,} characters, {session_figures(words):,} figures; the median of several, and the worst:")
    for name, turns in times.items():
        clocks, works = zip(*turns, strict=True)
        say(name, [Spent(statistics.median(clocks), statistics.median(works))], BUDGETS.get(name, OTHERS))
        say("  worst", [Spent(max(clocks), max(works))])
    say_load()


def session_figures(words: str) -> int:
    """How many figures the text has."""
    return len(loaded(words).extraction.figures)


if __name__ == "__main__":
    main()
