"""A figure in its sentence, for places that have room for a line or two."""

from __future__ import annotations

from html import escape

BEFORE, AFTER = 70, 60
"""Code points of text shown on each side."""


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """The text before and after a stretch, within its line, cut at a blank, with an ellipsis where it is cut."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end : _line_end(text, end)]
    if len(before) > BEFORE:
        before = "… " + before[-BEFORE:].partition(" ")[2]
    if len(after) > AFTER:
        after = after[:AFTER].rpartition(" ")[0] + " …"
    return _squeezed(before.lstrip()), _squeezed(after.rstrip())


def as_html(text: str, start: int, end: int) -> str:
    """The stretch in bold, in its context."""
    before, after = around(text, start, end)
    return f"{escape(before)}<b>{escape(text[start:end])}</b>{escape(after)}"


def _line_end(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found


def _squeezed(text: str) -> str:
    """Runs of blanks as one; those at the ends stay, since they stand next to the number."""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    return f"{head}{' '.join(text.split())}{tail}" if text.strip() else head
