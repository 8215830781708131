from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import operation_sentences
from app.curation import operations
from app.curation.operations import AddNote, BulkCorrect, Correct, Operation, SetDoubtful, SetReview
from app.curation.session import Session
from app.curation.undo import Revert
from app.errors import InputError
from app.models import queries
from app.models.history import Scalar
from app.models.records import FigureRow, Review
from tests.dumps import dump


def _figure(session: Session, figure_id: int = 1) -> FigureRow:
    return queries.figures(session.reader, [figure_id])[figure_id]


def _first_row(session: Session) -> dict[str, object]:
    columns, rows = queries.curated(session.reader)
    return dict(zip(columns, next(iter(list(rows))), strict=True))


ALL = [
    Correct(1, {"value": 22e9}),
    Correct(1, {"unit": "usd", "metric": "foreign funds", "about": "foreign"}, "unit", "see page 3"),
    Correct(2, {"year_from": 2011, "year_to": 2015}),
    Correct(1, {"value": 22e9}, verify=True),
    Correct(1, {"province": "sichuan"}),
    BulkCorrect([1, 2], {"province": "nation"}, note="a national total"),
    Correct(1, {"value": 21e9}, verify=True),
    SetReview([1, 2, 3], "verified"),
    SetReview([3], "rejected"),
    SetDoubtful([1, 3]),
    AddNote(2, "核对"),
]


@pytest.mark.parametrize("operation", ALL, ids=lambda operation: f"{operation.code}")
def test_do_undo_redo_gives_equal_dumps(hand_made: Session, operation: Operation) -> None:
    before = dump(hand_made.reader)
    done = hand_made.perform(operation).result()
    after = dump(hand_made.reader)
    assert after != before
    undone = hand_made.undo().result()
    assert dump(hand_made.reader) == before
    redone = hand_made.redo().result()
    assert dump(hand_made.reader) == after
    assert (done.mode, undone.mode, redone.mode) == ("do", "undo", "redo")
    assert done.figures == undone.figures == redone.figures != frozenset()


def test_one_operation_is_one_entry_with_its_sentence(hand_made: Session) -> None:
    outcome = hand_made.perform(Correct(1, {"value": 22e9}, note="misread")).result()
    assert outcome.operation_id is not None
    entry = queries.operation(hand_made.reader, outcome.operation_id)
    assert (entry.code, entry.reason, entry.note) == ("correct", "value", "misread")
    assert entry.params == {"figure": "HEB12-0001", "fields": ["value"], "field": "value", "old": 21e9, "new": 22e9}
    assert entry.analyst_id == queries.analysts(hand_made.reader)[0].id


def test_a_bulk_review_is_one_operation(hand_made: Session) -> None:
    before = sum(1 for _ in queries.newest_operations(hand_made.reader))
    hand_made.perform(SetReview([2], "verified")).result()
    outcome = hand_made.perform(SetReview([1, 2, 3], "verified")).result()
    assert outcome.params == {"review": "verified", "count": 2, "figure": "HEB12-0001"}
    assert sum(1 for _ in queries.newest_operations(hand_made.reader)) == before + 2


def test_a_review_names_the_analyst_and_goes_with_it(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    first = _first_row(hand_made)
    assert first["reviewed_by"] == "Li Wei"
    assert first["reviewed_at"] is not None
    hand_made.perform(SetReview([1], "unreviewed")).result()
    first = _first_row(hand_made)
    assert (first["reviewed_by"], first["reviewed_at"]) == (None, None)


def test_a_correction_is_no_review(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"value": 22e9})).result()
    assert _figure(hand_made).review == "unreviewed"


def _review_of(session: Session) -> tuple[object, ...]:
    first = _first_row(session)
    return first["review"], first["reviewed_by"], first["reviewed_at"] is not None


UNREVIEWED, VERIFIED = ("unreviewed", None, False), ("verified", "Li Wei", True)


def test_a_corrected_figure_is_no_longer_verified(hand_made: Session) -> None:
    """It stayed verified, by somebody who had never seen the value that it has now."""
    hand_made.perform(SetReview([1], "verified")).result()
    before = dump(hand_made.reader)
    outcome = hand_made.perform(Correct(1, {"value": 22e9})).result()
    assert _review_of(hand_made) == UNREVIEWED
    assert outcome.params["fields"] == ["value"]
    said = operation_sentences.operation(outcome.code, outcome.params)
    assert said == "value of HEB12-0001 changed from 21000000000.0 to 22000000000.0; no longer verified"
    hand_made.undo().result()
    assert dump(hand_made.reader) == before
    assert _review_of(hand_made) == VERIFIED


def test_a_correction_may_verify_too(hand_made: Session) -> None:
    for value in (22e9, 23e9):
        outcome = hand_made.perform(Correct(1, {"value": value}, verify=True)).result()
        assert (_figure(hand_made).value, _review_of(hand_made)) == (value, VERIFIED)
        assert (outcome.code, outcome.params["review"]) == ("correct", "verified")
    hand_made.undo().result()
    assert (_figure(hand_made).value, _review_of(hand_made)) == (22e9, VERIFIED)
    hand_made.undo().result()
    assert (_figure(hand_made).value, _review_of(hand_made)) == (21e9, UNREVIEWED)


def test_a_correction_that_changes_nothing_but_verifies_is_a_review(hand_made: Session) -> None:
    outcome = hand_made.perform(Correct(1, {"value": 21e9}, verify=True)).result()
    assert (outcome.code, outcome.params) == ("review", {"review": "verified", "count": 1, "figure": "HEB12-0001"})


@pytest.mark.parametrize("review", ["verified", "rejected"])
def test_what_stays_as_it_is_stays_reviewed(hand_made: Session, review: Review) -> None:
    hand_made.perform(SetReview([1], review)).result()
    assert hand_made.perform(Correct(1, {"value": 21e9})).result().operation_id is None
    assert _figure(hand_made).review == review


def test_a_rejected_figure_that_is_corrected_stays_rejected(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "rejected")).result()
    hand_made.perform(Correct(1, {"value": 22e9})).result()
    assert _figure(hand_made).review == "rejected"


def test_a_verification_is_not_brought_back_over_a_later_correction(hand_made: Session) -> None:
    """Reverting the correction that ended it would make the figure verified with a metric that nobody had verified."""
    hand_made.perform(SetReview([1], "verified")).result()
    first = hand_made.perform(Correct(1, {"value": 22e9})).result()
    later = hand_made.perform(Correct(1, {"metric": "funds of another kind"})).result()
    assert first.operation_id is not None
    with pytest.raises(InputError) as caught:
        hand_made.perform(Revert(first.operation_id)).result()
    assert (caught.value.code, getattr(caught.value.values["later"], "id", None)) == (
        "changed_since",
        later.operation_id,
    )
    hand_made.undo().result()
    hand_made.perform(Revert(first.operation_id)).result()
    assert _review_of(hand_made) == VERIFIED


@pytest.mark.parametrize(
    "operation", [Correct(1, {"value": 21e9}), SetReview([1], "unreviewed"), SetReview([], "verified")]
)
def test_nothing_to_change_writes_no_history(hand_made: Session, operation: Operation) -> None:
    before = [entry.id for entry in queries.newest_operations(hand_made.reader)]
    assert hand_made.perform(operation).result().operation_id is None
    assert [entry.id for entry in queries.newest_operations(hand_made.reader)] == before


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"value": math.nan}, "bad_value"),
        ({"value": math.inf}, "bad_value"),
        ({"value": "many"}, "bad_value"),
        ({"value": None}, "bad_value"),
        ({"value": True}, "bad_value"),
        ({"unit": ""}, "empty_field"),
        ({"about": ""}, "empty_field"),
        ({"province": ""}, "empty_field"),
        ({"province": "atlantis"}, "bad_choice"),
        ({"kind": "wish"}, "bad_choice"),
        ({"qualifier": ""}, "bad_choice"),
        ({"year_from": 20012, "year_to": 20012}, "bad_year"),
        ({"year_from": "2012", "year_to": "2012"}, "bad_year"),
        ({"year_from": 2013}, "bad_period"),
        ({"year_to": None}, "bad_period"),
        ({"review": "verified"}, "not_editable"),
        ({"id": 7}, "not_editable"),
        ({"value = 1; --": 7}, "not_editable"),
    ],
)
def test_values_that_cannot_be_are_refused(hand_made: Session, values: dict[str, Scalar], code: str) -> None:
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(Correct(1, values)).result()
    assert caught.value.code == code
    assert dump(hand_made.reader) == before


@pytest.mark.parametrize("operation", [Correct(99, {"value": 1}), SetReview([1, 99], "verified"), AddNote(99, "x")])
def test_a_figure_that_is_not_there(hand_made: Session, operation: Operation) -> None:
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(operation).result()
    assert caught.value.code == "row_missing"
    assert dump(hand_made.reader) == before


def test_an_empty_note_is_refused(hand_made: Session) -> None:
    with pytest.raises(InputError) as caught:
        hand_made.perform(AddNote(1, " \n")).result()
    assert caught.value.code == "empty_note"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (["value"], "value"),
        (["year_from", "year_to"], "year"),
        (["about"], "programme"),
        (["province", "about"], "province"),
        (["unit", "per"], "unit"),
        ([], ""),
    ],
)
def test_the_likely_reason(changed: list[str], reason: str) -> None:
    assert operations.likely_reason(changed) == reason
    assert reason in {*operations.REASONS, ""}


_EDITS = st.one_of(
    st.builds(lambda value: {"value": value}, st.floats(allow_nan=False, allow_infinity=False)),
    st.builds(
        lambda first, length: {"year_from": first, "year_to": first + length},
        st.integers(1900, 2000),
        st.integers(0, 50),
    ),
    st.builds(lambda metric: {"metric": metric}, st.text(max_size=30).filter(lambda text: "\x00" not in text)),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.tuples(st.integers(1, 3), _EDITS), max_size=5))
def test_undo_all_gives_the_first_state(hand_made: Session, edits: list[tuple[int, dict[str, Scalar]]]) -> None:
    before = dump(hand_made.reader)
    outcomes = [hand_made.perform(Correct(figure_id, values)).result() for figure_id, values in edits]
    done = [outcome for outcome in outcomes if outcome.operation_id is not None]
    after = dump(hand_made.reader)
    for _ in done:
        hand_made.undo().result()
    assert dump(hand_made.reader) == before
    for _ in done:
        hand_made.redo().result()
    assert dump(hand_made.reader) == after
    for _ in done:
        hand_made.undo().result()


def test_a_decision_settles_what_was_doubtful_and_a_doubt_ends_a_decision(hand_made: Session) -> None:
    hand_made.perform(SetDoubtful([1])).result()
    assert (_figure(hand_made).doubtful, _figure(hand_made).review) == (1, "unreviewed")
    hand_made.perform(SetReview([1], "verified")).result()
    assert (_figure(hand_made).doubtful, _figure(hand_made).review) == (0, "verified")
    hand_made.perform(SetDoubtful([1])).result()
    assert (_figure(hand_made).doubtful, _figure(hand_made).review) == (1, "unreviewed")
    hand_made.perform(SetDoubtful([1], doubtful=False)).result()
    assert (_figure(hand_made).doubtful, _figure(hand_made).review) == (0, "unreviewed")


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        (SetDoubtful([2]), "HEB12-0002 marked as doubtful"),
        (SetDoubtful([1, 2]), "2 figures marked as doubtful"),
        (SetDoubtful([2], doubtful=False), "HEB12-0002 no longer doubtful"),
    ],
)
def test_a_doubt_has_its_sentence(hand_made: Session, operation: SetDoubtful, said: str) -> None:
    if not operation.doubtful:
        hand_made.perform(SetDoubtful([2])).result()
    outcome = hand_made.perform(operation).result()
    assert operation_sentences.operation(outcome.code, outcome.params) == said


@pytest.mark.parametrize("province", ["sichuan", "nation", "unknown"])
def test_a_province_of_its_own(hand_made: Session, province: str) -> None:
    """The machine's stays beside it, so that it can be taken back."""
    outcome = hand_made.perform(Correct(1, {"province": province})).result()
    entry = queries.operation(hand_made.reader, outcome.operation_id or 0)
    assert (entry.reason, outcome.params["old"], outcome.params["new"]) == ("province", "hebei", province)
    machine = queries.machine(hand_made.reader, 1)
    assert machine is not None
    assert machine.fields["province"] == "hebei"
    assert queries.figures(hand_made.reader, [1])[1].elsewhere
    hand_made.perform(Correct(1, {"province": machine.fields["province"]})).result()
    assert not queries.figures(hand_made.reader, [1])[1].elsewhere
