"""The rules of the house that no linter holds: see CONTRIBUTING.md."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = sorted((ROOT / "app").rglob("*.py"))
WIDGETS = sorted((ROOT / "app" / "ui").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
BROAD_EXCEPTS = 5
LONGEST_FUNCTION = 60
LONGEST_FILE = 600
MOST_METHODS = 25

IMPORT_ALL = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(name + " is not there")

sys.meta_path.insert(0, NoQt())
import app
for module in pkgutil.walk_packages(app.__path__, "app."):
    if module.name.split(".")[1] not in ("ui", "__main__"):
        importlib.import_module(module.name)
import app.__main__
print("done", "PySide6" in sys.modules)
"""


def found(pattern: str, files: list[Path]) -> list[str]:
    """Where lines match a pattern, as file:line."""
    return [
        f"{path.relative_to(ROOT)}:{number} {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[Path, ast.AST]]:
    """All nodes of these kinds in the application, with their files."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kinds):
                yield path, node


def test_everything_but_the_window_runs_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stderr == ""
    assert done.stdout == "done False\n"


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bQMessageBox\.(information|warning|critical|question|about)\(",
        r"\bQFileDialog\.get",
        r"\bQInputDialog\.get",
        r"\.processEvents\(",
        r"\bsqlite3\b",
        r"\.execute\(",
    ],
)
def test_widgets_ask_the_dialog_service_and_hold_no_sql(pattern: str) -> None:
    assert found(pattern, WIDGETS) == []


def test_no_test_sleeps() -> None:
    sleeping = r"\btime\.sleep" + r"\(|\bqWait" + r"\(|\bqtbot\.wait" + r"\("
    assert found(sleeping, TESTS) == []


def test_broad_excepts_are_few_and_none_is_bare() -> None:
    handlers = [(path, node) for path, node in nodes(ast.ExceptHandler) if isinstance(node, ast.ExceptHandler)]
    bare = [f"{path.relative_to(ROOT)}:{node.lineno}" for path, node in handlers if node.type is None]
    broad = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, node in handlers
        if isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}
    ]
    assert bare == []
    assert len(broad) <= BROAD_EXCEPTS, broad


def test_no_function_is_longer_than_the_house_allows() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path, node in nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION + docstring_lines(node)
    ]
    assert long == []


def test_no_class_has_more_methods_than_the_house_allows() -> None:
    methods = {
        f"{path.relative_to(ROOT)} {node.name}": sum(isinstance(one, ast.FunctionDef) for one in node.body)
        for path, node in nodes(ast.ClassDef)
        if isinstance(node, ast.ClassDef)
    }
    assert {name: count for name, count in methods.items() if count > MOST_METHODS} == {}


def docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines a function's docstring takes: they do not count."""
    first = node.body[0]
    is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return (first.end_lineno or 0) - first.lineno + 1 if is_text and ast.get_docstring(node) else 0


def test_no_file_is_longer_than_the_house_allows() -> None:
    long = [str(path.relative_to(ROOT)) for path in MODULES if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE]
    assert long == []


def test_every_folder_of_tests_is_a_package() -> None:
    """Else two test files of one name in two folders would be taken for one module."""
    folders = {path.parent for path in TESTS if path.name.startswith("test_")}
    assert [str(folder.relative_to(ROOT)) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_of_the_application_says_what_lives_there(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "THIRD-PARTY.md", "seeds/README.md"])
def test_what_the_documents_point_to_is_there(name: str) -> None:
    document = ROOT / name
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
