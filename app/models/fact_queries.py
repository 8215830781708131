"""What is read of facts: the figures that state the same thing. Nothing here writes."""

from __future__ import annotations

import sqlite3

from app.models import queries
from app.models.records import FigureRow


def mentions(connection: sqlite3.Connection, figure: FigureRow) -> list[FigureRow]:
    """The other figures that state what a figure states: the leading one first, then in the order of the texts."""
    if figure.fact_id is None:
        return []
    rows = connection.execute(
        "SELECT figures.id FROM figures JOIN reports ON reports.id = report_id"
        " JOIN documents ON documents.id = document_id"
        " WHERE fact_id = ? AND figures.id <> ? AND figures.hidden = 0 AND documents.hidden = 0"
        " ORDER BY document_id, figures.span_start",
        [figure.fact_id, figure.id],
    )
    ids = [row[0] for row in rows]
    found = queries.figures(connection, ids)
    return sorted((found[number] for number in ids), key=lambda one: not one.leads)
