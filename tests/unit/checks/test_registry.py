"""All rules together: on any figures, on the seeds, and in words."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.checks import registry
from app.checks.material import Material
from app.checks.records import MOST_SUSPECTS, SEVERITIES, Finding
from app.checks.registry import RULES, check_report, check_workspace
from app.finding_sentences import FINDINGS, SUGGESTIONS, finding, number, suggestion
from tests.materials import lines, materials
from tests.unit.checks.telling import material

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT / "tests" / "gold"
WANTED = {"dev": (0.95, 0.8), "read": (0.95, 0.8)}
"""Of each set of labelled reports the recall, and the share of useful findings, that are not to be lost again."""


@pytest.fixture(scope="module")
def reports() -> list[Material]:
    """The reports of the seeds."""
    return materials({path.name: path.read_text(encoding="utf-8") for path in paths.seed_files()})


@pytest.fixture(scope="module")
def findings(reports: list[Material]) -> list[Finding]:
    """All that is found in the seeds."""
    found = [one for report in reports for one in check_report(report)]
    return [*found, *check_workspace(reports)]


UNITS = ("yuan", "percent", "percentage_point", "person", "household", "village", "project", "organization", "road")
WORDS = (
    " of which ",
    " and ",
    ", including ",
    " accounting for ",
    " from ",
    " to ",
    " up ",
    ". ",
    "; ",
    " households and ",
)


@st.composite
def any_report(draw: st.DrawFn) -> Material:
    """Figures of any value, unit and kind, in any order of words, some said to be parts of others."""
    told = ""
    count = draw(st.integers(0, 7))
    for place in range(count):
        quote = draw(st.sampled_from(["0", "1,5200", "2.5", "five", "1.117 billion", "62.100", "45", "100,000", "x"]))
        fields = [
            draw(st.sampled_from(UNITS)),
            f"kind={draw(st.sampled_from(['actual', 'target', 'change', 'standard']))}",
        ]
        fields.append(f"value={draw(st.floats(allow_nan=False, allow_infinity=False))}")
        fields.append(f"per={draw(st.sampled_from(['', '', 'person', 'household']))}")
        fields.append(f"programme={draw(st.sampled_from(['overview', 'funds']))}")
        fields.append(f"section={draw(st.integers(1, 2))}")
        if draw(st.booleans()):
            fields.append(f"part={draw(st.integers(1, place + 1))}")
        told += draw(st.sampled_from(WORDS)) + f"[{quote}|{'|'.join(fields)}]"
    return material(told + draw(st.sampled_from(WORDS)), year=draw(st.sampled_from([None, 2012])))


@settings(max_examples=300)
@given(any_report())
def test_no_rule_raises_on_any_figures(report: Material) -> None:
    other = replace(report, report=replace(report.report, id=2, year=2009))
    for one in (*check_report(report), *check_workspace([report, other])):
        assert one.code in FINDINGS
        assert one.severity in SEVERITIES
        assert len(one.suspects) <= MOST_SUSPECTS
        assert not set(one.suspects) & set(one.context)


def test_nothing_is_found_in_nothing() -> None:
    assert check_workspace([]) == ()


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert {rule.scope for rule in RULES} == {"report", "workspace"}


def test_findings_bear_the_names_of_their_rules(findings: list[Finding]) -> None:
    assert {one.rule for one in findings} <= {rule.name for rule in registry.RULES}


def test_the_same_is_found_again(reports: list[Material]) -> None:
    assert check_report(reports[0]) == check_report(reports[0])


def test_a_touched_report_keeps_its_findings(reports: list[Material], findings: list[Finding]) -> None:
    """What concerns a report is found whether all are looked at or it alone."""
    across = [one for one in findings if one.rule in registry.WORKSPACE_RULES]
    touched = [one for report in reports for one in check_workspace(reports, frozenset({report.report.id}))]
    assert {(one.rule, one.suspects) for one in across} == {(one.rule, one.suspects) for one in touched}


@pytest.mark.parametrize("labels", sorted(WANTED))
def test_the_mistakes_that_readers_found_are_found(
    labels: str, reports: list[Material], findings: list[Finding], tmp_path: Path
) -> None:
    written = tmp_path / "findings.jsonl"
    written.write_text("\n".join(lines(reports, findings)), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score_findings.py"), str(written), "--gold", str(GOLD / labels)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    score = {name: float(value) for name, value in pairwise(answer) if name in {"recall", "useful"}}
    assert score["recall"] >= WANTED[labels][0]
    assert score["useful"] >= WANTED[labels][1]


def test_every_finding_of_the_seeds_has_a_sentence(findings: list[Finding]) -> None:
    for one in findings:
        said = finding(one.code, one.values)
        assert "{" not in said
        assert all(suggestion(slip.how, float(slip.value)) for slip in one.suggestions)


def test_a_sentence_shows_the_arithmetic() -> None:
    values = {"part_1": 250.0, "part_2": 353.0, "part_3": 140.0, "sum": 743.0, "total": 643.0}
    assert finding("sums.more", values) == "250 + 353 + 140 = 743, more than the printed total of 643"
    assert suggestion("digit", 253.0) == "253, one digit misprinted"


def test_years_and_codes_are_said_as_such() -> None:
    assert finding("years.later", {"year": 2013, "report_year": 2012}).startswith("Said to have happened in 2013,")
    nested = {"inner": 1200.0, "inner_unit": "square_metre", "outer": 5.0, "outer_unit": "city"}
    assert "1,200 (square metre)" in finding("magnitude.nested", nested)


@pytest.mark.parametrize(("value", "said"), [(1.117e9, "1,117,000,000"), (36.1, "36.1"), (0.0, "0"), (-2.5, "-2.5")])
def test_numbers_are_said_in_full(value: float, said: str) -> None:
    assert number(value) == said


def test_every_sentence_names_values_that_are_there() -> None:
    for template in (*FINDINGS.values(), *SUGGESTIONS.values()):
        assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(template))


def test_the_guide_names_every_rule_and_every_code() -> None:
    guide = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert [rule.name for rule in RULES if f"`{rule.name}`" not in guide] == []
    assert [code for code in FINDINGS if f"`{code}`" not in guide] == []


def test_findings_are_written_for_the_scorer(reports: list[Material], findings: list[Finding]) -> None:
    first = json.loads(lines(reports, findings)[0])
    assert set(first) == {"rule", "message", "severity", "source", "figures"}
    assert all(start < end for start, end in first["figures"])


def test_what_a_newer_version_found_is_said_all_the_same() -> None:
    """A workspace that was checked by a newer version, and cannot be written, keeps its findings."""
    said = finding("tides.high", {"value": 1200.0, "inner_unit": "square_metre"})
    assert said == "Something that only a newer version can explain (value 1,200, inner unit square metre)"
    assert "–" in finding("tides.high", {})
    assert suggestion("tide", 1200.0) == "1,200"


def test_print_rules_are_rules() -> None:
    assert registry.REPORT_RULES.keys() >= registry.PRINT_RULES
