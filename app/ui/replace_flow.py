"""Putting a changed file in the place of a document: offered where one was loaded, or asked for in the menu. What it
would do is worked out in the background and said; then it is one operation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.curation.operations import Outcome
from app.models import queries
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files
from app.ui.jobs import Report
from app.ui.vocabulary_choices import Names

if TYPE_CHECKING:
    from app.curation.replacing import Replacement
    from app.curation.superseding import Changed

# What compares texts is imported where it is used: nothing of it is needed for the first paint.

MOST_PLACES = 3
"""Reports that are named of a document, to tell it from others."""


class Replacing(QObject):
    """Runs beside ``files``. Several changed files are asked about one after the other."""

    def __init__(self, files: Files, dialogs: Callable[[], Dialogs], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._dialogs = dialogs
        self._waiting: list[Changed] = []
        files.superseding.connect(self._ask_all)
        files.closing.connect(self._waiting.clear)

    def replace_document(self) -> None:
        """Ask which document, where that is not plain, and which file; say what replacing it would do, and ask."""
        desk = self._files.desk
        document_id = None if desk is None else self._document(desk)
        if desk is None or document_id is None:
            return
        chosen = self._files.ask_sources(one=True)
        if not chosen:
            return

        def work(report: Report) -> list[Changed]:
            from app.curation import superseding

            return [superseding.look(desk.session, chosen[0], document_id, report)]

        title = self.tr("Comparing with the document")
        self._files.underway.start(title, work, self._ask_all, self._files.failed.emit)

    def _document(self, desk: Desk) -> int | None:
        """The document of the report that the figures are restricted to; else the one that the user says."""
        reader = desk.session.reader
        from app.models import merge_queries  # no first paint needs it

        documents = merge_queries.shown_documents(reader)
        report = None if desk.filter.report_id is None else queries.report(reader, desk.filter.report_id)
        if report is not None:
            return report.document_id
        ids = [document.id for document in documents]
        if not ids:
            self._dialogs().message(self.tr("There is no document yet that could be replaced."))
            return None
        if len(ids) == 1:
            return ids[0]
        labels = _labels(desk, {document.id: document.name for document in documents})
        current = desk.figure.document_id if desk.figure is not None else ids[0]
        place = self._dialogs().document([labels[number] for number in ids], ids.index(current))
        return None if place is None else ids[place]

    def _ask_all(self, changed: Sequence[Changed]) -> None:
        self._waiting += changed
        self._ask_next()

    def _ask_next(self) -> None:
        desk = self._files.desk
        if desk is None or not self._waiting:
            return
        one = self._waiting.pop(0)
        options = {"replace": self.tr("&Replace it")}
        if one.why != "chosen":
            options["beside"] = self.tr("Load it &beside")
        self._dialogs().offer(self._question(one), options, lambda answer: self._answered(desk, one, answer))

    def _answered(self, desk: Desk, one: Changed, answer: str) -> None:
        if self._files.desk is not desk:
            return
        if answer == "beside":
            self._load_beside(desk, one)
            return
        if answer == "replace":
            from app.curation.replacing import Replace

            desk.perform(Replace(one.seen.document_id, one.item, desk.vocabulary))
        self._ask_next()

    def _load_beside(self, desk: Desk, one: Changed) -> None:
        def loaded(outcome: Outcome) -> None:
            desk.changed.emit(outcome)
            self._ask_next()

        title = self.tr("Loading source files")
        self._files.underway.start(title, lambda _: desk.session.take_in([one.item]), loaded, self._files.failed.emit)

    def _question(self, one: Changed) -> str:
        heads = {
            "name": self.tr("{document} is here already with another text. Replace that document?"),
            "like": self.tr("{file} has largely the same text as {document}, which is here already. Replace that one?"),
            "chosen": self.tr("Replace {document} by {file}?"),
        }
        head = heads[one.why].format(file=one.item.source.name, document=one.seen.name)
        told = self.tr(
            "The old text is kept, but no longer shown.\n\nFigures found again by their position: {by_position}\nFound"
            " again by their words: {by_quote}\nDecided on, and in need of a place: {waiting}\nNew: {new}\nChanged by"
            " the extraction: {changed}\nNo longer found, and hidden: {vanished}\nContradicting a decision, which"
            " stays: {conflicting}"
        )
        seen = one.seen
        counts = {"by_position": seen.by_position, "by_quote": seen.by_quote, "waiting": seen.waiting, **seen.counts}
        said = f"{head}\n{told}".format(**{name: numbers.number(count) for name, count in counts.items()})
        said += "".join(f"\n{line}" for line in self._left(one.seen))
        if one.why == "chosen":
            return said
        return said + "\n\n" + self.tr("Loaded beside it, both are shown, and what stands in both is counted twice.")

    def _left(self, seen: Replacement) -> Iterator[str]:
        """What finds no place beside the figures, where there is something."""
        counts = {
            self.tr("Notes on the text in need of a place: {count}"): seen.notes,
            self.tr("Dismissed numbers that are not found again: {count}"): seen.dismissed,
        }
        for told, count in counts.items():
            if count:
                yield told.format(count=numbers.number(count))
        if seen.lost:
            lost = self.tr("Decided on these, which does not fit the new text and stays with the old one: {names}")
            yield lost.format(names=numbers.spoken().createSeparatedList(list(seen.lost)))


def _labels(desk: Desk, names: dict[int, str]) -> dict[int, str]:
    """Documents by id, each with the reports that it holds, so that no two are called the same."""
    words = Names(desk.vocabulary)
    places: dict[int, list[str]] = {number: [] for number in names}
    for report in queries.reports(desk.session.reader):
        places[report.document_id].append(words.place(report.province, report.year, report.counterpart))
    labels: dict[int, str] = {}
    for number, name in names.items():
        held = places[number]
        more = ["…"] if len(held) > MOST_PLACES else []
        label = f"{name} – {', '.join([*held[:MOST_PLACES], *more])}" if held else name
        labels[number] = f"{label} ({number})" if label in labels.values() else label
    return labels
