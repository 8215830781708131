"""Extracts the texts of several documents: on all cores where that is worth the start of their processes, else here."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import closing

from app import extraction
from app.extraction.records import Extraction
from app.vocabulary import Vocabulary

WORTH = 500_000
"""Code points that no core must wait for any more. A process is ready after about half a second, in which one core
extracts some 300,000."""

MOST_PROCESSES = 61
"""What Windows can wait for at once."""


def extract_all(texts: Sequence[str], vocabulary: Vocabulary) -> Generator[Extraction, None, None]:
    """The extraction of each text, in order and as soon as it is there; the same as in one process.

    What a text's extraction raises is raised in its turn. Closed early, it drops what is not done.
    """
    processes = processes_for([len(text) for text in texts], usable_cores())
    done = 0
    if processes > 1:
        from app.curation import cores  # imports multiprocessing, which no start of the window needs

        try:
            with closing(cores.extract_all(texts, vocabulary, processes)) as found:
                for one in found:
                    yield one
                    done += 1
        except cores.NoProcesses:  # the system forbids them, or ended one: what is left is done here
            pass
    for text in texts[done:]:
        yield extraction.extract(text, vocabulary=vocabulary)


def processes_for(lengths: Sequence[int], cores: int) -> int:
    """How many processes to extract texts of these lengths in; 1 where more would cost more than they save."""
    processes = min(len(lengths), cores, MOST_PROCESSES)
    if processes < 2:
        return 1
    whole = sum(lengths)
    longest = max(*lengths, whole // processes)
    return processes if whole - longest >= WORTH else 1


def usable_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
