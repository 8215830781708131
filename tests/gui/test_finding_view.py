from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.curation.deciding import Dismiss
from app.curation.operations import Correct
from app.curation.session import Session
from app.models import finding_queries, queries
from app.ui.desk import Desk
from app.ui.finding_forms import ExtractionForm, ReasonForm, SourceForm
from app.ui.finding_view import FindingView
from app.ui.jobs import Jobs
from tests import extractions
from tests.gui import found


def shown_view(desk: Desk, qtbot: QtBot) -> FindingView:
    made = FindingView(desk)
    qtbot.addWidget(made)
    made.resize(900, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.view.setFocus()
    return made


@pytest.fixture
def view(found_desk: Desk, qtbot: QtBot) -> Iterator[FindingView]:
    made = shown_view(found_desk, qtbot)
    yield made
    made.hide()


def rules(view: FindingView) -> list[str]:
    return [row.rule for row in view.model.rows]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def decide(qtbot: QtBot, desk: Desk, *keys: Qt.Key) -> None:
    with qtbot.waitSignal(desk.changed):
        press(qtbot, *keys)


def test_the_worst_finding_is_chosen_and_its_figure_with_it(view: FindingView, found_desk: Desk) -> None:
    assert rules(view) == ["summaries", "limits", "no_author"]
    assert view.finding is not None
    assert view.finding.rule == "summaries"
    assert found_desk.figure is not None
    assert found_desk.figure.id == view.finding.suspects[0]
    assert view.bar.count.text() == "3 findings"


def test_a_key_and_a_number_dismiss_and_go_on(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_D)
    assert isinstance(view.panel.form, ReasonForm)
    decide(qtbot, found_desk, Qt.Key.Key_1)
    assert rules(view) == ["limits", "no_author"]
    assert view.finding is not None
    assert view.finding.rule == "limits"
    (made,) = finding_queries.decisions(found_desk.session.reader)
    assert (made.decision, made.note) == ("dismissed", "rounded in print")
    assert view.panel.last.text() == "Last: nothing wrong with HEB12-0001 and HEB12-0002: rounded in print"
    assert view.panel.form is None
    assert focused() is view.view


def test_undo_brings_the_finding_back(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_D)
    decide(qtbot, found_desk, Qt.Key.Key_2)
    decide(qtbot, found_desk, Qt.Key.Key_U)
    assert rules(view) == ["summaries", "limits", "no_author"]
    assert view.finding is not None
    assert view.finding.rule == "summaries"
    assert view.panel.last.text().startswith("Undone: ")


def test_an_error_of_the_source_takes_the_suggestion_that_was_chosen(
    view: FindingView, found_desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_S)
    assert isinstance(view.panel.form, SourceForm)
    decide(qtbot, found_desk, Qt.Key.Key_Return)
    error = finding_queries.source_error(found_desk.session.reader, 3)
    assert error is not None
    assert (error.printed, error.intended, error.evidence) == (3277.0, 2377.0, "arithmetic")


def test_the_second_suggestion_can_be_taken(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_N, Qt.Key.Key_2, Qt.Key.Key_S)
    decide(qtbot, found_desk, Qt.Key.Key_Return)
    error = finding_queries.source_error(found_desk.session.reader, 3)
    assert error is not None
    assert error.intended == 327.7


def test_an_error_of_the_machine_corrects_the_figure(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_N, Qt.Key.Key_E)
    assert isinstance(view.panel.form, ExtractionForm)
    decide(qtbot, found_desk, Qt.Key.Key_Return)
    assert queries.figures(found_desk.session.reader, [3])[3].value == 2377.0
    with qtbot.waitSignal(found_desk.checked):
        found_desk.session.checked()
    assert rules(view) == ["summaries", "no_author"]  # what it rested on is gone, and the finding with it


@pytest.mark.parametrize(("key", "leader"), [(Qt.Key.Key_A, 1), (Qt.Key.Key_B, 2)])
def test_one_of_two_is_preferred(view: FindingView, found_desk: Desk, qtbot: QtBot, key: Qt.Key, leader: int) -> None:
    decide(qtbot, found_desk, key)
    figures = queries.figures(found_desk.session.reader, [1, 2])
    assert [number for number, figure in figures.items() if figure.leads] == [leader]


def test_both_are_kept_for_a_reason_in_words(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_K)
    qtbot.keyClicks(focused(), "o")
    qtbot.keyClicks(focused(), "ne is planned")
    decide(qtbot, found_desk, Qt.Key.Key_Return)
    (made,) = finding_queries.decisions(found_desk.session.reader)
    assert (made.decision, made.note) == ("keep_both", "one is planned")


def test_no_letter_decides_where_there_is_nothing_to_prefer(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_N, Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_K)
    assert view.panel.form is None
    assert finding_queries.decisions(found_desk.session.reader) == []
    assert view.finding is not None
    assert view.finding.rule == "limits"


def test_letters_and_digits_do_not_search_the_list(view: FindingView, qtbot: QtBot) -> None:
    """A digit that no suggestion has went to the list once, which jumped to the row that begins with it."""
    press(qtbot, Qt.Key.Key_9, Qt.Key.Key_3, Qt.Key.Key_L)
    assert view.finding is not None
    assert view.finding.rule == "summaries"


def test_what_is_typed_while_a_decision_is_written_is_meant_for_the_next_one(
    view: FindingView, found_desk: Desk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_D, Qt.Key.Key_1, Qt.Key.Key_D, Qt.Key.Key_2, Qt.Key.Key_D, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: len(finding_queries.decisions(found_desk.session.reader)) == 3)
    made = finding_queries.decisions(found_desk.session.reader)
    assert [(one.rule, one.note) for one in reversed(made)] == [
        ("summaries", "rounded in print"),
        ("limits", "the parts overlap"),
        ("no_author", "not all parts are named"),
    ]


def test_escape_leaves_a_form_and_writes_nothing(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_S, Qt.Key.Key_Escape)
    assert view.panel.form is None
    assert focused() is view.view
    assert finding_queries.decisions(found_desk.session.reader) == []


def test_a_value_that_is_none_is_said_in_the_form(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_S)
    form = view.panel.form
    assert isinstance(form, SourceForm)
    form.intended.setText("lots")
    press(qtbot, Qt.Key.Key_Return)
    assert form.problem.text().startswith("“lots” is no number.")
    assert form.problem.isVisible()


def test_a_refused_decision_leaves_its_form_open(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    found_desk.checked.disconnect(view._read_shown)
    press(qtbot, Qt.Key.Key_N, Qt.Key.Key_D)
    with qtbot.waitSignal(found_desk.changed):
        found_desk.perform(Correct(3, {"value": 5.0}))
    found.check(found_desk)  # the finding is gone, though the window has not been told yet
    form = view.panel.form
    assert isinstance(form, ReasonForm)
    with qtbot.waitSignal(found_desk.failed):
        press(qtbot, Qt.Key.Key_1)
    assert form.problem.text().startswith("That finding is no longer there")
    assert form.isEnabled()


def test_decided_findings_are_shown_with_what_was_decided(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    decide(qtbot, found_desk, Qt.Key.Key_A)
    view.bar.show_state("decided")
    assert rules(view) == ["summaries"]
    assert view.detail.earlier.text().startswith("Decided: one preferred (LW, ")


def test_one_whose_numbers_changed_is_open_again_and_says_so(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_D)
    decide(qtbot, found_desk, Qt.Key.Key_1)
    with qtbot.waitSignal(found_desk.changed):
        found_desk.perform(Correct(1, {"value": 22e9}))
    with qtbot.waitSignal(found_desk.checked):
        found_desk.session.checked()
    assert rules(view) == ["summaries", "limits", "no_author"]
    view.choose(view.model.rows[0].key)
    assert "Open again, since its numbers have changed." in view.detail.earlier.text()
    assert "says A 21,000,000,000 → 22,000,000,000" in view.detail.earlier.text()


def test_the_tree_restricts_the_findings_too(view: FindingView, found_desk: Desk) -> None:
    found_desk.restrict(provinces=("anhui",))
    assert rules(view) == []
    assert view._stack.currentIndex() == 1
    found_desk.restrict(provinces=("hebei",))
    assert len(rules(view)) == 3


def test_an_empty_list_says_what_to_do(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    view.bar.severities.setCurrentIndex(view.bar.severities.findData("low"))
    view.bar.changed.emit()
    press(qtbot, Qt.Key.Key_D)
    decide(qtbot, found_desk, Qt.Key.Key_1)
    assert view.nothing.why.text() == "No finding matches."
    view.nothing.way.click()
    assert rules(view) == ["summaries", "limits"]


def test_when_all_is_decided_the_decided_ones_are_offered(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    for _ in range(3):
        press(qtbot, Qt.Key.Key_D)
        decide(qtbot, found_desk, Qt.Key.Key_1)
    with qtbot.waitSignal(found_desk.checked):
        found_desk.session.checked()
    assert view.nothing.why.text() == "Nothing is open here. Decided: 3"
    view.nothing.way.click()
    assert len(rules(view)) == 3


def test_a_workspace_without_figures_says_so(empty_desk: Desk, qtbot: QtBot) -> None:
    view = shown_view(empty_desk, qtbot)
    assert view.nothing.why.text() == "There are no figures yet. Load source files from the File menu."
    view.hide()


def test_it_reads_nothing_while_it_is_hidden(found_desk: Desk, qtbot: QtBot) -> None:
    made = FindingView(found_desk)
    qtbot.addWidget(made)
    with qtbot.waitSignal(found_desk.changed):
        found_desk.perform(Correct(3, {"value": 5.0}))
    assert made.model.rowCount() == 0


def test_a_decision_of_another_view_leaves_what_is_chosen(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_N)
    other = view.model.rows[2].key
    view._key = view.model.rows[1].key
    with qtbot.waitSignal(found_desk.changed):
        found_desk.perform(Dismiss(other, "as printed"))
    assert view.finding is not None
    assert view.finding.rule == "limits"


def test_a_number_in_the_text_chooses_its_figure(view: FindingView, found_desk: Desk) -> None:
    view.detail.passages.labels[0].linkActivated.emit("2")
    assert found_desk.figure is not None
    assert found_desk.figure.id == 2


def test_a_read_only_workspace_shows_and_does_not_decide(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found.install(monkeypatch)
    writing = extractions.open_session(tmp_path)
    writing.checked().result()
    writing.close()
    session, jobs = Session(writing.path, vocabulary.load(), read_only=True), Jobs()
    view = shown_view(Desk(session, jobs, lambda: None), qtbot)
    assert len(rules(view)) == 3
    press(qtbot, Qt.Key.Key_D, Qt.Key.Key_S, Qt.Key.Key_A, Qt.Key.Key_U)
    assert view.panel.form is None
    assert not any(button.isEnabled() for button in view.panel.buttons.values())
    view.hide()
    jobs.close()
    session.close()


def test_nothing_is_decided_where_nobody_says_who_they_are(view: FindingView, found_desk: Desk, qtbot: QtBot) -> None:
    found_desk.session.sign_in(None)
    found_desk._ask_analyst = lambda: None
    press(qtbot, Qt.Key.Key_A)
    assert finding_queries.decisions(found_desk.session.reader) == []
    assert not view._typed.waiting


def test_the_first_one_shown_is_on_the_figure_that_is_chosen(found_desk: Desk, qtbot: QtBot) -> None:
    found_desk.choose(3)
    view = shown_view(found_desk, qtbot)
    assert view.finding is not None
    assert view.finding.rule == "limits"
    assert found_desk.figure is not None
    assert found_desk.figure.id == 3
    view.hide()
