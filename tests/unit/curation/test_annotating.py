"""Notes on texts, indicators and the workspace, and what is done to a note: each is undone, and leaves its entry."""

from __future__ import annotations

import json
import sqlite3

import pytest

from app import operation_sentences, sentences
from app.curation.annotating import (
    AnnotateIndicator,
    AnnotateText,
    AnnotateWorkspace,
    DeleteNote,
    EditNote,
    SetTags,
    clean,
)
from app.curation.operations import AddNote, Operation
from app.curation.session import Session
from app.curation.vocabularies import RemoveVocabularyRow, SetVocabularyRow
from app.errors import InputError
from app.models import annotation_queries, queries
from app.models.annotation_queries import AnnotationFilter
from tests import extractions
from tests.dumps import dump

PLACE = extractions.TEXT.index("anti-poverty")
ON_TEXT = AnnotateText(1, PLACE, PLACE + 12, " odd wording\n", ["wording", " 编码  规则 ", "wording", ""])

CENTRAL = "funds.financial.central"
ON_CENTRAL = AnnotateIndicator(CENTRAL, "discount loans excluded", ["coding"])


@pytest.fixture
def noted(hand_made: Session) -> Session:
    """A note of each kind that is not on an indicator: 1 on a figure, 2 on a text, 3 on the workspace."""
    for operation in (AddNote(3, "see page 3"), ON_TEXT, AnnotateWorkspace("yuan of the year", ["unit"])):
        hand_made.perform(operation).result()
    return hand_made


def _notes(session: Session, asked: AnnotationFilter | None = None) -> list[int]:
    return [note.id for note in annotation_queries.chosen(session.reader, asked)]


def _table(session: Session) -> list[tuple[object, ...]]:
    return list(annotation_queries.table(session.reader)[1])


def test_notes_of_each_kind(noted: Session) -> None:
    workspace, text, figure = annotation_queries.chosen(noted.reader)
    assert (figure.target, figure.short_id, figure.document_id, figure.report_id) == ("figure", "HEB12-0003", 1, 1)
    assert (text.target, text.body, text.tags) == ("text", "odd wording", ("wording", "编码 规则"))
    assert extractions.TEXT[text.span_start : text.span_end] == "anti-poverty"
    assert (text.report_id, text.province, text.year) == (1, "hebei", 2012)
    assert (workspace.target, workspace.document_id, workspace.initials) == ("workspace", None, "LW")


def test_a_note_on_an_indicator_belongs_to_its_code(noted: Session) -> None:
    noted.perform(ON_CENTRAL).result()
    (note,) = annotation_queries.chosen(noted.reader, AnnotationFilter(target="indicator"))
    assert (note.target, note.indicator, note.body, note.tags) == (
        ("indicator", CENTRAL, "discount loans excluded", ("coding",))
    )
    assert (note.figure_id, note.document_id, note.report_id) == (None, None, None)
    assert [each.id for each in annotation_queries.of_indicator(noted.reader, CENTRAL)] == [note.id]
    assert annotation_queries.of_indicator(noted.reader, "funds.all.total") == []
    assert annotation_queries.of_indicator(noted.reader, "") == [], "the other notes are on no indicator"


def test_a_note_stays_where_the_workspace_gives_up_its_indicator(noted: Session) -> None:
    cells = {"code": "gardens.made", "name": "Gardens made", "name_zh": "建园", "unit": "person"}
    noted.perform(SetVocabularyRow("indicators", cells)).result()
    noted.perform(AnnotateIndicator("gardens.made", "of any size")).result()
    (row,) = [dict(zip(annotation_queries.COLUMNS, found, strict=True)) for found in _table(noted)][-1:]
    assert (row["on"], row["indicator"], row["indicator_name"]) == ("indicator", "gardens.made", "Gardens made")
    assert _notes(noted, AnnotationFilter(text="建园")) == [4], "found by its name, also one that the workspace added"
    noted.perform(RemoveVocabularyRow(1)).result()
    (row,) = [dict(zip(annotation_queries.COLUMNS, found, strict=True)) for found in _table(noted)][-1:]
    assert (row["indicator"], row["indicator_name"], row["note"]) == ("gardens.made", "", "of any size")
    assert _notes(noted, AnnotationFilter(text="gardens")) == [4]
    assert _notes(noted, AnnotationFilter(text="建园")) == []
    noted.perform(EditNote(4, "of a mu or more")).result()
    with pytest.raises(InputError):
        noted.perform(AnnotateIndicator("gardens.made", "no more of these")).result()


@pytest.mark.parametrize(
    "typed", ["central", "Central funds", "中央", "discount central", "中央 loans", "coding", "financial.central"]
)
def test_a_note_on_an_indicator_is_found_by_its_words_and_by_the_names(noted: Session, typed: str) -> None:
    noted.perform(ON_CENTRAL).result()
    assert _notes(noted, AnnotationFilter(text=typed)) == [4]


def test_the_names_of_an_indicator_find_no_other_note(noted: Session) -> None:
    noted.perform(ON_CENTRAL).result()
    noted.perform(AnnotateIndicator("funds.financial.provincial", "with the counties'")).result()
    assert _notes(noted, AnnotationFilter(text="anti-poverty funds")) == [5, 4]
    assert _notes(noted, AnnotationFilter(text="provincial")) == [5]
    assert _notes(noted, AnnotationFilter(text="provincial discount")) == []


def test_the_file_itself_refuses_a_note_on_two_things(noted: Session) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        noted._writer.run(
            lambda connection: connection.execute("UPDATE annotations SET indicator = 'x' WHERE id = 1")
        ).result()


@pytest.mark.parametrize(
    "operation",
    [
        ON_TEXT,
        ON_CENTRAL,
        AnnotateWorkspace("x"),
        EditNote(1, "rewritten"),
        EditNote(3, "both", ["b", "a"]),
        SetTags(2, ["new"]),
        DeleteNote(3),
        DeleteNote(1),
    ],
)
def test_each_is_undone_and_done_again(noted: Session, operation: Operation) -> None:
    before = dump(noted.reader)
    outcome = noted.perform(operation).result()
    after = dump(noted.reader)
    assert after != before
    assert outcome.tables == {"annotations"}
    assert "{" not in operation_sentences.operation(outcome.code, outcome.params)
    noted.undo().result()
    assert dump(noted.reader) == before
    noted.redo().result()
    assert dump(noted.reader) == after


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (AnnotateText(1, 5, 5, "x"), "bad_span"),
        (AnnotateText(1, -1, 5, "x"), "bad_span"),
        (AnnotateText(1, 5, 10**6, "x"), "bad_span"),
        (AnnotateText(1, 0, 5, "  "), "empty_note"),
        (AnnotateText(9, 0, 5, "x"), "row_missing"),
        (AnnotateIndicator(CENTRAL, "\n"), "empty_note"),
        (AnnotateIndicator("funds.nothing", "x"), "bad_choice"),
        (AnnotateIndicator("", "x"), "bad_choice"),
        (AnnotateWorkspace("\n"), "empty_note"),
        (EditNote(1, ""), "empty_note"),
        (EditNote(9, "x"), "row_missing"),
        (SetTags(9, []), "row_missing"),
        (DeleteNote(9), "row_missing"),
    ],
)
def test_what_cannot_be_is_refused(noted: Session, operation: Operation, code: str) -> None:
    before = dump(noted.reader)
    with pytest.raises(InputError) as caught:
        noted.perform(operation).result()
    assert caught.value.code == code
    assert sentences.failure(caught.value)
    assert dump(noted.reader) == before


def test_the_same_again_is_no_change(noted: Session) -> None:
    assert noted.perform(EditNote(1, " see page 3 ")).result().operation_id is None
    assert noted.perform(SetTags(3, ["unit"])).result().operation_id is None


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (AnnotationFilter(), [3, 2, 1]),
        (AnnotationFilter(tag="unit"), [3]),
        (AnnotationFilter(tag="编码 规则"), [2]),
        (AnnotationFilter(tag="编码"), []),
        (AnnotationFilter(text="编码"), [2]),
        (AnnotationFilter(text="page 3"), [1]),
        (AnnotationFilter(text='" OR *'), []),
        (AnnotationFilter(target="workspace"), [3]),
        (AnnotationFilter(target="text", text="odd"), [2]),
        (AnnotationFilter(analyst_id=1), [3, 2, 1]),
        (AnnotationFilter(analyst_id=2), []),
    ],
)
def test_notes_are_filtered(noted: Session, asked: AnnotationFilter, ids: list[int]) -> None:
    assert _notes(noted, asked) == ids


def test_notes_of_a_stretch_of_text(noted: Session) -> None:
    def within(start: int, end: int) -> list[int]:
        return [note.id for note in annotation_queries.of_document(noted.reader, 1, start, end)]

    assert [note.id for note in annotation_queries.of_document(noted.reader, 1)] == [2]
    assert within(PLACE + 11, PLACE + 20) == within(0, PLACE + 1) == [2]
    assert within(0, PLACE) == within(PLACE + 12, PLACE + 99) == []


def test_tags_are_counted(noted: Session) -> None:
    noted.perform(SetTags(1, ["unit", "wording"])).result()
    assert annotation_queries.tags(noted.reader) == [("unit", 2), ("wording", 2), ("编码 规则", 1)]
    assert clean([" b ", "a", "", "b"]) == ["a", "b"]


def test_notes_on_what_is_hidden_are_not_shown(noted: Session) -> None:
    for _ in range(4):
        noted.undo().result()
    noted.redo().result()
    for _ in range(3):
        noted.redo().result()
    assert _notes(noted) == [3, 2, 1]
    noted._writer.run(lambda connection: connection.execute("UPDATE documents SET hidden = 1")).result()
    assert _notes(noted) == [3]
    assert [note.id for note in annotation_queries.of_document(noted.reader, 1)] == []


def test_the_table_of_notes(noted: Session) -> None:
    columns, rows = annotation_queries.table(noted.reader)
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    assert [(row["on"], row["text"], row["tags"]) for row in found] == [
        ("figure", "3,277", ""),
        ("text", "anti-poverty", "wording; 编码 规则"),
        ("workspace", "", "unit"),
    ]
    assert found[0]["figure"] == "HEB12-0003"
    assert found[1]["source"] == "hebei.txt"


def test_a_deleted_note_stays_in_the_history(noted: Session) -> None:
    outcome = noted.perform(DeleteNote(2)).result()
    assert _notes(noted) == [3, 1]
    row = noted.reader.execute("SELECT old, new FROM changes WHERE operation_id = ?", [outcome.operation_id]).fetchone()
    assert row["new"] is None
    assert json.loads(row["old"])["body"] == "odd wording"
    assert [note.body for note in queries.notes(noted.reader, 3)] == ["see page 3"]
