"""Random operations, undo, redo, revert and reopening, against a simple model of what must be so.

In the end the history replays to the present state, and undoing all gives the initial state of all tables but history.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app import vocabulary
from app.curation import sectioning
from app.curation.annotating import AnnotateIndicator, AnnotateText, AnnotateWorkspace, DeleteNote, EditNote, SetTags
from app.curation.deciding import (
    ChooseValues,
    DecideExtractionError,
    DecideSourceError,
    Dismiss,
    KeepBoth,
    Prefer,
    WithdrawSourceError,
)
from app.curation.grouping import Different, SameFact
from app.curation.importing import Import, Loaded
from app.curation.operations import AddNote, BulkCorrect, Correct, Operation, SetDoubtful, SetReview
from app.curation.sampling import DrawSample, Judge
from app.curation.second_checking import SecondCheck
from app.curation.sectioning import (
    CorrectReport,
    CorrectSection,
    MergeSections,
    Sectioning,
    SetYearOn,
    SplitSection,
)
from app.curation.session import Session
from app.curation.spans import AddFigure, ChangeSpan, DismissNumbers
from app.curation.undo import Revert
from app.curation.viewing import DropView, RenameView, SaveView, View
from app.curation.vocabularies import RemoveVocabularyRow, SetVocabularyRow
from app.errors import InputError
from app.extraction.abouts import SECTIONS
from app.extraction.records import Extraction
from app.extraction.years import OWN
from app.models import annotation_queries, finding_queries, search_check, view_queries, vocabulary_queries
from app.models.records import FigureFilter
from tests import extractions, findings, samples
from tests.dumps import dump
from tests.unit.curation.history_model import Key, Model, Value, backwards
from tests.workspaces import ANALYST

FIELDS = ("value", "unit", "review", "doubtful", "fact_id", "quote", "about", "year_from", "section_id", "province")
YEAR = extractions.TEXT.index("2012")
"""Where a number stands that is no figure, and so may be made one."""
PARTS = {
    "reports": ("year", "province", "decided"),
    "vocabulary_rows": ("cells", "hidden"),
    "sections": ("programme", "span_start", "span_end", "hidden", "decided"),
}
FIGURES = range(1, 7)
DOCUMENT_OF = {figure: 1 if figure <= 3 else 2 for figure in FIGURES}
OTHER = extractions.TEXT + "It was written down a second time.\n"


@pytest.fixture(autouse=True)
def rule_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that finds something in the two documents, to be decided on."""
    findings.install(monkeypatch)


@cache
def sources() -> tuple[Loaded, Loaded]:
    """Two documents with the same three figures each."""
    return (
        Loaded(extractions.source(), inheriting(extractions.extraction())),
        Loaded(extractions.source(OTHER, "other.txt"), inheriting(extractions.extraction(OTHER))),
    )


def inheriting(found: Extraction) -> Extraction:
    """The extraction with figures that have their programme from their section, and their year from their report."""
    rules = {"about": SECTIONS, "year": OWN}
    return replace(found, figures=tuple(replace(figure, rules=rules) for figure in found.figures))


@cache
def template() -> Path:
    """A workspace that has had both documents; the second import is undone, so that an import is what shows one."""
    path = Path(tempfile.mkdtemp(prefix="fupin-tests-")) / "template.fupin"
    session = Session.create(path, vocabulary.load())
    session.sign_in(ANALYST)
    for loaded in sources():
        session.perform(Import([loaded], session.vocabulary)).result()
    for _ in sources():
        session.undo().result()
    session.close()
    return path


def state(connection: sqlite3.Connection) -> dict[Key, Value]:
    """The values that the model knows of, read from the workspace."""
    values: dict[Key, Value] = {}
    for row in connection.execute(f"SELECT id, {', '.join(FIELDS)} FROM figures"):
        values |= {("figures", row["id"], name): row[name] for name in FIELDS}
    for row in connection.execute("SELECT id, hidden FROM documents"):
        values["documents", row["id"], "hidden"] = row["hidden"]
    for table, names in PARTS.items():
        for row in connection.execute(f"SELECT id, {', '.join(names)} FROM {table}"):
            values |= {(table, row["id"], name): row[name] for name in names}
    for row in connection.execute("SELECT id, body, tags FROM annotations"):
        values |= {("annotations", row["id"], name): row[name] for name in ("body", "tags")}
    for row in connection.execute("SELECT id, leader_id, hidden FROM facts"):
        values |= {("facts", row["id"], name): row[name] for name in ("leader_id", "hidden")}
    for row in connection.execute("SELECT id, figure_id, intended, hidden FROM source_errors"):
        values |= {("source_errors", row["id"], name): row[name] for name in ("figure_id", "intended", "hidden")}
    for row in connection.execute("SELECT id, value FROM options"):
        values["options", row["id"], "value"] = row["value"]
    for row in connection.execute("SELECT id, decision FROM decisions"):
        values["decisions", row["id"], "decision"] = row["decision"]
    for row in connection.execute("SELECT id, reason FROM dismissals"):
        values["dismissals", row["id"], "reason"] = row["reason"]
    for row in connection.execute("SELECT id, seed FROM samples"):
        values["samples", row["id"], "seed"] = row["seed"]
    for row in connection.execute("SELECT id, figure_id, span_start FROM sample_items"):
        values |= {("sample_items", row["id"], name): row[name] for name in ("figure_id", "span_start")}
    for row in connection.execute("SELECT id, wrong FROM judgements"):
        values["judgements", row["id"], "wrong"] = row["wrong"]
    for row in connection.execute("SELECT id, verdict, basis FROM second_checks"):
        values |= {("second_checks", row["id"], name): row[name] for name in ("verdict", "basis")}
    return {key: value for key, value in values.items() if value is not None}


def replayed(connection: sqlite3.Connection) -> None:
    """Go through the history from its first change, each of which must find what the ones before it left."""
    rows: dict[tuple[str, int], dict[str, object] | None] = {}
    for table, row_id, old, new in connection.execute(
        "SELECT table_name, row_id, old, new FROM changes ORDER BY operation_id, position"
    ):
        before, after = (json.loads(values) if values else None for values in (old, new))
        known = rows.setdefault((table, row_id), before)
        if before is None or known is None:
            assert known is None
            assert before is None
            rows[table, row_id] = after
            continue
        assert {name: known.get(name, value) for name, value in before.items()} == before
        rows[table, row_id] = {**known, **after} if after is not None else None
    for (table, row_id), values in rows.items():
        found = connection.execute(f"SELECT * FROM {table} WHERE id = ?", [row_id]).fetchone()
        assert (found is None) == (values is None)
        if found is not None:
            assert {name: found[name] for name in values or {}} == values


class HistoryMachine(RuleBasedStateMachine):
    """Does the same to a real workspace and to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="fupin-tests-")
        self.path = Path(shutil.copy(template(), self.folder.name))
        self.session = self._open()
        self.first = dump(self.session.reader)
        self.model = Model(state(self.session.reader))

    def _open(self) -> Session:
        session = Session(self.path, vocabulary.load())
        session.sign_in(ANALYST)
        return session

    @initialize()
    def load_first(self) -> None:
        self.load([1])

    @rule(documents=st.sampled_from([[1], [2], [1, 2]]))
    def load(self, documents: Sequence[int]) -> None:
        chosen = [sources()[number - 1] for number in documents]
        self._do(Import(chosen, self.session.vocabulary), {("documents", number, "hidden"): 0 for number in documents})

    @rule(
        figure=st.sampled_from(FIGURES),
        values=st.fixed_dictionaries(
            {},
            optional={
                "value": st.sampled_from([1.0, 2.0]),
                "unit": st.sampled_from(["yuan", "usd"]),
                "province": st.sampled_from(["hebei", "sichuan"]),
            },
        ),
        verify=st.booleans(),
    )
    def correct(self, figure: int, values: dict[str, Any], *, verify: bool) -> None:
        wanted: dict[Key, Value] = {("figures", figure, name): new for name, new in values.items()}
        review = ("figures", figure, "review")
        if verify:
            wanted |= {review: "verified", ("figures", figure, "doubtful"): 0}
        elif self.model.changed(wanted) and self.model.values.get(review) == "verified":
            wanted[review] = "unreviewed"
        self._do(Correct(figure, values, verify=verify), wanted, [figure], vouches=review in wanted)

    @rule(
        figures=st.lists(st.sampled_from(FIGURES), unique=True, min_size=1),
        review=st.sampled_from(["unreviewed", "verified", "rejected"]),
    )
    def review(self, figures: list[int], review: Any) -> None:
        wanted: dict[Key, Value] = {("figures", figure, "review"): review for figure in figures}
        if review != "unreviewed":  # which settles what was doubtful
            wanted |= {("figures", figure, "doubtful"): 0 for figure in figures}
        self._do(SetReview(figures, review), wanted, figures, vouches=True)

    @rule(figure=st.sampled_from(FIGURES), body=st.sampled_from(["核对", "see page 3"]))
    def note(self, figure: int, body: str) -> None:
        self._do(AddNote(figure, body), self._new_note(body), [figure])

    @rule(tags=st.sampled_from([[], ["unit", "编码"]]))
    def note_on_the_workspace(self, tags: list[str]) -> None:
        self._do(AnnotateWorkspace("decided", tags), self._new_note("decided", tags))

    @rule(code=st.sampled_from(["funds.all.total", "funds.financial.central"]))
    def note_on_an_indicator(self, code: str) -> None:
        self._do(AnnotateIndicator(code, "counted"), self._new_note("counted"))

    @precondition(lambda self: self.model.values["documents", 1, "hidden"] == 0)
    @rule()
    def note_on_a_text(self) -> None:
        self._do(AnnotateText(1, 3, 9, "odd"), self._new_note("odd"))

    @precondition(lambda self: self._shown_notes())
    @rule(data=st.data(), how=st.sampled_from(["edit", "tag", "delete"]))
    def change_a_note(self, data: st.DataObject, how: str) -> None:
        note = data.draw(st.sampled_from(self._shown_notes()))
        body, tags = ("annotations", note, "body"), ("annotations", note, "tags")
        if how == "edit":
            self._do(EditNote(note, "rewritten"), {body: "rewritten"})
        elif how == "tag":
            self._do(SetTags(note, ["b", "a", " a "]), {tags: '["a", "b"]'})
        else:
            self._do(DeleteNote(note), {body: None, tags: None})

    @rule(figures=st.lists(st.sampled_from(FIGURES), unique=True, min_size=2, max_size=3))
    def same_fact(self, figures: list[int]) -> None:
        self._watch(SameFact(figures), figures)

    @rule(figures=st.lists(st.sampled_from(FIGURES), unique=True, min_size=1, max_size=2))
    def different(self, figures: list[int]) -> None:
        self._watch(Different(figures), figures)

    @rule(figure=st.sampled_from(FIGURES), intended=st.sampled_from([None, 3.0]))
    def source_error(self, figure: int, intended: float | None) -> None:
        self._watch(DecideSourceError("", figure, intended, "original"), [figure])

    @rule(figure=st.sampled_from(FIGURES))
    def source_right(self, figure: int) -> None:
        self._watch(WithdrawSourceError(figure), [figure])

    @rule(figures=st.lists(st.sampled_from(FIGURES), unique=True, min_size=1), doubtful=st.booleans())
    def doubt(self, figures: list[int], *, doubtful: bool) -> None:
        self._watch(SetDoubtful(figures, doubtful), figures)

    @rule(choice=st.sampled_from(["printed", "intended"]))
    def choose_values(self, choice: str) -> None:
        self._watch(ChooseValues(choice), [])

    @rule(name=st.sampled_from(["A", "B"]), text=st.sampled_from(["", "rain"]))
    def save_view(self, name: str, text: str) -> None:
        self._watch(SaveView(name, View(FigureFilter(text=text))), [])

    @precondition(lambda self: bool(view_queries.views(self.session.reader)))
    @rule(data=st.data(), to=st.sampled_from(["", "B", "C"]))
    def rename_or_drop_a_view(self, data: st.DataObject, to: str) -> None:
        known = view_queries.views(self.session.reader)
        name = data.draw(st.sampled_from(sorted(known)))
        if to and to in known and to != name:
            self._refused(lambda: self.session.perform(RenameView(name, to)), "view_exists")
        else:
            self._watch(RenameView(name, to) if to else DropView(name), [])

    @rule(figures=st.lists(st.sampled_from(FIGURES), unique=True, min_size=1), value=st.sampled_from([1.0, 3.0]))
    def correct_many(self, figures: list[int], value: float) -> None:
        changes: dict[Key, Value] = {("figures", figure, "value"): value for figure in figures}
        vouched = [
            figure
            for figure in figures
            if self.model.changed({("figures", figure, "value"): value})
            and self.model.values.get(("figures", figure, "review")) == "verified"
        ]
        changes |= {("figures", figure, "review"): "unreviewed" for figure in vouched}
        self._do(BulkCorrect(figures, {"value": value}), changes, figures, vouches=bool(vouched))

    @rule(document=st.sampled_from([1, 2]), year=st.sampled_from([2010, 2012]))
    def correct_report(self, document: int, year: int) -> None:
        self._try(CorrectReport(document, {"year": year}), document)

    @rule(document=st.sampled_from([1, 2]), province=st.sampled_from(["hebei", "hunan"]))
    def correct_the_province_of_a_report(self, document: int, province: str) -> None:
        """The figures that have it follow, whatever else was done to them."""
        before = state(self.session.reader)
        self._try(CorrectReport(document, {"province": province}), document)
        after = state(self.session.reader)
        if before["reports", document, "province"] != after["reports", document, "province"]:
            for key, had in before.items():
                if key[0] == "figures" and key[2] == "province" and after[key] != had:
                    assert had == before["reports", document, "province"]
                    assert after[key] == province

    @rule(section=st.sampled_from(range(1, 5)), programme=st.sampled_from(["training", "rain_plan"]))
    def correct_section(self, section: int, programme: str) -> None:
        self._try(CorrectSection(section, {"programme": programme}), (section + 1) // 2)

    @rule(section=st.sampled_from(range(1, 6)))
    def merge_sections(self, section: int) -> None:
        row = self.session.reader.execute(
            "SELECT document_id FROM sections JOIN reports ON reports.id = report_id WHERE sections.id = ?", [section]
        ).fetchone()
        if row is not None:
            self._try(MergeSections(section), row[0])

    @rule(document=st.sampled_from([1, 2]), printed=st.sampled_from(["of which", "In 2012", "1.117"]))
    def split_section(self, document: int, printed: str) -> None:
        at = extractions.TEXT.index(printed)
        self._try(SplitSection(2 * document - 1, at, "Funds", "funds"), document)

    @rule(programme=st.sampled_from(["training", "rain_plan"]))
    def set_heading(self, programme: str) -> None:
        self._watch(SetVocabularyRow("headings", {"wording": "rain plan", "programme": programme}), [])

    @precondition(lambda self: bool(vocabulary_queries.added(self.session.reader)))
    @rule()
    def remove_heading(self) -> None:
        self._watch(RemoveVocabularyRow(vocabulary_queries.added(self.session.reader)[0].id), [])

    @rule(document=st.sampled_from([1, 2]), printed=st.sampled_from(["of which", "Rain", "In 2012, 3,"]))
    def move_start(self, document: int, printed: str) -> None:
        at = extractions.TEXT.index(printed)
        self._try(CorrectSection(2 * document, {"span_start": at}), document)

    @rule(document=st.sampled_from([1, 2]), year=st.sampled_from([2009, 2012]))
    def set_year_on(self, document: int, year: int) -> None:
        self._try(SetYearOn(document, extractions.TEXT.index("1.117"), year, year), document)

    @rule(data=st.data(), decision=st.sampled_from(["dismiss", "prefer", "keep_both", "extraction_error"]))
    def decide(self, data: st.DataObject, decision: str) -> None:
        """Decide on a finding of what is shown now, if there is one."""
        self.session.checked().result()
        found = finding_queries.findings(self.session.reader)
        if not found:
            return
        chosen = data.draw(st.sampled_from(found))
        operations: dict[str, Operation] = {
            "dismiss": Dismiss(chosen.key, "rounded"),
            "prefer": Prefer(chosen.key, chosen.suspects[0]),
            "keep_both": KeepBoth(chosen.key, "planned"),
            "extraction_error": DecideExtractionError(chosen.key, {chosen.suspects[0]: {"value": 7.0}}),
        }
        self._watch(operations[decision], chosen.suspects)

    @rule(seed=st.integers(0, 1))
    def draw_a_sample(self, seed: int) -> None:
        if all(self.model.values["documents", document, "hidden"] for document in (1, 2)):
            self._refused(lambda: self.session.perform(DrawSample(seed, 2, 1)), "nothing_to_draw")
        else:
            self._watch(DrawSample(seed, 2, 1), [])

    @precondition(lambda self: self._items("NOT NULL"))
    @rule(data=st.data(), wrong=st.sampled_from([[], ["unit"], ["not_a_figure", "value"]]))
    def judge_a_figure(self, data: st.DataObject, wrong: list[str]) -> None:
        self._watch(Judge(data.draw(st.sampled_from(self._items("NOT NULL"))), wrong), [])

    @precondition(lambda self: self._items("NULL"))
    @rule(data=st.data())
    def judge_a_paragraph(self, data: st.DataObject) -> None:
        self._watch(Judge(data.draw(st.sampled_from(self._items("NULL")))), [])

    @rule(figure=st.sampled_from(FIGURES), verdict=st.sampled_from(["agree", "disagree"]))
    def check_again(self, figure: int, verdict: Any) -> None:
        """Another analyst looks at what this one has settled, or cannot as nobody has."""
        hidden = self.model.values["documents", DOCUMENT_OF[figure], "hidden"]
        if not hidden and self.model.values["figures", figure, "review"] == "unreviewed":
            self._refused(lambda: self.session.perform(SecondCheck(figure, verdict)), "not_settled")
            return
        self.session.sign_in(samples.OTHER)
        self._watch(SecondCheck(figure, verdict), [figure])
        self.session.sign_in(ANALYST)

    @rule()
    def dismiss(self) -> None:
        spans = [(YEAR, YEAR + 4)]
        known = any(key[0] == "dismissals" and value is not None for key, value in self.model.values.items())
        wanted: dict[Key, Value] = {} if known else {("dismissals", self._next("dismissals"), "reason"): "date"}
        self._do(DismissNumbers(1, spans, "date"), wanted)

    @rule(document=st.sampled_from([1, 2]))
    def add(self, document: int) -> None:
        """A figure of one's own, where none stands yet."""
        report = self.session.reader.execute("SELECT id FROM reports WHERE document_id = ?", [document]).fetchone()[0]
        operation = AddFigure(report, YEAR, YEAR + 4, self.session.vocabulary)
        if self.model.values["documents", document, "hidden"]:
            self._refused(lambda: self.session.perform(operation), "row_missing")
            return
        if self._stands_at_the_year(report):
            self._refused(lambda: self.session.perform(operation), "span_taken")
            return
        number = self._next("figures")
        self._watch(operation, [])
        values: dict[str, Value] = {"value": 2012.0, "unit": "", "review": "unreviewed", "quote": "2012"}
        assert {name: self.model.values["figures", number, name] for name in values} == values

    @rule(figure=st.sampled_from([3, 6]), printed=st.sampled_from(["3,277", "2012"]))
    def move(self, figure: int, printed: str) -> None:
        """Put the last figure of a document on the number before it, and back."""
        start = extractions.TEXT.rindex(printed)
        operation = ChangeSpan(figure, start, start + len(printed), self.session.vocabulary)
        self._do(operation, {("figures", figure, "quote"): printed}, [figure])

    @rule(agreed=st.booleans())
    def undo(self, *, agreed: bool) -> None:
        step = self.model.next_undo()
        if step is None:
            self._refused(self.session.undo, "nothing_to_undo")
        elif step.session < self.model.session and not agreed:
            self._refused(self.session.undo_asking, "earlier_session")
        else:
            self.session.undo_asking(step.id if step.session < self.model.session else None).result()
            self.model.undo(step)

    @rule()
    def redo(self) -> None:
        if self.model.redoable:
            self.session.redo().result()
            self.model.redo()
        else:
            self._refused(self.session.redo, "nothing_to_redo")

    @precondition(lambda self: self.model.steps)
    @rule(data=st.data())
    def revert(self, data: st.DataObject) -> None:
        step = data.draw(st.sampled_from(self.model.steps))
        hindrance = self.model.hindrance(step) or self._held(step.delta)
        if hindrance:
            self._refused(lambda: self.session.perform(Revert(step.id)), hindrance)
        else:
            outcome = self.session.perform(Revert(step.id)).result()
            assert outcome.operation_id is not None
            self.model.do(outcome.operation_id, backwards(step.delta), step.id)

    @rule()
    def reopen(self) -> None:
        self.session.close()
        self.session = self._open()
        self.model.session += 1

    @invariant()
    def both_say_the_same(self) -> None:
        known = {key: value for key, value in self.model.values.items() if value is not None}
        assert state(self.session.reader) == known
        steps = self.model.next_undo(), self.model.redoable[-1] if self.model.redoable else None
        entries = self.session.next_undo(), self.session.next_redo()
        assert [step and step.id for step in steps] == [entry and entry.id for entry in entries]

    def teardown(self) -> None:
        """Replay, undo all, and replay again."""
        try:
            replayed(self.session.reader)
            while self.session.next_undo() is not None:
                self.session.undo().result()
            assert dump(self.session.reader) == self.first
            replayed(self.session.reader)
            assert list(search_check.wrong_rows(self.session.reader)) == []
            assert self.session.reader.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            assert self.session.reader.execute("PRAGMA foreign_key_check").fetchall() == []
        finally:
            self.session.close()
            self.folder.cleanup()

    def _held(self, delta: Mapping[Key, tuple[Value, Value]]) -> str:
        """What hinders taking away what these changes added: a sample that holds a figure, a judgement on an item."""

        def added(table: str, always: str) -> set[int]:
            """The new rows of a table, known by a field that no row is without."""
            return {
                row for (name, row, field), (old, _) in delta.items() if (name, field, old) == (table, always, None)
            }

        def known(query: str) -> set[int]:
            return {row[0] for row in self.session.reader.execute(query)}

        if added("figures", "quote") & known("SELECT figure_id FROM sample_items"):
            return "sampled_since"
        return "changed_since" if added("sample_items", "span_start") & known("SELECT item_id FROM judgements") else ""

    def _try(self, operation: Sectioning, document: int) -> None:
        """Do an operation on sections or reports, or see it refused as its preview is."""
        try:
            expected = sectioning.preview(self.session.reader, operation)
        except InputError as refusal:
            code = refusal.code
            self._refused(lambda: self.session.perform(operation), code)
            return
        assert not self.model.values["documents", document, "hidden"]
        before = len(self.model.steps)
        self._watch(operation, [])
        assert (len(self.model.steps) > before) == expected.changes

    def _watch(self, operation: Operation, figures: Sequence[int]) -> None:
        """Do an operation of which the model does not say what it does, only that it can be taken back."""
        if any(self.model.values["documents", DOCUMENT_OF[figure], "hidden"] for figure in figures):
            self._refused(lambda: self.session.perform(operation), "row_missing")
            return
        before = state(self.session.reader)
        outcome = self.session.perform(operation).result()
        after = state(self.session.reader)
        delta = {key: (before.get(key), after.get(key)) for key in {**before, **after}}
        changed = {key: (old, new) for key, (old, new) in delta.items() if old != new}
        assert (outcome.operation_id is not None) == bool(changed)
        if outcome.operation_id is not None:
            self.model.do(outcome.operation_id, changed)

    def _items(self, figure: str) -> list[int]:
        """The items of all samples: those with a figure (NOT NULL), or paragraphs (NULL)."""
        rows = self.session.reader.execute(f"SELECT id FROM sample_items WHERE figure_id IS {figure} ORDER BY id")
        return [row[0] for row in rows]

    def _new_note(self, body: str, tags: Sequence[str] = ()) -> dict[Key, Value]:
        rows = self.session.reader.execute("SELECT row_id FROM changes WHERE table_name = 'annotations'")
        note = max((row[0] for row in rows), default=0) + 1
        return {
            ("annotations", note, "body"): body,
            ("annotations", note, "tags"): json.dumps(sorted(tags), ensure_ascii=False),
        }

    def _shown_notes(self) -> list[int]:
        return sorted(note.id for note in annotation_queries.chosen(self.session.reader))

    def _next(self, table: str) -> int:
        """The id that the next row of a table will have: one that none ever had."""
        rows = self.session.reader.execute(
            f"SELECT max(id) FROM {table} UNION ALL SELECT max(row_id) FROM changes WHERE table_name = ?", [table]
        )
        return max(row[0] or 0 for row in rows) + 1

    def _stands_at_the_year(self, report: int) -> bool:
        found = "SELECT EXISTS (SELECT 1 FROM figures WHERE report_id = ? AND span_start = ?)"
        return bool(self.session.reader.execute(found, [report, YEAR]).fetchone()[0])

    def _do(
        self, operation: Operation, wanted: dict[Key, Value], figures: Sequence[int] = (), *, vouches: bool = False
    ) -> None:
        """Do an operation, which is refused where a figure's document is hidden."""
        if any(self.model.values["documents", DOCUMENT_OF[figure], "hidden"] for figure in figures):
            self._refused(lambda: self.session.perform(operation), "row_missing")
            return
        delta = self.model.changed(wanted)
        outcome = self.session.perform(operation).result()
        assert (outcome.operation_id is not None) == bool(delta)
        if outcome.operation_id is not None:
            self.model.do(outcome.operation_id, delta, vouches=vouches)

    def _refused(self, attempt: Any, code: str) -> None:
        before = dump(self.session.reader)
        with pytest.raises(InputError) as caught:
            attempt().result()
        assert caught.value.code == code
        assert dump(self.session.reader) == before


HistoryMachine.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
test_the_history_is_as_the_model_has_it = HistoryMachine.TestCase
