"""Code points <-> UTF-16 units. The workspace counts code points, Qt counts UTF-16; this is the one place that
converts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Converts offsets of one text both ways, in time logarithmic in the number of its wide characters (those of two
    units).
    """

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [index + before for before, index in enumerate(self._wide)]

    @property
    def wide(self) -> bool:
        """Whether there are characters of two units at all."""
        return bool(self._wide)

    def units(self, code_point: int) -> int:
        """UTF-16 units before a code point."""
        return code_point + bisect_left(self._wide, code_point)

    def code_points(self, units: int) -> int:
        """Code points before a UTF-16 unit; a unit within a surrogate pair counts as the pair's start."""
        before = bisect_right(self._wide_units, units - 1)
        if before and self._wide_units[before - 1] == units - 1:
            return self._wide[before - 1]
        return units - before
