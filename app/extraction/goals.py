"""Years to come that close what they are a goal for: "lifting 1,000 villages out of poverty by 2012"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.extraction.sentences import Sentence
from app.extraction.times import Mention, Span, is_before
from app.extraction.wordlists import GOALS, MODALS, PLANNING, PLANS, TASKS, TRAITS, wordset

FAR = 45
LEAD = 40
HEADING = 30
_UNTIL = frozenset(f"{word} a year" for word in ("by", "before", "in", "until", "to", "at", "till", "within"))
_SIGNS = wordset(", ， ; ； :")
_PARTS = wordset("; ； :")
_LEADING = MODALS | PLANNING
_TOLD = wordset("was were had has have built held put made took gave")
_COLONS = wordset(": ：")


def goal_year(sentence: Sentence, at: int, mentions: Sequence[Mention], own: Span) -> Mention | None:
    """The year to come by which what a number counts is to be reached, where it closes the number's clause.

    A comma may stand between where a plan leads the number and no deed follows it: "put forward to achieve an income of
    14,500 yuan, lift 60% of the farms out of poverty, and help all shake off poverty by 2020".
    """
    for mention in mentions:
        if mention.at - at > FAR:
            return None
        if mention.rule in _UNTIL and not mention.opens and is_before(own, mention.span):
            return mention if _reaches(sentence, at, mention.begins()) else None
    return None


def _reaches(sentence: Sentence, at: int, until: int) -> bool:
    """Whether nothing parts a number from the words that close its clause."""
    if sentence.quotes[at] != sentence.quotes[until]:
        return False
    between = [token.low for token in sentence.tokens[at + 1 : until]]
    if not any(word in _SIGNS for word in between):
        return True
    return not any(word in _PARTS or _is_deed(word) for word in between) and _is_led(sentence, at)


def _is_deed(word: str) -> bool:
    """Whether a word tells what was done, rather than what the counted things are like."""
    return word.endswith("ed") and word not in TRAITS and "-" not in word


def _is_led(sentence: Sentence, at: int) -> bool:
    """Whether a plan stands before a number in its sentence."""
    return any(token.low in _LEADING for token in sentence.tokens[max(0, at - LEAD) : at])


def announced(sentence: Sentence, *, headed: bool = False) -> int:
    """Behind which token a sentence only lists goals ("Main tasks for 2013: lift ..."), its length where nowhere.

    ``headed``: whether the section's heading names goals; then every sentence lists them that tells no deed.
    """
    if headed and not tells_deed(sentence):
        return -1
    if _COLONS.isdisjoint(sentence.lows[:HEADING]):
        return len(sentence.tokens)
    colon = next((at for at, token in enumerate(sentence.tokens[:HEADING]) if token.low in _COLONS), None)
    named = [token.low for token in sentence.tokens[:colon]] if colon else []
    led = not PLANS.isdisjoint(named) and not any(_is_deed(word) for word in named)
    return colon if colon and led else len(sentence.tokens)


def names_goals(words: Iterable[str]) -> bool:
    """Whether one of some words names goals or tasks."""
    return not (GOALS | TASKS).isdisjoint(words)


def tells_deed(sentence: Sentence) -> bool:
    """Whether a sentence tells what was done."""
    return any(_is_deed(token.low) or token.low in _TOLD for token in sentence.tokens)
