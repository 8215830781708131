"""What was found as a tree, page after page; and the words for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.curation import searching
from app.curation.annotating import AnnotateIndicator, AnnotateWorkspace
from app.curation.operations import AddNote
from app.curation.searching import Page
from app.models.search import Group
from app.ui.desk import Desk
from app.ui.search_model import COUNT, DOCUMENT, LINE, SearchModel
from app.ui.search_words import SearchWords
from app.ui.vocabulary_choices import Names


@pytest.fixture
def model(desk: Desk) -> SearchModel:
    return SearchModel(SearchWords(Names(desk.vocabulary)))


def found(desk: Desk, typed: str) -> Page:
    page = desk.session.searcher.search(typed).result()
    assert page is not None
    return page


def rows(model: SearchModel) -> list[tuple[str, int]]:
    reports = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(report.data()), model.rowCount(report)) for report in reports]


def test_reports_and_their_hits(desk: Desk, model: SearchModel, qtmodeltester: ModelTester) -> None:
    model.show_page(found(desk, "poverty"))
    qtmodeltester.check(model)
    assert [name for name, _ in rows(model)] == ["Zhejiang – Sichuan 2010", "Hebei 2009"]
    report = model.index(1, 0)
    assert str(model.rowCount(report)) == report.data(COUNT)
    assert report.data(DOCUMENT) == "004_cddc7b52e49c80be.txt"
    assert report.data(LINE) is None
    assert "Hebei 2009" in report.data(Qt.ItemDataRole.AccessibleTextRole)
    hit = model.index(0, 0, report)
    line = model.line(hit)
    assert line is not None
    assert hit.data() == line.hit.context
    assert line.detail in hit.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index_of(line.hit.place) == hit


def test_pages_are_appended_to_the_report_that_goes_on(
    desk: Desk, model: SearchModel, qtmodeltester: ModelTester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "PAGE", 7)
    page = found(desk, "the")
    model.show_page(page)
    asked: list[Page] = []
    model.wanted.connect(asked.append)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        model.fetchMore(QModelIndex())
        assert len(asked) == 1, "a page is asked for once"
        more = desk.session.searcher.more(asked.pop()).result()
        assert more is not None
        model.append(more)
    qtmodeltester.check(model)
    assert model.shown() == len(page.found.places)
    assert [count for _, count in rows(model)] == [group.count for group in page.found.groups]
    assert not model.canFetchMore(model.index(0, 0))


def test_it_is_emptied(desk: Desk, model: SearchModel) -> None:
    model.show_page(found(desk, "poverty"))
    model.show_page(None)
    assert (model.rowCount(), model.shown()) == (0, 0)
    assert not model.canFetchMore(QModelIndex())


def test_what_is_said_of_each_kind(hand_desk: Desk) -> None:
    words = SearchWords(Names(hand_desk.vocabulary))
    hand_desk.session.perform(AddNote(2, "funds: ask the office")).result()
    hand_desk.session.perform(AnnotateWorkspace("funds of the year", ["unit"])).result()
    page = found(hand_desk, "funds")
    details = [words.detail(hit, page.found.query) for hit in page.hits]
    assert [detail.split(" · ")[0] for detail, _ in details] == ["Text", "Note", "Note"]
    assert details[0][0] == "Text · Overview"
    assert "HEB12-0002" in details[1][0]
    assert details[2][0].endswith(" · unit")
    assert [words.group(group) for group in page.found.groups] == ["Hebei 2012", "On the workspace and its indicators"]
    hand_desk.session.perform(AnnotateIndicator("funds.financial.central", "no discount loans", ["unit"])).result()
    (hit,) = found(hand_desk, "anti-poverty discount").hits
    detail, marks = words.detail(hit, found(hand_desk, "anti-poverty discount").found.query)
    assert detail.endswith(" · Central financial anti-poverty funds · unit")
    assert [detail[start:end] for start, end in marks] == ["anti-poverty"]
    outside = replace(page.hits[0], place=page.hits[0].place._replace(report_id=None))
    assert words.detail(outside, page.found.query)[0] == "Text · in no report, so the source does not show it"
    assert words.group(Group(1, None, 1, "a.txt")) == "Outside of all reports"
    (_, figure) = found(hand_desk, "1.117 billion").hits[:2]
    detail, marks = words.detail(figure, found(hand_desk, "1.117 billion").found.query)
    assert detail == "Figure · ○ HEB12-0002 · 1,117,000,000 yuan · 2012 · metric of 1.117 billion"
    assert [detail[start:end] for start, end in marks] == ["1,117,000,000", "1.117 billion"]
    assert figure.figure is not None
    per = replace(figure, figure=replace(figure.figure, per="person", review="verified"))
    assert "✓" in words.detail(per, page.found.query)[0]
    assert "yuan / person" in words.detail(per, page.found.query)[0]
