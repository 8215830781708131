"""The English sentences for what the checks find, with the arithmetic in them, and for what would mend it: said as they
are by ``cli``, translated by ``ui/wording.py``.

A finding's named values fill the braces. ``{parts}`` stands for all values ``part_1``, ``part_2`` ... with plus signs,
``{values}`` for all of them with their names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.translatable import QT_TRANSLATE_NOOP

FINDINGS = {
    "sums.more": QT_TRANSLATE_NOOP("wording", "{parts} = {sum}, more than the printed total of {total}"),
    "sums.less": QT_TRANSLATE_NOOP("wording", "{parts} = {sum}, less than the printed total of {total}"),
    "sums.slip": QT_TRANSLATE_NOOP("wording", "{parts} = {sum}, one misprint away from the printed total of {total}"),
    "sums.rest": QT_TRANSLATE_NOOP("wording", "A part of {part_1} and a rest of {part_2} make {sum}, printed {total}"),
    "sums.part_larger": QT_TRANSLATE_NOOP("wording", "A part of {largest} is larger than its whole of {total}"),
    "changes.rate": QT_TRANSLATE_NOOP(
        "wording", "{level} after a change of {increase} was {before} before: {right} %, printed {rate} %"
    ),
    "changes.base": QT_TRANSLATE_NOOP(
        "wording", "{increase} is {rate} % of the new {level}, but {right} % of the {before} before"
    ),
    "changes.larger": QT_TRANSLATE_NOOP("wording", "An increase of {increase} is more than the {level} it led to"),
    "changes.from_to": QT_TRANSLATE_NOOP(
        "wording", "From {before} to {after} is a change of {right}, printed {change}"
    ),
    "changes.from_to_rate": QT_TRANSLATE_NOOP(
        "wording", "From {before} to {after} is a change of {right} %, printed {change} %"
    ),
    "shares.share": QT_TRANSLATE_NOOP("wording", "{part} of {total} is {right} %, printed {share} %"),
    "shares.for_each": QT_TRANSLATE_NOOP(
        "wording", "{count} × {each} = {product}, printed {total}: a power of ten apart"
    ),
    "shares.average": QT_TRANSLATE_NOOP("wording", "{count} × {each} = {product}, printed {total}"),
    "magnitude.income": QT_TRANSLATE_NOOP(
        "wording", "An income of {value} yuan for each person: from {low} to {high} is possible"
    ),
    "magnitude.allowance": QT_TRANSLATE_NOOP(
        "wording", "An allowance of {value} yuan a month for each person: from {low} to {high} is possible"
    ),
    "magnitude.public_money": QT_TRANSLATE_NOOP(
        "wording", "{value} yuan of public money: a third of what all China has for the poor is {high}"
    ),
    "magnitude.area": QT_TRANSLATE_NOOP("wording", "{value} square kilometres: the largest region has {high}"),
    "magnitude.county_area": QT_TRANSLATE_NOOP(
        "wording", "{value} square kilometres to a county: the largest has {high}"
    ),
    "magnitude.length": QT_TRANSLATE_NOOP("wording", "{value} kilometres: no province has more than {high} of roads"),
    "magnitude.villages": QT_TRANSLATE_NOOP("wording", "{value} villages: all China has no more than {high}"),
    "magnitude.towns": QT_TRANSLATE_NOOP("wording", "{value} towns: all China has no more than {high}"),
    "magnitude.counties": QT_TRANSLATE_NOOP("wording", "{value} counties: all China has no more than {high}"),
    "magnitude.land": QT_TRANSLATE_NOOP("wording", "{value} mu of farmland: no province has more than {high}"),
    "magnitude.population": QT_TRANSLATE_NOOP("wording", "{value}, though the province can have no more than {high}"),
    "magnitude.above_whole": QT_TRANSLATE_NOOP("wording", "{value} % of what can at most be whole"),
    "magnitude.households": QT_TRANSLATE_NOOP(
        "wording", "{people} people in {households} households: {size} to each household"
    ),
    "magnitude.nested": QT_TRANSLATE_NOOP(
        "wording", "{inner} ({inner_unit}) are said to lie in {outer} ({outer_unit}), which are more"
    ),
    "magnitude.peers": QT_TRANSLATE_NOOP(
        "wording", "{value} ({unit} / {per}): half of {count} such figures are below {median}"
    ),
    "magnitude.programme": QT_TRANSLATE_NOOP(
        "wording", "{value} ({unit}): half of the {count} such figures on {programme} are below {median}"
    ),
    "misprints.separator": QT_TRANSLATE_NOOP(
        "wording", "“{printed}” is no way to write a number; it was read as {value}"
    ),
    "misprints.fraction": QT_TRANSLATE_NOOP(
        "wording", "“{printed}” of what is counted whole: a point in place of a comma, or a scale word left out"
    ),
    "conflicts.summary": QT_TRANSLATE_NOOP("wording", "{one} here, {two} where it is told in detail ({metric})"),
    "conflicts.twice": QT_TRANSLATE_NOOP("wording", "{one} here, {two} elsewhere ({metric})"),
    "conflicts.passage": QT_TRANSLATE_NOOP("wording", "{one} here, {two} elsewhere among the same facts ({metric})"),
    "conflicts.slip": QT_TRANSLATE_NOOP("wording", "{one} here, {two} elsewhere: one misprint apart ({metric})"),
    "conflicts.scale": QT_TRANSLATE_NOOP("wording", "{one} here, {two} elsewhere: the same digits ({metric})"),
    "conflicts.reports": QT_TRANSLATE_NOOP("wording", "{one} for {year} here, {two} in another report"),
    "conflicts.year_before": QT_TRANSLATE_NOOP(
        "wording", "{level} and its change give {one} for {year}, {two} in the report of that year"
    ),
    "years.later": QT_TRANSLATE_NOOP("wording", "Said to have happened in {year}, in the report of {report_year}"),
    "years.twice": QT_TRANSLATE_NOOP("wording", "“{printed}”: it can be only one of the two years"),
    "structure.same_place": QT_TRANSLATE_NOOP("wording", "“{one}” and “{two}” stand in the same place"),
    "structure.few_figures": QT_TRANSLATE_NOOP("wording", "Only {figures} figures on {pages} pages"),
    "structure.no_author": QT_TRANSLATE_NOOP("wording", "The report does not end with its authors, but with “{end}”"),
    "structure.no_programme": QT_TRANSLATE_NOOP("wording", "No programme is known for “{heading}”"),
    "structure.no_province": QT_TRANSLATE_NOOP("wording", "The province of “{title}” is unknown"),
    "structure.no_year": QT_TRANSLATE_NOOP("wording", "The year of “{title}” is unknown"),
    "structure.provinces": QT_TRANSLATE_NOOP("wording", "{document} has no report of {count} provinces: {provinces}"),
}
"""What the checks hold against figures, by the code of a finding."""

SUGGESTIONS = {
    "digit": QT_TRANSLATE_NOOP("wording", "{new}, one digit misprinted"),
    "swapped": QT_TRANSLATE_NOOP("wording", "{new}, two digits swapped"),
    "extra_digit": QT_TRANSLATE_NOOP("wording", "{new}, one digit too many"),
    "scale_word": QT_TRANSLATE_NOOP("wording", "{new}, the scale word wrong or left out"),
    "factor": QT_TRANSLATE_NOOP("wording", "{new}, a factor of ten or more"),
    "separator": QT_TRANSLATE_NOOP("wording", "{new}, a point printed for a comma"),
    "computed": QT_TRANSLATE_NOOP("wording", "{new}, as the other numbers give it"),
}
"""What a figure may have been meant to say, by how it came to say otherwise."""

UNKNOWN = QT_TRANSLATE_NOOP("wording", "Something that only a newer version can explain ({values})")
"""What is said of a finding whose code is not known here."""

_YEARS = frozenset({"year", "report_year"})
_CODES = frozenset({"unit", "per", "programme", "inner_unit", "outer_unit"})


def finding(code: str, values: Mapping[str, object]) -> str:
    """What a finding says, in English, without a full stop; of a code that is not known here, that and its values."""
    return FINDINGS.get(code, UNKNOWN).format_map(filled(values, number))


def suggestion(how: str, new: float) -> str:
    """What would mend a finding, in English; in what way, where that is known here."""
    return SUGGESTIONS.get(how, "{new}").format(new=number(new))


def filled(values: Mapping[str, object], say: Callable[[float], str]) -> dict[str, str]:
    """The named values in words: numbers as ``say`` writes them, rounded to what helps to compare them."""
    words = {name: _word(name, value, say) for name, value in values.items()}
    parts = [name for name in words if name.startswith("part_")]
    every = ", ".join(f"{name.replace('_', ' ')} {word}" for name, word in words.items())
    return words | {"parts": " + ".join(words[name] for name in parts), "values": every or "–"}


def _word(name: str, value: object, say: Callable[[float], str]) -> str:
    if isinstance(value, (int, float)) and name not in _YEARS:
        return say(rounded(float(value)))
    return str(value).replace("_", " ") if name in _CODES else str(value)


def rounded(value: float) -> float:
    """A value with two decimals, or with two digits where it is smaller than one."""
    return float(f"{value:.2g}") if 0 < abs(value) < 1 else round(value, 2)


def number(value: float) -> str:
    """A value in full, as English groups it: 847,070,000 or 36.1."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6f}".rstrip("0")
