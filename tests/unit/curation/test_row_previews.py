"""What a row of a vocabulary would change is said before it is written, and is what then happens; one undo takes all
back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import operation_sentences
from app.curation import reextracting, row_previews
from app.curation.annotating import AnnotateIndicator
from app.curation.operations import Correct
from app.curation.row_previews import ReadWithRow, RowPreview
from app.curation.sectioning import CorrectSection
from app.curation.session import Session
from app.curation.vocabularies import RemoveVocabularyRow, RowOperation, SetVocabularyRow
from app.errors import Cancelled, InputError
from app.models import vocabulary_queries
from tests import workspaces
from tests.dumps import dump, shown

HEADING = SetVocabularyRow("headings", {"wording": "entire village advancement", "programme": "training"})
NAME = SetVocabularyRow("programmes", {"code": "training", "name": "Courses", "name_zh": "课程"})
UNIT = SetVocabularyRow(
    "units",
    {"code": "plan", "name": "plan", "name_zh": "项", "dimension": "count", "nouns": "plan|plans"},
)
INDICATOR = SetVocabularyRow("indicators", {"code": "funds.loans", "name": "Loans", "name_zh": "贷款", "unit": "yuan"})


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = workspaces.open_session(tmp_path)
    yield opened
    opened.close()


def _look(session: Session, operation: RowOperation) -> RowPreview:
    return row_previews.look(session.path, operation, lambda *_: True)


def _apply(session: Session, seen: RowPreview) -> dict[str, object]:
    operation = ReadWithRow(seen.operation, seen.run.found, seen.vocabulary, set(seen.run.groups()))
    outcome = session.perform(operation).result()
    assert "{" not in operation_sentences.operation(outcome.code, outcome.params)
    return dict(outcome.params)


def _abouts(session: Session) -> dict[int, str]:
    return dict(session.reader.execute("SELECT id, about FROM figures WHERE hidden = 0").fetchall())


def test_nothing_is_written_by_looking(session: Session) -> None:
    before = dump(session.reader)
    seen = _look(session, HEADING)
    assert dump(session.reader) == before
    assert (seen.kind, seen.name, seen.read, seen.removes) == ("headings", "entire village advancement", True, False)


def test_what_a_heading_changes_is_what_was_said_and_one_undo_takes_it_back(session: Session) -> None:
    before, abouts = shown(session.reader), _abouts(session)
    seen = _look(session, HEADING)
    said = {
        item.part.id: merge.new
        for item in seen.run.items
        if item.part is not None
        for merge in item.merges
        if (merge.field, merge.verdict) == ("about", "follows")
    }
    assert said
    assert set(said.values()) == {"training"}
    (section,) = [row for row in seen.run.rows if row.fields]
    assert (section.table, section.kind) == ("sections", "changed")
    assert section.fields["programme"] == ("entire_village", "training")
    assert section.province == "hebei"
    params = _apply(session, seen)
    assert _abouts(session) == abouts | said
    assert (params["kind"], params["name"]) == ("headings", HEADING.cells["wording"])
    assert params["count"] == len(seen.run.items)
    assert reextracting.dry_run(session.path, session.vocabulary, lambda *_: True).groups() == {}, (
        "nothing is left to do"
    )
    session.undo().result()
    assert _abouts(session) == abouts
    assert vocabulary_queries.added(session.reader) == []
    assert shown(session.reader) == before
    session.redo().result()
    assert _abouts(session) == abouts | said


def test_removing_the_row_is_previewed_and_applied_in_the_same_way(session: Session) -> None:
    abouts = _abouts(session)
    _apply(session, _look(session, HEADING))
    (row,) = vocabulary_queries.added(session.reader)
    seen = _look(session, RemoveVocabularyRow(row.id))
    assert seen.removes
    assert seen.waiting == 0
    _apply(session, seen)
    assert _abouts(session) == abouts
    assert vocabulary_queries.added(session.reader) == []


def test_what_was_set_by_hand_stays_as_it_was_said(session: Session) -> None:
    plain = _look(session, HEADING)
    mine = next(item.part.id for item in plain.run.items if item.part is not None)
    section = session.reader.execute("SELECT id FROM sections WHERE programme = 'entire_village'").fetchone()[0]
    session.perform(Correct(mine, {"about": "science"})).result()
    seen = _look(session, HEADING)
    assert seen.stays == plain.stays + 1
    _apply(session, seen)
    assert _abouts(session)[mine] == "science"
    session.undo().result()
    session.perform(CorrectSection(section, {"programme": "science"})).result()
    assert [row for row in _look(session, HEADING).run.rows if row.table == "sections"] == []


def test_the_row_alone_changes_no_figure_and_its_changes_wait(session: Session) -> None:
    """They are told apart from those of the next row, and come with the next extraction."""
    abouts, first = _abouts(session), _look(session, HEADING)
    session.perform(HEADING).result()
    assert _abouts(session) == abouts
    seen = _look(session, SetVocabularyRow("headings", {"wording": "rain plan", "programme": "science"}))
    assert seen.waiting == len(first.run.items) + len(first.run.rows)
    assert first.waiting == 0
    assert [row.label for row in seen.run.rows][-len(first.run.rows) :] == [row.label for row in first.run.rows]
    assert {item.part.id for item in seen.run.items if item.part}.issuperset(
        item.part.id for item in first.run.items if item.part
    )
    again = reextracting.dry_run(session.path, session.vocabulary, lambda *_: True)
    assert again.groups() == first.run.groups()


@pytest.mark.parametrize("operation", [NAME, INDICATOR], ids=lambda each: each.kind)
def test_what_no_text_is_read_by_is_said_at_once(session: Session, operation: SetVocabularyRow) -> None:
    seen = row_previews.at_once(session.reader, operation)
    assert (seen.read, seen.run.groups()) == (False, {})
    assert _look(session, operation) == seen
    assert reextracting.dry_run(session.path, seen.vocabulary, lambda *_: True).groups() == {}


def test_a_new_noun_of_a_unit_is_read(session: Session) -> None:
    assert row_previews.at_once(session.reader, UNIT).read


def test_who_has_an_indicator_is_counted(session: Session) -> None:
    session.perform(INDICATOR).result()
    session.perform(Correct(1, {"indicator": "funds.loans"})).result()
    session.perform(AnnotateIndicator("funds.loans", "discount loans too")).result()
    (row,) = vocabulary_queries.added(session.reader)
    seen = row_previews.at_once(session.reader, RemoveVocabularyRow(row.id))
    assert (seen.figures, seen.notes, seen.read) == (1, 1, False)


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (SetVocabularyRow("headings", {"wording": "a", "programme": "gardens"}), "unknown_code"),
        (RemoveVocabularyRow(9), "row_missing"),
    ],
)
def test_what_cannot_be_is_refused_before_any_text_is_read(
    session: Session, operation: RowOperation, code: str
) -> None:
    def never(*_: object) -> bool:
        raise AssertionError

    with pytest.raises(InputError) as caught:
        row_previews.look(session.path, operation, never)
    assert caught.value.code == code


def test_it_can_be_cancelled(session: Session) -> None:
    before = dump(session.reader)
    with pytest.raises(Cancelled):
        row_previews.look(session.path, HEADING, lambda *_: False)
    assert dump(session.reader) == before


def test_a_row_that_is_refused_leaves_the_texts_as_they_are(session: Session) -> None:
    seen = _look(session, HEADING)
    before = dump(session.reader)
    bad = replace(seen, operation=RemoveVocabularyRow(9))
    with pytest.raises(InputError):
        _apply(session, bad)
    assert dump(session.reader) == before
