"""What each action of the review does in the views of a workspace."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.ui.form_fields import FIELDS, MOST_SECOND

if TYPE_CHECKING:
    from app.ui.workspace_view import WorkspaceView


def handlers() -> dict[str, Callable[[WorkspaceView], object]]:
    """The handlers by the names of the actions."""
    return {
        "show_review": lambda view: view.show_review(),
        "next": lambda view: view.reviewing.step(1),
        "previous": lambda view: view.reviewing.step(-1),
        "verify": lambda view: view.reviewing.decide("verified"),
        "reject": lambda view: view.reviewing.decide("rejected"),
        "unreview": lambda view: view.reviewing.decide("unreviewed"),
        "doubtful": lambda view: view.reviewing.doubt(),
        "verify_sentence": lambda view: view.verify_sentence(),
        "save": lambda view: view.reviewing.save(),
        "skip": lambda view: view.skip(),
        "fields": lambda _: None,
        "note": lambda view: view.reviewing.go_to("note"),
        "reason": lambda view: view.reviewing.go_to("reason"),
        **{f"field_{field.name}": partial(_go_to, field.name) for field in FIELDS},
        **{f"second_{place}": partial(_take_second, place) for place in range(1, MOST_SECOND + 1)},
    }


def _go_to(name: str, view: WorkspaceView) -> None:
    view.reviewing.go_to(name)


def _take_second(place: int, view: WorkspaceView) -> None:
    view.form.take_second(place)
