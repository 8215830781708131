"""The fields of the figure form, declared once: which columns each holds, how it is shown, and how it is read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.errors import InputError
from app.extraction.records import UNKNOWN, Kind, Qualifier
from app.models.history import Scalar
from app.models.records import FigureRow, MachineRow
from app.ui import numbers, wording
from app.ui.vocabulary_choices import Choices, Names, read_code

Values = Mapping[str, Scalar]

MOST_SECOND = 3
"""Second choices that have a key, 1 to 3."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``columns`` are those of a figure that it holds. ``show`` gives what stands in the input; ``read``
    turns that back into the columns' values, and raises InputError where it cannot. ``choices`` are the codes of a
    field that is chosen, not typed; ``completes`` gives the names that a typed one is completed from.
    """

    name: str
    columns: tuple[str, ...]
    label: object  # what QT_TRANSLATE_NOOP is declared to return; a string
    show: Callable[[Values, Names], str]
    read: Callable[[str, Names], Values]
    choices: tuple[str, ...] = ()
    completes: Callable[[Names], Choices] | None = None
    key: str = ""
    """The key that leads to it from where nothing is typed."""
    says: Callable[[str], str] | None = None
    """What stands for a text while it is typed: the number in full, for one that is typed as print has it."""

    def title(self) -> str:
        """The label, with the mnemonic of its key."""
        return QCoreApplication.translate("form", str(self.label))

    def of(self, figure: FigureRow) -> dict[str, Scalar]:
        """This field's columns of a figure."""
        return {column: getattr(figure, column) for column in self.columns}

    def second(self, figure: FigureRow, machine: MachineRow | None) -> Values | None:
        """The machine's second choice, where it has one that does not stand in the figure."""
        if machine is None:
            return None
        stored = self.of(figure)
        second = {column: machine.alternatives.get(column, stored[column]) for column in self.columns}
        return second if second != stored else None

    def unknown(self, values: Values, names: Names) -> list[str]:
        """The codes among the values that the vocabulary does not have."""
        if self.completes is None:
            return []
        known = self.completes(names).codes
        return [code for value in values.values() for code in str(value).split() if code not in known]

    def words(self, values: Values, names: Names) -> str:
        """Values as a sentence names them; a dash where there is nothing."""
        shown = self.show(values, names)
        return (wording.choice(shown) if self.choices else shown) or "–"


def _read_value(text: str, _names: Names) -> Values:
    value = numbers.parse(text)
    if value is None:
        raise InputError(**_why_no_number(text))
    return {"value": value}


_UNKNOWN_SIZE = re.compile(r"[-+−]?\d[\d.,\s]*?\s*([^\W\d_][^\d]*)")
_COMMA = re.compile(r"\s*[-+−]?\d+,\d+\s*")


def _why_no_number(text: str) -> dict[str, str]:
    """Why a text is no number: the code of the failure and its values."""
    unknown = _UNKNOWN_SIZE.fullmatch(text.strip())
    if unknown is not None and unknown[1].strip().lower() not in numbers.SCALES:
        return {"code": "bad_scale", "value": text, "word": unknown[1].strip()}
    scaled = numbers.without_scale(text)
    return {"code": "bad_comma" if _COMMA.fullmatch(scaled) else "bad_value", "value": text}


def _say_value(text: str) -> str:
    value = numbers.parse(text)
    said = "" if value is None else numbers.number(value)
    return said if said != text.strip() else ""


def _read_unit(text: str, names: Names) -> Values:
    return {"unit": read_code(text, "unit", names.unit_code)}


def _read_per(text: str, names: Names) -> Values:
    codes = names.per_codes(text)
    if codes is None:
        raise InputError("bad_choice", field="per", value=text)
    return {"per": codes}


def _read_year(text: str, _names: Names) -> Values:
    if not text.strip():
        return {"year_from": None, "year_to": None}
    years = numbers.parse_period(text)
    if years is None:
        raise InputError("bad_year", value=text)
    return {"year_from": years[0], "year_to": years[1]}


def _read_about(text: str, names: Names) -> Values:
    return {"about": read_code(text, "about", names.programmes.code)}


def _read_province(text: str, names: Names) -> Values:
    if text.strip() == wording.choice(UNKNOWN):
        return {"province": UNKNOWN}
    return {"province": read_code(text, "province", names.territories.code)}


def _read_indicator(text: str, names: Names) -> Values:
    return {"indicator": read_code(text, "indicator", names.indicators.code) if text.strip() else ""}


def _show_year(values: Values, _names: Names) -> str:
    first, last = values["year_from"], values["year_to"]
    return numbers.period(first if isinstance(first, int) else None, last if isinstance(last, int) else None)


FIELDS = (
    Field(
        "value",
        ("value",),
        QT_TRANSLATE_NOOP("form", "Va&lue"),
        lambda values, _: numbers.number(float(str(values["value"]))),
        _read_value,
        key="E",
        says=_say_value,
    ),
    Field(
        "unit",
        ("unit",),
        QT_TRANSLATE_NOOP("form", "&Unit"),
        lambda values, names: names.units.name(str(values["unit"])),
        _read_unit,
        completes=lambda names: names.units,
        key="U",
    ),
    Field(
        "per",
        ("per",),
        QT_TRANSLATE_NOOP("form", "&Per"),
        lambda values, names: names.per(str(values["per"])),
        _read_per,
        completes=lambda names: names.units,
        key="R",
    ),
    Field("year", ("year_from", "year_to"), QT_TRANSLATE_NOOP("form", "&Year"), _show_year, _read_year, key="Y"),
    Field(
        "kind",
        ("kind",),
        QT_TRANSLATE_NOOP("form", "&Kind"),
        lambda values, _: str(values["kind"]),
        lambda code, _: {"kind": code},
        choices=get_args(Kind),
        key="K",
    ),
    Field(
        "qualifier",
        ("qualifier",),
        QT_TRANSLATE_NOOP("form", "&Qualifier"),
        lambda values, _: str(values["qualifier"]),
        lambda code, _: {"qualifier": code},
        choices=get_args(Qualifier),
        key="Q",
    ),
    Field(
        "metric",
        ("metric",),
        QT_TRANSLATE_NOOP("form", "&Metric"),
        lambda values, _: str(values["metric"]),
        lambda text, _: {"metric": " ".join(text.split())},
        key="T",
    ),
    Field(
        "about",
        ("about",),
        QT_TRANSLATE_NOOP("form", "&About"),
        lambda values, names: names.programmes.name(str(values["about"])),
        _read_about,
        completes=lambda names: names.programmes,
        key="B",
    ),
    Field(
        "province",
        ("province",),
        QT_TRANSLATE_NOOP("form", "Provin&ce"),
        lambda values, names: names.province(str(values["province"])),
        _read_province,
        completes=lambda names: names.territories,
        key="G",
    ),
    Field(
        "indicator",
        ("indicator",),
        QT_TRANSLATE_NOOP("form", "&Indicator"),
        lambda values, names: names.indicators.name(str(values["indicator"])) if values["indicator"] else "",
        _read_indicator,
        completes=lambda names: names.indicators,
        key="I",
    ),
)
"""In the order of the Tab key."""
