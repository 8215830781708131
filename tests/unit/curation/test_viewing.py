from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.curation.operations import Operation
from app.curation.session import Session
from app.curation.viewing import DropView, RenameView, SaveView, View
from app.errors import InputError
from app.models import queries, view_queries
from app.models.records import FigureFilter
from tests.dumps import dump

CHOSEN = FigureFilter(
    provinces=("hebei",), text="rain", facets=(("kind", ("actual", "target")),), sort=(("unit", False), ("value", True))
)


def names(session: Session) -> list[str]:
    return list(view_queries.views(session.reader))


def test_a_view_comes_back_as_it_was_saved(hand_made: Session) -> None:
    hand_made.perform(SaveView("  Money  of Hebei ", View(CHOSEN, "[1]"))).result()
    assert names(hand_made) == ["Money of Hebei"]
    stored = View.from_text(view_queries.views(hand_made.reader)["Money of Hebei"])
    assert stored == View(CHOSEN, "[1]")
    assert list(queries.figure_ids(hand_made.reader, stored.filter)) == [3]


def test_what_a_newer_version_put_into_a_view_is_left_out() -> None:
    stored = json.loads(View(CHOSEN).as_text())
    stored["filter"] |= {"colour": "red", "sort": [["mood", True], ["unit", False]], "facets": [["mood", ["bad"]]]}
    found = View.from_text(json.dumps(stored)).filter
    assert (found.sort, found.facets, found.text) == ((("unit", False),), (), "rain")


@pytest.mark.parametrize("operation", [SaveView("A", View(CHOSEN)), RenameView("A", "B"), DropView("A")])
def test_each_is_undone_in_one_step(hand_made: Session, operation: Operation) -> None:
    hand_made.perform(SaveView("A", View(FigureFilter()))).result()
    before = dump(hand_made.reader)
    hand_made.perform(operation).result()
    assert dump(hand_made.reader) != before
    hand_made.undo().result()
    assert dump(hand_made.reader) == before


def test_a_renamed_view_keeps_what_it_shows_and_a_dropped_name_is_free(hand_made: Session) -> None:
    hand_made.perform(SaveView("A", View(CHOSEN))).result()
    hand_made.perform(RenameView("A", "B")).result()
    assert names(hand_made) == ["B"]
    assert View.from_text(view_queries.views(hand_made.reader)["B"]).filter == CHOSEN
    hand_made.perform(RenameView("B", "A")).result()
    hand_made.perform(DropView("A")).result()
    assert names(hand_made) == []
    hand_made.perform(SaveView("A", View(FigureFilter()))).result()
    assert names(hand_made) == ["A"]


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (SaveView(" ", View(CHOSEN)), "empty_field"),
        (RenameView("C", "D"), "view_gone"),
        (RenameView("A", "B"), "view_exists"),
        (RenameView("A", ""), "empty_field"),
        (DropView("C"), "view_gone"),
    ],
)
def test_what_cannot_be_changes_nothing(hand_made: Session, operation: Operation, code: str) -> None:
    for name in ("A", "B"):
        hand_made.perform(SaveView(name, View(CHOSEN))).result()
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(operation).result()
    assert (caught.value.code, dump(hand_made.reader)) == (code, before)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
_ODD = st.dictionaries(st.sampled_from([each.name for each in fields(FigureFilter)]), _JSON, min_size=1)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stored=st.fixed_dictionaries({"filter": _ODD | _JSON, "columns": _JSON}).map(json.dumps) | st.text(max_size=20))
@example(json.dumps({"filter": {"text": "\ud800"}}))
@example(json.dumps({"filter": {"report_id": 10**30, "ids": [10**30], "report_year": True}}))
@example(json.dumps({"filter": {"finding": "none", "sort": [["value"]], "facets": [["kind", []], ["kind", [1]]]}}))
def test_what_another_program_made_of_a_view_is_left_out(hand_made: Session, stored: str) -> None:
    view = View.from_text(stored)
    queries.figure_ids(hand_made.reader, view.filter)
    assert View.from_text(view.as_text()) == view


def test_what_of_a_damaged_view_can_be_used_is_used() -> None:
    stored = json.loads(View(CHOSEN).as_text())
    stored["filter"] |= {"report_id": "1", "sort": 5, "provinces": ["hebei", 7]}
    found = View.from_text(json.dumps(stored)).filter
    assert (found.provinces, found.text, found.facets, found.sort) == (("hebei",), "rain", CHOSEN.facets, ())
