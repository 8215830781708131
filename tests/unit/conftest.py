"""A session on a workspace whose content is made by hand."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.curation.session import Session
from tests import extractions


@pytest.fixture
def hand_made(tmp_path: Path) -> Iterator[Session]:
    session = extractions.open_session(tmp_path)
    yield session
    session.close()


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may write to. Root may write to any folder of a disk, but not to the kernel's."""
    if sys.platform == "win32":  # a folder's mode says nothing there: its access list does
        everybody = "*S-1-1-0"
        subprocess.run(["icacls", tmp_path, "/deny", f"{everybody}:(WD,AD)"], capture_output=True, check=True)
        yield tmp_path
        subprocess.run(["icacls", tmp_path, "/remove:d", everybody], capture_output=True, check=True)
    elif os.geteuid() == 0:
        yield Path("/proc/self/fdinfo")
    else:
        tmp_path.chmod(0o500)
        yield tmp_path
