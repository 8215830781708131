"""Reads the vocabulary files of a folder into one ``Vocabulary`` and refuses rows that do not fit together."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from app import paths
from app.vocabulary.records import Heading, Indicator, Programme, Province, Region, Unit, Vocabulary

SEPARATOR = "|"
WEIGHTS = ("metric_weights", "confidence_weights")
FILES = ("regions", "provinces", "programmes", "headings", "units", "indicators", "abstract_nouns", *WEIGHTS)
_T = TypeVar("_T")


class RowFault(ValueError):
    """A row that does not fit. ``code`` names what is wrong with it, ``values`` are its named values."""

    def __init__(self, place: str, said: str, code: str, **values: str) -> None:
        super().__init__(f"{place}: {said}")
        self.code = code
        self.values = values


Cells = tuple[tuple[str, str], ...]
"""The cells of a row, by column."""

Addition = tuple[str, Cells]
"""A row that a workspace adds: the name of its file in FILES, and its cells."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "headings": ("wording", "programme", "otherwise", "cues"),
    "programmes": ("code", "name", "name_zh", "general"),
    "units": ("code", "name", "name_zh", "dimension", "nouns"),
    "indicators": ("code", "name", "name_zh", "unit"),
}
"""The columns of the files that a workspace may add to. The first is the name of a row."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a file with the place to name when it is at fault."""

    place: str
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell's text; ValueError where the column is missing or empty."""
        found = self.maybe(column)
        if not found:
            raise RowFault(self.place, f"column {column} is empty", "empty_cell", column=column)
        return found

    def maybe(self, column: str) -> str:
        """The cell's text, empty where nothing stands there."""
        if column not in self.cells:
            raise ValueError(f"{self.place}: no column {column}")
        return self.cells[column]

    def several(self, column: str) -> tuple[str, ...]:
        """The cell's forms, separated by ``|``."""
        return tuple(form for form in (part.strip() for part in self.maybe(column).split(SEPARATOR)) if form)

    def code(self, column: str, known: set[str]) -> str:
        """The cell's code, which must be one of ``known``."""
        found = self.text(column)
        if found not in known:
            said = f"unknown code {found!r} in column {column}"
            raise RowFault(self.place, said, "unknown_code", value=found, column=column)
        return found


def load(folder: Path | None = None) -> Vocabulary:
    """The vocabulary of ``folder`` (default: the one that ships with the application, read once).

    Raises ValueError that names file and row for a row that is at fault, FileNotFoundError for a missing file.
    """
    return _default() if folder is None else _read(folder)


@lru_cache(maxsize=1)
def _default() -> Vocabulary:
    return _read(paths.resources() / "vocabulary")


@lru_cache(maxsize=4)
def extended(additions: tuple[Addition, ...]) -> Vocabulary:
    """The shipped vocabulary with rows that a workspace adds. Of one code the workspace's row counts; its headings are
    looked at before the shipped ones. Raises RowFault for a row that is at fault.
    """
    return _read(paths.resources() / "vocabulary", additions) if additions else load()


def usable(additions: tuple[Addition, ...]) -> tuple[Addition, ...]:
    """Those of the rows that fit the shipped vocabulary and one another: a row whose programme or unit is gone, as by
    undo, is left out.
    """
    try:
        extended(additions)
    except RowFault:
        kept: tuple[Addition, ...] = ()
        for row in sorted(additions, key=lambda row: row[0] in ("headings", "indicators")):
            try:
                _read(paths.resources() / "vocabulary", (*kept, row))
            except RowFault:
                continue
            kept += (row,)
        return tuple(row for row in additions if row in kept)
    return additions


def _extend(rows: dict[str, list[_Row]], additions: tuple[Addition, ...]) -> None:
    """Put a workspace's rows among those of the files."""
    for name, columns in COLUMNS.items():
        own = [
            _Row(f"{name} of the workspace, {dict(cells)[columns[0]]}", dict(cells))
            for kind, cells in additions
            if kind == name
        ]
        codes = {row.cells[columns[0]] for row in own}
        kept = [row for row in rows[name] if row.cells[columns[0]] not in codes]
        rows[name] = [*own, *kept] if name == "headings" else [*kept, *own]


def _read(folder: Path, additions: tuple[Addition, ...] = ()) -> Vocabulary:
    raw = {name: (folder / f"{name}.csv").read_bytes() for name in FILES}
    rows = {name: _rows(f"{name}.csv", data) for name, data in raw.items()}
    if additions:
        _extend(rows, additions)
        raw["workspace"] = json.dumps(additions, ensure_ascii=False).encode()
    regions = _unique(rows["regions"], lambda r: Region(r.text("code"), r.text("name"), r.text("name_zh")))
    programmes = _unique(rows["programmes"], _programme)
    units = _unique(rows["units"], _unit)
    region_codes = {region.code for region in regions}
    programme_codes = {programme.code for programme in programmes}
    unit_codes = {unit.code for unit in units}
    return Vocabulary(
        regions=regions,
        provinces=_unique(rows["provinces"], lambda r: _province(r, region_codes)),
        programmes=programmes,
        headings=tuple(_heading(row, programme_codes) for row in rows["headings"]),
        units=units,
        indicators=_unique(rows["indicators"], lambda r: _indicator(r, unit_codes)),
        abstract_nouns=tuple(row.text("noun").lower() for row in rows["abstract_nouns"]),
        hash=_digest(raw),
        metric_weights=tuple(_weight(row) for row in rows["metric_weights"]),
        confidence_weights=tuple(_weight(row) for row in rows["confidence_weights"]),
    )


def _rows(name: str, data: bytes) -> list[_Row]:
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ValueError(f"{name}: not UTF-8 at byte {error.start}") from error
    reader = csv.DictReader(lines, restkey="", restval="")
    rows = []
    for cells in reader:
        place = f"{name} row {reader.line_num}"
        if "" in cells:
            raise ValueError(f"{place}: more cells than columns")
        rows.append(_Row(place, {column: cell.strip() for column, cell in cells.items()}))
    return rows


def _unique(rows: Iterable[_Row], make: Callable[[_Row], _T]) -> tuple[_T, ...]:
    """The records of the rows; ValueError where a code stands twice."""
    made: dict[str, _T] = {}
    for row in rows:
        code = row.text("code")
        if code in made:
            raise RowFault(row.place, f"code {code!r} stands twice", "code_twice", value=code)
        made[code] = make(row)
    return tuple(made.values())


def _province(row: _Row, regions: set[str]) -> Province:
    return Province(
        code=row.text("code"),
        label=row.text("label"),
        name=row.text("name"),
        name_zh=row.text("name_zh"),
        region=row.code("region", regions),
        aliases=row.several("aliases"),
    )


def _programme(row: _Row) -> Programme:
    flag = row.maybe("general")
    if flag not in {"", "yes"}:
        raise RowFault(row.place, f"general is 'yes' or empty, not {flag!r}", "bad_flag", value=flag)
    return Programme(row.text("code"), row.text("name"), row.text("name_zh"), flag == "yes")


def _heading(row: _Row, programmes: set[str]) -> Heading:
    otherwise = row.maybe("otherwise") and row.code("otherwise", programmes)
    cues = tuple(cue.lower() for cue in row.several("cues"))
    return Heading(row.text("wording").lower(), row.code("programme", programmes), otherwise, cues)


def _unit(row: _Row) -> Unit:
    nouns = tuple(noun.lower() for noun in row.several("nouns"))
    return Unit(row.text("code"), row.text("name"), row.text("name_zh"), row.text("dimension"), nouns)


def _indicator(row: _Row, units: set[str]) -> Indicator:
    return Indicator(row.text("code"), row.text("name"), row.text("name_zh"), row.code("unit", units))


def _weight(row: _Row) -> tuple[str, float]:
    """A feature of a word and what it adds; ValueError where that is no number."""
    try:
        return row.text("feature"), float(row.text("weight"))
    except ValueError as error:
        raise ValueError(f"{row.place}: no weight in column weight") from error


def _digest(raw: dict[str, bytes]) -> str:
    """SHA-256 over the files' names and contents; line ends do not count, so a checkout on Windows gives the same."""
    digest = hashlib.sha256()
    for name, data in sorted(raw.items()):
        digest.update(name.encode() + b"\0" + data.replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()
