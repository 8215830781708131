"""The chain of stages, from a text to its reports, sections and figures, and the records put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from app.extraction.abouts import find_about
from app.extraction.arounds import arounds
from app.extraction.breakdowns import Part, find_breakdowns
from app.extraction.choices import Choice
from app.extraction.confidence import confidence, plainness
from app.extraction.facts import find_facts
from app.extraction.goals import announced, names_goals
from app.extraction.kept import Kept
from app.extraction.kinds import find_kinds, inherited
from app.extraction.lexicon import Lexicon, lexicon
from app.extraction.metrics import find_metrics
from app.extraction.numbers import Quantity, find_quantities
from app.extraction.numerals import find_numerals
from app.extraction.pers import find_pers
from app.extraction.qualifiers import find_qualifiers
from app.extraction.records import VERSION, Extraction, Figure, Proposal, Report, Section
from app.extraction.reports import find_reports
from app.extraction.seconds import kind_seconds, unit_seconds
from app.extraction.sections import Paragraph, find_sections
from app.extraction.sentences import Sentence, sentences
from app.extraction.times import Span
from app.extraction.units import find_units
from app.extraction.wordings import Topic, topic_of
from app.extraction.years import Carried, carried_by, find_years
from app.vocabulary.records import Vocabulary

NO_PROGRAMME = "overview"
_TOPICS = Kept(topic_of)
FIELDS = ("unit", "per", "year", "kind", "qualifier", "metric", "about")
_NONE: Mapping[str, str | int | float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands: its report, its section's programme and topic, and what years carry on.

    ``goals``: whether the section's heading names goals.
    """

    paragraph: Paragraph
    report: Report
    programme: str
    carried: Carried
    topic: Topic | None
    goals: bool = False


def extract(text: str, *, vocabulary: Vocabulary) -> Extraction:
    """All reports, sections and figures of a text, in the order of the text.

    Pure and total: the same text and vocabulary give an equal result, no string raises. An empty text gives an empty
    extraction; any other gives at least one report.
    """
    words = lexicon(vocabulary)
    reports = find_reports(text, words)
    sections, paragraphs = find_sections(text, reports, words)
    figures: list[Figure] = []
    place: _Place | None = None
    for sentence in sentences(text, paragraphs):
        if place is None or sentence.paragraph is not place.paragraph:
            place = _place(text, sentence.paragraph, reports, sections, place)
        figures.extend(_figures(sentence, place, words, len(figures)))
    return Extraction(reports, sections, find_facts(text, figures), VERSION, vocabulary.hash)


def figure_at(
    text: str, report: Report, section: Section | None, asked: tuple[int, int], *, vocabulary: Vocabulary
) -> Proposal | None:
    """What the extraction says of a stretch that is a figure, whatever the rules hold against it.

    It reads the paragraph that ``asked`` stands in. A stretch that cuts a printed number at a blank, or holds one with
    more around it, is fitted to that number; else it is taken as it is. None where no number stands in it. The
    figure's ``report`` and ``section`` are 0, its ``parent`` None: ``Proposal.total`` is where that stands.
    """
    words = lexicon(vocabulary)
    own = Paragraph(0, None if section is None else 0, *asked)
    place = _place(text, own, (report,), () if section is None else (section,), None)
    for paragraph in (_paragraph(text, report, section, asked), Paragraph(0, None, *asked)):
        for sentence in sentences(text, [paragraph]):
            figures = _figures(sentence, place, words, 0, asked)
            met = [figure for figure in figures if figure.start < asked[1] and asked[0] < figure.end]
            if met:
                return _proposal(text, met, figures, asked)
    return None


def _paragraph(text: str, report: Report, section: Section | None, asked: tuple[int, int]) -> Paragraph:
    """The line a stretch stands in, without its section's heading unless the stretch is in that."""
    start = max(text.rfind("\n", 0, asked[0]) + 1, report.start)
    end = text.find("\n", asked[1])
    if section is not None and start <= section.heading_start and section.heading_end <= asked[0]:
        start = section.heading_end
    return Paragraph(0, None, start, len(text) if end < 0 else end)


def _proposal(text: str, met: Sequence[Figure], figures: Sequence[Figure], asked: tuple[int, int]) -> Proposal:
    """The first figure met, fitted or in the place that was asked for."""
    figure = met[0]
    total = None if figure.parent is None else figures[figure.parent]
    start, end = asked
    if len(met) == 1 and _is_fitted(text, figure, asked):
        start, end = figure.start, figure.end
    value = figure.value if (start, end) == (figure.start, figure.end) else _value_in(text, start, end, figure.value)
    read = replace(figure, start=start, end=end, value=value, parent=None)
    return Proposal(read, None if total is None else (total.start, total.end), len(met) - 1)


def _is_fitted(text: str, figure: Figure, asked: tuple[int, int]) -> bool:
    """Whether a stretch means a printed number as a whole: it is cut at blanks only."""
    cuts = [text[at - 1].isspace() or text[at].isspace() for at in asked if figure.start < at < figure.end]
    return all(cuts)


def _value_in(text: str, start: int, end: int, otherwise: float) -> float:
    """The value of the first number in a stretch, read by itself."""
    for sentence in sentences(text, [Paragraph(0, None, start, end)]):
        numerals = find_numerals(sentence)
        if numerals:
            return numerals[0].value
    return otherwise


def _place(
    text: str, paragraph: Paragraph, reports: Sequence[Report], sections: Sequence[Section], former: _Place | None
) -> _Place:
    """Where a paragraph's sentences stand. ``former`` is the paragraph before: its plan holds on within a section."""
    report = reports[paragraph.report]
    own = Span(report.year, report.year)
    if paragraph.section is None:
        return _Place(paragraph, report, NO_PROGRAMME, Carried(own), None)
    if former is not None and former.paragraph.section == paragraph.section:
        return replace(former, paragraph=paragraph, carried=former.carried.anew())
    section = sections[paragraph.section]
    heading = paragraph._replace(start=section.heading_start, end=section.heading_end)
    carried = carried_by(text, heading, own)
    printed = text[section.heading_start : section.heading_end]
    goals = names_goals(printed.lower().split())
    return _Place(paragraph, report, section.programme, carried, _TOPICS[printed], goals)


def _figures(
    sentence: Sentence, place: _Place, words: Lexicon, first: int, asked: tuple[int, int] | None = None
) -> list[Figure]:
    """The figures of a sentence, and what is ``asked``; ``first`` is the place that its first takes among all."""
    quantities = find_quantities(sentence, words, place.report.year, asked)
    years = find_years(sentence, quantities, place.carried, place.report.year)
    if not quantities:
        return []
    around = arounds(sentence, quantities)
    units = find_units(sentence, quantities, around, words)
    pers = find_pers(sentence, quantities, around, units, words)
    qualifiers = find_qualifiers(sentence.lows, quantities)
    kinds = find_kinds(quantities, around, units, years, place.report.year, announced(sentence, headed=place.goals))
    parts = find_breakdowns(sentence, quantities, units, kinds)
    kinds = inherited(kinds, [part.parent for part in parts])
    metrics = find_metrics(sentence, quantities, units, kinds, parts, place.topic, words.weights)
    abouts = [find_about(place.programme, metric.value, words) for metric in metrics]
    units = unit_seconds(sentence, quantities, around, units, words)
    kinds = kind_seconds(kinds, around, units)
    choices = zip(units, pers, years, kinds, qualifiers, metrics, abouts, strict=True)
    return [
        _figure(sentence, quantity, part, dict(zip(FIELDS, answers, strict=True)), first, words)
        for quantity, part, answers in zip(quantities, parts, choices, strict=True)
    ]


def _figure(
    sentence: Sentence, quantity: Quantity, part: Part, fields: dict[str, Choice[Any]], first: int, words: Lexicon
) -> Figure:
    """The record of a quantity; ``fields`` are what the stages say of it, in the order of ``FIELDS``."""
    numeral, parent = quantity.numeral, part.parent
    unit, per, year, kind, qualifier, metric, about = [choice.value for choice in fields.values()]
    return Figure(
        report=sentence.paragraph.report,
        section=sentence.paragraph.section,
        start=numeral.start,
        end=numeral.end,
        value=numeral.value,
        unit=unit,
        per=per,
        year_from=year.first,
        year_to=year.last,
        kind=kind,
        qualifier=qualifier,
        metric=metric,
        about=about,
        confidence=confidence(plainness(quantity, fields), words.confidence),
        parent=None if parent is None else first + parent,
        claim=part.claim,
        rules=_RULES[(quantity.rule, *[choice.rule for choice in fields.values()])],
        alternatives=_alternatives(fields),
    )


def _rules(names: tuple[str, ...]) -> Mapping[str, str]:
    """The rules that set a figure's fields, by field."""
    return MappingProxyType(dict(zip(("value", *FIELDS), names, strict=True)))


_RULES = Kept(_rules)
"""The same few rules set most figures: one mapping serves all of them."""


def _alternatives(fields: dict[str, Choice[Any]]) -> Mapping[str, str | int | float]:
    """The second choices by field, where they say something else; a span's by its two ends."""
    found = [
        (name, choice.second)
        for name, choice in fields.items()
        if choice.second is not None and choice.second != choice.value
    ]
    if not found:
        return _NONE
    seconds: dict[str, str | int | float] = {}
    for name, second in found:
        if isinstance(second, Span):
            if second.first is not None and second.last is not None:
                seconds["year_from"], seconds["year_to"] = second.first, second.last
        else:
            seconds[name] = second
    return MappingProxyType(seconds)
