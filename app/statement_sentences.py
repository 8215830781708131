"""The statement of quality in English: what can be cited, and the lines of its table. ``cli`` says it as it is, the
window through its translation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.exchange import estimates
from app.exchange.estimates import Estimate
from app.exchange.statement import Statement
from app.models.sample_queries import PARAGRAPH
from app.terms import FIELDS, REASONS
from app.translatable import QT_TRANSLATE_NOOP

Number = Callable[[float], str]
Say = Callable[[str], str]

STATEMENT = {
    "errors": QT_TRANSLATE_NOOP(
        "wording",
        "Of {total} exported figures an estimated {value} % ({low} to {high} %) need a correction; sample of {judged}, "
        "seed {seed}, {date}.",
    ),
    "errors_part": QT_TRANSLATE_NOOP(
        "wording",
        "Of {total} exported figures an estimated {value} % ({low} to {high} %) need a correction, by the first "
        "{judged} of a sample of {drawn}; seed {seed}, {date}.",
    ),
    "errors_all": QT_TRANSLATE_NOOP(
        "wording",
        "Of {total} exported figures {wrong} need a correction ({value} %): all were looked at; {date}.",
    ),
    "missed": QT_TRANSLATE_NOOP(
        "wording",
        "An estimated {value} figures ({low} to {high}) were missed, by {judged} of {size} paragraphs that state a "
        "number.",
    ),
    "missed_all": QT_TRANSLATE_NOOP(
        "wording", "Figures missed: {value}; all {size} paragraphs that state a number were looked through."
    ),
    "nothing": QT_TRANSLATE_NOOP("wording", "Nothing of the sample has been reviewed yet."),
    "part": QT_TRANSLATE_NOOP("wording", "It was drawn from a part of the workspace."),
    "limits": QT_TRANSLATE_NOOP("wording", "Limits in brackets: {level} % confidence."),
}

STRATA = {
    "unreviewed": QT_TRANSLATE_NOOP("wording", "unreviewed figures"),
    "verified": QT_TRANSLATE_NOOP("wording", "verified figures"),
    "rejected": QT_TRANSLATE_NOOP("wording", "rejected figures (right: they are none)"),
    PARAGRAPH: QT_TRANSLATE_NOOP("wording", "paragraphs (missed in each)"),
}

ALL_SEEN = QT_TRANSLATE_NOOP("wording", "{value} (all looked at)")
"""A share or a number that needs no estimate."""

ALL_FIGURES = QT_TRANSLATE_NOOP("wording", "all figures")
FIELD = QT_TRANSLATE_NOOP("wording", "field: {field}")

Line = tuple[str, str, str, str, str, str]
"""What, of how many, drawn, judged, wrong, and the estimate with its limits."""


def field_name(code: str) -> str:
    """What may be wrong with a figure: a field, or that it is none."""
    return FIELDS[code] if code in FIELDS else REASONS[code]


def cited(said: Statement, say: Say, number: Number, date: str) -> list[str]:
    """The sentences to cite."""
    if said.errors is None and said.missed is None:
        return [say(STATEMENT["nothing"])]
    found = []
    if said.errors is not None:
        drawn = "errors" if said.judged == said.drawn else "errors_part"
        counts = {"total": said.figures, "judged": said.judged, "drawn": said.drawn, "wrong": _wrong(said)}
        named = {name: number(count) for name, count in counts.items()} | _limits(said.errors.times(100), number, 1)
        template = say(STATEMENT["errors_all" if said.errors.exact else drawn])
        found.append(template.format(**named, seed=said.sample.seed, date=date))
    if said.missed is not None:
        part = next(part for part in said.parts if part.stratum == PARAGRAPH)
        named = _limits(said.missed, number, 0) | {"judged": number(part.judged), "size": number(part.size)}
        found.append(say(STATEMENT["missed_all" if said.missed.exact else "missed"]).format(**named))
    if said.sample.filter:
        found.append(say(STATEMENT["part"]))
    if any(each is not None and not each.exact for each in (said.errors, said.missed)):
        found.append(say(STATEMENT["limits"]).format(level=number(round(estimates.LEVEL * 100))))
    return found


def table(said: Statement, say: Say, number: Number) -> Iterator[Line]:
    """The lines of the statement's table: all figures, the fields, the strata."""
    counts = (number(said.figures), number(said.drawn), number(said.judged))
    yield (say(ALL_FIGURES), *counts, number(_wrong(said)), _share(said.errors, say, number))
    for part in said.parts:
        if part.stratum == PARAGRAPH:
            rate = "–" if part.rate is None else _bracketed(part.rate, say, number, 2)
        else:
            rate = _share(part.rate, say, number)
        numbers = (part.size, part.drawn, part.judged, part.wrong)
        yield (say(STRATA[part.stratum]), *(number(each) for each in numbers), rate)  # type: ignore[misc]
    for field, found in said.fields.items():
        name = say(FIELD).format(field=say(field_name(field)))
        yield (name, "", "", "", "", _share(found, say, number))


HEADS = (
    QT_TRANSLATE_NOOP("wording", "Figures"),
    QT_TRANSLATE_NOOP("wording", "of"),
    QT_TRANSLATE_NOOP("wording", "drawn"),
    QT_TRANSLATE_NOOP("wording", "reviewed"),
    QT_TRANSLATE_NOOP("wording", "wrong"),
    QT_TRANSLATE_NOOP("wording", "estimate"),
)


def text(said: Statement, say: Say, number: Number, date: str) -> Iterator[str]:
    """The whole statement as lines of plain text: the sentences, then the table, its columns parted by tabs."""
    yield from cited(said, say, number, date)
    yield ""
    yield "\t".join(say(head) for head in HEADS)
    yield from ("\t".join(line) for line in table(said, say, number))


def _wrong(said: Statement) -> int:
    return sum(part.wrong for part in said.parts if part.stratum != PARAGRAPH)


def _share(found: Estimate | None, say: Say, number: Number) -> str:
    if found is None:
        return "–"
    limits = _limits(found.times(100), number, 1)
    if found.exact:
        return say(ALL_SEEN).format(value=f"{limits['value']} %")
    return f"{limits['value']} % ({limits['low']}–{limits['high']} %)"


def _bracketed(found: Estimate, say: Say, number: Number, decimals: int) -> str:
    limits = _limits(found, number, decimals)
    if found.exact:
        return say(ALL_SEEN).format(value=limits["value"])
    return f"{limits['value']} ({limits['low']}–{limits['high']})"


def _limits(found: Estimate, number: Number, decimals: int) -> dict[str, str]:
    values = {"value": found.value, "low": found.low, "high": found.high}
    return {name: number(round(value, decimals)) for name, value in values.items()}
