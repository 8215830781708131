from __future__ import annotations

from pathlib import Path

import pytest

from app import extraction
from app.curation import superseding
from app.curation.importing import Loaded
from app.curation.replacing import Replace
from app.curation.session import Session
from app.errors import InputError
from app.models import queries
from tests import extractions, workspaces

AFTER = extractions.TEXT.replace("financial funds", "funds")


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _loaded(session: Session, text: str, name: str) -> Loaded:
    return Loaded(extractions.source(text, name), extraction.extract(text, vocabulary=session.vocabulary))


def _documents(session: Session) -> list[str]:
    return [row[0] for row in session.reader.execute("SELECT name FROM documents WHERE hidden = 0 ORDER BY id")]


def test_loading_sorts_out_what_may_replace(tmp_path: Path, hand_made: Session) -> None:
    changed = _file(tmp_path, "hebei.txt", AFTER)
    other = _file(tmp_path, "other.txt", "In 2012, 5 million yuan was spent.")
    taken = superseding.load(hand_made, [changed, other], lambda *_: True)
    assert taken.outcome is not None
    assert taken.outcome.params["documents"] == ["other.txt"]
    (one,) = taken.changed
    assert (one.item.source.name, one.why, one.seen.name, one.seen.document_id) == ("hebei.txt", "name", "hebei.txt", 1)
    assert one.seen.by_position + one.seen.by_quote == 3
    alone = superseding.load(hand_made, [changed], lambda *_: True)
    assert (alone.outcome, len(alone.changed)) == (None, 1)


def test_a_text_that_is_largely_here_is_known_by_another_name(tmp_path: Path, hand_made: Session) -> None:
    taken = superseding.load(hand_made, [_file(tmp_path, "河北 2nd edition.txt", AFTER)], lambda *_: True)
    (one,) = taken.changed
    assert (taken.outcome, one.why, one.seen.name, one.item.source.name) == (
        None,
        "like",
        "hebei.txt",
        "河北 2nd edition.txt",
    )
    assert one.seen.by_position + one.seen.by_quote == 3
    params = hand_made.take(Replace(one.seen.document_id, one.item, hand_made.vocabulary)).params
    assert (params["document"], params["by"]) == ("hebei.txt", "河北 2nd edition.txt")
    assert _documents(hand_made) == ["河北 2nd edition.txt"]


def test_the_best_of_several_is_meant(hand_made: Session) -> None:
    text = extractions.TEXT.replace("villages", "hamlets")
    hand_made.take_in([_loaded(hand_made, text, "second.txt")])
    _, (one,) = superseding.sort_out(hand_made, [_loaded(hand_made, f"{text}\nAn appendix.", "third.txt")])
    assert one.seen.name == "second.txt"


def test_a_small_part_of_a_document_replaces_nothing(hand_made: Session) -> None:
    part = extractions.TEXT[: len(extractions.TEXT) // 4]
    plain, changed = superseding.sort_out(hand_made, [_loaded(hand_made, part, "part.txt")])
    assert ([item.source.name for item in plain], changed) == (["part.txt"], [])


def test_a_text_that_is_here_is_no_changed_one(hand_made: Session) -> None:
    same = _loaded(hand_made, extractions.TEXT, "another name.txt")
    plain, changed = superseding.sort_out(hand_made, [same])
    assert (len(plain), changed) == (1, [])
    assert hand_made.take_in(plain).params["known"] == ["another name.txt"]


def test_two_files_cannot_replace_one_document(tmp_path: Path, hand_made: Session) -> None:
    files = [_file(tmp_path / folder, "hebei.txt", AFTER + folder) for folder in ("a", "b")]
    with pytest.raises(InputError) as caught:
        superseding.load(hand_made, files, lambda *_: True)
    assert caught.value.code == "replaced_twice"
    assert caught.value.values == {"document": "hebei.txt", "names": ["hebei.txt", "hebei.txt"]}
    assert _documents(hand_made) == ["hebei.txt"]


def test_a_document_is_found_by_its_name(hand_made: Session) -> None:
    assert superseding.named(hand_made.reader, "hebei.txt") == 1
    with pytest.raises(InputError) as caught:
        superseding.named(hand_made.reader, "henan.txt")
    assert (caught.value.code, caught.value.values["names"]) == ("no_document", ["hebei.txt"])


def test_looking_says_what_replacing_would_do_and_changes_nothing(tmp_path: Path, hand_made: Session) -> None:
    path = _file(tmp_path, "quite another.txt", "In 2012, 5 million yuan was spent.")
    before = _documents(hand_made)
    one = superseding.look(hand_made, path, 1, lambda *_: True)
    assert (one.why, one.seen.name, one.seen.by_position + one.seen.by_quote) == ("chosen", "hebei.txt", 0)
    assert _documents(hand_made) == before
    with pytest.raises(InputError) as caught:
        superseding.look(hand_made, _file(tmp_path, "same.txt", extractions.TEXT), 1, lambda *_: True)
    assert caught.value.code == "known_text"


def test_what_is_taken_in_needs_nobody_to_answer_for_it(tmp_path: Path) -> None:
    session = workspaces.open_session(tmp_path, signed_in=False)
    try:
        text = queries.text(session.reader, 1) + "One line more.\n"
        _, (one,) = superseding.sort_out(session, [_loaded(session, text, "new.txt")])
        outcome = session.take(Replace(one.seen.document_id, one.item, session.vocabulary))
        assert outcome.operation_id is not None
        assert queries.operation(session.reader, outcome.operation_id).analyst_id is None
    finally:
        session.close()
