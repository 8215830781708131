from __future__ import annotations

from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.curation.merging import FieldMerge, Value, Verdict
from app.curation.planning import Item
from app.curation.reextracting import GroupKind
from app.ui import merge_tables, merge_words, wording
from app.ui.merge_tables import TextTable
from app.ui.merge_words import Words
from app.ui.vocabulary_choices import Names


@pytest.fixture
def words() -> Words:
    return Words(Names(vocabulary.load()), {1: "HEB12-0001"})


def test_every_kind_and_verdict_has_its_words() -> None:
    kinds = {kind for part in get_args(GroupKind) for kind in (get_args(part) or (part,))}
    assert set(merge_words.KINDS) == set(merge_words.TIPS) == kinds
    assert set(merge_words.VERDICTS) == set(get_args(Verdict)) - {"same"}


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("value", 1.117e9, "1,117,000,000"),
        ("value", 36.1, "36.1"),
        ("unit", "yuan", "yuan"),
        ("about", "rain_plan", "Rain Plan"),
        ("per", "month person", "month, person"),
        ("per", "", "–"),
        ("kind", "target", "target"),
        ("qualifier", "gt", "more than"),
        ("metric", "funds", "funds"),
        ("year", (2012, 2012), "2012"),
        ("year", (2011, 2015), "2011–2015"),
        ("year", (None, None), "–"),
        ("span", (3, 9), "3–9"),
        ("parent", 1, "HEB12-0001"),
        ("parent", -4, "New"),
        ("parent", None, "–"),
        ("claim", "some", "some"),
        ("value", None, "–"),
    ],
)
def test_values_are_worded(words: Words, field: str, value: Value, text: str) -> None:
    assert words.value(field, value) == text


def test_a_figure_has_a_line_for_each_field(words: Words) -> None:
    merges = (
        FieldMerge("unit", "yuan", "mu", "usd", "mu", "conflicts"),
        FieldMerge("value", 1.0, 1.0, 2.0, 2.0, "follows"),
    )
    lines = list(words.examples(Item("conflicting", "hebei", None, 0, merges), "21"))
    assert [line.field for line in lines] == ["Unit", "Value"]
    assert lines[1].texts() == ("", "21", "Value", "1", "1", "2", "follows the machine")


def test_a_figure_without_fields_has_one_line(words: Words) -> None:
    (line,) = words.examples(Item("vanished", "hebei", None, None), "21")
    assert line.texts() == ("", "21", "", "", "", "", "Vanished")


def test_counts_by_field_are_rows() -> None:
    rows = merge_tables.field_rows({("unit", "changed"): 3, ("unit", "conflicting"): 1, ("year", "agreed"): 2})
    assert rows == [("Unit", "3", "", "1"), (wording.field("year"), "", "2", "")]


def test_a_table_of_texts_shows_other_rows(qtbot: QtBot) -> None:
    table = TextTable(["A", "B"], "name")
    qtbot.addWidget(table)
    table.show_rows([("1", "2"), ("3", "4")])
    table.show_rows([("5", "6")])
    cell = table.item(0, 1)
    assert cell is not None
    assert (table.rowCount(), cell.text(), table.accessibleName()) == (1, "6", "name")
