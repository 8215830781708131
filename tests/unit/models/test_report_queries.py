from __future__ import annotations

from app.curation.operations import Correct, SetReview
from app.curation.session import Session
from app.curation.undo import Revert
from app.models import queries
from tests import merges


def test_one_report_is_as_in_the_list_of_all(hand_made: Session) -> None:
    (listed,) = queries.reports(hand_made.reader)
    assert queries.report(hand_made.reader, listed.id) == listed


def test_a_report_that_is_not_there_is_none(hand_made: Session) -> None:
    assert queries.report(hand_made.reader, 99) is None


def test_a_report_whose_import_was_taken_back_is_none(hand_made: Session) -> None:
    (listed,) = queries.reports(hand_made.reader)
    hand_made.undo().result()
    assert queries.report(hand_made.reader, listed.id) is None


def test_sections_of_a_report_are_as_in_the_list_of_all(hand_made: Session) -> None:
    (report,) = queries.reports(hand_made.reader)
    hand_made.perform(SetReview([1], "verified")).result()
    listed = queries.sections(hand_made.reader)
    assert queries.sections_of_report(hand_made.reader, report.id) == listed
    assert [queries.section(hand_made.reader, section.id) for section in listed] == listed
    assert [section.settled for section in listed] == [1, 0]


def test_a_section_that_is_not_there_is_none(hand_made: Session) -> None:
    assert queries.section(hand_made.reader, 99) is None


def test_a_section_counts_what_is_shown_alone(hand_made: Session) -> None:
    merges.accept(hand_made, merges.newer(without=[2]))
    assert [section.figures for section in queries.sections_of_report(hand_made.reader, 1)] == [2, 0]
    assert [section.figures for section in queries.sections(hand_made.reader)] == [2, 0]


def test_what_hangs_on_a_hidden_document_is_not_there(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"indicator": "funds.all.total"})).result()
    assert queries.count_with_indicator(hand_made.reader, "funds.all.total") == 1
    hand_made.perform(Revert(1)).result()
    assert queries.section(hand_made.reader, 1) is None
    assert queries.sections_of_report(hand_made.reader, 1) == []
    assert queries.count_with_indicator(hand_made.reader, "funds.all.total") == 0
