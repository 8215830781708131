"""Says the codes of the lower layers in the user's language: failures, operations, field names, choices."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from app.errors import Failure
from app.finding_sentences import FINDINGS, SUGGESTIONS, UNKNOWN, filled, rounded
from app.health_sentences import PROBLEMS
from app.models.records import OperationRow
from app.operation_sentences import ENTRIES, KINDS, OPERATIONS, operation_template, reverted
from app.sentences import FAILURES
from app.terms import CELLS, CHOICES, FIELDS, REASONS, REPORT_TYPES, TABLES, WHY_NONE
from app.ui import numbers
from app.vocabulary import Programme, Province, Unit
from app.vocabulary.records import Indicator, Region


def say(text: str) -> str:
    """A text of ``app.sentences`` and its neighbours in the user's language."""
    return QCoreApplication.translate("wording", text)


def field(name: str) -> str:
    """The name of a field as a table head or a form shows it."""
    return say(FIELDS[name]) if name in FIELDS else name


def choice(code: str) -> str:
    """A review state, kind, qualifier or other fixed choice in words; a code that is none of them as it is."""
    return say(CHOICES[code]) if code in CHOICES else code


def cell(column: str) -> str:
    """The name of a column of a vocabulary."""
    return say(CELLS[column])


def report_type(code: str) -> str:
    """What a report is, by the code of its type."""
    return say(REPORT_TYPES[code]) if code in REPORT_TYPES else code


def failure(found: Failure) -> str:
    """The sentence for a failure: what is wrong, where, and what to do."""
    values = {name: _value(name, value) for name, value in found.values.items()}
    return say(FAILURES[found.code]).format_map(values)


def problem(code: str, values: Mapping[str, object]) -> str:
    """What a check of the workspace's health found."""
    named = {name: field(str(value)) if name == "name" else _value(name, value) for name, value in values.items()}
    return say(PROBLEMS[code]).format_map(named)


def finding(code: str, values: Mapping[str, object]) -> str:
    """What a check holds against figures, with its arithmetic, without a full stop."""
    return say(FINDINGS.get(code, UNKNOWN)).format_map(filled(values, numbers.number))


def suggestion(how: str, new: float) -> str:
    """What a figure may have been meant to say, and how it came to say otherwise."""
    return say(SUGGESTIONS.get(how, "{new}")).format(new=numbers.number(rounded(new)))


def operation(code: str, params: Mapping[str, object]) -> str:
    """An operation in words, without a full stop: for the status bar, the undo menu and the history."""
    if code == "revert":
        return say(OPERATIONS[code]).format(what=operation(*reverted(params)))
    return say(operation_template(code, params)).format_map(
        {name: _value(name, value) for name, value in params.items()}
    )


def entry(row: OperationRow) -> str:
    """An entry of the history in words: an operation, or one that was undone or redone."""
    return say(ENTRIES[row.mode]).format(what=operation(row.code, row.params))


def kind(code: str) -> str:
    """A kind of operation, as a list names it."""
    return say(KINDS[code]) if code in KINDS else code.replace("_", " ")


def reason(code: str) -> str:
    """Why a figure was corrected; empty where that is not known."""
    return say(REASONS[code]) if code in REASONS else code.replace("_", " ")


def wrong(code: str) -> str:
    """What may be wrong with a figure of a sample: a field, or that it is none."""
    return field(code) if code in FIELDS else reason(code)


def unknown() -> str:
    """A value that nobody knows."""
    return QCoreApplication.translate("wording", "something unknown")


def yes_or_no(*, yes: bool) -> str:
    """Whether something is so."""
    return QCoreApplication.translate("wording", "yes") if yes else QCoreApplication.translate("wording", "no")


def year_of(report_year: int | None) -> str:
    """The year of a report, which may be unknown."""
    return str(report_year) if report_year is not None else QCoreApplication.translate("wording", "Year unknown")


def table(name: str) -> str:
    """What a row of a table is, with a capital."""
    return say(TABLES[name]) if name in TABLES else name


def named(row: Province | Programme | Unit | Region | Indicator) -> str:
    """A vocabulary row's name in the user's language."""
    return row.name_zh if QLocale().language() == QLocale.Language.Chinese else row.name


def why_none(code: str) -> str:
    """Why a printed number is no figure."""
    return say(WHY_NONE[code]) if code in WHY_NONE else code


def _value(name: str, value: object) -> str:
    if name == "reason":
        return why_none(str(value))
    if name == "field":
        return field(str(value))
    if isinstance(value, OperationRow):
        return entry(value)
    if name == "fields" and isinstance(value, list):
        value = [wrong(str(code)) for code in value]
    if isinstance(value, list):
        return numbers.spoken().createSeparatedList([str(part) for part in value])
    if isinstance(value, float) or name in ("figures", "count", "paragraphs", "item"):
        return numbers.number(float(str(value)))
    if value is None or value == "":
        return "–"
    return choice(str(value))
