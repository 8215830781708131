from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import vocabulary
from app.curation import reextracting
from app.curation.grouping import Different, SameFact
from app.curation.importing import Import, Loaded
from app.curation.merging import KINDS
from app.curation.operations import AddNote, Correct, Operation, SetReview
from app.curation.reextracting import STRUCTURE, ExtractAgain
from app.curation.session import Session
from app.errors import Cancelled
from app.extraction.records import Extraction, Section
from app.models import health, queries
from app.models.records import MACHINE_FIELDS, FigureFilter, FigureRow
from tests import extractions, merges, workspaces
from tests.dumps import dump, shown

FULL_SPAN = {"start": extractions.TEXT.index("21 billion"), "end": extractions.TEXT.index("21 billion") + 15}


def _figure(session: Session, figure_id: int = 1) -> FigureRow:
    return queries.figures(session.reader, [figure_id])[figure_id]


def _ids(session: Session) -> list[int]:
    return list(queries.figure_ids(session.reader, FigureFilter()))


def test_the_same_machine_changes_nothing(hand_made: Session) -> None:
    before = dump(hand_made.reader)
    run = merges.preview(hand_made, extractions.extraction())
    assert (run.items, run.structure, run.groups()) == ((), 0, {})
    outcome = merges.accept(hand_made, extractions.extraction())
    assert outcome.operation_id is None
    assert dump(hand_made.reader) == before


def test_what_nobody_touched_follows_the_machine(hand_made: Session) -> None:
    outcome = merges.accept(hand_made, merges.newer({0: {"unit": "usd", "year_from": 2011, "confidence": 0.4}}))
    figure = _figure(hand_made)
    assert (figure.unit, figure.year_from, figure.confidence, figure.review) == ("usd", 2011, 0.4, "unreviewed")
    assert outcome.params["changed"] == outcome.params["count"] == 1
    machine = queries.machine(hand_made.reader, 1)
    assert machine is not None
    assert machine.fields["unit"] == "usd"


def test_a_human_value_stays_and_the_disagreement_is_marked(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "mu"})).result()
    run = merges.preview(hand_made, merges.newer({0: {"unit": "usd", "per": "month"}}))
    assert run.groups() == {("hebei", "conflicting"): 1}
    assert run.fields() == {("unit", "conflicting"): 1, ("per", "changed"): 1}
    merges.accept(hand_made, merges.newer({0: {"unit": "usd", "per": "month"}}))
    figure = _figure(hand_made)
    assert (figure.unit, figure.per, figure.mark) == ("mu", "month", "disagrees")


def test_a_verified_figure_never_changes_silently(hand_made: Session) -> None:
    hand_made.perform(SetReview([1, 2], "verified")).result()
    before = _figure(hand_made)
    merges.accept(hand_made, merges.newer({0: {"value": 22e9, "metric": "other", **FULL_SPAN}}))
    assert _figure(hand_made) == replace(before, mark="disagrees")
    assert _figure(hand_made, 2).mark == ""


def test_the_mark_goes_when_the_analyst_looks_and_stays_away(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    other = merges.newer({0: {"value": 22e9}})
    merges.accept(hand_made, other)
    hand_made.perform(SetReview([1], "verified")).result()
    assert (_figure(hand_made).mark, _figure(hand_made).review) == ("", "verified")
    assert merges.preview(hand_made, other).groups() == {}


def test_the_mark_goes_when_the_machine_comes_round(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    merges.accept(hand_made, merges.newer({0: {"value": 22e9}}))
    run = merges.preview(hand_made, extractions.extraction())
    assert run.groups() == {("hebei", "agreed"): 1}
    merges.accept(hand_made, extractions.extraction())
    assert _figure(hand_made).mark == ""


def test_human_and_machine_agree_at_last(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "usd"})).result()
    run = merges.preview(hand_made, merges.newer({0: {"unit": "usd"}}))
    assert run.groups() == {("hebei", "agreed"): 1}
    assert run.fields() == {("unit", "agreed"): 1}
    merges.accept(hand_made, merges.newer({0: {"unit": "usd"}}))
    assert (_figure(hand_made).unit, _figure(hand_made).mark) == ("usd", "")
    assert merges.preview(hand_made, merges.newer({0: {"unit": "usd"}})).items == ()


def test_a_wider_span_of_the_same_number_is_the_same_figure(hand_made: Session) -> None:
    merges.accept(hand_made, merges.newer({0: FULL_SPAN}))
    figure = _figure(hand_made)
    assert (figure.short_id, figure.quote) == ("HEB12-0001", "21 billion yuan")
    assert extractions.TEXT[figure.span_start : figure.span_end] == figure.quote
    assert _ids(hand_made) == [1, 2, 3]


def test_new_figures_get_new_permanent_ids(hand_made: Session) -> None:
    more = merges.newer(more=[merges.another("2012", 2012.0, parent=3), merges.another("Rain", 1.0)])
    outcome = merges.accept(hand_made, more)
    assert outcome.params["new"] == 2
    assert [_figure(hand_made, each).short_id for each in (4, 5)] == ["HEB12-0004", "HEB12-0005"]
    assert _figure(hand_made, 4).heading == "Rain Plan"
    hand_made.undo().result()
    assert _ids(hand_made) == [1, 2, 3]
    merges.accept(hand_made, more)
    assert sorted(_ids(hand_made)) == [1, 2, 3, 4, 5]


def test_what_vanished_is_hidden_and_comes_back_under_its_id(hand_made: Session) -> None:
    run = merges.preview(hand_made, merges.newer(without=[0]))
    assert run.groups() == {("hebei", "vanished"): 1, ("hebei", "changed"): 1}
    merges.accept(hand_made, merges.newer(without=[0]))
    assert _ids(hand_made) == [2, 3]
    assert _figure(hand_made, 2).parent_id is None
    assert merges.preview(hand_made, merges.newer(without=[0])).items == ()
    run = merges.preview(hand_made, extractions.extraction())
    assert run.groups() == {("hebei", "new"): 1, ("hebei", "changed"): 1}
    merges.accept(hand_made, extractions.extraction())
    assert (_figure(hand_made).short_id, _figure(hand_made, 2).parent_id) == ("HEB12-0001", 1)


@pytest.mark.parametrize(
    ("decision", "kind"),
    [
        (SetReview([1], "verified"), "conflicting"),
        (SetReview([1], "rejected"), "agreed"),
        (Correct(1, {"unit": "usd"}), "conflicting"),
        (AddNote(1, "look"), "conflicting"),
    ],
)
def test_what_somebody_decided_on_is_kept_and_marked_when_it_vanishes(
    hand_made: Session, decision: Operation, kind: str
) -> None:
    hand_made.perform(decision).result()
    before = _figure(hand_made)
    run = merges.preview(hand_made, merges.newer(without=[0]))
    assert ("hebei", kind) in run.groups()
    merges.accept(hand_made, merges.newer(without=[0]))
    assert _figure(hand_made) == replace(before, mark="vanished")
    assert merges.preview(hand_made, merges.newer(without=[0])).items == ()
    merges.accept(hand_made, extractions.extraction())
    assert _figure(hand_made).mark == ""


def test_a_rejected_figure_stays_as_it_is(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "rejected")).result()
    assert merges.preview(hand_made, merges.newer({0: {"unit": "usd", "confidence": 0.1}})).items == ()


def test_only_the_accepted_groups_are_let_in_and_the_rest_waits(hand_made: Session) -> None:
    other = merges.newer({1: {"unit": "usd"}}, without=[2], more=[merges.another("Rain", 1.0)])
    assert set(merges.preview(hand_made, other).groups()) == {
        ("hebei", "changed"),
        ("hebei", "new"),
        ("hebei", "vanished"),
    }
    merges.accept(hand_made, other, {("hebei", "vanished")})
    assert _ids(hand_made) == [1, 2]
    assert _figure(hand_made, 2).unit == "yuan"
    assert set(merges.preview(hand_made, other).groups()) == {("hebei", "changed"), ("hebei", "new")}
    merges.accept(hand_made, other)
    assert merges.preview(hand_made, other).groups() == {}


def test_a_total_that_was_not_accepted_is_nobodys_parent(hand_made: Session) -> None:
    other = merges.newer({1: {"parent": 2}}, more=[merges.another("Rain", 1.0)])
    merges.accept(hand_made, replace(other, figures=other.figures), {("hebei", "changed")})
    assert _figure(hand_made, 2).parent_id == 3
    beyond = replace(other.figures[1], parent=3)
    third = replace(other, figures=(other.figures[0], beyond, *other.figures[2:]))
    merges.accept(hand_made, third, {("hebei", "changed")})
    assert _figure(hand_made, 2).parent_id is None
    merges.accept(hand_made, third)
    assert _figure(hand_made, 2).parent_id == 4


def test_how_sure_the_machine_is_counts_apart(hand_made: Session) -> None:
    run = merges.preview(hand_made, merges.newer({0: {"confidence": 0.2}, 1: {"rules": {"unit": "unit.other"}}}))
    assert run.groups() == {("hebei", "confidence"): 2}
    merges.accept(hand_made, run.found[0].extraction)
    assert _figure(hand_made).confidence == 0.2
    assert merges.preview(hand_made, run.found[0].extraction).items == ()


def _rain_is_relocation(**report: Any) -> Extraction:
    found = extractions.extraction()
    sections = (found.sections[0], replace(found.sections[1], programme="relocation"))
    figures = (*found.figures[:2], replace(found.figures[2], about="relocation"))
    return replace(found, reports=(replace(found.reports[0], **report),), sections=sections, figures=figures)


def test_another_programme_of_a_section_reaches_what_hangs_on_it(hand_made: Session) -> None:
    hand_made.perform(Correct(3, {"about": "funds"})).result()
    other = _rain_is_relocation()
    assert merges.preview(hand_made, other).groups() == {STRUCTURE: 1, ("hebei", "conflicting"): 1}
    merges.accept(hand_made, other)
    figure = _figure(hand_made, 3)
    assert (figure.programme, figure.about, figure.mark) == ("relocation", "funds", "disagrees")
    assert merges.preview(hand_made, other).groups() == {}


def test_a_report_of_another_year_and_a_new_section(hand_made: Session) -> None:
    other = _rain_is_relocation(year=2011, author="Li")
    start = extractions.TEXT.index("3,277")
    third = Section(0, start, len(extractions.TEXT), start, start + 5, "training")
    other = replace(other, sections=(other.sections[0], replace(other.sections[1], end=start), third))
    before = shown(hand_made.reader)
    merges.accept(hand_made, other)
    assert _figure(hand_made, 3).heading == "3,277"
    assert _figure(hand_made, 3).report_year == 2011
    assert [row.heading for row in queries.sections(hand_made.reader)] == ["Overview", "Rain Plan", "3,277"]
    merges.accept(hand_made, extractions.extraction())
    assert [row.heading for row in queries.sections(hand_made.reader)] == ["Overview", "Rain Plan"]
    assert [row[0] for row in merges.effective(hand_made.reader)] == [
        row.span_start for row in (_figure(hand_made, each) for each in (1, 2, 3))
    ]
    hand_made.undo().result()
    hand_made.undo().result()
    assert shown(hand_made.reader) == before


def test_without_the_headings_figures_stay_where_they_hang(hand_made: Session) -> None:
    other = _rain_is_relocation()
    merges.accept(hand_made, other, {("hebei", "changed")})
    assert (_figure(hand_made, 3).programme, _figure(hand_made, 3).about) == ("rain_plan", "relocation")
    assert merges.preview(hand_made, other).groups() == {STRUCTURE: 1}


def test_one_operation_undone_and_redone(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    before = shown(hand_made.reader)
    other = merges.newer({0: {"value": 1.0}, 1: {"unit": "usd"}}, without=[2], more=[merges.another("Rain", 1.0)])
    outcome = merges.accept(hand_made, other)
    after = shown(hand_made.reader)
    assert {"documents", "figures"} <= outcome.tables
    assert hand_made.undo().result().code == "extract_again"
    assert shown(hand_made.reader) == before
    assert merges.preview(hand_made, other).groups() == {
        ("hebei", "conflicting"): 1,
        ("hebei", "changed"): 1,
        ("hebei", "vanished"): 1,
        ("hebei", "new"): 1,
    }
    hand_made.redo().result()
    assert shown(hand_made.reader) == after


def test_a_decision_taken_after_the_dry_run_is_not_lost(hand_made: Session) -> None:
    run = merges.preview(hand_made, merges.newer({0: {"unit": "usd"}}, without=[2]))
    hand_made.perform(SetReview([1, 3], "verified")).result()
    hand_made.perform(ExtractAgain(run.found, hand_made.vocabulary, set(run.groups()))).result()
    assert (_figure(hand_made).unit, _figure(hand_made, 3).mark) == ("yuan", "")
    assert merges.preview(hand_made, run.found[0].extraction).groups() == {("hebei", "conflicting"): 2}


def test_the_dry_run_of_a_real_workspace_finds_nothing_new(tmp_path: Path) -> None:
    path = workspaces.workspace(tmp_path)
    seen: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> bool:
        seen.append((done, total, name))
        return True

    run = reextracting.dry_run(path, vocabulary.load(), progress)
    assert (run.items, run.structure) == ((), 0)
    assert [step[:2] for step in seen] == [(0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize("steps", [0, 2])
def test_a_dry_run_can_be_stopped(tmp_path: Path, steps: int) -> None:
    path = workspaces.workspace(tmp_path)
    with pytest.raises(Cancelled):
        reextracting.dry_run(path, vocabulary.load(), lambda done, *_: done < steps)


def _stating(found: Extraction, places: Sequence[int]) -> Extraction:
    """The extraction with a fact stated at those of the positions that it has."""
    there = [place for place in places if place < len(found.figures)]
    return merges.stating_the_same(found, *there) if len(there) > 1 else found


_FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "value": st.sampled_from([1.0, 21e9, 5.5]),
        "unit": st.sampled_from(["yuan", "usd"]),
        "year_from": st.sampled_from([2010, 2012]),
        "claim": st.sampled_from([None, "all"]),
        "parent": st.sampled_from([None, 2]),
        "confidence": st.sampled_from([0.9, 0.3]),
    },
)
_NEWER = st.builds(
    lambda changes, without, more, same: _stating(
        merges.newer(changes, without=without, more=[merges.another(printed, 7.0) for printed in more]), same
    ),
    st.dictionaries(st.sampled_from([0, 1]), _FIELDS, max_size=2),
    st.lists(st.sampled_from([0, 1, 2]), unique=True, max_size=2),
    st.lists(st.sampled_from(["Rain", "2012", "covered"]), unique=True, max_size=2),
    st.lists(st.integers(0, 4), unique=True, min_size=2, max_size=3),
)
_DECISIONS = st.one_of(
    st.builds(Correct, st.integers(1, 3), st.sampled_from([{"unit": "mu"}, {"value": 1.0}])),
    st.builds(SetReview, st.lists(st.integers(1, 3), max_size=2), st.sampled_from(["verified", "rejected"])),
    st.builds(SameFact, st.lists(st.integers(1, 3), unique=True, min_size=2)),
    st.builds(Different, st.lists(st.integers(1, 3), unique=True, min_size=1)),
)


def test_what_comes_back_is_not_bound_to_what_its_fact_became(hand_made: Session) -> None:
    """It was hidden while the figure that had led it came to follow another: nobody had decided that."""
    more = merges.newer(more=[merges.another("Rain", 7.0)])
    for found in (_stating(more, [1, 3]), _stating(merges.newer(), [0, 1]), _stating(more, [0, 1])):
        merges.accept(hand_made, found)
    assert merges.leaders(hand_made) == {1: 1, 2: 1, 3: None, 4: None}
    assert _figure(hand_made, 4).mark == ""


@settings(max_examples=12, deadline=None)
@given(runs=st.lists(_NEWER, min_size=1, max_size=3))
def test_an_untouched_workspace_comes_to_say_what_a_fresh_import_says(runs: list[Extraction]) -> None:
    text = f"{extractions.TEXT} "
    with merges.copied() as session:
        for run in runs:
            merges.accept(session, run)
        session.take_in([Loaded(extractions.source(text), runs[-1])])
        assert _untitled(merges.effective(session.reader)) == _untitled(merges.effective(session.reader, 2))
        assert merges.preview(session, runs[-1]).groups() == {}


def _untitled(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """The rows without the suffix, which knows of the blank that makes the second text another."""
    return [row[:17] + row[18:] for row in rows]


def _human(session: Session) -> dict[int, dict[str, object]]:
    """What humans have said: the fields that differ from the machine's, and all of what is settled."""
    said: dict[int, dict[str, object]] = {}
    for figure_id in (1, 2, 3):
        figure, machine = _figure(session, figure_id), queries.machine(session.reader, figure_id)
        assert machine is not None
        settled = figure.review != "unreviewed"
        values = {name: getattr(figure, name) for name in (*MACHINE_FIELDS, "claim", "parent_id")}
        said[figure_id] = {
            name: value for name, value in values.items() if settled or machine.fields.get(name, value) != value
        }
        said[figure_id]["review"] = figure.review
    return {figure_id: values for figure_id, values in said.items() if len(values) > 1}


@settings(max_examples=12, deadline=None)
@given(decisions=st.lists(_DECISIONS, max_size=4), runs=st.lists(_NEWER, min_size=1, max_size=3))
def test_no_decision_is_lost_and_all_can_be_taken_back(decisions: list[Operation], runs: list[Extraction]) -> None:
    with merges.copied() as session:
        for decision in decisions:
            session.perform(decision).result()
        human, before = _human(session), shown(session.reader)
        done = sum(merges.accept(session, run).operation_id is not None for run in runs)
        for figure_id, values in human.items():
            kept = _figure(session, figure_id)
            assert {name: getattr(kept, name) for name in values} == values
        for _ in range(done):
            session.undo().result()
        assert shown(session.reader) == before
        assert _ill(session) == []


def test_every_kind_is_counted_in_the_history(hand_made: Session) -> None:
    outcome = merges.accept(hand_made, merges.newer({0: {"unit": "usd"}}))
    assert set(outcome.params) == {"count", "extractor", *KINDS}
    assert outcome.params["extractor"] == "2"


def test_an_import_says_where_its_numbers_stand(hand_made: Session) -> None:
    rows = hand_made.reader.execute(
        "SELECT figures.span_start = said.span_start AND figures.span_end = said.span_end"
        " AND figures.parent_id IS said.parent_id AND figures.claim = said.claim AND figures.run_id = said.run_id"
        " FROM figures JOIN machine_figures AS said ON figure_id = id"
    )
    assert [row[0] for row in rows] == [1, 1, 1]
    assert hand_made.reader.execute("SELECT run_id FROM documents").fetchone()[0] == 1
    again = Loaded(extractions.source(), extractions.extraction())
    assert hand_made.perform(Import([again], hand_made.vocabulary)).result().operation_id is None


def _ill(session: Session) -> list[str]:
    return [result.name for result in health.run(session.reader, session.path) if result.count]


def test_the_workspace_is_healthy_after_each_step(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "mu"})).result()
    hand_made.perform(SetReview([2], "verified")).result()
    other = merges.newer(
        {0: {"unit": "usd"}, 1: {"value": 3.0, **FULL_SPAN}}, without=[2], more=[merges.another("Rain", 1.0)]
    )
    merges.accept(hand_made, other)
    assert _ill(hand_made) == []
    hand_made.undo().result()
    assert _ill(hand_made) == []
    merges.accept(hand_made, _rain_is_relocation(year=2011))
    assert _ill(hand_made) == []
