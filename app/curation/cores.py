"""The processes that extract texts on all cores: their start, what goes there and back, and their end.

A thread and a pipe for each process, and no pool of the standard library: one waits for ever where a process is ended
from outside (``multiprocessing.Pool``), the other ends none early, and hangs in Wine (``ProcessPoolExecutor``).
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from types import MappingProxyType
from typing import Any

from app import extraction
from app.extraction.records import Extraction
from app.vocabulary import Vocabulary


class NoProcesses(Exception):
    """No other process can be started, or one has ended: by the system, or by what an extraction raised."""


def extract_all(texts: Sequence[str], vocabulary: Vocabulary, processes: int) -> Generator[Extraction, None, None]:
    """The extraction of each text, in order. The longest are begun first, so that no core is left with one at the end.

    Closed early, it ends the processes at once. Raises NoProcesses.
    """
    others: list[_Process] = []
    threads = ThreadPoolExecutor(processes, thread_name_prefix="extraction")
    try:
        others.extend(_Process(vocabulary) for _ in range(processes))
        idle: SimpleQueue[_Process] = SimpleQueue()
        for process in others:
            idle.put(process)
        longest_first = sorted(range(len(texts)), key=lambda index: -len(texts[index]))
        begun = {index: threads.submit(_ask, idle, texts[index]) for index in longest_first}
        for index in range(len(texts)):
            yield begun.pop(index).result()
    except (EOFError, OSError) as error:
        raise NoProcesses from error
    finally:
        for process in others:
            process.end()
        threads.shutdown(cancel_futures=True)
        for process in others:
            process.way.close()


def _ask(idle: SimpleQueue[_Process], text: str) -> Extraction:
    """Let a process that has nothing to do extract a text; blocks."""
    process = idle.get()
    try:
        process.way.send(text)
        answer = process.way.recv_bytes()
    finally:
        idle.put(process)
    found: Extraction = pickle.loads(answer)  # noqa: S301  a process of ours has written it
    return found


class _Process:
    """Another process, and the way to it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would copy the locks of Qt and SQLite as they stand
        self.way, theirs = context.Pipe()
        with theirs:
            self._process = context.Process(target=_serve, args=(theirs, vocabulary), daemon=True)
            self._process.start()

    def end(self) -> None:
        """End it, whatever it does; who waits for its answer gets an EOFError."""
        self._process.terminate()
        self._process.join()


# --- in the other processes -----------------------------------------------------------------------------------------


def _serve(connection: Connection, vocabulary: Vocabulary) -> None:
    """Extract what comes until nothing can come any more: also when the first process was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches all processes of a terminal; the first one answers
    with suppress(EOFError, OSError):
        while True:
            connection.send(extraction.extract(connection.recv(), vocabulary=vocabulary))


def _read_only(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(content)


def _reduce(view: MappingProxyType[Any, Any]) -> tuple[Callable[..., object], tuple[dict[Any, Any]]]:
    return _read_only, (dict(view),)


ForkingPickler.register(MappingProxyType, _reduce)  # the read-only mappings of records do not pickle by themselves
