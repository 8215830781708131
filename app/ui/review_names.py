"""Who settled a figure, and what the second check says, in a line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.models import second_check_queries
from app.models.second_check_queries import SettledRow
from app.ui import moments, wording
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel, small


class ReviewNames(ElidedLabel):
    """Shows both names of a figure; it is hidden where nobody has settled it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        small(self)
        self.hide()

    def show_figure(self, figure_id: int) -> None:
        """Show another figure."""
        row = second_check_queries.settled_figure(self._desk.session.reader, figure_id)
        self.setText("" if row is None or not row.first else self.said(row))
        self.setVisible(bool(self.text()))

    def said(self, row: SettledRow) -> str:
        """Both names, with when and why."""
        first = self.tr("{review} by {analyst}, {when}").format(
            review=wording.choice(row.review), analyst=row.first, when=moments.local(row.reviewed_at)
        )
        if row.state == "open":
            return first
        second = self.tr("second check: {analyst} {verdict}, {when}").format(
            analyst=row.second, verdict=wording.choice(row.state), when=moments.local(row.checked_at)
        )
        return " · ".join(part for part in (first, second, row.note) if part)
