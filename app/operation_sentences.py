"""What an operation did, in English, by its code and its named values; the names of the kinds of operations."""

from __future__ import annotations

from collections.abc import Mapping

from app import replace_sentences
from app.terms import FIELDS, REASONS, WHY_NONE
from app.translatable import QT_TRANSLATE_NOOP

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
