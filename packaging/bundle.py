"""What build.spec needs to know: version, icon, the licences that go along, the resources of Windows and macOS."""

from __future__ import annotations

import importlib.metadata
import os
import re
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from app import __version__

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

ROOT = Path(__file__).resolve().parent.parent
VERSION = __version__
NAME = "Fupin Curator"
IDENTIFIER = "org.fupin-curator.FupinCurator"
DESCRIPTION = "Fupin Curator: reports as a table in which every number keeps its place in the text"
COPYRIGHT = "Apache License 2.0; see THIRD-PARTY.md for what comes with it"

# They build the program and do not go along with it (PyInstaller's bootloader does: see THIRD-PARTY.md).
BUILD_ONLY = {"altgraph", "macholib", "pefile", "pip", "pyinstaller-hooks-contrib", "pywin32-ctypes", "setuptools"}

WORKSPACE_TYPE = f"{IDENTIFIER}.workspace"
INFO_PLIST: dict[str, Any] = {
    "CFBundleDisplayName": NAME,
    "CFBundleName": NAME,
    "CFBundleExecutable": "FupinCurator",
    "CFBundleVersion": VERSION,
    "LSBackgroundOnly": False,
    "LSMinimumSystemVersion": "13.0",
    "NSHighResolutionCapable": True,
    "NSPrincipalClass": "NSApplication",
    "CFBundleLocalizations": ["en", "zh_CN"],
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": f"{NAME} workspace",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [WORKSPACE_TYPE],
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": WORKSPACE_TYPE,
            "UTTypeDescription": f"{NAME} workspace",
            "UTTypeConformsTo": ["public.database", "public.data"],
            "UTTypeTagSpecification": {"public.filename-extension": ["fupin"]},
        }
    ],
}


def icon() -> str | None:
    """The executable's icon; on Linux an executable has none."""
    suffix = {"win32": ".ico", "darwin": ".icns"}.get(sys.platform)
    return str(ROOT / "resources" / "icons" / f"fupin-curator{suffix}") if suffix else None


def licences() -> list[tuple[str, str]]:
    """The licence texts of all that ships, as PyInstaller's data: (file, folder in the program)."""
    ours = [ROOT / "LICENSE", ROOT / "THIRD-PARTY.md", *sorted((ROOT / "packaging" / "licences").glob("*.txt"))]
    found = [(str(path), "licences") for path in ours]
    python = Path(os.__file__).with_name("LICENSE.txt")
    found += [(str(python), "licences/python")] if python.is_file() else []
    for distribution in importlib.metadata.distributions():
        if distribution.name.lower() not in BUILD_ONLY:
            found += licences_of(distribution)
    return found


def licences_of(distribution: importlib.metadata.Distribution) -> list[tuple[str, str]]:
    """The licence texts that came with one installed distribution."""
    texts = [file for file in distribution.files or [] if is_licence(file)]
    target = PurePosixPath("licences") / distribution.name.lower()
    return [(str(distribution.locate_file(file)), str(target.joinpath(*file.parts[1:-1]))) for file in texts]


def is_licence(file: PurePosixPath) -> bool:
    """Whether a file of a distribution's metadata is a text to pass on."""
    words = ("licen", "copying", "notice", "authors")
    return file.parts[0].endswith(".dist-info") and any(word in file.name.lower() for word in words)


def windows_version(program: str) -> VSVersionInfo | None:
    """The version resource that Windows shows in a file's properties; elsewhere nothing."""
    if sys.platform != "win32":
        return None
    from PyInstaller.utils.win32 import versioninfo as windows

    numbers = version_numbers(VERSION)
    said = [windows.StringStruct(key, value) for key, value in version_strings(program).items()]
    return windows.VSVersionInfo(
        ffi=windows.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            windows.StringFileInfo([windows.StringTable("040904B0", said)]),
            windows.VarFileInfo([windows.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """Windows' four numbers for a version of ours; what follows the three numbers ("rc1") is left out."""
    major, minor, patch = (int(number) for number in re.findall(r"\d+", version)[:3])
    return major, minor, patch, 0


def version_strings(program: str) -> dict[str, str]:
    """What the version resource says in words."""
    return {
        "CompanyName": NAME,
        "FileDescription": DESCRIPTION,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
