"""Every action of the window, declared once: menus, shortcuts and the help page are made from these tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from app.ui.letter_menu import LetterMenu

Key = QKeySequence.StandardKey
_MNEMONIC = re.compile(r"\(&.\)|&")


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. ``needs`` says when it can be done: always, with a workspace, with one that may be changed, and
    in that one with a figure, a section, a report or an operation of the history chosen.
    """

    name: str
    menu: str
    text: object  # what QT_TRANSLATE_NOOP is declared to return; a string
    shortcut: str | Key = ""
    needs: str = "workspace"
    before: str = ""
    """The name of a separator or submenu put before this action: "line" or nothing."""
    also: str = ""
    """Another shortcut, that the menu does not show."""
    where: str = ""
    """"text": its shortcut counts in the source, the figure table and the review alone, not where one types. "menu": it
    is that of an action of the window, which the menu of the table only names: a key that is bound twice is dead.
    """
    here: str = ""
    """A second key, that counts there alone."""


MENUS = {
    "file": QT_TRANSLATE_NOOP("actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("actions", "&View"),
    "review": QT_TRANSLATE_NOOP("actions", "&Review"),
    "fields": QT_TRANSLATE_NOOP("actions", "Go to a &field"),
    "source": QT_TRANSLATE_NOOP("actions", "&Source"),
    "help": QT_TRANSLATE_NOOP("actions", "&Help"),
}

WITHIN = frozenset({"fields"})
"""The menus that hang on the action of their name."""

ACTIONS = (
    Spec("new", "file", QT_TRANSLATE_NOOP("actions", "&New workspace…"), Key.New, "always"),
    Spec("open", "file", QT_TRANSLATE_NOOP("actions", "&Open workspace…"), Key.Open, "always"),
    Spec("recent", "file", QT_TRANSLATE_NOOP("actions", "Open &recent"), "", "always"),
    Spec("sample", "file", QT_TRANSLATE_NOOP("actions", "Open the &sample"), "", "always"),
    Spec("load", "file", QT_TRANSLATE_NOOP("actions", "&Load source files…"), "Ctrl+L", "change", before="line"),
    Spec("replace", "file", QT_TRANSLATE_NOOP("actions", "Replace &with a changed file…"), "", "change"),
    Spec("extract_again", "file", QT_TRANSLATE_NOOP("actions", "E&xtract again…"), "", "change"),
    Spec("export", "file", QT_TRANSLATE_NOOP("actions", "&Export figures…"), "Ctrl+E"),
    Spec(
        "intended",
        "file",
        QT_TRANSLATE_NOOP("actions", "Export &intended values where a source is wrong"),
        "",
        "change",
    ),
    Spec("save_copy", "file", QT_TRANSLATE_NOOP("actions", "Save a co&py…"), before="line"),
    Spec("restore", "file", QT_TRANSLATE_NOOP("actions", "Res&tore…"), "", "always"),
    Spec("check", "file", QT_TRANSLATE_NOOP("actions", "Chec&k workspace…")),
    Spec("show_folder", "file", QT_TRANSLATE_NOOP("actions", "Show in &folder"), before="line"),
    Spec("close", "file", QT_TRANSLATE_NOOP("actions", "&Close workspace"), "Ctrl+W"),
    Spec("quit", "file", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q", "always", before="line"),
    Spec("undo", "edit", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z", "change"),
    Spec("redo", "edit", QT_TRANSLATE_NOOP("actions", "&Redo"), "Ctrl+Shift+Z", "change"),
    Spec("revert", "edit", QT_TRANSLATE_NOOP("actions", "Re&vert this…"), "Ctrl+Shift+R", "operation"),
    Spec("vocabularies", "edit", QT_TRANSLATE_NOOP("actions", "Vo&cabularies…"), "", "change", before="line"),
    Spec("note_indicator", "edit", QT_TRANSLATE_NOOP("actions", "Note on an &indicator…"), "", "change"),
    Spec("analyst", "edit", QT_TRANSLATE_NOOP("actions", "Change &analyst…"), before="line"),
    Spec("show_figures", "view", QT_TRANSLATE_NOOP("actions", "&Figures"), "Ctrl+1"),
    Spec("show_programmes", "view", QT_TRANSLATE_NOOP("actions", "&Programmes"), "Ctrl+2"),
    Spec("show_charts", "view", QT_TRANSLATE_NOOP("actions", "&Charts"), "Ctrl+3"),
    Spec("show_history", "view", QT_TRANSLATE_NOOP("actions", "&History"), "Ctrl+4"),
    Spec("show_findings", "view", QT_TRANSLATE_NOOP("actions", "F&indings"), "Ctrl+5"),
    Spec("show_notes", "view", QT_TRANSLATE_NOOP("actions", "&Notes"), "Ctrl+6"),
    Spec("show_review", "view", QT_TRANSLATE_NOOP("actions", "Re&view"), "Ctrl+R"),
    Spec("filter", "view", QT_TRANSLATE_NOOP("actions", "Find in the te&xt, or filter"), Key.Find, before="line"),
    Spec("search", "view", QT_TRANSLATE_NOOP("actions", "Search &everything"), "Ctrl+Shift+F"),
    Spec("facets", "view", QT_TRANSLATE_NOOP("actions", "F&acets of the table"), "Ctrl+Shift+L"),
    Spec("clear_filter", "view", QT_TRANSLATE_NOOP("actions", "&Show all figures"), "Ctrl+Shift+A"),
    Spec("show_doubtful", "view", QT_TRANSLATE_NOOP("actions", "&Doubtful figures")),
    Spec("show_marked", "view", QT_TRANSLATE_NOOP("actions", "Figures with a &mark")),
    Spec("show_found", "view", QT_TRANSLATE_NOOP("actions", "Figures with findin&gs")),
    Spec("by_doubt", "view", QT_TRANSLATE_NOOP("actions", "The most dou&btful first"), before="line"),
    Spec("zoom_in", "view", QT_TRANSLATE_NOOP("actions", "&Larger text"), "Ctrl++", before="line", also="Ctrl+="),
    Spec("zoom_out", "view", QT_TRANSLATE_NOOP("actions", "Smaller &text"), "Ctrl+-"),
    Spec("zoom_reset", "view", QT_TRANSLATE_NOOP("actions", "Text in its &own size"), "Ctrl+0"),
    Spec("appearance", "view", QT_TRANSLATE_NOOP("actions", "Appea&rance"), "", "always", before="line"),
    Spec("reset_layout", "view", QT_TRANSLATE_NOOP("actions", "Reset the &window layout"), "", "always"),
    Spec("verify", "review", QT_TRANSLATE_NOOP("actions", "&Verify"), "V", "figure", where="text"),
    Spec("reject", "review", QT_TRANSLATE_NOOP("actions", "&Reject"), "Ctrl+Shift+X", "figure", here="X"),
    Spec("doubtful", "review", QT_TRANSLATE_NOOP("actions", "&Doubtful"), "D", "figure", where="text"),
    Spec(
        "verify_sentence",
        "review",
        QT_TRANSLATE_NOOP("actions", "Verify all of the &sentence"),
        "Shift+V",
        "figure",
        where="text",
    ),
    Spec("unreview", "review", QT_TRANSLATE_NOOP("actions", "Back to &unreviewed"), "Ctrl+Shift+U", "figure"),
    Spec("save", "review", QT_TRANSLATE_NOOP("actions", "Save &without verifying"), "Ctrl+Return", "figure"),
    Spec("next", "review", QT_TRANSLATE_NOOP("actions", "&Next figure"), "Ctrl+Down", before="line", here="N"),
    Spec("previous", "review", QT_TRANSLATE_NOOP("actions", "&Previous figure"), "Ctrl+Up", here="P"),
    Spec("skip", "review", QT_TRANSLATE_NOOP("actions", "S&kip"), "S", "figure", where="text"),
    Spec("fields", "review", QT_TRANSLATE_NOOP("actions", "Go to a &field"), "", "figure", before="line"),
    Spec("note", "review", QT_TRANSLATE_NOOP("actions", "N&ote…"), "M", "figure", where="text"),
    Spec("same_fact", "review", QT_TRANSLATE_NOOP("actions", "These state the same t&hing"), "", "figure", "line"),
    Spec("different", "review", QT_TRANSLATE_NOOP("actions", "These are different th&ings"), "", "figure"),
    Spec("errors", "review", QT_TRANSLATE_NOOP("actions", "Errors of the e&xtraction…"), before="line"),
    Spec("errata", "review", QT_TRANSLATE_NOOP("actions", "Errat&a of the sources…")),
    Spec("quality", "review", QT_TRANSLATE_NOOP("actions", "&Quality sample…"), before="line"),
    Spec("second_check", "review", QT_TRANSLATE_NOOP("actions", "Second &check…")),
    Spec(
        "correct_section",
        "review",
        QT_TRANSLATE_NOOP("actions", "Correct sec&tion…"),
        "Ctrl+T",
        "section",
        before="line",
    ),
    Spec("correct_report", "review", QT_TRANSLATE_NOOP("actions", "Correct r&eport…"), "Ctrl+Shift+T", "report"),
    Spec("split_section", "review", QT_TRANSLATE_NOOP("actions", "Sp&lit section here…"), "", "figure"),
    Spec("merge_sections", "review", QT_TRANSLATE_NOOP("actions", "&Merge with section before…"), "", "section"),
    Spec(
        "set_year_on", "review", QT_TRANSLATE_NOOP("actions", "This &year to the end of the paragraph…"), "", "figure"
    ),
    Spec(
        "places",
        "review",
        QT_TRANSLATE_NOOP("actions", "Fi&gures and notes without a place…"),
        "",
        "change",
        before="line",
    ),
    Spec("field_value", "fields", QT_TRANSLATE_NOOP("actions", "&Value"), "E", "figure", where="text"),
    Spec("field_unit", "fields", QT_TRANSLATE_NOOP("actions", "&Unit"), "U", "figure", where="text"),
    Spec("field_per", "fields", QT_TRANSLATE_NOOP("actions", "&Per"), "R", "figure", where="text"),
    Spec("field_year", "fields", QT_TRANSLATE_NOOP("actions", "&Year or period"), "Y", "figure", where="text"),
    Spec("field_kind", "fields", QT_TRANSLATE_NOOP("actions", "&Kind"), "K", "figure", where="text"),
    Spec("field_qualifier", "fields", QT_TRANSLATE_NOOP("actions", "&Qualifier"), "Q", "figure", where="text"),
    Spec("field_metric", "fields", QT_TRANSLATE_NOOP("actions", "&Metric"), "T", "figure", where="text"),
    Spec("field_about", "fields", QT_TRANSLATE_NOOP("actions", "&About"), "B", "figure", where="text"),
    Spec("field_province", "fields", QT_TRANSLATE_NOOP("actions", "Provin&ce"), "G", "figure", where="text"),
    Spec("field_indicator", "fields", QT_TRANSLATE_NOOP("actions", "&Indicator"), "I", "figure", where="text"),
    Spec("reason", "fields", QT_TRANSLATE_NOOP("actions", "&Reason"), "W", "figure", before="line", where="text"),
    Spec(
        "second_1", "fields", QT_TRANSLATE_NOOP("actions", "&First second choice"), "1", "figure", "line", where="text"
    ),
    Spec("second_2", "fields", QT_TRANSLATE_NOOP("actions", "&Second second choice"), "2", "figure", where="text"),
    Spec("second_3", "fields", QT_TRANSLATE_NOOP("actions", "&Third second choice"), "3", "figure", where="text"),
    Spec("next_number", "source", QT_TRANSLATE_NOOP("actions", "&Next number not captured"), ".", where="text"),
    Spec("previous_number", "source", QT_TRANSLATE_NOOP("actions", "&Previous number"), ",", where="text"),
    Spec("add_figure", "source", QT_TRANSLATE_NOOP("actions", "&Add as a figure"), "A", "change", where="text"),
    Spec(
        "dismiss",
        "source",
        QT_TRANSLATE_NOOP("actions", "&Dismiss the number"),
        "Del",
        "change",
        also="Backspace",
        where="text",
    ),
    Spec("dismiss_as", "source", QT_TRANSLATE_NOOP("actions", "Dismiss a&s…"), "Shift+Del", "change", where="text"),
    Spec("move_figure", "source", QT_TRANSLATE_NOOP("actions", "&Move the figure here"), "H", "figure", where="text"),
    Spec("note_text", "source", QT_TRANSLATE_NOOP("actions", "N&ote on the text…"), "Ctrl+Shift+M", "change"),
    Spec(
        "copy_reference",
        "source",
        QT_TRANSLATE_NOOP("actions", "&Copy with reference"),
        "Ctrl+Shift+C",
        before="line",
    ),
    Spec("find_next", "source", QT_TRANSLATE_NOOP("actions", "&Find next"), "F3"),
    Spec("find_previous", "source", QT_TRANSLATE_NOOP("actions", "Find p&revious"), "Shift+F3"),
    Spec("pin", "source", QT_TRANSLATE_NOOP("actions", "P&in this source"), "Ctrl+Shift+P", before="line"),
    Spec("guide", "help", QT_TRANSLATE_NOOP("actions", "&User guide"), "F1", "always"),
    Spec("shortcuts", "help", QT_TRANSLATE_NOOP("actions", "&Keyboard shortcuts"), "Ctrl+?", "always"),
    Spec("log", "help", QT_TRANSLATE_NOOP("actions", "Show the &log file"), "", "always"),
    Spec("about", "help", QT_TRANSLATE_NOOP("actions", "&About Fupin Curator"), "", "always"),
)

TABLE_ACTIONS = (
    Spec("verify_chosen", "table", QT_TRANSLATE_NOOP("actions", "&Verify"), "V", "change", where="menu"),
    Spec("reject_chosen", "table", QT_TRANSLATE_NOOP("actions", "&Reject"), "X", "change", where="menu"),
    Spec("doubt_chosen", "table", QT_TRANSLATE_NOOP("actions", "&Doubtful"), "D", "change", where="menu"),
    Spec(
        "unreview_chosen",
        "table",
        QT_TRANSLATE_NOOP("actions", "Back to &unreviewed"),
        "Ctrl+Shift+U",
        "change",
        where="menu",
    ),
    Spec("set_field", "table", QT_TRANSLATE_NOOP("actions", "Set a &field…"), "Ctrl+Shift+E", "change", before="line"),
    Spec("edit_cell", "table", QT_TRANSLATE_NOOP("actions", "&Edit the cell"), "F2", "change"),
    Spec("copy", "table", QT_TRANSLATE_NOOP("actions", "&Copy"), Key.Copy, before="line"),
    Spec("select_all", "table", QT_TRANSLATE_NOOP("actions", "Select &all"), Key.SelectAll),
    Spec("columns", "table", QT_TRANSLATE_NOOP("actions", "Co&lumns and order…"), "Ctrl+Shift+K", before="line"),
)
"""What is done with the figures that are chosen in the table: its context menu, and keys that count while it has the
focus.
"""


OF_PLACES = ("correct_section", "correct_report", "merge_sections")
"""The actions on a section or report, which the tree of provinces offers too."""


def say(text: object) -> str:
    """A text of this table in the user's language."""
    return QCoreApplication.translate("actions", str(text))


def plain(spec_text: object) -> str:
    """A text of these tables for a button: without the mark of a mnemonic, which Chinese has in brackets."""
    return _MNEMONIC.sub("", say(spec_text))


def build(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make all actions and the menus that hold them. Raises KeyError for an action without a handler."""
    menus = {name: LetterMenu(say(title), window) for name, title in MENUS.items()}
    for name, menu in menus.items():
        if name not in WITHIN:
            window.menuBar().addMenu(menu)
    made = {spec.name: _add(menus[spec.menu], spec, handlers[spec.name]) for spec in ACTIONS}
    for name in WITHIN:
        made[name].setMenu(menus[name])
    return made


def build_for_table(table: QWidget, handlers: Mapping[str, Callable[[], object]]) -> QMenu:
    """Make the actions of the figure table and the menu that holds them. Their keys count while the table itself has
    the focus, never while something is typed. Raises KeyError for an action without a handler.
    """
    menu = LetterMenu(table)
    for spec in TABLE_ACTIONS:
        action = _add(menu, spec, handlers[spec.name])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if spec.where != "menu":
            table.addAction(action)
    return menu


def _add(menu: QMenu, spec: Spec, handler: Callable[[], object]) -> QAction:
    if spec.before == "line":
        menu.addSeparator()
    action = menu.addAction(say(spec.text))
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(keys) for keys in (spec.shortcut, spec.also) if keys])
    if spec.where == "text":
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: handler())
    if spec.name == "guide":  # also while a page beside the work is at the front
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    if spec.name == "quit":
        action.setMenuRole(QAction.MenuRole.QuitRole)
    if spec.name == "about":
        action.setMenuRole(QAction.MenuRole.AboutRole)
    return action


def text(name: str) -> str:
    """The text of an action in the user's language, as a menu shows it."""
    return say(spec(name).text)


def label(name: str) -> str:
    """The text of an action as a button says it."""
    return label_of(spec(name))


def label_of(action: Spec) -> str:
    """The text of an action of any of these tables, as a button says it."""
    return plain(action.text).rstrip("…")


def keys(name: str) -> str:
    """The shortcut of an action as the user reads it."""
    return shown(spec(name).shortcut)


def shown(shortcut: str | Key) -> str:
    """A shortcut as the user reads it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def spec(name: str) -> Spec:
    """The action of a name, of the window or of the figure table. Raises KeyError where there is none."""
    found = next((spec for spec in (*ACTIONS, *TABLE_ACTIONS) if spec.name == name), None)
    if found is None:
        raise KeyError(name)
    return found


def here(name: str) -> str:
    """The key of an action in the source, the figure table and the review, as the user reads it."""
    return spec(name).here or keys(name)
