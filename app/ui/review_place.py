"""Where the review stopped, remembered between sessions, and what has changed since."""

from __future__ import annotations

import json
import secrets

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.curation.queueing import ORDERS, Order
from app.models import backup, history, history_queries, queries
from app.models.records import FigureRow
from app.ui import moments, numbers
from app.ui.desk import Desk
from app.ui.settings import Setting, Settings

_STOPPED = QT_TRANSLATE_NOOP("review", "You stopped at {figure} on {when}.")
_OPEN = QT_TRANSLATE_NOOP("review", "Open: {open} figures, {doubtful} of them doubtful.")
_CHANGED = QT_TRANSLATE_NOOP("review", "Changed since: {count} entries of the history, the last by {who}: {what}.")
_SAME = QT_TRANSLATE_NOOP("review", "Nothing was changed since.")
SEEDS = 2**31


class ReviewPlace:
    """The place of one workspace's review on this computer: order, seed of the sample, figure, and when. What was
    remembered when it was made is what ``resumed`` tells of.
    """

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk = desk
        self._settings = settings
        self._setting = Setting(f"review/{backup.workspace_id(desk.session.reader)}", "")
        stored = settings.get(self._setting)
        self._stored = _read(stored)
        self._before = dict(self._stored)
        order = self._stored.get("order")
        self.order: Order = next((one for one in ORDERS if one == order), "sentence")
        seed = self._stored.get("seed")
        self.seed = seed if isinstance(seed, int) else secrets.randbelow(SEEDS)

    @property
    def figure(self) -> int | None:
        """The id of the figure where the review stopped."""
        found = self._before.get("figure")
        return found if isinstance(found, int) else None

    def set_order(self, order: Order) -> None:
        """Remember another order; another sample is drawn each time one is asked for."""
        self.order = order
        if order == "sample":
            self.seed = secrets.randbelow(SEEDS)
        self._store()

    def remember(self, figure: FigureRow) -> None:
        """Remember that the review has come to this figure."""
        self._stored |= {"figure": figure.id, "short_id": figure.short_id}
        self._store()

    def leave(self) -> None:
        """Remember what was done last: what is younger has changed since."""
        if "figure" in self._stored and self._stored != self._before:
            self._store()

    def resumed(self) -> str:
        """Where one stopped, what is open, what has changed since; empty for a first review."""
        before = self._before
        if "figure" not in before:
            return ""
        reader = self._desk.session.reader
        settled, total = self._desk.session.progress()
        parts = [
            _say(_STOPPED).format(figure=before["short_id"], when=moments.local(str(before["at"]))),
            _say(_OPEN).format(open=numbers.number(total - settled), doubtful=numbers.number(queries.doubtful(reader))),
            self._changes(int(str(before["operation"]))),
        ]
        return " ".join(parts)

    def _changes(self, after: int) -> str:
        from app.ui.history_words import HistoryWords  # reads numbers, which no first paint needs

        reader = self._desk.session.reader
        ids = history_queries.operation_ids(reader, history_queries.HistoryFilter(), after)
        if not ids:
            return _say(_SAME)
        words = HistoryWords(self._desk)
        words.refresh()
        last = queries.operation(reader, ids[0])
        who = words.analysts.get(last.analyst_id or 0)
        return _say(_CHANGED).format(
            count=numbers.number(len(ids)), who=who.name if who else "–", what=words.sentence(last)
        )

    def _store(self) -> None:
        self._stored |= {
            "order": self.order,
            "seed": self.seed,
            "at": history.now(),
            "operation": history_queries.newest(self._desk.session.reader),
        }
        self._settings.set(self._setting, json.dumps(self._stored))


def _say(text: object) -> str:
    return QCoreApplication.translate("review", str(text))


def _read(stored: str) -> dict[str, object]:
    """What was remembered; nothing where somebody has made something else of the settings."""
    try:
        found = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
