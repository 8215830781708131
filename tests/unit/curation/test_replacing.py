from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import extraction, paths
from app.curation import replacing, superseding
from app.curation.annotating import AnnotateIndicator
from app.curation.importing import Loaded
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.replacing import DropPlace, Finder, GivePlace, Replace
from app.curation.session import Session
from app.errors import InputError
from app.exchange import sources
from app.extraction.records import Extraction, Figure
from app.models import annotation_queries, health, merge_queries, queries
from app.models.merge_queries import PlacelessRow
from app.models.records import FigureFilter, FigureRow
from tests import extractions, merges, workspaces
from tests.dumps import shown

FOREWORD = "A foreword that was not there before.\n"
AFTER = FOREWORD + extractions.TEXT.replace("financial funds", "funds")
WITHOUT = extractions.TEXT.replace("21 billion yuan was put", "22.5 billion yuan was put")


def _newer(text: str) -> Loaded:
    """A changed text with the hand-made figures that it still has, and what stands in the place of one that is gone."""
    quotes = ["21 billion" if "21 billion" in text else "22.5 billion", "1.117 billion", "3,277"]
    old = extractions.extraction()
    figures = [_at(figure, text, quote) for figure, quote in zip(old.figures, quotes, strict=True) if quote in text]
    rain, overview = text.index("Rain Plan"), text.index("Overview")
    sections = (
        replace(old.sections[0], start=overview, end=rain, heading_start=overview, heading_end=overview + 8),
        replace(old.sections[1], start=rain, end=len(text), heading_start=rain, heading_end=rain + 9),
    )
    found = Extraction((replace(old.reports[0], end=len(text)),), sections, tuple(figures), "test", "0" * 64)
    return Loaded(extractions.source(text), found)


def _at(figure: Figure, text: str, quote: str) -> Figure:
    start = text.index(quote)
    value = 22.5e9 if quote == "22.5 billion" else figure.value
    return replace(figure, start=start, end=start + len(quote), value=value, metric=f"metric of {quote}")


def _figures(session: Session) -> list[FigureRow]:
    ids = queries.figure_ids(session.reader, FigureFilter())
    rows = queries.figures(session.reader, ids)
    return [rows[each] for each in ids]


def _replace(session: Session, text: str) -> dict[str, object]:
    item = _newer(text)
    _, (changed,) = superseding.sort_out(session, [item])
    return dict(session.perform(Replace(changed.seen.document_id, item, session.vocabulary)).result().params)


def _ill(session: Session) -> list[str]:
    return [result.name for result in health.run(session.reader, session.path) if result.count]


def _waiting(session: Session) -> list[PlacelessRow]:
    return merge_queries.placeless(session.reader)


def test_figures_move_with_their_ids_and_decisions(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "usd"})).result()
    hand_made.perform(SetReview([2], "verified")).result()
    hand_made.perform(AddNote(3, "look")).result()
    before = _figures(hand_made)
    params = _replace(hand_made, AFTER)
    after = _figures(hand_made)
    assert (params["moved"], params["waiting"], params["new"]) == (3, 0, 0)
    for old, new in zip(before, after, strict=True):
        assert (new.id, new.short_id, new.unit, new.review) == (old.id, old.short_id, old.unit, old.review)
        assert AFTER[new.span_start : new.span_end] == new.quote == old.quote
        assert (new.document_id, new.heading, new.mark) == (2, old.heading, "")
    assert queries.notes(hand_made.reader, 3)[0].body == "look"
    assert queries.text(hand_made.reader, 1) == extractions.TEXT
    row = hand_made.reader.execute("SELECT supersedes_id, hidden FROM documents WHERE id = 2").fetchone()
    assert tuple(row) == (1, 0)
    assert _ill(hand_made) == []


def test_taken_back_the_old_text_stands_again_and_done_again_the_new_one(hand_made: Session) -> None:
    hand_made.perform(SetReview([1, 2], "verified")).result()
    before = _visible(hand_made)
    _replace(hand_made, WITHOUT)
    after = _visible(hand_made)
    assert hand_made.undo().result().code == "replace"
    assert _visible(hand_made) == before
    hand_made.redo().result()
    assert _visible(hand_made) == after
    hand_made.undo().result()
    # The text is kept from the first time, and so are the ids of what was new in it.
    _replace(hand_made, WITHOUT)
    assert [row.short_id for row in _figures(hand_made)] == ["HEB12-0004", "HEB12-0002", "HEB12-0003"]
    assert _ill(hand_made) == []


def _visible(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """All that is shown: a document that is hidden again stays, with its reports and sections."""
    tables = shown(session.reader)
    for name in ("reports", "sections"):
        tables.pop(name)
    rows = session.reader.execute("SELECT id, name, sha256 FROM documents WHERE hidden = 0")
    return {**tables, "documents": [tuple(row) for row in rows]}


def test_the_dry_run_says_what_will_happen(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    seen = replacing.preview(hand_made.reader, 1, _newer(WITHOUT))
    assert (seen.by_position, seen.by_quote, seen.waiting) == (2, 0, 1)
    params = _replace(hand_made, WITHOUT)
    assert (params["moved"], params["waiting"]) == (2, 1)
    assert {kind: params[kind] for kind in seen.counts} == seen.counts


def test_what_nobody_decided_on_and_is_gone_stays_behind(hand_made: Session) -> None:
    _replace(hand_made, WITHOUT)
    assert [row.quote for row in _figures(hand_made)] == ["22.5 billion", "1.117 billion", "3,277"]
    assert _waiting(hand_made) == []


def test_a_decided_figure_waits_with_candidates_and_takes_its_place(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "usd"})).result()
    _replace(hand_made, WITHOUT)
    (waiting,) = _waiting(hand_made)
    assert (waiting.short_id, waiting.quote) == ("HEB12-0001", "21 billion")
    best = Finder(hand_made.path).candidates(waiting)[0]
    assert WITHOUT[best.start : best.end] == "22.5 billion"
    before = _visible(hand_made)
    hand_made.perform(GivePlace(1, waiting.new_document, best.start, best.end)).result()
    first = _figures(hand_made)[0]
    assert (first.short_id, first.quote, first.unit, first.mark) == ("HEB12-0001", "22.5 billion", "usd", "")
    assert len(_figures(hand_made)) == 3
    assert _waiting(hand_made) == []
    assert _ill(hand_made) == []
    hand_made.undo().result()
    assert _visible(hand_made) == before


def test_a_place_that_somebody_decided_on_is_not_given_away(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    _replace(hand_made, WITHOUT)
    (waiting,) = _waiting(hand_made)
    hand_made.perform(SetReview([4], "verified")).result()
    best = Finder(hand_made.path).candidates(waiting)[0]
    with pytest.raises(InputError) as caught:
        hand_made.perform(GivePlace(1, waiting.new_document, best.start, best.end)).result()
    assert (caught.value.code, caught.value.values) == ("place_taken", {"figure": "HEB12-0004"})


def test_a_place_outside_all_reports_is_refused(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    _replace(hand_made, WITHOUT)
    with pytest.raises(InputError) as caught:
        hand_made.perform(GivePlace(1, 2, len(WITHOUT), len(WITHOUT) + 1)).result()
    assert caught.value.code == "no_report"


def test_a_figure_may_stay_with_the_old_text(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    _replace(hand_made, WITHOUT)
    outcome = hand_made.perform(DropPlace(1)).result()
    assert outcome.params == {"figure": "HEB12-0001"}
    assert _waiting(hand_made) == []
    hand_made.undo().result()
    assert len(_waiting(hand_made)) == 1


def test_a_text_replaced_twice_still_knows_who_waits(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    _replace(hand_made, WITHOUT)
    _replace(hand_made, FOREWORD + WITHOUT)
    (waiting,) = _waiting(hand_made)
    assert waiting.new_document == 3
    assert [row.document_id for row in _figures(hand_made)] == [3, 3, 3]


def test_a_text_that_is_here_replaces_nothing(hand_made: Session) -> None:
    hand_made.take_in([Loaded(extractions.source(AFTER, "other.txt"), _newer(AFTER).extraction)])
    with pytest.raises(InputError) as caught:
        hand_made.perform(Replace(1, _newer(AFTER), hand_made.vocabulary)).result()
    assert (caught.value.code, caught.value.values) == ("known_text", {"name": "other.txt"})


def test_a_note_on_an_indicator_is_of_no_text_and_stays(hand_made: Session) -> None:
    hand_made.perform(AnnotateIndicator("funds.all.total", "with loans")).result()
    before = annotation_queries.chosen(hand_made.reader)
    merges.accept(hand_made, merges.newer({0: {"unit": "usd"}}))
    assert annotation_queries.chosen(hand_made.reader) == before
    _replace(hand_made, AFTER)
    assert annotation_queries.chosen(hand_made.reader) == before


def test_notes_on_a_stretch_move_too(hand_made: Session) -> None:
    start = extractions.TEXT.index("villages")
    hand_made.perform(AddNote(1, "look")).result()
    hand_made._writer.run(
        lambda connection: connection.execute(
            "INSERT INTO annotations (id, uuid, document_id, span_start, span_end, body, analyst_id, created_at)"
            " VALUES (9, 'x', 1, ?, ?, 'a stretch', 1, '')",
            [start, start + 8],
        )
    ).result()
    _replace(hand_made, AFTER)
    row = hand_made.reader.execute("SELECT document_id, span_start, span_end FROM annotations WHERE id = 9").fetchone()
    assert (row[0], AFTER[row[1] : row[2]]) == (2, "villages")


_PUT_IN = st.lists(
    st.sampled_from(["", "😀 ", "𠮷 ", "e\u0301", "\u00a0", "\u2028", "In 2011, 21 million yuan. ", "\n"]), max_size=4
).map("".join)


@settings(max_examples=12, deadline=None)
@given(before=_PUT_IN, after=_PUT_IN)
def test_anchors_hold_whatever_is_put_around(before: str, after: str) -> None:
    text = f"{before}{extractions.TEXT}".replace("Rain Plan", f"{after}Rain Plan")
    if text == extractions.TEXT:
        return
    with merges.copied() as session:
        session.perform(SetReview([1, 2, 3], "verified")).result()
        _replace(session, text)
        assert [row.quote for row in _figures(session)] == ["21 billion", "1.117 billion", "3,277"]
        assert all(text[row.span_start : row.span_end] == row.quote for row in _figures(session))
        assert _ill(session) == []


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Session]:
    session = workspaces.open_session(tmp_path)
    yield session
    session.close()


def test_a_real_file_with_another_foreword(real: Session) -> None:
    path = paths.seeds() / workspaces.SMALL[1]
    text = FOREWORD + sources.read(path).text
    item = Loaded(extractions.source(text, path.name), extraction.extract(text, vocabulary=real.vocabulary))
    before = {row.id: row for row in _figures(real) if row.document_id == 2}
    real.perform(SetReview(list(before), "verified")).result()
    real.perform(Replace(2, item, real.vocabulary)).result()
    after = {row.id: row for row in _figures(real) if row.document_id == 3}
    assert set(before) <= set(after)
    assert all(after[key].short_id == row.short_id and after[key].value == row.value for key, row in before.items())
    assert _waiting(real) == []


def test_the_older_text_may_come_back(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    before = [(row.id, row.quote, row.review) for row in _figures(hand_made)]
    _replace(hand_made, WITHOUT)
    assert len(_waiting(hand_made)) == 1
    old = Loaded(extractions.source(), extractions.extraction())
    hand_made.perform(Replace(2, old, hand_made.vocabulary)).result()
    assert [(row.id, row.quote, row.review) for row in _figures(hand_made)] == before
    assert [row.mark for row in _figures(hand_made)] == ["", "", ""]
    assert _waiting(hand_made) == []
    assert _ill(hand_made) == []
