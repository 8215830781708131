from __future__ import annotations

import pytest

from app import statement_sentences
from app.curation.session import Session
from app.exchange import estimates
from app.exchange import statement as statements
from app.exchange.estimates import Counted, Estimate
from app.exchange.statement import Part, Statement, statement
from app.models import sample_queries
from app.models.sample_queries import ItemRow, SampleRow
from tests import samples


def said(session: Session) -> Statement:
    sample = sample_queries.samples(session.reader)[0]
    return statement(sample, sample_queries.items(session.reader, sample.id))


def item(items: list[ItemRow], stratum: str) -> ItemRow:
    return next(each for each in items if each.stratum == stratum)


@pytest.fixture
def items(hand_made: Session) -> list[ItemRow]:
    return samples.draw(hand_made)


def test_nothing_is_said_of_nothing(hand_made: Session, items: list[ItemRow]) -> None:
    found = said(hand_made)
    assert (found.errors, found.missed, found.fields) == (None, None, {})
    assert (found.figures, found.drawn, found.judged) == (3, 3, 0)
    assert statement_sentences.cited(found, str, str, "today") == ["Nothing of the sample has been reviewed yet."]


def test_errors_by_field_and_of_all(hand_made: Session, items: list[ItemRow]) -> None:
    samples.judge(hand_made, item(items, "unreviewed"), ["unit", "value"])
    samples.judge(hand_made, item(items, "verified"))
    samples.judge(hand_made, item(items, "rejected"), ["not_a_figure"])
    found = said(hand_made)
    third = Estimate(1 / 3, 1 / 3, 1 / 3)
    assert found.errors == third
    assert {name: each.value for name, each in found.fields.items() if each.value} == {"unit": 1 / 3, "value": 1 / 3}
    assert [(part.stratum, part.judged, part.wrong) for part in found.parts] == [
        *(("unreviewed", 1, 1), ("verified", 1, 0), ("rejected", 1, 0), ("paragraph", 0, 0))
    ]


@pytest.mark.parametrize(("wrong", "errors"), [([], ("review",)), (["unit"], ("review",)), (["not_a_figure"], ())])
def test_a_rejected_figure_is_right_where_it_is_none(
    hand_made: Session, items: list[ItemRow], wrong: list[str], errors: tuple[str, ...]
) -> None:
    samples.judge(hand_made, item(items, "rejected"), wrong)
    assert statements.wrong_fields(item(samples.newest(hand_made), "rejected")) == errors


def test_missed_figures_are_estimated_from_paragraphs(hand_made: Session, items: list[ItemRow]) -> None:
    one = item(items, "paragraph")
    samples.judge(hand_made, one, missed=[(one.span_start, one.span_start + 2)])
    found = said(hand_made).missed
    assert found is not None
    assert (found.value, found.low) == (2, 1)
    assert found.high > 2


def test_the_statement_can_be_cited(hand_made: Session, items: list[ItemRow]) -> None:
    for each in items:
        samples.judge(hand_made, each, ["unit"] if each.stratum == "unreviewed" else [])
    lines = list(statement_sentences.text(said(hand_made), str, lambda value: f"{value:g}", "22 November 2026"))
    assert lines[:3] == [
        "Of 3 exported figures 2 need a correction (66.7 %): all were looked at; 22 November 2026.",
        "Figures missed: 0; all 2 paragraphs that state a number were looked through.",
        "",
    ]
    assert lines[3].split("\t") == ["Figures", "of", "drawn", "reviewed", "wrong", "estimate"]
    assert lines[4].split("\t") == ["all figures", "3", "3", "3", "2", "66.7 % (all looked at)"]
    assert "field: Unit\t\t\t\t\t33.3 % (all looked at)" in lines
    assert lines[8].split("\t") == ["paragraphs (missed in each)", "2", "2", "2", "0", "0 (all looked at)"]


def of_strata(*counted: Counted) -> Statement:
    """What samples of unreviewed, verified and rejected figures say, none of them looked at for what was missed."""
    sample = SampleRow(1, "uuid", 42, {}, {}, "Li Wei", "2026-11-22T00:00:00Z", 66, 66)
    parts = [
        Part(name, each.size, each.judged, each.judged, each.wrong, estimates.share(each))
        for name, each in zip(("unreviewed", "verified", "rejected"), counted, strict=False)
    ]
    together = estimates.together(counted)
    size, judged = sum(each.size for each in counted), sum(each.judged for each in counted)
    return Statement(sample, size, judged, judged, together, {}, None, tuple(parts))


def test_only_a_stratum_that_was_looked_at_as_a_whole_needs_no_limits() -> None:
    found = of_strata(Counted(1000, 60, 3), Counted(6, 6, 0))
    lines = list(statement_sentences.table(found, str, lambda value: f"{value:g}"))
    assert lines[2] == ("verified figures", "6", "6", "6", "0", "0 % (all looked at)")
    assert lines[1][5].startswith("5 % (1.")
    assert "all" not in lines[0][5]
    cited = statement_sentences.cited(found, str, str, "today")
    assert cited[0].startswith("Of 1006 exported figures an estimated ")
    assert cited[-1] == "Limits in brackets: 95 % confidence."


def test_a_review_that_is_not_done_says_so(hand_made: Session, items: list[ItemRow]) -> None:
    samples.judge(hand_made, items[0])
    (first, _) = statement_sentences.cited(said(hand_made), str, str, "today")
    assert "by the first 1 of a sample of 3; seed 42, today." in first


def test_both_tables_have_a_line_for_all(hand_made: Session, items: list[ItemRow]) -> None:
    samples.judge(hand_made, items[0], ["unit"])
    rows = list(statements.item_rows(hand_made.reader))
    assert {len(row) for row in rows} == {len(statements.ITEMS)}
    assert [row[7] for row in rows if row[7]] == ["wrong"]
    lines = list(statements.rows(hand_made.reader))
    assert {len(line) for line in lines} == {len(statements.COLUMNS) + len(statements.LIMITS)}
    assert next(line[5] for line in lines) == "figures"
