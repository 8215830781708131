"""The pages of the user guide, read from resources/guide: their texts, their headings, and the search in them.

A page is Markdown. ``{reject}`` stands in it for the shortcut of an action of ``actions.py``, ``{here reject}`` for its
key in the review, the table and the source, and ``{menu reject}`` for where that action is in the menus, so that none
can grow wrong. One page, that of the shortcuts, is made from the actions and ``guide_keys`` alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app import paths
from app.ui import actions, guide_keys

PAGES = (
    "start",
    "day",
    "load",
    "read",
    "table",
    "review",
    "correct",
    "numbers",
    "findings",
    "sections",
    "vocabularies",
    "notes",
    "search",
    "charts",
    "quality",
    "second",
    "export",
    "history",
    "backups",
    "replace",
    "again",
    "analysts",
    "window",
    "shortcuts",
    "words",
)
"""The pages in their order: the names of their files, and what links between them name."""

SHORTCUTS = "shortcuts"

LANGUAGES = ("en", "zh_CN")

_PLACEHOLDER = re.compile(r"\{(?:(menu|here) )?(\w+)\}")
_HEADING = re.compile(r"^(#+) +(.+)$", re.MULTILINE)
_MARKUP = re.compile(r"!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)]*\)|[*`\[\]|]|^#+ |^[-–] |:?-{3,}:?", re.MULTILINE)
_TITLE = QT_TRANSLATE_NOOP("guide", "Keyboard shortcuts")
_ACTION = QT_TRANSLATE_NOOP("guide", "Action")
_KEYS = QT_TRANSLATE_NOOP("guide", "Keys")
AROUND = 60
"""Letters of a text shown before and behind what was found in it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name, its title, and its text as Markdown, placeholders filled in."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Where all words of a search stand together: a page, the heading above them, and the text around the first."""

    page: str
    title: str
    heading: str
    around: str


def language() -> str:
    """The language of the guide that goes with the window's."""
    return "zh_CN" if QLocale().language() == QLocale.Language.Chinese else "en"


def folder(spoken: str) -> Path:
    """Where the pages of a language lie."""
    return paths.resources() / "guide" / spoken


def pages(spoken: str | None = None) -> list[Page]:
    """All pages of a language, that of the window where none is given. Raises OSError where one cannot be read."""
    return [page(name, spoken) for name in PAGES]


def page(name: str, spoken: str | None = None) -> Page:
    """One page. Raises KeyError for a placeholder that names no action."""
    text = shortcut_page() if name == SHORTCUTS else _filled(source(name, spoken or language()))
    return Page(name, headings(text)[0], text)


def source(name: str, spoken: str) -> str:
    """The text of a page as it is written, with its placeholders."""
    return (folder(spoken) / f"{name}.md").read_text(encoding="utf-8")


def headings(text: str) -> list[str]:
    """The headings of a text in their order, the title first."""
    return [found[2].strip() for found in _HEADING.finditer(text)]


def shortcut_page() -> str:
    """Every action with its menu and its shortcuts, then the keys that count in one view alone."""
    parts = [f"# {_say(_TITLE)}"]
    for menu, title in actions.MENUS.items():
        rows = [(plain(spec.text), _both(spec)) for spec in actions.ACTIONS if spec.menu == menu]
        parts.append(f"## {plain(title)}\n\n{_table(rows)}")
    parts += [f"## {title}\n\n{_table(rows)}" for title, rows in guide_keys.groups()]
    return "\n\n".join(parts)


def plain(text: object) -> str:
    """A text of a menu as it is read: without the mark of its mnemonic, nor the letter that Chinese puts behind."""
    return re.sub(r"\(&.\)|&", "", actions.say(text)).replace("…", "")


def search(found_in: Iterable[Page], words: str) -> list[Hit]:
    """Where all the words stand together below one heading, capitals aside; pages in their order."""
    wanted = words.casefold().split()
    return [hit for shown in found_in for hit in _hits(shown, wanted)] if wanted else []


def _hits(shown: Page, wanted: Sequence[str]) -> Iterator[Hit]:
    for heading, text in _parts(shown.text):
        folded = f"{heading} {text}".casefold()
        if all(word in folded for word in wanted):
            yield Hit(shown.name, shown.title, heading, _around(text, wanted[0]))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Each heading of a page with the plain text under it."""
    starts = list(_HEADING.finditer(text))
    ends = [found.start() for found in starts[1:]] + [len(text)]
    for found, end in zip(starts, ends, strict=True):
        yield found[2].strip(), " ".join(_MARKUP.sub(" ", text[found.end() : end]).split())


def _around(text: str, word: str) -> str:
    at = max(text.casefold().find(word), 0)
    first, last = max(at - AROUND, 0), at + len(word) + AROUND
    return f"{'…' if first else ''}{text[first:last].strip()}{'…' if last < len(text) else ''}"


def _filled(text: str) -> str:
    return _PLACEHOLDER.sub(lambda found: _fill(found[1], found[2]), text)


def _fill(what: str | None, name: str) -> str:
    if what == "menu":
        return _in_menu(name)
    return actions.here(name) if what == "here" else actions.keys(name)


def _in_menu(name: str) -> str:
    spec = actions.spec(name)
    return f"**{plain(actions.MENUS[spec.menu])} › {plain(spec.text)}**"


def _both(spec: actions.Spec) -> str:
    """The shortcuts of an action, the one that the menu shows first."""
    return ", ".join(filter(None, map(actions.shown, (spec.shortcut, spec.also, spec.here))))


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {text} | {keys.replace('|', '&#124;')} |" for text, keys in rows]
    return "\n".join([f"| {_say(_ACTION)} | {_say(_KEYS)} |", "|---|---|", *lines])


def _say(text: object) -> str:
    return QCoreApplication.translate("guide", str(text))
