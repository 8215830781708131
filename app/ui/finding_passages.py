"""The sentences that a finding is about, from the stored text, with its numbers marked: the suspects by a filled ground
in bold, the other numbers involved by a plain underline.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models import finding_queries
from app.models.records import FigureRow
from app.ui import theme
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.figure_columns import place
from app.ui.vocabulary_choices import Names

NEAR = 3
"""Sentences this many code points apart are shown as one passage."""

MOST = 6
"""Passages that are shown."""

LETTERS = "AB"
"""What the two sides of a conflict are called."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document, in code points, with the figures of a finding that stand in it, in order."""

    document_id: int
    start: int
    end: int
    figures: tuple[FigureRow, ...]


def passages(figures: Iterable[FigureRow], text: Callable[[int], str]) -> list[Passage]:
    """The sentences around figures, in the order of the figures; those that overlap or touch as one."""
    found: list[Passage] = []
    for figure in figures:
        whole = text(figure.document_id)
        start, end = finding_queries.sentence_span(whole, figure.span_start, figure.span_end)
        known = next((one for one in found if _touch(one, figure.document_id, start, end)), None)
        if known is None:
            found.append(Passage(figure.document_id, start, end, (figure,)))
        else:
            together = tuple(sorted((*known.figures, figure), key=lambda one: one.span_start))
            start, end = min(start, known.start), max(end, known.end)
            found[found.index(known)] = replace(known, start=start, end=end, figures=together)
    return found


def _touch(one: Passage, document_id: int, start: int, end: int) -> bool:
    return one.document_id == document_id and start <= one.end + NEAR and one.start <= end + NEAR


def as_html(passage: Passage, text: str, suspects: Collection[int]) -> str:
    """A passage as rich text; each of its figures is a link of its id."""
    parts, at = [], passage.start
    for figure in passage.figures:
        if figure.span_start >= at:  # what overlaps the one before is not shown twice
            parts.append(_plain(text[at : figure.span_start]))
            parts.append(_marked(figure, text[figure.span_start : figure.span_end], suspected=figure.id in suspects))
            at = figure.span_end
    parts.append(_plain(text[at : passage.end]))
    return "".join(parts).strip()


def _plain(text: str) -> str:
    head, tail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    return f"{head}{escape(' '.join(text.split()))}{tail}" if text.strip() else head


def _marked(figure: FigureRow, text: str, *, suspected: bool) -> str:
    notice = theme.warning()
    if suspected:
        style = f"color:{notice.text.name()}; background-color:{notice.ground.name()}; font-weight:600;"
        return f'<a href="{figure.id}" style="{style} text-decoration:none;">&nbsp;{escape(text)}&nbsp;</a>'
    colour = theme.mark("unreviewed").text.name()
    return f'<a href="{figure.id}" style="color:{colour}; text-decoration:underline;">{escape(text)}</a>'


class PassagesPanel(QWidget):
    """Shows passages one below the other; the two of a conflict side by side, called A and B. ``picked`` is emitted
    with the id of a number that was clicked.
    """

    picked = Signal(int)

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget()

    def show_passages(
        self, found: Sequence[Passage], text: Callable[[int], str], suspects: Sequence[int], *, pair: bool
    ) -> None:
        """Show other passages; with ``pair`` the suspects' two side by side, or both letters above their one."""
        self.labels = []
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = QWidget()  # made anew as a whole: nested layouts taken out of another may outlive it
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._shown)
        lines = [list(found[:2]), *([one] for one in found[2:MOST])] if pair else [[one] for one in found[:MOST]]
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(16)
            for passage in line:
                row.addLayout(self._passage(passage, text(passage.document_id), suspects, pair=pair), 1)
            column.addLayout(row)

    def _passage(self, passage: Passage, text: str, suspects: Sequence[int], *, pair: bool) -> QVBoxLayout:
        here = {figure.id for figure in passage.figures}
        letters = [letter for letter, suspect in zip(LETTERS, suspects, strict=False) if pair and suspect in here]
        where = place(passage.figures[0], self._names)
        head = quiet(ElidedLabel(" · ".join(["/".join(letters), where]) if letters else where))
        head.setToolTip(where)
        label = QLabel(as_html(passage, text, suspects), wordWrap=True, textFormat=Qt.TextFormat.RichText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        label.setAccessibleName(where)
        label.linkActivated.connect(lambda link: self.picked.emit(int(link)))
        self.labels.append(label)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(head)
        column.addWidget(label)
        column.addStretch(1)
        return column
