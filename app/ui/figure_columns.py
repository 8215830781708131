"""The columns of the figure table, declared once: what each shows, how it stands, how wide it begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models.records import FigureRow
from app.ui import numbers, theme, wording
from app.ui.vocabulary_choices import Names

Show = Callable[[FigureRow, Names], str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``name`` is a name of ``queries.SORTABLE``; ``sample`` is as wide as the column begins; ``right``
    is for numbers; ``struck`` is for what a rejected figure no longer says; ``tip`` says what the cell has no room for.
    """

    name: str
    show: Show
    sample: str
    right: bool = False
    struck: bool = False
    tip: Show | None = None
    head: str = ""
    """A sign in place of the title, for a column that is too narrow for words."""
    raw: Show | None = None
    """What is copied where that is not what is shown: a number without separators, words for a sign."""
    shown: bool = True
    """Whether the column is shown until the user chooses."""

    @property
    def title(self) -> str:
        """The column's name."""
        return wording.field(self.name)


def printed(figure: FigureRow) -> str:
    """A figure's print with the sign of its qualifier before it: > 50,000."""
    return f"{theme.QUALIFIERS.get(figure.qualifier, '')} {figure.quote}".strip()


def review(figure: FigureRow) -> str:
    """A figure's review state with its sign, and what a newer extraction had against it."""
    state = f"{theme.SIGNS[figure.review]} {wording.choice(figure.review)}"
    state += f" · {theme.DOUBTFUL} {wording.field('doubtful')}" if figure.doubtful else ""
    return f"{state} · {theme.MARKED} {wording.choice(figure.mark)}" if figure.mark else state


def found(figure: FigureRow) -> str:
    """How many findings are open against a figure, with their sign; empty where none is."""
    if not figure.findings:
        return ""
    text = QCoreApplication.translate("findings", "open findings: {count}")
    return f"{theme.FOUND} {text.format(count=numbers.number(figure.findings))}"


def sign(figure: FigureRow) -> str:
    """The sign of a figure's review state, or of a doubt, with others where a newer extraction had something against
    it, and where findings are open against it.
    """
    state = theme.DOUBTFUL if figure.doubtful else theme.SIGNS[figure.review]
    signs = (state, theme.MARKED if figure.mark else "", theme.FOUND if figure.findings else "")
    return " ".join(sign for sign in signs if sign)


def confidence(figure: FigureRow) -> str:
    """How sure the machine is; empty for what an analyst added."""
    return "" if figure.confidence is None else numbers.percent(figure.confidence)


def plain(value: float) -> str:
    """A number as a spreadsheet takes it wherever it runs: no separators, a point, no more decimals than it has."""
    return str(int(value)) if value == int(value) else repr(value)


def place(figure: FigureRow, names: Names) -> str:
    """Where a figure stands: Hebei 2012 › Rain Plan."""
    report = names.place(figure.report_province or figure.province, figure.report_year)
    return f"{report} › {figure.heading}" if figure.heading else report


def province(figure: FigureRow, names: Names) -> str:
    """The province that a figure speaks of, with a sign where its report is another one's."""
    name = names.province(figure.province)
    return f"{theme.ELSEWHERE} {name}" if figure.elsewhere else name


def _province_tip(figure: FigureRow, names: Names) -> str:
    if not figure.elsewhere:
        return place(figure, names)
    text = QCoreApplication.translate("figures", "speaks of {province}, in a report of another province")
    return f"{place(figure, names)}\n{theme.ELSEWHERE} {text.format(province=names.province(figure.province))}"


# The state of the review stands first, where it is seen in a narrow window too, and what is counted before how.
COLUMNS = (
    Column(
        "review",
        lambda figure, _: sign(figure),
        "○ ! ▲",
        tip=lambda figure, _: review(figure),
        head="✓",
        raw=lambda figure, _: wording.choice(figure.review),
    ),
    Column("short_id", lambda figure, _: figure.short_id, "HEB12-0000"),
    Column(
        "province",
        province,
        "Heilongjiang",
        tip=_province_tip,
        raw=lambda figure, names: names.province(figure.province),
    ),
    Column("report_year", lambda figure, _: wording.year_of(figure.report_year), "Year unknown", shown=False),
    Column("quote", lambda figure, _: printed(figure), "> 100.07 million", right=True, struck=True),
    Column(
        "value",
        lambda figure, _: numbers.number(figure.value),
        "19,830,000,000 ",
        right=True,
        struck=True,
        raw=lambda figure, _: plain(figure.value),
    ),
    Column("unit", lambda figure, names: names.units.name(figure.unit), "households"),
    Column("year", lambda figure, _: numbers.period(figure.year_from, figure.year_to), "2011–2015"),
    Column("metric", lambda figure, _: figure.metric, "poor population of the key counties in all"),
    Column("per", lambda figure, names: names.per(figure.per), "person "),
    Column("kind", lambda figure, _: wording.choice(figure.kind), "standard"),
    Column("about", lambda figure, names: names.programmes.name(figure.about), "Convergence of systems"),
    Column(
        "confidence",
        lambda figure, _: confidence(figure),
        "Confidence  ",
        right=True,
        raw=lambda figure, _: "" if figure.confidence is None else plain(figure.confidence),
    ),
)
