from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from app import vocabulary
from app.curation import importing
from app.curation.importing import Import, Loaded
from app.curation.operations import SetReview
from app.curation.session import Session
from app.errors import Cancelled, InputError
from app.extraction.records import UNKNOWN, Extraction, Report
from app.models import queries
from app.models.records import FigureFilter
from tests import extractions
from tests.dumps import dump


def _import(session: Session, *loaded: Loaded) -> Import:
    return Import(loaded, session.vocabulary)


def test_an_imported_document_keeps_text_and_bytes(hand_made: Session) -> None:
    row = hand_made.reader.execute("SELECT * FROM documents").fetchone()
    source = extractions.source()
    assert (row["name"], row["text"], row["sha256"]) == (source.name, source.text, source.sha256)
    assert zlib.decompress(row["original"]) == source.original
    figure = hand_made.reader.execute("SELECT * FROM figures WHERE id = 2").fetchone()
    assert (figure["prefix"][-9:], figure["suffix"][:5]) == ("of which ", " yuan")
    assert source.text[figure["span_start"] : figure["span_end"]] == figure["quote"]


def test_every_row_has_a_uuid_of_its_own(hand_made: Session) -> None:
    for table in ("documents", "reports", "sections", "figures", "runs", "operations", "analysts"):
        uuids = [row[0] for row in hand_made.reader.execute(f"SELECT uuid FROM {table}")]
        assert uuids
        assert len(set(uuids)) == len(uuids)


def test_the_same_text_again_changes_nothing_and_says_so(hand_made: Session) -> None:
    before = dump(hand_made.reader)
    again = Loaded(extractions.source(name="copy.txt"), extractions.extraction())
    outcome = hand_made.perform(_import(hand_made, again)).result()
    assert outcome.operation_id is None
    assert outcome.params == {"documents": [], "known": ["copy.txt"], "figures": 0}
    assert dump(hand_made.reader) == before


def test_an_import_taken_back_is_hidden_and_comes_back_with_its_decisions(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    hand_made.perform(SetReview([1], "unreviewed")).result()
    hand_made.perform(SetReview([1], "verified")).result()
    for _ in range(4):
        hand_made.undo().result()
    assert queries.figure_ids(hand_made.reader, FigureFilter()).tolist() == []
    assert queries.progress(hand_made.reader) == (0, 0)
    again = Loaded(extractions.source(), extractions.extraction())
    outcome = hand_made.perform(_import(hand_made, again)).result()
    assert outcome.params["documents"] == ["hebei.txt"]
    assert queries.figure_ids(hand_made.reader, FigureFilter()).tolist() == [1, 2, 3]


def test_short_ids_go_on_counting_and_never_clash(hand_made: Session) -> None:
    text = extractions.TEXT + "More.\n"
    other = Loaded(extractions.source(text, "other.txt"), extractions.extraction(text))
    hand_made.perform(_import(hand_made, other)).result()
    ids = [row[0] for row in hand_made.reader.execute("SELECT short_id FROM figures ORDER BY id")]
    assert ids == [f"HEB12-{number:04d}" for number in range(1, 7)]


def test_a_report_of_nowhere_is_labelled_so(hand_made: Session) -> None:
    text = extractions.TEXT + "Nowhere.\n"
    found = extractions.extraction(text)
    nowhere = replace(found.reports[0], province=UNKNOWN, year=None, type="other")
    item = Loaded(extractions.source(text, "nowhere.txt"), replace(found, reports=(nowhere,)))
    hand_made.perform(_import(hand_made, item)).result()
    assert queries.figures(hand_made.reader, [4])[4].short_id == "UNK-0001"


def test_a_document_without_figures_is_loaded(hand_made: Session) -> None:
    text = "Nothing is counted here.\n"
    empty = Extraction((Report(0, len(text), UNKNOWN, None, "other", 0, 0),), (), (), "test", "0" * 64)
    outcome = hand_made.perform(_import(hand_made, Loaded(extractions.source(text, "empty.txt"), empty))).result()
    assert outcome.params["documents"] == ["empty.txt"]
    assert len(queries.reports(hand_made.reader)) == 2


def test_one_bad_file_keeps_all_out(tmp_path: Path, hand_made: Session) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("In 2012, 5 million yuan was spent.", encoding="utf-8")
    bad.write_bytes(b"caf\xe9")
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.load([good, bad], lambda *_: True)
    assert caught.value.values == {"path": str(bad), "offset": 3}
    assert dump(hand_made.reader) == before


@pytest.mark.parametrize("steps", [0, 1])
def test_a_cancelled_load_keeps_nothing(tmp_path: Path, hand_made: Session, steps: int) -> None:
    path = tmp_path / "good.txt"
    path.write_text("In 2012, 5 million yuan was spent.", encoding="utf-8")
    before = dump(hand_made.reader)
    with pytest.raises(Cancelled):
        hand_made.load([path], lambda done, *_: done < steps)
    assert dump(hand_made.reader) == before


def test_progress_names_each_file_and_ends_full(tmp_path: Path) -> None:
    path = tmp_path / "good.txt"
    path.write_text("In 2012, 5 million yuan was spent.", encoding="utf-8")
    seen: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> bool:
        seen.append((done, total, name))
        return True

    (loaded,) = importing.read_all([path], vocabulary.load(), progress)
    assert seen == [(0, 1, "good.txt"), (1, 1, "")]
    assert loaded.source.name == "good.txt"
