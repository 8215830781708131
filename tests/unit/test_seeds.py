"""The five source files are what they were when they were received."""

from __future__ import annotations

import hashlib

import pytest

from app import paths

LINES = (paths.seeds() / "SHA256SUMS").read_text(encoding="ascii").splitlines()
SUMS = {name: digest for digest, name in map(str.split, LINES)}
README = (paths.seeds() / "README.md").read_text(encoding="utf-8")


def test_there_are_the_five_that_the_list_names() -> None:
    assert len(SUMS) == 5
    assert [path.name for path in paths.seed_files()] == sorted(SUMS)


@pytest.mark.parametrize("name", sorted(SUMS))
def test_a_seed_is_unchanged(name: str) -> None:
    content = (paths.seeds() / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == SUMS[name]


@pytest.mark.parametrize("name", sorted(SUMS))
def test_the_readme_names_each_with_its_sum_and_length(name: str) -> None:
    row = next(line for line in README.splitlines() if line.startswith(f"| `{name}`"))
    text = (paths.seeds() / name).read_bytes().decode("utf-8")
    assert SUMS[name] in row
    assert f"| {len(text):,} |" in row


@pytest.mark.parametrize("name", sorted(SUMS))
def test_a_seed_needs_no_normalising(name: str) -> None:
    """Offsets into the file and into the stored text are the same, as the gold labels assume."""
    content = (paths.seeds() / name).read_bytes()
    assert b"\r" not in content
    assert not content.startswith(b"\xef\xbb\xbf")
