"""The English sentences for failures, by their codes: said as they are by ``cli``, translated by ``ui/wording.py``.

A failure's named values fill the braces. ``QT_TRANSLATE_NOOP`` marks a text for Qt's translation tools without Qt.
"""

from __future__ import annotations

from app.errors import Failure
from app.models.records import OperationRow
from app.operation_sentences import ENTRIES, operation
from app.terms import FIELDS
from app.translatable import QT_TRANSLATE_NOOP

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
        "{path} is damaged ({detail}). Nothing was changed. Keep the file, and bring back a backup: File > Restore.",
    ),
    "workspace_unreachable": QT_TRANSLATE_NOOP(
        "wording",
        "{path} cannot be opened or made ({detail}). Check that the folder is there and that you may write to it.",
    ),
    "workspace_io": QT_TRANSLATE_NOOP(
        "wording",
        "The disk reported an error at {path} ({detail}). The change was not made; what was saved before is safe.",
    ),
    "workspace_vanished": QT_TRANSLATE_NOOP(
        "wording",
        "{path} is no longer there: it was moved, renamed or deleted, or its drive was taken away. The change was not "
        "made. What is open can still be saved whole: File > Save a copy.",
    ),
    "workspace_replaced": QT_TRANSLATE_NOOP(
        "wording",
        "Another file has taken the place of {path} while it was open. The change was not made, and the other file was "
        "left alone. What is open can still be saved whole: File > Save a copy.",
    ),
    "workspace_held": QT_TRANSLATE_NOOP(
        "wording",
        "{path} is open for writing already: by {user} on {host}, in {program}, since {since}. Close it there first; "
        "until then it can only be read here.",
    ),
    "workspace_held_elsewhere": QT_TRANSLATE_NOOP(
        "wording",
        "{path} was opened by {user} on the computer {host}, in {program}, at {since}, and was not closed there. If it "
        "is still open there, close it first; if that computer stopped in the middle, nobody holds it.",
    ),
    "read_only": QT_TRANSLATE_NOOP("wording", "{path} is open for reading only. Nothing was changed."),
    "older_workspace": QT_TRANSLATE_NOOP(
        "wording",
        "{path} was made by an older version and has to be brought up to date first, which needs the right to write to "
        "it. It was left unchanged.",
    ),
    "backup_failed": QT_TRANSLATE_NOOP(
        "wording",
        "No backup of {path} could be made ({detail}). What was saved is safe, and the older backups are still there.",
    ),
    "restore_failed": QT_TRANSLATE_NOOP("wording", "The backup was not restored ({detail}). {path} is as it was."),
    "move_failed": QT_TRANSLATE_NOOP("wording", "{path} could not be moved ({detail}). It is where it was, unchanged."),
    "copy_differs": QT_TRANSLATE_NOOP(
        "wording", "The copy {path} is not what it should be ({detail}). It does not count; nothing else was changed."
    ),
    "no_backups": QT_TRANSLATE_NOOP("wording", "There are no backups of {path} on this computer yet."),
    "changed_files": QT_TRANSLATE_NOOP(
        "wording",
        "{said}. Nothing was loaded. Say --replace to let a changed file take its document's place, --beside to load "
        "it beside.",
    ),
    "replaced_twice": QT_TRANSLATE_NOOP(
        "wording",
        "{names} have the name or largely the text of {document}, and only one of them can replace it. Nothing was "
        "loaded; load them one by one.",
    ),
    "no_document": QT_TRANSLATE_NOOP("wording", "There is no document {name} in the workspace. It has: {names}."),
    "known_text": QT_TRANSLATE_NOOP("wording", "This text is here already, as {name}. Nothing was replaced."),
    "place_taken": QT_TRANSLATE_NOOP("wording", "{figure} stands there, and somebody has decided on it."),
    "no_report": QT_TRANSLATE_NOOP("wording", "That place is in no report of the new text."),
    "no_number": QT_TRANSLATE_NOOP("wording", "There is no number in “{quote}”. Select one, in digits or in words."),
    "several_numbers": QT_TRANSLATE_NOOP("wording", "There are several numbers in “{quote}”. Select one of them."),
    "span_taken": QT_TRANSLATE_NOOP("wording", "“{quote}” is {figure} already. Change that one."),
    "no_repair": QT_TRANSLATE_NOOP("wording", "There is no safe repair for “{check}”."),
    "unwritable": QT_TRANSLATE_NOOP("wording", "{path} cannot be written ({detail}). Choose another folder."),
    "analyst_unknown": QT_TRANSLATE_NOOP("wording", "Say who you are before you change anything."),
    "row_missing": QT_TRANSLATE_NOOP("wording", "That row is no longer there."),
    "changed_since": QT_TRANSLATE_NOOP(
        "wording", "“{what}” cannot be taken back: the same was changed since by “{later}”. Take that back first."
    ),
    "sampled_since": QT_TRANSLATE_NOOP(
        "wording",
        "“{what}” cannot be taken back: a sample, “{later}”, holds the figure. Reject the figure instead, or take that "
        "back first.",
    ),
    "changed_outside": QT_TRANSLATE_NOOP(
        "wording", "“{what}” cannot be taken back: what it wrote was changed since, outside of the history."
    ),
    "taken_back_already": QT_TRANSLATE_NOOP("wording", "“{what}” has been taken back already, by “{later}”."),
    "not_an_operation": QT_TRANSLATE_NOOP(
        "wording", "“{what}” is itself a step back or forth. Revert the operation that it names."
    ),
    "earlier_session": QT_TRANSLATE_NOOP(
        "wording", "“{what}” was done in an earlier session. It is not undone without asking."
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("wording", "There is nothing to undo."),
    "nothing_to_redo": QT_TRANSLATE_NOOP("wording", "There is nothing to redo."),
    "not_editable": QT_TRANSLATE_NOOP("wording", "{field} cannot be changed."),
    "empty_field": QT_TRANSLATE_NOOP("wording", "{field} cannot be empty."),
    "finding_gone": QT_TRANSLATE_NOOP("wording", "That finding is no longer there: what it rested on was changed."),
    "no_correction": QT_TRANSLATE_NOOP("wording", "Say what is printed: correct a figure, or reject it."),
    "empty_why": QT_TRANSLATE_NOOP("wording", "Say why: a few words are enough."),
    "too_few_figures": QT_TRANSLATE_NOOP("wording", "Choose at least two figures that state the same thing."),
    "empty_note": QT_TRANSLATE_NOOP("wording", "The note is empty."),
    "bad_span": QT_TRANSLATE_NOOP("wording", "The text has no characters {start} to {end}. Mark some text first."),
    "bad_scale": QT_TRANSLATE_NOOP(
        "wording",
        "“{value}” is no number here: “{word}” is none of the words for a size. Type 1.117 billion, 11.17亿 or "
        "1,117,000,000.",
    ),
    "bad_comma": QT_TRANSLATE_NOOP(
        "wording",
        "“{value}” can be read in two ways: a comma stands before three digits. Type a point before decimals, as in "
        "36.1.",
    ),
    "bad_value": QT_TRANSLATE_NOOP("wording", "“{value}” is no number. Type digits, as in 1,117,000,000 or 36.1."),
    "bad_choice": QT_TRANSLATE_NOOP("wording", "{field} cannot be “{value}”."),
    "bad_year": QT_TRANSLATE_NOOP(
        "wording", "“{value}” is no year from 1900 to 2100. Type 2012, or 2011-2015 for a period."
    ),
    "view_exists": QT_TRANSLATE_NOOP("wording", "There is a view “{name}” already. Choose another name."),
    "view_gone": QT_TRANSLATE_NOOP("wording", "There is no view “{name}” any more."),
    "bad_size": QT_TRANSLATE_NOOP("wording", "A sample cannot be of {size}: choose a number from 0 to {most}."),
    "nothing_to_draw": QT_TRANSLATE_NOOP("wording", "There is nothing to draw a sample from. Load files first."),
    "no_sample": QT_TRANSLATE_NOOP("wording", "{path} has no sample yet. Draw one: Review > Quality sample."),
    "not_settled": QT_TRANSLATE_NOOP("wording", "{figure} has not been reviewed yet: there is nothing to check again."),
    "own_review": QT_TRANSLATE_NOOP("wording", "You reviewed {figure} yourself. The second check is somebody else's."),
    "empty_cell": QT_TRANSLATE_NOOP("wording", "“{column}” cannot be empty in this row."),
    "unknown_code": QT_TRANSLATE_NOOP("wording", "“{column}” names “{value}”, which no vocabulary has."),
    "code_twice": QT_TRANSLATE_NOOP("wording", "“{value}” stands in this vocabulary twice."),
    "bad_flag": QT_TRANSLATE_NOOP("wording", "“general” is yes or empty, not “{value}”."),
    "bad_code": QT_TRANSLATE_NOOP(
        "wording", "“{value}” is no code. A code has small letters, digits, underscores and dots, a letter first."
    ),
    "bad_start": QT_TRANSLATE_NOOP(
        "wording",
        "A section cannot begin there. It begins in its report, behind the beginning of the section before it, and "
        "before its own end.",
    ),
    "bad_split": QT_TRANSLATE_NOOP("wording", "A section can only be split where text stands on both sides."),
    "within_figure": QT_TRANSLATE_NOOP("wording", "That place is in the middle of {figure}. Choose one beside it."),
    "no_year_here": QT_TRANSLATE_NOOP("wording", "{figure} has no year. Give it one first."),
    "no_section_before": QT_TRANSLATE_NOOP("wording", "“{section}” is the first section of its report."),
    "counterpart_of_pairing": QT_TRANSLATE_NOOP(
        "wording", "A counterpart is the other province of a pairing. Choose that type, and another province."
    ),
    "bad_period": QT_TRANSLATE_NOOP("wording", "A period cannot run from {first} to {last}."),
}


def failure(found: Failure) -> str:
    """The English sentence for a failure."""
    return FAILURES[found.code].format_map({name: _value(name, value) for name, value in found.values.items()})


def changed_file(name: str, document: str) -> str:
    """Why a source file was not loaded without asking, in English; without a full stop."""
    if name == document:
        return f"{name} is here already with another text"
    return f"{name} has largely the same text as {document}, which is here already"


def _value(name: str, value: object) -> object:
    if isinstance(value, list):
        return ("; " if name == "said" else ", ").join(map(str, value))
    if isinstance(value, OperationRow):
        return ENTRIES[value.mode].format(what=operation(value.code, value.params))
    return FIELDS.get(str(value), value) if name == "field" else value
