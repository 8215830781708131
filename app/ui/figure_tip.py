"""What the pointer is told of a figure: its values in a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from app.models.records import FigureRow, MachineRow
from app.ui import numbers, wording
from app.ui.figure_columns import confidence, found, printed, province, review
from app.ui.vocabulary_choices import Names

WHY = ("unit", "year", "kind", "qualifier")
"""The fields whose rules are worth a line."""


def tip(figure: FigureRow, names: Names, machine: MachineRow | None = None, *, more: Sequence[str] = ()) -> str:
    """A small page for a tooltip, with the machine's reasons where they are known, and more lines below. It is rich
    text: Qt wraps it.
    """
    quantity = f"{numbers.number(figure.value)} {names.units.name(figure.unit)}"
    if figure.per:
        quantity += f" / {names.per(figure.per)}"
    years = numbers.period(figure.year_from, figure.year_to)
    rows = {
        "metric": figure.metric,
        "year": f"{years} · {wording.choice(figure.kind)}" if years else wording.choice(figure.kind),
        "about": names.programmes.name(figure.about),
        "province": province(figure, names) if figure.elsewhere else "",
        "review": " · ".join(said for said in (review(figure), found(figure)) if said),
        "confidence": confidence(figure),
    }
    lines = "".join(
        f"<tr><td>{escape(wording.field(name))}&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>"
        for name, text in rows.items()
        if text
    )
    reasons = {name: machine.rules[name] for name in WHY if name in machine.rules} if machine else {}
    if reasons:
        because = "; ".join(f"{wording.field(name)}: {rule}" for name, rule in reasons.items())
        lines += f"<tr><td>{escape(wording.field('reason'))}&nbsp;&nbsp;</td><td>{escape(because)}</td></tr>"
    head = f"<b>{escape(quantity)}</b>&nbsp;&nbsp; {escape(figure.short_id)} “{escape(printed(figure))}”"
    return f"{head}<table>{lines}</table>{'<br>'.join(map(escape, more))}"
