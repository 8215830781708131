from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import extraction, operation_sentences, sentences, vocabulary
from app.curation import reextracting
from app.curation.operations import Operation
from app.curation.sectioning import CorrectSection
from app.curation.session import Session
from app.curation.undo import Revert
from app.curation.vocabularies import RemoveVocabularyRow, SetVocabularyRow
from app.errors import InputError
from app.models import vocabulary_queries
from tests import sectioned
from tests.dumps import dump

PROGRAMME = SetVocabularyRow("programmes", {"code": "gardens", "name": "Gardens", "name_zh": "园林", "general": ""})
HEADING = SetVocabularyRow("headings", {"wording": " Rain  Plan ", "programme": "training"})
UNIT = SetVocabularyRow(
    "units", {"code": "road", "name": "road", "name_zh": "条", "dimension": "count", "nouns": "road|roads"}
)
INDICATOR = SetVocabularyRow(
    "indicators", {"code": "roads.built", "name": "Roads built", "name_zh": "修建道路", "unit": "road"}
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = sectioned.open_session(tmp_path)
    yield opened
    opened.close()


@pytest.mark.parametrize("operation", [PROGRAMME, HEADING, UNIT], ids=lambda each: each.kind)
def test_a_row_is_added_and_taken_back(session: Session, operation: SetVocabularyRow) -> None:
    before, shipped = dump(session.reader), session.vocabulary
    outcome = session.perform(operation).result()
    assert "{" not in operation_sentences.operation(outcome.code, outcome.params)
    assert session.vocabulary.hash != shipped.hash
    session.undo().result()
    assert dump(session.reader) == before
    assert session.vocabulary is shipped
    session.redo().result()
    assert session.vocabulary.hash != shipped.hash


def test_it_travels_with_the_workspace(session: Session) -> None:
    session.perform(PROGRAMME).result()
    path = session.path
    session.close()
    again = Session(path, vocabulary.load())
    try:
        assert [row.name_zh for row in again.vocabulary.programmes if row.code == "gardens"] == ["园林"]
        assert [found.name for found in again.check(lambda *_: True) if found.problems] == []
    finally:
        again.close()


def test_a_heading_of_the_workspace_goes_before_the_shipped_ones(session: Session) -> None:
    session.perform(HEADING).result()
    assert (session.vocabulary.headings[0].wording, session.vocabulary.headings[0].programme) == (
        "rain plan",
        "training",
    )
    found = extraction.extract(sectioned.TEXT, vocabulary=session.vocabulary)
    assert "training" in {section.programme for section in found.sections}
    assert found.vocabulary_hash == session.vocabulary.hash


def test_a_row_of_the_same_name_takes_its_place(session: Session) -> None:
    session.perform(HEADING).result()
    session.perform(SetVocabularyRow("headings", {"wording": "rain plan", "programme": "science"})).result()
    (row,) = vocabulary_queries.added(session.reader)
    assert (row.name, row.cells["programme"]) == ("rain plan", "science")
    session.perform(SetVocabularyRow("headings", {"wording": "rainy plan", "programme": "science"}, row.id)).result()
    assert [each.name for each in vocabulary_queries.added(session.reader)] == ["rainy plan"]


def test_a_shipped_row_is_overridden_and_comes_back(session: Session) -> None:
    cells = {"code": "training", "name": "Courses", "name_zh": "课程"}
    session.perform(SetVocabularyRow("programmes", cells)).result()
    assert [row.name for row in session.vocabulary.programmes if row.code == "training"] == ["Courses"]
    (row,) = vocabulary_queries.added(session.reader)
    session.perform(RemoveVocabularyRow(row.id)).result()
    assert session.vocabulary is vocabulary.load()


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (SetVocabularyRow("provinces", {"code": "x"}), "bad_choice"),
        (SetVocabularyRow("headings", {"wording": "", "programme": "training"}), "empty_cell"),
        (SetVocabularyRow("headings", {"wording": "a", "programme": "gardens"}), "unknown_code"),
        (SetVocabularyRow("programmes", {"code": "Two Words", "name": "a", "name_zh": "a"}), "bad_code"),
        (SetVocabularyRow("programmes", {"code": "a", "name": "a", "name_zh": "a", "general": "no"}), "bad_flag"),
        (SetVocabularyRow("programmes", {"code": "a", "name": "a"}), "empty_cell"),
        (INDICATOR, "unknown_code"),
        (RemoveVocabularyRow(99), "row_missing"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(session: Session, operation: Operation, code: str) -> None:
    before = dump(session.reader)
    with pytest.raises(InputError) as caught:
        session.perform(operation).result()
    assert caught.value.code == code
    assert "{" not in sentences.failure(caught.value)
    assert dump(session.reader) == before


def test_a_row_that_another_needs_is_not_removed_and_one_whose_need_is_gone_does_not_count(session: Session) -> None:
    unit = session.perform(UNIT).result()
    session.perform(INDICATOR).result()
    first = next(row for row in vocabulary_queries.added(session.reader) if row.kind == "units")
    with pytest.raises(InputError) as caught:
        session.perform(RemoveVocabularyRow(first.id)).result()
    assert (caught.value.code, caught.value.values["value"]) == ("unknown_code", "road")
    session.perform(Revert(unit.operation_id or 0)).result()
    assert "roads.built" not in {row.code for row in session.vocabulary.indicators}
    assert session.vocabulary.hash == vocabulary.load().hash


def test_two_rows_of_one_name_cannot_be(session: Session) -> None:
    session.perform(PROGRAMME).result()
    session.perform(SetVocabularyRow("programmes", {**PROGRAMME.cells, "code": "parks"})).result()
    row = vocabulary_queries.added(session.reader)[-1]
    with pytest.raises(InputError) as caught:
        session.perform(SetVocabularyRow("programmes", PROGRAMME.cells, row.id)).result()
    assert caught.value.code == "code_twice"


def test_the_dry_run_shows_what_a_heading_changes_and_leaves_what_was_set_by_hand(tmp_path: Path) -> None:
    from tests import workspaces

    session = workspaces.open_session(tmp_path)
    try:
        plain = reextracting.dry_run(session.path, session.vocabulary, lambda *_: True)
        assert plain.groups() == {}
        heading = {"wording": "entire village advancement", "programme": "training"}
        session.perform(SetVocabularyRow("headings", heading)).result()
        run = reextracting.dry_run(session.path, session.vocabulary, lambda *_: True)
        assert run.structure >= 1
        assert {field for field, _ in run.fields()} == {"about"}
        section = session.reader.execute("SELECT id FROM sections WHERE programme = 'entire_village'").fetchone()[0]
        session.perform(CorrectSection(section, {"programme": "science"})).result()
        again = reextracting.dry_run(session.path, session.vocabulary, lambda *_: True)
        assert again.structure == run.structure - 1
    finally:
        session.close()
