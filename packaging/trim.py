"""What the built program leaves out: parts that come along with Qt, Matplotlib and pandas but that it never uses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath, PureWindowsPath
from typing import TypeVar

Entry = TypeVar("Entry", bound=tuple[str, ...])

EXCLUDED_MODULES = (
    "IPython",
    "PyQt5",
    "PyQt6",
    "PySide2",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "_gdbm",  # as readline: under the GPL where Python has it
    "ensurepip",
    "hypothesis",
    "matplotlib.testing",
    "mypy",
    "pip",
    "psutil",
    "pydoc_data",
    "pytest",
    "readline",
    "setuptools",
    "tkinter",
    "wx",
)

# Qt's libraries that a program of widgets uses, and its plugins: windows, icons, pictures, and input methods (Chinese).
QT_LIBRARIES = {
    *("Core", "DBus", "Gui", "PrintSupport", "Svg", "Widgets"),
    *("WaylandClient", "WlShellIntegration", "XcbQpa"),
}
QT_PLUGINS = {
    "platforms": {"cocoa", "minimal", "offscreen", "wayland", "windows", "xcb"},
    "styles": {"macstyle", "modernwindowsstyle"},
    "platformthemes": {"xdgdesktopportal"},
    "iconengines": {"svgicon"},
    "imageformats": {"icns", "ico", "jpeg", "svg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "xcbglintegrations": {"xcb-egl-integration", "xcb-glx-integration"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
}
TRANSLATIONS = {"qtbase_en.qm", "qtbase_zh_CN.qm"}

# Software OpenGL and a shader compiler for Windows (20 MB and 4 MB): widgets are painted without either.
OTHER_LIBRARIES = re.compile(r"(opengl32sw|d3dcompiler_\d+|dxcompiler|dxil)\.dll", re.IGNORECASE)
# GTK and what it stands on, which only Qt's plugin for GTK's looks needs, where the building machine has it.
GTK_LIBRARIES = re.compile(
    r"lib(gtk|gdk|pango|cairo|atk|atspi|harfbuzz|epoxy|pixman|thai|datrie|fribidi|graphite2"
    r"|gio|gobject|gmodule|mount|blkid|selinux)[^/]*\.so[.\d]*"
)
QT_LIBRARY = re.compile(r"(?:lib)?Qt6?(?P<name>[A-Za-z0-9]+?)(?:\.so[.\d]*|\.dll|\.abi3\.so|\.pyd|\.dylib)?")


def trimmed(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of PyInstaller's table of contents (name in the program first) that are kept."""
    return [entry for entry in entries if is_kept(entry[0])]


def is_kept(name: str) -> bool:
    """Whether a file, named as it would lie in the program, is part of it."""
    path = PurePosixPath(*PureWindowsPath(name).parts)
    if OTHER_LIBRARIES.fullmatch(path.name) or GTK_LIBRARIES.fullmatch(path.name):
        return False
    if "PySide6" not in path.parts:
        return not is_foreign_qt(path)
    if "plugins" in path.parts:
        return is_kept_plugin(path)
    if path.suffix == ".qm":
        return path.name in TRANSLATIONS
    return "qml" not in path.parts and not is_foreign_qt(path)


def is_kept_plugin(path: PurePosixPath) -> bool:
    """Whether one of Qt's plugins is used."""
    kind, stem = path.parent.name, path.name.partition(".")[0]
    return stem.removeprefix("lib").removeprefix("q") in QT_PLUGINS.get(kind, ())


def is_foreign_qt(path: PurePosixPath) -> bool:
    """Whether a library is one of Qt's that the program does not use."""
    framework = next((part.removesuffix(".framework") for part in path.parts if part.endswith(".framework")), None)
    found = QT_LIBRARY.fullmatch(framework or path.name)
    return found is not None and found["name"] not in QT_LIBRARIES
