"""The program is killed right after it said "saved": what it said is there at the next start."""

from __future__ import annotations

import os
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


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills with SIGKILL")
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
    assert process.returncode == -signal.SIGKILL
    session = Session(path, vocabulary.load())
    try:
        assert queries.figures(session.reader, [1])[1].review == "verified"
        assert session.progress()[0] == 1
        undo = session.next_undo()
        assert undo is not None
        assert undo.params == {"review": "verified", "count": 1, "figure": "ZHJ10-0001"}
    finally:
        session.close()
