"""Every operation has words: a sentence in the history, and a name for its kind."""

from __future__ import annotations

import importlib
import pkgutil
from string import Formatter

import pytest

from app import curation, operation_sentences, terms
from app.curation.operations import REASONS
from app.models.records import OperationRow


def _codes() -> set[str]:
    """The codes of all classes of ``app.curation`` that can be performed."""
    modules = [
        importlib.import_module(found.name) for found in pkgutil.walk_packages(curation.__path__, "app.curation.")
    ]
    kinds = [kind for module in modules for kind in vars(module).values() if isinstance(kind, type)]
    codes = {getattr(kind, "code", None) for kind in kinds if hasattr(kind, "apply")}
    return {code for code in codes if isinstance(code, str)}


def test_there_are_operations() -> None:
    assert {"correct", "review", "note", "import", "revert"} <= _codes()


@pytest.mark.parametrize("code", sorted(_codes()))
def test_every_operation_has_a_sentence_and_a_kind(code: str) -> None:
    assert code in operation_sentences.OPERATIONS
    assert code in operation_sentences.KINDS


def test_every_kind_is_one_of_an_operation() -> None:
    assert set(operation_sentences.KINDS) <= set(operation_sentences.OPERATIONS)


@pytest.mark.parametrize("code", sorted(set(operation_sentences.OPERATIONS) - {"revert"}))
def test_a_sentence_is_filled_in(code: str) -> None:
    names = {name for _, name, _, _ in Formatter().parse(operation_sentences.OPERATIONS[code]) if name}
    params: dict[str, object] = dict.fromkeys(names, 7) | {"documents": ["a.txt"] if code == "import" else []}
    kind, state = code.split("_") if code.startswith("correct_") else (code, "")
    kind = {"review_many": "review", "import_known": "import"}.get(kind, kind)
    params |= {"count": 1} if code == "review" else {}
    params |= {"review": state} if state else {}
    assert "{" not in operation_sentences.operation(kind, params)
    assert "{" not in operation_sentences.operation("revert", {"operation": 1, "code": kind, "params": params})


@pytest.mark.parametrize("mode", ["do", "undo", "redo"])
def test_an_entry_says_its_mode(mode: str) -> None:
    row = OperationRow(1, mode, None, "note", {"figure": "X"}, None, "", "", "")  # type: ignore[arg-type]
    assert operation_sentences.ENTRIES[row.mode].format(what="note on X").endswith("note on X")


def test_every_reason_has_words() -> None:
    assert set(terms.REASONS) == set(REASONS)
