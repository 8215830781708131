"""The history in words: what an entry did, by whom and why, and each value as its field shows it, never as a code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from app.curation import viewing
from app.errors import Failure
from app.models import history_queries, queries
from app.models.history import Change
from app.models.history_queries import Word
from app.models.records import AnalystRow, OperationRow
from app.operation_sentences import KINDS
from app.terms import CHOICES, FIELDS, REASONS
from app.ui import moments, numbers, wording
from app.ui.desk import Desk
from app.ui.vocabulary_choices import Names

NOTHING = "–"
LEFT_OUT = frozenset(
    {"uuid", "figure_id", "run_id", "prefix", "suffix", "key", "code", "named_values", "basis", "params", "decision_id"}
    | {"sample_id", "item_id", "shown"}
)
"""Columns of a row that say nothing to an analyst, or what stands beside them already."""

MOST_CODES = 40
"""Codes that one typed word may stand for."""


class HistoryWords:
    """Words the entries of one desk. ``refresh`` reads anew who is who."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self.analysts: dict[int, AnalystRow] = {}
        names = self._names
        self._shows: dict[str, Callable[[str], str]] = {
            "unit": names.units.name,
            "per": names.per,
            "about": names.programmes.name,
            "programme": names.programmes.name,
            "province": names.province,
            "counterpart": names.province,
            "indicator": names.indicators.name,
            "type": wording.report_type,
            "decided": lambda names: ", ".join(map(wording.field, names.split())),
            "kind": wording.choice,
            "qualifier": wording.choice,
            "review": wording.choice,
            "origin": wording.choice,
            "mark": wording.choice,
            "doubtful": lambda stored: wording.yes_or_no(yes=stored == "1"),
            "claim": wording.choice,
            "decision": wording.choice,
            "evidence": wording.choice,
            "source_errors": wording.choice,
            "stratum": wording.choice,
            "verdict": wording.choice,
            "drawn_at": moments.local,
            "judged_at": moments.local,
            "checked_at": moments.local,
            "wrong": lambda stored: ", ".join(map(wording.wrong, json.loads(stored))) or NOTHING,
            "decided_at": moments.local,
            "noted_at": moments.local,
            "reviewed_at": moments.local,
            "created_at": moments.local,
            "reason": wording.why_none,
            "reviewed_by": self._analyst,
            "analyst_id": self._analyst,
            "parent_id": self._figure,
            "leader_id": self._figure,
            "fact_id": self._fact,
            "tags": lambda stored: ", ".join(json.loads(stored)) or NOTHING,
            "hidden": lambda hidden: wording.yes_or_no(yes=hidden == "0"),
        }

    def refresh(self) -> None:
        """Read who has signed in."""
        self.analysts = {row.id: row for row in queries.analysts(self._desk.session.reader)}

    def sentence(self, entry: OperationRow) -> str:
        """What an entry did, or undid, or did again."""
        return wording.entry(self._named(entry))

    def operation(self, code: str, params: Mapping[str, object]) -> str:
        """What an operation does, without a full stop."""
        return wording.operation(code, self._worded(code, params))

    def failure(self, found: Failure) -> str:
        """Why an entry could not be taken back."""
        values = {
            name: self._named(value) if isinstance(value, OperationRow) else value
            for name, value in found.values.items()
        }
        return wording.failure(Failure(found.code, **values))

    def who(self, entry: OperationRow) -> str:
        """The initials of the analyst; a dash where nobody had signed in."""
        found = self.analysts.get(entry.analyst_id or 0)
        return found.initials if found else NOTHING

    def why(self, entry: OperationRow) -> str:
        """Reason and note of an entry."""
        return "; ".join(part for part in (wording.reason(entry.reason), entry.note) if part)

    def value(self, field: str, value: object) -> str:
        """A value as its field shows it; a dash for nothing."""
        if value is None or value == "":
            return NOTHING
        if field in self._shows:
            return self._shows[field](str(value))
        return numbers.number(value) if isinstance(value, float) else str(value)

    def fields(self, change: Change) -> Iterator[tuple[str, str, str]]:
        """Name, old and new of each field that a change concerns."""
        old, new = change.old or {}, change.new or {}
        left_out = LEFT_OUT | {"value"} if viewing.is_view(change) else LEFT_OUT
        for name in new or old:
            if name not in left_out:
                yield wording.field(name), self.value(name, old.get(name)), self.value(name, new.get(name))

    def words(self, typed: str) -> tuple[Word, ...]:
        """What was typed into the search field, each word with the codes that it may stand for."""
        return tuple(Word(word, tuple(self._codes(word))[:MOST_CODES]) for word in typed.split())

    def _codes(self, word: str) -> Iterator[str]:
        number = numbers.parse(word)
        if number is not None:
            yield repr(number)
        folded = word.casefold()
        for table in (CHOICES, FIELDS, KINDS, REASONS):
            yield from (code for code, text in table.items() if folded in wording.say(text).casefold())
        for rows in (self._names.units, self._names.programmes, self._names.provinces, self._names.indicators):
            yield from (code for code in rows.codes if folded in rows.name(code).casefold())

    def _named(self, entry: OperationRow) -> OperationRow:
        return replace(entry, params=self._worded(entry.code, entry.params))

    def _worded(self, code: str, params: Mapping[str, object]) -> dict[str, object]:
        """The named values of a sentence, those of a corrected field as the field shows them."""
        inner = params.get("params")
        if code == "revert" and isinstance(inner, Mapping):
            return {**params, "params": self._worded(str(params["code"]), inner)}
        field = str(params.get("field", ""))
        values = {name: self.value(field, params[name]) for name in ("old", "new") if name in params}
        if "indicator" in params:
            values["indicator"] = self.value("indicator", params["indicator"])
        return {**params, **values}

    def _analyst(self, row_id: str) -> str:
        found = self.analysts.get(int(row_id))
        return found.name if found else NOTHING

    def _fact(self, row_id: str) -> str:
        leader = history_queries.fact_leaders(self._desk.session.reader, [int(row_id)]).get(int(row_id))
        return NOTHING if leader is None else self._figure(str(leader))

    def _figure(self, row_id: str) -> str:
        labels = history_queries.figure_labels(self._desk.session.reader, [int(row_id)])
        return labels.get(int(row_id), NOTHING)
