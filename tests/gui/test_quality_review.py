from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.models.sample_queries import ItemRow
from app.ui.desk import Desk
from app.ui.quality_review import QualityReview
from tests import extractions, samples

Key = Qt.Key


@pytest.fixture
def review(qtbot: QtBot, hand_desk: Desk) -> QualityReview:
    items = samples.draw(hand_desk.session)
    made = QualityReview(hand_desk)
    qtbot.addWidget(made)
    made.show_sample(items)
    made.show()
    return made


@pytest.fixture
def press(qtbot: QtBot, review: QualityReview, hand_desk: Desk) -> Callable[..., None]:
    """Press keys one after the other; with ``saves`` the last one is a judgement, which is waited for."""

    def press(*keys: Qt.Key, saves: bool = True) -> None:
        for key in keys[:-1]:
            qtbot.keyClick(review, key)
        if saves:
            with qtbot.waitSignal(hand_desk.changed):
                qtbot.keyClick(review, keys[-1])
        else:
            qtbot.keyClick(review, keys[-1])

    return press


def to(review: QualityReview, stratum: str) -> ItemRow:
    """Go to the first item of a stratum."""
    place = next(place for place, item in enumerate(review.items) if item.stratum == stratum)
    review.step(place - review.at)
    assert review.item is not None
    return review.item


def told(review: QualityReview, item: ItemRow) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]] | None:
    judgement = review.items[item.position - 1].judgement
    return None if judgement is None else (judgement.wrong, judgement.missed)


def test_one_key_where_all_is_right_and_on_it_goes(review: QualityReview, press: Callable[..., None]) -> None:
    first = review.item
    assert first is not None
    press(Key.Key_R)
    assert told(review, first) == ((), ())
    assert review.at == 1
    assert review.bar.text() == "1 of 5 reviewed"


def test_wrong_fields_by_their_letters(review: QualityReview, press: Callable[..., None]) -> None:
    item = to(review, "unreviewed")
    press(Key.Key_U, Key.Key_Y, Key.Key_V, Key.Key_V, Key.Key_Return)
    assert told(review, item) == (("unit", "year"), ())


def test_right_is_not_offered_where_something_is_called_wrong(
    review: QualityReview, press: Callable[..., None]
) -> None:
    to(review, "verified")
    assert review.right.isEnabled()
    press(Key.Key_X, saves=False)
    assert review.figure.wrong() == ["not_a_figure"]
    assert not review.right.isEnabled()


def test_the_key_of_right_takes_back_nothing_that_was_called_wrong(
    review: QualityReview, press: Callable[..., None]
) -> None:
    item = to(review, "verified")
    press(Key.Key_X, Key.Key_R, saves=False)
    press(Key.Key_Return)
    assert told(review, item) == (("not_a_figure",), ())


def test_the_key_of_nothing_missed_takes_back_nothing_that_was_marked(
    review: QualityReview, press: Callable[..., None]
) -> None:
    item = next(each for each in review.items if each.stratum == "paragraph" and each.heading == "Overview")
    review.step(item.position - 1 - review.at)
    (span,) = review.paragraph.buttons
    press(Key.Key_1, Key.Key_0, saves=False)
    assert not review.right.isEnabled()
    press(Key.Key_Return)
    assert told(review, item) == ((), (span,))


def test_nothing_says_who_decided_what(review: QualityReview) -> None:
    shown = []
    for place in range(3):
        review.step(place - review.at)
        labels = [review.figure.place, review.figure.passage, review.last, *review.figure.values.values()]
        shown += [label.text() for label in labels]
    text = " ".join(shown)
    assert "21 billion" in text
    assert not any(word in text for word in ("verified", "rejected", "unreviewed", "Li Wei", "✓"))


def test_missed_numbers_by_their_digits_and_by_a_selection(
    review: QualityReview, press: Callable[..., None], hand_desk: Desk
) -> None:
    item = next(each for each in review.items if each.stratum == "paragraph" and each.heading == "Overview")
    review.step(item.position - 1 - review.at)
    (year,) = review.paragraph.buttons
    assert extractions.TEXT[slice(*year)] == "2012"
    view = review.paragraph.view
    cursor = QTextCursor(view.document())
    start = view.toPlainText().encode("utf-16-le").decode("utf-16-le").index("financial")
    cursor.setPosition(start + 1)  # 😀 is two units
    cursor.setPosition(start + 10, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    press(Key.Key_1, Key.Key_M, Key.Key_Return)
    found = told(review, item)
    assert found is not None
    assert [extractions.TEXT[start:end] for start, end in found[1]] == ["2012", "financial"]


def test_nothing_missed_is_one_key(review: QualityReview, press: Callable[..., None]) -> None:
    item = to(review, "paragraph")
    press(Key.Key_0)
    assert told(review, item) == ((), ())


def test_undo_goes_back_to_what_it_took_back(
    review: QualityReview, press: Callable[..., None], hand_desk: Desk, qtbot: QtBot
) -> None:
    item = to(review, "rejected")
    press(Key.Key_X, Key.Key_Return)
    assert review.item != item
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert review.item == item
    assert told(review, item) is None


def test_what_was_said_is_shown_again(review: QualityReview, press: Callable[..., None]) -> None:
    press(Key.Key_M, Key.Key_Return)
    press(Key.Key_Left, saves=False)
    assert review.figure.wrong() == ["metric"]
    assert review.last.text() == "Item 1 of 5, reviewed"
    press(Key.Key_Right, saves=False)
    assert review.figure.wrong() == []
    assert review.at == 1


def test_keys_typed_while_one_is_saved_are_for_the_next(review: QualityReview, qtbot: QtBot, hand_desk: Desk) -> None:
    for key in (Key.Key_R, Key.Key_K, Key.Key_Return):
        qtbot.keyClick(review, key)
    qtbot.waitUntil(lambda: sum(item.judgement is not None for item in review.items) == 2)
    assert told(review, review.items[0]) == ((), ())
    assert told(review, review.items[1]) == (("kind",), ())


def test_without_items_nothing_can_be_done(review: QualityReview, press: Callable[..., None]) -> None:
    review.show_sample(())
    assert review.item is None
    assert not review.isEnabled()
