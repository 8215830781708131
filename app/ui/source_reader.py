"""The source pane: where the reader is, what is wrong with the report's figures, and the text itself."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.curation.operations import Outcome
from app.extraction.records import Leftover
from app.models import annotation_queries, queries
from app.models.records import FigureFilter, FigureRow, SectionRow
from app.ui import figure_links, kin, source_page, theme
from app.ui.desk import Desk
from app.ui.empty_page import EmptyPage
from app.ui.find_bar import FindBar
from app.ui.kin import Kin
from app.ui.leftover_search import LeftoverSearch
from app.ui.source_head import SourceHead
from app.ui.source_page import Leftovers, SourcePage
from app.ui.source_view import SourceView
from app.ui.vocabulary_choices import Names

MOST_LISTED = 5
"""Figures that the warning names before it only counts."""


class SourceReader(QWidget):
    """Shows the report of the chosen figure, or the one the tree has restricted the figures to. A ``pinned`` one stays
    with its report. ``choose`` is called with the figure that is chosen here; the desk's own by default. ``searched``
    is emitted when the numbers that were not captured are counted.
    """

    searched = Signal()

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        pinned: bool = False,
        choose: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose = choose or desk.choose
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._page: SourcePage | None = None
        self._place: tuple[int | None, int | None] = (None, None)
        self.pinned = pinned
        self._passing = False
        self.held = False
        """Whether a choice was made elsewhere that is not to move this pane."""
        self.head = SourceHead(pinned=pinned)
        self.warning = self._link_line(self.tr("Figures that do not stand where they should"))
        self.warning.setAutoFillBackground(True)
        self.links = self._link_line(self.tr("What belongs to the chosen figure"))
        self.view = SourceView(self._names, reasons=lambda number: queries.machine(desk.session.reader, number))
        self.view.more = lambda figure: figure_links.plain(desk, figure, self._names)
        self.view.setAccessibleName(self.tr("Pinned source text") if pinned else self.tr("Source text"))
        self.finder = FindBar(self.view)
        self._search = LeftoverSearch(desk, self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        if not pinned:
            self._follow_filter(desk.filter)
            self._follow_figure(desk.figure)

    def _connect(self) -> None:
        desk = self._desk
        self.view.picked.connect(self._choose)
        self.view.cursorPositionChanged.connect(self._go_on)
        self.view.selectionChanged.connect(self._go_on)
        self.view.verticalScrollBar().valueChanged.connect(self._say_where)
        self._search.found.connect(self._show_leftovers)
        desk.chosen.connect(self._follow_figure)
        desk.changed.connect(self._follow_change)
        desk.checked.connect(self._mark_again)
        if not self.pinned:
            desk.filtered.connect(self._follow_filter)

    @property
    def where(self) -> QLabel:
        """The label that names province, year and section."""
        return self.head.where

    @property
    def document_name(self) -> QLabel:
        """The label that names the document."""
        return self.head.document_name

    @property
    def page(self) -> SourcePage | None:
        """The report that is shown."""
        return self._page

    def show_report(self, report_id: int, *, again: bool = False) -> None:
        """Show a report from its beginning, unless it is shown already (``again``: even then)."""
        if self._page is not None and self._page.report.id == report_id and not again:
            return
        self._page = source_page.load(self._desk, report_id)
        self.head.count(None)
        if self._page is not None:
            self.view.show_page(self._page)
            self.finder.search_again()
            self._search.start(self._page)
            self._say_broken()
            self._say_links()
        self._stack.setCurrentIndex(0 if self._page else 1)
        self._say_where()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_warning()
            self._say_links()

    def forget_leftovers(self) -> None:
        """Let go at once of numbers that were captured or dismissed, without waiting for the search."""
        if self._page is not None:
            rows = queries.dismissals(self._desk.session.reader, self._page.report.document_id)
            gone, figures = {(row.span_start, row.span_end) for row in rows}, self._page.figures
            left = [one for one in self._page.leftovers.doubtful if (one.start, one.end) not in gone]
            self._show_leftovers([one for one in left if not figures.within(one.start, one.end)])

    def say(self, text: str) -> None:
        """Say something below the text, until the caret goes on."""
        self._show_line(text)
        self._passing = bool(text)

    def _show_line(self, text: str) -> None:
        self.links.setText(text)
        self.links.setVisible(bool(text))

    def _go_on(self) -> None:
        """The caret has left the place of which something was said."""
        if self._passing:
            self._say_links()

    def _link_line(self, name: str) -> QLabel:
        line = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        links = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        line.setTextInteractionFlags(links)
        line.setAccessibleName(name)
        line.setContentsMargins(14, 6, 8, 6)
        line.linkActivated.connect(lambda link: self._jump(int(link)))
        line.hide()
        return line

    def _lay_out(self) -> None:
        empty = EmptyPage(self.tr("Choose a figure in the table or a report in the tree to read its source here."))
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(QFrame(frameShape=QFrame.Shape.HLine, frameShadow=QFrame.Shadow.Sunken))
        column.addWidget(self.warning)
        column.addWidget(self.view, 1)
        column.addWidget(self.links)
        column.addWidget(self.finder)
        self._stack.addWidget(shown)
        self._stack.addWidget(empty)
        self._stack.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _jump(self, figure_id: int) -> None:
        """Go to a figure that a link names."""
        figure = self._page.figures.get(figure_id) if self._page else None
        if figure is not None and self.pinned:
            self.view.scroll_to(figure.span_start)
        self._choose(figure_id)

    def _follow_figure(self, figure: FigureRow | None) -> None:
        quietly = self.pinned or self.held
        if figure is not None and not quietly:
            self.show_report(figure.report_id)
        here = figure if figure is not None and self._page and self._page.figures.get(figure.id) else None
        self.view.choose(here, quietly=quietly)
        self._say_links()
        self._say_where()

    def _say_links(self) -> None:
        """Mark and name what belongs to the chosen figure."""
        figure = self._desk.figure
        known = self._page.figures.get(figure.id) if self._page and figure else None
        linked = kin.kin_of(self._page.figures, known) if self._page and known else Kin()
        self.view.link(linked)
        named = kin.as_html(linked, theme.kin().name())
        self._show_line(f"{escape(known.quote)}: {named}" if known and named else "")
        self._passing = False

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
            self.view.choose(self._desk.figure, quietly=self.pinned)
        elif "figures" in outcome.tables:
            self._take_over(self._page, outcome)
        if "annotations" in outcome.tables and (page := self._page) is not None:
            before, page.notes = (
                page.notes,
                annotation_queries.of_text(self._desk.session.reader, page.report.document_id),
            )
            self.view.mark_notes([*before, *page.notes])
        if outcome.membership or outcome.tables & {"dismissals"} or outcome.code == "change_span":
            self.forget_leftovers()
            self._search.start(self._page)

    def _take_over(self, page: SourcePage, outcome: Outcome) -> None:
        """Show figures as they are now: those that are here, and new ones of this report."""
        known = page.figures.get
        touched = [number for number in outcome.figures if outcome.membership or known(number)]
        if not touched:
            return
        found = queries.figures(self._desk.session.reader, touched)
        here = [figure for figure in found.values() if figure.report_id == page.report.id]
        gone = [number for number in touched if number not in found]
        self.view.mark_again(page.figures.update(here, gone))
        self._say_broken()
        self._say_links()

    def _show_leftovers(self, numbers: list[Leftover]) -> None:
        if self._page is not None:
            before, self._page.leftovers = self._page.leftovers, Leftovers(numbers)
            self.view.mark_leftovers({*before.doubtful} ^ {*self._page.leftovers.doubtful})
            self.head.count(len(self._page.leftovers.doubtful))
            self.searched.emit()

    def _mark_again(self, figures: frozenset[int]) -> None:
        """Show the findings on figures as they are now."""
        touched = [number for number in figures if self._page and self._page.figures.get(number)]
        if touched and self._page:
            found = queries.figures(self._desk.session.reader, touched)
            self.view.mark_again(self._page.figures.update(found.values()))
            self._say_links()

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
