"""A workspace of twenty volumes for the benchmarks: 100,000 figures in some hundred reports, written row by row."""

from __future__ import annotations

import hashlib
import json
import random
import sqlite3
import uuid
from pathlib import Path

from app import vocabulary
from app.curation.analysts import Analyst
from app.models import connection

VOLUMES = 20
REPORTS = 8
"""Reports of a volume."""

LINE = 48
"""Code points of a figure's line."""

FIGURE = (
    "id, uuid, short_id, report_id, section_id, span_start, span_end, quote, prefix, suffix, value, unit, per,"
    " year_from, year_to, kind, qualifier, metric, about, indicator, parent_id, claim, confidence, origin, review"
)

WHO = Analyst("00000000-0000-4000-8000-000000000001", "Li Wei", "LW")
ANALYST = (1, WHO.uuid, WHO.name, WHO.initials)
KINDS = ("actual", "actual", "actual", "target", "change", "standard")
REVIEWS = ("unreviewed", "unreviewed", "verified", "rejected")
WORDS = ("funds", "villages covered", "households relocated", "farmers trained", "roads built", "loans granted")


class _Writing:
    """Writes volumes into a workspace, the same ones each time."""

    def __init__(self, writer: sqlite3.Connection, each: int) -> None:
        words = vocabulary.load()
        self.writer = writer
        self.each = each
        self.chance = random.Random(5)
        self.provinces = [row.code for row in words.provinces]
        self.programmes = [row.code for row in words.programmes]
        self.units = [row.code for row in words.units]

    def volume(self, volume: int) -> None:
        """One document with its reports."""
        text = ""
        for report in range(volume * REPORTS + 1, (volume + 1) * REPORTS + 1):
            begin = len(text)
            rows = [self._figure(report, number, begin, 1995 + volume) for number in range(self.each)]
            text += "".join(self._line(row) for row in rows)
            place = (self.provinces[report % len(self.provinces)], 1995 + volume, f"Report {report}")
            columns = "id, uuid, document_id, span_start, span_end, province, year, title, type"
            self._insert("reports", columns, (report, _uuid(), volume + 1, begin, len(text), *place, "province"))
            self._insert(
                "sections",
                "id, uuid, report_id, span_start, span_end, heading, heading_start, programme",
                (report, _uuid(), report, begin, len(text), f"Part {report}", begin, "overview"),
            )
            for row in rows:
                self._insert("figures", FIGURE, row)
        digest = hashlib.sha256(text.encode()).hexdigest()
        name = f"volume{volume:02d}.txt"
        self._insert(
            "documents",
            "id, uuid, name, text, sha256, original, original_sha256",
            (volume + 1, _uuid(), name, text, digest, text.encode(), digest),
        )

    def _figure(self, report: int, number: int, begin: int, year: int) -> tuple[object, ...]:
        chance, figure = self.chance, (report - 1) * self.each + number + 1
        value = chance.randrange(10**8, 10**9)
        start = begin + number * LINE + 3
        known = year if chance.random() < 0.7 else None
        return (
            figure, _uuid(), f"V{report:03d}-{number:04d}", report, report, start, start + len(f"{value:,}"),
            f"{value:,}", "before " * 4, "after " * 4, float(value), chance.choice(self.units),
            "person" if chance.random() < 0.1 else "", known, known, chance.choice(KINDS), "eq",
            f"{chance.choice(WORDS)} of the year", chance.choice(self.programmes), "",
            figure - 1 if number % 7 == 6 else None, "", round(chance.random(), 3), "machine", chance.choice(REVIEWS),
        )  # fmt: skip

    def _line(self, row: tuple[object, ...]) -> str:
        return f"In {row[7]} {str(row[17])[: LINE - 18]}.".ljust(LINE - 1) + "\n"

    def _insert(self, table: str, columns: str, row: tuple[object, ...]) -> None:
        self.writer.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", row)


def make(folder: Path, figures: int = 100_000, corrected: int = 10_000) -> Path:
    """A workspace with so many figures, of which some are corrected with a reason."""
    path = folder / "volumes.fupin"
    connection.create(path)
    writer = connection.open_writer(path)
    writer.execute("PRAGMA foreign_keys = OFF")
    writer.execute("BEGIN")
    writer.execute("INSERT INTO analysts (id, uuid, name, initials) VALUES (?, ?, ?, ?)", ANALYST)
    writing = _Writing(writer, figures // (VOLUMES * REPORTS))
    for volume in range(VOLUMES):
        writing.volume(volume)
    for number in range(min(corrected, figures // 10)):
        _correction(writer, number * 10 + 1, number)
    writer.execute("COMMIT")
    connection.close_writer(writer, path)
    return path


def _correction(writer: sqlite3.Connection, figure: int, number: int) -> None:
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


def _uuid() -> str:
    return str(uuid.uuid4())
