"""What goes into the built program, on each system, and what it says of itself."""

from __future__ import annotations

import importlib.metadata
import plistlib
import tomllib
from pathlib import Path, PurePosixPath

import bundle
import pytest
import trim
from packaging.requirements import Requirement
from PIL import Image

import app

ROOT = Path(__file__).resolve().parent.parent.parent
ICONS = ROOT / "resources" / "icons"
RUN_TIME = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "libQt6Gui.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6\\QtWidgets.pyd",
        "PySide6\\Qt6Core.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/lib/QtGui.framework/Resources",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "app/resources/icons/fupin-curator.svg",
        "app/resources/translations/fupin_zh_CN.qm",
        "matplotlib/mpl-data/images/qt4_editor_options.svg",
        "libglib-2.0.so.0",
        "libgthread-2.0.so.0",
        "libfontconfig.so.1",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
    ],
)
def test_what_the_program_uses_is_kept(name: str) -> None:
    assert trim.is_kept(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6\\Qt6Qml.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_help_zh_CN.qm",
        "libgtk-3.so.0",
        "libpangocairo-1.0.so.0",
        "libgdk_pixbuf-2.0.so.0",
    ],
)
def test_what_it_never_uses_is_left_out(name: str) -> None:
    assert not trim.is_kept(name)


def test_a_table_of_contents_keeps_its_order_and_its_fields() -> None:
    entries = [("b", "/b", "DATA"), ("libQt6Qml.so.6", "/q", "BINARY"), ("a", "/a", "BINARY")]
    assert trim.trimmed(entries) == [entries[0], entries[2]]


@pytest.mark.parametrize("line", RUN_TIME)
def test_no_run_time_dependency_is_excluded(line: str) -> None:
    name = Requirement(line).name
    assert name.replace("-", "_") not in trim.EXCLUDED_MODULES


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.20.3", (1, 20, 3, 0)), ("1.0.0rc1", (1, 0, 0, 0))]
)
def test_windows_gets_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert bundle.version_numbers(version) == numbers


def test_the_version_is_the_application_s_own() -> None:
    assert app.__version__ == bundle.VERSION
    assert bundle.version_strings("fupin")["ProductVersion"] == app.__version__
    assert bundle.version_strings("fupin")["OriginalFilename"] == "fupin.exe"


def test_only_windows_has_a_version_resource(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert bundle.windows_version("fupin") is None


@pytest.mark.parametrize(
    ("platform", "name"), [("win32", "fupin-curator.ico"), ("darwin", "fupin-curator.icns"), ("linux", None)]
)
def test_each_system_has_its_icon(monkeypatch: pytest.MonkeyPatch, platform: str, name: str | None) -> None:
    monkeypatch.setattr("sys.platform", platform)
    icon = bundle.icon()
    assert (icon and Path(icon).name) == name
    assert icon is None or Path(icon).is_file()


def test_macos_opens_workspaces_with_it() -> None:
    plist = plistlib.loads(plistlib.dumps(bundle.INFO_PLIST))
    [exported] = plist["UTExportedTypeDeclarations"]
    assert exported["UTTypeTagSpecification"] == {"public.filename-extension": ["fupin"]}
    assert plist["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert plist["LSMinimumSystemVersion"] == "13.0"


@pytest.mark.parametrize("size", [16, 32, 256, 512])
def test_the_icon_is_there_in_each_size(size: int) -> None:
    with Image.open(ICONS / f"fupin-curator-{size}.png") as image:
        assert image.size == (size, size)
        assert image.mode == "RGBA"


def test_the_icon_of_windows_has_all_its_sizes() -> None:
    with Image.open(ICONS / "fupin-curator.ico") as image:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= image.info["sizes"]


def test_the_licences_of_all_that_ships_go_along() -> None:
    folders = {target.split("/")[1] for _, target in bundle.licences() if "/" in target}
    shipped = {Requirement(line).name.lower() for line in RUN_TIME} - {"pyside6-essentials"}
    assert shipped <= folders
    names = {Path(source).name for source, target in bundle.licences() if target == "licences"}
    assert names == {"LICENSE", "THIRD-PARTY.md", "LGPL-3.0.txt", "GPL-3.0.txt"}


def test_every_licence_that_goes_along_is_a_file() -> None:
    assert [source for source, _ in bundle.licences() if not Path(source).is_file()] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("click-8.5.1.dist-info/licenses/LICENSE.txt", True),
        ("pandas-3.1.1.dist-info/licenses/LICENSES/MUSL_LICENSE", True),
        ("click-8.5.1.dist-info/METADATA", False),
        ("click/licence_of_words.py", False),
    ],
)
def test_a_licence_is_known_by_its_name_and_place(name: str, expected: bool) -> None:
    assert bundle.is_licence(PurePosixPath(name)) is expected


def test_third_party_names_all_that_ships_with_its_version() -> None:
    table = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    for name in sorted(shipped_distributions()):
        row = next((line for line in table.splitlines() if line.startswith(f"| {name} |")), "")
        assert f"| {importlib.metadata.version(name)} |" in row, name


def shipped_distributions() -> set[str]:
    """The names, as their makers write them, of all that the run-time dependencies bring here."""
    names: set[str] = set()
    waiting = [Requirement(line).name for line in RUN_TIME]
    while waiting:
        found = importlib.metadata.distribution(waiting.pop())
        if found.name not in names | {"pip"}:
            names.add(found.name)
            needed = map(Requirement, found.requires or [])
            waiting += [each.name for each in needed if not each.marker or each.marker.evaluate({"extra": ""})]
    return names


def test_the_guide_goes_along_with_all_its_pages_and_pictures() -> None:
    """build.spec takes the whole folder of resources; nothing of the guide may fall to the trimming."""
    assert '("resources", "seeds")' in (ROOT / "build.spec").read_text(encoding="utf-8")
    files = [path.relative_to(ROOT) for path in (ROOT / "resources" / "guide").rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".md", ".png"}
    assert {path.parts[2] for path in files} == {"en", "zh_CN"}
    assert [str(path) for path in files if not trim.is_kept(f"app/{path.as_posix()}")] == []
