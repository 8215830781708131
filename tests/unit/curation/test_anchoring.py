"""A text is decoded once and never changes, and every figure stands where its offsets say, whatever the file held."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import extraction, vocabulary
from app.checks import anchors
from app.curation import importing, reextracting
from app.curation.importing import Import
from app.curation.operations import SetReview
from app.curation.reextracting import ExtractAgain
from app.curation.session import Session
from tests import extractions, merges, workspaces

HOSTILE = {
    "emoji": "😀👩🏽‍🌾 ",
    "rare Han": "𠮷𪚥 ",
    "combining marks": "e\u0301a\u20dd ",
    "no-break spaces": "a\u00a0b\u202f ",
    "line separators": "a\u2028b\u2029 ",
    "line ends of Windows": "a\r\nb\r\n",
    "line ends of old Macs": "a\rb\r",
    "a form feed": "a\x0cb\x85 ",
    "a mark in the middle": "a\ufeffb ",
    "right to left": "\u202eabc\u202c ",
}
SENTENCE = "In 2012, 21 billion yuan was put in and 3,277 villages were covered. "


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Session]:
    session = workspaces.open_session(tmp_path, ())
    yield session
    session.close()


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
def test_offsets_hold_from_the_file_to_the_newest_extraction(
    tmp_path: Path, empty: Session, hostile: str, mark: bytes
) -> None:
    path = tmp_path / "text.txt"
    data = mark + (hostile + SENTENCE + hostile + SENTENCE).encode()
    path.write_bytes(data)
    empty.load([path], lambda *_: True)
    row = empty.reader.execute("SELECT text, sha256, original FROM documents").fetchone()
    assert "\r" not in row["text"]
    assert not row["text"].startswith("\ufeff")
    assert row["sha256"] == hashlib.sha256(row["text"].encode()).hexdigest()
    assert zlib.decompress(row["original"]) == data
    _sound(empty, row["text"])
    ids = [figure.id for figure in workspaces.figures_of(empty.reader, 1)]
    empty.perform(SetReview(ids[:1], "verified")).result()
    found = reextracting.dry_run(empty.path, empty.vocabulary, lambda *_: True)
    assert found.items == ()
    text = empty.reader.execute("SELECT text FROM documents").fetchone()[0]
    assert text == row["text"]


def _sound(session: Session, text: str) -> None:
    figures = workspaces.figures_of(session.reader, 1)
    assert [figure.quote for figure in figures] == ["21 billion", "3,277"] * 2
    assert anchors.broken(text, figures) == ()
    for row in session.reader.execute("SELECT span_start, span_end, prefix, suffix FROM figures"):
        assert text[: row["span_start"]].endswith(row["prefix"])
        assert text[row["span_end"] :].startswith(row["suffix"])


_TEXTS = st.lists(st.sampled_from([*HOSTILE.values(), SENTENCE, "\n"]), min_size=1, max_size=6).map("".join)


@settings(max_examples=10, deadline=None)
@given(text=_TEXTS)
def test_no_operation_moves_a_figure_off_its_quote(text: str) -> None:
    words = vocabulary.load()
    decoded = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff") + "end"
    source = importing.Loaded(extractions.source(decoded, "new.txt"), extraction.extract(decoded, vocabulary=words))
    with merges.copied() as session:
        session.perform(Import([source], words)).result()
        run = merges.preview(session, merges.newer(base=source.extraction, without=[0]), 2)
        session.perform(ExtractAgain(run.found, words, set(run.groups()))).result()
        assert anchors.broken(decoded, workspaces.figures_of(session.reader, 2)) == ()
        session.undo().result()
        assert anchors.broken(decoded, workspaces.figures_of(session.reader, 2)) == ()
