"""Fupin Curator: poverty-alleviation reports as a table in which every number keeps its place in the text."""

__version__ = "0.1.0"
