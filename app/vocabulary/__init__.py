"""The word lists that the rules read: provinces, programmes, headings, units, indicators. Rows of data, not code."""

from app.vocabulary.load import COLUMNS, Addition, RowFault, extended, load, usable
from app.vocabulary.records import NATION, Heading, Indicator, Programme, Province, Region, Unit, Vocabulary

__all__ = [
    "COLUMNS",
    "NATION",
    "Addition",
    "Heading",
    "Indicator",
    "Programme",
    "Province",
    "Region",
    "RowFault",
    "Unit",
    "Vocabulary",
    "extended",
    "load",
    "usable",
]
