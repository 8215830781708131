"""What is said of a document whose place a changed text took, by what became of the decisions on it."""

from __future__ import annotations

from collections.abc import Mapping

from app.translatable import QT_TRANSLATE_NOOP

OPERATIONS = {
    "replace_by": QT_TRANSLATE_NOOP(
        "wording",
        "{document} replaced by {by}: {moved} figures found again, {new} new, {waiting} need a place",
    ),
    "replace": QT_TRANSLATE_NOOP(
        "wording", "{document} replaced: {moved} figures found again, {new} new, {waiting} need a place"
    ),
    "replace_left": QT_TRANSLATE_NOOP(
        "wording",
        "{document} replaced by {by}: {moved} figures found again, {new} new, {waiting} need a place, and so do "
        "{notes} notes on the text; {dismissed} dismissed numbers were not found again",
    ),
    "replace_lost": QT_TRANSLATE_NOOP(
        "wording",
        "{document} replaced by {by}: {moved} figures found again, {new} new, {waiting} need a place, and so do "
        "{notes} notes on the text; {dismissed} dismissed numbers were not found again, and what was decided on these "
        "did not fit the new text: {lost}",
    ),
}


def code(params: Mapping[str, object]) -> str:
    """Which of the sentences fits these named values."""
    if params.get("lost"):
        return "replace_lost"
    if params.get("notes") or params.get("dismissed"):
        return "replace_left"
    return "replace" if params.get("by", params.get("document")) == params.get("document") else "replace_by"
