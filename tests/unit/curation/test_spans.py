"""Stretches of the text in an analyst's hand: figures added and moved, numbers dismissed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app import vocabulary
from app.curation import spans
from app.curation.importing import Import, Loaded
from app.curation.operations import Operation, SetReview
from app.curation.reextracting import ExtractAgain, Found, preview
from app.curation.replacing import Replace
from app.curation.session import Session
from app.curation.spans import AddFigure, ChangeSpan, DismissNumbers
from app.curation.undo import Revert
from app.errors import InputError
from app.extraction import Extraction, extract
from app.models import health, queries
from app.models.records import FigureRow
from tests import extractions
from tests.dumps import dump

TEXT = extractions.TEXT
WORDS = vocabulary.load()
LAST_YEAR = (TEXT.rindex("2012"), TEXT.rindex("2012") + 4)


def at(printed: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(printed)
    return start, start + len(printed)


def figures(session: Session, document: int = 1) -> dict[str, FigureRow]:
    return {figure.short_id: figure for figure in queries.figures_of_document(session.reader, document)}


def added(session: Session, printed: str = "2012") -> FigureRow:
    outcome = session.perform(AddFigure(1, *at(printed), WORDS)).result()
    (number,) = outcome.figures
    return queries.figures(session.reader, [number])[number]


ALL: list[Operation] = [
    AddFigure(1, *at("2012"), WORDS),
    ChangeSpan(1, *at("2012"), WORDS),
    ChangeSpan(1, *at("2012"), WORDS, reread=True),
    DismissNumbers(1, [at("2012")], "date"),
]


@pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.code)
def test_do_undo_redo_gives_equal_dumps(hand_made: Session, operation: Operation) -> None:
    before = dump(hand_made.reader)
    hand_made.perform(operation).result()
    after = dump(hand_made.reader)
    assert after != before
    hand_made.undo().result()
    assert dump(hand_made.reader) == before
    hand_made.redo().result()
    assert dump(hand_made.reader) == after
    assert [found.name for found in hand_made.check(lambda *_: True) if found.problems] == []


def test_a_new_figure_says_what_the_extraction_reads_there(hand_made: Session) -> None:
    figure = added(hand_made)
    assert (figure.short_id, figure.origin, figure.review) == ("HEB12-0004", "human", "unreviewed")
    assert (figure.quote, figure.value, figure.section_id, figure.confidence) == ("2012", 2012.0, 1, None)
    assert (figure.year_from, figure.kind, figure.about) == (2012, "actual", "overview")
    assert queries.machine(hand_made.reader, figure.id) is None


def test_what_is_added_and_undone_is_told_to_the_views(hand_made: Session) -> None:
    done = hand_made.perform(ALL[0]).result()
    undone = hand_made.undo().result()
    assert done.membership
    assert undone.membership
    assert done.figures == undone.figures
    assert not hand_made.perform(SetReview([1], "verified")).result().membership


def test_a_part_is_hung_under_its_total(tmp_path: Path) -> None:
    """The part that was not captured: what stood before it, and was captured, is its total."""
    text = "Overview In 2012, 100 houses were built, including 60 houses for herdsmen.\n"
    start, end = at("100", text)
    given = extractions.extraction()
    total = replace(given.figures[0], section=None, start=start, end=end, value=100.0, unit="house")
    found = replace(
        given,
        reports=(replace(given.reports[0], end=len(text), title_end=0),),
        sections=(),
        figures=(total,),
    )
    session = extractions.open_session(tmp_path)
    try:
        loaded = Loaded(extractions.source(text, "houses.txt"), found)
        session.perform(Import([loaded], WORDS)).result()
        outcome = session.perform(AddFigure(2, *at("60", text), WORDS)).result()
        (number,) = outcome.figures
        figure = queries.figures(session.reader, [number])[number]
        assert (figure.parent_id, figure.claim, figure.unit) == (4, "some", "house")
    finally:
        session.close()


@pytest.mark.parametrize(
    ("stretch", "code"),
    [
        (at("21 billion"), "span_taken"),
        (at("billion"), "span_taken"),
        (at("anti-poverty work"), "no_number"),
        (at("In 2012, a total of 21 billion"), "several_numbers"),
        ((len(TEXT), len(TEXT) + 4), "no_report"),
        ((5, 5), "no_report"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(hand_made: Session, stretch: tuple[int, int], code: str) -> None:
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(AddFigure(1, *stretch, WORDS)).result()
    assert caught.value.code == code
    assert dump(hand_made.reader) == before


def test_short_ids_of_figures_taken_back_are_not_given_out_again(hand_made: Session) -> None:
    """Reverting the revert brings the first one back: two figures of one id were refused by the schema."""
    first = hand_made.perform(ALL[0]).result().operation_id or 0
    reverted = hand_made.perform(Revert(first)).result().operation_id or 0
    hand_made.perform(AddFigure(1, *LAST_YEAR, WORDS)).result()
    assert "HEB12-0005" in figures(hand_made)
    hand_made.perform(Revert(reverted)).result()
    assert {"HEB12-0004", "HEB12-0005"} <= set(figures(hand_made))


def test_ids_of_figures_taken_back_are_not_given_to_those_of_a_file(hand_made: Session) -> None:
    hand_made.perform(ALL[0]).result()
    hand_made.undo().result()
    other = TEXT + "Again.\n"
    hand_made.perform(
        Import([Loaded(extractions.source(other, "o.txt"), extractions.extraction(other))], WORDS)
    ).result()
    assert [figure.id for figure in figures(hand_made, 2).values()] == [5, 6, 7]
    assert [found.name for found in hand_made.check(lambda *_: True) if found.problems] == []


def test_a_figure_is_put_elsewhere_with_or_without_the_value_there(hand_made: Session) -> None:
    hand_made.perform(ChangeSpan(3, *at("2012"), WORDS)).result()
    moved = figures(hand_made)["HEB12-0003"]
    assert (moved.quote, moved.value, moved.section_id) == ("2012", 3277.0, 1)
    outcome = hand_made.perform(ChangeSpan(3, *at("2012"), WORDS, reread=True)).result()
    assert figures(hand_made)["HEB12-0003"].value == 2012.0
    assert outcome.params["quote"] == "2012"


def test_a_figure_may_stay_where_it_stands_in_part(hand_made: Session) -> None:
    """Its own place is not taken by another."""
    assert hand_made.perform(ChangeSpan(1, *at("21"), WORDS)).result().operation_id is None


@pytest.mark.parametrize(
    ("figure", "printed", "code"), [(1, "3,277", "span_taken"), (1, "work", "no_number"), (99, "2012", "row_missing")]
)
def test_a_place_that_cannot_be_is_refused(hand_made: Session, figure: int, printed: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        hand_made.perform(ChangeSpan(figure, *at(printed), WORDS)).result()
    assert caught.value.code == code


def test_dismissing_again_changes_nothing(hand_made: Session) -> None:
    places = [at("2012"), at("2012"), at("3,277")]
    outcome = hand_made.perform(DismissNumbers(1, places, "date")).result()
    assert outcome.params == {"quote": "2012", "reason": "date", "count": 2}
    assert hand_made.perform(DismissNumbers(1, places, "other")).result().operation_id is None
    assert [row.reason for row in queries.dismissals(hand_made.reader, 1)] == ["date", "date"]


def test_a_reason_that_is_none_is_refused(hand_made: Session) -> None:
    with pytest.raises(InputError) as caught:
        hand_made.perform(DismissNumbers(1, [at("2012")], "whim")).result()
    assert caught.value.code == "bad_choice"


def test_leftovers_leave_out_what_is_taken(hand_made: Session) -> None:
    report = queries.report(hand_made.reader, 1)
    sections = queries.sections_of_report(hand_made.reader, 1)
    assert report is not None

    def printed(*taken: tuple[int, int]) -> list[str]:
        lines = spans.leftovers(TEXT, report, sections, taken, WORDS)
        return [TEXT[one.start : one.end] for line in lines for one in line]

    assert printed() == ["2012", "21 billion", "1.117 billion", "2012", "3,277"]
    assert printed(at("2012"), at("21 billion")) == ["1.117 billion", "2012", "3,277"]


def test_extracting_again_keeps_figures_of_ones_own_and_places_set_by_hand(hand_made: Session) -> None:
    mine = added(hand_made)
    hand_made.perform(ChangeSpan(3, *LAST_YEAR, WORDS)).result()
    again: Extraction = extract(TEXT, vocabulary=WORDS)
    found = [Found(1, again)]
    groups = preview(hand_made.reader, found).groups()
    hand_made.perform(ExtractAgain(found, WORDS, set(groups))).result()
    kept = figures(hand_made)
    assert replace(kept[mine.short_id], mark="") == mine
    assert kept["HEB12-0003"].quote == "2012"
    assert [found.name for found in hand_made.check(lambda *_: True) if found.problems] == []


def test_a_changed_file_keeps_figures_of_ones_own_and_dismissals(hand_made: Session) -> None:
    mine = added(hand_made)
    hand_made.perform(DismissNumbers(1, [LAST_YEAR], "calendar_year")).result()
    longer = "A word before.\n" + TEXT
    item = Loaded(extractions.source(longer), extractions.extraction(longer))
    before = dump(hand_made.reader)
    hand_made.perform(Replace(1, item, WORDS)).result()
    moved = figures(hand_made, 2)[mine.short_id]
    assert (moved.id, moved.origin, longer[moved.span_start : moved.span_end]) == (mine.id, "human", "2012")
    (row,) = queries.dismissals(hand_made.reader, 2)
    assert longer[row.span_start : row.span_end] == row.quote == "2012"
    hand_made.undo().result()
    assert dump(hand_made.reader)["dismissals"] == before["dismissals"]


def test_health_knows_a_figure_of_ones_own(hand_made: Session) -> None:
    added(hand_made)
    assert list(health.effective(hand_made.reader)) == []
    assert list(health.anchors(hand_made.reader)) == []
