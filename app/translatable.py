"""Marks texts for Qt's translation tools, without Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's tools look for
    """The text as it is; the translation tools find it by this function's name."""
    return text
