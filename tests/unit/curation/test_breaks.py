from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import vocabulary
from app.curation import breaks
from app.curation.breaks import Break
from app.curation.session import Session
from app.errors import InputError
from tests import sectioned
from tests.sectioned import TEXT


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = sectioned.open_session(tmp_path)
    yield opened
    opened.close()


def _words(found: list[Break]) -> list[str]:
    return [each.opening.split()[0] for each in found]


def test_a_section_begins_at_a_line_or_a_sentence(session: Session) -> None:
    found = breaks.starts(session.reader, 2)
    assert _words(found) == ["Loans", "Rain", "In", "Later"]
    assert [each.at for each in found] == [TEXT.index(word) for word in ("Loans", "Rain Plan 1", "In 2009", "Later")]
    assert _words(breaks.starts(session.reader, 1))[:2] == ["Poverty", "Overview"]


def test_it_is_split_behind_its_beginning(session: Session) -> None:
    assert _words(breaks.splits(session.reader, 2)) == ["In", "Later"]
    assert breaks.splits(session.reader, 3) == []
    with pytest.raises(InputError):
        breaks.splits(session.reader, 99)


@pytest.mark.parametrize(("offset", "place"), [(0, 0), (5, 0), (9, 0), (10, 1), (99, 1)])
def test_the_nearest_is_the_last_before(offset: int, place: int) -> None:
    assert breaks.nearest([Break(5, ""), Break(10, "")], offset) == place


def test_what_is_read_at_a_place_is_suggested() -> None:
    text = "【Rain Plan】 In 2012, 3 villages were covered.\nso it was in all of them"
    assert breaks.named(text, 0, vocabulary.load()) == ("Rain Plan", "rain_plan")
    assert breaks.named(text, text.index("so it"), vocabulary.load()) is None
