"""The program is killed: what it said is saved is there at the next start, and nothing is there by half."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app import vocabulary
from app.curation.session import Session
from app.models import queries
from tests import workspaces

EDITING = """
import sys
from app.ui import application
running = application.start()
window = application.open_window(sys.argv[1:2])
desk = window.desk
desk.session.sign_in(__import__("tests.workspaces").workspaces.ANALYST)
shown = window.statusBar().messageChanged

def saved(message):
    if message.startswith("Saved"):
        print(message, flush=True)
        sys.stdin.readline()

shown.connect(saved)
desk.choose(1)
window.actions_by_name["verify"].trigger()
running.exec()
"""


def test_an_edit_that_was_said_to_be_saved_survives_a_kill(tmp_path: Path) -> None:
    path = workspaces.workspace(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-c", EDITING, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "Saved: ZHJ10-0001 marked verified\n"
    process.kill()
    process.communicate()
    assert process.returncode == (1 if sys.platform == "win32" else -signal.SIGKILL)
    session = Session(path, vocabulary.load())
    try:
        assert queries.figures(session.reader, [1])[1].review == "verified"
        assert session.progress()[0] == 1
        undo = session.next_undo()
        assert undo is not None
        assert undo.params == {"review": "verified", "count": 1, "figure": "ZHJ10-0001"}
    finally:
        session.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes; tests/soak says how")
def test_twenty_kills_at_random_points_lose_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.kill", "--kills", "20"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    counts = json.loads(done.stdout.splitlines()[-1])
    assert (counts["kills"], counts["lost"]) == (20, 0)
    assert counts["acknowledged"] > 20


SAVING = """
import sys
from pathlib import Path

import pytest
from app import vocabulary
from app.curation.operations import Correct
from app.curation.session import Session
from tests.workspaces import ANALYST
session = Session(Path(sys.argv[1]), vocabulary.load())
session.sign_in(ANALYST)
for value in (1.0, 2.0, 3.0):
    session.perform(Correct(1, {"value": value})).result()
    print("saved", flush=True)
session.close()
"""


def _traces() -> bool:
    """Whether strace is here, and may be used."""
    strace = shutil.which("strace")
    return strace is not None and not subprocess.run([strace, "true"], capture_output=True, check=False).returncode


@pytest.mark.skipif(not _traces(), reason="needs strace, which only Linux has")
@pytest.mark.parametrize(("folder", "log"), [("here", "-wal"), ("Dropbox", "-journal")])
def test_the_data_is_on_the_disk_before_saved_is_said(tmp_path: Path, folder: str, log: str) -> None:
    """In the trace of the system calls, each line "saved" follows a synchronisation of what was written before it."""
    (tmp_path / folder).mkdir()
    path = workspaces.workspace(tmp_path / folder)
    trace = tmp_path / "trace"
    calls = "trace=fdatasync,fsync,pwrite64,write"
    command = ["strace", "-f", "-y", "-s", "16", "-e", calls, "-o", str(trace)]
    subprocess.run([*command, sys.executable, "-c", SAVING, str(path)], check=True, capture_output=True)
    unsynchronised: set[str] = set()
    logged = synchronised = said = 0
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\(\d+<([^>]*)>(, \"saved)?", line)
        if call is None:
            continue
        name, file, saved = call.groups()
        if saved:
            assert unsynchronised == set()
            said += 1
        elif file.startswith(f"{path}") and not file.endswith(("-shm", "-lock")):
            if name == "pwrite64":
                unsynchronised.add(file)
                logged += file.endswith(log)
            elif name in ("fsync", "fdatasync"):
                unsynchronised.discard(file)
                synchronised += 1
    assert said == 3
    assert synchronised >= 3
    assert logged >= 3
