from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from pytestqt.qtbot import QtBot

from app.curation.annotating import AnnotateText
from app.curation.spans import WHY_NONE
from app.models import queries
from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.settings import Settings
from app.ui.source_pair import SourcePair
from app.ui.source_work import SourceWork
from tests import extractions
from tests.gui.recording import RecordingDialogs

TEXT = extractions.TEXT
NOTED = QTextCharFormat.UnderlineStyle.DashDotLine


class Bench:
    """A pair of panes with what works in them, on the text made by hand."""

    def __init__(self, desk: Desk, folder: Path, qtbot: QtBot) -> None:
        self.desk = desk
        self.pair = SourcePair(desk, Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)))
        self.dialogs = RecordingDialogs(self.pair)
        self.work = SourceWork(desk, self.pair, self.dialogs, self.pair)
        qtbot.addWidget(self.pair)
        self.pair.resize(600, 400)
        self.pair.show()
        qtbot.waitExposed(self.pair)
        desk.restrict(report_id=1)
        self.pane = self.pair.follower
        self.view = self.pane.view

    def put(self, printed: str, length: int | None = None) -> None:
        """Select what is printed; with a length of 0, put the caret there."""
        start = TEXT.index(printed)
        self.view.select(start, start + (len(printed) if length is None else length))

    @property
    def selected(self) -> str:
        return TEXT[slice(*self.view.selection())]

    @property
    def left(self) -> int:
        """Numbers that were not captured, as the head says."""
        return int(self.pane.head.leftovers.text().split()[0])


@pytest.fixture
def bench(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Bench:
    """The small seeds: real numbers that were not captured."""
    made = Bench(desk, tmp_path, qtbot)
    qtbot.waitUntil(lambda: made.pane.head.leftovers.isVisible())
    return made


@pytest.fixture
def hand(hand_desk: Desk, tmp_path: Path, qtbot: QtBot) -> Bench:
    return Bench(hand_desk, tmp_path, qtbot)


def test_the_numbers_are_counted_and_walked_through(bench: Bench) -> None:
    assert bench.left > 2
    page = bench.pane.page
    assert page is not None
    met = []
    for _ in range(bench.left + 1):
        bench.work.step(1)
        met.append(bench.view.selection())
    assert met[:-1] == [(one.start, one.end) for one in page.leftovers.doubtful]
    assert met[-1] == met[0]
    bench.work.step(-1)
    assert bench.view.selection() == met[-2]
    assert bench.view.sees(met[-2][0])


def test_the_line_below_says_what_it_likely_is_and_what_to_do(bench: Bench) -> None:
    bench.work.step(1)
    assert "likely" in bench.pane.links.text()
    assert all(f"<b>{key}</b>" in bench.pane.links.text() for key in ("A", "Del", "."))
    bench.desk.choose(1)
    assert "likely" not in bench.pane.links.text()


def test_the_count_in_the_head_is_a_way_to_the_next(bench: Bench, qtbot: QtBot) -> None:
    qtbot.mouseClick(bench.pane.head.leftovers, Qt.MouseButton.LeftButton)
    assert bench.view.textCursor().hasSelection()


def test_dismissing_takes_one_away_and_goes_on_and_undo_brings_it_back(bench: Bench, qtbot: QtBot) -> None:
    count = bench.left
    bench.work.step(1)
    first = bench.view.selection()
    with qtbot.waitSignal(bench.desk.changed):
        bench.work.dismiss()
    second = bench.view.selection()
    assert second[0] > first[0]
    assert bench.left == count - 1
    (row,) = queries.dismissals(bench.desk.session.reader, 1)
    assert (row.span_start, row.span_end) == first
    with qtbot.waitSignal(bench.desk.changed):
        bench.desk.undo()
    qtbot.waitUntil(lambda: bench.left == count)
    assert queries.dismissals(bench.desk.session.reader, 1) == []


def test_another_reason_is_chosen_from_a_list(bench: Bench, qtbot: QtBot) -> None:
    bench.work.step(1)
    menu = bench.work.reasons(bench.pair)
    assert len(menu.actions()) == len(WHY_NONE)
    with qtbot.waitSignal(bench.desk.changed):
        next(entry for entry in menu.actions() if entry.text() == "a document number").trigger()
    (row,) = queries.dismissals(bench.desk.session.reader, 1)
    assert row.reason == "reference"


def test_a_number_that_was_not_captured_becomes_a_figure(bench: Bench, qtbot: QtBot) -> None:
    count = bench.left
    bench.work.step(1)
    start, end = bench.view.selection()
    with qtbot.waitSignal(bench.desk.chosen):
        bench.work.make_figure()
    figure = bench.desk.figure
    assert figure is not None
    assert (figure.span_start, figure.span_end, figure.origin) == (start, end, "human")
    assert bench.pane.page is not None
    assert bench.pane.page.figures.at(start) == figure
    qtbot.waitUntil(lambda: bench.left == count - 1)
    with qtbot.waitSignal(bench.desk.changed):
        bench.desk.undo()
    assert bench.desk.figure is None
    assert bench.pane.page.figures.at(start) is None
    qtbot.waitUntil(lambda: bench.left == count)


def test_without_any_left_it_is_said(hand: Bench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: hand.pane.head.leftovers.isVisible())
    assert hand.left == 0
    assert not hand.pane.head.leftovers.isEnabled()
    hand.work.step(1)
    assert "Every number" in hand.pane.links.text()
    hand.work.dismiss()
    assert "no number here" in hand.pane.links.text()


def test_return_on_a_selection_makes_a_figure_of_it(hand: Bench, qtbot: QtBot) -> None:
    hand.put("2012, a", 4)
    with qtbot.waitSignal(hand.desk.chosen):
        qtbot.keyClick(hand.view, Qt.Key.Key_Return)
    assert hand.desk.figure is not None
    assert hand.desk.figure.quote == "2012"


def test_a_selection_without_a_number_is_refused(hand: Bench, qtbot: QtBot) -> None:
    hand.put("anti-poverty")
    with qtbot.waitSignal(hand.desk.failed) as said:
        hand.work.make_figure()
    assert said.args[0].code == "no_number"


def test_the_chosen_figure_is_put_on_the_selection(hand: Bench, qtbot: QtBot) -> None:
    hand.dialogs.answer = "take"
    hand.desk.choose(3)
    hand.put("2012, 3", 4)
    with qtbot.waitSignal(hand.desk.changed):
        hand.work.move_figure()
    sentence = "HEB12-0003 says 3,277; what is printed there reads 2,012. Take the new value?"
    assert hand.dialogs.offers == [(sentence, ["take", "keep"])]
    assert hand.desk.figure is not None
    assert (hand.desk.figure.quote, hand.desk.figure.value) == ("2012", 2012.0)
    assert hand.pane.page is not None
    assert hand.pane.page.figures.at(TEXT.index("3,277")) is None


def test_the_value_stays_where_the_new_one_is_not_taken(hand: Bench, qtbot: QtBot) -> None:
    hand.dialogs.answer = "keep"
    hand.desk.choose(3)
    hand.put("2012, 3", 4)
    with qtbot.waitSignal(hand.desk.changed):
        hand.work.move_figure()
    assert hand.desk.figure is not None
    assert (hand.desk.figure.quote, hand.desk.figure.value) == ("2012", 3277.0)


def test_cancelling_moves_nothing(hand: Bench, qtbot: QtBot) -> None:
    hand.dialogs.answer = ""
    hand.desk.choose(3)
    hand.put("2012, 3", 4)
    with qtbot.assertNotEmitted(hand.desk.busy):
        hand.work.move_figure()


def test_without_a_figure_nothing_is_moved(hand: Bench, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(hand.desk.busy):
        hand.work.move_figure()


def test_what_is_selected_is_copied_from_the_stored_text_with_its_reference(hand: Bench) -> None:
    hand.put("😀, of which")
    hand.work.copy_with_reference()
    quote, place = QGuiApplication.clipboard().text().split("\n")
    assert quote == "😀, of which"
    assert place.startswith("— Hebei 2012. “Poverty Alleviation")
    assert "Copied" in hand.pane.links.text()


def test_without_a_selection_the_figures_sentence_is_copied(hand: Bench) -> None:
    hand.desk.choose(3)
    hand.work.copy_with_reference()
    assert QGuiApplication.clipboard().text().startswith("In 2012, 3,277 villages were covered.\n— Hebei 2012")


def test_with_neither_nothing_is_copied(hand: Bench) -> None:
    QGuiApplication.clipboard().setText("before")
    hand.work.copy_with_reference()
    assert QGuiApplication.clipboard().text() == "before"


def test_work_is_done_in_the_pane_with_the_focus(bench: Bench, qtbot: QtBot) -> None:
    bench.pair.pin()
    pinned = bench.pair.pinned
    assert pinned is not None
    qtbot.waitUntil(lambda: pinned.head.leftovers.isVisible())
    pinned.view.setFocus()
    bench.work.step(1)
    assert pinned.view.textCursor().hasSelection()
    assert not bench.view.textCursor().hasSelection()


def test_what_was_said_of_a_number_goes_when_the_caret_goes_on(bench: Bench, qtbot: QtBot) -> None:
    bench.work.step(1)
    assert "likely" in bench.pane.links.text()
    qtbot.keyClick(bench.view, Qt.Key.Key_Right)
    assert not bench.pane.links.isVisible()


def test_a_figure_is_not_moved_to_another_report(bench: Bench, qtbot: QtBot) -> None:
    other = queries.reports(bench.desk.session.reader)[-1]
    figure = next(queries.figures_where(bench.desk.session.reader, FigureFilter(report_id=other.id)))
    bench.pair.pin()
    assert bench.pair.pinned is not None
    bench.desk.choose(figure.id)
    bench.pair.pinned.view.setFocus()
    with qtbot.assertNotEmitted(bench.desk.busy):
        bench.work.move_figure()
    assert "another report" in bench.pair.pinned.links.text()


def test_a_note_is_on_what_is_selected_else_on_the_sentence_at_the_caret(hand: Bench) -> None:
    hand.put("anti-poverty")
    at = TEXT.index("anti-poverty")
    assert hand.work.noted() == (1, at, at + len("anti-poverty"))
    hand.put("3,277", 0)
    found = hand.work.noted()
    assert found is not None
    assert TEXT[slice(*found[1:])] == "In 2012, 3,277 villages were covered."


def test_what_has_a_note_is_marked_and_told_and_no_longer_once_that_is_gone(hand: Bench, qtbot: QtBot) -> None:
    at = TEXT.index("anti-poverty")
    with qtbot.waitSignal(hand.desk.changed):
        hand.desk.perform(AnnotateText(1, at, at + 12, "<odd> wording"))
    assert noted(hand) == ["anti-poverty"]
    point = hand.view.cursorRect(hand.view._cursor(at + 3)).center()
    assert hand.view._explain(point) == "<qt>Note by LW: &lt;odd&gt; wording</qt>"
    with qtbot.waitSignal(hand.desk.changed):
        hand.desk.undo()
    assert noted(hand) == []
    assert hand.view._explain(point) == ""


def noted(bench: Bench) -> list[str]:
    """The stretches that are marked as having a note."""
    found, block = [], bench.view.document().begin()
    while block.isValid():
        text = block.text()
        formats = [one for one in block.layout().formats() if one.format.underlineStyle() == NOTED]
        found += [text[one.start : one.start + one.length] for one in formats]
        block = block.next()
    return found
