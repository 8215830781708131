"""Where the built programs start: FupinCurator (the window) and fupin (the commands) differ in the console alone."""

import multiprocessing
import sys

from app.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process that extracts on another core is this program too
    sys.exit(main())
