"""The three kinds of failure, told apart where they arise: the user's, the environment's, and (any other exception)
our own.

A failure carries a code and named values, never a sentence: ``ui/wording.py`` says it in the user's language,
``cli`` in English.
"""

from __future__ import annotations


class Failure(Exception):
    """A failure that is no bug. ``code`` names it, ``values`` holds what its sentence needs (paths, offsets, names)."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class InputError(Failure):
    """What the user gave cannot be used: the sentence says what is wrong with it, where, and what to do."""


class EnvironmentFault(Failure):
    """The machine failed us (disk full, folder read-only, file locked or corrupt): the sentence says what is safe."""


class Cancelled(Failure):
    """The user stopped a long job; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("cancelled")
