"""What the actions do that work on the open workspace: each by its name in ``actions``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.models.records import FigureFilter
from app.ui import review_keys
from app.ui.desk import Desk
from app.ui.workspace_view import WorkspaceView


def _go_to(view: WorkspaceView, tab: QWidget, start: QWidget) -> None:
    """Bring a tab to the front, and the cursor to where its keys count."""
    view.tabs.setCurrentWidget(tab)
    start.setFocus(Qt.FocusReason.ShortcutFocusReason)


DESK_STEPS: Mapping[str, Callable[[Desk], None]] = {
    "undo": lambda desk: desk.undo(),
    "redo": Desk.redo,
    "show_doubtful": lambda desk: desk.replace_filter(FigureFilter(doubtful=True, sort=desk.filter.sort)),
    "show_marked": lambda desk: desk.replace_filter(FigureFilter(marked=True, sort=desk.filter.sort)),
    "show_found": lambda desk: desk.replace_filter(FigureFilter(finding="open", sort=desk.filter.sort)),
    "by_doubt": lambda desk: desk.restrict(sort=(("doubt", False),)),
    "clear_filter": lambda desk: desk.replace_filter(FigureFilter(sort=desk.filter.sort)),
}
"""Those that work on the desk."""

VIEW_STEPS: Mapping[str, Callable[[WorkspaceView], object]] = {
    "show_figures": lambda view: _go_to(view, view.table, view.table.view),
    "show_programmes": lambda view: _go_to(view, view.programmes, view.programmes.view),
    "show_charts": lambda view: _go_to(view, view.charts, view.tabs.tabBar()),
    "show_history": lambda view: _go_to(view, view.history, view.history.view),
    "show_findings": lambda view: view.show_findings(),
    "revert": lambda view: view.revert(),
    "show_notes": lambda view: _go_to(view, view.notes, view.notes.view.view),
    "note_indicator": lambda view: view.going.to_new_note(),
    "search": lambda view: view.search_everything(),
    "filter": lambda view: view.find_or_filter(),
    "zoom_in": lambda view: view.source.zoom(1),
    "zoom_out": lambda view: view.source.zoom(-1),
    "zoom_reset": lambda view: view.source.zoom(0),
    "next_number": lambda view: view.work.step(1),
    "previous_number": lambda view: view.work.step(-1),
    "add_figure": lambda view: view.work.make_figure(),
    "dismiss": lambda view: view.work.dismiss(),
    "dismiss_as": lambda view: view.work.choose_reason(),
    "move_figure": lambda view: view.work.move_figure(),
    "note_text": lambda view: view.going.to_new_note_on(view.work.noted()),
    "copy_reference": lambda view: view.work.copy_with_reference(),
    "find_next": lambda view: view.source.current.finder.step(1),
    "find_previous": lambda view: view.source.current.finder.step(-1),
    "pin": lambda view: view.source.pin(),
    "same_fact": lambda view: view.facts.state_same(),
    "different": lambda view: view.facts.state_different(),
    "facets": lambda view: view.show_facets(),
    **review_keys.handlers(),
}
"""Those that work on the views."""
