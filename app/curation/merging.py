"""Three ways merged: what the machine said, what counts now, what a newer machine says. Human decisions win.

Pure functions over values and records. A figure's fields are merged one by one; the two ends of a period are one field,
and so are those of a span.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.models.history import Scalar
from app.models.records import Review

Value = Scalar | tuple[Scalar, Scalar]
Said = Mapping[str, Value]
"""What somebody says of a figure, by field: see FIELDS."""

FIELDS = (
    "value",
    "unit",
    "per",
    "year",
    "kind",
    "qualifier",
    "metric",
    "about",
    "indicator",
    "province",
    "span",
    "parent",
    "claim",
    "fact",
)
"""What is merged, in the order it is shown: ``year`` is a pair (first, last), ``span`` a pair (start, end), ``parent``
the total, ``fact`` the leading figure of those that state the same thing.
"""

VOUCHED = frozenset(FIELDS) - {"fact"}
"""The fields that a review vouches for. Who checks a number does not say which others state the same."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in FIELDS},
    "year": ("year_from", "year_to"),
    "span": ("span_start", "span_end"),
    "parent": ("parent_id",),
    "fact": ("leader_id",),
}
"""The columns of ``figures`` and ``machine_figures`` that hold a field."""

Verdict = Literal["same", "follows", "keeps", "agrees", "conflicts"]
"""same: nobody says anything new. follows: nobody decided, so the machine's new value counts. keeps: a human value,
against a machine that says what it said before. agrees: human and machine differed and now say the same. conflicts: a
human decision on which the new machine disagrees.
"""

Kind = Literal["changed", "new", "vanished", "agreed", "conflicting", "confidence"]
"""What becomes of a figure as a whole; ``confidence``: nothing but how sure the machine is, and why."""

KINDS: tuple[Kind, ...] = ("changed", "new", "vanished", "agreed", "conflicting", "confidence")

Mark = Literal["", "disagrees", "vanished", "needs_place"]


@dataclass(frozen=True, slots=True)
class FieldMerge:
    """One field of one figure: the three values, and which one counts from now on. ``old`` is None where no machine had
    spoken.
    """

    field: str
    old: Value
    human: Value
    new: Value
    value: Value
    verdict: Verdict


def merge_field(
    field: str,
    old: Value,
    human: Value,
    new: Value,
    *,
    spoken: bool = True,
    verified: bool = False,
    agreed: bool = False,
) -> FieldMerge:
    """Merge one field. ``human`` is the value that counts now: it is a human's own where it differs from ``old``,
    where no machine has ``spoken``, where the figure is ``verified``, or where human and machine ``agreed`` before.
    """
    known = spoken and human == old
    if new == human:
        verdict: Verdict = "same" if known else "agrees"
    elif spoken and new == old:
        verdict = "keeps"
    else:
        verdict = "follows" if known and not verified and not agreed else "conflicts"
    return FieldMerge(field, old, human, new, new if verdict == "follows" else human, verdict)


def merge_fields(
    old: Said | None, human: Said, new: Said, review: Review, agreed: Collection[str] = ()
) -> tuple[FieldMerge, ...]:
    """Merge all fields of a figure; ``old`` is None for one that no machine had found; ``agreed`` are the fields on
    which human and machine have come to agree before. Fields where nothing happens are left out. A rejected figure
    stays as it is: what the machine says of it has been decided.
    """
    if review == "rejected":
        return ()
    merges = (
        merge_field(
            name,
            None if old is None else old[name],
            human[name],
            new[name],
            spoken=old is not None,
            verified=review == "verified" and name in VOUCHED,
            agreed=name in agreed,
        )
        for name in FIELDS
    )
    return tuple(merge for merge in merges if merge.verdict != "same")


def kind_of(merges: Sequence[FieldMerge]) -> Kind | None:
    """What becomes of a figure whose fields fared so; None where there is nothing to say of them."""
    verdicts = {merge.verdict for merge in merges}
    for verdict, kind in _KIND_OF.items():
        if verdict in verdicts:
            return kind
    return None


_KIND_OF: Mapping[Verdict, Kind] = {"conflicts": "conflicting", "follows": "changed", "agrees": "agreed"}


def mark_of(merges: Sequence[FieldMerge], before: Mark) -> Mark:
    """The mark of a figure that the new machine has found, with what it says of the fields."""
    verdicts = {merge.verdict for merge in merges}
    if "conflicts" in verdicts:
        return "disagrees"
    return before if "keeps" in verdicts and before == "disagrees" else ""


def differs(old: Said | None, human: Said) -> bool:
    """Whether somebody has changed a figure from what the machine said; a figure without a machine is somebody's."""
    return old is None or any(old[name] != human[name] for name in FIELDS)


def agreed_on(merges: Sequence[FieldMerge], before: Collection[str]) -> tuple[str, ...]:
    """The fields that are a human's decision with which a machine has come to agree, in the order of FIELDS."""
    now = {merge.field for merge in merges if merge.verdict == "agrees"} | set(before)
    return tuple(name for name in FIELDS if name in now)
