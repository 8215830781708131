from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale
from pytestqt.qtbot import QtBot

from app.ui import moments


@pytest.fixture(autouse=True)
def american(qtbot: QtBot) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def test_a_moment_is_shown_as_local_day_and_time() -> None:
    utc = moments.begins(QDate(2026, 11, 22))
    assert moments.local(f"{utc}+00:00") == "2026-11-22 00:00"
    QLocale.setDefault(QLocale("de_DE"))
    assert moments.local(f"{utc}+00:00") == "22.11.2026 00:00"


def test_a_day_of_a_month_is_not_taken_for_the_month(qtbot: QtBot) -> None:
    utc = moments.begins(QDate(2026, 11, 12))
    assert moments.day(f"{utc}+00:00") == "2026-11-12"
    QLocale.setDefault(QLocale("zh_CN"))
    assert moments.day(f"{utc}+00:00") == "2026/11/12"


def test_what_is_no_moment_is_shown_as_it_is() -> None:
    assert moments.local("") == ""
    assert moments.local("soon") == "soon"


def test_a_day_begins_before_its_moments() -> None:
    first, next_day = moments.begins(QDate(2026, 11, 22)), moments.begins(QDate(2026, 11, 23))
    assert len(first) == len("2026-11-22T00:00:00")
    assert first < next_day
    assert moments.today().isValid()


@pytest.mark.parametrize(
    ("name", "written"),
    [("en_US", "yyyy-MM-dd"), ("en_GB", "yyyy-MM-dd"), ("de_DE", "dd.MM.yyyy"), ("zh_CN", "yyyy/M/d")],
)
def test_a_day_is_written_with_its_whole_year(name: str, written: str) -> None:
    QLocale.setDefault(QLocale(name))
    assert moments.day_format() == written
