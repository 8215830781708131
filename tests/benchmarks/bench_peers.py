"""The extraction beside libraries that read quantities too: f1, unit and speed on the same seeds in the same run.

Each peer is installed into an environment of its own in the application's cache folder, once. One that cannot be
installed or run is named in a line and left out.

Run: python -m tests.benchmarks.bench_peers
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app import paths, vocabulary
from app.exchange import figures as figure_rows
from app.extraction import extract

HERE = Path(__file__).resolve().parent
GOLD = HERE.parent / "gold"
MEGABYTE = 1_000_000
RUNS = 5
PATIENCE = 1800
"""Seconds that a peer may take to be installed, or to read the seeds."""

PEERS = {
    "quantulum3": ("quantulum3==0.10.0", "inflect==7.6.0", "num2words==0.5.14"),
    # Its release candidates are its only ones; it needs a table that emoji 2 no longer has.
    "recognizers-text-suite": ("recognizers-text-suite==1.0.2a2", "emoji==1.7.0", "regex==2026.11.15"),
}


class Missing(Exception):
    """A peer could not be installed or run; the text says why."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one reader of the seeds reached: the scores' share of 1, and the seconds it took."""

    name: str
    f1: float
    unit: float
    seconds: float


def environment(name: str, requirements: tuple[str, ...], folder: Path) -> Path:
    """The Python of a peer's own environment, made where it is missing or holds other versions. Raises Missing."""
    home = folder / name
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = home / "installed.txt"
    wanted = "\n".join(requirements)
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        venv.create(home, clear=True, with_pip=True)
        run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *requirements])
        stamp.write_text(wanted, encoding="utf-8")
    return python


def run(command: list[str | Path]) -> str:
    """What a command prints. Raises Missing with its last line of complaint."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHONPATH", "PYTHONWARN"))}
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False, env=env)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(str(error)) from error
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()] or ["it gave no reason"]
        raise Missing(lines[-1])
    return done.stdout


def scores(figures: Path) -> dict[str, float]:
    """What the scorer says of a file of finds."""
    command: list[str | Path] = [sys.executable, GOLD / "score.py", figures, "--gold", GOLD / "dev", "--json"]
    found: dict[str, float] = json.loads(run(command))
    return found


def peer(name: str, requirements: tuple[str, ...], folder: Path) -> Result:
    """Install a peer and let it read the seeds. Raises Missing."""
    python = environment(name, requirements, folder)
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "finds.jsonl"
        printed = run([python, "-W", "ignore", HERE / "peer_finds.py", name, out, *paths.seed_files()])
        found = scores(out)
    return Result(name, found["f1"], found["unit"], float(printed.split()[-1]))


def ours(texts: dict[str, str]) -> Result:
    """Our own finds on the same seeds."""
    words = vocabulary.load()
    extracted = {name: extract(text, vocabulary=words) for name, text in texts.items()}
    taken = fastest(lambda: [extract(text, vocabulary=words) for text in texts.values()])
    rows = (row for name, text in texts.items() for row in figure_rows.rows(name, text, extracted[name]))
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "finds.jsonl"
        lines = (json.dumps(dict(zip(figure_rows.COLUMNS, row, strict=True))) for row in rows)
        out.write_text("\n".join(lines), encoding="utf-8")
        found = scores(out)
    return Result("Fupin Curator", found["f1"], found["unit"], taken)


def fastest(work: Callable[[], object]) -> float:
    """The shortest of some runs, in seconds."""
    best = float("inf")
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


def table(results: list[Result], size: float, digits: float) -> list[str]:
    """The lines of the table: scores, megabytes a second, and the ratio to one pass for digits."""
    head = f"{'reader':24} {'f1':>7} {'unit':>7} {'MB/s':>8} {'x one pass for digits':>22}"
    rows = (
        f"{row.name:24} {row.f1:7.3f} {row.unit:7.3f} {size / row.seconds:8.3f} {row.seconds / digits:22,.0f}"
        for row in results
    )
    return [head, *rows]


def main() -> int:
    """Print the table; exit code 0 also where a peer is missing."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in paths.seed_files()}
    size = sum(len(text.encode()) for text in texts.values()) / MEGABYTE
    digits = fastest(lambda: [sum(1 for _ in re.finditer(r"\d[\d,.]*", text)) for text in texts.values()])
    results = [ours(texts)]
    for name, requirements in PEERS.items():
        try:
            results.append(peer(name, requirements, paths.cache_dir() / "bench-peers"))
        except Missing as missing:
            print(f"{name} is left out: {missing}")
    print("\n".join(table(results, size, digits)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
