"""Years that cannot be: what is told as done after the report's own year, and a year that is said twice over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.checks.material import Reading
from app.checks.records import MOST_SUSPECTS, Finding

_TWICE = re.compile(r"\b[Ii]n ((?:19|20)\d\d)\s*,?\s*[Ii]n ((?:19|20)\d\d)\b")


def later_years(reading: Reading) -> Iterator[Finding]:
    """Figures of a year after the report's own that are said to have happened; one finding for a sentence."""
    own = reading.material.report.year
    for sentence in reading.sentences:
        later = [one for one in sentence.figures if one.kind == "actual" and own and (one.year_from or 0) > own]
        if later:
            yield Finding(
                rule="later_years",
                code="years.later",
                severity="low",
                report_id=later[0].report_id,
                suspects=tuple(one.id for one in later[:MOST_SUSPECTS]),
                context=tuple(one.id for one in later[MOST_SUSPECTS:]),
                values={"year": later[0].year_from or 0, "report_year": own or 0},
            )


def years_twice(reading: Reading) -> Iterator[Finding]:
    """ "In 2012, In 2011": one of the two was to be struck out; which, only the reader can say."""
    report = reading.material.report
    for found in _TWICE.finditer(reading.material.text, report.span_start, report.span_end):
        values = {"one": found.group(1), "two": found.group(2), "printed": " ".join(found.group().split())}
        yield Finding("years_twice", "years.twice", "medium", report.id, (), (), values)
