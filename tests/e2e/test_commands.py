from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app import __main__ as entry
from app import __version__, cli, paths, vocabulary
from app.curation import checkup
from app.curation.operations import SetReview
from app.curation.sampling import DrawSample, Judge
from app.curation.session import Session
from app.exchange.figures import COLUMNS
from app.models import lock
from tests import workspaces

PAIRING = paths.seeds() / "003_0682eb31a52f5446.txt"


needs_x11 = pytest.mark.skipif(sys.platform != "linux", reason="only a Unix can be without a display")


def _run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a user does, without a display unless one is named."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=kept | {"PYTHONUTF8": "1"} | environment,
        check=False,
    )


def test_extract_writes_every_field_with_its_place(tmp_path: Path) -> None:
    out = tmp_path / "figures.jsonl"
    done = _run("extract", PAIRING, "--format", "jsonl", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = PAIRING.read_text(encoding="utf-8")
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(records) > 20
    for record in records:
        assert tuple(record) == COLUMNS
        assert text[record["start"] : record["end"]] == record["text"]
        assert (record["source"], record["province"], record["report_year"]) == (PAIRING.name, "zhejiang", 2010)


def test_extract_prints_where_no_file_is_named() -> None:
    done = _run("extract", PAIRING)
    assert done.returncode == 0
    assert {json.loads(line)["source"] for line in done.stdout.splitlines()} == {PAIRING.name}


def test_load_then_export(tmp_path: Path) -> None:
    workspace, table = tmp_path / "我的 work.fupin", tmp_path / "figures.csv"
    first = _run("load", PAIRING, "--workspace", workspace)
    again = _run("load", PAIRING, "--workspace", workspace)
    assert first.stdout.startswith(f"{PAIRING.name} loaded with ")
    assert again.stdout == f"{PAIRING.name} is here already; nothing was loaded.\n"
    exported = _run("export", "--workspace", workspace, "--table", "figures", "--format", "csv", "-o", table)
    assert exported.returncode == 0
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert exported.stdout == f"{len(rows)} figures written to {table}\n"
    assert {row["short_id"][:6] for row in rows} == {"ZHJ10-"}
    assert [entry.name for entry in sorted(tmp_path.iterdir())] == [table.name, workspace.name]


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    """A workspace with the pairing in it, on which somebody has decided."""
    path = workspaces.workspace(tmp_path, (PAIRING.name,))
    session = Session(path, vocabulary.load())
    session.sign_in(workspaces.ANALYST)
    session.perform(SetReview([1, 2], "verified")).result()
    session.close()
    return path


def _changed(folder: Path, name: str = PAIRING.name) -> Path:
    """The pairing with a line more."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"Reprinted.\n{PAIRING.read_text(encoding='utf-8')}", encoding="utf-8")
    return path


def _held(path: Path) -> tuple[list[tuple[str, int]], int]:
    """The documents of a workspace, each with whether it is hidden, and how many shown figures are settled."""
    with closing(sqlite3.connect(path)) as reader:
        documents = reader.execute("SELECT name, hidden FROM documents ORDER BY id").fetchall()
        settled = "SELECT count(*) FROM curated_figures WHERE review <> 'unreviewed'"
        return documents, reader.execute(settled).fetchone()[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (PAIRING.name, f"{PAIRING.name} is here already with another text."),
        ("other.txt", f"other.txt has largely the same text as {PAIRING.name}, which is here already."),
    ],
)
def test_a_changed_file_is_not_loaded_unless_told_how(tmp_path: Path, loaded: Path, name: str, said: str) -> None:
    """It was put beside the old one without a word, and every figure stood there twice."""
    before = _held(loaded)
    new = paths.seeds() / "004_cddc7b52e49c80be.txt"
    done = _run("load", new, _changed(tmp_path / "new", name), "--workspace", loaded)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        f"{said} Nothing was loaded. Say --replace to let a changed file take its document's place, --beside to load it"
        " beside."
    ]
    assert _held(loaded) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", loaded.name]


def test_a_changed_file_replaces_its_document_and_decisions_stay(tmp_path: Path, loaded: Path) -> None:
    new = paths.seeds() / "004_cddc7b52e49c80be.txt"
    done = _run("load", new, _changed(tmp_path / "new"), "--workspace", loaded, "--replace")
    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()
    assert first.startswith(f"{new.name} loaded with ")
    assert second.startswith(f"{PAIRING.name} replaced: ")
    assert second.endswith(" 0 need a place.")
    assert _held(loaded) == ([(PAIRING.name, 1), (new.name, 0), (PAIRING.name, 0)], 2)
    again = _run("load", _changed(tmp_path / "new"), "--workspace", loaded)
    assert again.stdout == f"{PAIRING.name} is here already; nothing was loaded.\n"


def test_a_changed_file_is_loaded_beside_where_that_is_meant(tmp_path: Path, loaded: Path) -> None:
    done = _run("load", _changed(tmp_path / "new"), "--workspace", loaded, "--beside")
    assert (done.returncode, done.stderr) == (0, "")
    assert _held(loaded) == ([(PAIRING.name, 0), (PAIRING.name, 0)], 2)


def test_a_file_of_any_name_takes_the_place_of_the_document_that_is_named(tmp_path: Path, loaded: Path) -> None:
    source = _changed(tmp_path / "new", "2nd edition.txt")
    none = _run("load", source, "--workspace", loaded, "--in-place-of", "no such.txt")
    assert none.returncode == 1
    assert none.stderr == f"There is no document no such.txt in the workspace. It has: {PAIRING.name}.\n"
    missing = _run("load", source, "--workspace", tmp_path / "none.fupin", "--in-place-of", PAIRING.name)
    assert (missing.returncode, (tmp_path / "none.fupin").exists()) == (1, False)
    done = _run("load", source, "--workspace", loaded, "--in-place-of", PAIRING.name)
    assert done.stdout.startswith(f"{PAIRING.name} replaced by 2nd edition.txt: ")
    assert _held(loaded) == ([(PAIRING.name, 1), ("2nd edition.txt", 0)], 2)


@pytest.mark.parametrize("more", [("--replace",), ("--beside",), (PAIRING,)])
def test_one_file_takes_the_place_of_one_document(loaded: Path, more: tuple[object, ...]) -> None:
    done = _run("load", PAIRING, *more, "--workspace", loaded, "--in-place-of", PAIRING.name)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--in-place-of takes one SOURCE" in done.stderr


def test_the_lock_of_another_computer_is_passed_over_only_where_that_is_said(tmp_path: Path, loaded: Path) -> None:
    other = {"user": "zhao", "host": "OFFICE-PC", "program": "fupin", "pid": 7, "since": "2026-11-22T08:00:00+00:00"}
    lock.beside(loaded).write_text(json.dumps(other), encoding="utf-8")
    new = paths.seeds() / "004_cddc7b52e49c80be.txt"
    refused = _run("load", new, "--workspace", loaded)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "was opened by zhao on the computer OFFICE-PC" in refused.stderr
    assert refused.stderr.endswith("Then say so with --take-over.\n")
    assert len(refused.stderr.splitlines()) == 1
    assert _run("load", new, "--workspace", loaded, "--take-over").returncode == 0
    assert [name for name, _ in _held(loaded)[0]] == [PAIRING.name, new.name]
    assert not lock.beside(loaded).exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds no text"),
        (b"PK\x03\x04\x00\x00", "zero byte at offset 4"),
        (b"caf\xe9 au lait", "not UTF-8 at byte 3"),
        (None, "There is no file"),
    ],
)
def test_bad_input_is_one_line_and_leaves_nothing(tmp_path: Path, content: bytes | None, words: str) -> None:
    source, workspace, out = tmp_path / "bad.txt", tmp_path / "new.fupin", tmp_path / "out.jsonl"
    if content is not None:
        source.write_bytes(content)
    for arguments in (("load", PAIRING, source, "--workspace", workspace), ("extract", PAIRING, source, "-o", out)):
        done = _run(*arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert len(done.stderr.splitlines()) == 1
        assert words in done.stderr
        assert str(source) in done.stderr
    assert not workspace.exists()
    assert not out.exists()


def test_a_folder_or_another_file_in_place_of_a_workspace(tmp_path: Path) -> None:
    other = tmp_path / "other.fupin"
    other.write_text("not a workspace", encoding="utf-8")
    for path, words in ((tmp_path, "is a folder"), (other, "is no workspace"), (tmp_path / "none", "There is no file")):
        done = _run("export", "--workspace", path, "--format", "csv", "-o", tmp_path / "out.csv")
        assert (done.returncode, done.stdout) == (1, "")
        assert words in done.stderr
    done = _run("load", PAIRING, "--workspace", other)
    assert (done.returncode, other.read_text(encoding="utf-8")) == (1, "not a workspace")
    assert [entry.name for entry in tmp_path.iterdir()] == ["other.fupin"]


def test_a_workspace_in_a_read_only_folder() -> None:
    if sys.platform != "linux":
        pytest.skip("needs a folder that root cannot write to either")
    done = _run("load", PAIRING, "--workspace", "/proc/self/fdinfo/new.fupin")
    assert (done.returncode, done.stdout) == (1, "")
    assert "cannot be opened or made" in done.stderr


def test_a_text_without_a_title_loads_as_an_unknown_report(tmp_path: Path) -> None:
    source, workspace, table = tmp_path / "note.txt", tmp_path / "w.fupin", tmp_path / "t.jsonl"
    source.write_text("In 2012, a total of 5.3 million yuan was invested in roads.\n", encoding="utf-8")
    assert _run("load", source, "--workspace", workspace).returncode == 0
    assert _run("export", "--workspace", workspace, "--format", "jsonl", "-o", table).returncode == 0
    (record,) = [json.loads(line) for line in table.read_text(encoding="utf-8").splitlines()]
    assert (record["province"], record["quote"], record["value"]) == ("unknown", "5.3 million", 5_300_000)


@pytest.mark.parametrize("arguments", [("load",), ("export", "--format", "xml"), ("extract",), ("--nonsense",)])
def test_wrong_usage_exits_with_two(arguments: tuple[str, ...]) -> None:
    done = _run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage" in done.stderr


def test_version_and_help() -> None:
    assert _run("--version").stdout.strip() == __version__
    assert "extract" in _run("--help").stdout


@needs_x11
def test_without_a_display_the_seeds_are_loaded_and_shown(tmp_path: Path) -> None:
    done = _run(XDG_DATA_HOME=str(tmp_path))
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["Province", "Year", "Figures", "Programmes"]
    assert len([line for line in lines if line[46:52].strip() in ("2009", "2010", "2012")]) == 33
    assert str(next(tmp_path.rglob("Sample.fupin"))) in done.stdout
    assert "needs a display" in done.stdout
    assert _run(XDG_DATA_HOME=str(tmp_path)).stdout == done.stdout


@needs_x11
def test_a_file_cannot_be_shown_without_a_display(tmp_path: Path) -> None:
    done = _run(tmp_path / "w.fupin", XDG_DATA_HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "no display" in done.stderr


def test_self_check_uses_every_part() -> None:
    done = _run("self-check")
    assert (done.returncode, done.stderr) == (0, "")
    words = ("workspace made", "seeds loaded", "corrected", "exported", "chart", "reopened")
    assert all(word in done.stdout for word in words)


def test_the_entry_knows_every_command() -> None:
    assert set(cli.commands.commands) <= entry.COMMANDS


def test_loading_into_a_workspace_that_is_open_elsewhere_is_refused(tmp_path: Path) -> None:
    path = workspaces.workspace(tmp_path)
    session = Session(path, vocabulary.load())
    before = session.progress()
    try:
        done = _run("load", PAIRING, "--workspace", path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"{path} is open for writing already: by ")
        assert len(done.stderr.splitlines()) == 1
        assert session.progress() == before
        assert _run("check-workspace", "--workspace", path).returncode == 0
    finally:
        session.close()
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_check_workspace_says_what_is_wrong_and_changes_nothing(tmp_path: Path) -> None:
    path = workspaces.workspace(tmp_path)
    well = _run("check-workspace", "--workspace", path)
    assert (well.returncode, well.stderr) == (0, "")
    assert [line[:6].strip() for line in well.stdout.splitlines()] == ["ok"] * len(checkup.CHECKS)
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE figures SET value = value + 1 WHERE id = 1")
        other.commit()
    before = path.read_bytes()
    wrong = _run("check-workspace", "--workspace", path)
    assert wrong.returncode == 1
    assert "WRONG What nobody changed is what the machine said" in wrong.stdout
    assert "ZHJ10-0001: value is" in wrong.stdout
    assert path.read_bytes() == before


def test_check_writes_what_can_be_scored_and_changes_nothing(tmp_path: Path) -> None:
    path, out = workspaces.workspace(tmp_path), tmp_path / "findings.jsonl"
    before = path.read_bytes()
    done = _run("check", "--workspace", path, "--format", "jsonl", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        assert row["severity"] in ("high", "medium", "low")
        assert (row["state"], row["decision"]) == ("open", None)
        text = (paths.seeds() / row["source"]).read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        assert all(any(map(str.isalnum, text[start:end])) for start, end in [*row["figures"], *row["context"]])
    assert path.read_bytes() == before
    again = _run("check", "--workspace", path)
    assert [json.loads(line) for line in again.stdout.splitlines()] == rows


def test_findings_of_an_older_state_are_worked_out_and_not_stored(tmp_path: Path) -> None:
    path = workspaces.workspace(tmp_path)
    wanted = _run("check", "--workspace", path).stdout
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM findings")
        connection.execute("DELETE FROM settings WHERE key = 'findings'")
        connection.commit()
    before = path.read_bytes()
    assert _run("check", "--workspace", path).stdout == wanted
    out = tmp_path / "findings.csv"
    assert _run("export", "--workspace", path, "--table", "findings", "--format", "csv", "-o", out).returncode == 0
    assert (len(out.read_text(encoding="utf-8-sig").splitlines()), path.read_bytes()) == (
        wanted.count("\n") + 1,
        before,
    )


def test_an_older_workspace_is_brought_up_to_date_to_be_checked(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "workspaces_of_old" / "0001_workspace.fupin"
    path = tmp_path / "old.fupin"
    path.write_bytes(old.read_bytes())
    assert _run("check", "--workspace", path).returncode == 0
    assert [entry.name for entry in tmp_path.iterdir()] == ["old.fupin"]


@pytest.mark.parametrize("command", [["check"], ["export", "--table", "errata", "--format", "csv"]])
def test_what_cannot_be_checked_or_exported_is_said_in_a_line(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "no.fupin").write_text("no workspace", encoding="utf-8")
    out = tmp_path / "out.csv"
    for name in ("no.fupin", "none.fupin"):
        done = _run(*command, "--workspace", tmp_path / name, "-o", out)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert not out.exists()
    assert _run(*command, "-o", out).returncode == 2


def test_a_table_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    path = workspaces.workspace(tmp_path)
    done = _run("check", "--workspace", path, "-o", tmp_path / "none" / "findings.jsonl")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["test.fupin"]


def test_the_statement_of_the_newest_sample_is_printed(loaded: Path) -> None:
    none = _run("statement", "--workspace", loaded)
    assert (none.returncode, none.stdout) == (1, "")
    assert none.stderr == f"{loaded} has no sample yet. Draw one: Review > Quality sample.\n"
    session = Session(loaded, vocabulary.load())
    session.sign_in(workspaces.ANALYST)
    session.perform(DrawSample(42, 5, 0)).result()
    session.perform(Judge(1)).result()
    session.close()
    done = _run("statement", "--workspace", loaded)
    assert (done.returncode, done.stderr) == (0, "")
    assert " need a correction, by the first 1 of a sample of 5; seed 42, 20" in done.stdout.splitlines()[0]
    assert done.stdout.splitlines()[3].startswith("Figures\tof\tdrawn")
