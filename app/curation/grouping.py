"""Facts: which figures state the same thing, and which of them leads. Whoever changes that calls ``settle``.

A fact has at least two mentions, one of which is its leading figure. A fact keeps its id and UUID while figures come
and go; one that nothing states any more is hidden, not deleted.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.errors import InputError
from app.models import history, queries
from app.models.history import Entry
from app.models.records import FigureRow

Leaders = Mapping[int, int | None]
"""The leading figure of each figure's fact, by the figures' ids; None for a figure alone."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure's fact, and the figure that leads it; None for both where the figure stands alone."""

    fact_id: int | None
    leader_id: int | None
    hidden: bool = False


def settle(connection: sqlite3.Connection, entry: Entry, wanted: Leaders) -> None:
    """Let each of these figures state what its wanted leading figure states (None: stand alone). What is left of the
    facts that they leave stays together; figures that no longer count leave them.
    """
    now = _mentions(connection, wanted)
    told = {figure: mention.leader_id for figure, mention in now.items()} | dict(wanted)
    leaders = settled(told | dict.fromkeys(figure for figure, mention in now.items() if mention.hidden))
    groups: dict[int, list[int]] = defaultdict(list)
    for figure, leader in sorted(leaders.items()):
        if leader is not None:
            groups[leader].append(figure)
    facts = kept(now, groups)
    for leader in groups:
        if leader not in facts:
            facts[leader] = history.insert(connection, entry, "facts", {"leader_id": leader, "hidden": 0})
    for figure, leader in sorted(leaders.items()):
        history.update(connection, entry, "figures", figure, {"fact_id": None if leader is None else facts[leader]})
    for leader, fact in facts.items():
        history.update(connection, entry, "facts", fact, {"leader_id": leader})
    gone = {mention.fact_id for mention in now.values() if mention.fact_id is not None} - set(facts.values())
    for fact in sorted(gone):
        history.update(connection, entry, "facts", fact, {"hidden": 1})


def settled(leaders: Leaders) -> dict[int, int | None]:
    """Leaders as they can be: a leader belongs to its own fact, and nobody leads nobody. Where a wanted leader follows
    another, its followers go with it; where it stands alone, the first of them (by id) leads.
    """
    groups: dict[int, list[int]] = defaultdict(list)
    for figure in sorted(leaders):
        if leaders[figure] is not None:
            groups[_root(leaders, figure)].append(figure)
    found: dict[int, int | None] = dict.fromkeys(leaders)
    for leader, members in groups.items():
        if len(members) > 1:
            found |= dict.fromkeys(members, leader if leader in members else members[0])
    return found


def _root(leaders: Leaders, figure: int) -> int:
    """Where following the leaders ends: at one who leads itself, at one who stands alone, or, in a circle, at the
    first.
    """
    seen = [figure]
    while (leader := leaders.get(seen[-1])) is not None and leader not in seen:
        seen.append(leader)
    return seen[-1] if leader is None or leader == seen[-1] else min(seen[seen.index(leader) :])


def kept(now: Mapping[int, Mention], groups: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Which fact that there is each group (members by leader) goes on with, by leader: the one that it led, else the
    one that most of its members have. A group that is missing needs a new one.
    """
    found: dict[int, int] = {}
    for leader in groups:
        mention = now.get(leader)
        if mention is not None and mention.fact_id is not None and mention.leader_id == leader:
            found[leader] = mention.fact_id
    taken = set(found.values())
    for leader, members in groups.items():
        had = (now[member].fact_id for member in members if leader not in found)
        free = Counter(fact for fact in had if fact is not None and fact not in taken)
        if free:
            found[leader] = free.most_common(1)[0][0]
            taken.add(found[leader])
    return found


def _mentions(connection: sqlite3.Connection, wanted: Leaders) -> dict[int, Mention]:
    """The figures concerned: those named, and all that state the same as one of them."""
    named = json.dumps(sorted({*wanted, *(leader for leader in wanted.values() if leader is not None)}))
    rows = connection.execute(
        "SELECT figures.id, fact_id, leader_id, figures.hidden FROM figures LEFT JOIN facts ON facts.id = fact_id"
        " WHERE figures.id IN (SELECT value FROM json_each(?1)) OR fact_id IN"
        " (SELECT fact_id FROM figures WHERE id IN (SELECT value FROM json_each(?1)))",
        [named],
    )
    return {row[0]: Mention(row[1], row[2], bool(row[3])) for row in rows}


@dataclass(frozen=True, slots=True)
class SameFact:
    """These figures, and all that state the same as one of them, state the same thing. ``leader_id`` is the one that
    stands for it; 0 takes one of them that leads a fact already, else the one printed with the most digits.
    """

    code: ClassVar[str] = "same_fact"
    figure_ids: Sequence[int]
    leader_id: int = 0

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Make them one fact. Raises InputError: too_few_figures, row_missing."""
        chosen = known(connection, {*self.figure_ids, *([self.leader_id] if self.leader_id else ())})
        if len(chosen) < 2:
            raise InputError("too_few_figures")
        everyone = sorted(_mentions(connection, dict.fromkeys(chosen)))
        shown = queries.figures(connection, everyone)
        leader = self.leader_id or _leading(shown)
        settle(connection, entry, dict.fromkeys(everyone, leader))
        entry.params = {"figures": labels(chosen), "leader": shown[leader].short_id}


@dataclass(frozen=True, slots=True)
class Different:
    """These figures state different things: each leaves its fact and stands alone."""

    code: ClassVar[str] = "different"
    figure_ids: Sequence[int]

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Take them out of their facts. Raises InputError ``row_missing``."""
        chosen = known(connection, self.figure_ids)
        settle(connection, entry, dict.fromkeys(chosen))
        entry.params = {"figures": labels(chosen)}


def known(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, FigureRow]:
    """The figures of these ids, in order. Raises InputError ``row_missing`` where one is not there or is hidden."""
    found = queries.figures(connection, sorted(ids))
    for figure_id in ids:
        if figure_id not in found:
            raise InputError("row_missing", table="figures", row=figure_id)
    return {figure_id: found[figure_id] for figure_id in sorted(found)}


def labels(chosen: Mapping[int, FigureRow]) -> list[str]:
    """The short ids of figures, for a sentence."""
    return [figure.short_id for figure in chosen.values()]


def _leading(chosen: Mapping[int, FigureRow]) -> int:
    """Who leads where nobody says: the leader of a fact before others, then the one printed most finely."""
    return max(chosen.values(), key=lambda each: (each.leads, sum(map(str.isdigit, each.quote)), -each.id)).id
