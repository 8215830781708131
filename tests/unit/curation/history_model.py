"""A simple model of a workspace and its history, to compare the real one with: values in a dictionary, a list of steps.

It is written from the promises, not from the code: what stands is asked anew by recursion each time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Key = tuple[str, int, str]
"""Table, row and field."""
Value = str | float | int | None
Delta = dict[Key, tuple[Value, Value]]
"""Old and new of each field that a step changed."""


@dataclass
class Step:
    """One operation. ``session`` is the one in which it was last done, ``reverts`` the id of the one it took back;
    ``vouches`` says that it reviewed the figures that it changed.
    """

    id: int
    delta: Delta
    session: int
    reverts: int | None = None
    undone: bool = False
    vouches: bool = False


@dataclass
class Model:
    """What is so (``values``), what was done (``steps``), and what may be done again (``redoable``)."""

    values: dict[Key, Value]
    steps: list[Step] = field(default_factory=list)
    redoable: list[Step] = field(default_factory=list)
    session: int = 0

    def changed(self, wanted: Mapping[Key, Value]) -> Delta:
        """What setting these values would change."""
        return {key: (self.values.get(key), new) for key, new in wanted.items() if self.values.get(key) != new}

    def do(self, number: int, delta: Delta, reverts: int | None = None, *, vouches: bool = False) -> None:
        """A new operation: nothing can be redone any more."""
        self.redoable.clear()
        self.steps.append(Step(number, delta, self.session, reverts, vouches=vouches))
        self._set(delta)

    def next_undo(self) -> Step | None:
        """The newest step that is not undone."""
        return next((step for step in reversed(self.steps) if not step.undone), None)

    def undo(self, step: Step) -> None:
        """Take back the newest step."""
        step.undone = True
        self.redoable.append(step)
        self._set(backwards(step.delta))

    def redo(self) -> None:
        """Do again what was taken back last."""
        step = self.redoable.pop()
        step.undone, step.session = False, self.session
        self._set(step.delta)

    def stands(self, step: Step) -> bool:
        """Whether a step is neither undone nor reverted by one that stands."""
        return not step.undone and not any(other.reverts == step.id and self.stands(other) for other in self.steps)

    def hindrance(self, step: Step) -> str:
        """The code of what hinders reverting a step; empty where nothing does."""
        if not self.stands(step):
            return "taken_back_already"
        if any(self.values.get(key) != new for key, (_, new) in step.delta.items()):
            return "changed_since"
        if self._needed(step) or self._taken(step):
            return "changed_since"
        later = [other for other in self.steps if other.id > step.id and other.reverts is None and self.stands(other)]
        return "changed_since" if any(_concerns(other, step.delta) for other in later) else ""

    def _needed(self, step: Step) -> bool:
        """Whether a figure states a fact that a step brought, and would keep stating it."""
        brought = {row for (table, row, _), (old, _) in step.delta.items() if table == "facts" and old is None}
        return any(
            key[::2] == ("figures", "fact_id") and value in brought and key not in step.delta
            for key, value in self.values.items()
        )

    def _taken(self, step: Step) -> bool:
        """Whether a figure would come to have two errors of its source that count."""
        after = self.values | {key: old for key, (old, _) in step.delta.items()}
        rows = {row for table, row, _ in after if table == "source_errors"}
        shown = [row for row in rows if after.get(("source_errors", row, "hidden")) == 0]
        figures = [after.get(("source_errors", row, "figure_id")) for row in shown]
        return len(set(figures)) < len(figures)

    def _set(self, delta: Delta) -> None:
        self.values |= {key: new for key, (_, new) in delta.items()}


def backwards(delta: Delta) -> Delta:
    """A step the other way round."""
    return {key: (new, old) for key, (old, new) in delta.items()}


def _concerns(later: Step, earlier: Delta) -> bool:
    """Whether a later step touches what an earlier one wrote, or vouches for it by a review of the same figure, or
    changes a figure that would be reviewed again as it was before the earlier one.
    """
    rows = {key[:2] for key in earlier}
    restored = {key[:2] for key, (old, _) in earlier.items() if key[2] == "review" and old != "unreviewed"}
    return any(
        key in earlier or (key[:2] in rows and (later.vouches or key[2] == "review")) or key[:2] in restored
        for key in later.delta
    )
