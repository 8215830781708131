"""All checks of a workspace's health: those of ``models.health``, and the one that needs the rules."""

from __future__ import annotations

import sqlite3

from app.curation import checking
from app.models import finding_store, health
from app.models.health import Checks, Found, Problem


def findings(connection: sqlite3.Connection) -> Found:
    """Whether the stored findings are what the rules find; those of an older state are renewed on opening."""
    if not checking.current(connection):
        return
    try:
        right = {one.key: one for one in checking.work_out(connection)}
    except (LookupError, AttributeError) as error:  # in a damaged file the rules meet what cannot be
        raise ValueError(f"the rules failed: {error!r}") from error
    kept = finding_store.stored(connection)
    for key in sorted({*right, *kept}):
        if right.get(key) != kept.get(key):
            yield Problem("finding_differs", {"rule": (right.get(key) or kept[key]).rule})


CHECKS: Checks = {**health.CHECKS, "findings": findings}
"""The checks by name, in the order they are run."""
