"""The English sentences for the codes that the lower layers speak in: said as they are by ``cli``, translated by
``ui/wording.py``.

A failure's or an operation's named values fill the braces. ``QT_TRANSLATE_NOOP`` marks a text for Qt's translation
tools without Qt.
"""

from __future__ import annotations

from collections.abc import Mapping

from app import replace_sentences
from app.errors import Failure
from app.models.records import OperationRow
from app.translatable import QT_TRANSLATE_NOOP as QT_TRANSLATE_NOOP

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
    "span": QT_TRANSLATE_NOOP("wording", "Place"),
    "parent": QT_TRANSLATE_NOOP("wording", "Part of"),
    "claim": QT_TRANSLATE_NOOP("wording", "Parts named"),
    "printed": QT_TRANSLATE_NOOP("wording", "Printed value"),
    "intended": QT_TRANSLATE_NOOP("wording", "Intended value"),
    "evidence": QT_TRANSLATE_NOOP("wording", "Evidence"),
    "decided_at": QT_TRANSLATE_NOOP("wording", "Decided at"),
    "noted_at": QT_TRANSLATE_NOOP("wording", "Noted at"),
    "decision": QT_TRANSLATE_NOOP("wording", "Decision"),
    "rule": QT_TRANSLATE_NOOP("wording", "Rule"),
    "source_errors": QT_TRANSLATE_NOOP("wording", "Errors of the sources"),
    "fact": QT_TRANSLATE_NOOP("wording", "States the same as"),
    "fact_id": QT_TRANSLATE_NOOP("wording", "States the same as"),
    "leader_id": QT_TRANSLATE_NOOP("wording", "Led by"),
    "mark": QT_TRANSLATE_NOOP("wording", "Mark"),
    "agreed": QT_TRANSLATE_NOOP("wording", "Agreed with the machine"),
    "report_id": QT_TRANSLATE_NOOP("wording", "Number of the report"),
    "section_id": QT_TRANSLATE_NOOP("wording", "Number of the section"),
    "supersedes_id": QT_TRANSLATE_NOOP("wording", "In place of document"),
    "document_id": QT_TRANSLATE_NOOP("wording", "Number of the document"),
    "programme": QT_TRANSLATE_NOOP("wording", "Programme"),
    "heading": QT_TRANSLATE_NOOP("wording", "Heading"),
    "heading_start": QT_TRANSLATE_NOOP("wording", "Heading begins at"),
    "title": QT_TRANSLATE_NOOP("wording", "Title"),
    "author": QT_TRANSLATE_NOOP("wording", "Author"),
    "type": QT_TRANSLATE_NOOP("wording", "Type"),
    "counterpart": QT_TRANSLATE_NOOP("wording", "Counterpart"),
    "note": QT_TRANSLATE_NOOP("wording", "Note"),
    "name": QT_TRANSLATE_NOOP("wording", "Name"),
    "initials": QT_TRANSLATE_NOOP("wording", "Initials"),
    "parent_id": QT_TRANSLATE_NOOP("wording", "Part of"),
    "span_start": QT_TRANSLATE_NOOP("wording", "Begins at"),
    "span_end": QT_TRANSLATE_NOOP("wording", "Ends at"),
    "reviewed_by": QT_TRANSLATE_NOOP("wording", "Reviewed by"),
    "reviewed_at": QT_TRANSLATE_NOOP("wording", "Reviewed at"),
    "hidden": QT_TRANSLATE_NOOP("wording", "In the workspace"),
    "decided": QT_TRANSLATE_NOOP("wording", "Set by hand"),
    "cells": QT_TRANSLATE_NOOP("wording", "Row"),
    "body": QT_TRANSLATE_NOOP("wording", "Note"),
    "tags": QT_TRANSLATE_NOOP("wording", "Tags"),
    "analyst_id": QT_TRANSLATE_NOOP("wording", "Analyst"),
    "created_at": QT_TRANSLATE_NOOP("wording", "Written at"),
    "region": QT_TRANSLATE_NOOP("wording", "Region"),
    "reason": QT_TRANSLATE_NOOP("wording", "Reason"),
    "doubtful": QT_TRANSLATE_NOOP("wording", "Doubtful"),
    "finding": QT_TRANSLATE_NOOP("wording", "Finding"),
    "origin": QT_TRANSLATE_NOOP("wording", "Origin"),
    "seed": QT_TRANSLATE_NOOP("wording", "Seed"),
    "filter": QT_TRANSLATE_NOOP("wording", "Drawn from"),
    "strata": QT_TRANSLATE_NOOP("wording", "Of how many"),
    "drawn_at": QT_TRANSLATE_NOOP("wording", "Drawn at"),
    "stratum": QT_TRANSLATE_NOOP("wording", "Stratum"),
    "position": QT_TRANSLATE_NOOP("wording", "Position"),
    "wrong": QT_TRANSLATE_NOOP("wording", "Wrong"),
    "missed": QT_TRANSLATE_NOOP("wording", "Missed"),
    "judged_at": QT_TRANSLATE_NOOP("wording", "Judged at"),
    "verdict": QT_TRANSLATE_NOOP("wording", "Second check"),
    "checked_at": QT_TRANSLATE_NOOP("wording", "Checked at"),
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
    "all": QT_TRANSLATE_NOOP("wording", "all"),
    "some": QT_TRANSLATE_NOOP("wording", "some"),
    "arithmetic": QT_TRANSLATE_NOOP("wording", "arithmetic"),
    "another_passage": QT_TRANSLATE_NOOP("wording", "another passage"),
    "original": QT_TRANSLATE_NOOP("wording", "the Chinese original"),
    "other_publication": QT_TRANSLATE_NOOP("wording", "another publication"),
    "printed": QT_TRANSLATE_NOOP("wording", "as printed"),
    "intended": QT_TRANSLATE_NOOP("wording", "as intended"),
    "source_error": QT_TRANSLATE_NOOP("wording", "error of the source"),
    "extraction_error": QT_TRANSLATE_NOOP("wording", "error of the machine"),
    "prefer": QT_TRANSLATE_NOOP("wording", "one preferred"),
    "keep_both": QT_TRANSLATE_NOOP("wording", "all right, of different things"),
    "dismissed": QT_TRANSLATE_NOOP("wording", "nothing wrong"),
    "open": QT_TRANSLATE_NOOP("wording", "open"),
    "decided": QT_TRANSLATE_NOOP("wording", "decided"),
    "again": QT_TRANSLATE_NOOP("wording", "open again: its numbers have changed"),
    "headings": QT_TRANSLATE_NOOP("wording", "headings"),
    "programmes": QT_TRANSLATE_NOOP("wording", "programmes"),
    "units": QT_TRANSLATE_NOOP("wording", "units"),
    "indicators": QT_TRANSLATE_NOOP("wording", "indicators"),
    "high": QT_TRANSLATE_NOOP("wording", "high"),
    "medium": QT_TRANSLATE_NOOP("wording", "medium"),
    "low": QT_TRANSLATE_NOOP("wording", "low"),
    "disagrees": QT_TRANSLATE_NOOP("wording", "a newer extraction disagrees"),
    "vanished": QT_TRANSLATE_NOOP("wording", "a newer extraction does not find it"),
    "needs_place": QT_TRANSLATE_NOOP("wording", "needs a place in the new text"),
    "machine": QT_TRANSLATE_NOOP("wording", "machine"),
    "human": QT_TRANSLATE_NOOP("wording", "added by hand"),
    "paragraph": QT_TRANSLATE_NOOP("wording", "paragraph"),
    "agree": QT_TRANSLATE_NOOP("wording", "agrees"),
    "disagree": QT_TRANSLATE_NOOP("wording", "disagrees"),
}

WHY_NONE = {
    "date": QT_TRANSLATE_NOOP("wording", "a date"),
    "calendar_year": QT_TRANSLATE_NOOP("wording", "a year"),
    "reference": QT_TRANSLATE_NOOP("wording", "a document number"),
    "ordinal": QT_TRANSLATE_NOOP("wording", "an ordinal"),
    "marker": QT_TRANSLATE_NOOP("wording", "a list marker"),
    "name": QT_TRANSLATE_NOOP("wording", "part of a name or a ratio"),
    "duration": QT_TRANSLATE_NOOP("wording", "a length of time"),
    "fraction": QT_TRANSLATE_NOOP("wording", "a fraction in words"),
    "title": QT_TRANSLATE_NOOP("wording", "part of a title or slogan"),
    "wording": QT_TRANSLATE_NOOP("wording", "a way of speaking"),
    "heading": QT_TRANSLATE_NOOP("wording", "part of a heading"),
    "contact": QT_TRANSLATE_NOOP("wording", "a telephone number or postcode"),
    "other": QT_TRANSLATE_NOOP("wording", "something else"),
}
"""Why a printed number is no figure."""

CELLS = {
    "wording": QT_TRANSLATE_NOOP("wording", "Wording"),
    "programme": QT_TRANSLATE_NOOP("wording", "Programme (code)"),
    "otherwise": QT_TRANSLATE_NOOP("wording", "Or else (code)"),
    "cues": QT_TRANSLATE_NOOP("wording", "Words that tell"),
    "code": QT_TRANSLATE_NOOP("wording", "Code"),
    "name": QT_TRANSLATE_NOOP("wording", "English name"),
    "name_zh": QT_TRANSLATE_NOOP("wording", "Chinese name"),
    "general": QT_TRANSLATE_NOOP("wording", "General (yes or empty)"),
    "dimension": QT_TRANSLATE_NOOP("wording", "Dimension"),
    "nouns": QT_TRANSLATE_NOOP("wording", "Printed forms"),
    "unit": QT_TRANSLATE_NOOP("wording", "Unit (code)"),
}
"""The columns of the vocabularies."""

REPORT_TYPES = {
    "province": QT_TRANSLATE_NOOP("wording", "of a province"),
    "pairing": QT_TRANSLATE_NOOP("wording", "of a pairing of two provinces"),
    "other": QT_TRANSLATE_NOOP("wording", "another report"),
}
"""What a report is, by the code of its type."""

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

OPERATIONS = {
    "correct": QT_TRANSLATE_NOOP("wording", "{field} of {figure} changed from {old} to {new}"),
    "correct_verified": QT_TRANSLATE_NOOP("wording", "{field} of {figure} changed from {old} to {new}, and verified"),
    "correct_unreviewed": QT_TRANSLATE_NOOP(
        "wording", "{field} of {figure} changed from {old} to {new}; no longer verified"
    ),
    "review": QT_TRANSLATE_NOOP("wording", "{figure} marked {review}"),
    "review_many": QT_TRANSLATE_NOOP("wording", "{count} figures marked {review}"),
    "doubt": QT_TRANSLATE_NOOP("wording", "{figure} marked as doubtful"),
    "doubt_many": QT_TRANSLATE_NOOP("wording", "{count} figures marked as doubtful"),
    "doubt_ended": QT_TRANSLATE_NOOP("wording", "{figure} no longer doubtful"),
    "note": QT_TRANSLATE_NOOP("wording", "note on {figure}"),
    "annotate_text": QT_TRANSLATE_NOOP("wording", "note on “{quote}”"),
    "annotate_indicator": QT_TRANSLATE_NOOP("wording", "note on the indicator “{indicator}”: {note}"),
    "annotate_workspace": QT_TRANSLATE_NOOP("wording", "note on the workspace: {note}"),
    "edit_note": QT_TRANSLATE_NOOP("wording", "note “{note}” changed to “{new}”"),
    "set_tags": QT_TRANSLATE_NOOP("wording", "tags of the note “{note}”: {tags}"),
    "delete_note": QT_TRANSLATE_NOOP("wording", "note “{note}” deleted"),
    "repair": QT_TRANSLATE_NOOP("wording", "repair: {count} rows set back to what the history says"),
    "add_figure": QT_TRANSLATE_NOOP("wording", "{figure} added at “{quote}”"),
    "change_span": QT_TRANSLATE_NOOP("wording", "{figure} moved from “{old}” to “{quote}”"),
    "dismiss_numbers": QT_TRANSLATE_NOOP("wording", "“{quote}” dismissed: {reason}"),
    "dismiss_numbers_many": QT_TRANSLATE_NOOP("wording", "{count} numbers dismissed: {reason}"),
    "import": QT_TRANSLATE_NOOP("wording", "{documents} loaded with {figures} figures"),
    "extract_again": QT_TRANSLATE_NOOP(
        "wording",
        "extracted again: {changed} changed, {new} new, {vanished} vanished, {agreed} agreed, {conflicting} kept "
        "against the machine",
    ),
    **replace_sentences.OPERATIONS,
    "give_place": QT_TRANSLATE_NOOP("wording", "{figure} placed at “{quote}”"),
    "drop_place": QT_TRANSLATE_NOOP("wording", "{figure} left with the old text"),
    "give_note_place": QT_TRANSLATE_NOOP("wording", "note “{note}” placed at “{quote}”"),
    "loosen_note": QT_TRANSLATE_NOOP("wording", "note “{note}”, which was on “{quote}”, kept as one on the workspace"),
    "correct_many": QT_TRANSLATE_NOOP("wording", "{field} of {count} figures set to {new}"),
    "source_error": QT_TRANSLATE_NOOP("wording", "{figure}: the source prints {old} and means {new}"),
    "source_error_unknown": QT_TRANSLATE_NOOP(
        "wording", "{figure}: the source prints {old}, which is wrong; what it means is unknown"
    ),
    "source_right": QT_TRANSLATE_NOOP("wording", "{figure}: the source is right after all"),
    "extraction_error": QT_TRANSLATE_NOOP("wording", "{figures} misread by the machine, and put right"),
    "prefer": QT_TRANSLATE_NOOP("wording", "{figure} preferred to {others}"),
    "keep_both": QT_TRANSLATE_NOOP("wording", "{figures} all right: {why}"),
    "dismiss": QT_TRANSLATE_NOOP("wording", "nothing wrong with {figures}: {why}"),
    "choose_values": QT_TRANSLATE_NOOP("wording", "where a source is wrong, tables give its value {new}"),
    "save_view": QT_TRANSLATE_NOOP("wording", "view “{view}” saved"),
    "rename_view": QT_TRANSLATE_NOOP("wording", "view “{view}” renamed to “{by}”"),
    "drop_view": QT_TRANSLATE_NOOP("wording", "view “{view}” deleted"),
    "same_fact": QT_TRANSLATE_NOOP("wording", "{figures} state the same thing; {leader} stands for it"),
    "different": QT_TRANSLATE_NOOP("wording", "{figures} set apart: each states a thing of its own"),
    "draw_sample": QT_TRANSLATE_NOOP(
        "wording", "sample drawn: {figures} figures, {paragraphs} paragraphs, seed {seed}"
    ),
    "judge": QT_TRANSLATE_NOOP("wording", "item {item} of the sample: right"),
    "judge_wrong": QT_TRANSLATE_NOOP("wording", "item {item} of the sample: wrong ({fields})"),
    "judge_nothing": QT_TRANSLATE_NOOP("wording", "item {item} of the sample: nothing missed"),
    "judge_missed": QT_TRANSLATE_NOOP("wording", "item {item} of the sample: {count} missed"),
    "second_check": QT_TRANSLATE_NOOP("wording", "{figure}: the second check agrees"),
    "second_check_disagree": QT_TRANSLATE_NOOP("wording", "{figure}: the second check disagrees"),
    "import_known": QT_TRANSLATE_NOOP("wording", "{known} is here already; nothing was loaded"),
    "correct_section": QT_TRANSLATE_NOOP(
        "wording", "{field} of section “{section}” changed from {old} to {new}; figures that follow: {figures}"
    ),
    "split_section": QT_TRANSLATE_NOOP(
        "wording", "section “{heading}” split off from “{section}”; figures that follow: {figures}"
    ),
    "merge_sections": QT_TRANSLATE_NOOP(
        "wording", "section “{section}” made a part of “{into}”; figures that follow: {figures}"
    ),
    "correct_report": QT_TRANSLATE_NOOP(
        "wording", "{field} of report “{report}” changed from {old} to {new}; figures that follow: {figures}"
    ),
    "set_vocabulary_row": QT_TRANSLATE_NOOP("wording", "“{name}” set in the workspace's {kind}"),
    "read_with_row": QT_TRANSLATE_NOOP(
        "wording",
        "“{name}” changed in the workspace's {kind}, and the texts read so: {changed} changed, {new} new, {vanished} "
        "vanished, {agreed} agreed, {conflicting} kept against the machine",
    ),
    "remove_vocabulary_row": QT_TRANSLATE_NOOP("wording", "“{name}” taken away from the workspace's {kind}"),
    "set_year_on": QT_TRANSLATE_NOOP("wording", "year {new} to the end of the paragraph: {figures} figures"),
    "revert": QT_TRANSLATE_NOOP("wording", "Taken back: {what}"),
}

ENTRIES = {
    "do": "{what}",
    "undo": QT_TRANSLATE_NOOP("wording", "Undone: {what}"),
    "redo": QT_TRANSLATE_NOOP("wording", "Redone: {what}"),
}
"""An entry of the history, by its mode: an operation, or a step back or forth."""

KINDS = {
    "correct": QT_TRANSLATE_NOOP("wording", "Corrections"),
    "review": QT_TRANSLATE_NOOP("wording", "Reviews"),
    "doubt": QT_TRANSLATE_NOOP("wording", "Doubts"),
    "note": QT_TRANSLATE_NOOP("wording", "Notes"),
    "annotate_text": QT_TRANSLATE_NOOP("wording", "Notes on texts"),
    "annotate_indicator": QT_TRANSLATE_NOOP("wording", "Notes on indicators"),
    "annotate_workspace": QT_TRANSLATE_NOOP("wording", "Notes on the workspace"),
    "edit_note": QT_TRANSLATE_NOOP("wording", "Changed notes"),
    "set_tags": QT_TRANSLATE_NOOP("wording", "Tags"),
    "delete_note": QT_TRANSLATE_NOOP("wording", "Deleted notes"),
    "add_figure": QT_TRANSLATE_NOOP("wording", "Figures added"),
    "change_span": QT_TRANSLATE_NOOP("wording", "Figures moved"),
    "dismiss_numbers": QT_TRANSLATE_NOOP("wording", "Numbers dismissed"),
    "import": QT_TRANSLATE_NOOP("wording", "Loaded files"),
    "extract_again": QT_TRANSLATE_NOOP("wording", "Extracted again"),
    "replace": QT_TRANSLATE_NOOP("wording", "Replaced files"),
    "give_place": QT_TRANSLATE_NOOP("wording", "Places given"),
    "drop_place": QT_TRANSLATE_NOOP("wording", "Left with the old text"),
    "give_note_place": QT_TRANSLATE_NOOP("wording", "Notes given a place"),
    "loosen_note": QT_TRANSLATE_NOOP("wording", "Notes kept without a place"),
    "correct_many": QT_TRANSLATE_NOOP("wording", "Corrections of several"),
    "source_error": QT_TRANSLATE_NOOP("wording", "Errors of the source"),
    "source_right": QT_TRANSLATE_NOOP("wording", "Source right after all"),
    "extraction_error": QT_TRANSLATE_NOOP("wording", "Errors of the machine"),
    "prefer": QT_TRANSLATE_NOOP("wording", "Preferred"),
    "keep_both": QT_TRANSLATE_NOOP("wording", "All right"),
    "dismiss": QT_TRANSLATE_NOOP("wording", "Nothing wrong"),
    "choose_values": QT_TRANSLATE_NOOP("wording", "Values of tables"),
    "save_view": QT_TRANSLATE_NOOP("wording", "Views saved"),
    "rename_view": QT_TRANSLATE_NOOP("wording", "Views renamed"),
    "drop_view": QT_TRANSLATE_NOOP("wording", "Views deleted"),
    "draw_sample": QT_TRANSLATE_NOOP("wording", "Samples drawn"),
    "judge": QT_TRANSLATE_NOOP("wording", "Samples reviewed"),
    "second_check": QT_TRANSLATE_NOOP("wording", "Second checks"),
    "same_fact": QT_TRANSLATE_NOOP("wording", "The same thing"),
    "different": QT_TRANSLATE_NOOP("wording", "Different things"),
    "repair": QT_TRANSLATE_NOOP("wording", "Repairs"),
    "correct_section": QT_TRANSLATE_NOOP("wording", "Corrections of sections"),
    "split_section": QT_TRANSLATE_NOOP("wording", "Sections split"),
    "merge_sections": QT_TRANSLATE_NOOP("wording", "Sections merged"),
    "correct_report": QT_TRANSLATE_NOOP("wording", "Corrections of reports"),
    "set_year_on": QT_TRANSLATE_NOOP("wording", "Years of paragraphs"),
    "read_with_row": QT_TRANSLATE_NOOP("wording", "Rows of vocabularies, read with"),
    "set_vocabulary_row": QT_TRANSLATE_NOOP("wording", "Rows of vocabularies"),
    "remove_vocabulary_row": QT_TRANSLATE_NOOP("wording", "Rows of vocabularies taken away"),
    "revert": QT_TRANSLATE_NOOP("wording", "Taken back"),
}
"""The kinds of operations, by code, as a list names them."""

REASONS = {
    "span": QT_TRANSLATE_NOOP("wording", "wrong place"),
    "value": QT_TRANSLATE_NOOP("wording", "wrong value"),
    "scale": QT_TRANSLATE_NOOP("wording", "wrong scale"),
    "unit": QT_TRANSLATE_NOOP("wording", "wrong unit"),
    "per": QT_TRANSLATE_NOOP("wording", "wrong per"),
    "year": QT_TRANSLATE_NOOP("wording", "wrong year"),
    "kind": QT_TRANSLATE_NOOP("wording", "wrong kind"),
    "qualifier": QT_TRANSLATE_NOOP("wording", "wrong qualifier"),
    "metric": QT_TRANSLATE_NOOP("wording", "wrong metric"),
    "programme": QT_TRANSLATE_NOOP("wording", "wrong programme"),
    "province": QT_TRANSLATE_NOOP("wording", "wrong province"),
    "not_a_figure": QT_TRANSLATE_NOOP("wording", "no figure"),
    "duplicate": QT_TRANSLATE_NOOP("wording", "found twice"),
    "missed": QT_TRANSLATE_NOOP("wording", "missed"),
    "not_needed": QT_TRANSLATE_NOOP("wording", "not needed"),
}
"""Why a figure was corrected, by the code of the reason."""

TABLES = {
    "documents": QT_TRANSLATE_NOOP("wording", "Document"),
    "reports": QT_TRANSLATE_NOOP("wording", "Report"),
    "sections": QT_TRANSLATE_NOOP("wording", "Section"),
    "figures": QT_TRANSLATE_NOOP("wording", "Figure"),
    "annotations": QT_TRANSLATE_NOOP("wording", "Note"),
    "facts": QT_TRANSLATE_NOOP("wording", "Fact"),
    "decisions": QT_TRANSLATE_NOOP("wording", "Decision"),
    "source_errors": QT_TRANSLATE_NOOP("wording", "Error of the source"),
    "options": QT_TRANSLATE_NOOP("wording", "Option"),
    "dismissals": QT_TRANSLATE_NOOP("wording", "Dismissed number"),
    "samples": QT_TRANSLATE_NOOP("wording", "Sample"),
    "sample_items": QT_TRANSLATE_NOOP("wording", "Item of a sample"),
    "judgements": QT_TRANSLATE_NOOP("wording", "Judgement of an item"),
    "second_checks": QT_TRANSLATE_NOOP("wording", "Second check"),
    "vocabulary_rows": QT_TRANSLATE_NOOP("wording", "Row of a vocabulary"),
}
"""What a row of a table is."""


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


def operation_template(code: str, params: Mapping[str, object]) -> str:
    """The sentence with braces that fits an operation's code and named values."""
    if code == "correct" and params.get("review"):
        code = f"correct_{params['review']}"
    if code == "replace":
        code = replace_sentences.code(params)
    if code == "review" and params.get("count") != 1:
        code = "review_many"
    if code == "doubt" and not params.get("doubtful", True):
        code = "doubt_ended"
    if code == "doubt" and params.get("count", 1) != 1:
        code = "doubt_many"
    if code == "dismiss_numbers" and params.get("count", 1) != 1:
        code = "dismiss_numbers_many"
    if code == "import" and not params.get("documents"):
        code = "import_known"
    if code == "source_error" and "new" not in params:
        code = "source_error_unknown"
    if code == "judge" and params.get("verdict", "right") != "right":
        code = f"judge_{params['verdict']}"
    if code == "second_check" and params.get("verdict") == "disagree":
        code = "second_check_disagree"
    return OPERATIONS[code]


def reverted(params: Mapping[str, object]) -> tuple[str, Mapping[str, object]]:
    """Code and named values of the operation that a revert, with these named values, took back."""
    inner = params["params"]
    return str(params["code"]), inner if isinstance(inner, Mapping) else {}


def operation(code: str, params: Mapping[str, object]) -> str:
    """An operation in English, without a full stop."""
    if code == "revert":
        return OPERATIONS[code].format(what=operation(*reverted(params)))
    plain = {name: _plain(name, value) for name, value in params.items()}
    return operation_template(code, params).format_map(plain)


def _plain(name: str, value: object) -> object:
    if name == "reason":
        return WHY_NONE.get(str(value), value)
    if name == "fields" and isinstance(value, list):
        return ", ".join(FIELDS.get(code, REASONS.get(code, code)) for code in map(str, value))
    return ", ".join(map(str, value)) if isinstance(value, list) else value
