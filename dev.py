#!/usr/bin/env python3
"""The developer's one command. It needs Python 3.11 or newer and nothing else: what is missing, it sets up.

    python3 dev.py setup              make .venv with the pinned dependencies, and what Qt needs of the system
    python3 dev.py run [FILE...]      set up, then start the application (or one of its commands)
    python3 dev.py test [ARGS...]     set up, then ruff, mypy, import-linter and pytest; with ARGS pytest alone
    python3 dev.py build              build the one-folder program and run its self-check
    python3 dev.py bench [NAMES...]   set up, then run tests/benchmarks/bench_NAME.py (all without names)
    python3 dev.py soak [ARGS...]     set up, then kill the program 300 times at random points and look what is left

Exit code: 0 done, 1 failed (one line on stderr says why), 2 wrong usage.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
CONSTRAINTS = ROOT / "constraints.txt"
STAMP = "set-up-by-dev.txt"
BUILD_TOOL = "pyinstaller"
PROGRAM = "fupin"

# What Qt's libraries and its xcb platform load, and the Debian packages that bring it; what comes along with one of
# these is left out.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# The sources are full of Han brackets and names: without such a font they show as boxes.
HAN_FONT = ("fontconfig", "fonts-wqy-microhei")

NO_NETWORK_SIGNS = (
    "connection broken",
    "max retries exceeded",
    "failed to establish a new connection",
    "name resolution",
    "getaddrinfo failed",
    "network is unreachable",
    "read timed out",
    "could not resolve",
    "could not connect",
    "cannot initiate the connection",
    "failed to fetch",
)

# Each check's name and its command, run by the environment's Python. pytest comes last, so that its own last line is
# near the end of the output.
CHECKS: dict[str, tuple[str, ...]] = {
    "format": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "imports": ("-c", "import importlinter.cli as cli; cli.lint_imports_command()"),
    "tests": ("-m", "pytest", "--cov", "--cov-report=term"),
}


class DevError(Exception):
    """A reason to stop, worded as one line for the person at the terminal."""


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    command, rest = (arguments[0], list(arguments[1:])) if arguments else ("help", [])
    if command not in COMMANDS:
        asked_for_help = command in {"help", "-h", "--help"}
        print(__doc__ if asked_for_help else f"dev.py: no command {command!r}; there are {', '.join(COMMANDS)}")
        return 0 if asked_for_help and arguments else 2
    try:
        check_python(sys.version_info[:3])
        return COMMANDS[command](rest)
    except DevError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def setup(_arguments: list[str]) -> int:
    """Make everything ready to run and test."""
    environment_for_development(need_qt=True)
    say("Ready: python3 dev.py run, python3 dev.py test")
    return 0


def run(arguments: list[str]) -> int:
    """Start the application with the person's own arguments, in their own folder."""
    python = environment_for_development(need_qt=has_display(os.environ))
    return call([python, "-m", "app", *arguments], env=child_environment(), cwd=None)


def test(arguments: list[str]) -> int:
    """All checks, each to its end; with arguments pytest alone. Fails if any failed."""
    python = environment_for_development(need_qt=True)
    env = child_environment(QT_QPA_PLATFORM="offscreen")
    if arguments:
        return call([python, "-m", "pytest", *arguments], env=env)
    results = {name: run_check(name, [python, *command], env) for name, command in CHECKS.items()}
    failed = [name for name, code in results.items() if code]
    say(f"Failed: {', '.join(failed)}" if failed else f"All {len(results)} checks passed: {', '.join(results)}")
    return 1 if failed else 0


def build(_arguments: list[str]) -> int:
    """Build the program in an environment of its own, run its self-check, say its size."""
    ensure_packages({**missing_qt(), **missing_build_tools()}, purpose="The build")
    runtime, development = requirements()
    tool = [line for line in development if line.split("=")[0].lower() == BUILD_TOOL]
    python = prepare(ROOT / ".venv-build", runtime + tool)
    compile_translations(python)
    packed = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN", "build.spec"]
    if call(packed, env=child_environment()):
        raise DevError("PyInstaller failed; its last lines above say why")
    folder = ROOT / "dist" / "FupinCurator"
    self_check(folder / (f"{PROGRAM}.exe" if os.name == "nt" else PROGRAM))
    say(f"Built {folder.relative_to(ROOT)}: {size_of(folder) / 1e6:.0f} MB; its self-check passed")
    return 0


def bench(arguments: list[str]) -> int:
    """Run the named benchmarks one after the other, or all."""
    names = benchmarks(arguments)
    python = environment_for_development(need_qt=True)
    env = child_environment() if has_display(os.environ) else child_environment(QT_QPA_PLATFORM="offscreen")
    codes = [call([python, "-m", f"tests.benchmarks.{name}"], env=env) for name in names]
    return int(any(codes))


def soak(arguments: list[str]) -> int:
    """Kill the program again and again (tests/soak/kill.py; --kills N, --seed N), and say what was lost."""
    python = environment_for_development(need_qt=False)
    return call([python, "-m", "tests.soak.kill", *arguments], env=child_environment())


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "setup": setup,
    "run": run,
    "test": test,
    "build": build,
    "bench": bench,
    "soak": soak,
}


# --- the Python environment -----------------------------------------------------------------------------------------


def check_python(version: tuple[int, int, int]) -> None:
    """Refuse a Python that the dependencies do not support."""
    if version < OLDEST_PYTHON:
        needed, found = ".".join(map(str, OLDEST_PYTHON)), ".".join(map(str, version))
        raise DevError(f"Python {needed} or newer is needed; this one is {found} ({sys.executable})")


def requirements() -> tuple[list[str], list[str]]:
    """What pyproject.toml asks for: at run time, and in addition for development."""
    import tomllib  # new in 3.11: an older Python must get as far as check_python

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["dependencies"]), list(project["optional-dependencies"]["dev"])


def environment_for_development(*, need_qt: bool) -> str:
    """The Python of .venv, made or brought up to date if it must be."""
    wanted = missing_qt() if need_qt else {}
    ensure_packages({**wanted, **missing_venv()}, purpose="Fupin Curator")
    runtime, development = requirements()
    python = prepare(ROOT / ".venv", runtime + development)
    compile_translations(python)
    return python


def prepare(folder: Path, wanted: list[str]) -> str:
    """The Python of the environment in `folder`, with all that is wanted; quick where its stamp says so already."""
    python, stamp = python_of(folder), folder / STAMP
    mark = fingerprint(wanted, CONSTRAINTS.read_text(encoding="utf-8"))
    usable = same_python(python)
    if usable and stamp.is_file() and stamp.read_text(encoding="utf-8") == mark:
        return str(python)
    if not usable:
        make_environment(folder)
    stamp.unlink(missing_ok=True)
    offer_han_font()
    install(python, wanted)
    stamp.write_text(mark, encoding="utf-8")
    return str(python)


def python_of(folder: Path) -> Path:
    """The interpreter inside an environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def fingerprint(wanted: Iterable[str], constraints: str) -> str:
    """What an environment was made from: it is up to date while this stays the same."""
    parts = [sys.platform, f"{sys.version_info[0]}.{sys.version_info[1]}", *sorted(wanted), constraints]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def same_python(python: Path) -> bool:
    """Whether the environment's Python starts and is of the version that runs this file."""
    if not python.is_file():
        return False
    question = "import sys; print(*sys.version_info[:2])"
    answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def make_environment(folder: Path) -> None:
    """A new, empty environment in place of whatever lies there."""
    say(f"Making {folder.name}")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", folder], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise DevError(f"the environment {folder.name} could not be made: {last_line(made.stdout + made.stderr)}")


def install(python: Path, wanted: list[str]) -> None:
    """Install the wanted packages at their pinned versions, as built packages only."""
    say("Installing the pinned dependencies (the first time some 250 MB are downloaded)")
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    options: list[str | Path] = [
        "--disable-pip-version-check",
        "--only-binary=:all:",
        "--retries=2",
        *quiet,
        "-c",
        CONSTRAINTS,
    ]
    pip: list[str | Path] = [python, "-m", "pip", "install", *options, *wanted]
    done = subprocess.run(pip, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise DevError(explain_pip(done.stderr))


def compile_translations(python: str) -> None:
    """Compile the translations that changed. While one lacks texts none is used, so that no window speaks two."""
    sources = sorted((ROOT / "resources" / "translations").glob("*.ts"))
    if all(is_newer(source.with_suffix(".qm"), source) for source in sources):
        return
    command = [python, str(ROOT / "packaging" / "translations.py"), "release"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        say(f"The translations are left out; the last complaint: {last_line(done.stdout + done.stderr)}")
        for source in sources:
            source.with_suffix(".qm").unlink(missing_ok=True)


def is_newer(made: Path, source: Path) -> bool:
    """Whether what was made from a source is up to date."""
    return made.is_file() and made.stat().st_mtime >= source.stat().st_mtime


def explain_pip(errors: str) -> str:
    """One line for a failed pip."""
    if is_offline(errors):
        return "no network: the dependencies could not be downloaded; run this again when connected"
    said = [line.removeprefix("ERROR: ") for line in errors.splitlines() if line.startswith("ERROR: ")]
    reasons = [line for line in said if not line.startswith("ResolutionImpossible")]
    return f"the dependencies could not be installed: {last_line(reasons[-1] if reasons else errors)}"


def is_offline(output: str) -> bool:
    """Whether a tool's output is that of a machine without a network."""
    return any(sign in output.lower() for sign in NO_NETWORK_SIGNS)


# --- what the system has to bring -----------------------------------------------------------------------------------


def missing_qt() -> dict[str, str]:
    """The system libraries that Qt needs and this Linux lacks, with their Debian packages; on other systems none."""
    if not sys.platform.startswith("linux"):
        return {}
    return {library: package for library, package in QT_LIBRARIES.items() if not loads(library)}


def missing_venv() -> dict[str, str]:
    """Debian's Python comes without the parts that make an environment with pip."""
    lacking = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    return dict.fromkeys((f"Python's module {name}" for name in lacking), "python3-venv")


def missing_build_tools() -> dict[str, str]:
    """What PyInstaller needs on Linux: objdump, and Python's own shared library."""
    if not sys.platform.startswith("linux"):
        return missing_venv()
    tools = {} if shutil.which("objdump") else {"objdump": "binutils"}
    library = sysconfig.get_config_var("INSTSONAME") or ""
    if ".so" in library and not loads(library) and not (Path(sysconfig.get_config_var("LIBDIR")) / library).is_file():
        tools[library] = library.partition(".so")[0]
    return {**tools, **missing_venv()}


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def ensure_packages(missing: Mapping[str, str], *, purpose: str) -> None:
    """Install the Debian packages of what is missing when allowed to, else say the one command that does."""
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if shutil.which("apt-get") is None:
        raise DevError(f"{purpose} needs, from this system's package manager: {', '.join(sorted(missing))}")
    if not is_root():
        raise DevError(f"{purpose} needs some system packages first: {apt_command(packages)}")
    say(f"Installing system packages: {' '.join(packages)}")
    problem = apt_install(packages)
    if problem:
        raise DevError(problem)


def apt_command(packages: Iterable[str]) -> str:
    """The one command that a person without root's rights has to have run."""
    return f"sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}'"


def apt_install(packages: Sequence[str]) -> str:
    """Install Debian packages as root; the reason in one line if that failed, else empty."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    output = ""
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", "-q", *step], capture_output=True, text=True, check=False, env=env)
        output += done.stdout + done.stderr
    if done.returncode == 0:
        return ""
    if is_offline(output):
        return f"no network: these system packages could not be downloaded: {' '.join(packages)}"
    return f"apt-get could not install {' '.join(packages)}: {last_line(output)}"


def offer_han_font() -> None:
    """Install a font with Han characters where none is there and root may; its lack stops nobody."""
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None or has_han_font():
        return
    say(f"Chinese characters need a font, and none is installed: {HAN_FONT[-1]}")
    problem = apt_install(HAN_FONT) if is_root() else apt_command(HAN_FONT)
    if problem:
        say(f"Going on without it: {problem}")


def has_han_font() -> bool:
    """Whether fontconfig knows a font for Chinese."""
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    fonts = subprocess.run([lister, ":lang=zh-cn", "family"], capture_output=True, text=True, check=False)
    return bool(fonts.stdout.strip())


def is_root() -> bool:
    """Whether system packages may be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether Qt has something to show a window on, as the application itself judges; on Windows and macOS always."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


# --- running things -------------------------------------------------------------------------------------------------


def child_environment(**changes: str) -> dict[str, str]:
    """This environment with the project importable from any folder, and the changes."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **changes}


def call(command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path | None = ROOT) -> int:
    """Run a command with the terminal as its own; its exit code."""
    sys.stdout.flush()
    return subprocess.run(command, cwd=cwd, env=env, check=False).returncode


def run_check(name: str, command: list[str], env: Mapping[str, str]) -> int:
    """Run one check under a heading; its exit code."""
    say(f"--- {name}")
    began = time.monotonic()
    code = call(command, env=env)
    if name != "tests":  # pytest's last line says as much itself, and stays last
        say(f"{name}: {'failed' if code else 'ok'} ({time.monotonic() - began:.0f} s)")
    return code


def benchmarks(names: Iterable[str]) -> list[str]:
    """The module names of the asked-for benchmarks, of all if none is asked for."""
    there = sorted(path.stem for path in (ROOT / "tests" / "benchmarks").glob("bench_*.py"))
    asked = [name if name.startswith("bench_") else f"bench_{name}" for name in names]
    unknown = [name for name in asked if name not in there]
    if unknown:
        raise DevError(f"no benchmark {', '.join(unknown)}; there are: {', '.join(there) or 'none'}")
    return asked or there


def self_check(program: Path) -> None:
    """Let the built program check itself, away from the person's own settings and workspaces."""
    with tempfile.TemporaryDirectory() as home:
        folders = {f"XDG_{kind}_HOME": str(Path(home) / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE", "STATE")}
        env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        code = call([program, "self-check"], env={**env, **folders, "QT_QPA_PLATFORM": "offscreen"}, cwd=Path(home))
    if code:
        raise DevError(f"the built program's self-check failed with exit code {code}: {program}")


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder, each link counted as nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def last_line(output: str) -> str:
    """The last line of a tool's output that says something."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "it gave no reason"


def say(line: str) -> None:
    """One line of progress."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
