"""The source pane: where the reader is, what is wrong with the report's figures, and the text itself."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.curation.operations import Outcome
from app.models import queries
from app.models.records import FigureFilter, FigureRow, SectionRow
from app.ui import source_page, theme
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.source_page import SourcePage
from app.ui.source_view import SourceView
from app.ui.vocabulary_choices import Names

MOST_LISTED = 5
"""Figures that the warning names before it only counts."""


class SourceReader(QWidget):
    """Shows the report of the chosen figure, or the one the tree has restricted the figures to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._page: SourcePage | None = None
        self._place: tuple[int | None, int | None] = (None, None)
        self.where = ElidedLabel()
        self.document_name = quiet(ElidedLabel(mode=Qt.TextElideMode.ElideMiddle))
        self.warning = self._make_warning()
        self.view = SourceView(self._names)
        self.view.setAccessibleName(self.tr("Source text"))
        self._stack = QStackedWidget()
        self._lay_out()
        self.view.picked.connect(desk.choose)
        self.view.verticalScrollBar().valueChanged.connect(self._say_where)
        desk.chosen.connect(self._follow_figure)
        desk.filtered.connect(self._follow_filter)
        desk.changed.connect(self._follow_change)
        self._follow_filter(desk.filter)
        self._follow_figure(desk.figure)

    @property
    def page(self) -> SourcePage | None:
        """The report that is shown."""
        return self._page

    def show_report(self, report_id: int, *, again: bool = False) -> None:
        """Show a report from its beginning, unless it is shown already (``again``: even then)."""
        if self._page is not None and self._page.report.id == report_id and not again:
            return
        self._page = source_page.load(self._desk, report_id)
        if self._page is not None:
            self.view.show_page(self._page)
            self._say_broken()
        self._stack.setCurrentIndex(0 if self._page else 1)
        self._say_where()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_warning()

    def _make_warning(self) -> QLabel:
        warning = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        warning.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        warning.setTextInteractionFlags(
            warning.textInteractionFlags() | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        warning.setAccessibleName(self.tr("Figures that do not stand where they should"))
        warning.setMargin(8)
        warning.setAutoFillBackground(True)
        warning.linkActivated.connect(lambda link: self._desk.choose(int(link)))
        warning.hide()
        return warning

    def _lay_out(self) -> None:
        font = self.where.font()
        font.setBold(True)
        self.where.setFont(font)
        empty = QLabel(self.tr("Choose a figure in the table or a report in the tree to read its source here."))
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        empty.setMargin(24)
        shown = QWidget()
        head = QVBoxLayout()
        head.setContentsMargins(14, 6, 14, 6)
        head.setSpacing(1)
        head.addWidget(self.where)
        head.addWidget(self.document_name)
        rule = QFrame(frameShape=QFrame.Shape.HLine, frameShadow=QFrame.Shadow.Sunken)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule)
        column.addWidget(self.warning)
        column.addWidget(self.view, 1)
        self._stack.addWidget(shown)
        self._stack.addWidget(empty)
        self._stack.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _follow_figure(self, figure: FigureRow | None) -> None:
        if figure is not None:
            self.show_report(figure.report_id)
        self.view.choose(figure)
        self._say_where()

    def _follow_filter(self, chosen: FigureFilter) -> None:
        """Go to the report or section the tree has come to; other restrictions move nothing."""
        place = (chosen.report_id, chosen.section_id)
        moved, self._place = place != self._place, place
        if not moved:
            return
        section = None if chosen.section_id is None else queries.section(self._desk.session.reader, chosen.section_id)
        report_id = section.report_id if section else chosen.report_id
        if report_id is not None:
            self.show_report(report_id)
            self._scroll_to(section)

    def _scroll_to(self, section: SectionRow | None) -> None:
        if self._page is not None:
            begin = min(section.heading_start, section.span_start) if section else self._page.report.span_start
            self.view.scroll_to(begin, top=True)
            self._say_where()

    def _follow_change(self, outcome: Outcome) -> None:
        if self._page is None:
            return
        if outcome.rearranged:
            self.show_report(self._page.report.id, again=True)
            self.view.choose(self._desk.figure)
        touched = [figure_id for figure_id in outcome.figures if self._page and self._page.figures.get(figure_id)]
        if touched and self._page:
            found = queries.figures(self._desk.session.reader, touched)
            self.view.mark_again(self._page.figures.update(found.values()))
            self._say_broken()

    def _say_where(self) -> None:
        """Name the report, and the section of the chosen figure while it is in view, else the one at the upper edge."""
        if self._page is None:
            return
        report, figure = self._page.report, self._desk.figure
        seen = figure is not None and self._page.figures.get(figure.id) and self.view.sees(figure.span_start)
        section = self._page.section_at(figure.span_start if figure and seen else self.view.offset_in_view())
        place = self._names.place(report.province, report.year, report.counterpart)
        self.where.setText(f"{place} › {section.heading}" if section and section.heading else place)
        self.document_name.setText(report.document)

    def _say_broken(self) -> None:
        """Warn of figures whose print is not what the text says at their place."""
        broken = self._page.figures.broken if self._page else ()
        self.warning.setVisible(bool(broken))
        if not broken:
            return
        listed = ", ".join(
            f'<a href="{figure.id}" style="color:{theme.warning().text.name()}">{escape(figure.short_id)}</a>'
            f" (“{escape(figure.quote)}”)"
            for figure in broken[:MOST_LISTED]
        )
        more = "…" if len(broken) > MOST_LISTED else ""
        sentence = self.tr("Figures out of place ({count}), where the text reads otherwise: {which}")
        self.warning.setText("⚠ " + sentence.format(count=len(broken), which=f"{listed}{more}"))
        self._colour_warning()

    def _colour_warning(self) -> None:
        notice, palette = theme.warning(), self.warning.palette()
        for role, colour in (
            (self.warning.foregroundRole(), notice.text),
            (self.warning.backgroundRole(), notice.ground),
        ):
            palette.setColor(role, colour)
        if palette != self.warning.palette():
            self.warning.setPalette(palette)
