"""The version of the rules: findings that were worked out with another one are worked out anew."""

from __future__ import annotations

VERSION = "4"
"""It goes up whenever the rules may find something else in figures that they knew."""
