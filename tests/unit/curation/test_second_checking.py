from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from app.curation.operations import BulkCorrect, Correct, SetReview
from app.curation.second_checking import SecondCheck
from app.curation.session import Session
from app.errors import InputError
from app.models.second_check_queries import settled, settled_figure
from tests import samples, workspaces
from tests.dumps import dump


@pytest.fixture
def settled_by_one(hand_made: Session) -> Session:
    """Two figures settled by one analyst, another at the desk."""
    hand_made.perform(SetReview([1], "verified")).result()
    hand_made.perform(SetReview([2], "rejected")).result()
    hand_made.sign_in(samples.OTHER)
    return hand_made


def state(session: Session, figure_id: int = 1) -> tuple[str, str, str]:
    row = settled_figure(session.reader, figure_id)
    assert row is not None
    return row.first, row.state, row.second


def test_both_are_named(settled_by_one: Session) -> None:
    assert state(settled_by_one) == ("Li Wei", "open", "")
    settled_by_one.perform(SecondCheck(1, "agree")).result()
    settled_by_one.perform(SecondCheck(2, "disagree", " it is one ")).result()
    assert state(settled_by_one) == ("Li Wei", "agree", "Zhao Min")
    assert [(row.short_id, row.state, row.note) for row in settled(settled_by_one.reader, samples.OTHER.uuid)] == [
        ("HEB12-0001", "agree", ""),
        ("HEB12-0002", "disagree", "it is one"),
    ]


def test_it_is_undone_and_changes_nothing_of_the_figure(settled_by_one: Session) -> None:
    before = dump(settled_by_one.reader)
    settled_by_one.perform(SecondCheck(1, "agree")).result()
    after = dump(settled_by_one.reader)
    assert {name for name in after if after[name] != before[name]} == {"second_checks"}
    settled_by_one.perform(SecondCheck(1, "disagree")).result()
    assert settled_by_one.perform(SecondCheck(1, "disagree")).result().operation_id is None
    settled_by_one.undo().result()
    assert state(settled_by_one)[1] == "agree"
    settled_by_one.undo().result()
    assert dump(settled_by_one.reader) == before


def test_it_lapses_with_what_it_was_about_and_comes_back_with_it(settled_by_one: Session) -> None:
    settled_by_one.perform(SecondCheck(1, "agree")).result()
    settled_by_one.perform(BulkCorrect([1], {"unit": "usd"})).result()
    settled_by_one.sign_in(workspaces.ANALYST)
    settled_by_one.perform(SetReview([1], "verified")).result()
    assert state(settled_by_one)[1] == "open"
    settled_by_one.undo().result()
    settled_by_one.undo().result()
    assert state(settled_by_one)[1] == "agree"


def test_one_who_disagrees_is_heard_before_one_who_agrees(settled_by_one: Session) -> None:
    settled_by_one.perform(SecondCheck(1, "disagree")).result()
    settled_by_one.sign_in(type(samples.OTHER)("6f3c1ae0-0000-4000-8000-000000000003", "Sun Yi", "SY"))
    settled_by_one.perform(SecondCheck(1, "agree")).result()
    assert state(settled_by_one) == ("Li Wei", "disagree", "Zhao Min")


def test_one_from_before_figures_had_a_province_counts_still(settled_by_one: Session) -> None:
    settled_by_one.perform(SecondCheck(1, "agree")).result()
    with closing(sqlite3.connect(settled_by_one.path)) as connection:
        ((told,),) = connection.execute("SELECT basis FROM second_checks").fetchall()
        assert json.loads(told)[-1] == "hebei"
        connection.execute(
            "UPDATE second_checks SET basis = ?", [json.dumps(json.loads(told)[:-1], separators=(",", ":"))]
        )
        connection.commit()
    assert state(settled_by_one)[1] == "agree"
    settled_by_one.perform(Correct(1, {"province": "sichuan"}, verify=True)).result()
    settled_by_one.sign_in(workspaces.ANALYST)
    settled_by_one.perform(SetReview([1], "unreviewed")).result()
    settled_by_one.perform(SetReview([1], "verified")).result()
    assert state(settled_by_one)[1] == "open"


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (SecondCheck(3, "agree"), "not_settled"),
        (SecondCheck(99, "agree"), "row_missing"),
        (SecondCheck(1, "perhaps"), "bad_choice"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_is_refused(settled_by_one: Session, operation: Any, code: str) -> None:
    with pytest.raises(InputError) as caught:
        settled_by_one.perform(operation).result()
    assert caught.value.code == code


def test_nobody_checks_what_they_settled(settled_by_one: Session) -> None:
    settled_by_one.sign_in(workspaces.ANALYST)
    assert settled(settled_by_one.reader, workspaces.ANALYST.uuid) == []
    with pytest.raises(InputError) as caught:
        settled_by_one.perform(SecondCheck(1, "agree")).result()
    assert caught.value.code == "own_review"
    assert settled_figure(settled_by_one.reader, 3) is None
