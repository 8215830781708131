from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QListView
from pytestqt.qtbot import QtBot

from app.curation.operations import Correct, SetReview
from app.curation.sectioning import CorrectReport, CorrectSection, SplitSection
from app.models import queries
from app.ui.desk import Desk
from app.ui.place_dialogs import PlaceDialog, ReportDialog, SectionDialog, SplitDialog
from tests import sectioned
from tests.gui.desks import desk_on
from tests.sectioned import TEXT


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk_on(sectioned.open_session(tmp_path)) as made:
        yield made


@pytest.fixture
def section(desk: Desk, qtbot: QtBot) -> SectionDialog:
    row = queries.section(desk.session.reader, 2)
    assert row is not None
    made = SectionDialog(desk, row)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def report(desk: Desk, qtbot: QtBot) -> ReportDialog:
    row = queries.report(desk.session.reader, 1)
    assert row is not None
    made = ReportDialog(desk, row)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def split(desk: Desk, qtbot: QtBot) -> SplitDialog:
    row = queries.section(desk.session.reader, 2)
    assert row is not None
    made = SplitDialog(desk, row, TEXT.index("800"))
    qtbot.addWidget(made)
    return made


def _ready(dialog: PlaceDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_a_form_as_it_opens_changes_nothing(section: SectionDialog, report: ReportDialog) -> None:
    assert [(each.seen.text(), _ready(each)) for each in (section, report)] == [("Nothing would change.", False)] * 2
    assert section.programme.text() == "Rain Plan"
    assert section.begins.currentText().startswith("Rain Plan 1,200 people")
    assert (report.province.text(), report.year.text(), report.counterpart.isEnabled()) == ("Hebei", "2012", False)


@pytest.mark.parametrize("name", ["code", "name", "name_zh"])
def test_a_programme_is_typed_by_name_or_code_in_either_language(section: SectionDialog, name: str) -> None:
    row = next(row for row in section._desk.vocabulary.programmes if row.code == "training")
    section.programme.setText(getattr(row, name))
    assert (section.seen.text(), _ready(section)) == ("Figures that change: 4.", True)
    assert section._operation() == CorrectSection(2, {"programme": "training"})


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_return_takes_the_best_of_what_is_offered_and_escape_leaves(section: SectionDialog, qtbot: QtBot) -> None:
    section.show()
    qtbot.waitExposed(section)
    section.programme.setFocus()
    section.programme.selectAll()
    qtbot.keyClicks(section.programme, "Train")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QListView)
    assert popup.model().index(0, 0).data() == "Training and labour transfer"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert section.programme.text() == "Training and labour transfer"
    assert _ready(section)
    qtbot.keyClick(section.programme, Qt.Key.Key_Escape)
    assert not section.isVisible()


def test_it_says_what_is_wrong_as_it_is_typed(section: SectionDialog, report: ReportDialog) -> None:
    section.programme.setText("gardening")
    assert (section.seen.text(), _ready(section)) == ("Programme cannot be “gardening”.", False)
    section.programme.setText(" ")
    assert section.seen.text() == "Programme cannot be empty."
    report.year.setText("20")
    assert report.seen.text().startswith("“20” is no year from 1900 to 2100")
    report.year.setText("2011-2012")
    assert not _ready(report)


def test_it_says_how_many_stay(desk: Desk, qtbot: QtBot, section: SectionDialog) -> None:
    desk.session.perform(Correct(sectioned.NUMBERS["800"], {"about": "science"})).result()
    desk.session.perform(SetReview([sectioned.NUMBERS["260"]], "verified")).result()
    section.programme.setText("training")
    assert section.seen.text() == "Figures that change: 2. Left as they were set by hand or reviewed: 2."


def test_a_start_is_chosen_among_lines_and_sentences(section: SectionDialog) -> None:
    texts = [section.begins.itemText(row) for row in range(section.begins.count())]
    assert [text.split()[0] for text in texts] == ["Loans", "Rain", "In", "Later"]
    section.begins.setCurrentIndex(0)
    assert section._operation() == CorrectSection(2, {"span_start": TEXT.index("Loans")})
    assert section.seen.text() == "Figures that change: 1."


def test_a_report_of_a_pairing_has_a_counterpart(report: ReportDialog) -> None:
    report.counterpart.setText("Gansu")
    assert not _ready(report)
    report.type.setCurrentIndex(report.type.findData("pairing"))
    assert report.counterpart.isEnabled()
    assert report._operation() == CorrectReport(1, {"type": "pairing", "counterpart": "gansu"})
    report.counterpart.setText("hebei")
    assert report.seen.text().startswith("A counterpart is the other province")


def test_a_year_may_be_taken_away(report: ReportDialog) -> None:
    report.year.setText("")
    assert report._operation() == CorrectReport(1, {"year": None})
    assert report.seen.text() == "Figures that change: 5."


def test_a_split_begins_at_the_sentence_and_suggests_what_is_read_there(split: SplitDialog) -> None:
    assert split.begins.currentText().startswith("Later 800 villages")
    assert split.programme.text() == "Rain Plan"
    split.heading.setText("Roads")
    split.programme.setText("infrastructure")
    assert split._operation() == SplitSection(2, TEXT.index("Later"), "Roads", "infrastructure")
    assert split.seen.text() == "Figures that change: 2."
    split.begins.setCurrentIndex(0)
    assert split.begins.currentText().startswith("In 2009")
    assert split.programme.text() == "Rain Plan"


def test_the_dialog_answers_with_what_is_to_be_done(section: SectionDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    section.heading.setText("Rain")
    monkeypatch.setattr(SectionDialog, "exec", lambda _self: 1)
    assert section.ask() == CorrectSection(2, {"heading": "Rain"})
    monkeypatch.setattr(SectionDialog, "exec", lambda _self: 0)
    assert section.ask() is None
