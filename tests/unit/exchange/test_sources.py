from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.errors import EnvironmentFault, InputError
from app.exchange import sources


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("贫困\n".encode(), "贫困\n"),
        (b"\xef\xbb\xbfa", "a"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("1\u00a0000 m\u00b2 😀".encode(), "1\u00a0000 m\u00b2 😀"),
        ("e\u0301".encode(), "e\u0301"),
        (b"a\xef\xbb\xbfb", "a\ufeffb"),
    ],
)
def test_a_text_is_decoded_once(data: bytes, text: str) -> None:
    assert sources.decode(data, Path("x.txt")) == text


@pytest.mark.parametrize(
    ("data", "code", "offset"),
    [
        (b"", "empty_file", None),
        (b"\xef\xbb\xbf \r\n\t", "empty_file", None),
        (b"%PDF\x00\x01", "binary_file", 4),
        (b"ok \xff", "not_utf8", 3),
        ("年度报告".encode("gb18030"), "not_utf8", 0),
        (b"a\xe4\xb8", "not_utf8", 1),
    ],
)
def test_bad_input_is_named_with_its_place(tmp_path: Path, data: bytes, code: str, offset: int | None) -> None:
    path = tmp_path / "年 报.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        sources.read(path)
    assert (caught.value.code, caught.value.values.get("offset")) == (code, offset)
    assert caught.value.values["path"] == str(path)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "is_folder"), (tmp_path / "none.txt", "not_found")):
        with pytest.raises(InputError) as caught:
            sources.read(path)
        assert caught.value.code == code


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a", encoding="utf-8")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(EnvironmentFault) as caught:
        sources.read(path)
    assert caught.value.values == {"path": str(path), "detail": "Permission denied"}


_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)


@given(_TEXTS.filter(lambda text: text.removeprefix("\ufeff").strip()))
def test_any_text_reads_back_with_line_ends_folded(text: str) -> None:
    decoded = sources.decode(text.encode(), Path("x"))
    assert "\r" not in decoded
    assert decoded == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def test_the_seeds_are_their_own_text() -> None:
    for path in paths.seed_files():
        source = sources.read(path)
        assert source.sha256 == source.original_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert source.name == path.name
