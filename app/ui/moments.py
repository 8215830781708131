"""Moments as the workspace stores them (UTC, ISO 8601) and as the window shows them (local, in the user's way)."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime

from app.ui.numbers import spoken


def local(moment: str) -> str:
    """A stored moment as local day and time; as it is where it is none."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    if not read.isValid():
        return moment
    here = read.toLocalTime()
    day = spoken().toString(here.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {spoken().toString(here.time(), 'HH:mm')}"


def long_day(moment: str) -> str:
    """The local day of a stored moment in words, as it is cited: 22 November 2026."""
    here = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime().date()
    if spoken().language() == QLocale.Language.English:
        return spoken().toString(here, "d MMMM yyyy")
    return spoken().toString(here, spoken().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "").strip())


def begins(day: QDate) -> str:
    """The moment at which a local day begins, in UTC, without its zone: 2026-11-22T16:00:00."""
    return QDateTime(day, QTime(0, 0)).toUTC().toString("yyyy-MM-ddTHH:mm:ss")


def today() -> QDate:
    """The present local day."""
    return QDate.currentDate()


def day_format() -> str:
    """How a day is written in the user's way, with all digits of the year."""
    return spoken().dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy").replace("yy", "yyyy")
