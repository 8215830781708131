"""Searching on a thread of its own: the newest search counts, pages follow, and closing leaves one file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from app import vocabulary
from app.curation import searching
from app.curation.session import Session
from app.errors import Failure
from app.models import search
from tests import workspaces


def test_only_the_newest_search_is_answered(hand_made: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    running, go_on, find = Event(), Event(), search.find

    def slow(*asked: object) -> object:
        running.set()
        go_on.wait(10)
        return find(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(search, "find", slow)
    searches = [hand_made.searcher.search("v")]
    running.wait(10)
    searches += [hand_made.searcher.search(typed) for typed in ("vi", "vil", "villages")]
    go_on.set()
    pages = [one.result() for one in searches]
    assert [page is not None for page in pages] == [True, False, False, True]
    assert pages[-1] is not None
    assert [hit.kind for hit in pages[-1].hits] == ["text"]


def test_pages_continue_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "PAGE", 20)
    session = workspaces.open_session(tmp_path)
    page = session.searcher.search("the").result()
    assert page is not None
    total, hits = len(page.found.places), list(page.hits)
    assert total > len(hits) == page.next == 20
    while page.next < total:
        page = session.searcher.more(page).result()
        assert page is not None
        hits += page.hits
    assert [hit.place for hit in hits] == list(page.found.places)
    session.close()


def test_a_page_of_an_older_search_is_not_continued(hand_made: Session) -> None:
    page = hand_made.searcher.search("in").result()
    assert page is not None
    first = hand_made.searcher.more(page)
    hand_made.searcher.search("the").result()
    assert first.result() is None or first.result().found is page.found  # type: ignore[union-attr]


@pytest.mark.parametrize("kinds", [("text",), ("figure",), ("note", "figure")])
def test_kinds_restrict(hand_made: Session, kinds: Sequence[search.Kind]) -> None:
    page = hand_made.searcher.search("1.117 billion", kinds).result()
    assert page is not None
    assert {hit.kind for hit in page.hits} == {kind for kind in kinds if kind != "note"}


def test_one_file_is_left_after_searching(tmp_path: Path) -> None:
    session = workspaces.open_session(tmp_path)
    session.searcher.search("poverty").result()
    session.close()
    assert [path.name for path in tmp_path.iterdir()] == ["test.fupin"]
    session.close()


def test_a_workspace_that_may_only_be_read_is_searched(tmp_path: Path) -> None:
    session = Session(workspaces.workspace(tmp_path), vocabulary.load(), read_only=True)
    page = session.searcher.search("poverty").result()
    assert page is not None
    assert page.hits
    session.close()


def test_a_file_that_is_gone_is_a_failure_that_can_be_said(tmp_path: Path) -> None:
    searcher = searching.Searcher(tmp_path / "gone.fupin")
    search_of_nothing = searcher.search("poverty")
    with pytest.raises(Failure):
        search_of_nothing.result()
    searcher.close()
    searcher.close()
