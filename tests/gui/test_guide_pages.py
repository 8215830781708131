from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.ui import actions, guide_keys, guide_pages
from app.ui.guide_pages import LANGUAGES, PAGES, SHORTCUTS, Page

WRITTEN = [name for name in PAGES if name != SHORTCUTS]
MOST_BYTES = 2_000_000
"""What the guide may add to the program."""


def links(text: str, *, pictures: bool) -> list[str]:
    return re.findall(rf"{'!' if pictures else '(?<!!)'}\[[^\]]+\]\(([^)]+)\)", text)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_file_is_a_page_and_every_page_a_file(spoken: str) -> None:
    assert {path.stem for path in guide_pages.folder(spoken).glob("*.md")} == set(WRITTEN)


@pytest.mark.parametrize("name", WRITTEN)
def test_both_languages_have_the_same_headings_pictures_links_and_keys(name: str) -> None:
    texts = [guide_pages.source(name, spoken) for spoken in LANGUAGES]
    levels = [re.findall(r"^#+ ", text, re.MULTILINE) for text in texts]
    assert levels[0] == levels[1]
    assert all(len(found) >= 3 for found in levels)
    for pictures in (True, False):
        assert len({tuple(links(text, pictures=pictures)) for text in texts}) == 1
    assert len({tuple(sorted(re.findall(r"\{[\w ]+\}", text))) for text in texts}) == 1


@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("name", WRITTEN)
def test_links_and_pictures_lead_somewhere(qtbot: QtBot, name: str, spoken: str) -> None:
    text = guide_pages.page(name, spoken).text
    assert [link for link in links(text, pictures=False) if link.removesuffix(".md") not in PAGES] == []
    shown = links(text, pictures=True)
    assert [picture for picture in shown if not (guide_pages.folder(spoken) / picture).is_file()] == []


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_picture_is_shown(spoken: str) -> None:
    shown = {link for name in WRITTEN for link in links(guide_pages.source(name, spoken), pictures=True)}
    assert shown == {f"pictures/{path.name}" for path in guide_pages.folder(spoken).glob("pictures/*")}


def test_the_guide_is_small() -> None:
    files = [path for spoken in LANGUAGES for path in guide_pages.folder(spoken).rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def test_every_action_is_on_the_page_of_shortcuts_with_its_keys(qtbot: QtBot) -> None:
    lines = guide_pages.page(SHORTCUTS).text.splitlines()
    for spec in actions.ACTIONS:
        line = next(line for line in lines if line.startswith(f"| {guide_pages.plain(spec.text)} |"))
        assert all(actions.shown(key) in line for key in (spec.shortcut, spec.also, spec.here))


def test_the_page_of_shortcuts_has_the_keys_of_every_view(qtbot: QtBot) -> None:
    parts = guide_pages.page(SHORTCUTS).text.split("\n## ")
    for title, rows in guide_keys.groups():
        [part] = [part for part in parts if part.startswith(f"{title}\n")]
        assert part.splitlines()[4:] == [f"| {text} | {keys} |" for text, keys in rows]
        assert all(keys for _, keys in rows)


def test_placeholders_become_keys_and_menus(qtbot: QtBot) -> None:
    text = guide_pages.page("review", "en").text
    assert f"| {actions.keys('verify')} |" in text
    assert f"| {actions.spec('reject').here} |" in text
    assert "**View › Review**" in text


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_no_placeholder_is_left_on_any_page(qtbot: QtBot, spoken: str) -> None:
    assert [page.name for page in guide_pages.pages(spoken) if "{" in page.text] == []


def test_every_action_that_works_on_the_workspace_is_explained() -> None:
    told = "".join(guide_pages.source(name, "en") for name in WRITTEN)
    named = set(re.findall(r"\{(?:menu |here )?(\w+)\}", told))
    common = {"close", "quit", "shortcuts", "fields"}
    assert {spec.name for spec in actions.ACTIONS} - named - common == set()


def test_every_key_of_the_figure_table_is_explained() -> None:
    told = guide_pages.source("table", "en")
    twice = {"verify_chosen", "doubt_chosen", "unreview_chosen"}
    assert [
        spec.name for spec in actions.TABLE_ACTIONS if f"{{{spec.name}}}" not in told and spec.name not in twice
    ] == []


def test_a_placeholder_that_names_no_action_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guide_pages, "source", lambda *_: "# Day\n\nPress {gone}.")
    with pytest.raises(KeyError, match="gone"):
        guide_pages.page("day", "en")


@pytest.mark.parametrize(("locale", "spoken"), [("zh_CN", "zh_CN"), ("en_GB", "en"), ("de_DE", "en")])
def test_the_guide_speaks_the_window_s_language(locale: str, spoken: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert guide_pages.language() == spoken
    finally:
        QLocale.setDefault(before)


CATS = "# Cats\n\nAll of them.\n\n## Food\n\nCats **eat** [fish](fish.md).\n\n| a | b |\n|---|---|\n"
PAGE = Page("cats", "Cats", CATS)


def test_a_hit_has_its_heading_and_what_stands_around_it() -> None:
    [hit] = guide_pages.search([PAGE], "FISH cats")
    assert (hit.page, hit.heading) == ("cats", "Food")
    assert hit.around.startswith("Cats eat fish .")


def test_words_that_stand_under_different_headings_are_not_found_together() -> None:
    assert guide_pages.search([PAGE], "all fish") == []
    assert guide_pages.search([PAGE], "  ") == []


@pytest.mark.parametrize(("spoken", "words", "page"), [("en", "restore", "backups"), ("zh_CN", "恢复", "backups")])
def test_the_guide_is_searched_in_its_language(qtbot: QtBot, spoken: str, words: str, page: str) -> None:
    assert page in {hit.page for hit in guide_pages.search(guide_pages.pages(spoken), words)}
