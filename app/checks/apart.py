"""What shows that two numbers are of two things after all, though the words for them are the same."""

from __future__ import annotations

from app.checks.material import Reading, Sentence
from app.checks.rounding import interval
from app.checks.shares import rows_of_shares
from app.models.records import FigureRow


def differ(one: FigureRow, two: FigureRow) -> bool:
    """Whether two prints contradict each other."""
    return not interval(one).meets(interval(two))


def told_apart(reading: Reading, one: FigureRow, two: FigureRow) -> bool:
    """Whether a sentence names both values: then they are of different things, or times."""
    telling = reading.telling.get((one.unit, one.value), set())
    return not telling.isdisjoint(reading.telling.get((one.unit, two.value), set()))


def of_two_things(reading: Reading, one: FigureRow, two: FigureRow) -> bool:
    """Whether the values are told apart, one of them is said to be a share of something, or each has an amount of money
    of its own: a misprint changes one number, not the money along with it.
    """
    if told_apart(reading, one, two) or any(_is_portion(reading, figure) for figure in (one, two)):
        return True
    amounts = [_money_behind(*reading.places[figure.id]) for figure in (one, two)]
    return amounts[0] is not None and amounts[1] is not None and differ(amounts[0], amounts[1])


def _is_portion(reading: Reading, figure: FigureRow) -> bool:
    """ "25 counties and 2,804 villages, respectively accounting for 48.1% and ...": not all that there are."""
    sentence, _ = reading.places[figure.id]
    return any(figure in parts for parts, _ in rows_of_shares(sentence))


def _money_behind(sentence: Sentence, place: int) -> FigureRow | None:
    """The amount that the next number says, in the same clause."""
    if place + 1 == len(sentence.figures) or ";" in sentence.behind(place):
        return None
    figure = sentence.figures[place + 1]
    return figure if figure.unit == "yuan" and not figure.per and figure.kind != "change" else None
