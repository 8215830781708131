"""A session on a workspace whose content is made by hand."""

from __future__ import annotations

import os
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
def read_only_folder(tmp_path: Path) -> Path:
    """A folder that nobody may write to. Root may write to any folder of a disk, but not to the kernel's."""
    if sys.platform == "linux" and os.geteuid() == 0:
        return Path("/proc/self/fdinfo")
    tmp_path.chmod(0o500)
    return tmp_path
