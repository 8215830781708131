"""What the actions do that work on the open workspace: each by its name in ``actions``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.models.records import FigureFilter
from app.ui import review_keys
from app.ui.desk import Desk
from app.ui.workspace_view import WorkspaceView

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
    "show_figures": lambda view: view.tabs.setCurrentWidget(view.table),
    "show_programmes": lambda view: view.tabs.setCurrentWidget(view.programmes),
    "show_charts": lambda view: view.tabs.setCurrentWidget(view.charts),
    "show_history": lambda view: view.tabs.setCurrentWidget(view.history),
    "show_findings": lambda view: view.show_findings(),
    "revert": lambda view: view.revert(),
    "show_notes": lambda view: view.tabs.setCurrentWidget(view.notes),
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
