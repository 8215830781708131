"""Menu entries and shortcuts that the documents name are those of the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from app.ui import actions, guide_keys, guide_pages

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/workspace.md",
    "docs/checks.md",
    "docs/extraction.md",
]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_menu_entry_that_is_named_is_there(qtbot: QtBot, name: str) -> None:
    text = " ".join((ROOT / name).read_text(encoding="utf-8").split())
    menus = {guide_pages.plain(title): menu for menu, title in actions.MENUS.items()}
    for title, said in re.findall(rf"\b({'|'.join(menus)}) > ([A-Z][\w ]+)", text):
        entries = [guide_pages.plain(spec.text) for spec in actions.ACTIONS if spec.menu == menus[title]]
        assert any(said.startswith((entry, entry.split(" Fupin")[0])) for entry in entries), f"{title} > {said}"


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md"])
def test_every_shortcut_that_is_named_is_one(qtbot: QtBot, name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    specs = (*actions.ACTIONS, *actions.TABLE_ACTIONS)
    known = {actions.shown(key) for spec in specs for key in (spec.shortcut, spec.also, spec.here) if key}
    known |= {key for _, rows in guide_keys.groups() for _, keys in rows for key in keys.split(", ")}
    named = {found.rstrip(",.;:)") for found in re.findall(r"\b(?:(?:Ctrl|Shift)\+)+(?:\w+|[+\-?=])", text)}
    assert {key for key in named if QKeySequence(key).toString() not in known} == set()
