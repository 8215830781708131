from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.curation import merging
from app.curation.merging import COLUMNS, FIELDS, VOUCHED, Mark, Said, Verdict
from app.models.merge_queries import SAID_COLUMNS
from app.models.records import MACHINE_FIELDS, Review

_FEW = st.sampled_from([None, "", "yuan", "usd", 1, 2, 2.5, (2011, 2012), (None, None)])
_REVIEWS = st.sampled_from(get_args(Review))
_SAID = st.fixed_dictionaries(dict.fromkeys(FIELDS, _FEW))


def test_every_field_of_the_machine_is_merged() -> None:
    columns = [column for name in FIELDS for column in COLUMNS[name]]
    assert sorted(columns) == sorted(SAID_COLUMNS)
    assert set(MACHINE_FIELDS) <= set(columns)


@pytest.mark.parametrize(
    ("old", "human", "new", "verified", "value", "verdict"),
    [
        ("a", "a", "a", False, "a", "same"),
        ("a", "a", "b", False, "b", "follows"),
        ("a", "a", "b", True, "a", "conflicts"),
        ("a", "a", "a", True, "a", "same"),
        ("a", "h", "a", False, "h", "keeps"),
        ("a", "h", "b", False, "h", "conflicts"),
        ("a", "h", "h", False, "h", "agrees"),
        ("a", "h", "h", True, "h", "agrees"),
        ("a", "h", "b", True, "h", "conflicts"),
        (None, None, (2011, 2012), False, (2011, 2012), "follows"),
    ],
)
def test_one_field(old: str, human: str, new: str, verified: bool, value: str, verdict: Verdict) -> None:
    merged = merging.merge_field("unit", old, human, new, verified=verified)
    assert (merged.value, merged.verdict) == (value, verdict)


@pytest.mark.parametrize(("new", "verdict"), [("h", "agrees"), ("b", "conflicts")])
def test_what_no_machine_had_said_is_a_humans(new: str, verdict: Verdict) -> None:
    merged = merging.merge_field("unit", None, "h", new, spoken=False)
    assert (merged.value, merged.verdict) == ("h", verdict)


@settings(deadline=None)
@given(old=_FEW, human=_FEW, new=_FEW, verified=st.booleans(), spoken=st.booleans(), agreed=st.booleans())
def test_a_human_value_is_never_lost(
    old: merging.Value, human: merging.Value, new: merging.Value, verified: bool, spoken: bool, agreed: bool
) -> None:
    merged = merging.merge_field("unit", old, human, new, spoken=spoken, verified=verified, agreed=agreed)
    if human != old or verified or agreed or not spoken:
        assert merged.value == human
        assert (merged.verdict == "conflicts") == (new not in (human, old) if spoken else new != human)
    else:
        assert merged.value == new


@settings(deadline=None)
@given(old=_FEW, human=_FEW, new=_FEW, verified=st.booleans())
def test_the_same_machine_again_changes_nothing(
    old: merging.Value, human: merging.Value, new: merging.Value, verified: bool
) -> None:
    first = merging.merge_field("unit", old, human, new, verified=verified)
    again = merging.merge_field("unit", new, first.value, new, verified=verified)
    assert again.value == first.value
    assert again.verdict in ("same", "keeps")


@settings(deadline=None)
@given(old=_SAID, human=_SAID, new=_SAID, review=_REVIEWS)
def test_all_fields_of_a_figure(old: Said, human: Said, new: Said, review: Review) -> None:
    merges = merging.merge_fields(old, human, new, review)
    assert all(merge.verdict != "same" for merge in merges)
    by_name = {merge.field: merge.value for merge in merges}
    after = {name: by_name.get(name, human[name]) for name in FIELDS}
    for name in FIELDS:
        vouched = review == "rejected" or (review == "verified" and name in VOUCHED)
        if human[name] != old[name] or vouched:
            assert after[name] == human[name]
    again = merging.merge_fields(new, after, new, review)
    assert {merge.verdict for merge in again} <= {"keeps"}


@settings(deadline=None)
@given(said=_SAID, new=_SAID)
def test_an_untouched_figure_says_what_the_machine_says(said: Said, new: Said) -> None:
    by_name = {merge.field: merge.value for merge in merging.merge_fields(said, said, new, "unreviewed")}
    assert {name: by_name.get(name, said[name]) for name in FIELDS} == new


@settings(deadline=None)
@given(old=_SAID, human=_SAID, new=_SAID)
def test_a_rejected_figure_is_left_as_it_is(old: Said, human: Said, new: Said) -> None:
    assert merging.merge_fields(old, human, new, "rejected") == ()


def _said(**values: merging.Value) -> Said:
    return {**dict.fromkeys(FIELDS), **values}


@pytest.mark.parametrize(
    ("human", "new", "review", "kind"),
    [
        ({}, {}, "unreviewed", None),
        ({}, {"unit": "mu"}, "unreviewed", "changed"),
        ({}, {"unit": "mu"}, "verified", "conflicting"),
        ({"unit": "mu"}, {"unit": "mu"}, "unreviewed", "agreed"),
        ({"unit": "mu"}, {}, "unreviewed", None),
        ({"unit": "mu"}, {"unit": "yuan"}, "unreviewed", "conflicting"),
        ({"unit": "mu"}, {"unit": "mu", "per": "month"}, "unreviewed", "changed"),
        ({"unit": "mu"}, {"unit": "yuan", "per": "month"}, "unreviewed", "conflicting"),
    ],
)
def test_the_kind_of_a_figures_change(
    human: dict[str, str], new: dict[str, str], review: Review, kind: merging.Kind | None
) -> None:
    assert merging.kind_of(merging.merge_fields(_said(), _said(**human), _said(**new), review)) == kind


@pytest.mark.parametrize(
    ("human", "new", "before", "after"),
    [
        ({}, {}, "", ""),
        ({}, {}, "disagrees", ""),
        ({}, {}, "vanished", ""),
        ({"unit": "mu"}, {"unit": "yuan"}, "", "disagrees"),
        ({"unit": "mu"}, {}, "disagrees", "disagrees"),
        ({"unit": "mu"}, {}, "vanished", ""),
        ({"unit": "mu"}, {"unit": "mu"}, "disagrees", ""),
    ],
)
def test_the_mark_says_whether_they_disagree(
    human: dict[str, str], new: dict[str, str], before: Mark, after: Mark
) -> None:
    merges = merging.merge_fields(_said(), _said(**human), _said(**new), "unreviewed")
    assert merging.mark_of(merges, before) == after


def test_who_differs_from_the_machine() -> None:
    assert not merging.differs(_said(), _said())
    assert merging.differs(_said(), _said(year=(2011, 2012)))
    assert merging.differs(None, _said())


@settings(deadline=None)
@given(values=st.lists(_FEW, min_size=3, max_size=6))
def test_a_human_value_outlives_any_run_of_machines(values: list[merging.Value]) -> None:
    """A machine that came to agree was the next one's base, and so the human value was taken for the machine's own."""
    old, human, *later = values
    if human == old:
        return
    agreed: tuple[str, ...] = ()
    for new in later:
        merged = merging.merge_field("unit", old, human, new, agreed="unit" in agreed)
        agreed = merging.agreed_on([merged], agreed)
        old = new
        assert merged.value == human


def test_what_is_agreed_on_is_remembered_in_order() -> None:
    merges = merging.merge_fields(_said(), _said(per="month", unit="mu"), _said(per="month", unit="mu"), "unreviewed")
    assert merging.agreed_on(merges, ("span",)) == ("unit", "per", "span")
