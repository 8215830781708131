"""Every table of a workspace is written as it can be read again."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from app import operation_sentences
from app.curation.deciding import ChooseValues, DecideSourceError, Dismiss
from app.curation.grouping import SameFact
from app.curation.operations import AddNote, Correct
from app.curation.sampling import DrawSample
from app.curation.session import Session
from app.exchange import tables, workspace_tables
from tests import findings


@pytest.fixture
def worked(hand_made: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A workspace with something in every table."""
    findings.install(monkeypatch)
    hand_made.perform(Correct(3, {"value": 3270.0}, note="见原文")).result()
    hand_made.perform(SameFact([1, 2], leader_id=2)).result()
    hand_made.perform(DecideSourceError("", 2, 2e9, "original")).result()
    hand_made.perform(ChooseValues("intended")).result()
    hand_made.perform(Dismiss(findings.only(hand_made).key, "rounded")).result()
    hand_made.perform(AddNote(1, "见公报")).result()
    hand_made.perform(DrawSample(42, 3, 2)).result()
    return hand_made


def _say(code: str, values: Mapping[str, Any]) -> str:
    return f"{code} of {len(values)}"


def _rows(session: Session, table: str, path: Path) -> list[dict[str, Any]]:
    say = operation_sentences.operation if table == "history" else _say
    columns, rows = workspace_tables.TABLES[table](session.reader, say)
    count = tables.write(path, "jsonl", columns, rows)
    read = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(read) == count
    assert all(tuple(row) == tuple(columns) for row in read)
    return read


@pytest.mark.parametrize("table", workspace_tables.TABLES)
def test_each_table_has_rows_in_both_forms(worked: Session, tmp_path: Path, table: str) -> None:
    rows = _rows(worked, table, tmp_path / "t.jsonl")
    assert rows
    columns, again = workspace_tables.TABLES[table](worked.reader, lambda code, _: code)
    tables.write(tmp_path / "t.csv", "csv", columns, again)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [len(row) for row in csv.reader(file)] == [len(columns)] * (len(rows) + 1)


def test_a_finding_names_places_and_what_was_decided(worked: Session, tmp_path: Path) -> None:
    (row,) = _rows(worked, "findings", tmp_path / "t.jsonl")
    text = worked.reader.execute("SELECT text FROM documents").fetchone()[0]
    assert [text[start:end] for start, end in row["figures"]] == ["1.117 billion", "21 billion"]
    assert [text[start:end] for start, end in row["context"]] == ["3,277"]
    assert (row["rule"], row["severity"], row["source"], row["state"]) == ("differ", "high", "hebei.txt", "decided")
    assert row["suspects"] == ["HEB12-0002", "HEB12-0001"]
    assert row["suggestions"] == [{"figure": row["figures"][0], "field": "value", "value": 21e9, "how": "factor"}]
    assert [row["decision"][name] for name in ("decision", "note", "by")] == ["dismissed", "rounded", "LW"]
    assert row["message"] == "conflicts.test of 3"


def test_a_fact_has_the_values_of_its_leader_as_they_were_chosen(worked: Session, tmp_path: Path) -> None:
    (row,) = _rows(worked, "facts", tmp_path / "t.jsonl")
    assert (row["fact"], row["mentions"]) == ("HEB12-0002", "HEB12-0001 HEB12-0002")
    assert (row["value"], row["value_is"], row["unit"]) == (2e9, "intended", "yuan")


def test_the_history_is_worded(worked: Session, tmp_path: Path) -> None:
    rows = _rows(worked, "history", tmp_path / "t.jsonl")
    assert [row["number"] for row in rows] == list(range(1, 9))
    assert (rows[1]["what"], rows[1]["analyst"], rows[1]["note"]) == (
        "value of HEB12-0003 changed from 3277.0 to 3270.0",
        "Li Wei",
        "见原文",
    )


def test_sources_are_counted(worked: Session, tmp_path: Path) -> None:
    (row,) = _rows(worked, "sources", tmp_path / "t.jsonl")
    assert (row["name"], row["reports"], row["figures"]) == ("hebei.txt", 1, 3)
