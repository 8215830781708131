"""The forms of a section and of a report: what is typed is tried at once, and the form says what it would change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from app.curation import breaks, sectioning
from app.curation.breaks import Break
from app.curation.sectioning import CorrectReport, CorrectSection, Sectioning, SplitSection
from app.errors import InputError
from app.extraction.records import ReportType
from app.models import queries
from app.models.history import Scalar
from app.models.records import ReportRow, SectionRow
from app.ui import numbers, place_flow, wording
from app.ui.desk import Desk
from app.ui.field_inputs import LineInput
from app.ui.tab_order import follow_layout
from app.ui.vocabulary_choices import Choices, Names, read_code

WIDTH = 560


class PlaceDialog(QDialog):
    """A form with a line that says what it would change. It can be accepted where that is something."""

    def __init__(self, desk: Desk, title: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._desk = desk
        self._read: Callable[[], Sectioning]
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.seen = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.seen.setAccessibleName(self.tr("What this would change"))
        self.seen.setMinimumHeight(2 * self.seen.fontMetrics().lineSpacing())
        self.seen.setAlignment(Qt.AlignmentFlag.AlignTop)
        kinds = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(kinds, parent=self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        head = QLabel(what, self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        head.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addLayout(self.form)
        layout.addWidget(self.seen)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)

    def ask(self) -> Sectioning | None:
        """Show the form and wait: what is to be done, or None."""
        return self._read() if self.exec() else None

    def start(self, read: Callable[[], Sectioning]) -> None:
        """Begin to say what would change: ``read`` makes an operation of what is typed, and raises InputError."""
        self._read = read
        follow_layout(self)  # the buttons were made before the lines
        self.look()

    def look(self) -> None:
        """Say what would change, or why it cannot be."""
        try:
            seen = sectioning.preview(self._desk.session.reader, self._read())
        except InputError as refusal:
            self.seen.setText(wording.failure(refusal))
            changes = False
        else:
            self.seen.setText(place_flow.said(seen))
            changes = seen.changes
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(changes)

    def add_line(self, label: str, text: str, choices: Choices | None = None) -> LineInput:
        """A line of the form, completed from the names of codes."""
        line = LineInput(choices, self)
        line.setText(text)
        line.abandoned.connect(self.reject)
        line.textChanged.connect(lambda _: self.look())
        line.setCursorPosition(0)
        self.form.addRow(label, line)
        return line

    def add_choice(self, label: str, items: Mapping[str, Scalar], chosen: int) -> QComboBox:
        """A list of the form, of texts and the data they stand for."""
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        for text, data in items.items():
            box.addItem(text, data)
        box.setCurrentIndex(chosen)
        box.currentIndexChanged.connect(lambda _: self.look())
        self.form.addRow(label, box)
        return box


class SectionDialog(PlaceDialog):
    """The form of a section."""

    def __init__(self, desk: Desk, section: SectionRow, parent: QWidget | None = None) -> None:
        report = queries.report(desk.session.reader, section.report_id)
        super().__init__(desk, self.tr("Correct section"), _place(Names(desk.vocabulary), report), parent)
        self._section = section
        self._names = Names(desk.vocabulary)
        programme = self._names.programmes.name(section.programme)
        self.programme = self.add_line(self.tr("&Programme:"), programme, self._names.programmes)
        self.heading = self.add_line(self.tr("&Heading:"), section.heading)
        places = breaks.starts(desk.session.reader, section.id)
        self.begins = self.add_choice(
            self.tr("&Begins at:"), _openings(places), breaks.nearest(places, section.span_start)
        )
        self.programme.setFocus()
        self.programme.selectAll()
        self.start(self._operation)

    def _operation(self) -> CorrectSection:
        programme = self._section.programme
        named = self._names.programmes.name(programme), programme
        values: dict[str, Scalar] = {
            "programme": code_of(self._names.programmes, self.programme.text(), "programme", named),
            "heading": self.heading.text(),
            "span_start": self.begins.currentData(),
        }
        present = {"programme": self._section.programme, "heading": self._section.heading}
        kept = {**present, "span_start": self._section.span_start}
        return CorrectSection(self._section.id, {name: new for name, new in values.items() if new != kept[name]})


class SplitDialog(PlaceDialog):
    """The form of a section that is to begin within another one, near an offset."""

    def __init__(self, desk: Desk, section: SectionRow, offset: int, parent: QWidget | None = None) -> None:
        report = queries.report(desk.session.reader, section.report_id)
        within = f"{_place(Names(desk.vocabulary), report)} › {section.heading}"
        super().__init__(desk, self.tr("Split section"), within, parent)
        self._section = section
        self._names = Names(desk.vocabulary)
        self._text = "" if report is None else desk.text(report.document_id)
        places = breaks.splits(desk.session.reader, section.id)
        self.begins = self.add_choice(self.tr("&Begins at:"), _openings(places), breaks.nearest(places, offset))
        self.heading = self.add_line(self.tr("&Heading:"), "")
        self.programme = self.add_line(self.tr("&Programme:"), "", self._names.programmes)
        self._read = self._operation
        self.begins.currentIndexChanged.connect(lambda _: self._suggest())
        self._suggest()
        self.heading.setFocus()
        self.start(self._operation)

    def _suggest(self) -> None:
        """Put in what the extraction reads at that place."""
        found = breaks.named(self._text, self.begins.currentData(), self._desk.vocabulary)
        heading, programme = found or ("", self._section.programme)
        self.heading.setText(heading)
        self.programme.setText(self._names.programmes.name(programme))

    def _operation(self) -> SplitSection:
        present = self._names.programmes.name(self._section.programme), self._section.programme
        programme = code_of(self._names.programmes, self.programme.text(), "programme", present)
        return SplitSection(self._section.id, self.begins.currentData(), self.heading.text(), programme)


class ReportDialog(PlaceDialog):
    """The form of a report."""

    def __init__(self, desk: Desk, report: ReportRow, parent: QWidget | None = None) -> None:
        what = " · ".join(filter(None, [report.title, report.document]))
        super().__init__(desk, self.tr("Correct report"), what, parent)
        self._report = report
        self._names = Names(desk.vocabulary)
        provinces = self._names.provinces
        self.province = self.add_line(self.tr("&Province:"), self._names.province(report.province), provinces)
        self.year = self.add_line(self.tr("&Year:"), "" if report.year is None else str(report.year))
        types = get_args(ReportType)
        words = {wording.report_type(code): code for code in types}
        self.type = self.add_choice(self.tr("&Type:"), words, types.index(report.type))
        other = self._names.province(report.counterpart) if report.counterpart else ""
        self.counterpart = self.add_line(self.tr("&Counterpart:"), other, provinces)
        self.type.currentIndexChanged.connect(lambda _: self._enable())
        self._enable()
        self.province.setFocus()
        self.province.selectAll()
        self.start(self._operation)

    def _enable(self) -> None:
        """A counterpart is of a pairing alone."""
        self.counterpart.setEnabled(self.type.currentData() == "pairing")

    def _operation(self) -> CorrectReport:
        report, typed = self._report, self.year.text().strip()
        year = numbers.parse_period(typed) if typed else None
        if typed and (year is None or year[0] != year[1]):
            raise InputError("bad_year", value=typed)
        counterpart = self.counterpart.text() if self.type.currentData() == "pairing" else ""
        values: dict[str, Scalar] = {
            "province": self._province(self.province.text(), report.province),
            "year": year[0] if year else None,
            "type": self.type.currentData(),
            "counterpart": self._province(counterpart, report.counterpart) if counterpart.strip() else "",
        }
        news = {name: new for name, new in values.items() if new != getattr(report, name)}
        return CorrectReport(report.id, news)

    def _province(self, typed: str, present: str) -> str:
        return code_of(self._names.provinces, typed, "province", (self._names.province(present), present))


def code_of(choices: Choices, typed: str, field: str, present: tuple[str, str]) -> str:
    """The code of a typed name; what is ``present``, its name and code, need not be in the vocabulary.

    Raises InputError: empty_field, bad_choice.
    """
    if present[1] and typed == present[0] and typed.strip():
        return present[1]
    return read_code(typed, field, choices.code)


def _place(names: Names, report: ReportRow | None) -> str:
    return "" if report is None else names.place(report.province, report.year, report.counterpart)


def _openings(places: list[Break]) -> dict[str, Scalar]:
    """What is shown of the places, and their offsets; two that go on alike are told apart by their number."""
    shown: dict[str, Scalar] = {}
    for number, each in enumerate(places, 1):
        text = f"{each.opening}…"
        shown[text if text not in shown else f"{text} ({number})"] = each.at
    return shown
