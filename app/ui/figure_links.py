"""What a figure is bound to, in a line each: the findings that are open against it, what was decided to be wrong in the
source at it, and the other figures that state the same thing. Each leads there.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.curation.operations import Outcome
from app.models import fact_queries, finding_queries
from app.models.records import FigureRow
from app.ui import finding_words, numbers, theme, wording
from app.ui.desk import Desk
from app.ui.figure_columns import place, printed
from app.ui.vocabulary_choices import Names

MOST = 3
"""Findings, and mentions, that are named before the rest is only counted."""


class FigureLinks(QLabel):
    """``finding_asked`` is emitted with the figure's id where a finding was clicked; a mention that was clicked becomes
    the desk's chosen figure.
    """

    finding_asked = Signal(int)

    def __init__(self, desk: Desk, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._names = desk, names
        self._figure: FigureRow | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setTextInteractionFlags(self.textInteractionFlags() | Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        self.setAccessibleName(self.tr("What the figure is bound to"))
        self.linkActivated.connect(self._go)
        desk.changed.connect(self._follow)
        self.hide()

    def show_figure(self, figure: FigureRow | None) -> None:
        """Say what another figure is bound to."""
        self._figure = figure
        lines = [] if figure is None else [*self._findings(figure), *self._source(figure), *self._mentions(figure)]
        self.setText("<br>".join(lines))
        self.setVisible(bool(lines))

    def _follow(self, outcome: Outcome) -> None:
        """What was decided of the source, or stated by others, is said anew."""
        if self._figure is not None and outcome.tables & {"source_errors", "facts"}:
            self.show_figure(self._desk.figure)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme, where it can be seen: the views of a workspace that was closed are told too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._figure is not None and self.isVisible():
            self.show_figure(self._figure)

    def _findings(self, figure: FigureRow) -> list[str]:
        if not figure.findings:
            return []
        found = finding_words.on_figure(self._desk, figure.id, self._names)
        more = f" … ({numbers.number(len(found))})" if len(found) > MOST else ""
        severities = {sign: code for code, sign in theme.SEVERITIES.items()}
        lines = [_link("finding", line, theme.severe(severities[line[0]]).name()) for line in found[:MOST]]
        return [*lines[:-1], f"{lines[-1]}{more}"] if lines else []

    def _source(self, figure: FigureRow) -> list[str]:
        error = finding_queries.source_error(self._desk.session.reader, figure.id)
        if error is None:
            return []
        meant = wording.unknown() if error.intended is None else numbers.number(error.intended)
        said = self.tr("Error of the source: it means {value} ({evidence})").format(
            value=meant, evidence=wording.choice(error.evidence)
        )
        line = escape(f"✎ {said}{'; ' if error.note else ''}{error.note}")
        if self._desk.session.read_only:
            return [line]
        right = self.tr("The source is right after all")
        return [f"{line}&nbsp; {_link('right', right, theme.mark('unreviewed').text.name())}"]

    def _mentions(self, figure: FigureRow) -> list[str]:
        others = fact_queries.mentions(self._desk.session.reader, figure)
        if not others:
            return []
        links = [self._mention(figure, other) for other in others[:MOST]]
        more = f" … ({numbers.number(len(others))})" if len(others) > MOST else ""
        return [f"{_also(', '.join(links))}{more}"]

    def _mention(self, figure: FigureRow, other: FigureRow) -> str:
        return _link(str(other.id), _mention(figure, other, self._names), theme.mark("unreviewed").text.name())

    def _go(self, link: str) -> None:
        if link == "finding" and self._figure is not None:
            self.finding_asked.emit(self._figure.id)
        elif link == "right" and self._figure is not None:
            from app.curation.deciding import WithdrawSourceError  # no first paint needs it

            self._desk.perform(WithdrawSourceError(self._figure.id))
        else:
            self._desk.choose(int(link))


def plain(desk: Desk, figure: FigureRow, names: Names) -> list[str]:
    """The findings and the other mentions of a figure in plain lines, for a tooltip."""
    lines = finding_words.on_figure(desk, figure.id, names) if figure.findings else []
    others = fact_queries.mentions(desk.session.reader, figure)
    said = [_mention(figure, other, names) for other in others[:MOST]]
    more = f" … ({numbers.number(len(others))})" if len(others) > MOST else ""
    return [*lines, *([f"{_also(', '.join(said))}{more}"] if said else [])]


def _also(mentions: str) -> str:
    text = QCoreApplication.translate("FigureLinks", "Also {mentions}")
    return f"＝ {text.format(mentions=mentions)}"


def _mention(figure: FigureRow, other: FigureRow, names: Names) -> str:
    """Another mention of a figure: its print, and its section where it is in the same report."""
    same = other.report_id == figure.report_id
    where = other.heading if same and other.heading else place(other, names)
    text = QCoreApplication.translate("FigureLinks", "{printed} in {place}")
    return text.format(printed=printed(other), place=where)


def _link(target: str, text: str, colour: str) -> str:
    return f'<a href="{target}" style="color:{colour}">{escape(text)}</a>'
