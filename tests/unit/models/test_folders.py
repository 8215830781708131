from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import folders
from app.models.folders import Machine, Place

LINUX_MOUNTS = folders.parse_mounts(
    "/dev/sda1 / ext4 rw 0 0\n"
    "proc /proc proc rw 0 0\n"
    "server:/export /home/li/nfs nfs4 rw,vers=4.2 0 0\n"
    "//nas/share /mnt/our\\040share cifs rw 0 0\n"
    "li@host:/srv /home/li/remote fuse.sshfs rw 0 0\n"
    "gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0\n"
    "tmpfs /tmp tmpfs rw 0 0\n"
    "/dev/sdb1 /home/li/nfs/local ext4 rw 0 0\n"
    "C:\\134 /mnt/c 9p rw 0 0\n"
)
MAC_MOUNTS = folders.parse_mount_command(
    "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
    "//li@nas._smb._tcp.local/Shared%20Files on /Volumes/Shared Files (smbfs, nodev, nosuid, mounted by li)\n"
    "/dev/disk5s1 on /Volumes/Stick (exfat, local, nodev)\n"
)
WINDOWS = {"OneDrive": r"C:\Users\Li Wei\OneDrive - 扶贫办", "OneDriveConsumer": r"C:\Users\Li Wei\OneDrive"}


def _windows(folder: str, environment: Mapping[str, str] = WINDOWS) -> Place:
    return folders.judge(
        folder, Machine("win32", environment, r"C:\Users\Li Wei", drive_type=lambda drive: 4 if drive[0] == "Z" else 3)
    )


@pytest.mark.parametrize(
    ("folder", "kind", "by"),
    [
        (r"C:\Users\Li Wei\Documents", "local", ""),
        (r"C:\Users\Li Wei\AppData\Local\Fupin Curator", "local", ""),
        (r"C:\Users\Li Wei\OneDrive - 扶贫办\Documents", "synchronised", "OneDrive"),
        (r"c:\users\li wei\onedrive - 扶贫办\文档", "synchronised", "OneDrive"),
        (r"C:\Users\Li Wei\OneDrive", "synchronised", "OneDrive"),
        (r"C:\Users\Li Wei\OneDriveless", "local", ""),
        (r"D:\Dropbox (Office)\work", "synchronised", "Dropbox"),
        (r"D:\my dropbox notes", "local", ""),
        (r"C:\Users\Li Wei\iCloudDrive\Documents", "synchronised", "iCloud"),
        (r"C:\Users\Li Wei\Nextcloud2\x", "synchronised", "Nextcloud"),
        (r"D:\我的坚果云\x", "synchronised", "Nutstore"),
        (r"D:\BaiduSyncdisk", "synchronised", "Baidu"),
        (r"\\server\share\work", "network", r"\\server\share"),
        (r"\\?\UNC\server\share\work", "network", r"\\server\share"),
        (r"\\?\C:\work", "local", ""),
        ("//server/share/work", "network", r"\\server\share"),
        (r"Z:\work", "network", "Z:"),
        (r"C:\work", "local", ""),
    ],
)
def test_on_windows(folder: str, kind: str, by: str) -> None:
    assert _windows(folder) == Place(kind, by)  # type: ignore[arg-type]


def test_documents_that_were_redirected_are_onedrives_wherever_they_are() -> None:
    assert _windows(r"E:\Cloud\Documents", {"OneDriveCommercial": r"E:\Cloud"}) == Place("synchronised", "OneDrive")
    assert _windows(r"E:\Cloud\Documents", {"OneDrive": ""}) == folders.LOCAL


@pytest.mark.parametrize(
    ("folder", "kind", "by"),
    [
        ("/Users/li/work", "local", ""),
        ("/Users/li/Documents/work", "synchronised", "iCloud"),
        ("/Users/li/Desktop", "local", ""),
        ("/Users/li/Library/Mobile Documents/com~apple~CloudDocs/x", "synchronised", "iCloud"),
        ("/Users/li/Library/CloudStorage/OneDrive-Office/x", "synchronised", "OneDrive"),
        ("/Users/li/Library/CloudStorage/Dropbox/x", "synchronised", "Dropbox"),
        ("/Users/li/Library/CloudStorage/GoogleDrive-li@example.org/My Drive", "synchronised", "Google Drive"),
        ("/Volumes/Shared Files/work", "network", "smbfs"),
        ("/Volumes/Stick/work", "local", ""),
    ],
)
def test_on_macos(folder: str, kind: str, by: str) -> None:
    links = {"/Users/li/Library/Mobile Documents/com~apple~CloudDocs/Documents"}
    machine = Machine("darwin", {}, "/Users/li", MAC_MOUNTS, exists=lambda path: str(path) in links)
    assert folders.judge(folder, machine) == Place(kind, by)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("folder", "kind", "by"),
    [
        ("/home/li/work", "local", ""),
        ("/", "local", ""),
        ("/home/li/nfs/work", "network", "nfs4"),
        ("/home/li/nfs/local/work", "local", ""),
        ("/home/li/nfsx", "local", ""),
        ("/mnt/our share/x", "network", "cifs"),
        ("/home/li/remote", "network", "fuse.sshfs"),
        ("/run/user/1000/gvfs/smb-share", "network", "fuse.gvfsd-fuse"),
        ("/mnt/c/Users/li", "network", "9p"),
        ("/home/li/Dropbox/x", "synchronised", "Dropbox"),
        ("/home/li/cloud/work", "synchronised", "Nextcloud"),
        ("/home/li/shared/deep/work", "synchronised", "Syncthing"),
    ],
)
def test_on_linux(folder: str, kind: str, by: str) -> None:
    there = {"/home/li/cloud/.nextcloudsync.log", "/home/li/shared/.stfolder"}
    machine = Machine("linux", {}, "/home/li", LINUX_MOUNTS, exists=lambda path: str(path) in there)
    assert folders.judge(folder, machine) == Place(kind, by)  # type: ignore[arg-type]


def test_a_system_that_stands_on_a_network_is_taken_as_local() -> None:
    machine = Machine("linux", {}, "/root", (("/", "9p"), ("/proc", "proc")))
    assert folders.judge("/root/work", machine) == folders.LOCAL


@given(st.lists(st.text("abc é空/\\ .~", max_size=8), max_size=5), st.sampled_from(["linux", "darwin", "win32"]))
def test_any_path_gets_an_answer(parts: list[str], system: str) -> None:
    head = "C:\\" if system == "win32" else "/"
    found = folders.judge(head + "/".join(parts), Machine(system, WINDOWS, "/home/li", LINUX_MOUNTS))
    assert found.shared == (found.kind != "local") == bool(found.by)


def test_this_machine_answers_and_links_are_followed(tmp_path: Path) -> None:
    assert not folders.place(tmp_path / "a.fupin").shared
    (tmp_path / "Dropbox").mkdir()
    if sys.platform != "win32":
        (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
        assert folders.place(tmp_path / "link" / "a.fupin") == Place("synchronised", "Dropbox")
    assert folders.place(tmp_path / "Dropbox" / "a.fupin") == Place("synchronised", "Dropbox")
