"""How the rules write down their sets of words."""

from __future__ import annotations


def wordset(*printed: str) -> frozenset[str]:
    """The words of some strings, parted by blanks."""
    return frozenset(word for line in printed for word in line.split())


MODALS = wordset("will shall should must going")
GOALS = wordset("target targets goal goals objective objectives quota quotas")
TASKS = wordset("task tasks quota quotas")
PLANS = GOALS | TASKS | wordset("plan plans deployment strategy")
PLANNING_VERBS = wordset(
    "plans planned plan aims aimed aim aiming strive strives strived striving expected proposed requires required "
    "pledged promised intends intended hopes hoping forward"
)
"""Verbs that lead on to what is not done yet ("put forward to achieve")."""
PLANNING = GOALS | PLANNING_VERBS
TRAITS = wordset(
    "impoverished contracted registered advanced developed undeveloped underdeveloped related needed planned"
)
"""Participles that say what something is like, and tell of no deed."""
