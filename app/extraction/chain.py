"""The chain of stages, from a text to its reports, sections and figures, and the records put together."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from app.extraction.abouts import find_about
from app.extraction.arounds import arounds
from app.extraction.choices import Choice
from app.extraction.confidence import confidence
from app.extraction.kinds import find_kinds
from app.extraction.lexicon import Lexicon, lexicon
from app.extraction.metrics import find_metrics
from app.extraction.numbers import find_quantities
from app.extraction.pers import find_pers
from app.extraction.qualifiers import find_qualifiers
from app.extraction.records import Extraction, Figure, Report, Section
from app.extraction.reports import find_reports
from app.extraction.sections import find_sections
from app.extraction.sentences import Sentence, sentences
from app.extraction.units import find_units
from app.extraction.times import Span
from app.extraction.years import Carried, find_years
from app.vocabulary.records import Vocabulary

VERSION = "1"


def extract(text: str, *, vocabulary: Vocabulary) -> Extraction:
    """All reports, sections and figures of a text, in the order of the text.

    Pure and total: the same text and vocabulary give an equal result, no string raises. An empty text gives an empty
    extraction; any other gives at least one report.
    """
    words = lexicon(vocabulary)
    reports = find_reports(text, words)
    sections, paragraphs = find_sections(text, reports, words)
    figures: list[Figure] = []
    carried, place = Carried(Span(None, None)), (-1, -1)
    for sentence in sentences(text, paragraphs):
        paragraph = sentence.paragraph
        section = -1 if paragraph.section is None else paragraph.section
        report = reports[paragraph.report]
        if (paragraph.report, section) != place:
            place = (paragraph.report, section)
            carried = Carried(Span(report.year, report.year))
        figures.extend(_figures(sentence, report, sections[section] if section >= 0 else None, carried, words))
    return Extraction(reports, sections, tuple(figures), VERSION, vocabulary.hash)


def _figures(
    sentence: Sentence, report: Report, section: Section | None, carried: Carried, words: Lexicon
) -> list[Figure]:
    quantities = find_quantities(sentence, words, report.year)
    tokens = sentence.tokens
    years = find_years(sentence, quantities, carried, report.year)
    if not quantities:
        return []
    units = find_units(tokens, quantities, words)
    pers = find_pers(tokens, quantities, units, words)
    qualifiers = find_qualifiers(tokens, quantities)
    around = arounds(sentence, quantities)
    kinds = find_kinds(quantities, around, units, years, report.year)
    metrics = find_metrics(tokens, quantities, units)
    programme = section.programme if section else "other"
    found = []
    for at, quantity in enumerate(quantities):
        about = find_about(programme, metrics[at].value, words)
        fields: dict[str, Choice[Any]] = {
            "unit": units[at], "per": pers[at], "year": years[at], "kind": kinds[at],
            "qualifier": qualifiers[at], "metric": metrics[at], "about": about,
        }  # fmt: skip
        numeral = quantity.numeral
        found.append(
            Figure(
                report=sentence.paragraph.report,
                section=sentence.paragraph.section,
                start=numeral.start,
                end=numeral.end,
                value=numeral.value,
                unit=units[at].value,
                per=pers[at].value,
                year_from=years[at].value.first,
                year_to=years[at].value.last,
                kind=kinds[at].value,
                qualifier=qualifiers[at].value,
                metric=metrics[at].value,
                about=about.value,
                confidence=confidence(fields.values()),
                rules=MappingProxyType(
                    {name: choice.rule for name, choice in fields.items()} | {"value": quantity.rule}
                ),
                alternatives=_alternatives(fields),
            )
        )
    return found


def _alternatives(fields: dict[str, Choice[Any]]) -> MappingProxyType[str, str | int | float]:
    seconds: dict[str, str | int | float] = {}
    for name, choice in fields.items():
        if isinstance(choice.second, Span):
            if choice.second.first is not None and choice.second.last is not None:
                seconds |= {"year_from": choice.second.first, "year_to": choice.second.last}
        elif isinstance(choice.second, str | int | float):
            seconds[name] = choice.second
    return MappingProxyType(seconds)
