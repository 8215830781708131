"""Where the built programs start: FupinCurator (the window) and fupin (the commands) differ in the console alone."""

import sys

from app.__main__ import main

sys.exit(main())
