from __future__ import annotations

from app import vocabulary
from app.ui import reference
from app.ui.source_page import SourcePage
from app.ui.vocabulary_choices import Names
from tests.gui.rows import report, section

TEXT = (
    "Title\nOverview In 2012, 21 billion\u00a0yuan was put in. Then 5 villages 😀 followed.\nRain PlanIn 2012, 3,277."
)


def page(**fields: object) -> SourcePage:
    return SourcePage(TEXT, report(TEXT, **fields), [section(TEXT, "Overview"), section(TEXT, "Rain Plan", 2)], [])


def sentence(printed: str) -> str:
    start = TEXT.index(printed)
    return TEXT[slice(*reference.sentence(page(), start, start + len(printed)))]


def test_a_sentence_ends_where_the_next_begins_and_leaves_its_heading_out() -> None:
    assert sentence("21 billion") == "In 2012, 21 billion\u00a0yuan was put in."
    assert sentence("5") == "Then 5 villages 😀 followed."
    assert sentence("3,277") == "In 2012, 3,277."


def test_what_stands_in_the_heading_itself_is_kept() -> None:
    assert sentence("Rain") == "Rain PlanIn 2012, 3,277."


def test_a_quotation_names_report_section_document_and_place() -> None:
    start = TEXT.index("21 billion")
    said = reference.quoted(page(title="Title"), start, start + 15, Names(vocabulary.load()))
    quote, place = said.split("\n")
    assert quote == "21 billion\u00a0yuan"
    assert place == f"— Hebei 2012. “Title”. section “Overview”. hebei.txt, characters {start}–{start + 15}"


def test_what_is_not_known_is_left_out() -> None:
    said = reference.quoted(page(year=None, province="unknown"), 0, 5, Names(vocabulary.load()))
    assert "“" not in said
    assert said.endswith("hebei.txt, characters 0–5")
