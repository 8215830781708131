from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.curation.deciding import DecideExtractionError, DecideSourceError, Dismiss
from app.curation.operations import Operation
from app.models.finding_queries import SuggestionRow
from app.ui.finding_forms import DISMISSING, DecisionForm, ExtractionForm, ReasonForm, SourceForm, Subject
from app.ui.vocabulary_choices import Names
from tests.gui.found import row
from tests.gui.rows import figure

NAMES = Names(vocabulary.load())
FIGURES = [
    figure(id=1, quote="743 million", value=743e6, unit="yuan", metric="funds"),
    figure(id=2, quote="490 million", value=490e6, unit="yuan", metric=""),
    figure(id=3, quote="353 million", value=353e6, unit="yuan", metric="funds of enterprises " * 5),
]
TAKEN = SuggestionRow(3, "value", 253e6, "digit")


def told(qtbot: QtBot, form: DecisionForm) -> Operation:
    with qtbot.waitSignal(form.decided) as decided:
        form.submit()
    made: Operation = decided.args[0]
    return made


def source(qtbot: QtBot, suggestion: SuggestionRow | None = TAKEN, **fields: object) -> SourceForm:
    form = SourceForm(Subject(row(**fields), FIGURES, suggestion))
    qtbot.addWidget(form)
    return form


def extraction(qtbot: QtBot, suggestion: SuggestionRow | None = TAKEN) -> ExtractionForm:
    form = ExtractionForm(Subject(row(), FIGURES, suggestion), NAMES)
    qtbot.addWidget(form)
    return form


def test_an_error_of_the_source_is_prefilled_with_the_suggestion(qtbot: QtBot) -> None:
    form = source(qtbot)
    assert form.intended.text() == "253,000,000"
    assert form.figures.currentText().startswith("353 million – funds of enterprises")
    assert form.figures.currentText().endswith("…")
    assert told(qtbot, form) == DecideSourceError("sums:1", 3, 253e6, "arithmetic", "")


def test_without_a_suggestion_the_first_suspect_is_meant_and_the_value_unknown(qtbot: QtBot) -> None:
    form = source(qtbot, None, suggestions=())
    assert form.figures.currentText() == "743 million – funds"
    assert told(qtbot, form) == DecideSourceError("sums:1", 1, None, "arithmetic", "")


def test_another_figure_has_another_intended_value(qtbot: QtBot) -> None:
    form = source(qtbot)
    form.figures.setCurrentIndex(form.figures.findData(2))
    form.figures.activated.emit(1)
    assert form.intended.text() == ""
    assert form.figures.currentText() == "490 million (HEB12-0001)"


def test_a_conflict_is_known_from_another_passage(qtbot: QtBot) -> None:
    assert source(qtbot, code="conflicts.twice").evidence.currentData() == "another_passage"


def test_what_was_typed_is_taken_with_its_note(qtbot: QtBot) -> None:
    form = source(qtbot)
    form.intended.setText("0.25 billion")
    form.note.setText("  bulletin, page 3 ")
    form.evidence.setCurrentIndex(form.evidence.findData("other_publication"))
    assert told(qtbot, form) == DecideSourceError("sums:1", 3, 0.25e9, "other_publication", "bulletin, page 3")


def test_an_error_of_the_machine_says_only_what_differs(qtbot: QtBot) -> None:
    form = extraction(qtbot)
    form.year.setText("2009-2010")
    assert told(qtbot, form) == DecideExtractionError(
        "sums:1", {3: {"value": 253e6, "year_from": 2009, "year_to": 2010}}, note=""
    )


def test_a_number_that_is_no_figure_is_rejected(qtbot: QtBot) -> None:
    form = extraction(qtbot)
    form.no_figure.setChecked(True)
    assert not form.value.isEnabled()
    assert told(qtbot, form) == DecideExtractionError("sums:1", {}, (3,), note="")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("value", "many", "“many” is no number"),
        ("unit", "123", "Unit cannot be empty"),
        ("year", "soon", "“soon” is no year"),
        ("value", "353,000,000", "Say what is printed"),
    ],
)
def test_what_cannot_be_is_said_and_not_done(qtbot: QtBot, field: str, typed: str, said: str) -> None:
    form = extraction(qtbot)
    getattr(form, field).setText(typed)
    with qtbot.assertNotEmitted(form.decided):
        form.submit()
    assert form.problem.text().startswith(said)


def test_a_reason_is_one_of_the_common_ones_or_in_words(qtbot: QtBot) -> None:
    form = ReasonForm("Why", DISMISSING, lambda why: Dismiss("sums:1", why))
    qtbot.addWidget(form)
    with qtbot.assertNotEmitted(form.decided):
        form.submit()
    assert form.problem.text() == "Say why: a few words are enough."
    with qtbot.waitSignal(form.decided) as decided:
        qtbot.keyClicks(form, "2")
    assert decided.args == [Dismiss("sums:1", "the parts overlap")]
    form.words.setText(" by hand ")
    assert told(qtbot, form) == Dismiss("sums:1", "by hand")


def test_every_field_has_a_name(qtbot: QtBot) -> None:
    form = extraction(qtbot)
    assert form.accessibleName() == "Error of the machine"
    fields = (form.figures, form.value, form.unit, form.year, form.note)
    assert [field.accessibleName() for field in fields] == ["Figure", "Value", "Unit", "Year", "Note"]
