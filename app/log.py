"""The log file: what a user can send us when something went wrong. It stays on the user's machine."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

from app import paths

logger = logging.getLogger("app")

SIZE = 1_000_000
"""Bytes after which a new log file is begun, at the next start; one older file is kept."""


def log_file() -> Path:
    """Where the log is written."""
    return paths.log_dir() / "fupin-curator.log"


def start() -> None:
    """Write the log, and every exception that nothing caught, to the log file. A read-only folder is no reason not
    to start.
    """
    try:
        handler: logging.Handler = logging.FileHandler(_fresh(log_file()), encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    sys.excepthook = record


def _fresh(path: Path) -> Path:
    """The log file, put aside where it has grown too large. (``logging.handlers`` would do so, but imports sockets.)"""
    if path.is_file() and path.stat().st_size > SIZE:
        path.replace(path.with_suffix(".old.log"))
    return path


def record(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write an exception that nothing caught to the log, and to the terminal where there is one."""
    if not issubclass(kind, KeyboardInterrupt):
        logger.critical("unexpected error", exc_info=(kind, error, trace))
    if sys.stderr is not None:
        sys.__excepthook__(kind, error, trace)
