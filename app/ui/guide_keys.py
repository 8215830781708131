"""The keys that the page of shortcuts lists beside the menus: of the figure table, of the review, and those that count
in one view alone and belong to no action.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.exchange.statement import FIELDS, NO_FIGURE
from app.ui import actions, wording
from app.ui.finding_panel import keys_in_words
from app.ui.quality_card import LETTERS

Row = tuple[str, str]
"""What a key does, and the key, as the user reads them."""

_NEXT = QT_TRANSLATE_NOOP("guide", "Next, previous")
_HEADS = {
    "table": QT_TRANSLATE_NOOP("guide", "In the figure table"),
    "single": QT_TRANSLATE_NOOP("guide", "Single keys in the review, the figure table and the source"),
    "review": QT_TRANSLATE_NOOP("guide", "In the review alone"),
    "form": QT_TRANSLATE_NOOP("guide", "In a field of the form"),
    "facets": QT_TRANSLATE_NOOP("guide", "In the facets"),
    "find": QT_TRANSLATE_NOOP("guide", "In the line that finds in the text"),
    "findings": QT_TRANSLATE_NOOP("guide", "In the findings"),
    "notes": QT_TRANSLATE_NOOP("guide", "In the notes"),
    "charts": QT_TRANSLATE_NOOP("guide", "In a chart"),
    "quality": QT_TRANSLATE_NOOP("guide", "In the review of a quality sample"),
    "second": QT_TRANSLATE_NOOP("guide", "In the second check"),
}

_OWN = {
    "review": (
        (QT_TRANSLATE_NOOP("guide", "Verify and go on"), ("Return",)),
        (QT_TRANSLATE_NOOP("guide", "Next figure"), ("Down", "Right")),
        (QT_TRANSLATE_NOOP("guide", "Previous figure"), ("Up", "Left")),
    ),
    "form": (
        (QT_TRANSLATE_NOOP("guide", "Save what is typed, verify, and go on"), ("Return",)),
        (QT_TRANSLATE_NOOP("guide", "Save what is typed, and verify nothing"), ("Ctrl+Return",)),
        (QT_TRANSLATE_NOOP("guide", "Drop what is typed, and go back"), ("Esc",)),
    ),
    "facets": (
        (QT_TRANSLATE_NOOP("guide", "Open or close a facet, check a value"), ("Return", "Space")),
        (QT_TRANSLATE_NOOP("guide", "Open, close a facet"), ("Right", "Left")),
    ),
    "find": (
        (QT_TRANSLATE_NOOP("guide", "Next place, previous place"), ("Return", "Shift+Return")),
        (QT_TRANSLATE_NOOP("guide", "Close the line, and stay at the place"), ("Esc",)),
    ),
    "notes": (
        (QT_TRANSLATE_NOOP("guide", "Save the note"), ("Ctrl+S",)),
        (QT_TRANSLATE_NOOP("guide", "Go to the place of the note"), ("Return",)),
    ),
    "charts": (
        (QT_TRANSLATE_NOOP("guide", "Next bar, previous bar"), ("Down", "Up")),
        (QT_TRANSLATE_NOOP("guide", "Open the figures of the bar"), ("Return",)),
    ),
    "quality": (
        (QT_TRANSLATE_NOOP("guide", "All of the figure is right"), ("R",)),
        (QT_TRANSLATE_NOOP("guide", "Save what was marked, and go on"), ("Return",)),
        (QT_TRANSLATE_NOOP("guide", "Nothing is missed in the paragraph"), ("0",)),
        (QT_TRANSLATE_NOOP("guide", "Mark as missed the number of this digit; what is selected"), ("1 … 9", "M")),
        (_NEXT, ("Right", "Left")),
    ),
    "second": (
        (QT_TRANSLATE_NOOP("guide", "Agree, disagree"), ("A", "D")),
        (QT_TRANSLATE_NOOP("guide", "Say why"), ("W",)),
        (_NEXT, ("N", "P")),
    ),
}


def groups() -> Iterator[tuple[str, Sequence[Row]]]:
    """Each heading with its keys, in the order of the page."""
    for name, head in _HEADS.items():
        yield _say(head), [*_of_actions(name), *((_say(text), _shown(keys)) for text, keys in _OWN.get(name, ()))]


def _of_actions(name: str) -> list[Row]:
    """The keys of a group that are declared elsewhere."""
    match name:
        case "table":
            return [(actions.label_of(spec), actions.shown(spec.shortcut)) for spec in actions.TABLE_ACTIONS]
        case "single":
            single = [spec for spec in actions.ACTIONS if spec.where == "text" or spec.here]
            return [(actions.label_of(spec), actions.here(spec.name)) for spec in single]
        case "findings":
            return keys_in_words()
        case "quality":
            wrong = QCoreApplication.translate("guide", "Wrong: {field}")
            return [(wrong.format(field=wording.wrong(field)), LETTERS[field]) for field in (*FIELDS, NO_FIGURE)]
    return []


def _shown(keys: Sequence[str]) -> str:
    """Keys as the system names them; what is no key stays as it is."""
    return ", ".join(actions.shown(key) or key for key in keys)


def _say(text: object) -> str:
    return QCoreApplication.translate("guide", str(text))
