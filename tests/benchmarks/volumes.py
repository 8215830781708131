"""A workspace of twenty volumes for the benchmarks: 100,000 figures in some hundred reports, written row by row."""

from __future__ import annotations

import hashlib
import json
import random
import uuid
from collections.abc import Iterator
from pathlib import Path

from app import vocabulary
from app.models import connection

VOLUMES = 20
REPORTS = 8
"""Reports of a volume."""

ANALYST = (1, "00000000-0000-4000-8000-000000000001", "Li Wei", "LW")
KINDS = ("actual", "actual", "actual", "target", "change", "standard")
REVIEWS = ("unreviewed", "unreviewed", "verified", "rejected")
WORDS = ("funds", "villages covered", "households relocated", "farmers trained", "roads built", "loans granted")


def make(folder: Path, figures: int = 100_000, corrected: int = 10_000) -> Path:
    """A workspace with so many figures, every tenth of them (``corrected`` at most) corrected with a reason."""
    path = folder / "volumes.fupin"
    connection.create(path)
    writer = connection.open_writer(path)
    writer.execute("PRAGMA foreign_keys = OFF")
    writer.execute("BEGIN")
    writer.execute("INSERT INTO analysts (id, uuid, name, initials) VALUES (?, ?, ?, ?)", ANALYST)
    each = figures // (VOLUMES * REPORTS)
    words = vocabulary.load()
    chance = random.Random(5)
    provinces = [row.code for row in words.provinces]
    programmes = [row.code for row in words.programmes]
    units = [row.code for row in words.units]
    for volume in range(VOLUMES):
        _volume(writer, volume, each, provinces, programmes, units, chance)
    for number in range(min(corrected, figures // 10)):
        _correction(writer, number * 10 + 1, number)
    writer.execute("COMMIT")
    writer.execute("ANALYZE")
    connection.close_writer(writer, path)
    return path


def _volume(
    writer: connection.sqlite3.Connection,
    volume: int,
    each: int,
    provinces: list[str],
    programmes: list[str],
    units: list[str],
    chance: random.Random,
) -> None:
    """One document with its reports, a section each twenty figures."""
    text = ""
    document = volume + 1
    for place in range(REPORTS):
        report = volume * REPORTS + place + 1
        begin = len(text)
        rows = []
        for number in range(each):
            figure = (report - 1) * each + number + 1
            value = chance.randrange(1, 10**9)
            printed = f"{value:,}"
            start = len(text) + 3
            text += f"In {printed} {chance.choice(WORDS)}.\n"
            section = (report - 1) * each // 20 + number // 20 + 1
            year = 1995 + volume if chance.random() < 0.7 else None
            parent = figure - 1 if number % 7 == 6 else None
            rows.append(
                (figure, str(uuid.uuid4()), f"V{report:03d}-{number:04d}", report, section, start, start + len(printed))
                + (printed, "before " * 4, "after " * 4, float(value), chance.choice(units))
                + ("person" if chance.random() < 0.1 else "", year, year, chance.choice(KINDS), "eq")
                + (f"{chance.choice(WORDS)} of the year", chance.choice(programmes), "", parent, "")
                + (round(chance.random(), 3), "machine", chance.choice(REVIEWS))
            )
        writer.execute(
            "INSERT INTO reports (id, uuid, document_id, span_start, span_end, province, year, type, title)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 'province', ?)",
            (report, str(uuid.uuid4()), document, begin, len(text))
            + (provinces[report % len(provinces)], 1995 + volume, f"Report {report}"),
        )
        for section in sorted({row[4] for row in rows}):
            inside = [row for row in rows if row[4] == section]
            writer.execute(
                "INSERT OR IGNORE INTO sections (id, uuid, report_id, span_start, span_end, heading, heading_start,"
                " programme) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (section, str(uuid.uuid4()), report, inside[0][5], inside[-1][6], f"Part {section}", inside[0][5])
                + (chance.choice(programmes),),
            )
        writer.executemany(
            "INSERT INTO figures (id, uuid, short_id, report_id, section_id, span_start, span_end, quote, prefix,"
            " suffix, value, unit, per, year_from, year_to, kind, qualifier, metric, about, indicator, parent_id,"
            f" claim, confidence, origin, review) VALUES ({', '.join('?' * 25)})",
            rows,
        )
    digest = hashlib.sha256(text.encode()).hexdigest()
    writer.execute(
        "INSERT INTO documents (id, uuid, name, text, sha256, original, original_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (document, str(uuid.uuid4()), f"volume{volume:02d}.txt", text, digest, text.encode(), digest),
    )


def _correction(writer: connection.sqlite3.Connection, figure: int, number: int) -> None:
    """One entry of the history that corrected a figure's unit."""
    operation = number + 2
    reason = ("unit", "value", "scale", "metric")[number % 4]
    params = {"figure": str(figure), "fields": ["unit"], "field": "unit", "old": "mu", "new": "yuan"}
    writer.execute(
        "INSERT INTO operations (id, uuid, workspace, mode, code, params, analyst_id, at, reason)"
        " VALUES (?, ?, 'w', 'do', 'correct', ?, 1, '2026-01-01T00:00:00+00:00', ?)",
        (operation, str(uuid.uuid4()), json.dumps(params), reason),
    )
    change = (operation, 0, "figures", figure, '{"unit": "mu"}', '{"unit": "yuan"}')
    writer.execute("INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?)", change)


def findings(folder: Path, path: Path, count: int = 5_000) -> Iterator[int]:
    """Put so many findings against figures of a workspace that is closed, and yield their figures."""
    writer = connection.open_writer(path)
    writer.execute("BEGIN")
    for number in range(count):
        figure = number * 17 + 1
        report = writer.execute("SELECT report_id FROM figures WHERE id = ?", [figure]).fetchone()[0]
        writer.execute(
            "INSERT INTO findings (id, key, rule, code, severity, report_id, named_values, suggestions, basis)"
            " VALUES (?, ?, 'r', 'c', 'medium', ?, '{}', '[]', '')",
            (number + 1, f"k{number}", report),
        )
        writer.execute("INSERT INTO finding_figures VALUES (?, 'suspect', 0, ?)", (number + 1, figure))
        yield figure
    writer.execute("COMMIT")
    connection.close_writer(writer, path)
