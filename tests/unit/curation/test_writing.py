from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.curation import writing
from app.curation.session import Session
from app.curation.writing import Labels, Writer
from app.extraction.records import UNKNOWN
from tests import extractions

TEXT = extractions.TEXT


def test_short_ids_go_on_where_they_ended(hand_made: Session) -> None:
    labels = Labels(hand_made.reader, hand_made.vocabulary)
    report = extractions.extraction().reports[0]
    assert [labels.next(report) for _ in range(2)] == ["HEB12-0004", "HEB12-0005"]
    other = replace(report, province="anhui", year=2009)
    assert labels.next(other).endswith("09-0001")
    assert labels.next(replace(report, province=UNKNOWN, year=None)) == "UNK-0001"
    assert labels.next(report) == "HEB12-0006"


def test_rows_get_ids_in_their_order_and_uuids(hand_made: Session) -> None:
    def add(connection: object) -> tuple[int, int]:
        writer = Writer(connection)  # type: ignore[arg-type]
        rows: list[writing.Row] = [{"document_id": 1, "extractor": name, "vocabulary": ""} for name in ("a", "b")]
        return writer.add("runs", rows), writer.next_id("runs")

    assert hand_made._writer.run(add).result() == (2, 4)
    rows = hand_made.reader.execute("SELECT extractor, uuid FROM runs WHERE id > 1 ORDER BY id").fetchall()
    assert [row[0] for row in rows] == ["a", "b"]
    assert len({row[1] for row in rows}) == 2


def test_no_rows_are_no_mistake(hand_made: Session) -> None:
    assert hand_made._writer.run(lambda connection: Writer(connection).add("runs", [])).result() == 2


@pytest.mark.parametrize(
    ("start", "end", "prefix", "suffix"),
    [
        (0, 7, "", " Alleviation and Development in "),
        (len(TEXT) - 9, len(TEXT) - 1, " PlanIn 2012, 3,277 villages were"[-32:], "\n"),
    ],
)
def test_a_quote_has_some_text_around_it(start: int, end: int, prefix: str, suffix: str) -> None:
    row = writing.quote_row(TEXT, start, end)
    assert (row["quote"], row["suffix"]) == (TEXT[start:end], suffix)
    assert len(str(row["prefix"])) <= writing.CONTEXT
    assert TEXT[:start].endswith(str(row["prefix"]))
    assert row["prefix"] == TEXT[max(0, start - 32) : start]
    assert (row["prefix"] == "") == (prefix == "")


def test_what_the_machine_says_by_column() -> None:
    figure = extractions.extraction().figures[1]
    said = writing.said_row(figure, 7, 8, "hebei")
    assert (said["parent_id"], said["leader_id"]) == (7, 8)
    assert (said["claim"], said["span_start"], said["value"]) == ("some", figure.start, 1.117e9)
    assert writing.said_row(extractions.extraction().figures[0], None, None, "hebei")["claim"] == ""
    sure = writing.sure_row(figure)
    assert (json.loads(str(sure["rules"])), sure["confidence"]) == ({"unit": "unit.noun"}, 0.9)


def test_reports_and_sections_by_column() -> None:
    found = extractions.extraction()
    report, section = writing.report_row(TEXT, found.reports[0]), writing.section_row(TEXT, found.sections[1])
    assert (report["title"], report["counterpart"]) == (TEXT.splitlines()[0], "")
    assert (section["heading"], section["programme"]) == ("Rain Plan", "rain_plan")


def test_a_figure_as_the_machine_puts_it() -> None:
    figure = extractions.extraction().figures[0]
    row = writing.figure_row(TEXT, figure, None, "hebei")
    assert (row["origin"], row["quote"], row["confidence"], row["parent_id"]) == ("machine", "21 billion", 0.9, None)
