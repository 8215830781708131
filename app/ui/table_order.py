"""By which columns the figure table is sorted, and how a click on a head changes that."""

from __future__ import annotations

Sort = tuple[tuple[str, bool], ...]
"""Columns with whether they descend; the first decides."""


def clicked(sort: Sort, name: str, *, add: bool = False) -> Sort:
    """The order after a click on a column's head: up, down, not at all. Alone, or with ``add`` after those before."""
    known = dict(sort)
    if not add and len(sort) > 1:
        return ((name, False),)
    if name not in known:
        return (*sort, (name, False)) if add else ((name, False),)
    if known[name]:
        return tuple(pair for pair in sort if pair[0] != name)
    return tuple((other, True if other == name else descending) for other, descending in sort)


def mark(sort: Sort, name: str) -> str:
    """What a head shows where several columns sort: ▲ or ▼ and the column's place among them."""
    names = [other for other, _ in sort]
    if len(sort) < 2 or name not in names:
        return ""
    place = names.index(name)
    return f"{'▼' if sort[place][1] else '▲'}{place + 1}"
