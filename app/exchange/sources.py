"""Source files -> texts. A text is decoded once (byte order mark dropped, CR and CRLF to LF) and never changes after
that.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.errors import EnvironmentFault, InputError


@dataclass(frozen=True, slots=True)
class Source:
    """A source file: ``name`` without folders, its text, its bytes as they were, and the SHA-256 (hex) of each.

    The text's SHA-256 is of its UTF-8 bytes.
    """

    name: str
    text: str
    sha256: str
    original: bytes
    original_sha256: str


def read(path: Path) -> Source:
    """Read a source file.

    Raises InputError: not_found, is_folder, empty_file, binary_file, not_utf8 (``offset``: bytes from the start of
    the file);
    EnvironmentFault: unreadable.
    """
    if path.is_dir():
        raise InputError("is_folder", path=str(path))
    if not path.exists():
        raise InputError("not_found", path=str(path))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EnvironmentFault("unreadable", path=str(path), detail=error.strerror or str(error)) from error
    return Source(path.name, text := decode(data, path), _sha256(text.encode()), data, _sha256(data))


def decode(data: bytes, path: Path) -> str:
    """The text of a file's bytes; ``path`` only names the file in a failure."""
    if b"\x00" in data:
        raise InputError("binary_file", path=str(path), offset=data.index(b"\x00"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("not_utf8", path=str(path), offset=error.start) from error
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError("empty_file", path=str(path))
    return text


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
