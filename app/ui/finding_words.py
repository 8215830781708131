"""Findings in words: what one says, by which rule, how bad it is, what would mend it and what was decided on it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.finding_sentences import SUGGESTIONS, rounded
from app.models import finding_queries
from app.models.finding_queries import DecisionRow, FindingFilter, FindingRow, SuggestionRow
from app.models.records import FigureRow
from app.ui import moments, numbers, theme, wording
from app.ui.desk import Desk
from app.ui.finding_names import PERCENT, RULES, VALUES, Value
from app.ui.vocabulary_choices import Names

UNITS = frozenset({"unit", "inner_unit", "outer_unit"})

_SCALE_WORD = re.compile(r"(.*?\d)\s*(hundred|thousand|million|billion|trillion|万亿|[百千万萬亿億])\b.*", re.DOTALL)


def _say(text: object) -> str:
    return QCoreApplication.translate("finding", str(text))


def on_figure(desk: Desk, figure_id: int, names: Names) -> list[str]:
    """What is open against a figure, each finding with its sign, in words."""
    rows = finding_queries.findings(desk.session.reader, FindingFilter(figure_id=figure_id, state="open"))
    return [f"{theme.SEVERITIES[row.severity]} {sentence(row, names)}" for row in rows if figure_id in row.suspects]


def severity(code: str) -> str:
    """A severity by its shape and its word."""
    return f"{theme.SEVERITIES[code]} {wording.choice(code)}"


def rule(name: str) -> str:
    """The name of a rule."""
    return _say(RULES[name]) if name in RULES else name.replace("_", " ")


def sentence(row: FindingRow, names: Names) -> str:
    """What a finding says, without a full stop; of a code of newer rules, its values."""
    values = {name: _named(name, value, names) for name, value in row.values.items()}
    return wording.finding(row.code, values)


def number(value: float) -> str:
    """A number of a finding; what is computed has few decimals."""
    return numbers.number(rounded(value))


def percent(row: FindingRow, name: str) -> bool:
    """Whether a named value of a finding is a percentage."""
    return name in PERCENT.get(row.code, ())


def value_name(name: str) -> str:
    """What a named value is called; parts are numbered."""
    word, _, place = name.partition("_")
    return f"{_say(VALUES['part'])} {place}" if word == "part" and place else _say(VALUES.get(name, name))


def suggestion(one: SuggestionRow, figure: FigureRow | None, row: FindingRow) -> str:
    """What would mend a finding: the print, as what it would be read, and what that gives."""
    printed = figure.quote if figure is not None else "–"
    new = like_print(one, figure)
    said = wording.say(SUGGESTIONS[one.how]).format(new=new) if one.how in SUGGESTIONS else new
    what = QCoreApplication.translate("finding", "{printed} read as {new}").format(printed=printed, new=said)
    outcome = _gives(one, figure, row)
    return f"{what}; {outcome}" if outcome else what


def like_print(one: SuggestionRow, figure: FigureRow | None) -> str:
    """A suggested value, with the scale word that the print has where it is as short so."""
    if not isinstance(one.value, int | float):
        return str(one.value)
    found = None if figure is None else _SCALE_WORD.fullmatch(figure.quote)
    if found is not None:
        scaled = float(f"{one.value / numbers.SCALES[found[2].lower()]:.12g}")
        if 0.1 <= abs(scaled) < 100_000:
            return f"{numbers.number(scaled)} {found[2]}"
    return numbers.number(one.value)


def _gives(one: SuggestionRow, figure: FigureRow | None, row: FindingRow) -> str:
    """What the parts of a sum would then come to."""
    total = row.values.get("sum")
    if figure is None or not isinstance(total, int | float) or not isinstance(one.value, int | float):
        return ""
    if figure.id == row.suspects[0]:  # the total itself
        return ""
    return QCoreApplication.translate("finding", "that gives {sum}").format(
        sum=number(float(f"{total - figure.value + one.value:.12g}"))
    )


def decision(made: DecisionRow) -> str:
    """What was decided, why, by whom and when."""
    who = f"{made.by}, {moments.local(made.at)}" if made.by else moments.local(made.at)
    said = f"{wording.choice(made.decision)}: {made.note}" if made.note else wording.choice(made.decision)
    return f"{said} ({who})"


def numbers_then(made: DecisionRow, now: Mapping[str, Value]) -> str:
    """The numbers that a decision was made on, where they were others than there are now: old → new."""
    parts = [
        f"{value_name(name)} {number(old)} → {number(new) if isinstance(new, int | float) else '–'}"
        for name, old in made.values.items()
        if isinstance(old, int | float) and (new := now.get(name)) != old
    ]
    return "; ".join(parts)


def _named(name: str, value: Value, names: Names) -> Value:
    """A named value with the names of what it holds codes of."""
    if name in UNITS:
        return names.units.name(str(value))
    if name in ("about", "programme"):
        return names.programmes.name(str(value))
    if name == "per":
        return names.per(str(value))
    if name == "provinces":
        return numbers.spoken().createSeparatedList([names.province(code.strip()) for code in str(value).split(",")])
    return value
