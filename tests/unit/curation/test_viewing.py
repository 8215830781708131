from __future__ import annotations

import json

import pytest

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
