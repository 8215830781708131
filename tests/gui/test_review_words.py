from __future__ import annotations

from dataclasses import replace

from app.models import queries
from app.ui import review_words
from app.ui.desk import Desk
from app.ui.review_words import BLANK, JOINER, LONG
from app.ui.vocabulary_choices import Names


def chips(desk: Desk, metric: str) -> str:
    figure = queries.figures(desk.session.reader, [1])[1]
    return review_words.chips(replace(figure, metric=metric), {}, Names(desk.vocabulary))


def test_short_words_stay_in_one_line(hand_desk: Desk) -> None:
    assert f"discount{BLANK}loans" in chips(hand_desk, "discount loans")
    assert JOINER.join("贴息贷款") in chips(hand_desk, "贴息贷款")


def test_long_ones_may_be_broken(hand_desk: Desk) -> None:
    assert "discount loans " * 3 in chips(hand_desk, "discount loans " * 3)
    assert "贷" * LONG in chips(hand_desk, "贷" * LONG)
