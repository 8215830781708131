"""A desk with a history, for the tests of the views that show it."""

from __future__ import annotations

from app.curation.analysts import Analyst
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.session import Session
from app.curation.undo import Revert
from tests.workspaces import ANALYST

OTHER = Analyst("other", "Zhao Min", "ZM")

SENTENCES = [
    "Undone: HEB12-0003 marked rejected",
    "HEB12-0003 marked rejected (taken back)",
    "Taken back: Value of HEB12-0003 changed from 3,277 to 3,300; no longer verified",
    "Value of HEB12-0003 changed from 3,277 to 3,300; no longer verified (taken back)",
    "note on HEB12-0002",
    "3 figures marked verified",
    "Unit of HEB12-0001 changed from yuan to US dollar",
    "hebei.txt loaded with 3 figures",
]
"""The history that ``make`` makes, newest first: entries 8 to 1."""


def make(session: Session) -> None:
    """Operations 2 to 8 on the hand-made workspace, by two analysts; one is reverted, one undone."""
    session.perform(Correct(1, {"unit": "usd"}, "unit", "see page 3")).result()
    session.perform(SetReview([1, 2, 3], "verified")).result()
    session.sign_in(OTHER)
    session.perform(AddNote(2, "核对")).result()
    session.perform(Correct(3, {"value": 3_300.0})).result()
    session.perform(Revert(5)).result()
    session.perform(SetReview([3], "rejected")).result()
    session.undo().result()
    session.sign_in(ANALYST)
