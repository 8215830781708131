"""Kills the program at random points, as a power cut for one process would, and looks what is left.

    python -m tests.soak.kill [--kills N] [--seed N]

Prints, as JSON in its last line: kills, by what was under way; operations acknowledged; operations and backups lost.
Exit code 1 where anything was lost, there by half, or not as the history says.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.curation.session import Session
from app.models import backup, health
from app.models import connection as connections
from tests.soak import working

OLD = sorted((Path(__file__).parent.parent / "workspaces_of_old").glob("*.fupin"))
KINDS = ("edit", "edit", "edit", "migrate", "edit", "edit", "restore")
LONGEST = {"edit": 0.25, "migrate": 0.06, "restore": 0.2}
"""Seconds after which a process is killed at the latest, by what it does; a third of the editing ones die early."""

Say = Callable[[str], None]


class Loss(AssertionError):
    """What a kill left is not what it should be."""


class Soak:
    """A workspace that is worked on and killed again and again."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._random = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self.acknowledged = 0
        self._fresh()

    def _fresh(self) -> None:
        """Start anew from a workspace of an older version."""
        self.path = self._folder / f"工作区 {self.counts['kills']}.fupin"
        shutil.copy(self._random.choice(OLD), self.path)
        self._known: dict[int, str] = {}
        self._there = self._operations()

    def one(self, kind: str) -> None:
        """One kill, and a look at what it left."""
        if kind == "migrate" or self.counts["kills"] % 25 == 0:
            self._fresh()
        if kind == "restore":
            self._restored(self._run(working.restore, self._after(kind)))
        else:
            self._edited(self._run(working.edit, self._after(kind)))
        self.counts["kills"] += 1
        self.counts[kind] += 1

    def _after(self, kind: str) -> float:
        most = LONGEST[kind]
        return self._random.uniform(0, most if self._random.random() < 0.7 else most / 5)

    def _run(self, work: Callable[[Path, int, Say], None], seconds: float) -> list[str]:
        """Let a process work for so long, kill it, and return what it said."""
        reading, writing = os.pipe()
        seed = self._random.randrange(10**9)
        child = os.fork()
        if not child:
            try:
                os.close(reading)
                work(self.path, seed, working.line_to(writing))
            finally:
                traceback.print_exc()
                os._exit(70)  # it never ends by itself
        os.close(writing)
        said = b""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and select.select([reading], [], [], left)[0]:
            part = os.read(reading, 65536)
            if not part:
                break
            said += part
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        while part := os.read(reading, 65536):
            said += part
        os.close(reading)
        if not os.WIFSIGNALED(status):
            raise Loss(f"the process ended by itself: {said.decode()[-200:]}")
        return said.decode().splitlines()

    def _edited(self, said: list[str]) -> None:
        acknowledged = [line.split(maxsplit=2)[1:] for line in said if line.startswith("operation ")]
        self._known |= {int(number): rest for number, rest in acknowledged}
        self.acknowledged += len(acknowledged)
        self._healthy()
        there = self._operations()
        lost = {number: rest for number, rest in self._known.items() if there.get(number) != rest}
        if lost:
            raise Loss(f"lost: {lost}")
        new = set(there) - set(self._there) - set(self._known)
        if len(new) > 1:  # one may have been on its way
            raise Loss(f"more than was asked for: {new}")
        self._there = there
        self.counts["unacknowledged"] += len(new)
        self.counts["killed while opening"] += "opened" not in said
        for line in said:
            if line.startswith("backup "):
                backup.check(Path(line.removeprefix("backup ")))
                self.counts["backups"] += 1

    def _restored(self, said: list[str]) -> None:
        """A restored workspace is one of its backups, or what it was."""
        self._healthy()
        there = self._operations()
        chosen = backup.found(backup.folder_of(self.path))
        states = [self._there, *(self._operations(found.path) for found in chosen)]
        if there not in states:
            raise Loss(f"restored to no known state after {said}")
        self._known, self._there = {}, there
        self.counts["restored"] += len(said)

    def _healthy(self) -> None:
        session = Session(self.path, working.WORDS)
        try:
            wrong = [problem for found in health.run(session.reader, self.path) for problem in found.problems]
            if not backup.found(backup.folder_of(self.path)):
                session.back_up().result()
        finally:
            session.close()
        if wrong:
            raise Loss(f"not healthy: {wrong[:5]}")
        beside = [path.name for path in self._folder.iterdir() if self.path.name in path.name and path != self.path]
        beside += [path.name for path in backup.folder_of(self.path).glob(".*")]
        if beside:
            raise Loss(f"left beside the workspace: {beside}")

    def _operations(self, path: Path | None = None) -> dict[int, str]:
        with closing(connections.open_still(path or self.path)) as reader:
            return {row[0]: f"{row[1]} {row[2]}" for row in reader.execute("SELECT id, mode, code FROM operations")}


def run(kills: int, seed: int, say: Callable[[str], None]) -> dict[str, int]:
    """Kill so often; returns the counts. Raises Loss."""
    import app.models.migrations  # noqa: F401 - before the first fork, not after each

    with tempfile.TemporaryDirectory(prefix="fupin-soak-") as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["HOME"] = folder
        soak = Soak(Path(folder), seed)
        for number in range(kills):
            try:
                soak.one(KINDS[number % len(KINDS)])
            except BaseException:
                say(f"kill {number + 1} of seed {seed}")
                raise
            if (number + 1) % 50 == 0:
                say(f"{number + 1} kills, {soak.acknowledged} operations acknowledged, 0 lost")
        return dict(soak.counts) | {"acknowledged": soak.acknowledged, "lost": 0}


def main() -> int:
    """Parse the arguments, kill, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = parser.parse_args()
    began = time.monotonic()
    try:
        counts = run(asked.kills, asked.seed, lambda line: print(line, flush=True))
    except Loss as loss:
        print(f"LOST: {loss}", flush=True)
        return 1
    seconds = round(time.monotonic() - began)
    print(json.dumps(counts | {"seed": asked.seed, "seconds": seconds}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
