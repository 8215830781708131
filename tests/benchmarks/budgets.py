"""Says of what was measured whether it keeps its budget, and how busy the machine was meanwhile."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Spent(NamedTuple):
    """Milliseconds by the clock, and of the processor in all threads of this process."""

    clock: float
    work: float


def spend(act: Callable[[], object]) -> Spent:
    """What something takes."""
    started, worked = time.perf_counter(), time.process_time()
    act()
    return Spent(1000 * (time.perf_counter() - started), 1000 * (time.process_time() - worked))


def say(name: str, turns: Sequence[Spent], budget: float | None = None) -> None:
    """Print the best of some turns, and whether it keeps a budget in milliseconds. The processor's time decides where
    other programs make the clock run on: a step cannot take longer by itself.
    """
    clock, work = min(turn.clock for turn in turns), min(turn.work for turn in turns)
    kept = "" if budget is None else f"budget {budget:4.0f} ms  {'within' if min(clock, work) <= budget else 'over'}"
    print(f"{name:<44} {clock:8.1f} ms  processor {work:8.1f} ms  {kept}".rstrip())


def say_load() -> None:
    """Print how many programs wanted a processor of late, where the system tells."""
    if hasattr(os, "getloadavg"):
        print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
