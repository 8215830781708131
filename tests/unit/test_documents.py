"""What the documents say of the program is held against it: commands and their options, paths, pictures, numbers."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import dev
from app import cli, paths, vocabulary
from app.checks import registry
from app.curation.sampling import DrawSample
from app.curation.session import Session
from tests import workspaces

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
]
PARTS = ("app", "packaging", "resources", "tests", "docs", "seeds")
SOURCE = paths.seeds() / "003_0682eb31a52f5446.txt"


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands_of_the_readme() -> list[str]:
    """The lines of the README that begin with ``fupin``, without what is said of them."""
    lines = re.findall(r"^    fupin (\S.*)$", read("README.md"), re.MULTILINE)
    return [re.split(r" {2,}", line)[0] for line in lines]


@pytest.fixture(scope="module")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of one source, with a sample."""
    path = tmp_path_factory.mktemp("documents") / "Sample.fupin"
    session = Session.create(path, vocabulary.load())
    session.sign_in(workspaces.ANALYST)
    session.load([SOURCE], lambda *_: True)
    session.perform(DrawSample(1, 5, 2)).result()
    session.close()
    return path


@pytest.mark.parametrize("line", commands_of_the_readme())
def test_the_commands_of_the_readme_run(line: str, sampled: Path, tmp_path: Path) -> None:
    words = shlex.split(line.replace("SOURCE...", str(SOURCE)).replace("[", "").replace("]", ""), posix=False)
    if words[0] == "self-check":
        pytest.skip("it loads all seeds; tests/e2e runs it")
    out = str(tmp_path / "out")
    if "--workspace" in words:
        words[words.index("--workspace") + 1] = str(sampled)
    assert cli.run([out if word == "FILE" else word for word in words]) == 0


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_option_that_is_named_is_one(name: str) -> None:
    known = {option for command in cli.commands.commands.values() for each in command.params for option in each.opts}
    of_tools = {"--strict", "--help", "--version", "--others", "--validate", "--gold", "--kills", "--seed", "--check"}
    assert set(re.findall(r"(?<![\w-])--[a-z][\w-]+", read(name))) - known - of_tools == set()


def test_every_command_is_in_the_readme() -> None:
    named = {line.split()[0] for line in commands_of_the_readme()}
    assert isinstance(cli.commands, click.Group)
    assert named >= set(cli.commands.commands)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_of_dev_py_is_one(name: str) -> None:
    assert set(re.findall(r"dev\.py ([a-z]+)", read(name))) <= set(dev.COMMANDS)
    named = set(re.findall(r"dev\.py bench ([a-z]+)", read(name)))
    assert named <= {path.stem.removeprefix("bench_") for path in (ROOT / "tests" / "benchmarks").glob("bench_*.py")}


def named_modules(name: str) -> set[str]:
    """What stands alone between back quotes and is a module, a data file or a folder of the repository."""
    quoted = re.findall(r"`([\w./-]+)`", read(name))
    return {
        word.rstrip("/")
        for word in quoted
        if re.match(r"(app|docs|tests|packaging|resources|seeds)/", word)
        or re.fullmatch(r"\w[\w/]*\.(py|md|csv)", word)
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_module_that_is_named_is_there(name: str) -> None:
    there = {str(path.relative_to(ROOT).as_posix()) for part in PARTS for path in (ROOT / part).rglob("*")}
    names = {path.rsplit("/", 1)[-1] for path in there} | {path.name for path in ROOT.iterdir()}
    assert {word for word in named_modules(name) if word not in names and not is_there(word, there)} == set()


def is_there(word: str, there: set[str]) -> bool:
    """Whether a path, also one within ``app`` or without the ending of a module, is there."""
    return any(f"{before}{word}{ending}" in there for before in ("", "app/", "app/ui/") for ending in ("", ".py"))


def test_the_pictures_are_listed_and_no_others() -> None:
    listed = set(re.findall(r"\]\((\w+\.png)\)", read("docs/screenshots/README.md")))
    assert listed == {path.name for path in (ROOT / "docs" / "screenshots").glob("*.png")}


def test_the_number_of_rules_is_right() -> None:
    rules = len(registry.REPORT_RULES) + len(registry.WORKSPACE_RULES)
    assert f"- {rules} rules find what is wrong" in read("CHANGELOG.md")
