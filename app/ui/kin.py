"""What belongs to a figure in its text: its total, its parts, and where the same is said again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models.records import FigureRow
from app.ui.source_page import Figures

Role = Literal["total", "part", "mention"]

WORDS: dict[Role, object] = {
    "total": QT_TRANSLATE_NOOP("kin", "part of {which}"),
    "part": QT_TRANSLATE_NOOP("kin", "parts: {which}"),
    "mention": QT_TRANSLATE_NOOP("kin", "also: {which}"),
}

MOST_LISTED = 8
"""Parts or mentions that are named; more are only marked."""


@dataclass(frozen=True, slots=True)
class Kin:
    """The figures that a figure is linked with, by their role."""

    total: tuple[FigureRow, ...] = ()
    part: tuple[FigureRow, ...] = ()
    mention: tuple[FigureRow, ...] = ()

    def all(self) -> Iterator[tuple[Role, FigureRow]]:
        """Each figure with its role."""
        for role in WORDS:
            for figure in self.of(role):
                yield role, figure

    def of(self, role: Role) -> tuple[FigureRow, ...]:
        """The figures of one role."""
        return {"total": self.total, "part": self.part, "mention": self.mention}[role]


def kin_of(figures: Figures, figure: FigureRow) -> Kin:
    """What a figure is linked with in its report."""
    total = None if figure.parent_id is None else figures.get(figure.parent_id)
    return Kin(
        total=() if total is None else (total,),
        part=tuple(figures.parts(figure.id)),
        mention=tuple(figures.mentions(figure)),
    )


def as_html(kin: Kin, colour: str) -> str:
    """The links in a line, each with the figure's id for its address; empty where there are none."""
    return "; ".join(_listed(role, kin.of(role), colour) for role in WORDS if kin.of(role))


def _listed(role: Role, figures: tuple[FigureRow, ...], colour: str) -> str:
    links = [
        f'<a href="{figure.id}" style="color:{colour}">{escape(figure.quote)}</a>' for figure in figures[:MOST_LISTED]
    ]
    which = ", ".join(links) + ("…" if len(figures) > MOST_LISTED else "")
    return QCoreApplication.translate("kin", str(WORDS[role])).format(which=which)
