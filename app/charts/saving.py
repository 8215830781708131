"""Writes a chart to a file, wholly or not at all."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib.figure import Figure

from app.errors import EnvironmentFault

FORMATS: Final = ("png", "svg", "pdf")
"""The endings a chart can be saved under, each the name of its format."""

PNG_DPI: Final = 200


def save(figure: Figure, path: Path) -> None:
    """Write a chart in the format that the path's ending names; a file of that name is replaced.

    Raises ValueError for an ending not among ``FORMATS``, EnvironmentFault ``unwritable``; a file that was there is
    untouched then.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in FORMATS:
        raise ValueError(f"a chart cannot be saved as {kind!r}")
    drawn = rendered(figure, kind)
    beside = path.with_name(f".{path.name}.part")
    try:
        try:
            beside.write_bytes(drawn)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentFault("unwritable", path=str(path), detail=error.strerror or str(error)) from error


def rendered(figure: Figure, kind: str) -> bytes:
    """A chart as the bytes of a file, the same each time: no date is put in."""
    dated = {} if kind == "png" else {"Date" if kind == "svg" else "CreationDate": None}
    into = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "fupin-curator"}):
        figure.savefig(into, format=kind, dpi=PNG_DPI if kind == "png" else "figure", metadata=dated)
    return into.getvalue()
