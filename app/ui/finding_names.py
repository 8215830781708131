"""The names of the checks' rules, and how the numbers of a finding are set out: which, in what order, called what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

Value = str | int | float | None

RULES: Mapping[str, object] = {
    "separators": QT_TRANSLATE_NOOP("finding", "Separators"),
    "fractions": QT_TRANSLATE_NOOP("finding", "Fractions of whole things"),
    "sums": QT_TRANSLATE_NOOP("finding", "Parts and total"),
    "larger_parts": QT_TRANSLATE_NOOP("finding", "Part and whole"),
    "money_among": QT_TRANSLATE_NOOP("finding", "Money spent twice"),
    "kinds_of_project": QT_TRANSLATE_NOOP("finding", "Kinds of projects"),
    "central_and_provincial": QT_TRANSLATE_NOOP("finding", "Central and provincial money"),
    "remainders": QT_TRANSLATE_NOOP("finding", "What remained"),
    "named_twice": QT_TRANSLATE_NOOP("finding", "Named twice in a list"),
    "changes": QT_TRANSLATE_NOOP("finding", "Rate of a change"),
    "larger_increases": QT_TRANSLATE_NOOP("finding", "Increase and level"),
    "differences": QT_TRANSLATE_NOOP("finding", "From … to …"),
    "shares": QT_TRANSLATE_NOOP("finding", "Shares"),
    "for_each": QT_TRANSLATE_NOOP("finding", "So much for each"),
    "averages": QT_TRANSLATE_NOOP("finding", "Averages"),
    "limits": QT_TRANSLATE_NOOP("finding", "Beyond what is possible"),
    "too_many_people": QT_TRANSLATE_NOOP("finding", "More people than there are"),
    "shares_above_whole": QT_TRANSLATE_NOOP("finding", "More than the whole"),
    "households": QT_TRANSLATE_NOOP("finding", "Households and people"),
    "nested": QT_TRANSLATE_NOOP("finding", "Places within places"),
    "passages": QT_TRANSLATE_NOOP("finding", "Told twice"),
    "summaries": QT_TRANSLATE_NOOP("finding", "Summary and section"),
    "stocks": QT_TRANSLATE_NOOP("finding", "Poor population"),
    "helpers": QT_TRANSLATE_NOOP("finding", "Organs that help"),
    "slips": QT_TRANSLATE_NOOP("finding", "One digit apart"),
    "rescaled": QT_TRANSLATE_NOOP("finding", "Another scale"),
    "later_years": QT_TRANSLATE_NOOP("finding", "Years to come"),
    "years_twice": QT_TRANSLATE_NOOP("finding", "Two years at once"),
    "same_place": QT_TRANSLATE_NOOP("finding", "Overlapping figures"),
    "few_figures": QT_TRANSLATE_NOOP("finding", "Hardly any figures"),
    "no_author": QT_TRANSLATE_NOOP("finding", "No author line"),
    "no_programme": QT_TRANSLATE_NOOP("finding", "Section without programme"),
    "unknown_report": QT_TRANSLATE_NOOP("finding", "Unknown report"),
    "outliers": QT_TRANSLATE_NOOP("finding", "Far from all others"),
    "programme_outliers": QT_TRANSLATE_NOOP("finding", "Far above its programme"),
    "between_reports": QT_TRANSLATE_NOOP("finding", "Two reports differ"),
    "years_before": QT_TRANSLATE_NOOP("finding", "Year before, computed"),
    "missing_provinces": QT_TRANSLATE_NOOP("finding", "Missing provinces"),
}
"""The name of each rule, as a list shows it."""

VALUES: Mapping[str, object] = {
    "part": QT_TRANSLATE_NOOP("finding", "part"),
    "largest": QT_TRANSLATE_NOOP("finding", "the largest part"),
    "sum": QT_TRANSLATE_NOOP("finding", "together"),
    "total": QT_TRANSLATE_NOOP("finding", "printed as the total"),
    "increase": QT_TRANSLATE_NOOP("finding", "change"),
    "level": QT_TRANSLATE_NOOP("finding", "level"),
    "before": QT_TRANSLATE_NOOP("finding", "before"),
    "after": QT_TRANSLATE_NOOP("finding", "after"),
    "right": QT_TRANSLATE_NOOP("finding", "as it should be"),
    "rate": QT_TRANSLATE_NOOP("finding", "printed rate"),
    "change": QT_TRANSLATE_NOOP("finding", "printed change"),
    "share": QT_TRANSLATE_NOOP("finding", "printed share"),
    "count": QT_TRANSLATE_NOOP("finding", "number"),
    "each": QT_TRANSLATE_NOOP("finding", "for each"),
    "product": QT_TRANSLATE_NOOP("finding", "number times each"),
    "people": QT_TRANSLATE_NOOP("finding", "people"),
    "households": QT_TRANSLATE_NOOP("finding", "households"),
    "size": QT_TRANSLATE_NOOP("finding", "to a household"),
    "value": QT_TRANSLATE_NOOP("finding", "printed value"),
    "low": QT_TRANSLATE_NOOP("finding", "possible from"),
    "high": QT_TRANSLATE_NOOP("finding", "possible up to"),
    "median": QT_TRANSLATE_NOOP("finding", "in the middle of the others"),
    "one": QT_TRANSLATE_NOOP("finding", "says A"),
    "two": QT_TRANSLATE_NOOP("finding", "says B"),
    "inner": QT_TRANSLATE_NOOP("finding", "of the smaller"),
    "outer": QT_TRANSLATE_NOOP("finding", "of the larger"),
}
"""What a named value is called where the numbers are set out."""

_RATE = (("", "level"), ("−", "increase"), ("=", "before"), ("→", "right"), ("≠", "rate"))
_PAIR = (("", "one"), ("≠", "two"))
_EACH = (("", "count"), ("×", "each"), ("=", "product"), ("≠", "total"))

ARITHMETIC: Mapping[str, tuple[tuple[str, str], ...]] = {
    **dict.fromkeys(("changes.rate", "changes.base"), _RATE),
    "changes.larger": (("", "increase"), (">", "level")),
    "changes.from_to": (("", "after"), ("−", "before"), ("=", "right"), ("≠", "change")),
    "changes.from_to_rate": (("", "before"), ("→", "after"), ("=", "right"), ("≠", "change")),
    "shares.share": (("", "part"), ("÷", "total"), ("=", "right"), ("≠", "share")),
    **dict.fromkeys(("shares.for_each", "shares.average"), _EACH),
    "magnitude.households": (("", "people"), ("÷", "households"), ("=", "size")),
    "magnitude.nested": (("", "inner"), ("<", "outer")),
    **dict.fromkeys(("magnitude.peers", "magnitude.programme"), (("", "value"), ("≠", "median"))),
    **{
        f"conflicts.{code}": _PAIR
        for code in ("summary", "twice", "passage", "slip", "scale", "reports", "year_before")
    },
}
"""How the numbers of a finding are set out: a sign and the name of a value for each line. Those of sums and of limits
follow from their values.
"""

PERCENT = {
    **dict.fromkeys(("changes.rate", "changes.base"), frozenset({"right", "rate"})),
    "changes.from_to_rate": frozenset({"right", "change"}),
    "shares.share": frozenset({"right", "share"}),
    "magnitude.above_whole": frozenset({"value", "high"}),
}
"""The values that are in percent, by code."""


def lines(code: str, values: Mapping[str, Value]) -> list[tuple[str, str, float]]:
    """The numbers of a finding as they are set out: sign, name of the value, number. Empty where it has none."""
    if code == "sums.part_larger":
        order = [("", "largest" if "largest" in values else "part_1"), (">", "total")]
    elif code.startswith("sums."):
        parts = [name for name in values if name.startswith("part_")]
        order = [("+" if number else "", name) for number, name in enumerate(parts)]
        order += [("=", "sum"), ("≠", "total")] if len(parts) > 1 else [("≠", "total")]
    elif code.startswith("magnitude.") and code not in ARITHMETIC:
        below = "low" in values and _number(values, "value") < _number(values, "low")
        order = [("", "value"), ("<", "low") if below else (">", "high")]
    else:
        order = list(ARITHMETIC.get(code, ()))
    fell = code in ("changes.rate", "changes.base") and _number(values, "before") > _number(values, "level")
    order = [("+" if fell and sign == "−" else sign, name) for sign, name in order]
    found = [(sign, name, values.get(name)) for sign, name in order]
    return [(sign, name, value) for sign, name, value in found if isinstance(value, int | float)]


def _number(values: Mapping[str, Value], name: str) -> float:
    value = values.get(name)
    return float(value) if isinstance(value, int | float) else 0.0
