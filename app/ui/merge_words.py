"""What a dry run would change, in the user's words: kinds of change, fields, values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.curation.merging import FieldMerge, Value
from app.curation.planning import Item
from app.curation.reextracting import GroupKind
from app.curation.structure_changes import RowChange
from app.models.history import Scalar
from app.ui import numbers, wording
from app.ui.vocabulary_choices import Names

KINDS: Mapping[GroupKind, object] = {
    "structure": QT_TRANSLATE_NOOP("merge", "Reports and headings"),
    "changed": QT_TRANSLATE_NOOP("merge", "Changed"),
    "new": QT_TRANSLATE_NOOP("merge", "New"),
    "vanished": QT_TRANSLATE_NOOP("merge", "Vanished"),
    "agreed": QT_TRANSLATE_NOOP("merge", "Agreed now"),
    "conflicting": QT_TRANSLATE_NOOP("merge", "Conflicting"),
    "confidence": QT_TRANSLATE_NOOP("merge", "Confidence only"),
}
"""The kinds of change, as columns are headed."""

TIPS: Mapping[GroupKind, object] = {
    "structure": QT_TRANSLATE_NOOP("merge", "Reports and sections that begin elsewhere, are headed or filed otherwise"),
    "changed": QT_TRANSLATE_NOOP("merge", "Nobody decided on these fields: they follow the new extraction"),
    "new": QT_TRANSLATE_NOOP("merge", "Found now, and not shown before: they get an id of their own, or theirs back"),
    "vanished": QT_TRANSLATE_NOOP("merge", "No longer found, and nobody decided on them: they are hidden, not deleted"),
    "agreed": QT_TRANSLATE_NOOP("merge", "The new extraction says what the analyst had said"),
    "conflicting": QT_TRANSLATE_NOOP("merge", "The new extraction contradicts a decision: it stays, and is marked"),
    "confidence": QT_TRANSLATE_NOOP(
        "merge", "The same values, of which the extraction is more or less sure than before"
    ),
}
"""What becomes of each kind."""

VERDICTS = {
    "follows": QT_TRANSLATE_NOOP("merge", "follows the machine"),
    "keeps": QT_TRANSLATE_NOOP("merge", "stays"),
    "agrees": QT_TRANSLATE_NOOP("merge", "agreed"),
    "conflicts": QT_TRANSLATE_NOOP("merge", "stays, marked"),
}
"""What becomes of one field."""


@dataclass(frozen=True, slots=True)
class Example:
    """One line of the list of examples, in words: whose, which field, the three values, what becomes of it."""

    short_id: str
    printed: str
    field: str
    before: str
    human: str
    machine: str
    outcome: str

    def texts(self) -> tuple[str, ...]:
        """The columns in their order."""
        return (self.short_id, self.printed, self.field, self.before, self.human, self.machine, self.outcome)


def say(text: object) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("merge", str(text))


def kind(code: GroupKind) -> str:
    """A kind of change."""
    return say(KINDS[code])


class Words:
    """Words the lines of a dry run. ``labels`` are short ids by figure, for totals and facts."""

    def __init__(self, names: Names, labels: Mapping[int, str]) -> None:
        self._names = names
        self._labels = labels

    def examples(self, item: Item, printed: str) -> Iterator[Example]:
        """The lines of one figure: a line for each field, or one for the figure as a whole."""
        short_id = item.part.short_id if item.part is not None else ""
        if not item.merges:
            yield Example(short_id, printed, "", "", "", "", say(KINDS[item.kind]))
        for merge in item.merges:
            yield Example(
                short_id, printed, wording.field(merge.field), *self._values(merge), say(VERDICTS[merge.verdict])
            )

    def rows(self, rows: Iterable[RowChange]) -> Iterator[Example]:
        """The lines of reports and sections: a line for each column, or one for the row as a whole."""
        for row in rows:
            place = self._names.place(row.province, row.year, row.counterpart)
            if not row.fields:
                yield Example(place, row.label, "", "", "", "", kind(row.kind))
            for name, (old, new) in row.fields.items():
                follows = say(VERDICTS["follows"])
                yield Example(
                    place, row.label, wording.field(name), "", self._cell(name, old), self._cell(name, new), follows
                )

    def _cell(self, column: str, value: Scalar) -> str:
        """A column of a report or section; a dash where nothing stands there."""
        named = {
            "programme": self._names.programmes.name,
            "province": self._names.province,
            "counterpart": self._names.province,
            "type": wording.report_type,
        }
        text = "" if value is None else str(value)
        return named.get(column, str)(text) if text else "–"

    def _values(self, merge: FieldMerge) -> tuple[str, str, str]:
        """What the machine said, what counts now, what the machine says."""
        return (
            self.value(merge.field, merge.old),
            self.value(merge.field, merge.human),
            self.value(merge.field, merge.new),
        )

    def value(self, field: str, value: Value) -> str:
        """A field's value; a dash where there is none."""
        if isinstance(value, tuple):
            return _pair(field, value)
        if field in ("parent", "fact") and isinstance(value, int):
            return self._labels.get(value, kind("new"))
        if isinstance(value, float):
            return numbers.number(value)
        names = self._names
        named = {"unit": names.units.name, "about": names.programmes.name, "per": names.per, "province": names.province}
        text = str(value or "")
        return (named[field](text) if field in named else wording.choice(text)) if text else "–"


def _pair(field: str, value: tuple[object, object]) -> str:
    first, last = (one if isinstance(one, int) else None for one in value)
    if field == "year":
        return numbers.period(first, last) or "–"
    return "–" if first is None else f"{first}–{last}"
