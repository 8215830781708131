from __future__ import annotations

from app import vocabulary
from app.models.records import MachineRow
from app.ui.figure_tip import tip
from app.ui.vocabulary_choices import Names
from tests.gui.rows import figure

NAMES = Names(vocabulary.load())


def test_a_tip_says_what_the_figure_says() -> None:
    made = figure(
        quote="216", value=216.0, unit="yuan", per="month person", qualifier="gt", year_from=2011, year_to=2012
    )
    text = tip(made, NAMES)
    for part in ("216 yuan / month, person", "&gt; 216", "2011–2012 · actual", "○ unreviewed", "50 %", "HEB12-0001"):
        assert part in text


def test_what_is_empty_is_left_out() -> None:
    text = tip(figure(confidence=None, metric="", year_from=None, year_to=None), NAMES)
    assert "Confidence" not in text
    assert "Metric" not in text
    assert " / " not in text


def test_source_text_is_never_taken_for_markup() -> None:
    assert "&lt;b&gt;poor" in tip(figure(metric="<b>poor</b>"), NAMES)


def test_why_is_said_where_the_machine_gave_reasons() -> None:
    machine = MachineRow(1, {}, {"unit": "unit behind", "year": "as <of>", "value": "number in digits"}, {})
    assert "Unit: unit behind; Year: as &lt;of&gt;" in tip(figure(), NAMES, machine)
    assert "Reason" not in tip(figure(), NAMES, MachineRow(1, {}, {}, {}))
