"""Where the machine was wrong, and where it may be wrong in the same way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.curation.deciding import DecideSourceError
from app.curation.operations import BulkCorrect, Correct, SetReview
from app.curation.session import Session
from app.errors import InputError
from app.models import error_queries, queries
from app.models.error_queries import ErrorRow
from tests import merges
from tests.dumps import dump

GOLD = Path(__file__).parents[2] / "gold" / "dev" / "figures.jsonl"


def _errors(session: Session) -> list[ErrorRow]:
    return list(error_queries.errors(session.reader))


def test_what_nobody_put_right_is_no_error(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    assert _errors(hand_made) == []
    assert list(error_queries.examples(hand_made.reader)) == []


def test_each_field_that_was_put_right_is_an_error_of_the_machine(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "usd", "year_from": 2010, "year_to": 2011}, reason="year")).result()
    hand_made.perform(Correct(2, {"kind": "target"}, reason="value")).result()
    hand_made.perform(SetReview([3], "rejected")).result()
    rows = [(row.whose, row.reason, row.field, row.rule, row.figure, row.said, row.value) for row in _errors(hand_made)]
    assert rows == [
        ("machine", "unit", "unit", "unit.noun", "HEB12-0001", "yuan", "usd"),
        ("machine", "year", "year", "", "HEB12-0001", "2012-2012", "2010-2011"),
        ("machine", "value", "kind", "", "HEB12-0002", "actual", "target"),
        ("machine", "not_a_figure", "review", "", "HEB12-0003", "3,277", ""),
    ]
    places = {(row.programme, row.province, row.report_year) for row in _errors(hand_made)}
    assert places == {("overview", "hebei", 2012), ("funds", "hebei", 2012), ("rain_plan", "hebei", 2012)}


def test_what_was_taken_back_is_no_error_and_what_was_done_again_has_its_reason(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"value": 5.0}, reason="scale")).result()
    hand_made.undo().result()
    assert _errors(hand_made) == []
    hand_made.redo().result()
    assert [row.reason for row in _errors(hand_made)] == ["scale"]


def test_sources_and_what_is_not_needed_stand_apart(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"metric": "funds"}, reason="not_needed")).result()
    hand_made.perform(DecideSourceError("", 2, 11.17e9, "original")).result()
    rows = [(row.whose, row.reason, row.field, row.said, row.value) for row in _errors(hand_made)]
    assert rows == [
        ("not_needed", "not_needed", "metric", "metric of 21 billion", "funds"),
        ("source", "original", "value", 1.117e9, 11.17e9),
    ]


def test_errors_are_counted(hand_made: Session) -> None:
    hand_made.perform(BulkCorrect([1, 2], {"unit": "usd", "about": "funds"})).result()
    first, *rest = error_queries.error_counts(hand_made.reader)
    assert (first.field, first.rule, first.programme, first.count) == ("unit", "unit.noun", "funds", 2)
    assert [(row.field, row.reason, row.count) for row in rest] == [("about", "programme", 1)]


def test_examples_are_rows_as_the_labels_have_them(hand_made: Session) -> None:
    hand_made.perform(Correct(2, {"year_from": 2011})).result()
    hand_made.perform(DecideSourceError("", 2, None, "original")).result()
    (row,) = error_queries.examples(hand_made.reader)
    example = dict(zip(error_queries.EXAMPLE, row, strict=True))
    label = json.loads(GOLD.read_text(encoding="utf-8").splitlines()[0])
    assert list(example) == list(label)
    assert [type(value) for value in example.values()] == [type(value) for value in label.values()]
    text = queries.text(hand_made.reader, 1)
    start, end = (int(example[name] or 0) for name in ("start", "end"))
    assert text[start:end] == example["text"] == "1.117 billion"
    assert [example[name] for name in ("line", "year", "label", "error")] == [2, "2011-2012", "F", "misprint"]


def test_the_same_error_elsewhere(hand_made: Session) -> None:
    def same(figure: int, *fields: str) -> list[int]:
        return list(error_queries.same_error(hand_made.reader, figure, fields))

    hand_made.perform(Correct(1, {"unit": "usd"})).result()
    assert same(1, "unit") == [2]
    assert same(3, "unit") == []
    assert same(1, "unit", "metric") == []
    assert same(1) == same(1, "claim") == same(99, "unit") == []
    hand_made.perform(SetReview([2], "verified")).result()
    assert same(1, "unit") == []
    hand_made.undo().result()
    hand_made.perform(Correct(2, {"unit": "mu"})).result()
    assert same(1, "unit") == []


def test_another_province_is_no_error_that_others_have_too(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"province": "sichuan"})).result()
    assert list(error_queries.same_error(hand_made.reader, 1, ["province"])) == []
    (error,) = error_queries.errors(hand_made.reader)
    assert (error.field, error.reason, error.said, error.value) == ("province", "province", "hebei", "sichuan")
    assert error.province == "hebei"


def test_another_rule_is_another_error(hand_made: Session) -> None:
    merges.accept(hand_made, merges.newer({1: {"rules": {"unit": "unit.default"}}}))
    assert list(error_queries.same_error(hand_made.reader, 1, ["unit"])) == []
    assert list(error_queries.same_error(hand_made.reader, 1, ["year_from", "year_to"])) == [2, 3]


def test_a_bulk_correction_is_one_operation_and_no_review(hand_made: Session) -> None:
    before = dump(hand_made.reader)
    outcome = hand_made.perform(BulkCorrect([1, 2, 1], {"unit": "usd"}, note="dollars")).result()
    assert (set(outcome.figures), outcome.params["count"]) == ({1, 2}, 2)
    rows = queries.figures(hand_made.reader, [1, 2]).values()
    assert [(row.unit, row.review) for row in rows] == [("usd", "unreviewed")] * 2
    entry = queries.operation(hand_made.reader, outcome.operation_id or 0)
    assert (entry.reason, entry.note) == ("unit", "dollars")
    hand_made.undo().result()
    assert dump(hand_made.reader) == before


@pytest.mark.parametrize(
    ("operation", "code"),
    [(BulkCorrect([1, 99], {"unit": "usd"}), "row_missing"), (BulkCorrect([1, 2], {"unit": ""}), "empty_field")],
)
def test_a_bulk_correction_that_cannot_be_changes_nothing(
    hand_made: Session, operation: BulkCorrect, code: str
) -> None:
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(operation).result()
    assert (caught.value.code, dump(hand_made.reader)) == (code, before)
