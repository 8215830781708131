"""One finding for what several rules found."""

from __future__ import annotations

from app.checks.ranking import ranked
from app.checks.records import Finding, Severity
from tests.unit.checks.telling import reading

ONE = reading("[1|yuan] [2|yuan] [3|yuan] [4|yuan]")


def found(code: str, suspects: tuple[int, ...], severity: Severity = "high", **values: str) -> Finding:
    """A finding on figures of ``ONE``, by their numbers."""
    return Finding(code.split(".")[0], code, severity, 1, tuple(1000 + each for each in suspects), (), values)


def test_of_one_family_the_fuller_finding_stays() -> None:
    full, part = found("sums.more", (1, 2)), found("sums.less", (2,))
    assert ranked([part, full], ONE) == (full,)


def test_of_two_families_both_stay() -> None:
    one, two = found("sums.more", (1, 2)), found("changes.rate", (2, 3))
    assert {finding.code for finding in ranked([one, two], ONE)} == {"sums.more", "changes.rate"}


def test_the_same_single_figure_is_told_once() -> None:
    assert len(ranked([found("misprints.fraction", (1,)), found("magnitude.area", (1,))], ONE)) == 1


def test_a_misprint_explains_a_conflict() -> None:
    misprint = found("misprints.fraction", (1,))
    assert ranked([found("conflicts.scale", (1, 2), "medium"), misprint], ONE) == (misprint,)


def test_a_figure_of_two_families_is_the_likeliest() -> None:
    ordered = ranked([found("sums.more", (1, 2)), found("changes.rate", (3, 2, 4))], ONE)
    assert [finding.suspects[0] for finding in ordered] == [1002, 1002]


def test_the_worst_come_first_then_the_order_of_the_text() -> None:
    findings = [
        found("years.later", (1,), "low"),
        found("conflicts.slip", (4,), "medium"),
        found("sums.more", (3,)),
        found("changes.rate", (2,)),
        found("structure.no_author", (), "low", end="x"),
    ]
    codes = [finding.code for finding in ranked(findings, ONE)]
    assert codes == ["changes.rate", "sums.more", "conflicts.slip", "years.later", "structure.no_author"]


def test_findings_on_a_report_are_told_once_each() -> None:
    findings = [found("structure.no_programme", (), "low", heading=heading) for heading in ("A", "B", "A")]
    assert len(ranked(findings, ONE)) == 2


def test_a_report_tells_many_findings_without_suspects_apart_by_what_they_say() -> None:
    findings = [found("structure.no_programme", (), "low", heading=str(number % 50)) for number in range(100)]
    assert [one.values["heading"] for one in ranked(findings, ONE)] == [str(number) for number in range(50)]
