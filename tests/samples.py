"""Samples of the hand-made text, for tests."""

from __future__ import annotations

from collections.abc import Sequence

from app.curation.analysts import Analyst
from app.curation.operations import SetReview
from app.curation.sampling import DrawSample, Judge
from app.curation.session import Session
from app.models import sample_queries
from app.models.sample_queries import ItemRow, Span

OTHER = Analyst("6f3c1ae0-0000-4000-8000-000000000002", "Zhao Min", "ZM")
"""Somebody else than ``workspaces.ANALYST``."""


def draw(session: Session, figures: int = 3, paragraphs: int = 2, seed: int = 42) -> list[ItemRow]:
    """Verify the first figure, reject the last, draw a sample, and return its items."""
    session.perform(SetReview([1], "verified")).result()
    session.perform(SetReview([3], "rejected")).result()
    session.perform(DrawSample(seed, figures, paragraphs)).result()
    return newest(session)


def newest(session: Session) -> list[ItemRow]:
    """The items of the newest sample."""
    return sample_queries.items(session.reader, sample_queries.samples(session.reader)[0].id)


def judge(session: Session, item: ItemRow, wrong: Sequence[str] = (), missed: Sequence[Span] = ()) -> None:
    """Judge an item."""
    session.perform(Judge(item.id, wrong, missed)).result()
