"""What makes a figure a change: an increase or decrease over time ("up 22%", "rose by", "400 yuan more than in 2011").

A gap between two things at one time ("3 points above the provincial average") is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.records import Kind
from app.extraction.standards import FILLING, MONEY, SHARES
from app.extraction.targets import tells_on, were
from app.extraction.wordlists import MODALS, wordset

REACH = 14
MOVED = wordset(
    "increased increase increases increasing rose rise risen rising grew grow grown growing reduced reduce reducing "
    "decreased decrease decreasing declined decline dropped drop dropping fell fall cut raised raise cutting lowered "
    "expanded added shortened"
)
MOVES = wordset("increase growth rise reduction decrease decline drop increment")
_UP_DOWN = wordset("up down")
_UP_VERBS = wordset("set put made make took take built build set-up sum sums summed add adds giving give get got catch")
_INCREASED = wordset("increased increasing increase")
_MORE = wordset("more higher lower less fewer faster")
_COMPARATIVES = _MORE | wordset("above below")
_EARLIER = wordset("last previous year before beginning")
_UNDERTAKINGS = wordset("target project projects program plan used")


def find_change(here: Around, unit: str, following: Sequence[Around]) -> Choice[Kind] | None:
    """Whether a quantity is an increase or decrease; one that is only to come is a target."""
    bare = [word for word in here.near if word not in FILLING]
    last = bare[-1] if bare else ""
    if last in _UP_DOWN and _UP_VERBS.isdisjoint(bare[-2:-1]):
        return Choice("change", "up or down")
    named = last in MOVES and here.near[-1:] == ["of"]
    by = last == "by" or bare[-3:] == ["by", "no", "less"]
    if (by or named) and MODALS & set(here.clause):
        return Choice("target", "to move by", 0.15, "change")
    if last == "by" and (MOVED | _UP_DOWN) & set(here.clause[-12:]):
        return Choice("change", "moved by")
    if named and bare[-2:-1] != ["poverty"] and (bare[-2:-1] != ["income"] or unit in MONEY | SHARES):
        return Choice("change", "increase of")
    if unit in SHARES and (last in MOVED or (here.near[-2:] == ["rate", "of"] and MOVED & set(here.near[-6:]))):
        return Choice("change", "moved", 0.1)
    return _increased(here, bare, unit) or _compared(here, following) or _grown(here, unit) or _average(here, unit)


def _increased(here: Around, bare: Sequence[str], unit: str) -> Choice[Kind] | None:
    """ "increased 30 pilot villages", "increased arable land area of 31,800 mu", "30 projects were increased"."""
    last = bare[-1] if bare else ""
    if last in _INCREASED and here.near[-1] != "to" and "newly" not in here.near:
        return Choice("change", "increased", 0.3, "actual")
    if were(here.behind[:7], "increased") and not {"to", "from", "by"} & set(here.behind[:9]):
        return Choice("change", "were increased", 0.2, "actual")
    named = here.near[-1:] == ["of"] and (last != "income" or unit in MONEY | SHARES)
    if named and _INCREASED & set(bare[-6:]) and not {"to", "newly", "by"} & set(here.near):
        return None if tells_on(here.near) else Choice("change", "increased", 0.3, "actual")
    return None


def _average(here: Around, unit: str) -> Choice[Kind] | None:
    """The growth that others are measured by: "the growth rates were two points above the average of 13.5%"."""
    bare = here.near[:-1] if here.near[-1:] == ["of"] else here.near
    measured = bare[-1:] == ["average"] and _COMPARATIVES & set(bare) and "growth" in here.clause
    return Choice("change", "average growth", 0.2, "actual") if measured and unit in SHARES else None


def find_gap(here: Around, unit: str, following: Sequence[Around]) -> Choice[Kind] | None:
    """What lies between two things at one time: "6.9 and 6.2 percentage points above the provincial average"."""
    if unit not in SHARES and "average" not in here.behind[:8]:
        return None
    return Choice("actual", "a gap") if _compares(_tail(here, following)) == "elsewhere" else None


def _compared(here: Around, following: Sequence[Around]) -> Choice[Kind] | None:
    """ "80 million yuan more than that in 2008", "3 points higher than the previous year"."""
    earlier = _compares(_tail(here, following)) == "earlier"
    return Choice("change", "more than before", 0.1) if earlier else None


def _tail(here: Around, following: Sequence[Around]) -> list[str]:
    """The words behind a number, or behind the one that "and" joins to it: "200 million yuan or 20% more than"."""
    joint = following[0].between if following else []
    return following[0].behind if joint[-1:] in (["and"], ["or"]) and len(joint) <= 2 else here.behind


def _compares(behind: Sequence[str]) -> str:
    """What "more than" or "above" behind a number compares with: "earlier", "elsewhere", or "" for nothing."""
    place = next((at for at, word in enumerate(behind[:4]) if word in _COMPARATIVES), None)
    if place is None or (behind[place] in _MORE and "than" not in behind[place + 1 : place + 2]):
        return ""
    then = behind[place + 1 : place + 7]
    past = then[1:2] == ["that"] and then[2:3] != ["of"]
    dated = behind[place] in _MORE and any(word.isdigit() for word in then)
    return "earlier" if past or dated or _EARLIER & set(then[:5]) else "elsewhere"


def _grown(here: Around, unit: str) -> Choice[Kind] | None:
    """ "the average income growth for each household was 4000 yuan", "the annual growth rate is above 20%"."""
    words = (here.wide if here.near == ["reaching"] else here.near)[-REACH:]
    if unit not in MONEY | SHARES or "growth" not in words or MODALS & set(words):
        return None
    behind = words[words.index("growth") + 1 :]
    rate = unit in SHARES and "rate" in behind
    if not rate and ("income" not in words and len(behind) > 2):
        return None
    return None if _UNDERTAKINGS & set(behind) else Choice("change", "growth", 0.15)
