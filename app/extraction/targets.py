"""What makes a figure a target: a plan, a goal, a requirement, a quota; what is placed in a year to come."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.records import Kind
from app.extraction.standards import MONEY, is_least, line
from app.extraction.times import Span
from app.extraction.wordlists import GOALS, MODALS, PLANNING, PLANS, TASKS, wordset

REQUIRED = 24
ENSURED = 6
ASKED = 8
DEEDS = wordset("put held built made completed issued allocated launched provided invested")
TOLD = DEEDS | wordset(
    "implemented organized carried arranged established set covered lifted achieved received obtained targeting"
)
_DONE = wordset(
    "completed completing fulfilled overfulfilled accomplished exceeding exceeded accounting finished realized achieved"
)
_IN_COURSE = ("plan behind", "period behind", "period before")
_SUMS = wordset("investment total loans funds amount area scale capital")
_COPULAS = wordset("is was are were be :")
ASKING = wordset("required requires requiring demanded asked urged ordered")
_NO_OBJECT = wordset("by for was were , ; :")
_ENSURING = wordset("ensure ensuring guarantee guaranteeing")
_BEING = wordset("is are was were")
_TO_DO = frozenset([("is", "to"), ("are", "to")])
_PURPOSES = wordset("for to as")
_SIGNS = wordset(", ; :")
_OPENING, _CLOSING = wordset("( （"), wordset(") ）")
_EXCEEDING = wordset(
    "exceeding exceeded overfulfilling overfulfilled beyond surpassing overfulfil accounting completing above"
)


def find_required(here: Around, unit: str) -> Choice[Kind] | None:
    """What a plan, a goal or a requirement names: "the requirements of an annual growth of 30%", "plan for lifting"."""
    if {"requirement", "requirements"} & set(here.clause[-REQUIRED:]):
        return Choice("target", "requirement of", 0.3, "actual")
    if here.near[-2:] == ["to", "lift"] or _is_purpose(here):
        return Choice("target", "to lift", 0.2, "actual")
    if unit in MONEY and any(pair == ("decided", "to") for pair in pairwise(here.clause)):
        return Choice("target", "decided to", 0.2, "actual")
    if "proposed" in here.clause and here.near[-1:] != ["the"]:
        return Choice("target", "proposed", 0.2, "actual")
    return _to_be_done(here)


def _to_be_done(here: Around) -> Choice[Kind] | None:
    """What is said behind a number: "10% of the funds should be put in", "557 projects were planned for"."""
    words = _subject(here.behind)
    if MODALS & set(words) or not _TO_DO.isdisjoint(pairwise(words)):
        return Choice("target", "should", 0.1)
    planned = "planned" in words and any(
        former == "planned" and word in _PURPOSES for former, word in pairwise(words[:8])
    )
    return Choice("target", "planned", 0.2, "actual") if planned or were(words[:8], "planned") else None


def _subject(behind: Sequence[str]) -> list[str]:
    """The words behind a number up to the next sign, what stands in brackets left out."""
    words: list[str] = []
    inside = False
    for word in behind:
        if word in _OPENING or word in _CLOSING:
            inside = word in _OPENING
        elif not inside:
            if word in _SIGNS:
                break
            words.append(word)
    return words


def _is_purpose(here: Around) -> bool:
    """Whether a plan or goal names what is to be done to a number: "the plan for lifting", "the goal of relocating"."""
    near = here.near
    gerund = len(near) > 1 and near[-1].endswith("ing") and near[-2] in {"of", "for"}
    return gerund and not PLANS.isdisjoint(near[-5:-2]) and _DONE.isdisjoint(here.clause)


def were(words: Sequence[str], deed: str) -> bool:
    """Whether a form of "be" stands right before a verb: "557 projects were planned"."""
    return deed in words and any(word == deed and former in _BEING for former, word in pairwise(words))


def find_target(
    here: Around, unit: str, value: float, year: Choice[Span], report_year: int | None
) -> Choice[Kind] | None:
    """A plan or goal before a number; what is placed in a year after the report's."""
    if not GOALS.isdisjoint(here.near[-4:-1]) and here.near[-1] in _COPULAS | {"of"}:
        return Choice("target", "target of")
    if _is_to_come(year, report_year) and not (unit in MONEY and line(here, value)):
        span = year.value
        if span.first != span.last or DEEDS.isdisjoint(here.clause):
            return Choice("target", "a year to come", 0.1, "actual")
    if MODALS & set(here.clause):
        return Choice("target", "will", 0.1)
    if is_least(here.near) and (MODALS & set(here.wide) or _ENSURING & set(here.near[-ENSURED:])):
        return Choice("target", "at least, as planned", 0.2, "standard")
    if _plans_to(here.clause) or (_plans_to(here.wide) and "and" not in here.wide[-3:]):
        return Choice("target", "planned to", 0.2, "actual")
    return _planned(here)


def _is_to_come(year: Choice[Span], report_year: int | None) -> bool:
    """Whether a figure's year is after the report's; a period in course that closes a clause only dates a deed."""
    span = year.value
    if span.last is None or report_year is None or span.last <= report_year:
        return False
    return not (year.rule.endswith(_IN_COURSE) and (span.first or 0) <= report_year)


def _planned(here: Around) -> Choice[Kind] | None:
    """ "the planned total investment was", "with planned loans of", "assigned the annual task of training"."""
    if "planned" in here.clause and not _EXCEEDING & set(here.clause) and _follows(here.clause, "planned", _SUMS):
        return Choice("target", "planned investment", 0.1)
    if here.near[-1:] == ["planned"]:
        return Choice("target", "planned", 0.15, "actual")
    if were(here.clause, "planned") and here.near[-1:] == ["of"] and "actually" not in here.clause:
        return Choice("target", "were planned with", 0.2, "actual")
    if here.near[-1:] and here.near[-1] in _OPENING and here.near[-2:-1] and here.near[-2] in GOALS | TASKS | {"plan"}:
        return Choice("target", "the goal in brackets", 0.1)
    if _is_task(here.near) and not _DONE & set(here.clause):
        return Choice("target", "task of", 0.25, "actual")
    return None


def _is_task(words: Sequence[str]) -> bool:
    """Whether a task is named right before a number: "the annual task of transfer trainings of"."""
    return words[-1:] == ["of"] and any(former in TASKS and word == "of" for former, word in pairwise(words))


def _follows(words: Sequence[str], first: str, behind: frozenset[str]) -> bool:
    """Whether one of some words stands right behind another: "planned total investment"."""
    at = words.index(first)
    return bool(behind & set(words[at + 1 : at + 3]))


def _plans_to(words: Sequence[str]) -> bool:
    """Whether "planned to" or the like governs a stretch of words to its end, and no deed follows it."""
    if "to" not in words and "at" not in words:
        return False
    told = False
    for at in range(len(words) - 1, 0, -1):
        if _leads(words, at):
            return True
        if words[at] == "actually" or (words[at - 1] == "and" and is_deed(words[at])):
            return False
        told = told or words[at] in TOLD
        if told and words[at] == ",":
            return False
    return False


def _leads(words: Sequence[str], at: int) -> bool:
    """Whether a plan leads on to a deed at a word: "plans to", "aims at", "the goal was to", "the two sides are to"."""
    before = words[at - 1]
    if words[at] == "at":
        return before.startswith("aim")
    if words[at] != "to":
        return False
    asked = words[max(0, at - ASKED) : at]
    if not ASKING.isdisjoint(asked) and _NO_OBJECT.isdisjoint(asked):
        return True
    return before in PLANNING or (before, "to") in _TO_DO or (before in _COPULAS and bool(PLANNING & set(words[:at])))


def tells_on(words: Sequence[str]) -> bool:
    """Whether "and" brings another deed: "increased the funds and allocated a total of"."""
    return any(former == "and" and is_deed(word) for former, word in pairwise(words))


def is_deed(word: str) -> bool:
    """Whether a word tells what was done."""
    return word in DEEDS or word.endswith("ed")
