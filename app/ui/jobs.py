"""Futures -> the window: the result or the failure of background work reaches the main thread by one callback."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import Failure

T = TypeVar("T")
Report = Callable[[int, int, str], bool]
"""Called by a job with steps done, steps in all and what is at hand; says whether to go on."""


class Progress(QObject):
    """What a running job says of itself, and what it said last. ``cancel`` asks it to stop at its next step."""

    moved = Signal(int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = Event()
        self.last: tuple[int, int, str] | None = None

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._stopped.set()

    def report(self, done: int, total: int, name: str) -> bool:
        """Handed to the job, which calls it on its own thread."""
        self.last = done, total, name
        self.moved.emit(done, total, name)
        return not self._stopped.is_set()


class Jobs(QObject):
    """Watches futures, and runs long work on one background thread. Callbacks run on the thread this object lives
    in, never before the call that asked for them has returned.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background: ThreadPoolExecutor | None = None
        self.ending = Event()
        """Set while what runs is waited for, so that what only reads gives up."""
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def watch(self, future: Future[T], done: Callable[[T], None], failed: Callable[[Failure], None]) -> None:
        """Call ``done`` with the result, or ``failed`` with the failure. Any other exception is a bug, and raised
        here.
        """

        def deliver() -> None:
            try:
                result = future.result()
            except Failure as failure:
                failed(failure)
            else:
                done(result)

        future.add_done_callback(lambda _: self._ended.emit(deliver))

    def start(
        self, work: Callable[[Report], T], done: Callable[[T], None], failed: Callable[[Failure], None]
    ) -> Progress:
        """Run long work in the background; it is handed a function to report with. Returns its progress, to show and
        to cancel.
        """
        if self._background is None:
            self._background = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        progress = Progress(self)
        future = self._background.submit(work, progress.report)
        self.watch(future, done, failed)
        future.add_done_callback(lambda _: self._ended.emit(progress.deleteLater))
        return progress

    def close(self) -> None:
        """Wait for the background thread to end."""
        if self._background is not None:
            self.ending.set()
            self._background.shutdown()
            self._background = None
            self.ending.clear()

    def _deliver(self, deliver: Callable[[], None]) -> None:
        deliver()
