"""Every kind of decision an analyst takes stands when a text is extracted again, and when another takes its place.

One table of decisions, each with how it is taken and what is then seen of it; what is seen must be the same afterwards.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app import curation, operation_sentences
from app.checks import registry
from app.checks.material import Material
from app.checks.records import Finding
from app.curation import reextracting, replacing
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
from app.curation.importing import Loaded
from app.curation.operations import AddNote, BulkCorrect, Correct, Operation, SetDoubtful, SetReview
from app.curation.placing import GiveNotePlace, LoosenNote
from app.curation.reextracting import Found
from app.curation.replacing import DropPlace, Finder, GivePlace, Replace
from app.curation.row_previews import ReadWithRow
from app.curation.sampling import DrawSample, Judge
from app.curation.second_checking import SecondCheck
from app.curation.sectioning import CorrectReport, CorrectSection, MergeSections, SetYearOn, SplitSection
from app.curation.session import Session
from app.curation.spans import AddFigure, ChangeSpan, DismissNumbers
from app.curation.viewing import DropView, RenameView, SaveView, View
from app.curation.vocabularies import RemoveVocabularyRow, SetVocabularyRow
from app.errors import InputError
from app.extraction.records import Extraction
from app.models import (
    annotation_queries,
    finding_queries,
    merge_queries,
    queries,
    sample_queries,
    second_check_queries,
    view_queries,
    vocabulary_queries,
)
from app.models.records import FigureFilter
from tests import extractions, merges, sectioned
from tests.dumps import shown
from tests.samples import OTHER
from tests.sectioned import NUMBERS, TEXT
from tests.workspaces import ANALYST

RAIN, RELOCATION = 2, 3
TRAINED, LATER = NUMBERS["1,200"], NUMBERS["800"]
YEAR = TEXT.index("2009")
ROADS = TEXT.index("roads")
PARAGRAPH = "This was written down by somebody else, who had seen it.\n"
GONE = " Loans of 450 yuan were given."
OTHER_TEXT = TEXT.replace("Rain Plan", f"{PARAGRAPH}Rain Plan")


def _two(material: Material, *_: object) -> tuple[Finding, ...]:
    """Holds two figures of each report against one another, and something against the report as a whole."""
    ids = tuple(figure.id for figure in material.figures if figure.quote in ("1,200", "800"))
    report = material.report.id
    one = (Finding("pair", "conflicts.test", "high", report, ids, (), {}, ()),) if len(ids) == 2 else ()
    return (*one, Finding("whole", "structure.test", "low", report, (), (), {"count": 1}))


@pytest.fixture(autouse=True)
def rule_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "check_report", _two)
    monkeypatch.setattr(registry, "check_workspace", lambda *_: ())


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = sectioned.open_session(tmp_path)
    yield opened
    opened.close()


Take = Callable[[Session], Sequence[Operation]]
See = Callable[[Session], object]


@dataclass(frozen=True)
class Decision:
    """``take`` does all before the last operation itself and returns what is left to do; ``see`` is what then shows."""

    name: str
    take: Take
    see: See


def _fields(printed: str, *names: str) -> See:
    return lambda session: [getattr(sectioned.figure(session, printed), name) for name in names]


def _key(session: Session, rule: str) -> str:
    session.checked().result()
    return next(found.key for found in finding_queries.findings(session.reader) if found.rule == rule)


def _decided(session: Session) -> object:
    """Rule and decision of the findings that somebody decided on, which show also where the numbers are others now."""
    session.checked().result()
    found = finding_queries.findings(session.reader)
    return [(one.rule, one.decision.decision, one.decision.note) for one in found if one.decision is not None]


def _notes(session: Session) -> object:
    """Each note with what it is on."""
    text = queries.text(session.reader, merge_queries.shown_documents(session.reader)[0].id)
    rows = annotation_queries.chosen(session.reader)
    return [
        (row.body, row.tags, row.short_id, row.target, text[row.span_start or 0 : row.span_end or 0]) for row in rows
    ]


def _sections(session: Session) -> object:
    """Where the sections begin, by their first words, with their headings; programmes of those that were corrected."""
    document = merge_queries.shown_documents(session.reader)[0].id
    return [(heading, " ".join(text.split()[:3])) for heading, _, text in sectioned.sections(session, document)]


def _programme(session: Session) -> object:
    document = merge_queries.shown_documents(session.reader)[0].id
    return [programme for heading, programme, _ in sectioned.sections(session, document) if heading == "Rain Plan"]


def _report(session: Session) -> object:
    (report,) = queries.reports(session.reader)
    return report.province, report.year, report.type, report.counterpart


def _dismissed(session: Session) -> object:
    document = merge_queries.shown_documents(session.reader)[0].id
    rows = queries.dismissals(session.reader, document)
    return [
        (row.quote, row.reason, queries.text(session.reader, document)[row.span_start : row.span_end]) for row in rows
    ]


def _view(session: Session) -> object:
    """What the saved views show, by name."""
    stored = view_queries.views(session.reader)
    views = {name: View.from_text(text).filter for name, text in stored.items()}
    ids = {name: set(queries.figure_ids(session.reader, chosen)) & {TRAINED, LATER} for name, chosen in views.items()}
    return {name: sorted(found) for name, found in ids.items()}


def _samples(session: Session) -> object:
    samples = sample_queries.samples(session.reader)
    rows = [row for sample in samples for row in sample_queries.items(session.reader, sample.id)]
    return [(row.position, row.short_id, dict(row.shown), row.judgement) for row in rows]


def _errors(session: Session) -> object:
    found = finding_queries.source_error(session.reader, TRAINED)
    return None if found is None else (found.printed, found.intended, found.evidence)


def _leader(printed: str) -> See:
    def see(session: Session) -> object:
        row = sectioned.figure(session, printed)
        return session.reader.execute("SELECT leader_id FROM facts WHERE id = ?", [row.fact_id]).fetchone()[0]

    return see


def _second(session: Session) -> object:
    row = second_check_queries.settled_figure(session.reader, TRAINED)
    return None if row is None else (row.state, row.second, row.note)


def _added(session: Session) -> object:
    rows = queries.figures_where(session.reader, FigureFilter())
    return [(row.quote, row.value, row.origin) for row in rows if row.origin == "human"]


def _after(*operations: Operation) -> Take:
    def take(session: Session) -> Sequence[Operation]:
        for operation in operations[:-1]:
            session.perform(operation).result()
        return operations[-1:]

    return take


def _check(session: Session) -> Sequence[Operation]:
    session.perform(SetReview([TRAINED], "verified")).result()
    session.sign_in(OTHER)
    session.perform(SecondCheck(TRAINED, "agree", "looked at it")).result()
    session.sign_in(ANALYST)
    return ()


def _judge(paragraphs: int) -> Take:
    def take(session: Session) -> Sequence[Operation]:
        session.perform(DrawSample(1, 7, paragraphs)).result()
        items = sample_queries.items(session.reader, sample_queries.samples(session.reader)[0].id)
        chosen = next(item for item in items if (item.figure_id is None) is bool(paragraphs))
        return [Judge(chosen.id, [] if paragraphs else ["value"])]

    return take


WORDING = SetVocabularyRow("headings", {"wording": "later", "programme": "training"})
SPLIT = SplitSection(RAIN, TEXT.index("Later"), "Later", "infrastructure")
ERROR = DecideSourceError("", TRAINED, 1300.0, "original")

DECISIONS = [
    Decision(
        "correct", _after(Correct(TRAINED, {"value": 1201.0, "metric": "trained"})), _fields("1,200", "value", "metric")
    ),
    Decision("correct many", _after(BulkCorrect([TRAINED, LATER], {"unit": "usd"})), _fields("800", "unit")),
    Decision("province of one", _after(Correct(LATER, {"province": "hunan"})), _fields("800", "province")),
    Decision(
        "province of many",
        _after(CorrectReport(1, {"province": "sichuan"}), BulkCorrect([LATER], {"province": "hebei"})),
        _fields("800", "province"),
    ),
    Decision("verify", _after(SetReview([TRAINED], "verified")), _fields("1,200", "review", "value", "about")),
    Decision("reject", _after(SetReview([TRAINED], "rejected")), _fields("1,200", "review")),
    Decision("doubt", _after(SetDoubtful([TRAINED])), _fields("1,200", "doubtful")),
    Decision("note", _after(AddNote(TRAINED, "look")), _notes),
    Decision("note on text", _after(AnnotateText(1, ROADS, ROADS + 5, "which?", ["where"])), _notes),
    Decision("note on all", _after(AnnotateWorkspace("all of it")), _notes),
    Decision("note on an indicator", _after(AnnotateIndicator("funds.financial.total", "with loans")), _notes),
    Decision("edit", _after(AddNote(TRAINED, "look"), EditNote(1, "looked")), _notes),
    Decision("tags", _after(AddNote(TRAINED, "look"), SetTags(1, ["unit"])), _notes),
    Decision("delete", _after(AddNote(TRAINED, "look"), DeleteNote(1)), _notes),
    Decision("no number", _after(DismissNumbers(1, [(YEAR, YEAR + 4)], "date")), _dismissed),
    Decision("same", _after(SameFact([TRAINED, LATER])), _leader("800")),
    Decision("different", _after(SameFact([TRAINED, LATER]), Different([LATER])), _fields("800", "fact_id")),
    Decision("province", _after(CorrectReport(1, {"province": "hunan", "year": 2010})), lambda s: _report(s)[:2]),  # type: ignore[index]
    Decision(
        "counterpart",
        _after(CorrectReport(1, {"type": "pairing", "counterpart": "gansu", "province": "hunan", "year": 2010})),
        _report,
    ),
    Decision("programme", _after(CorrectSection(RAIN, {"programme": "training"})), _programme),
    Decision("what is in it", _after(CorrectSection(RAIN, {"programme": "training"})), _fields("1,200", "about")),
    Decision("heading", _after(CorrectSection(RAIN, {"heading": "The Rain Plan"})), _sections),
    Decision("earlier start", _after(CorrectSection(RAIN, {"span_start": TEXT.index("There")})), _sections),
    Decision("later start", _after(CorrectSection(RELOCATION, {"span_start": TEXT.index("moved")})), _sections),
    Decision("split", _after(SPLIT), _sections),
    Decision("split and named", _after(SPLIT, CorrectSection(4, {"heading": "Afterwards"})), _sections),
    Decision("split and moved", _after(SPLIT, CorrectSection(4, {"span_start": TEXT.index("got")})), _sections),
    Decision("merge", _after(MergeSections(RELOCATION)), _sections),
    Decision("split and merged", _after(SPLIT, MergeSections(RELOCATION)), _sections),
    Decision("year on", _after(SetYearOn(1, TEXT.index("1,300"), 2005, 2006)), _fields("800", "year_from", "year_to")),
    Decision("place", lambda s: [ChangeSpan(TRAINED, YEAR, YEAR + 4, s.vocabulary)], _fields("1,200", "quote")),
    Decision("added", lambda s: [AddFigure(1, YEAR, YEAR + 4, s.vocabulary)], _added),
    Decision("source", _after(ERROR), _errors),
    Decision("right after all", _after(ERROR, WithdrawSourceError(TRAINED)), _errors),
    Decision(
        "machine",
        lambda s: [DecideExtractionError(_key(s, "pair"), {TRAINED: {"value": 7.0}})],
        _fields("1,200", "value"),
    ),
    Decision("prefer", lambda s: [Prefer(_key(s, "pair"), TRAINED)], _leader("800")),
    Decision("both", lambda s: [KeepBoth(_key(s, "pair"), "planned")], _decided),
    Decision("nothing wrong", lambda s: [Dismiss(_key(s, "pair"), "rounded")], _decided),
    Decision("nothing wrong with all", lambda s: [Dismiss(_key(s, "whole"), "known")], _decided),
    Decision("values", _after(ChooseValues("intended")), lambda s: finding_queries.option(s.reader)),
    Decision("second", _check, _second),
    Decision("sample", _after(DrawSample(1, 7, 2)), _samples),
    Decision("judged figure", _judge(0), _samples),
    Decision("judged paragraph", _judge(2), _samples),
    Decision("view", _after(SaveView("mine", View(FigureFilter(report_id=1, section_id=RAIN)))), _view),
    Decision(
        "view named", _after(SaveView("mine", View(FigureFilter(report_id=1))), RenameView("mine", "yours")), _view
    ),
    Decision("no view", _after(SaveView("mine", View(FigureFilter(report_id=1))), DropView("mine")), _view),
    Decision("wording", _after(WORDING), lambda s: [row.name for row in vocabulary_queries.added(s.reader)]),
    Decision("no wording", _after(WORDING, RemoveVocabularyRow(1)), lambda s: vocabulary_queries.added(s.reader)),
]


def _newer(text: str) -> Extraction:
    """A machine that says otherwise of everything, misses one figure, and finds a number that was none before."""
    found = sectioned.extraction(text, province="gansu", year=2013)
    year = text.index("2009")
    more = replace(found.figures[-1], start=year, end=year + 4, value=2009.0, section=1)
    figures = [
        replace(
            one, value=one.value * 10, unit="household", about="other", metric="another", year_from=2013, year_to=2013
        )
        for one in (*found.figures, more)
        if text[one.start : one.end] != "3,100"
    ]
    sections = tuple(replace(one, programme="other") for one in found.sections)
    return replace(found, figures=tuple(figures), sections=sections, version="2")


def _third(text: str) -> Extraction:
    """A machine that says of a figure what an analyst may have said before."""
    found = sectioned.extraction(text, province="hunan", year=2010)
    figures = tuple(replace(one, value=one.value + 1, unit="usd", about="training") for one in found.figures)
    sections = tuple(replace(one, programme="training") for one in found.sections)
    return replace(found, figures=figures, sections=sections, version="3")


def _again(session: Session) -> None:
    merges.accept(session, _newer(TEXT))


def _by(text: str) -> Callable[[Session], None]:
    def replaced(session: Session) -> None:
        item = Loaded(extractions.source(text), _newer(text))
        seen = replacing.preview(session.reader, 1, item)
        params = session.perform(Replace(1, item, session.vocabulary)).result().params
        told = {"waiting": seen.waiting, "notes": seen.notes, "dismissed": seen.dismissed, "lost": list(seen.lost)}
        assert {name: params[name] for name in (*told, *seen.counts)} == {**told, **seen.counts}
        assert {**told, "waiting": 0} == {"waiting": 0, "notes": 0, "dismissed": 0, "lost": []}

    return replaced


WORLDS = {
    "again": _again,
    "inserted": _by(OTHER_TEXT),
    "deleted": _by(TEXT.replace(GONE, "")),
}


@pytest.mark.parametrize("world", WORLDS.values(), ids=list(WORLDS))
@pytest.mark.parametrize("decision", DECISIONS, ids=lambda each: each.name)
def test_it_stands(session: Session, decision: Decision, world: Callable[[Session], None]) -> None:
    for operation in decision.take(session):
        session.perform(operation).result()
    before = decision.see(session)
    world(session)
    assert decision.see(session) == before
    assert [found.name for found in session.check(lambda *_: True) if found.problems] == []
    session.undo().result()
    assert decision.see(session) == before


def _codes() -> set[str]:
    """The codes of all operations."""
    found = pkgutil.walk_packages(curation.__path__, "app.curation.")
    modules = [importlib.import_module(one.name) for one in found]
    kinds = [kind for module in modules for kind in vars(module).values() if hasattr(kind, "apply")]
    return {code for kind in kinds if isinstance(code := getattr(kind, "code", None), str)}


NO_DECISIONS = {"import", "extract_again", "read_with_row", "replace", "repair", "revert"}
"""What lets texts and extractions in, or takes another operation back."""

OF_THE_WAITING = {"give_place", "drop_place", "give_note_place", "loosen_note"}
"""What is done with those that wait: see below, and ``test_replacing``."""


def test_every_kind_of_decision_is_in_the_table(tmp_path: Path) -> None:
    taken: set[str] = set()
    for number, decision in enumerate(DECISIONS):
        (folder := tmp_path / str(number)).mkdir()
        session = sectioned.open_session(folder)
        for operation in decision.take(session):
            session.perform(operation).result()
        taken |= {row[0] for row in session.reader.execute("SELECT code FROM operations")}
        session.close()
    assert _codes() - taken == OF_THE_WAITING | NO_DECISIONS - {"import"}


SENTENCE = "Later 800 villages got 260 roads."

LOST: list[tuple[str, Operation, dict[str, object]]] = [
    ("figure", SetDoubtful([LATER]), {"waiting": 1}),
    ("error", DecideSourceError("", LATER, 900.0, "original"), {"waiting": 1}),
    ("text", AnnotateText(1, ROADS, ROADS + 5, "which?"), {"notes": 1}),
    ("number", DismissNumbers(1, [(ROADS - 4, ROADS - 1)], "date"), {"dismissed": 1}),
    ("split", SPLIT, {"lost": ["Later"], "waiting": 2}),
    ("start", CorrectSection(RELOCATION, {"span_start": TEXT.index("got")}), {"lost": ["Relocation"], "waiting": 1}),
]


@pytest.mark.parametrize(("operation", "expected"), [row[1:] for row in LOST], ids=[row[0] for row in LOST])
def test_what_finds_no_place_is_counted_beforehand_and_named(
    session: Session, operation: Operation, expected: dict[str, object]
) -> None:
    session.perform(operation).result()
    text = TEXT.replace(SENTENCE, "")
    item = Loaded(extractions.source(text), _newer(text))
    seen = replacing.preview(session.reader, 1, item)
    outcome = session.perform(Replace(1, item, session.vocabulary)).result()
    told: dict[str, object] = {"waiting": 0, "notes": 0, "dismissed": 0, "lost": [], **expected}
    assert {name: outcome.params[name] for name in told} == told
    assert {**told, "lost": tuple(outcome.params["lost"])} == {name: getattr(seen, name) for name in told}  # type: ignore[arg-type]
    assert len(merge_queries.placeless(session.reader)) == seen.waiting + seen.notes
    said = operation_sentences.operation(outcome.code, outcome.params)
    assert "{" not in said
    assert all(name in said for name in seen.lost)


@pytest.fixture
def waiting(session: Session) -> Session:
    """A note whose sentence is not in the new text."""
    session.perform(AnnotateText(1, ROADS, ROADS + 5, "which?", ["where"])).result()
    text = TEXT.replace(SENTENCE, "")
    session.perform(Replace(1, Loaded(extractions.source(text), _newer(text)), session.vocabulary)).result()
    return session


def test_a_note_that_waits_is_put_where_the_analyst_says(waiting: Session) -> None:
    (row,) = merge_queries.placeless(waiting.reader)
    assert (row.note, row.quote, row.prefix[-4:], row.suffix[:2]) == ("which?", "roads", "260 ", ".\n")
    places = Finder(waiting.path).candidates(row)
    assert any("In 2009, it was 1,300 people." in place.quote for place in places)
    waiting.perform(GiveNotePlace(row.id, places[0].start, places[0].end)).result()
    assert merge_queries.placeless(waiting.reader) == []
    (note,) = annotation_queries.chosen(waiting.reader)
    assert (note.document_id, note.span_start, note.tags) == (2, places[0].start, ("where",))
    waiting.undo().result()
    assert merge_queries.placeless(waiting.reader) == [row]


def test_a_note_that_waits_may_become_one_on_the_workspace(waiting: Session) -> None:
    (row,) = merge_queries.placeless(waiting.reader)
    waiting.perform(LoosenNote(row.id)).result()
    assert [(note.body, note.target) for note in annotation_queries.chosen(waiting.reader)] == [("which?", "workspace")]
    waiting.undo().result()
    assert merge_queries.placeless(waiting.reader) == [row]


@pytest.mark.parametrize(
    ("operation", "code"),
    [(GiveNotePlace(1, 5, 5), "bad_span"), (GiveNotePlace(9, 0, 1), "row_missing"), (LoosenNote(9), "row_missing")],
)
def test_a_note_that_does_not_wait_is_not_moved(waiting: Session, operation: Operation, code: str) -> None:
    with pytest.raises(InputError) as caught:
        waiting.perform(operation).result()
    assert caught.value.code == code


def test_a_view_of_a_section_that_is_gone_is_named(session: Session) -> None:
    session.perform(SaveView("mine", View(FigureFilter(section_id=RELOCATION)))).result()
    item = Loaded(extractions.source(changed := TEXT.replace("Relocation 77", "Moving 77")), _moving(changed))
    assert replacing.preview(session.reader, 1, item).lost == ("mine",)


def _moving(text: str) -> Extraction:
    """What a machine says of a text with another heading."""
    found = sectioned.extraction()
    there = [one for one in found.figures if one.end <= text.index("Moving")]
    return replace(found, figures=tuple(there), sections=found.sections[:2])


def test_a_split_that_was_given_up_in_a_changed_text_is_so_where_the_old_text_comes_back(session: Session) -> None:
    session.perform(SPLIT).result()
    _instead(OTHER_TEXT)(session)
    (made,) = [part for part in merge_queries.sections(session.reader, 2) if part.values["heading"] == "Later"]
    session.perform(MergeSections(made.id)).result()
    _instead(TEXT)(session)
    assert "Later" not in [heading for heading, _, _ in sectioned.sections(session)]


def test_a_section_that_was_given_up_and_begun_anew_is_there_in_a_changed_text(session: Session) -> None:
    start = TEXT.index("Relocation")
    session.perform(MergeSections(RELOCATION)).result()
    session.perform(SplitSection(RAIN, start, "Relocation", "relocation")).result()
    found = sectioned.extraction(OTHER_TEXT)
    rain = replace(found.sections[1], end=found.sections[2].end)
    figures = tuple(replace(one, section=min(one.section or 0, 1)) for one in found.figures)
    for machine in (replace(found, sections=(found.sections[0], rain), figures=figures), found):
        item = Loaded(extractions.source(OTHER_TEXT), machine)
        assert replacing.preview(session.reader, 1, item).lost == ()
        session.perform(Replace(1, item, session.vocabulary)).result()
        assert [heading for heading, _, _ in sectioned.sections(session, 2)] == ["Overview", "Rain Plan", "Relocation"]
        session.undo().result()


def test_what_a_changed_text_comes_to_say_itself_stays_decided(session: Session) -> None:
    session.perform(CorrectReport(1, {"province": "hunan", "year": 2010})).result()
    session.perform(CorrectSection(RAIN, {"programme": "training"})).result()
    _instead(OTHER_TEXT, _third)(session)
    merges.accept(session, _newer(OTHER_TEXT), document_id=2)
    assert _report(session) == ("hunan", 2010, "province", "")
    assert _programme(session) == ["training"]


Step = Callable[[Session], None]


def _taken(decision: Decision) -> Step:
    def step(session: Session) -> None:
        for operation in decision.take(session):
            session.perform(operation).result()

    return step


def _instead(text: str, machine: Callable[[str], Extraction] = _newer) -> Step:
    """A text in the place of the one that is shown."""

    def step(session: Session) -> None:
        shown_now = merge_queries.shown_documents(session.reader)[0].id
        item = Loaded(extractions.source(text), machine(text))
        session.perform(Replace(shown_now, item, session.vocabulary)).result()

    return step


def _read_again(session: Session) -> None:
    shown_now = merge_queries.shown_documents(session.reader)[0].id
    merges.accept(session, _newer(queries.text(session.reader, shown_now)), document_id=shown_now)


def _read_with_row(session: Session) -> None:
    """Add a row, or take it away where it is there, with what the shown text says then."""
    added = vocabulary_queries.added(session.reader)
    shown_now = merge_queries.shown_documents(session.reader)[0].id
    text = queries.text(session.reader, shown_now)
    found = [Found(shown_now, sectioned.extraction(text) if added else _third(text))]
    row = RemoveVocabularyRow(added[0].id) if added else WORDING
    groups = reextracting.preview(session.reader, found).groups()
    session.perform(ReadWithRow(row, found, session.vocabulary, frozenset(groups))).result()


def _place_the_waiting(session: Session) -> None:
    """Put the first that waits where it fits best."""
    for row in merge_queries.placeless(session.reader)[:1]:
        best = Finder(session.path).candidates(row)[0]
        put = GivePlace(row.id, row.new_document, best.start, best.end)
        session.perform(GiveNotePlace(row.id, best.start, best.end) if row.note else put).result()


def _let_the_waiting_go(session: Session) -> None:
    for row in merge_queries.placeless(session.reader)[:1]:
        session.perform(LoosenNote(row.id) if row.note else DropPlace(row.id)).result()


TEXTS = (TEXT, OTHER_TEXT, TEXT.replace(GONE, ""), TEXT.replace(SENTENCE, ""))
STEPS: dict[str, Step] = {
    **{decision.name: _taken(decision) for decision in DECISIONS},
    **{f"text {number}": _instead(text) for number, text in enumerate(TEXTS)},
    "read again": _read_again,
    "read with row": _read_with_row,
    "place": _place_the_waiting,
    "let go": _let_the_waiting_go,
}
OTHERS = [name for name in STEPS if name not in {decision.name for decision in DECISIONS}]


def _visible(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """All that is shown. A document that is hidden again stays, with its reports and sections."""
    tables = shown(session.reader)
    for name in ("reports", "sections"):
        rows = session.reader.execute(
            f"SELECT {name}.* FROM {name} {'' if name == 'reports' else 'JOIN reports ON reports.id = report_id'}"
            f" JOIN documents ON documents.id = document_id WHERE documents.hidden = 0 AND {name}.hidden = 0"
        )
        tables[name] = [tuple(row) for row in rows]
    rows = session.reader.execute("SELECT id, name, sha256, run_id FROM documents WHERE hidden = 0")
    return {**tables, "documents": [tuple(row) for row in rows]}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(["correct", "added", "text 1"])  # the figure that was added is one of which a machine has spoken since
@example(["split", "text 2", "text 0"])
@given(names=st.lists(st.sampled_from(list(STEPS)) | st.sampled_from(OTHERS), min_size=3, max_size=8))
def test_a_mix_of_them_is_taken_back_step_by_step_and_done_again(names: Sequence[str]) -> None:
    with _opened() as session:
        _there_and_back(session, [STEPS[name] for name in names])


@contextmanager
def _opened() -> Iterator[Session]:
    """A session with the rule of the tests, for tests with many examples."""
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        patch.setattr(registry, "check_report", _two)
        patch.setattr(registry, "check_workspace", lambda *_: ())
        session = sectioned.open_session(Path(folder))
        try:
            yield session
        finally:
            session.close()


def _there_and_back(session: Session, steps: Sequence[Step]) -> None:
    """Take the steps, as far as each is possible after those before it; undo them all, and do them again."""
    states = {_newest(session): _visible(session)}
    for step in steps:
        with suppress(InputError, StopIteration):
            step(session)
        states[_newest(session)] = _visible(session)
    assert [found.name for found in session.check(lambda *_: True) if found.problems] == []
    passed: list[int] = []
    while (newest := _newest(session)) != min(states):
        if newest in states:
            assert _visible(session) == states[newest]
        passed.append(newest)
        session.undo().result()
    assert _visible(session) == states[newest]
    for expected in reversed(passed):
        session.redo().result()
        assert _newest(session) == expected
        if expected in states:
            assert _visible(session) == states[expected]


MACHINES: dict[str, Callable[[str], Extraction]] = {"newer": _newer, "older": sectioned.extraction, "third": _third}
WAYS = [(name, number) for name in MACHINES for number in range(-1, len(TEXTS) - 1)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(decision=st.sampled_from(DECISIONS), ways=st.lists(st.sampled_from(WAYS), min_size=2, max_size=4))
def test_it_stands_whatever_machines_and_texts_come(decision: Decision, ways: Sequence[tuple[str, int]]) -> None:
    """-1 is the text that is shown, read again."""
    with _opened() as session:
        for operation in decision.take(session):
            session.perform(operation).result()
        before = decision.see(session)
        for name, number in ways:
            shown_now = merge_queries.shown_documents(session.reader)[0].id
            text = queries.text(session.reader, shown_now)
            if number >= 0 and TEXTS[number] != text:
                _instead(TEXTS[number], MACHINES[name])(session)
            else:
                merges.accept(session, MACHINES[name](text), document_id=shown_now)
            assert decision.see(session) == before


def _newest(session: Session) -> int:
    """The newest operation that stands."""
    entry = session.next_undo()
    return 0 if entry is None else entry.id


@pytest.mark.parametrize("world", WORLDS.values(), ids=list(WORLDS))
def test_where_a_number_was_dismissed_no_machine_brings_a_figure(session: Session, world: Step) -> None:
    session.perform(DismissNumbers(1, [(YEAR, YEAR + 4)], "date")).result()
    world(session)
    assert "2009" not in {row.quote for row in queries.figures_where(session.reader, FigureFilter())}
    session.undo().result()
    session.undo().result()
    world(session)
    assert "2009" in {row.quote for row in queries.figures_where(session.reader, FigureFilter())}
