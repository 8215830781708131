from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import files
from app.errors import EnvironmentFault
from app.exchange import tables

COLUMNS = ("id", "value", "metric")
ROWS: list[tuple[object, ...]] = [(1, 847070000.0, '中央 funds, "special"'), (2, 36.1, None), (3, None, "two\nlines")]


def test_csv_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert tables.write(path, "csv", COLUMNS, ROWS) == 3
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,value,metric\r\n1,847070000,")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        read = list(csv.reader(stream))
    assert read[1:] == [["1", "847070000", '中央 funds, "special"'], ["2", "36.1", ""], ["3", "", "two\nlines"]]


def test_jsonl_keeps_types_and_chinese(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    tables.write(path, "jsonl", COLUMNS, ROWS)
    text = path.read_text(encoding="utf-8")
    assert "中央" in text
    assert [tuple(json.loads(line).values()) for line in text.splitlines()] == ROWS


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")

    def rows() -> Iterator[tuple[object, ...]]:
        yield ROWS[0]
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        tables.write(path, "csv", COLUMNS, rows())
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.wine_cannot("keep root from writing to a folder")
def test_a_folder_that_cannot_be_written_is_named(read_only_folder: Path, tmp_path: Path) -> None:
    for path in (read_only_folder / "out.csv", tmp_path / "none" / "out.csv", tmp_path):
        with pytest.raises(EnvironmentFault) as caught:
            tables.write(path, "csv", COLUMNS, ROWS)
        assert caught.value.code == "unwritable"
        assert caught.value.values["path"] == str(path)
    assert list(tmp_path.iterdir()) == []


def test_a_written_file_can_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    plain = tmp_path / "plain.txt"
    plain.write_text("", encoding="utf-8")
    with files.replacing(path) as stream:
        stream.write(b"x")
    assert path.stat().st_mode == plain.stat().st_mode


_CELL = st.one_of(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r")), st.integers())


@given(st.lists(st.tuples(_CELL, _CELL, _CELL)))
def test_what_is_written_reads_back(rows: list[tuple[object, ...]]) -> None:
    stream = io.StringIO()
    tables.write_to(stream, "csv", COLUMNS, rows)
    read = list(csv.reader(io.StringIO(stream.getvalue(), newline="")))
    assert read == [list(COLUMNS), *([str(cell) for cell in row] for row in rows)]
