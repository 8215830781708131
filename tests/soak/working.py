"""What is killed: a process that edits, edits in bulk, imports, undoes, backs up, restores and migrates at full speed.

It says each thing on a pipe only after the application said that it is done.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from concurrent.futures import Future
from itertools import count
from pathlib import Path

from app import vocabulary
from app.curation.importing import Import, Loaded
from app.curation.operations import AddNote, Correct, Outcome, SetReview
from app.curation.session import Session
from app.errors import InputError
from app.models import backup, queries
from app.models.history import Scalar
from app.models.records import FigureFilter, Review
from tests import extractions
from tests.workspaces import ANALYST

WORDS = vocabulary.load()
REVIEWS: tuple[Review, ...] = ("verified", "rejected", "unreviewed")


class Work:
    """One process's endless work on one workspace; ``say`` takes a line for each thing that is done."""

    def __init__(self, path: Path, seed: int, say: Callable[[str], None]) -> None:
        self._random = random.Random(seed)
        self._say = say
        self._seed = seed
        self._session = Session(path, WORDS)
        self._session.sign_in(ANALYST)
        say("opened")

    def go_on(self) -> None:
        """Work until killed."""
        steps = [self._edit] * 6 + [
            self._bulk,
            self._note,
            self._undo,
            self._undo,
            self._redo,
            self._import,
            self._back_up,
        ]
        for number in count():
            self._random.choice(steps)(number)

    def _done(self, outcome: Outcome) -> None:
        if outcome.operation_id is not None:
            self._say(f"operation {outcome.operation_id} {outcome.mode} {outcome.code}")

    def _figures(self) -> list[int]:
        """Those that are shown; the first import may have been taken back, and nothing is there then."""
        return list(queries.figure_ids(self._session.reader, FigureFilter()))

    def _one(self) -> list[int]:
        shown = self._figures()
        return [self._random.choice(shown)] if shown else []

    def _edit(self, number: int) -> None:
        values: dict[str, Scalar] = {
            "value": float(self._random.randrange(10**9)),
            "metric": f"metric {self._seed} {number} 核对",
        }
        for figure in self._one():
            self._done(self._session.perform(Correct(figure, values)).result())

    def _bulk(self, _number: int) -> None:
        self._done(self._session.perform(SetReview(self._figures(), self._random.choice(REVIEWS))).result())

    def _note(self, number: int) -> None:
        for figure in self._one():
            self._done(self._session.perform(AddNote(figure, f"note {number}")).result())

    def _undo(self, _number: int) -> None:
        self._turn(self._session.undo)

    def _redo(self, _number: int) -> None:
        self._turn(self._session.redo)

    def _turn(self, turn: Callable[[], Future[Outcome]]) -> None:
        try:
            self._done(turn().result())
        except InputError as refused:
            if refused.code not in ("nothing_to_undo", "nothing_to_redo"):
                raise

    def _import(self, number: int) -> None:
        text = f"{extractions.TEXT}Volume {self._seed}, page {number}.\n"
        loaded = Loaded(extractions.source(text, f"volume {self._seed}-{number}.txt"), extractions.extraction(text))
        self._done(self._session.perform(Import([loaded], WORDS)).result())

    def _back_up(self, _number: int) -> None:
        made = self._session.back_up()
        for _ in range(self._random.randrange(3)):
            self._edit(0)
        self._say(f"backup {made.result().path}")


def edit(path: Path, seed: int, say: Callable[[str], None]) -> None:
    """Open and work; a workspace of an older version is migrated first."""
    Work(path, seed, say).go_on()


def restore(path: Path, seed: int, say: Callable[[str], None]) -> None:
    """Restore one backup after the other."""
    chosen = backup.found(backup.folder_of(path))
    for number in count(seed):
        backup.restore(path, chosen[number % len(chosen)].path)
        say("restored")


def line_to(descriptor: int) -> Callable[[str], None]:
    """What writes whole lines to a pipe."""
    return lambda line: (os.write(descriptor, f"{line}\n".encode()), None)[1]
