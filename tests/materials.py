"""What the checks read, made from an extraction without a workspace in between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from app import vocabulary
from app.checks.material import Material
from app.checks.records import Finding
from app.extraction import extract
from app.extraction.records import Extraction, Figure, Report, Section
from app.finding_sentences import finding
from app.models.records import FigureRow, ReportRow, SectionRow

GENERAL = "overview"


def materials(texts: Mapping[str, str]) -> list[Material]:
    """The reports of texts by file name; ids count through all of them, as in a workspace."""
    words, made = vocabulary.load(), list[Material]()
    figures = reports = sections = 1
    for document, (name, text) in enumerate(texts.items(), 1):
        found = extract(text, vocabulary=words)
        firsts = (reports, sections, figures)
        made += [_material(document, name, text, found, place, firsts) for place in range(len(found.reports))]
        reports += len(found.reports)
        sections += len(found.sections)
        figures += len(found.figures)
    return made


def _material(
    document: int, name: str, text: str, found: Extraction, place: int, firsts: tuple[int, int, int]
) -> Material:
    report, (reports, sections, figures) = found.reports[place], firsts
    own = [(figures + at, figure) for at, figure in enumerate(found.figures) if figure.report == place]
    headed = [(sections + at, section) for at, section in enumerate(found.sections) if section.report == place]
    by_id = dict(headed)
    row = _report_row(document, name, text, report, reports + place, len(own))
    return Material(
        row,
        text,
        tuple(_section_row(text, section, id_, row.id) for id_, section in headed),
        tuple(_figure_row(text, figure, id_, row, (sections, by_id), figures) for id_, figure in own),
    )


def _report_row(document: int, name: str, text: str, report: Report, id_: int, figures: int) -> ReportRow:
    return ReportRow(
        id=id_,
        document_id=document,
        document=name,
        province=report.province,
        year=report.year,
        type=report.type,
        counterpart=report.counterpart or "",
        title=text[report.title_start : report.title_end],
        span_start=report.start,
        span_end=report.end,
        figures=figures,
        settled=0,
    )


def _section_row(text: str, section: Section, id_: int, report_id: int) -> SectionRow:
    return SectionRow(
        id=id_,
        report_id=report_id,
        heading=text[section.heading_start : section.heading_end],
        programme=section.programme,
        heading_start=section.heading_start,
        span_start=section.start,
        span_end=section.end,
        figures=0,
        settled=0,
    )


def _figure_row(
    text: str, figure: Figure, id_: int, report: ReportRow, sections: tuple[int, Mapping[int, Section]], first: int
) -> FigureRow:
    section_id = None if figure.section is None else sections[0] + figure.section
    section = None if section_id is None else sections[1][section_id]
    return FigureRow(
        id=id_,
        short_id=f"{report.province}-{report.year}-{id_}",
        document_id=report.document_id,
        report_id=report.id,
        section_id=section_id,
        province=report.province,
        report_year=report.year,
        heading="" if section is None else text[section.heading_start : section.heading_end],
        programme=GENERAL if section is None else section.programme,
        span_start=figure.start,
        span_end=figure.end,
        quote=text[figure.start : figure.end],
        value=figure.value,
        unit=figure.unit,
        per=figure.per,
        year_from=figure.year_from,
        year_to=figure.year_to,
        kind=figure.kind,
        qualifier=figure.qualifier,
        metric=figure.metric,
        about=figure.about,
        indicator=figure.indicator,
        parent_id=None if figure.parent is None else first + figure.parent,
        claim=figure.claim or "",
        confidence=figure.confidence,
        origin="machine",
        review="unreviewed",
    )


def lines(reports: Sequence[Material], findings: Iterable[Finding]) -> list[str]:
    """Findings as lines of JSON, with the fields that the scorer reads."""
    documents = {material.report.id: material.report.document for material in reports}
    spans = {figure.id: (figure.span_start, figure.span_end) for material in reports for figure in material.figures}
    return [
        json.dumps(
            {
                "rule": one.rule,
                "message": finding(one.code, one.values),
                "severity": one.severity,
                "source": documents[one.report_id],
                "figures": [spans[figure] for figure in one.suspects],
            }
        )
        for one in findings
    ]
