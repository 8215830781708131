"""dev.py's own decisions and its one-line errors. Nothing is installed: every program it would start is replaced."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev

OFFLINE_PIP = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)': /simple/ruff/\n"
    "ERROR: No matching distribution found for ruff"
)


class Programs:
    """Stands in for subprocess.run: keeps what was asked, and answers as told by a word of the command."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.environments: list[dict[str, str]] = []
        self.answers: dict[str, tuple[int, str, str]] = {}

    def run(self, command: Sequence[str | Path], **options: object) -> subprocess.CompletedProcess[str]:
        """The recorded stand-in; a program nobody spoke of succeeds in silence."""
        words = [str(word) for word in command]
        self.asked.append(words)
        environment = options.get("env")
        self.environments.append(dict(environment) if isinstance(environment, dict) else {})
        for word, (code, out, err) in self.answers.items():
            if word in words:
                return subprocess.CompletedProcess(words, code, out, err)
        return subprocess.CompletedProcess(words, 0, "", "")

    def started(self, word: str) -> list[list[str]]:
        """The commands that held a word."""
        return [words for words in self.asked if word in words]


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> Programs:
    """No program is started; the system has all libraries and fonts, and no package manager."""
    stand_in = Programs()
    monkeypatch.setattr(subprocess, "run", stand_in.run)
    monkeypatch.setattr(dev, "loads", lambda *_: True)
    monkeypatch.setattr(dev, "has_han_font", lambda: True)
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    return stand_in


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, so that the real .venv is out of reach."""
    text = '[project]\ndependencies = ["one==1"]\n[project.optional-dependencies]\ndev = ["two", "pyinstaller"]\n'
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    (tmp_path / "constraints.txt").write_text("one==1\ntwo==2\n", encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "CONSTRAINTS", tmp_path / "constraints.txt")
    return tmp_path


@pytest.fixture
def ready(programs: Programs, project: Path) -> Programs:
    """A project whose environments are there and of this Python; the stamp is not."""
    for folder in (".venv", ".venv-build"):
        python = dev.python_of(project / folder)
        python.parent.mkdir(parents=True)
        python.touch()
    programs.answers["import sys; print(*sys.version_info[:2])"] = (0, "{} {}".format(*sys.version_info[:2]), "")
    return programs


@pytest.fixture
def debian(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """A Debian on which nothing of Qt is installed."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "loads", lambda *_: False)
    return programs


def stderr_line(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said on stderr, which has to be one line."""
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    return line


# --- the command line


def test_help_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"dev.py {command}" in said for command in dev.COMMANDS)


@pytest.mark.parametrize("arguments", [[], ["polish"]])
def test_no_command_or_an_unknown_one_is_wrong_usage(arguments: list[str]) -> None:
    assert dev.main(arguments) == 2


def test_an_old_python_is_told_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13, "final", 0))
    assert dev.main(["test"]) == 1
    assert stderr_line(capsys).startswith("dev.py: Python 3.11 or newer is needed; this one is 3.10.13 (")


def test_the_file_can_be_read_by_an_old_python() -> None:
    """Else the person would see a SyntaxError instead of that line."""
    ast.parse(Path(dev.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))


def test_control_c_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(dev.COMMANDS, "setup", interrupted)
    assert dev.main(["setup"]) == 130


# --- the environment


def test_setup_installs_both_lists_with_the_constraints_and_as_built_packages(ready: Programs, project: Path) -> None:
    assert dev.main(["setup"]) == 0
    [pip] = ready.started("pip")
    assert pip[0] == str(dev.python_of(project / ".venv"))
    assert pip[-3:] == ["one==1", "two", "pyinstaller"]
    assert pip[pip.index("-c") + 1] == str(project / "constraints.txt")
    assert "--only-binary=:all:" in pip


def test_a_second_setup_installs_nothing(ready: Programs) -> None:
    assert dev.main(["setup"]) == 0
    ready.asked.clear()
    assert dev.main(["setup"]) == 0
    assert ready.started("pip") == []
    assert ready.started("venv") == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("constraints.txt", "two==2", "two==3"), ("pyproject.toml", "one==1", "one==2")],
)
def test_a_changed_pin_or_requirement_installs_again(
    ready: Programs, project: Path, name: str, old: str, new: str
) -> None:
    dev.main(["setup"])
    ready.asked.clear()
    file = project / name
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert dev.main(["setup"]) == 0
    assert len(ready.started("pip")) == 1


def test_an_environment_of_another_python_is_made_anew(ready: Programs, project: Path) -> None:
    ready.answers["import sys; print(*sys.version_info[:2])"] = (0, "3 99", "")
    assert dev.main(["setup"]) == 0
    assert ready.started("venv") == [[sys.executable, "-m", "venv", "--clear", str(project / ".venv")]]


def test_an_environment_whose_python_is_gone_is_made_anew(programs: Programs, project: Path) -> None:
    (project / ".venv").mkdir()
    assert dev.main(["setup"]) == 0
    assert len(programs.started("venv")) == 1


def test_the_fingerprint_does_not_hang_on_the_order() -> None:
    assert dev.fingerprint(["a", "b"], "") == dev.fingerprint(["b", "a"], "")
    assert dev.fingerprint(["a"], "") != dev.fingerprint(["a"], "a==1")


def test_without_a_network_one_line_says_so_and_the_next_run_tries_again(
    ready: Programs, capsys: pytest.CaptureFixture[str]
) -> None:
    ready.answers["pip"] = (1, "", OFFLINE_PIP)
    assert dev.main(["run"]) == 1
    assert stderr_line(capsys).startswith("dev.py: no network: ")
    assert ready.started("app") == []
    del ready.answers["pip"]
    assert dev.main(["run"]) == 0
    assert len(ready.started("pip")) == 2


@pytest.mark.parametrize(
    ("errors", "reason"),
    [
        ("ERROR: No matching distribution found for numpy==2.4.6", "No matching distribution found for numpy==2.4.6"),
        ("ERROR: Cannot install a\nERROR: ResolutionImpossible: for help visit", "Cannot install a"),
        ("Traceback\nOSError: No space left on device\n\n", "OSError: No space left on device"),
        ("", "it gave no reason"),
    ],
)
def test_another_failure_of_pip_is_one_line_with_its_reason(errors: str, reason: str) -> None:
    assert dev.explain_pip(errors) == f"the dependencies could not be installed: {reason}"


def test_an_environment_that_cannot_be_made_is_one_line(
    programs: Programs, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programs.answers["venv"] = (1, "", "Error: [Errno 30] Read-only file system: '.venv'\n")
    assert dev.main(["setup"]) == 1
    assert "could not be made: Error: [Errno 30] Read-only file system" in stderr_line(capsys)


# --- translations


@pytest.fixture
def chinese(project: Path) -> Path:
    """The source of a translation in the project."""
    source = project / "resources" / "translations" / "fupin-curator_zh_CN.ts"
    source.parent.mkdir(parents=True)
    source.touch()
    return source


def test_translations_are_compiled_where_they_changed(ready: Programs, chinese: Path) -> None:
    assert dev.main(["run"]) == 0
    assert len(ready.started("release")) == 1
    compiled = chinese.with_suffix(".qm")
    compiled.touch()
    assert dev.main(["run"]) == 0
    assert len(ready.started("release")) == 1
    os.utime(chinese, (compiled.stat().st_mtime + 9,) * 2)
    assert dev.main(["run"]) == 0
    assert len(ready.started("release")) == 2


def test_an_incomplete_translation_is_left_out_and_stops_nobody(
    ready: Programs, chinese: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chinese.with_suffix(".qm").touch()
    os.utime(chinese.with_suffix(".qm"), (0, 0))
    ready.answers["release"] = (1, "", "not translated: 'Quit'\n")
    assert dev.main(["setup"]) == 0
    assert not chinese.with_suffix(".qm").exists()
    assert "not translated: 'Quit'" in capsys.readouterr().out


def test_where_there_is_nothing_to_translate_no_tool_is_started(ready: Programs) -> None:
    assert dev.main(["setup"]) == 0
    assert ready.started("release") == []


# --- the system


def test_a_python_without_venv_names_the_package(
    programs: Programs, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda *_: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "is_root", lambda: False)
    assert dev.main(["setup"]) == 1
    assert "apt-get install -y --no-install-recommends python3-venv" in stderr_line(capsys)


def test_root_on_debian_gets_the_libraries_installed(
    debian: Programs, ready: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: True)
    assert dev.main(["setup"]) == 0
    update, install = debian.started("apt-get")
    assert update == ["apt-get", "-q", "update"]
    assert set(dev.QT_LIBRARIES.values()) <= set(install)


def test_others_are_told_the_one_command(
    debian: Programs, ready: Programs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    assert dev.main(["test"]) == 1
    line = stderr_line(capsys)
    assert "sudo sh -c 'apt-get update && apt-get install -y" in line
    assert "libxcb-cursor0" in line
    assert debian.started("apt-get") == []


def test_without_a_display_run_needs_no_libraries_of_qt(
    debian: Programs, ready: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.main(["run"]) == 0
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.main(["run"]) == 1


def test_another_linux_is_told_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    with pytest.raises(dev.DevError, match=r"package manager: libEGL\.so\.1$"):
        dev.ensure_packages({"libEGL.so.1": "libegl1"}, purpose="It")


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Err:1 Could not resolve 'deb.example'", "no network: these system packages could not be downloaded: a"),
        ("E: Unable to locate package a\n", "apt-get could not install a: E: Unable to locate package a"),
    ],
)
def test_a_failing_apt_is_one_line(programs: Programs, said: str, line: str) -> None:
    programs.answers["install"] = (100, "", said)
    assert dev.apt_install(["a"]) == line


def test_the_lack_of_a_chinese_font_stops_nobody(
    ready: Programs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr(dev, "has_han_font", lambda: False)
    ready.answers["install"] = (100, "", "E: no\n")
    monkeypatch.setattr(dev, "install", lambda *_: None)
    assert dev.main(["setup"]) == 0
    assert "Going on without it" in capsys.readouterr().out


def test_who_may_not_install_a_font_is_told_how(
    debian: Programs, ready: Programs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "loads", lambda *_: True)
    monkeypatch.setattr(dev, "is_root", lambda: False)
    monkeypatch.setattr(dev, "has_han_font", lambda: False)
    assert dev.main(["setup"]) == 0
    assert "apt-get install -y --no-install-recommends fontconfig fonts-wqy-microhei" in capsys.readouterr().out
    assert debian.started("apt-get") == []


def test_other_systems_bring_qt_s_libraries_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "loads", lambda *_: False)
    for platform in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", platform)
        assert dev.missing_qt() == {}
        assert dev.has_display({})


def test_a_library_that_is_not_there_is_seen() -> None:
    assert not dev.loads("libnothing-of-this-name.so.9")


# --- run, test, bench, build


def test_run_hands_over_the_arguments_in_the_person_s_folder(ready: Programs, project: Path) -> None:
    assert dev.main(["run", "a.fupin"]) == 0
    [started] = ready.started("app")
    assert started == [str(dev.python_of(project / ".venv")), "-m", "app", "a.fupin"]
    assert ready.environments[-1]["PYTHONPATH"] == str(project)


def test_run_passes_the_exit_code_on(ready: Programs) -> None:
    ready.answers["app"] = (2, "", "")
    assert dev.main(["run", "polish"]) == 2


def test_test_runs_every_check_to_its_end_and_pytest_last(ready: Programs, capsys: pytest.CaptureFixture[str]) -> None:
    ready.answers = {"mypy": (1, "", ""), **ready.answers}
    assert dev.main(["test"]) == 1
    assert [words[2] for words in ready.asked if words[1:2] == ["-m"]][-4:] == ["ruff", "ruff", "mypy", "pytest"]
    assert ready.environments[-1]["QT_QPA_PLATFORM"] == "offscreen"
    assert capsys.readouterr().out.splitlines()[-1] == "Failed: types"


def test_test_says_when_all_passed(ready: Programs, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["test"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"All {len(dev.CHECKS)} checks passed")


def test_test_with_arguments_is_pytest_alone(ready: Programs) -> None:
    ready.answers["pytest"] = (1, "", "")
    assert dev.main(["test", "-k", "seeds"]) == 1
    assert ready.asked[-1][1:] == ["-m", "pytest", "-k", "seeds"]
    assert ready.started("mypy") == []


def test_bench_runs_all_or_the_named(ready: Programs, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project / "tests" / "benchmarks"
    folder.mkdir(parents=True)
    for name in ("bench_start.py", "bench_extract.py", "helper.py"):
        (folder / name).touch()
    assert dev.benchmarks([]) == ["bench_extract", "bench_start"]
    assert dev.benchmarks(["start", "bench_extract"]) == ["bench_start", "bench_extract"]
    assert dev.main(["bench", "start"]) == 0
    assert ready.asked[-1][1:] == ["-m", "tests.benchmarks.bench_start"]
    assert dev.main(["bench", "speed"]) == 1
    assert "no benchmark bench_speed; there are: bench_extract, bench_start" in stderr_line(capsys)


@pytest.fixture
def built(ready: Programs, project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program as PyInstaller would have left it."""
    monkeypatch.setattr(dev, "missing_build_tools", dict)
    folder = project / "dist" / "FupinCurator"
    folder.mkdir(parents=True)
    (folder / "library").write_bytes(b"0" * 2_000_000)
    return folder


def test_build_has_the_run_time_alone_checks_the_program_and_says_its_size(
    ready: Programs, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["build"]) == 0
    [pip] = ready.started("pip")
    assert pip[-2:] == ["one==1", "pyinstaller"]
    assert ".venv-build" in pip[0]
    [checked] = ready.started("self-check")
    assert Path(checked[0]).parent == built
    assert "2 MB" in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(
    ("failing", "line"), [("PyInstaller", "PyInstaller failed"), ("self-check", "self-check failed with exit code 3")]
)
def test_a_failed_build_or_self_check_fails(
    ready: Programs, built: Path, capsys: pytest.CaptureFixture[str], failing: str, line: str
) -> None:
    ready.answers[failing] = (3, "", "")
    assert dev.main(["build"]) == 1
    assert line in stderr_line(capsys)


def test_the_self_check_is_kept_away_from_the_person_s_files(ready: Programs, built: Path) -> None:
    dev.main(["build"])
    environment = ready.environments[-1]
    assert "PYTHONPATH" not in environment
    assert environment["XDG_DATA_HOME"].endswith("data")
    assert not Path(environment["XDG_DATA_HOME"]).exists()


def test_a_build_on_linux_needs_objdump(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    monkeypatch.setattr(dev, "loads", lambda *_: True)
    assert dev.missing_build_tools() == {"objdump": "binutils"}


def test_a_build_on_linux_needs_python_s_shared_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "loads", lambda *_: False)
    told = {"INSTSONAME": "libpython3.11.so.1.0", "LIBDIR": str(tmp_path)}
    monkeypatch.setattr(sysconfig, "get_config_var", told.get)
    assert dev.missing_build_tools() == {"libpython3.11.so.1.0": "libpython3.11"}
    (tmp_path / "libpython3.11.so.1.0").touch()
    assert dev.missing_build_tools() == {}


def test_soak_hands_its_arguments_on(ready: Programs) -> None:
    assert dev.main(["soak", "--kills", "5"]) == 0
    assert ready.asked[-1][1:] == ["-m", "tests.soak.kill", "--kills", "5"]
