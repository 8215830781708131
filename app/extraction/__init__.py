"""Text to reports, sections and figures. Pure functions: no Qt, no SQLite, no files, no clock."""

from __future__ import annotations

from app.extraction.records import (
    UNKNOWN,
    VERSION,
    Claim,
    Extraction,
    Figure,
    Kind,
    Leftover,
    NoFigure,
    Proposal,
    Qualifier,
    Report,
    ReportType,
    Section,
)
from app.vocabulary.records import Vocabulary

__all__ = [
    "UNKNOWN",
    "VERSION",
    "Claim",
    "Extraction",
    "Figure",
    "Kind",
    "Leftover",
    "NoFigure",
    "Proposal",
    "Qualifier",
    "Report",
    "ReportType",
    "Section",
    "extract",
]


def extract(text: str, *, vocabulary: Vocabulary) -> Extraction:
    """All reports, sections and figures of a text; see ``chain.extract``."""
    from app.extraction import chain  # compiles all patterns, which a window that only shows records need not wait for

    return chain.extract(text, vocabulary=vocabulary)
