"""Starts the window, or a command: ``python -m app [FILE]`` or ``python -m app COMMAND ...``."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from app import log, paths

COMMANDS = frozenset(
    {"extract", "load", "check", "export", "check-workspace", "self-check", "statement", "--help", "--version"}
)
"""What ``cli`` understands, known here so that the window starts without importing it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (default: the command line's); returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    # Set after PyInstaller's own hook, which would have Matplotlib build its font cache anew at every start.
    os.environ["MPLCONFIGDIR"] = str(paths.cache_dir() / "matplotlib")
    _speak_utf8()
    log.start()
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from app import cli

        return cli.run(arguments)
    if not has_display():
        from app import cli

        return cli.without_display(arguments)
    from app.ui import application

    return application.run(arguments)


def _speak_utf8() -> None:
    """Print Chinese also where the terminal's code page has none. A windowed program has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def has_display() -> bool:
    """Whether a window can be shown: only a Unix without X11 and Wayland cannot."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
