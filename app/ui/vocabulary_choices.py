"""The vocabulary as the window shows it and takes it: codes to names, and what was typed to codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from app.errors import InputError
from app.ui import wording
from app.vocabulary import NATION, Programme, Province, Unit, Vocabulary
from app.vocabulary.records import Indicator

Row = Province | Programme | Unit | Indicator

_NOUN = re.compile(r"[^\W\d_]\w*")


class Choices:
    """One kind of code with its names, in the vocabulary's order. ``forms`` holds other printed forms of each row."""

    def __init__(self, rows: Sequence[Row], forms: Sequence[Sequence[str]] = ()) -> None:
        self.codes = tuple(row.code for row in rows)
        self._names = {row.code: wording.named(row) for row in rows}
        self._forms = {row.code: [row.code, row.name, row.name_zh] for row in rows}
        for row, printed in zip(rows, forms, strict=False):
            self._forms[row.code] += printed

    @cached_property
    def _codes(self) -> dict[str, str]:
        """The codes by what they are called, made for the first that is typed: the window's first paint needs none."""
        found: dict[str, str] = {}
        # Codes and names win over other printed forms, and an earlier row over a later one.
        for kind in (slice(0, 3), slice(3, None)):
            for code, words in self._forms.items():
                for word in words[kind]:
                    found.setdefault(_folded(word), code)
        return found

    def name(self, code: str) -> str:
        """A code in the user's language; a code that is none of the vocabulary's as words."""
        return self._names.get(code) or code.replace("_", " ")

    def code(self, typed: str) -> str | None:
        """The code of a typed code, name or printed form; None where nothing is called so."""
        return self._codes.get(_folded(typed))

    def matches(self, typed: str) -> list[str]:
        """The codes that hold what was typed: those called so, those that begin with it, then the others, each in the
        vocabulary's order.
        """
        folded = _folded(typed)
        ranked = ((self._rank(code, folded), code) for code in self.codes)
        return [code for rank, code in sorted(((r, c) for r, c in ranked if r is not None), key=lambda pair: pair[0])]

    def begins(self, code: str, typed: str) -> bool:
        """Whether a name or printed form of a code begins with what was typed."""
        return any(_folded(form).startswith(_folded(typed)) for form in self._forms[code])

    def _rank(self, code: str, folded: str) -> int | None:
        forms = [_folded(form) for form in self._forms[code]]
        if folded in forms:
            return 0
        if any(form.startswith(folded) for form in forms[:3]):
            return 1
        if any(form.startswith(folded) for form in forms):
            return 2
        return 3 if any(folded in form for form in forms) else None

    def search_text(self, code: str) -> str:
        """All that a completer may find a code by."""
        return " · ".join(self._forms[code])


def read_code(typed: str, field: str, find: Callable[[str], str | None]) -> str:
    """The code that ``find`` has for what was typed into a field. Raises InputError: empty_field, bad_choice."""
    if not typed.strip():
        raise InputError("empty_field", field=field)
    code = find(typed)
    if code is None:
        raise InputError("bad_choice", field=field, value=typed)
    return code


def _folded(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).casefold()


class Names:
    """The names of a workspace's provinces, programmes and units."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    @cached_property
    def provinces(self) -> Choices:
        """Whose reports there may be."""
        return Choices(self._vocabulary.provinces, [row.aliases for row in self._vocabulary.provinces])

    @cached_property
    def territories(self) -> Choices:
        """What a figure may speak of: a province, or the whole country."""
        whole = (*self._vocabulary.provinces, NATION)
        return Choices(whole, [row.aliases for row in whole])

    @cached_property
    def programmes(self) -> Choices:
        """What a figure or section may be about."""
        return Choices(self._vocabulary.programmes)

    @cached_property
    def units(self) -> Choices:
        """What is counted, and what it is counted per."""
        return Choices(self._vocabulary.units, [row.nouns for row in self._vocabulary.units])

    @cached_property
    def indicators(self) -> Choices:
        """The questions that are asked of every province."""
        return Choices(self._vocabulary.indicators)

    def province(self, code: str) -> str:
        """A province's name, or words for the whole country and for the province that nobody knows."""
        return self.territories.name(code) if code in self.territories.codes else wording.choice(code)

    def place(self, province: str, year: int | None, counterpart: str = "") -> str:
        """A report by its place and year: Hebei 2012, or Zhejiang – Sichuan 2010 for a pairing."""
        named = " – ".join(self.province(code) for code in (province, counterpart) if code)
        return named if year is None else f"{named} {year}"

    def per(self, codes: str) -> str:
        """What a value counts per, from the stored codes: "month person" as month, person."""
        return ", ".join(self.units.name(code) for code in codes.split())

    def unit_code(self, typed: str) -> str | None:
        """The code of a typed unit; one of no vocabulary becomes a noun in snake case. None where it is no noun."""
        known = self.units.code(typed)
        if known is not None:
            return known
        noun = "_".join(typed.lower().split())
        return noun if _NOUN.fullmatch(noun) else None

    def per_codes(self, typed: str) -> str | None:
        """The stored form of what was typed as per: codes in alphabetical order, joined by a blank.

        None where a part is no noun.
        """
        parts = [part for part in re.split(r"[,，、;/+]", typed) if part.strip()]
        if len(parts) == 1 and self.units.code(parts[0]) is None:
            words = parts[0].split()
            parts = words if all(self.units.code(word) for word in words) else parts
        codes = [self.unit_code(part) for part in parts]
        return None if None in codes else " ".join(sorted({code for code in codes if code}))
