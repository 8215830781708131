"""Writes files whole or not at all."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.errors import EnvironmentFault


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content takes the place of ``path`` when the block ends; an error leaves the old file.

    Raises EnvironmentFault ``unwritable``.
    """
    draft = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with draft.open("xb") as stream:
            yield stream
        draft.replace(path)
    except OSError as error:
        raise EnvironmentFault("unwritable", path=str(path), detail=error.strerror or str(error)) from error
    finally:
        draft.unlink(missing_ok=True)
