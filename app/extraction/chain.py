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
from app.extraction.pers import find_pers
from app.extraction.qualifiers import find_qualifiers
from app.extraction.records import VERSION, Extraction, Figure, Report, Section
from app.extraction.reports import find_reports
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


def _figures(sentence: Sentence, place: _Place, words: Lexicon, first: int) -> list[Figure]:
    """The figures of a sentence; ``first`` is the place that its first figure takes among all."""
    quantities = find_quantities(sentence, words, place.report.year)
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
    """The second choices by field; a span's by its two ends."""
    found = [(name, choice.second) for name, choice in fields.items() if choice.second is not None]
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
