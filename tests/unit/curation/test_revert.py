from __future__ import annotations

from pathlib import Path

import pytest

from app import operation_sentences, sentences, vocabulary
from app.curation.importing import Import, Loaded
from app.curation.operations import AddNote, Correct, Operation, SetReview
from app.curation.sampling import DrawSample
from app.curation.session import Session
from app.curation.spans import AddFigure
from app.curation.undo import Revert, why_not
from app.errors import InputError
from app.models import queries
from tests import extractions
from tests.dumps import dump
from tests.workspaces import ANALYST


def _do(session: Session, operation: Operation) -> int:
    number = session.perform(operation).result().operation_id
    assert number is not None
    return number


def _refusal(session: Session, operation_id: int) -> tuple[str, str]:
    """Code and English sentence of the refusal to revert an operation; nothing is changed by it."""
    before = dump(session.reader)
    foreseen = why_not(session.reader, operation_id)
    with pytest.raises(InputError) as caught:
        session.perform(Revert(operation_id)).result()
    assert dump(session.reader) == before
    assert foreseen is not None
    assert foreseen.code == caught.value.code
    return caught.value.code, sentences.failure(caught.value)


OLD = [
    Correct(1, {"value": 22e9, "metric": "all funds"}),
    SetReview([1, 2, 3], "verified"),
    AddNote(2, "核对"),
]


@pytest.mark.parametrize("operation", OLD, ids=lambda operation: operation.code)
def test_an_old_operation_is_taken_back_alone(hand_made: Session, operation: Operation) -> None:
    before = dump(hand_made.reader)
    old = _do(hand_made, operation)
    between = hand_made.perform(AddNote(3, "in between")).result()
    outcome = hand_made.perform(Revert(old)).result()
    entry = queries.operation(hand_made.reader, outcome.operation_id or 0)
    assert (entry.mode, entry.code, entry.target_id) == ("do", "revert", None)
    assert entry.params["operation"] == old
    assert entry.params["code"] == operation.code
    hand_made.perform(Revert(between.operation_id or 0)).result()
    assert dump(hand_made.reader) == before


@pytest.mark.parametrize("operation", OLD, ids=lambda operation: operation.code)
def test_a_revert_is_undone_and_redone(hand_made: Session, operation: Operation) -> None:
    before = dump(hand_made.reader)
    old = _do(hand_made, operation)
    done = dump(hand_made.reader)
    assert hand_made.perform(Revert(old)).result().figures
    assert dump(hand_made.reader) == before
    assert hand_made.undo().result().code == "revert"
    assert dump(hand_made.reader) == done
    hand_made.redo().result()
    assert dump(hand_made.reader) == before


def test_it_says_what_was_taken_back(hand_made: Session) -> None:
    outcome = hand_made.perform(Revert(_do(hand_made, SetReview([1], "verified")))).result()
    assert operation_sentences.operation(outcome.code, outcome.params) == "Taken back: HEB12-0001 marked verified"
    again = hand_made.perform(Revert(outcome.operation_id or 0)).result()
    assert (
        operation_sentences.operation(again.code, again.params) == "Taken back: Taken back: HEB12-0001 marked verified"
    )


def test_a_later_change_of_the_same_field_is_named(hand_made: Session) -> None:
    old = _do(hand_made, Correct(1, {"unit": "usd"}))
    _do(hand_made, Correct(1, {"unit": "person"}))
    _do(hand_made, AddNote(1, "not concerned"))
    code, sentence = _refusal(hand_made, old)
    assert code == "changed_since"
    assert "unit of HEB12-0001 changed from yuan to usd" in sentence
    assert "unit of HEB12-0001 changed from usd to person" in sentence


def test_a_decision_that_came_back_to_the_same_value_still_is_a_decision(hand_made: Session) -> None:
    old = _do(hand_made, Correct(1, {"unit": "usd"}))
    _do(hand_made, Correct(1, {"unit": "person"}))
    last = _do(hand_made, Correct(1, {"unit": "usd"}))
    assert f"{queries.operation(hand_made.reader, last).params['old']} to usd" in _refusal(hand_made, old)[1]


def test_a_later_review_vouches_for_what_it_saw(hand_made: Session) -> None:
    old = _do(hand_made, Correct(1, {"value": 22e9}))
    review = _do(hand_made, SetReview([1, 2], "verified"))
    assert "2 figures marked verified" in _refusal(hand_made, old)[1]
    hand_made.perform(Revert(review)).result()
    hand_made.perform(Revert(old)).result()
    assert queries.figures(hand_made.reader, [1])[1].value == 21e9


def test_a_later_change_of_another_field_or_row_is_no_hindrance(hand_made: Session) -> None:
    bulk = _do(hand_made, SetReview([1, 2, 3], "rejected"))
    _do(hand_made, Correct(2, {"metric": "later"}))
    assert why_not(hand_made.reader, bulk) is None
    hand_made.perform(Revert(bulk)).result()
    figures = queries.figures(hand_made.reader, [1, 2, 3])
    assert {figure.review for figure in figures.values()} == {"unreviewed"}
    assert figures[2].metric == "later"


def test_a_bulk_operation_is_taken_back_whole_or_not_at_all(hand_made: Session) -> None:
    bulk = _do(hand_made, SetReview([1, 2, 3], "verified"))
    later = _do(hand_made, SetReview([2], "rejected"))
    assert "HEB12-0002 marked rejected" in _refusal(hand_made, bulk)[1]
    hand_made.perform(Revert(later)).result()
    assert len(hand_made.perform(Revert(bulk)).result().figures) == 3


def test_what_came_later_and_was_taken_back_is_no_hindrance(hand_made: Session) -> None:
    old = _do(hand_made, Correct(1, {"value": 1.0}))
    _do(hand_made, Correct(1, {"value": 2.0}))
    hand_made.undo().result()
    hand_made.perform(Revert(_do(hand_made, Correct(1, {"value": 3.0})))).result()
    hand_made.perform(Revert(old)).result()
    assert queries.figures(hand_made.reader, [1])[1].value == 21e9


def test_nothing_is_taken_back_twice(hand_made: Session) -> None:
    old = _do(hand_made, SetReview([1], "verified"))
    hand_made.perform(Revert(old)).result()
    code, sentence = _refusal(hand_made, old)
    assert code == "taken_back_already"
    assert "Taken back: HEB12-0001 marked verified" in sentence
    hand_made.undo().result()  # of the revert: the operation stands again
    hand_made.undo().result()
    code, sentence = _refusal(hand_made, old)
    assert code == "taken_back_already"
    assert "Undone: HEB12-0001 marked verified" in sentence


def test_reverting_a_revert_does_it_again(hand_made: Session) -> None:
    old = _do(hand_made, SetReview([1], "verified"))
    done = dump(hand_made.reader)
    revert = _do(hand_made, Revert(old))
    again = _do(hand_made, Revert(revert))
    assert dump(hand_made.reader) == done
    assert _refusal(hand_made, revert)[0] == "taken_back_already"
    assert why_not(hand_made.reader, old) is None
    assert why_not(hand_made.reader, again) is None


def test_a_step_back_is_no_operation(hand_made: Session) -> None:
    _do(hand_made, SetReview([1], "verified"))
    undone = hand_made.undo().result().operation_id
    assert _refusal(hand_made, undone or 0)[0] == "not_an_operation"
    assert _refusal(hand_made, 999)[0] == "row_missing"


def test_an_import_taken_back_hides_its_documents(hand_made: Session) -> None:
    other = extractions.TEXT + "More.\n"
    loaded = Loaded(extractions.source(other, "other.txt"), extractions.extraction(other))
    second = _do(hand_made, Import([loaded], hand_made.vocabulary))
    _do(hand_made, SetReview([1], "verified"))
    outcome = hand_made.perform(Revert(second)).result()
    assert "documents" in outcome.tables
    assert [report.document for report in queries.reports(hand_made.reader)] == ["hebei.txt"]
    assert queries.figures(hand_made.reader, [1])[1].review == "verified"
    third = _do(hand_made, Import([loaded], hand_made.vocabulary))
    assert _refusal(hand_made, outcome.operation_id or 0)[0] == "changed_since"
    hand_made.perform(Revert(third)).result()
    assert len(queries.reports(hand_made.reader)) == 1


def test_a_row_changed_outside_of_the_history_is_not_overwritten(hand_made: Session) -> None:
    old = _do(hand_made, Correct(1, {"value": 1.0}))
    hand_made._writer.run(lambda connection: connection.execute("UPDATE figures SET value = 7 WHERE id = 1")).result()
    with pytest.raises(InputError) as caught:
        hand_made.perform(Revert(old)).result()
    assert caught.value.code == "changed_outside"


def test_undo_of_an_earlier_session_asks_first(tmp_path: Path) -> None:
    first = extractions.open_session(tmp_path)
    old = _do(first, SetReview([1], "verified"))
    first.close()
    session = Session(first.path, vocabulary.load())
    session.sign_in(ANALYST)
    try:
        new = _do(session, SetReview([2], "verified"))
        assert session.undo_asking().result().operation_id is not None  # of this session: nothing to ask
        with pytest.raises(InputError) as caught:
            session.undo_asking(agreed=new).result()
        assert caught.value.code == "earlier_session"
        assert caught.value.values["what"] == queries.operation(session.reader, old)
        session.undo_asking(agreed=old).result()
        session.redo().result()
        session.undo_asking().result()  # done again in this session, so it is of this session
        assert queries.figures(session.reader, [1])[1].review == "unreviewed"
    finally:
        session.close()


def test_a_figure_that_a_sample_holds_is_to_be_rejected_instead(hand_made: Session) -> None:
    start = extractions.TEXT.index("2012")
    added = _do(hand_made, AddFigure(1, start, start + 4, hand_made.vocabulary))
    drawn = _do(hand_made, DrawSample(1, 4, 0))
    code, sentence = _refusal(hand_made, added)
    assert code == "sampled_since"
    assert operation_sentences.operation("draw_sample", queries.operation(hand_made.reader, drawn).params) in sentence
    assert "Reject the figure instead" in sentence
    hand_made.perform(SetReview([4], "rejected")).result()
    hand_made.undo().result()
    hand_made.perform(Revert(drawn)).result()
    hand_made.perform(Revert(added)).result()
