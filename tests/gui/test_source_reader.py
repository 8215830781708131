from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curation.operations import Correct, SetReview
from app.curation.spans import AddFigure
from app.models import queries
from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.source_reader import SourceReader
from tests.extractions import TEXT
from tests.gui.test_source_view import place


def shown(desk: Desk, qtbot: QtBot) -> SourceReader:
    reader = SourceReader(desk)
    qtbot.addWidget(reader)
    reader.resize(420, 320)
    reader.show()
    qtbot.waitExposed(reader)
    return reader


@pytest.fixture
def reader(hand_desk: Desk, qtbot: QtBot) -> SourceReader:
    return shown(hand_desk, qtbot)


def is_empty(reader: SourceReader) -> bool:
    return reader._stack.currentIndex() == 1


def spoil(desk: Desk, **fields: Any) -> None:
    """Write into the file behind the application's back."""
    assignments = ", ".join(f"{name} = ?" for name in fields)
    statement = f"UPDATE figures SET {assignments} WHERE id = 2"
    desk.session._writer.run(lambda connection: connection.execute(statement, list(fields.values()))).result()


def test_without_a_choice_it_says_what_to_do(reader: SourceReader) -> None:
    assert is_empty(reader)
    assert reader.page is None


def test_choosing_a_figure_opens_its_report_and_names_the_place(hand_desk: Desk, reader: SourceReader) -> None:
    hand_desk.choose(3)
    assert not is_empty(reader)
    assert reader.where.text() == "Hebei 2012 › Rain Plan"
    assert reader.document_name.text() == "hebei.txt"
    hand_desk.choose(1)
    assert reader.where.text() == "Hebei 2012 › Overview"


def test_a_click_on_a_number_chooses_its_figure(hand_desk: Desk, reader: SourceReader, qtbot: QtBot) -> None:
    hand_desk.choose(1)
    with qtbot.waitSignal(hand_desk.chosen):
        point = place(reader.view, TEXT.index("3,277"))
        qtbot.mouseClick(reader.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert hand_desk.figure is not None
    assert hand_desk.figure.quote == "3,277"


def test_a_report_of_the_tree_is_opened(hand_desk: Desk, reader: SourceReader) -> None:
    hand_desk.restrict(report_id=1)
    assert not is_empty(reader)
    assert reader.where.text().startswith("Hebei 2012")


def test_a_section_of_the_tree_is_opened_even_alone(hand_desk: Desk, reader: SourceReader) -> None:
    hand_desk.restrict(section_id=2)
    assert reader.page is not None
    assert reader.view.sees(TEXT.index("Rain Plan"))


def test_other_filters_leave_the_text_where_it_is(desk: Desk, qtbot: QtBot) -> None:
    reader = shown(desk, qtbot)
    section = queries.sections(desk.session.reader)[-1]
    desk.restrict(section_id=section.id)
    before = reader.view.verticalScrollBar().value()
    assert before > 0
    reader.view.verticalScrollBar().setValue(0)
    desk.restrict(text="yuan")
    assert reader.view.verticalScrollBar().value() == 0


def test_the_report_changes_with_the_figure(desk: Desk, qtbot: QtBot) -> None:
    reader = shown(desk, qtbot)
    first, *_, last = queries.reports(desk.session.reader)
    ids = queries.figure_ids(desk.session.reader, desk.filter)
    desk.choose(ids[0])
    assert reader.where.text().startswith("Zhejiang – Sichuan 2010")
    desk.choose(ids[-1])
    assert reader.page is not None
    assert reader.page.report.id == last.id != first.id
    assert reader.view.sees(desk.figure.span_start)  # type: ignore[union-attr]


def test_every_figure_of_the_seeds_stands_where_it_should(desk: Desk, qtbot: QtBot) -> None:
    reader = shown(desk, qtbot)
    for report in queries.reports(desk.session.reader):
        reader.show_report(report.id)
        assert reader.page is not None
        assert len(reader.page.figures.standing) == report.figures
        assert not reader.warning.isVisible()


def test_the_head_follows_the_scrolling(desk: Desk, qtbot: QtBot) -> None:
    reader = shown(desk, qtbot)
    report = queries.reports(desk.session.reader)[0]
    reader.show_report(report.id)
    heads = {reader.where.text()}
    bar = reader.view.verticalScrollBar()
    for value in range(0, bar.maximum(), 100):
        bar.setValue(value)
        heads.add(reader.where.text())
    assert len(heads) > 3


def test_a_review_is_marked_at_once(hand_desk: Desk, reader: SourceReader, qtbot: QtBot) -> None:
    hand_desk.choose(1)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([2], "verified"))
    assert reader.page is not None
    assert reader.page.figures.get(2).review == "verified"  # type: ignore[union-attr]


def test_a_change_elsewhere_is_no_concern(hand_desk: Desk, reader: SourceReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([2], "verified"))
    assert is_empty(reader)


def test_a_report_that_is_taken_back_leaves_the_reader(hand_desk: Desk, reader: SourceReader, qtbot: QtBot) -> None:
    hand_desk.restrict(report_id=1)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert is_empty(reader)


def test_figures_out_of_place_are_named(hand_desk: Desk, reader: SourceReader, qtbot: QtBot) -> None:
    spoil(hand_desk, quote="847 <million>")
    hand_desk.choose(1)
    assert reader.warning.isVisible()
    assert "(1)" in reader.warning.text()
    assert "HEB12-0002" in reader.warning.text()
    assert "847 &lt;million&gt;" in reader.warning.text()
    reader.warning.linkActivated.emit("2")
    assert hand_desk.figure is not None
    assert hand_desk.figure.id == 2


def test_a_figure_out_of_place_is_not_marked(hand_desk: Desk, reader: SourceReader) -> None:
    spoil(hand_desk, span_start=TEXT.index("anti-poverty"), span_end=TEXT.index("anti-poverty") + 4)
    hand_desk.choose(2)
    assert reader.page is not None
    assert [figure.id for figure in reader.page.figures.standing] == [1, 3]


def test_the_warning_goes_when_the_place_is_put_right(hand_desk: Desk, reader: SourceReader, qtbot: QtBot) -> None:
    spoil(hand_desk, quote="847 million")
    hand_desk.choose(2)
    spoil(hand_desk, quote="1.117 billion")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(Correct(2, {"unit": "usd"}))
    assert not reader.warning.isVisible()


def test_the_warning_follows_the_theme(hand_desk: Desk, reader: SourceReader) -> None:
    spoil(hand_desk, quote="847 million")
    hand_desk.choose(2)
    QApplication.sendEvent(reader, QEvent(QEvent.Type.PaletteChange))
    assert reader.warning.isVisible()


def test_a_reader_that_opens_late_shows_what_is_chosen(hand_desk: Desk, qtbot: QtBot) -> None:
    hand_desk.choose(3)
    assert shown(hand_desk, qtbot).where.text() == "Hebei 2012 › Rain Plan"


def test_the_text_has_a_name(reader: SourceReader) -> None:
    assert reader.view.accessibleName() == "Source text"


def test_what_belongs_to_a_figure_is_named_and_leads_there(hand_desk: Desk, reader: SourceReader) -> None:
    hand_desk.choose(2)
    assert "part of" in reader.links.text()
    assert "21 billion" in reader.links.text()
    reader.links.linkActivated.emit("1")
    assert hand_desk.figure is not None
    assert hand_desk.figure.id == 1
    assert "parts:" in reader.links.text()
    hand_desk.choose(3)
    assert not reader.links.isVisible()


def test_a_figure_that_is_added_and_taken_back_comes_and_goes(
    hand_desk: Desk, reader: SourceReader, qtbot: QtBot
) -> None:
    hand_desk.restrict(report_id=1)
    start = TEXT.index("2012")
    with qtbot.waitSignal(hand_desk.chosen):
        hand_desk.perform(AddFigure(1, start, start + 4, hand_desk.vocabulary))
    assert reader.page is not None
    assert reader.page.figures.at(start) == hand_desk.figure
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert reader.page.figures.at(start) is None


def test_another_report_has_no_boxes_of_the_last(desk: Desk, qtbot: QtBot) -> None:
    reader = shown(desk, qtbot)
    first, *_, last = queries.reports(desk.session.reader)
    figures = queries.figures_where(desk.session.reader, FigureFilter(report_id=first.id))
    part = next(figure for figure in figures if figure.parent_id is not None)
    desk.choose(part.id)
    assert list(reader.view._kin.all())
    desk.restrict(report_id=last.id)
    assert not list(reader.view._kin.all())
