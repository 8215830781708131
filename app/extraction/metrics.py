"""Stage 8: quantities -> what is counted or measured, in 2 to 9 words of the report's own.

The words are taken from the noun phrase that the number counts or measures, behind it ("of financial anti-poverty
funds") or before it ("the incidence of poverty was"), from the verb that says what was done, and, for shares, growth
and parts, from the metric of the quantity they speak of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.breakdowns import Part
from app.extraction.choices import Choice
from app.extraction.chunks import Chunked, chunked
from app.extraction.nounphrases import Phrase, before, behind, deed_before, deed_behind, purpose, run_on
from app.extraction.numbers import Quantity
from app.extraction.records import Kind
from app.extraction.sentences import Sentence
from app.extraction.weights import NO_WEIGHTS, Weights
from app.extraction.wordings import MOST_WORDS, Draft, Topic, wording
from app.extraction.wordlists import wordset

NEAR = 14
_MONEY = wordset("yuan usd")
_SHARES = wordset("percent percentage_point times")
_UNCOUNTED = _MONEY | _SHARES
_MEASURED = wordset("mu hectare sq_km km metre square_metre cubic_metre tonne kg person_time kwh kilowatt")
_FALLS = wordset("reduced reduction decrease decreased decline declined down dropped reducing fell")
_UNITS = wordset("yuan rmb usd dollars us % percent percentage points point times")
_JOINTS = wordset("of for in and from with to by the on at")
_LOOSE = _JOINTS | {"and", "or"}
_COMPARING = wordset("above higher beyond below lower than")
_SPENT = wordset("invested put invest investing input")
_LEADS = wordset("growth increase reduction decrease decline rate")
_RESULTS = {
    "construction": "constructed",
    "implementation": "implemented",
    "relocation": "relocated",
    "training": "trained",
    "trainings": "trained",
}
_REACHED = wordset("covering involving benefiting covered benefited involved covers supporting supported including")
_DONE = {"covering": "covered", "involving": "involved", "benefiting": "benefited", "supporting": "supported"}
_REACHABLE = wordset("person household village town county city area person_time")
_PLAIN_VERBS = wordset(
    "provide improve support carry make help promote implement organize establish solve develop give"
)
_GENERIC = wordset("people persons person households household villages village counties towns residents")


@dataclass(slots=True)
class _Metric:
    """One metric: what is counted or measured, what is said about it, and the rule that found it."""

    core: list[str]
    context: list[str]
    rule: str
    lead: str = ""

    @property
    def words(self) -> list[str]:
        """All words in order, as they are shown."""
        lead = [self.lead, "in" if self.lead == "increase" else "of"] if self.lead else []
        return lead + self.core + self.context


@dataclass(slots=True)
class _Case:
    """One quantity, token ``at``, with all that its metric is made from.

    ``behind_unit`` is the token behind the number and its unit words.
    """

    sentence: Sentence
    quantity: Quantity
    at: int
    behind_unit: int
    unit: str
    unit_rule: str
    kind: Kind
    total: _Metric | None
    former: _Metric | None
    previous: _Metric | None
    agent: _Metric | None
    former_end: int


def find_metrics(
    sentence: Sentence,
    quantities: Sequence[Quantity],
    units: Sequence[Choice[str]],
    kinds: Sequence[Choice[Kind]],
    parts: Sequence[Part],
    topic: Topic | None = None,
    weights: Weights = NO_WEIGHTS,
) -> list[Choice[str]]:
    """One short phrase for each quantity of a sentence. ``topic``: what the section's heading speaks of."""
    drafts: list[Draft] = []
    cut = chunked(sentence)
    metrics: list[_Metric] = []
    agent_at = -1
    for place, quantity in enumerate(quantities):
        parent = parts[place].parent
        total = metrics[parent] if parent is not None and parent < place else None
        former = _spoken_of(metrics, units, kinds, place)
        counted = quantities[place - 1].counted if place else None
        end = counted.last if counted else quantities[place - 1].numeral.at + 1 if place else 0
        unit = units[place]
        previous = metrics[-1] if metrics else None
        if place and units[place - 1].value not in _REACHABLE:
            agent_at = place - 1
        agent = metrics[agent_at] if agent_at >= 0 and place - agent_at < NEAR else None
        case = _Case(
            sentence,
            quantity,
            quantity.numeral.at,
            _behind_unit(sentence, quantity, unit.value),
            unit.value,
            unit.rule,
            kinds[place].value,
            total,
            former,
            previous,
            agent,
            end,
        )
        metric = _metric(case)
        metrics.append(metric)
        drafts.append(_draft(case, metric, cut, topic))
    return [
        Choice(" ".join(wording(draft, weights)) or units[place].value.replace("_", " ") or "figure", draft.rule, 0.1)
        for place, draft in enumerate(drafts)
    ]


def _behind_unit(sentence: Sentence, quantity: Quantity, unit: str) -> int:
    """The token behind a number and its unit words."""
    last = quantity.numeral.at + 1
    while sentence.low(last) in _UNITS:
        last += 1
    counted = quantity.counted
    return counted.last if counted and counted.last > last and unit not in _UNCOUNTED else last


def _draft(case: _Case, metric: _Metric, cut: Chunked, topic: Topic | None) -> Draft:
    """What the rules found, made ready for its wording."""
    lead = [metric.lead, "in" if metric.lead == "increase" else "of"] if metric.lead else []
    words = _tidy([*lead, *metric.core, *metric.context])
    core = _tidy([*lead, *metric.core]) if metric.context else words
    context = words[len(core) :] if words[: len(core)] == core else []
    if not context:
        core = words
    return Draft(cut, case.at, case.behind_unit, core, context, metric.rule, _group(case), topic)


def _group(case: _Case) -> str:
    """What kind of unit the wording has to do with."""
    if case.unit in _MONEY:
        return "money"
    if case.unit in _SHARES:
        return "share"
    return "measure" if case.unit in _MEASURED else "count"


def _spoken_of(
    metrics: Sequence[_Metric], units: Sequence[Choice[str]], kinds: Sequence[Choice[Kind]], place: int
) -> _Metric | None:
    """The metric that a quantity without words of its own speaks of.

    In "A, B and C, up 1%, 2% and 3%" each percentage has its own; growth speaks of the last measure, anything else of
    the quantity before.
    """
    if not metrics:
        return None
    if units[place].value in _SHARES:
        listed = _respective(units, kinds, place)
        if listed is not None:
            return metrics[listed]
    if kinds[place].value == "change":
        for at in range(place - 1, max(-1, place - NEAR), -1):
            if units[at].value in _UNCOUNTED:
                return metrics[at]
    return metrics[-1]


def _respective(units: Sequence[Choice[str]], kinds: Sequence[Choice[Kind]], place: int) -> int | None:
    """Which measure a percentage of a list belongs to: the second of "A, B and C, up 1%, 2% and 3%" to B."""

    def alike(at: int) -> bool:
        return units[at].value in _SHARES and kinds[at].value == kinds[place].value

    first = last = place
    while first and place - first < NEAR and alike(first - 1):
        first -= 1
    while last + 1 < len(units) and last - place < NEAR and alike(last + 1):
        last += 1
    measures = [
        at
        for at in range(max(0, first - NEAR), first)
        if units[at].value not in _SHARES and kinds[at].value == kinds[first - 1].value
    ]
    return measures[place - last - 1] if last > first and len(measures) > last - first else None


def _metric(case: _Case) -> _Metric:
    if case.unit in _SHARES:
        return _share(case)
    if case.unit in _MONEY or case.unit in _MEASURED or case.quantity.counted is None:
        return _amount(case)
    return _count(case)


def _tidy(words: Sequence[str]) -> list[str]:
    """The words without repeats, at most nine, and no joint at either end."""
    kept: list[str] = []
    for word in words:
        if word in _JOINTS and kept and kept[-1] in _JOINTS:
            kept.pop()
        if word and (word not in kept or word in _JOINTS):
            kept.append(word)
    kept = kept[:MOST_WORDS]
    while kept and kept[-1] in _LOOSE:
        kept.pop()
    while kept and kept[0] in _LOOSE:
        kept.pop(0)
    return kept


def _count(case: _Case) -> _Metric:
    """A count: the counted phrase, what was done with it, and what stands around it."""
    sentence, counted = case.sentence, case.quantity.counted
    first, last = (counted.first, counted.last) if counted else (case.at + 1, case.at + 1)
    core = [token.low for token in sentence.tokens[first:last] if token.kind == "word"]
    last = _behind_bracket(sentence, last)
    deed, past = deed_behind(sentence, last)
    tail = behind(sentence, last, most=4)
    own = [tail.joint, *tail.words] if tail.joint == "of" else []
    if deed:
        after = behind(sentence, past, most=5)
        more = [after.joint, *after.words] if len(core) < 3 and after.joint in {"by", "in", "for"} else []
        return _Metric(core, own + deed + more, "counted noun and verb behind")
    if case.former and _is_listed(case):
        return _Metric(core, own + case.former.context, "counted noun, list")
    return _Metric(core, _around(case, last, tail, core), "counted noun")


def _behind_bracket(sentence: Sentence, at: int) -> int:
    """The token behind a short bracket: "12 counties (cities, districts) of"."""
    if sentence.low(at) not in {"(", "（"}:
        return at
    return next((place + 1 for place in range(at, at + 8) if sentence.low(place) in {")", "）"}), at)


def _is_listed(case: _Case) -> bool:
    """Whether only a comma or "and" stands between the noun of the count before and this number."""
    between = [token.low for token in case.sentence.tokens[case.former_end : case.at]]
    return (
        bool(between)
        and len(between) <= 2
        and set(between) <= {",", "and", "or"}
        and not (case.former and case.former.rule == "share")
    )


def _around(case: _Case, last: int, tail: Phrase, core: Sequence[str]) -> list[str]:
    """What stands around a counted phrase that no passive verb follows."""
    sentence, at = case.sentence, case.at
    left = before(sentence, at, most=4)
    if left.joint in {"of", "for", "in"} and left.words:
        if left.words[-1] in _RESULTS and len(left.words) <= 2:
            return [*left.words[:-1], _RESULTS[left.words[-1]], *([tail.joint, *tail.words] if tail.words else [])]
        return ["with", *(left.words[1:] if left.words[0] in _PLAIN_VERBS and len(left.words) > 1 else left.words)]
    deed, placed = deed_before(sentence, at)
    if deed and deed[0] in _REACHED and tail.joint != "of":
        if deed[0] == "including":
            return case.former.context if case.former else []
        subject = before(sentence, placed, most=4).words if not deed[0].endswith("ing") else []
        subject = subject or (case.agent.words[:4] if case.agent else [])
        return [_DONE.get(deed[0], deed[0]), *(["by", *subject] if subject else [])]
    if tail.words and tail.joint != "to":
        return [*_past(deed), tail.joint, *tail.words]
    deed = _past(deed)
    if deed and core[-1:] and core[-1] not in _GENERIC:
        return deed
    return [*deed, *purpose(sentence, last, most=5, across=False)]


def _past(deed: list[str]) -> list[str]:
    """A verb that can stand behind its noun: "projects organized", never "farmers encouraging"."""
    return [verb for verb in deed if not verb.endswith("ing")]


def _amount(case: _Case) -> _Metric:
    """Money, a measure or a bare number: the phrase behind "of" or before the verb, else what was done with it."""
    sentence, at, last = case.sentence, case.at, case.behind_unit
    lead = _lead(case)
    own = behind(sentence, last, most=6)
    if own.joint == "of" and own.words:
        deed, _ = deed_behind(sentence, own.last)
        return _Metric(own.words, deed or _led(sentence, at), "noun behind of", lead)
    predicate = _predicate(case, last)
    if predicate:
        return predicate
    subject = _number_of(case) if case.unit_rule == "number of" else []
    if subject:
        return _Metric(subject, [], "number of")
    left = before(sentence, at, most=7)
    if left.words and left.last < at:
        context = _led(sentence, left.first) if left.joint == "of" else []
        words = [word for word in left.words if not (lead and word in _LEADS)]
        if words or not case.former:
            return _Metric(words or left.words, context, "noun before", lead)
    if case.kind == "change" and case.former:
        return _Metric(case.former.core, [], "change of the one before", lead)
    if {"averagely", "average"} & {sentence.low(at - 1), sentence.low(at - 2), sentence.low(at - 4)} and case.former:
        return _Metric(case.former.core[:5], ["for", "each", *own.words[:3]], "average", "average")
    return _spent(case, last)


def _led(sentence: Sentence, at: int) -> list[str]:
    """The verb before an amount, where it says what was done with it."""
    verbs, _ = deed_before(sentence, at)
    return [verb for verb in verbs if verb not in _REACHED and not verb.endswith("ing")]


def _predicate(case: _Case, last: int) -> _Metric | None:
    """ "... was integrated funds of various sectors", "... was from the central government"."""
    sentence = case.sentence
    be = sentence.low(last) in {"was", "were", "is", "are"}
    first = last + 1 if be else last
    low = sentence.low(first)
    if low == "from" and case.total:
        source, _ = run_on(sentence, first + 1, most=4)
        return _Metric(_whole(case.total), ["from", *source], "part of a total")
    if not be:
        return None
    words, place = run_on(sentence, first, most=5)
    if len(words) > 1 and sentence.low(first) not in _SPENT:
        follow = behind(sentence, place, most=3)
        more = [follow.joint, *follow.words] if follow.joint in {"from", "for", "of"} else []
        if words[0] not in {"used", "issued", "raised", "allocated", "arranged", "provided"}:
            return _Metric(words + more, [], "predicate")
    return None


def _whole(total: _Metric) -> list[str]:
    """The words of a total that its parts repeat; of an investment the parts are funds."""
    return ["funds"] if total.core == ["investment"] else total.core[:4]


def _number_of(case: _Case) -> list[str]:
    """The subject of "the number of rural poor living below the line of 500 yuan was reduced to"."""
    sentence = case.sentence
    for place in range(case.at - 1, max(-1, case.at - 40), -1):
        if sentence.low(place) == "number" and sentence.low(place + 1) == "of":
            return purpose(sentence, place + 2, most=6)
    return []


def _spent(case: _Case, last: int) -> _Metric:
    """ "2.48 billion yuan was invested in", "invested 70 million yuan to"."""
    sentence = case.sentence
    deed, past = deed_behind(sentence, last)
    verbs = deed or _led(sentence, case.at)
    aim = purpose(sentence, past if deed else last, most=5)
    if case.total:
        joint = sentence.low(past) if sentence.low(past) in _JOINTS else "for"
        return _Metric(_whole(case.total), [*verbs, joint, *aim], "part of a total")
    if case.unit not in _MONEY:
        return _Metric([*aim], verbs, "what was done")
    if _SPENT & set(verbs):
        return _Metric(["investment"], ["in", *aim], "investment")
    return _Metric(["funds"], [*verbs, "for", *aim], "what the money does")


def _lead(case: _Case) -> str:
    """What a change is called: growth for a percentage, else increase or reduction; empty for anything else."""
    if case.kind != "change":
        return ""
    near = {case.sentence.low(place) for place in range(max(0, case.at - 6), case.at)}
    if near & _FALLS:
        return "reduction"
    return "growth" if case.unit in _SHARES else "increase"


def _share(case: _Case) -> _Metric:
    """A percentage: the rate before it, or a share or growth of what the quantity before measures."""
    sentence, at, last = case.sentence, case.at, case.behind_unit
    near = [sentence.low(place) for place in range(max(0, at - 5), at)]
    former = case.former.core if case.former else []
    if "accounting" in near or "accounted" in near:
        return _Metric((case.former.core + case.former.context if case.former else [])[:6], [], "share", "share")
    left = before(sentence, at, most=6)
    words = left.words if left.last < at else []
    if case.kind == "change":
        growing = [word for word in words if word not in _LEADS]
        return _Metric(growing or list(former), [], "growth", _lead(case))
    tail = behind(sentence, last, most=6)
    if tail.joint in _COMPARING:
        return _Metric([*(words or former)[:5], "above", *tail.words[:4]], [], "compared")
    if words:
        return _Metric(words, [tail.joint, *tail.words] if tail.joint == "of" else [], "rate before")
    if tail.words:
        return _Metric(tail.words, [], "share behind")
    lead = "share" if case.previous and case.previous.lead == "share" else ""
    return _Metric(list(former), [], "as the one before", lead)
