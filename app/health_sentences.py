"""The English sentences on a workspace's health and its backups: what is checked, what was found, what mends it."""

from __future__ import annotations

from collections.abc import Mapping

from app.translatable import QT_TRANSLATE_NOOP

HEALTH = {
    "integrity": QT_TRANSLATE_NOOP("wording", "The file is whole: every page, row and index"),
    "foreign_keys": QT_TRANSLATE_NOOP("wording", "Every row finds the rows that it belongs to"),
    "texts": QT_TRANSLATE_NOOP("wording", "Every text is the one that was loaded"),
    "anchors": QT_TRANSLATE_NOOP("wording", "Every figure stands in its text as quoted"),
    "counts": QT_TRANSLATE_NOOP("wording", "Every entry of the history has all its changes"),
    "history": QT_TRANSLATE_NOOP("wording", "The history, played through, gives the present state"),
    "effective": QT_TRANSLATE_NOOP("wording", "What nobody changed is what the machine said"),
    "findings": QT_TRANSLATE_NOOP("wording", "The findings are what the rules find"),
    "facts": QT_TRANSLATE_NOOP("wording", "Every fact is led by one of the figures that state it"),
    "search": QT_TRANSLATE_NOOP("wording", "The search finds every text, figure and note as it is"),
}
"""What each check of ``models.health`` makes sure of."""

PROBLEMS = {
    "unreadable": QT_TRANSLATE_NOOP("wording", "This could not be read: {detail}"),
    "integrity": QT_TRANSLATE_NOOP("wording", "SQLite says: {detail}"),
    "foreign_key": QT_TRANSLATE_NOOP("wording", "Row {row} of {table} belongs to a row of {parent} that is not there"),
    "text_changed": QT_TRANSLATE_NOOP("wording", "The text of {document} is not the one that was loaded"),
    "anchor": QT_TRANSLATE_NOOP("wording", "{figure}: the text at its place reads “{text}”, not “{quote}”"),
    "operation_by_half": QT_TRANSLATE_NOOP("wording", "Operation {operation} lacks some of its changes"),
    "history_gap": QT_TRANSLATE_NOOP(
        "wording", "Operation {operation} found row {row} of {table} otherwise than it had been left"
    ),
    "history_differs": QT_TRANSLATE_NOOP(
        "wording", "Row {row} of {table}: {name} is “{present}”, the history says “{said}”"
    ),
    "history_row": QT_TRANSLATE_NOOP("wording", "Row {row} of {table} is missing or too many, as the history has it"),
    "effective_differs": QT_TRANSLATE_NOOP(
        "wording", "{figure}: {name} is “{present}”, the machine said “{said}”, and nobody changed it"
    ),
    "finding_differs": QT_TRANSLATE_NOOP("wording", "A finding of the rule {rule} is missing, too many, or changed"),
    "fact_leader": QT_TRANSLATE_NOOP("wording", "Fact {fact} is led by “{figure}”, which does not state it"),
    "fact_hidden": QT_TRANSLATE_NOOP("wording", "{figure} states fact {fact}, which is hidden or not there"),
    "search_passages": QT_TRANSLATE_NOOP("wording", "The search does not know all of the text of {document}"),
    "search_row": QT_TRANSLATE_NOOP("wording", "The search knows row {row} of {table} otherwise than it is"),
    "machine_missing": QT_TRANSLATE_NOOP("wording", "{figure} is said to be the machine's, which knows nothing of it"),
}
"""What a check found."""

REPAIRS = {
    "integrity": QT_TRANSLATE_NOOP("wording", "Make the indexes anew"),
    "history": QT_TRANSLATE_NOOP("wording", "Set the values back to what the history says"),
    "effective": QT_TRANSLATE_NOOP("wording", "Set the values back to what the machine said"),
    "findings": QT_TRANSLATE_NOOP("wording", "Work out the findings anew"),
    "search": QT_TRANSLATE_NOOP("wording", "Make the search index anew"),
}
"""What mends the findings of a check (``curation.repairs``)."""

BACKUP_REASONS = {
    "auto": QT_TRANSLATE_NOOP("wording", "while working"),
    "migration": QT_TRANSLATE_NOOP("wording", "before a newer version changed the file"),
    "restore": QT_TRANSLATE_NOOP("wording", "before a backup was restored"),
    "asked": QT_TRANSLATE_NOOP("wording", "when asked for"),
}
"""Why a backup was made."""


def problem(code: str, values: Mapping[str, object]) -> str:
    """What a check of the workspace's health found, in English."""
    return PROBLEMS[code].format_map(values)
