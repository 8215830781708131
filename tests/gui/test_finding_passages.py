from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app import vocabulary
from app.ui.finding_passages import PassagesPanel, as_html, passages
from app.ui.vocabulary_choices import Names
from tests.gui.rows import printed

TEXT = (
    "Overview In 2009 came 743 million yuan, of it 490 million & 353 million. Next year 12 villages were built.\n"
    "\n\n\n\nFunds A total of 744 million yuan came."
)
FIGURES = printed(TEXT, "743 million", "490 million", "353 million", "12", "744 million")


def text(_document: int) -> str:
    return TEXT


def test_figures_of_one_sentence_are_one_passage() -> None:
    (found,) = passages(FIGURES[:3], text)
    assert TEXT[found.start : found.end].strip().startswith("Overview In 2009")
    assert [figure.id for figure in found.figures] == [1, 2, 3]


def test_sentences_that_touch_are_one_passage_and_others_are_not() -> None:
    found = passages([FIGURES[0], FIGURES[4], FIGURES[3]], text)
    assert [[figure.id for figure in one.figures] for one in found] == [[1, 4], [5]]


def test_the_first_figures_passage_stands_first() -> None:
    found = passages([FIGURES[4], FIGURES[0]], text)
    assert found[0].figures[-1].id == 5


def test_suspects_and_others_are_marked_each_in_its_way() -> None:
    (found,) = passages(FIGURES[:3], text)
    html = as_html(found, TEXT, [1])
    assert html.count("background-color") == 1
    assert html.count("text-decoration:underline") == 2
    assert '<a href="1"' in html
    assert "&amp;" in html  # the text is text, not markup


def test_figures_that_overlap_show_the_text_once() -> None:
    both = [*printed(TEXT, "743 million"), *printed(TEXT, "743")]
    (found,) = passages(both, text)
    assert as_html(found, TEXT, [1]).count("743") == 1


def test_a_conflict_stands_side_by_side_under_its_letters(qtbot: QtBot) -> None:
    panel = PassagesPanel(Names(vocabulary.load()))
    qtbot.addWidget(panel)
    panel.resize(600, 200)
    far = f"{TEXT}\n\n\nLater 745 million."
    figures = [FIGURES[0], replace(printed(far, "745 million")[0], id=9)]
    panel.show_passages(passages(figures, lambda _: far), lambda _: far, [1, 9], pair=True)
    panel.show()
    one, two = panel.labels
    assert one.mapTo(panel, one.rect().topLeft()).x() < two.mapTo(panel, two.rect().topLeft()).x()
    assert one.accessibleName() == "Hebei 2012"


def test_a_click_on_a_number_names_its_figure(qtbot: QtBot) -> None:
    panel = PassagesPanel(Names(vocabulary.load()))
    qtbot.addWidget(panel)
    panel.show_passages(passages(FIGURES[:1], text), text, [1], pair=False)
    with qtbot.waitSignal(panel.picked) as told:
        panel.labels[0].linkActivated.emit("1")
    assert told.args == [1]
