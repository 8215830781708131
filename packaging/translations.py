"""Brings the translations in resources/translations up to date with the program, and compiles them.

    python packaging/translations.py update     collect the program's texts into the .ts files, for the translators
    python packaging/translations.py release    compile the .ts files to the .qm files that the program reads

Exit code: 0 done, 1 failed or, for release, texts without a translation; 2 wrong usage. The tools come with
PySide6-Essentials.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN",)
TOOLS = Path(PySide6.__file__).resolve().parent


def main(arguments: Sequence[str]) -> int:
    """Run one verb."""
    verbs = {"update": update, "release": release}
    if len(arguments) != 1 or arguments[0] not in verbs:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    return verbs[arguments[0]]()


def update(folder: Path = FOLDER) -> int:
    """Collect the texts of the window into the .ts files of ``folder``. Texts that are gone are dropped."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [ROOT / "app" / "terms.py", *sorted((ROOT / "app").glob("*sentences.py"))]
    files = [*words, *sorted((ROOT / "app" / "ui").glob("*.py"))]
    sources = [path.relative_to(ROOT) for path in files]
    options = ("-no-obsolete", "-locations", "none")
    codes = [
        _run("lupdate", *sources, *options, "-target-language", language, "-ts", folder / ts(language).name)
        for language in LANGUAGES
    ]
    return int(any(codes))


def release(folder: Path = FOLDER) -> int:
    """Compile every language into ``folder``. Fails where a text has no translation, after compiling the others."""
    folder.mkdir(parents=True, exist_ok=True)
    compiled = [_compile(ts(language), folder) for language in LANGUAGES]
    missing = [text for language in LANGUAGES for text in untranslated(ts(language))]
    for text in missing:
        sys.stderr.write(f"not translated: {text!r}\n")
    return int(any(compiled) or bool(missing))


def _compile(source: Path, folder: Path) -> int:
    """Compile one .ts file into ``folder``; the exit code of Qt's tool.

    On Windows the tool takes its arguments in the code page, which may lack the letters of a folder's name: it works
    in a folder of its own, on bare names.
    """
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copy(source, scratch)
        made = source.with_suffix(".qm").name
        code = _run("lrelease", "-silent", source.name, "-qm", made, cwd=Path(scratch))
        if code == 0:
            shutil.move(Path(scratch) / made, folder / made)
    return code


def ts(language: str) -> Path:
    """The source of a language's translation."""
    return FOLDER / f"fupin-curator_{language}.ts"


def untranslated(path: Path) -> list[str]:
    """The texts of a .ts file that have no finished translation."""
    messages = ET.parse(path).getroot().iter("message")  # noqa: S314 - a file of our own
    return [message.findtext("source", "") for message in messages if not _finished(message)]


def _finished(message: ET.Element) -> bool:
    found = message.find("translation")
    return found is not None and found.get("type") != "unfinished" and bool(found.text)


def _run(tool: str, *arguments: str | Path, cwd: Path = ROOT) -> int:
    """Run one of Qt's tools, which PySide6 keeps in its folder."""
    program = TOOLS / f"{tool}{'.exe' if sys.platform == 'win32' else ''}"
    return subprocess.run([program, *arguments], cwd=cwd, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
