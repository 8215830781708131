from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation.deciding import DecideSourceError
from app.curation.grouping import SameFact
from app.models import finding_queries, queries
from app.ui import figure_links
from app.ui.desk import Desk
from app.ui.figure_links import FigureLinks
from app.ui.vocabulary_choices import Names


@pytest.fixture
def links(found_desk: Desk, qtbot: QtBot) -> FigureLinks:
    made = FigureLinks(found_desk, Names(found_desk.vocabulary))
    qtbot.addWidget(made)
    return made


def show(links: FigureLinks, desk: Desk, number: int) -> str:
    links.show_figure(queries.figures(desk.session.reader, [number])[number])
    return links.text()


def test_an_open_finding_is_said_and_leads_there(links: FigureLinks, found_desk: Desk, qtbot: QtBot) -> None:
    assert "3,277 villages: all China has no more than 3,000" in show(links, found_desk, 3)
    with qtbot.waitSignal(links.finding_asked) as asked:
        links.linkActivated.emit("finding")
    assert asked.args == [3]


def test_an_error_of_the_source_is_said(links: FigureLinks, found_desk: Desk) -> None:
    found_desk.session.perform(DecideSourceError("", 3, 2377.0, "original", "page <3>")).result()
    text = show(links, found_desk, 3)
    assert "Error of the source: it means 2,377 (the Chinese original); page &lt;3&gt;" in text
    found_desk.session.perform(DecideSourceError("", 3, None, "original")).result()
    assert "it means something unknown" in show(links, found_desk, 3)


def test_the_source_can_be_right_after_all(links: FigureLinks, found_desk: Desk, qtbot: QtBot) -> None:
    found_desk.session.perform(DecideSourceError("", 3, 2377.0, "original")).result()
    found_desk.choose(3)
    show(links, found_desk, 3)
    with qtbot.waitSignal(found_desk.changed):
        links.linkActivated.emit("right")
    assert finding_queries.source_error(found_desk.session.reader, 3) is None
    assert "Error of the source" not in links.text()


def test_other_mentions_are_named_and_lead_there(links: FigureLinks, found_desk: Desk) -> None:
    found_desk.session.perform(SameFact([1, 2])).result()
    text = show(links, found_desk, 1)
    assert "Also " in text
    assert "1.117 billion in Overview" in text
    links.linkActivated.emit("2")
    assert found_desk.figure is not None
    assert found_desk.figure.id == 2


def test_a_figure_that_is_bound_to_nothing_takes_no_room(links: FigureLinks, hand_desk: Desk) -> None:
    links.show_figure(None)
    assert links.isHidden()


def test_a_tooltip_says_the_same_in_plain_lines(found_desk: Desk, qtbot: QtBot) -> None:
    names = Names(found_desk.vocabulary)
    found_desk.session.perform(SameFact([2, 3])).result()
    figures = queries.figures(found_desk.session.reader, [1, 3])
    finding, also = figure_links.plain(found_desk, figures[3], names)
    assert finding.startswith("◆ 3,277 villages")
    assert also == "＝ Also 1.117 billion in Overview"
    assert len(figure_links.plain(found_desk, figures[1], names)) == 1
