"""Several texts on all cores: the same as in one process, whatever becomes of the others."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from app import extraction, vocabulary
from app.curation import cores, extracting, importing
from app.errors import Cancelled
from app.extraction.records import Extraction
from app.vocabulary import Vocabulary

WORDS = vocabulary.load()
TEXTS = [
    "Poverty Alleviation in Hebei Province 2012\n\nIn 2012, 5 million yuan was spent.\n",
    "In 2011, 300 to 500 households were moved, and 12.5% of the villages were advanced.\n" * 20,
    "",
    "贫困 😀 1,5200 mu of land\r\nand 3 counties.\n",
]


@pytest.mark.parametrize(
    ("lengths", "cores", "expected"),
    [
        ([], 8, 1),
        ([50_000_000], 8, 1),
        ([400_000, 400_000], 8, 1),
        ([500_000, 500_000], 8, 2),
        ([500_000, 500_000], 1, 1),
        ([9_000_000, 100_000, 100_000], 8, 1),
        ([1_000_000] * 20, 8, 8),
        ([1_000_000] * 200, 128, 61),
        ([0, 0, 0], 4, 1),
    ],
)
def test_processes_are_started_where_they_save_more_than_they_cost(
    lengths: list[int], cores: int, expected: int
) -> None:
    assert extracting.processes_for(lengths, cores) == expected


def test_this_process_may_use_a_core() -> None:
    assert extracting.usable_cores() >= 1


@pytest.fixture
def on_two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "WORTH", 0)
    monkeypatch.setattr(extracting, "usable_cores", lambda: 2)


def in_place(texts: Sequence[str]) -> list[Extraction]:
    return [extraction.extract(text, vocabulary=WORDS) for text in texts]


def test_all_cores_find_the_same_in_the_same_order(on_two_cores: None) -> None:
    assert list(extracting.extract_all(TEXTS, WORDS)) == in_place(TEXTS)
    assert multiprocessing.active_children() == []


def test_a_few_short_texts_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "extract_all", None)
    assert list(extracting.extract_all(TEXTS, WORDS)) == in_place(TEXTS)


def test_what_an_extraction_raises_is_raised_here(on_two_cores: None) -> None:
    wrong: Any = b"5 km"
    found = extracting.extract_all([TEXTS[0], wrong], WORDS)
    assert next(found) == in_place(TEXTS[:1])[0]
    with pytest.raises(TypeError):
        next(found)
    assert multiprocessing.active_children() == []


def test_closed_early_it_leaves_no_process(on_two_cores: None) -> None:
    found = extracting.extract_all(TEXTS, WORDS)
    next(found)
    found.close()
    assert multiprocessing.active_children() == []


class Deadly(str):
    """A text that ends the process that it is sent to, as the system does when memory runs out."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[[int], Any], tuple[int]]:
        return os._exit, (3,)


def test_what_an_ended_process_leaves_undone_is_done_here(on_two_cores: None) -> None:
    texts = [TEXTS[0], Deadly(TEXTS[1])]
    assert list(extracting.extract_all(texts, WORDS)) == in_place(texts)
    with pytest.raises(cores.NoProcesses):
        list(cores.extract_all(texts, WORDS, 2))


def test_where_no_process_can_be_started_all_is_done_here(on_two_cores: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("too many processes")

    monkeypatch.setattr(BaseProcess, "start", refused)
    assert list(extracting.extract_all(TEXTS, WORDS)) == in_place(TEXTS)


def test_nothing_is_done_twice_after_a_break(on_two_cores: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaking(texts: Sequence[str], words: Vocabulary, _processes: int) -> Generator[Extraction, None, None]:
        yield from in_place(texts[:2])
        raise cores.NoProcesses

    monkeypatch.setattr(cores, "extract_all", breaking)
    assert list(extracting.extract_all(TEXTS, WORDS)) == in_place(TEXTS)


def test_files_are_read_on_all_cores_with_the_same_progress(on_two_cores: None, tmp_path: Path) -> None:
    files = [tmp_path / f"{index} 扶贫.txt" for index in range(len(TEXTS))]
    for file, text in zip(files, TEXTS, strict=True):
        file.write_bytes(text.encode() or b"None.")
    steps: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> bool:
        steps.append((done, total, name))
        return done < 3

    with pytest.raises(Cancelled):
        importing.read_all(files, WORDS, progress)
    assert steps == [(done, 4, file.name) for done, file in enumerate(files)]
    loaded = importing.read_all(files, WORDS, lambda *_: True)
    assert [one.extraction for one in loaded] == in_place([one.source.text for one in loaded])


KILLED = """
import sys
from app import vocabulary
from app.curation import cores

if __name__ == "__main__":
    found = cores.extract_all(["5 km."] * 2, vocabulary.load(), 2)
    next(found)
    print("extracting", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process shares no output with its parent there")
def test_the_processes_end_with_a_killed_parent(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    process = subprocess.Popen([sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "extracting\n"
    process.kill()
    process.communicate(timeout=60)  # the output ends when the last process that may write to it has ended
