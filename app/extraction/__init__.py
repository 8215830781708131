"""Text to reports, sections and figures. Pure functions: no Qt, no SQLite, no files, no clock."""

from app.extraction.chain import VERSION, extract
from app.extraction.records import UNKNOWN, Claim, Extraction, Figure, Kind, Qualifier, Report, ReportType, Section

__all__ = [
    "UNKNOWN",
    "VERSION",
    "Claim",
    "Extraction",
    "Figure",
    "Kind",
    "Qualifier",
    "Report",
    "ReportType",
    "Section",
    "extract",
]
