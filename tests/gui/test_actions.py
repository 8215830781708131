"""The tables of actions: their keys and the letters of their menus."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence

from app import paths
from app.ui import actions

pytestmark = pytest.mark.usefixtures("qapp")  # the usual keys are those of the system

TRANSLATED = paths.resources() / "translations" / "fupin-curator_zh_CN.ts"


def letters(texts: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """The letters that choose in each menu."""
    found = defaultdict(list)
    for menu, text in texts:
        marked = re.search("&(.)", text)
        assert marked, text
        found[menu].append(marked[1].lower())
    return found


def texts() -> Iterator[tuple[str, str]]:
    for spec in (*actions.ACTIONS, *actions.TABLE_ACTIONS):
        yield spec.menu, str(spec.text)
    for name, title in actions.MENUS.items():
        if name not in actions.WITHIN:
            yield "bar", str(title)


def chinese() -> dict[str, str]:
    root = ET.parse(TRANSLATED).getroot()  # noqa: S314 - a file of our own
    (context,) = (one for one in root.iter("context") if one.findtext("name") == "actions")
    return {str(one.findtext("source")): str(one.findtext("translation")) for one in context.iter("message")}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_letter_chooses_one_entry_of_its_menu(language: str) -> None:
    said = chinese()
    for menu, chosen in letters((menu, said[text] if language == "zh" else text) for menu, text in texts()).items():
        assert not [letter for letter, count in Counter(chosen).items() if count > 1], menu


def test_no_key_is_declared_twice() -> None:
    own = (spec for spec in actions.TABLE_ACTIONS if spec.where != "menu")
    declared = [
        QKeySequence(key).toString()
        for spec in (*actions.ACTIONS, *own)
        for key in (spec.shortcut, spec.also, spec.here)
        if key
    ]
    assert not [key for key, count in Counter(declared).items() if count > 1]


def test_the_menu_of_the_table_names_the_keys_of_the_window() -> None:
    said = {actions.plain(spec.text): spec for spec in actions.ACTIONS if spec.menu == "review"}
    named = [spec for spec in actions.TABLE_ACTIONS if spec.where == "menu"]
    assert len(named) == 4
    for spec in named:
        same = said[actions.plain(spec.text)]
        assert spec.shortcut in {same.shortcut, same.here}
