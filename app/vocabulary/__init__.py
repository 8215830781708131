"""The word lists that the rules read: provinces, programmes, headings, units, indicators. Rows of data, not code."""

from app.vocabulary.load import load
from app.vocabulary.records import Heading, Indicator, Programme, Province, Region, Unit, Vocabulary

__all__ = ["Heading", "Indicator", "Programme", "Province", "Region", "Unit", "Vocabulary", "load"]
