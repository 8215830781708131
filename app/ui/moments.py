"""Moments as the workspace stores them (UTC, ISO 8601) and as the window shows them (local, in the user's way)."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime

from app.ui.numbers import spoken


def local(moment: str) -> str:
    """A stored moment as local day and time; as it is where it is none."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return written(read.toLocalTime()) if read.isValid() else moment


def written(here: QDateTime) -> str:
    """Day and time of a local moment: 2026-11-22 09:30."""
    return spoken().toString(here, f"{day_format()} HH:mm")


def day(moment: str) -> str:
    """The local day of a stored moment: 2026-11-22."""
    return spoken().toString(QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime().date(), day_format())


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
    """How a day is written in the user's way, with all digits of the year. English has ISO 8601's: 11/12/2026 is a day
    in November to some of its readers and one in December to others.
    """
    if spoken().language() == QLocale.Language.English:
        return "yyyy-MM-dd"
    return spoken().dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy").replace("yy", "yyyy")
