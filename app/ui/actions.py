"""Every action of the window, declared once: menus, shortcuts and the help page are made from this table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Key = QKeySequence.StandardKey


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


MENUS = {
    "file": QT_TRANSLATE_NOOP("actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("actions", "&View"),
    "review": QT_TRANSLATE_NOOP("actions", "&Review"),
    "help": QT_TRANSLATE_NOOP("actions", "&Help"),
}

ACTIONS = (
    Spec("new", "file", QT_TRANSLATE_NOOP("actions", "&New workspace…"), Key.New, "always"),
    Spec("open", "file", QT_TRANSLATE_NOOP("actions", "&Open workspace…"), Key.Open, "always"),
    Spec("recent", "file", QT_TRANSLATE_NOOP("actions", "Open &recent"), "", "always"),
    Spec("sample", "file", QT_TRANSLATE_NOOP("actions", "Open the &sample"), "", "always"),
    Spec("load", "file", QT_TRANSLATE_NOOP("actions", "&Load source files…"), "Ctrl+L", "change", before="line"),
    Spec("replace", "file", QT_TRANSLATE_NOOP("actions", "Replace &with a changed file…"), "", "change"),
    Spec("extract_again", "file", QT_TRANSLATE_NOOP("actions", "E&xtract again…"), "", "change"),
    Spec("export", "file", QT_TRANSLATE_NOOP("actions", "&Export figures…"), "Ctrl+E"),
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
    Spec("analyst", "edit", QT_TRANSLATE_NOOP("actions", "Change &analyst…"), before="line"),
    Spec("show_figures", "view", QT_TRANSLATE_NOOP("actions", "&Figures"), "Ctrl+1"),
    Spec("show_programmes", "view", QT_TRANSLATE_NOOP("actions", "&Programmes"), "Ctrl+2"),
    Spec("show_charts", "view", QT_TRANSLATE_NOOP("actions", "&Charts"), "Ctrl+3"),
    Spec("show_history", "view", QT_TRANSLATE_NOOP("actions", "&History"), "Ctrl+4"),
    Spec("filter", "view", QT_TRANSLATE_NOOP("actions", "F&ilter the table"), "Ctrl+F", before="line"),
    Spec("clear_filter", "view", QT_TRANSLATE_NOOP("actions", "&Show all figures"), "Ctrl+Shift+A"),
    Spec("show_marked", "view", QT_TRANSLATE_NOOP("actions", "Figures with a &mark")),
    Spec("verify", "review", QT_TRANSLATE_NOOP("actions", "&Verify"), "Ctrl+Return", "figure"),
    Spec("reject", "review", QT_TRANSLATE_NOOP("actions", "&Reject"), "Ctrl+Shift+X", "figure"),
    Spec("unreview", "review", QT_TRANSLATE_NOOP("actions", "Back to &unreviewed"), "Ctrl+Shift+U", "figure"),
    Spec("next", "review", QT_TRANSLATE_NOOP("actions", "&Next figure"), "Ctrl+Down", before="line"),
    Spec("previous", "review", QT_TRANSLATE_NOOP("actions", "&Previous figure"), "Ctrl+Up"),
    Spec(
        "correct_section",
        "review",
        QT_TRANSLATE_NOOP("actions", "Correct &section…"),
        "Ctrl+T",
        "section",
        before="line",
    ),
    Spec("correct_report", "review", QT_TRANSLATE_NOOP("actions", "Correct rep&ort…"), "Ctrl+Shift+T", "report"),
    Spec("split_section", "review", QT_TRANSLATE_NOOP("actions", "Split section &here…"), "", "figure"),
    Spec("merge_sections", "review", QT_TRANSLATE_NOOP("actions", "&Merge with section before…"), "", "section"),
    Spec(
        "set_year_on", "review", QT_TRANSLATE_NOOP("actions", "This &year to the end of the paragraph…"), "", "figure"
    ),
    Spec("places", "review", QT_TRANSLATE_NOOP("actions", "Figures that need a &place…"), "", "change", before="line"),
    Spec("shortcuts", "help", QT_TRANSLATE_NOOP("actions", "&Keyboard shortcuts"), "Ctrl+?", "always"),
    Spec("log", "help", QT_TRANSLATE_NOOP("actions", "Show the &log file"), "", "always"),
    Spec("about", "help", QT_TRANSLATE_NOOP("actions", "&About Fupin Curator"), "", "always"),
)


OF_PLACES = ("correct_section", "correct_report", "merge_sections")
"""The actions on a section or report, which the tree of provinces offers too."""


def say(text: object) -> str:
    """A text of this table in the user's language."""
    return QCoreApplication.translate("actions", str(text))


def build(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make all actions and the menus that hold them. Raises KeyError for an action without a handler."""
    menus = {name: window.menuBar().addMenu(say(title)) for name, title in MENUS.items()}
    return {spec.name: _add(menus[spec.menu], spec, handlers[spec.name]) for spec in ACTIONS}


def _add(menu: QMenu, spec: Spec, handler: Callable[[], object]) -> QAction:
    if spec.before == "line":
        menu.addSeparator()
    action = menu.addAction(say(spec.text))
    action.setObjectName(spec.name)
    action.setShortcut(QKeySequence(spec.shortcut))
    action.triggered.connect(lambda: handler())
    if spec.name == "quit":
        action.setMenuRole(QAction.MenuRole.QuitRole)
    if spec.name == "about":
        action.setMenuRole(QAction.MenuRole.AboutRole)
    return action


def shortcuts() -> Iterator[tuple[str, str]]:
    """Each action that has a shortcut, with it, as the user reads them."""
    for spec in ACTIONS:
        keys = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            yield say(spec.text).replace("&", ""), keys
