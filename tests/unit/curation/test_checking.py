"""Findings are worked out beside the edits, stored, and always those of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths, vocabulary
from app.checks import registry
from app.checks.material import Material
from app.checks.records import Finding
from app.curation import checking
from app.curation.deciding import DecideExtractionError
from app.curation.grouping import SameFact
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.session import Session
from app.models import connection as connections
from app.models import finding_queries, finding_store
from tests import workspaces


@pytest.fixture
def seeded(tmp_path: Path) -> Iterator[Session]:
    session = workspaces.open_session(tmp_path)
    yield session
    session.close()


def large(material: Material) -> Iterator[Finding]:
    """A rule for tests: values above a hundred billion, with the total they are a part of."""
    for figure in material.figures:
        if figure.value > 1e11:
            context = () if figure.parent_id is None else (figure.parent_id,)
            yield Finding("large", "large", "high", figure.report_id, (figure.id,), context, {"value": figure.value})


@pytest.fixture
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "check_report", lambda material, *_: tuple(large(material)))
    monkeypatch.setattr(registry, "check_workspace", lambda *_: ())


def _checked(session: Session) -> list[finding_queries.FindingRow]:
    session.checked().result()
    return finding_queries.findings(session.reader)


def test_an_edit_is_checked_and_told_when_it_is_stored(one_rule: None, hand_made: Session) -> None:
    told: list[frozenset[int]] = []
    assert hand_made.checker is not None
    hand_made.checker.changed = told.append
    assert _checked(hand_made) == []
    hand_made.perform(Correct(2, {"value": 2e11})).result()
    (found,) = _checked(hand_made)
    assert (found.rule, found.severity, found.suspects, found.context) == ("large", "high", (2,), (1,))
    assert (found.values, found.state, found.decision) == ({"value": 2e11}, "open", None)
    assert (found.province, found.report_year, found.document) == ("hebei", 2012, "hebei.txt")
    hand_made.perform(SetReview([2], "rejected")).result()
    assert _checked(hand_made) == []
    hand_made.undo().result()
    assert [row.id for row in _checked(hand_made)] != []
    assert [figures for figures in told if figures] == [
        frozenset({1, 2})
    ] * 3  # a check that changes nothing is told too


def test_a_finding_keeps_its_id_and_key_while_its_numbers_change(one_rule: None, hand_made: Session) -> None:
    hand_made.perform(Correct(2, {"value": 2e11})).result()
    (first,) = _checked(hand_made)
    hand_made.perform(Correct(2, {"value": 3e11})).result()
    (second,) = _checked(hand_made)
    assert (first.id, first.key) == (second.id, second.key)
    assert first.basis != second.basis
    uuid = hand_made.reader.execute("SELECT uuid FROM figures WHERE id = 2").fetchone()[0]
    assert first.key == f"large:{uuid}"


def test_two_findings_on_the_same_suspects_have_two_keys(hand_made: Session) -> None:
    twice = [Finding("r", code, "low", 1, suspects, (), {}) for code, suspects in (("a", (1, 2)), ("b", (2, 1)))]
    keys = [one.key for one in checking.derived(hand_made.reader, twice)]
    assert keys[1] == f"{keys[0]}#2"


def test_a_finding_without_suspects_is_known_by_its_report(hand_made: Session) -> None:
    (one,) = checking.derived(hand_made.reader, [Finding("r", "a", "low", 1, (), (), {"count": 3})])
    uuid = hand_made.reader.execute("SELECT uuid FROM reports").fetchone()[0]
    assert (one.key, one.basis) == (f"r:{uuid}", '{"count": 3}')


def test_what_the_rules_find_in_the_seeds_is_stored_and_healthy(seeded: Session) -> None:
    assert checking.current(seeded.reader)
    stored = finding_store.stored(seeded.reader)
    assert stored
    assert stored == {one.key: one for one in checking.work_out(seeded.reader)}
    assert [found.name for found in seeded.check(lambda *_: True) if found.problems] == []


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_what_is_checked_again_is_what_checking_all_would_find(data: st.DataObject, tmp_path_factory: object) -> None:
    folder = tmp_path_factory.mktemp("edits")  # type: ignore[attr-defined]
    with closing(workspaces.open_session(folder)) as session:
        ids = [row[0] for row in session.reader.execute("SELECT id FROM figures WHERE hidden = 0")]
        figure = st.sampled_from(ids)
        edits = st.one_of(
            st.builds(Correct, figure, st.fixed_dictionaries({"value": st.sampled_from([0.5, 7.0, 9e13])})),
            st.builds(Correct, figure, st.fixed_dictionaries({"unit": st.sampled_from(["yuan", "person"])})),
            st.builds(SetReview, st.lists(figure, min_size=1, max_size=3), st.just("rejected")),
            st.builds(SameFact, st.lists(figure, min_size=2, max_size=3, unique=True)),
            st.builds(AddNote, figure, st.just("look")),
        )
        for edit in data.draw(st.lists(edits, min_size=1, max_size=4)):
            session.perform(edit).result()
            if data.draw(st.booleans()):
                session.checked().result()
        session.undo().result()
        session.checked().result()
        assert finding_store.stored(session.reader) == {one.key: one for one in checking.work_out(session.reader)}


def test_an_import_that_is_taken_back_takes_its_findings_along(seeded: Session) -> None:
    assert finding_queries.counts(seeded.reader).all[0] > 0
    seeded.undo_asking(None)
    seeded.undo_asking(1).result()
    assert finding_queries.findings(seeded.reader) == []  # at once: what is hidden is not shown
    assert _checked(seeded) == []
    assert finding_store.stored(seeded.reader) == {}


def test_other_rules_are_applied_on_opening(
    one_rule: None, hand_made: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_made.checked().result()
    path = hand_made.path
    hand_made.close()
    monkeypatch.setattr(checking, "VERSION", "other")
    monkeypatch.setattr(registry, "check_report", lambda material, *_: _stating(material))
    with closing(Session(path, vocabulary.load())) as session:
        assert len(_checked(session)) == 3
    with closing(connections.open_still(path)) as reader:
        assert finding_store.mark(reader).rules == "other"


def _stating(material: Material) -> tuple[Finding, ...]:
    ids = [figure.id for figure in material.figures]
    return tuple(Finding("all", "all", "low", material.report.id, (each,), (), {}) for each in ids)


def test_nothing_is_worked_out_where_all_is_right(seeded: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "check_report", lambda *_: pytest.fail("was worked out"))
    seeded.checked().result()


def test_a_note_needs_no_rules(seeded: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "check_report", lambda *_: pytest.fail("was worked out"))
    seeded.perform(AddNote(1, "look")).result()
    seeded.checked().result()
    assert checking.current(seeded.reader)


def test_what_was_done_while_the_rules_ran_is_checked_too(
    one_rule: None, hand_made: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A check that was overtaken is not stored: it would say that it knows of the newer edit."""
    started, go_on = Event(), Event()

    def slowly(material: Material, *_: object) -> tuple[Finding, ...]:
        started.set()
        go_on.wait(10)
        return tuple(large(material))

    hand_made.checked().result()
    monkeypatch.setattr(registry, "check_report", slowly)
    hand_made.perform(Correct(1, {"value": 2e11})).result()
    first = hand_made.checked()
    started.wait(10)
    hand_made.perform(Correct(3, {"value": 3e11})).result()
    go_on.set()
    first.result()
    assert [row.suspects for row in _checked(hand_made)] == [(1,), (3,)]


@pytest.mark.parametrize("folder", ["work", "Dropbox"])
def test_an_edit_does_not_wait_for_the_rules(
    hand_made: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """Nor where there is no write-ahead log, and so whoever reads keeps the writer from its commit."""
    started, go_on = Event(), Event()

    def slowly(*_: object) -> tuple[Finding, ...]:
        started.set()
        go_on.wait(20)
        return ()

    monkeypatch.setattr(registry, "check_report", slowly)
    hand_made.close()
    (tmp_path / folder).mkdir()
    path = hand_made.path.rename(tmp_path / folder / "w.fupin")
    with closing(Session(path, vocabulary.load())) as session:
        session.sign_in(workspaces.ANALYST)
        session.perform(Correct(1, {"value": 1.0})).result()
        waiting = session.checked()
        assert started.wait(10)
        session.perform(Correct(1, {"value": 2.0})).result()
        assert not waiting.done()
        go_on.set()
        waiting.result()


@pytest.mark.usefixtures("errors_expected")
def test_a_mistake_in_a_rule_goes_to_the_log_and_hinders_nothing(
    hand_made: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> tuple[Finding, ...]:
        raise ZeroDivisionError

    hand_made.checked().result()
    monkeypatch.setattr(registry, "check_report", broken)
    hand_made.perform(Correct(1, {"value": 1.0})).result()
    with pytest.raises(ZeroDivisionError):
        hand_made.checked().result()
    hand_made.perform(Correct(1, {"value": 2.0})).result()
    assert hand_made.progress() == (0, 3)


def test_read_only_the_stored_findings_are_shown(one_rule: None, hand_made: Session) -> None:
    hand_made.perform(Correct(2, {"value": 2e11})).result()
    before = _checked(hand_made)
    hand_made.close()
    with closing(Session(hand_made.path, vocabulary.load(), read_only=True)) as reading:
        reading.checked().result()
        assert finding_queries.findings(reading.reader) == before


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM findings", "UPDATE findings SET severity = 'low'", "UPDATE finding_figures SET figure_id = 3"],
)
def test_findings_that_are_not_those_of_the_rules_are_found_and_worked_out_anew(
    one_rule: None, hand_made: Session, statement: str
) -> None:
    hand_made.perform(Correct(2, {"value": 2e11})).result()
    before = _checked(hand_made)
    hand_made._writer.run(lambda connection: connection.execute(statement)).result()
    problems = {found.name: found.problems for found in hand_made.check(lambda *_: True) if found.problems}
    assert [problem.code for problem in problems["findings"]] == ["finding_differs"]
    hand_made.repair("findings").result()
    assert [row.key for row in finding_queries.findings(hand_made.reader)] == [row.key for row in before]
    assert [found.name for found in hand_made.check(lambda *_: True) if found.problems] == []


@pytest.mark.parametrize(("rule", "state"), [("separators", "decided"), ("fractions", "decided"), ("sums", "again")])
def test_a_correction_answers_what_is_held_against_the_print(
    rule: str, state: str, hand_made: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What rests on the value is looked at again once that is another one; what rests on the print came back too."""
    found = Finding(rule, "misprints.separator", "high", 1, (2,), (), {"printed": "1,5200"})
    monkeypatch.setattr(registry, "check_report", lambda *_: (found,))
    monkeypatch.setattr(registry, "check_workspace", lambda *_: ())
    (before,) = _checked(hand_made)
    hand_made.perform(DecideExtractionError(before.key, {2: {"value": 1520.0}})).result()
    (after,) = _checked(hand_made)
    assert (after.key, after.state) == (before.key, state)


def test_a_broken_print_stays_answered_by_its_correction(tmp_path: Path) -> None:
    session = workspaces.open_session(tmp_path, ("000_912865d7b0994f04.txt",))
    (broken,) = (row for row in _checked(session) if row.rule == "separators")
    session.perform(DecideExtractionError(broken.key, {broken.suspects[0]: {"value": 1520.0}})).result()
    (after,) = (row for row in _checked(session) if row.key == broken.key)
    assert (after.state, after.values["value"]) == ("decided", 1520.0)
    session.undo().result()
    assert [row.state for row in _checked(session) if row.key == broken.key] == ["open"]
    session.close()


def test_findings_are_counted_when_all_that_was_loaded_was_checked(
    tmp_path: Path, hand_made: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = Session.create(tmp_path / "new.fupin", vocabulary.load())
    assert not checking.counted(new.reader)
    new.close()
    _checked(hand_made)
    monkeypatch.setattr(checking.Checker, "look", lambda _self, _wait=0: checking._done())
    hand_made.perform(Correct(2, {"value": 3e11})).result()
    assert not checking.current(hand_made.reader)
    assert checking.counted(hand_made.reader)
    hand_made.load([paths.seeds() / workspaces.SMALL[0]], lambda *_: True)
    assert not checking.counted(hand_made.reader)


def test_closing_does_not_wait_for_the_rules_that_are_left(hand_made: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a workspace of many thousand figures the rules take long: whoever closes it waits for one of them at most."""
    started, go_on, ran = Event(), Event(), list[str]()

    def first(_reading: object) -> tuple[Finding, ...]:
        started.set()
        go_on.wait(20)
        ran.append("first")
        return ()

    def second(_reading: object) -> tuple[Finding, ...]:
        ran.append("second")
        return ()

    hand_made.checked().result()
    monkeypatch.setattr(registry, "REPORT_RULES", {"first": first, "second": second})
    hand_made.perform(Correct(1, {"value": 1.0})).result()
    waiting = hand_made.checked()
    assert started.wait(10)
    assert hand_made.checker is not None
    hand_made.checker._closing.set()
    go_on.set()
    waiting.result()
    assert ran == ["first"]
    assert not checking.current(hand_made.reader)  # so that it is checked when the workspace is opened again
