"""A quotation with what is needed to cite it: report, section, document and place, all of the stored text."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.ui.source_page import SourcePage
from app.ui.vocabulary_choices import Names

_PLACE = QT_TRANSLATE_NOOP("reference", "{document}, characters {start}–{end}")
_SECTION = QT_TRANSLATE_NOOP("reference", "section “{heading}”")
_TITLE = QT_TRANSLATE_NOOP("reference", "“{title}”")


def sentence(page: SourcePage, start: int, end: int) -> tuple[int, int]:
    """The sentence that a stretch stands in, without the blanks at its ends; within its line, and behind a heading."""
    from app.extraction.sentences import sentence_spans  # compiles patterns that the first paint need not wait for

    text, section = page.text, page.section_at(start)
    first = text.rfind("\n", 0, start) + 1
    if section is not None and first <= section.heading_start < start:
        first = min(section.heading_span(text)[1], start)
    last = text.find("\n", end)
    for begin, stop in sentence_spans(text, first, len(text) if last < 0 else last):
        if begin <= start < stop:
            part = text[begin:stop]
            return begin + len(part) - len(part.lstrip()), max(begin + len(part.rstrip()), end)
    return start, end


def quoted(page: SourcePage, start: int, end: int, names: Names) -> str:
    """``page.text[start:end]`` and, in a line of its own, where it stands."""
    report, section = page.report, page.section_at(start)
    parts = [names.place(report.province, report.year, report.counterpart)]
    if report.title:
        parts.append(_say(_TITLE).format(title=report.title))
    if section is not None and section.heading:
        parts.append(_say(_SECTION).format(heading=section.heading))
    parts.append(_say(_PLACE).format(document=report.document, start=start, end=end))
    return f"{page.text[start:end]}\n— {'. '.join(parts)}"


def _say(text: object) -> str:
    return QCoreApplication.translate("reference", str(text))
