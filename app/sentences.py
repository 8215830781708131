"""The English sentences for the codes that the lower layers speak in: said as they are by ``cli``, translated by
``ui/wording.py``.

A failure's or an operation's named values fill the braces. ``QT_TRANSLATE_NOOP`` marks a text for Qt's translation
tools without Qt.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.errors import Failure


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's tools look for
    """The text as it is; the translation tools find it by this function's name."""
    return text


FIELDS = {
    "short_id": QT_TRANSLATE_NOOP("wording", "ID"),
    "province": QT_TRANSLATE_NOOP("wording", "Province"),
    "report_year": QT_TRANSLATE_NOOP("wording", "Report"),
    "quote": QT_TRANSLATE_NOOP("wording", "Printed"),
    "value": QT_TRANSLATE_NOOP("wording", "Value"),
    "unit": QT_TRANSLATE_NOOP("wording", "Unit"),
    "per": QT_TRANSLATE_NOOP("wording", "Per"),
    "year": QT_TRANSLATE_NOOP("wording", "Year"),
    "year_from": QT_TRANSLATE_NOOP("wording", "First year"),
    "year_to": QT_TRANSLATE_NOOP("wording", "Last year"),
    "kind": QT_TRANSLATE_NOOP("wording", "Kind"),
    "qualifier": QT_TRANSLATE_NOOP("wording", "Qualifier"),
    "metric": QT_TRANSLATE_NOOP("wording", "Metric"),
    "about": QT_TRANSLATE_NOOP("wording", "About"),
    "indicator": QT_TRANSLATE_NOOP("wording", "Indicator"),
    "review": QT_TRANSLATE_NOOP("wording", "Review"),
    "confidence": QT_TRANSLATE_NOOP("wording", "Confidence"),
    "note": QT_TRANSLATE_NOOP("wording", "Note"),
    "name": QT_TRANSLATE_NOOP("wording", "Name"),
    "initials": QT_TRANSLATE_NOOP("wording", "Initials"),
}

CHOICES = {
    "unreviewed": QT_TRANSLATE_NOOP("wording", "unreviewed"),
    "verified": QT_TRANSLATE_NOOP("wording", "verified"),
    "rejected": QT_TRANSLATE_NOOP("wording", "rejected"),
    "actual": QT_TRANSLATE_NOOP("wording", "actual"),
    "target": QT_TRANSLATE_NOOP("wording", "target"),
    "change": QT_TRANSLATE_NOOP("wording", "change"),
    "standard": QT_TRANSLATE_NOOP("wording", "standard"),
    "eq": QT_TRANSLATE_NOOP("wording", "exactly"),
    "gt": QT_TRANSLATE_NOOP("wording", "more than"),
    "lt": QT_TRANSLATE_NOOP("wording", "less than"),
    "approx": QT_TRANSLATE_NOOP("wording", "about"),
    "range": QT_TRANSLATE_NOOP("wording", "end of a range"),
    "unknown": QT_TRANSLATE_NOOP("wording", "Unknown province"),
}

FAILURES = {
    "cancelled": QT_TRANSLATE_NOOP("wording", "Stopped. Nothing of it was kept."),
    "no_display": QT_TRANSLATE_NOOP(
        "wording", "{path} cannot be shown: there is no display here, and no such command. See --help for the commands."
    ),
    "not_found": QT_TRANSLATE_NOOP("wording", "There is no file {path}. Check the name, or whether it was moved."),
    "is_folder": QT_TRANSLATE_NOOP("wording", "{path} is a folder. Choose a file in it."),
    "exists": QT_TRANSLATE_NOOP("wording", "{path} is there already. Choose another name; nothing was overwritten."),
    "empty_file": QT_TRANSLATE_NOOP("wording", "{path} holds no text. Nothing was loaded."),
    "binary_file": QT_TRANSLATE_NOOP(
        "wording", "{path} is no text file: it holds a zero byte at offset {offset}. Nothing was loaded."
    ),
    "not_utf8": QT_TRANSLATE_NOOP(
        "wording", "{path} is not UTF-8 at byte {offset}. Save it as UTF-8 and load it again; nothing was loaded."
    ),
    "unreadable": QT_TRANSLATE_NOOP("wording", "{path} cannot be read ({detail}). Nothing was loaded."),
    "not_a_workspace": QT_TRANSLATE_NOOP("wording", "{path} is no workspace of Fupin Curator. It was left unchanged."),
    "newer_workspace": QT_TRANSLATE_NOOP(
        "wording",
        "{path} was made by a newer version of Fupin Curator. Install that version; the file was left unchanged.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "wording",
        "The disk is full. What was saved before is safe; this change was not made. Free some space and try again.",
    ),
    "workspace_read_only": QT_TRANSLATE_NOOP(
        "wording",
        "{path} or its folder is read-only. The change was not made. Move the workspace to a folder of your own.",
    ),
    "workspace_busy": QT_TRANSLATE_NOOP(
        "wording", "{path} is in use by another program. The change was not made. Close the other one and try again."
    ),
    "workspace_corrupt": QT_TRANSLATE_NOOP(
        "wording",
        "{path} is damaged ({detail}). Nothing was changed. Keep the file, and open a copy that you saved before.",
    ),
    "workspace_unreachable": QT_TRANSLATE_NOOP(
        "wording",
        "{path} cannot be opened or made ({detail}). Check that the folder is there and that you may write to it.",
    ),
    "workspace_io": QT_TRANSLATE_NOOP(
        "wording",
        "The disk reported an error at {path} ({detail}). The change was not made; what was saved before is safe.",
    ),
    "unwritable": QT_TRANSLATE_NOOP("wording", "{path} cannot be written ({detail}). Choose another folder."),
    "analyst_unknown": QT_TRANSLATE_NOOP("wording", "Say who you are before you change anything."),
    "row_missing": QT_TRANSLATE_NOOP("wording", "That row is no longer there."),
    "changed_since": QT_TRANSLATE_NOOP(
        "wording", "Operation {operation} cannot be taken back: operation {later} has changed the same row since."
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("wording", "There is nothing to undo."),
    "nothing_to_redo": QT_TRANSLATE_NOOP("wording", "There is nothing to redo."),
    "not_editable": QT_TRANSLATE_NOOP("wording", "{field} cannot be changed."),
    "empty_field": QT_TRANSLATE_NOOP("wording", "{field} cannot be empty."),
    "empty_note": QT_TRANSLATE_NOOP("wording", "The note is empty."),
    "bad_value": QT_TRANSLATE_NOOP("wording", "“{value}” is no number. Type digits, as in 1,117,000,000 or 36.1."),
    "bad_choice": QT_TRANSLATE_NOOP("wording", "{field} cannot be “{value}”."),
    "bad_year": QT_TRANSLATE_NOOP(
        "wording", "“{value}” is no year from 1900 to 2100. Type 2012, or 2011-2015 for a period."
    ),
    "bad_period": QT_TRANSLATE_NOOP("wording", "A period cannot run from {first} to {last}."),
}

OPERATIONS = {
    "correct": QT_TRANSLATE_NOOP("wording", "{field} of {figure} changed from {old} to {new}"),
    "review": QT_TRANSLATE_NOOP("wording", "{figure} marked {review}"),
    "review_many": QT_TRANSLATE_NOOP("wording", "{count} figures marked {review}"),
    "note": QT_TRANSLATE_NOOP("wording", "note on {figure}"),
    "import": QT_TRANSLATE_NOOP("wording", "{documents} loaded with {figures} figures"),
    "import_known": QT_TRANSLATE_NOOP("wording", "{known} is here already; nothing was loaded"),
}


def failure(found: Failure) -> str:
    """The English sentence for a failure."""
    values = {name: FIELDS.get(str(value), value) if name == "field" else value for name, value in found.values.items()}
    return FAILURES[found.code].format_map(values)


def operation_template(code: str, params: Mapping[str, object]) -> str:
    """The sentence with braces that fits an operation's code and named values."""
    if code == "review" and params.get("count") != 1:
        code = "review_many"
    if code == "import" and not params.get("documents"):
        code = "import_known"
    return OPERATIONS[code]


def operation(code: str, params: Mapping[str, object]) -> str:
    """An operation in English, without a full stop."""
    plain = {name: ", ".join(map(str, value)) if isinstance(value, list) else value for name, value in params.items()}
    return operation_template(code, params).format_map(plain)
