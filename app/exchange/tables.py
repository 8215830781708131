"""Records -> tables, in the formats that other programs read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from app import files

FORMATS = ("csv", "jsonl")

Row = Sequence[Any]


def write(path: Path, form: str, columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Write rows to ``path`` in one of FORMATS, whole or not at all, and return how many there were.

    CSV begins with a byte order mark, without which spreadsheet programs misread Chinese. Raises EnvironmentFault
    ``unwritable``.
    """
    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    with files.replacing(path) as file, io.TextIOWrapper(file, encoding=encoding, newline="") as stream:
        return write_to(stream, form, columns, rows)


def write_to(stream: TextIO, form: str, columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Write rows to an open text stream; see ``write``."""
    return (_csv if form == "csv" else _jsonl)(stream, columns, rows)


def _csv(stream: TextIO, columns: Sequence[str], rows: Iterable[Row]) -> int:
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([_plain(value) for value in row])
        count += 1
    return count


def _jsonl(stream: TextIO, columns: Sequence[str], rows: Iterable[Row]) -> int:
    count = 0
    for row in rows:
        stream.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n")
        count += 1
    return count


def _plain(value: object) -> object:
    """A whole number without ".0", so that a spreadsheet shows 847070000 as printed; lists and the like as JSON; all
    else as it is.
    """
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, float) and value.is_integer() else value
