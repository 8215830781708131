"""The English sentences of findings: what a check holds against figures, the rules' names, how a suggestion comes about,
and how its numbers are set out. Said as they are by ``cli``, translated by ``ui/finding_words.py``.

The named values of a finding fill the braces; ``derived`` adds those that follow from them.
"""

from __future__ import annotations

from collections.abc import Mapping

Value = str | int | float | None


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's tools look for
    """The text as it is; the translation tools find it by this function's name."""
    return text


FINDINGS = {
    "sums.more": QT_TRANSLATE_NOOP(
        "finding", "The parts come to {sum}: {difference} more than their total, {total} ({unit})"
    ),
    "sums.less": QT_TRANSLATE_NOOP(
        "finding", "The parts come to {sum}: {difference} less than their total, {total} ({unit})"
    ),
    "sums.slip": QT_TRANSLATE_NOOP(
        "finding", "The parts come to {sum}; one misprinted digit sets their total, {total}, apart ({unit})"
    ),
    "sums.part_larger": QT_TRANSLATE_NOOP("finding", "A part is larger than its whole, {total} ({unit})"),
    "sums.rest": QT_TRANSLATE_NOOP(
        "finding", "What was taken and what remained come to {sum}, and not to the whole, {total} ({unit})"
    ),
    "changes.rate": QT_TRANSLATE_NOOP(
        "finding", "A change by {increase} to {level} is one of {right} %; {rate} % is printed"
    ),
    "changes.base": QT_TRANSLATE_NOOP(
        "finding", "{rate} % is the share of the new level; of the old one, {before}, the increase is {right} %"
    ),
    "changes.larger": QT_TRANSLATE_NOOP("finding", "An increase by {increase} is more than what it led to, {level}"),
    "changes.from_to": QT_TRANSLATE_NOOP(
        "finding", "From {before} to {after} is a change by {right}; {change} is printed"
    ),
    "changes.from_to_rate": QT_TRANSLATE_NOOP(
        "finding", "From {before} to {after} is a change by {right} %; {change} % is printed"
    ),
    "shares.share": QT_TRANSLATE_NOOP("finding", "{part} of {total} is {right} %; {share} % is printed"),
    "shares.for_each": QT_TRANSLATE_NOOP(
        "finding", "{count} times {each} is {product}: the sum, {total}, differs by a factor"
    ),
    "shares.average": QT_TRANSLATE_NOOP("finding", "{count} times {each} is {product}; the sum is printed as {total}"),
    "magnitude.income": QT_TRANSLATE_NOOP(
        "finding", "{value} {unit} for each person: no income lies beyond {low} to {high}"
    ),
    "magnitude.allowance": QT_TRANSLATE_NOOP(
        "finding", "{value} {unit} for each person and month: no allowance lies beyond {low} to {high}"
    ),
    "magnitude.public_money": QT_TRANSLATE_NOOP(
        "finding", "{value} {unit}: more than any province has for this ({high} at most)"
    ),
    "magnitude.area": QT_TRANSLATE_NOOP("finding", "{value} {unit}: larger than any province ({high} at most)"),
    "magnitude.county_area": QT_TRANSLATE_NOOP("finding", "{value} {unit}: larger than any county ({high} at most)"),
    "magnitude.length": QT_TRANSLATE_NOOP("finding", "{value} {unit}: longer than can be ({high} at most)"),
    "magnitude.villages": QT_TRANSLATE_NOOP("finding", "{value} villages: more than there are ({high} at most)"),
    "magnitude.towns": QT_TRANSLATE_NOOP("finding", "{value} towns: more than there are ({high} at most)"),
    "magnitude.counties": QT_TRANSLATE_NOOP("finding", "{value} counties: more than there are ({high} at most)"),
    "magnitude.land": QT_TRANSLATE_NOOP("finding", "{value} {unit}: more land than any province has ({high} at most)"),
    "magnitude.population": QT_TRANSLATE_NOOP(
        "finding", "{value} ({unit}): more than the whole province has ({high} at most)"
    ),
    "magnitude.above_whole": QT_TRANSLATE_NOOP("finding", "{value} %: more than the whole"),
    "magnitude.households": QT_TRANSLATE_NOOP(
        "finding", "{people} people in {households} households: {size} to a household"
    ),
    "magnitude.nested": QT_TRANSLATE_NOOP(
        "finding", "{inner} ({inner_unit}) lie in {outer} ({outer_unit}): more of the larger than of the smaller"
    ),
    "magnitude.peers": QT_TRANSLATE_NOOP(
        "finding", "{value} {unit} (per: {per}) lies far from the other {count}: {median} in the middle"
    ),
    "misprints.separator": QT_TRANSLATE_NOOP(
        "finding", "“{printed}”: separators where no number has any; read as {value}"
    ),
    "misprints.fraction": QT_TRANSLATE_NOOP("finding", "“{printed}” ({unit}): a count of whole things with a fraction"),
    "conflicts.summary": QT_TRANSLATE_NOOP(
        "finding", "The summary says {one}, the programme's own section {two} ({unit})"
    ),
    "conflicts.twice": QT_TRANSLATE_NOOP("finding", "One thing with two values: {one} and {two} ({unit})"),
    "conflicts.passage": QT_TRANSLATE_NOOP(
        "finding", "Two sentences tell the same, but one says {one}, the other {two} ({unit})"
    ),
    "conflicts.slip": QT_TRANSLATE_NOOP(
        "finding", "One misprinted digit sets apart what is told alike: {one} and {two} ({unit})"
    ),
    "conflicts.scale": QT_TRANSLATE_NOOP(
        "finding", "The same digits with another scale, told alike: {one} and {two} ({unit})"
    ),
    "conflicts.reports": QT_TRANSLATE_NOOP(
        "finding", "Two reports of the province differ on {year}: {one} and {two} ({unit})"
    ),
    "years.later": QT_TRANSLATE_NOOP("finding", "Told as done in {year}, in a report on {report_year}"),
    "years.twice": QT_TRANSLATE_NOOP("finding", "“{printed}”: of two years, one was to be struck out"),
    "structure.same_place": QT_TRANSLATE_NOOP("finding", "“{one}” and “{two}” overlap: one number was taken twice"),
    "structure.few_figures": QT_TRANSLATE_NOOP(
        "finding", "{figures} figures on {pages} pages: the text may not have been read well"
    ),
    "structure.no_author": QT_TRANSLATE_NOOP("finding", "The report ends without a line that names its author"),
    "structure.no_programme": QT_TRANSLATE_NOOP("finding", "The section “{heading}” stands for no programme"),
    "structure.no_province": QT_TRANSLATE_NOOP("finding", "Of which province the report “{title}” is, is unknown"),
    "structure.no_year": QT_TRANSLATE_NOOP("finding", "Of which year the report “{title}” is, is unknown"),
    "structure.provinces": QT_TRANSLATE_NOOP("finding", "{document} has no report of {provinces}"),
}
"""What a finding says, by its code; without a full stop."""

RULES = {
    "separators": QT_TRANSLATE_NOOP("finding", "Separators"),
    "fractions": QT_TRANSLATE_NOOP("finding", "Fractions of whole things"),
    "sums": QT_TRANSLATE_NOOP("finding", "Parts and total"),
    "larger_parts": QT_TRANSLATE_NOOP("finding", "Part and whole"),
    "money_among": QT_TRANSLATE_NOOP("finding", "Money spent twice"),
    "kinds_of_project": QT_TRANSLATE_NOOP("finding", "Kinds of projects"),
    "central_and_provincial": QT_TRANSLATE_NOOP("finding", "Central and provincial money"),
    "remainders": QT_TRANSLATE_NOOP("finding", "What remained"),
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
    "between_reports": QT_TRANSLATE_NOOP("finding", "Two reports differ"),
    "missing_provinces": QT_TRANSLATE_NOOP("finding", "Missing provinces"),
}
"""The name of each rule, as a list shows it."""

HOWS = {
    "digit": QT_TRANSLATE_NOOP("finding", "one digit misprinted"),
    "swapped": QT_TRANSLATE_NOOP("finding", "two digits swapped"),
    "extra_digit": QT_TRANSLATE_NOOP("finding", "a digit too many"),
    "scale_word": QT_TRANSLATE_NOOP("finding", "another scale word"),
    "factor": QT_TRANSLATE_NOOP("finding", "wrong by a factor"),
    "separator": QT_TRANSLATE_NOOP("finding", "point and comma mixed up"),
    "computed": QT_TRANSLATE_NOOP("finding", "as the others give it"),
}
"""How one comes to a suggestion."""

VALUES = {
    "part": QT_TRANSLATE_NOOP("finding", "part"),
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
    "magnitude.peers": (("", "value"), ("≠", "median")),
    **{f"conflicts.{code}": _PAIR for code in ("summary", "twice", "passage", "slip", "scale", "reports")},
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


def derived(code: str, values: Mapping[str, Value]) -> dict[str, Value]:
    """A finding's values with what follows from them: ``difference`` of sum and total, or of two values."""
    pair = ("sum", "total") if code.startswith("sums.") else ("one", "two")
    ends = [values.get(name) for name in pair]
    numbers = [end for end in ends if isinstance(end, int | float)]
    return {**values, "difference": float(f"{abs(numbers[0] - numbers[1]):.12g}")} if len(numbers) == 2 else {**values}


def lines(code: str, values: Mapping[str, Value]) -> list[tuple[str, str, float]]:
    """The numbers of a finding as they are set out: sign, name of the value, number. Empty where it has none."""
    known = derived(code, values)
    if code.startswith("sums."):
        parts = [(name, "+") for name in known if name.startswith("part_")]
        order = [("" if number == 0 else sign, name) for number, (name, sign) in enumerate(parts)]
        order += [("=", "sum")] if len(parts) > 1 else []
        order.append((">" if code == "sums.part_larger" else "≠", "total"))
    elif code.startswith("magnitude.") and code not in ARITHMETIC:
        value, low = known.get("value"), known.get("low")
        below = isinstance(value, int | float) and isinstance(low, int | float) and value < low
        order = [("", "value"), ("<", "low") if below else (">", "high")]
    else:
        order = list(ARITHMETIC.get(code, ()))
    found = [(sign, name, known.get(name)) for sign, name in order]
    return [(sign, name, value) for sign, name, value in found if isinstance(value, int | float)]


def finding(code: str, values: Mapping[str, Value]) -> str:
    """What a finding says, in English; of a code that has no sentence, its values."""
    named = {name: _plain(value) for name, value in derived(code, values).items()}
    if code not in FINDINGS:
        return f"{code}: " + ", ".join(f"{name} {value}" for name, value in named.items())
    return FINDINGS[code].format_map(named)


def _plain(value: Value) -> str:
    if isinstance(value, float):
        return f"{rounded(value):,.10f}".rstrip("0").rstrip(".")
    return "–" if value is None else str(value).replace("_", " ")


def rounded(value: float) -> float:
    """A number as it is told: what is computed has no more than five significant digits behind whole ones."""
    return value if value == int(value) else round(value, 1 if abs(value) >= 100 else 2)
