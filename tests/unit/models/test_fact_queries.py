from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.curation.grouping import Different, SameFact
from app.curation.session import Session
from app.models import fact_queries, queries
from tests import extractions


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = extractions.open_session(tmp_path)
    yield opened
    opened.close()


def mentions(session: Session, number: int) -> list[int]:
    figure = queries.figures(session.reader, [number])[number]
    return [other.id for other in fact_queries.mentions(session.reader, figure)]


def test_the_leading_mention_stands_first(session: Session) -> None:
    assert mentions(session, 1) == []
    session.perform(SameFact([1, 2, 3], 3)).result()
    assert mentions(session, 1) == [3, 2]
    assert mentions(session, 3) == [1, 2]


def test_one_that_was_set_apart_is_no_mention(session: Session) -> None:
    session.perform(SameFact([1, 2, 3])).result()
    session.perform(Different([2])).result()
    assert mentions(session, 1) == [3]
    assert mentions(session, 2) == []
