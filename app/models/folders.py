"""What kind of folder a workspace lies in: local, on a network, or synchronised by a service.

A write-ahead log cannot be shared over a network file system (https://www.sqlite.org/wal.html), and a service that
copies files while they are written to can copy a workspace without its log.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Literal

Kind = Literal["local", "network", "synchronised"]

NETWORK_TYPES = re.compile(
    r"(nfs\d*|cifs|smb\d*|smbfs|smbnetfs|afpfs|webdav|davfs\d*|9p|drvfs|afs|ceph|glusterfs|lustre|beegfs|gpfs|ncpfs"
    r"|vboxsf|prl_fs|vmhgfs"
    r"|fuse\.(sshfs|rclone|gvfsd-fuse|davfs\d*|glusterfs|s3fs|smbnetfs|vmhgfs-fuse|onedriver|google-drive-ocamlfuse))$"
)
"""File systems whose other end is on another machine, or outside this virtual one."""

SERVICES = {
    "OneDrive": r"OneDrive( ?[-–(].*)?",
    "Dropbox": r"Dropbox( ?[-–(].*)?",
    "iCloud": r"iCloud ?Drive.*|Mobile Documents|com~apple~CloudDocs",
    "Google Drive": r"Google ?Drive( ?[-–(].*)?|My Drive",
    "Nextcloud": r"Nextcloud\d*",
    "ownCloud": r"ownCloud\d*",
    "Box": r"Box( Sync|-Box)",
    "Seafile": r"Seafile",
    "Nutstore": r"Nutstore.*|我的坚果云",
    "Baidu": r"BaiduSyncdisk|BaiduNetdiskWorkspace",
    "Syncthing": r"Syncthing",
    "pCloud": r"pCloud ?Drive",
}
"""Services by the names that they give to their folders."""

MARKERS = {
    "Dropbox": (".dropbox.cache",),
    "Nextcloud": (".nextcloudsync.log",),
    "ownCloud": (".owncloudsync.log",),
    "Syncthing": (".stfolder",),
    "Seafile": (".seafile-data",),
}
"""Services by what they put at the head of a folder of any name."""

REMOTE_DRIVE = 4
"""``DRIVE_REMOTE`` of the Windows function GetDriveType."""


@dataclass(frozen=True, slots=True)
class Place:
    """What kind of folder it is, and by whom: the service, or the file system."""

    kind: Kind
    by: str = ""

    @property
    def shared(self) -> bool:
        """Whether something else than this computer's file system has a hand in it."""
        return self.kind != "local"


@dataclass(frozen=True, slots=True)
class Machine:
    """What of a computer decides what a folder is. ``system`` is ``sys.platform``, ``mounts`` are (folder, type)."""

    system: str
    environment: Mapping[str, str]
    home: str
    mounts: tuple[tuple[str, str], ...] = ()
    drive_type: Callable[[str], int] = lambda _: 0
    exists: Callable[[PurePath], bool] = lambda _: False


LOCAL = Place("local")


def judge(folder: str, machine: Machine) -> Place:
    """The kind of a folder, given by its full path without links. Pure."""
    path = PureWindowsPath(folder) if machine.system == "win32" else PurePosixPath(folder)
    network = _windows_network(path, machine) if machine.system == "win32" else _mounted(path, machine)
    if network:
        return Place("network", network)
    service = _by_variable(path, machine) or _by_name(path, machine) or _by_marker(path, machine)
    return Place("synchronised", service) if service else LOCAL


def place(path: Path) -> Place:
    """The kind of folder that the file at ``path`` lies in, on this computer, links followed."""
    folder = str(path.resolve().parent)
    return judge(folder, this_machine(folder))


def _windows_network(path: PurePath, machine: Machine) -> str:
    drive = path.drive.replace("/", "\\")
    if drive.upper().startswith("\\\\?\\"):
        drive = "\\" + drive[7:] if drive.upper().startswith("\\\\?\\UNC\\") else drive[4:]
    if drive.startswith("\\\\"):
        return drive
    return drive if drive and machine.drive_type(drive + "\\") == REMOTE_DRIVE else ""


def _mounted(path: PurePath, machine: Machine) -> str:
    """The type of the file system where it is one of a network; what the system itself stands on is taken as local."""
    holding = [
        (len(PurePosixPath(folder).parts), kind) for folder, kind in machine.mounts if path.is_relative_to(folder)
    ]
    depth, kind = max(holding, default=(0, ""))
    return kind if depth > 1 and NETWORK_TYPES.match(kind) else ""


def _by_variable(path: PurePath, machine: Machine) -> str:
    """OneDrive names its folders in the environment, wherever Documents were redirected to."""
    for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        root = machine.environment.get(name)
        if root and path.is_relative_to(type(path)(root)):
            return "OneDrive"
    return ""


def _by_name(path: PurePath, machine: Machine) -> str:
    if machine.system == "darwin" and _in_icloud(path, machine):
        return "iCloud"
    for service, pattern in SERVICES.items():
        for part in path.parts[1:]:
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return service
    return ""


def _in_icloud(path: PurePath, machine: Machine) -> bool:
    """Desktop and Documents stay where they are when iCloud takes them over; it then has links of these names."""
    home = PurePosixPath(machine.home)
    drive = home / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    return any(path.is_relative_to(home / name) and machine.exists(drive / name) for name in ("Desktop", "Documents"))


def _by_marker(path: PurePath, machine: Machine) -> str:
    for folder in (path, *path.parents):
        for service, names in MARKERS.items():
            if any(machine.exists(folder / name) for name in names):
                return service
    return ""


def this_machine(folder: str = "") -> Machine:
    """This computer, as far as it matters for ``folder``."""
    return Machine(
        sys.platform,
        os.environ,
        str(Path.home()),
        _mounts(folder),
        _drive_type,
        lambda path: os.path.lexists(path),
    )


def parse_mounts(table: str) -> tuple[tuple[str, str], ...]:
    """Folders and types of the file systems of a Linux ``/proc/mounts``; blanks are written as octal numbers there."""
    rows = [line.split() for line in table.splitlines()]
    octal = re.compile(r"\\([0-7]{3})")
    return tuple((octal.sub(lambda m: chr(int(m[1], 8)), row[1]), row[2]) for row in rows if len(row) > 2)


def parse_mount_command(said: str) -> tuple[tuple[str, str], ...]:
    """The same from what ``mount`` prints on macOS: ``//me@host/share on /Volumes/share (smbfs, nodev)``."""
    found = re.findall(r"^.+? on (/.*?) \((\w+)", said, re.MULTILINE)
    return tuple((folder, kind) for folder, kind in found)


def _mounts(folder: str) -> tuple[tuple[str, str], ...]:
    if sys.platform.startswith("linux"):
        try:
            return parse_mounts(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace"))
        except OSError:
            return ()
    if sys.platform == "darwin" and folder.startswith(("/Volumes/", "/Network/", "/net/")):
        return _asked_mounts()
    return ()


@cache
def _asked_mounts() -> tuple[tuple[str, str], ...]:
    import subprocess  # slow to import, and seldom needed

    try:
        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return parse_mount_command(done.stdout)


def _drive_type(drive: str) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(drive))
