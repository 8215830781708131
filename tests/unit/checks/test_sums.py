"""Parts against their total."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.checks.breakdowns import breakdowns
from app.checks.registry import check_report
from app.checks.rounding import interval
from app.checks.sums import added, comes_out, sums
from tests.unit.checks.telling import codes, mended, reading, suspects


def told(total: str, parts: list[str], *, unit: str = "yuan", claim: str = "all", marker: str = "of which") -> str:
    """A breakdown in words, closed with "and"."""
    named = [f"[{part}|{unit}|part=1|claim={claim}] was of kind {chr(97 + at)}" for at, part in enumerate(parts)]
    listed = ", ".join(named[:-1]) + " and " + named[-1] if len(named) > 1 else named[0]
    return f"A total of [{total}|{unit}] was put in, {marker} {listed}."


def test_parts_that_add_up_are_right() -> None:
    assert codes(sums(reading(told("743 million", ["250 million", "353 million", "140 million"])))) == []


def test_a_total_with_a_wrong_digit_is_found_and_mended() -> None:
    one = reading(told("643 million", ["250 million", "353 million", "140 million"]))
    (found,) = sums(one)
    assert found.code == "sums.more"
    assert suspects(found, one)[0] == "643 million"
    assert ("digit", 743e6) in mended(found)
    assert ("digit", 253e6) in mended(found)
    assert (found.values["sum"], found.values["total"]) == (743e6, 643e6)


@pytest.mark.parametrize(
    ("printed", "how"),
    [
        ("74.32 million", "factor"),
        ("743.2 billion", "scale_word"),
        ("734.2 million", "swapped"),
        ("713.2 million", "digit"),
        ("7743.2 million", "extra_digit"),
    ],
)
def test_every_slip_of_the_total_is_mended(printed: str, how: str) -> None:
    (found,) = sums(reading(told(printed, ["250.1 million", "353.2 million", "139.9 million"])))
    assert (how, 743.2e6) in mended(found)


def test_rounding_is_no_mistake() -> None:
    assert (
        codes(sums(reading(told("1.4 billion", ["195 million", "80.73 million", "243 million", "882 million"])))) == []
    )


def test_two_parts_need_not_be_all() -> None:
    assert codes(sums(reading(told("7.013 billion", ["1.588 billion", "4.667 billion"])))) == []


def test_two_parts_that_one_slip_mends_are_all() -> None:
    (found,) = sums(reading(told("5.5225 billion", ["998.5 million", "2.524 billion"])))
    assert found.code == "sums.less"
    assert ("digit", 3.5225e9) in mended(found)


def test_three_parts_of_a_closed_list_are_all() -> None:
    (found,) = sums(reading(told("11.19 billion", ["1.165 billion", "253 million", "4.951 billion", "3.229 billion"])))
    assert (found.code, found.severity) == ("sums.less", "medium")


def test_some_parts_may_come_to_less() -> None:
    some = told("11.19 billion", ["1.165 billion", "253 million", "4.951 billion"], claim="some", marker="including")
    assert codes(sums(reading(some))) == []


def test_some_parts_come_to_less_by_a_misprint() -> None:
    parts = ["27 million", "22.41 million", "2 million", "150,000", "13.21 million"]
    (found,) = sums(reading(told("643.77 million", parts, claim="some", marker="including")))
    assert found.code == "sums.slip"
    assert ("extra_digit", 64.77e6) in mended(found)


def test_more_than_a_number_may_have_further_parts() -> None:
    text = told("2100", ["176", "937", "383"], unit="person").replace("[2100|person", "[2100|person|qualifier=gt")
    assert codes(sums(reading(text))) == []


def test_what_overlaps_may_come_to_more() -> None:
    text = told("6,753", ["5306", "4988", "5521"], unit="village", claim="some", marker="including")
    assert codes(sums(reading(text))) == []


def test_a_list_that_goes_on_with_other_things_adds_up_before() -> None:
    assert codes(sums(reading(told("30", ["19", "11", "five", "seven"], unit="county")))) == []


def test_a_part_of_a_part_is_not_added() -> None:
    assert (
        codes(
            sums(reading(told("743.2 million", ["250.1 million", "120.6 million", "353.2 million", "139.9 million"])))
        )
        == []
    )


def test_a_number_that_is_no_figure_may_be_what_is_missing() -> None:
    text = told("21015", ["8257", "10735"], unit="person").replace("of which ", "of which 2023 were leaders, ")
    assert codes(sums(reading(text))) == []


def test_a_part_that_was_too_large_to_be_one_is_read_with_the_others() -> None:
    text = (
        "In [460|village] villages, of which [92|village|part=1|claim=some] were national and [668|village] provincial."
    )
    one = reading(text)
    assert [len(each.parts) for each in breakdowns(one)] == [2]
    (found,) = sums(one)
    assert found.code == "sums.part_larger"
    assert suspects(found, one)[:2] == ["460", "668"]
    assert ("digit", 760.0) in mended(found)


def test_what_follows_a_list_with_a_deed_of_its_own_is_no_part() -> None:
    text = (
        "In [460|village] villages, of which [92|village|part=1|claim=some] were new, and paved [668|village] others."
    )
    assert codes(sums(reading(text))) == []


def test_an_amount_for_each_is_no_part() -> None:
    text = told("1.57 billion", ["280 million", "186 million"], claim="some") + ""
    text = text.replace("of kind b", "of kind b, averagely [56,000|yuan|part=1|per=household] to each")
    assert codes(sums(reading(text))) == []


PRINTS = st.integers(1, 3)
VALUES = st.lists(st.integers(1001, 99_999), min_size=3, max_size=6)


def printed(value: int, decimals: int, word: str = "million") -> str:
    """A value in steps of its last digit, as print."""
    return f"{value / 10**decimals:.{decimals}f} {word}"


@given(VALUES, st.lists(PRINTS, min_size=7, max_size=7))
def test_breakdowns_that_add_up_within_rounding_are_never_flagged(values: list[int], decimals: list[int]) -> None:
    """Each number is rounded on its own, the total too."""
    parts = [f"{value / 1000:.{places}f} million" for value, places in zip(values, decimals, strict=False)]
    total = f"{sum(values) / 1000:.{decimals[-1]}f} million"
    one = reading(told(total, parts))
    assert [code for code in codes(check_report(one.material)) if not code.startswith("structure")] == []


def slipped(total: int, decimals: int, data: st.DataObject) -> str:
    """The print of a total with one slip."""
    right = printed(total, decimals)
    how = data.draw(st.sampled_from(["digit", "swap", "factor", "word"]))
    places = [at for at, sign in enumerate(right) if sign.isdigit()]
    if how == "digit":
        at = data.draw(st.sampled_from(places))
        return right[:at] + data.draw(st.sampled_from("123456789")) + right[at + 1 :]
    if how == "swap":
        at = data.draw(st.integers(0, len(places) - 2))
        one, two = places[at : at + 2]
        return right[:one] + right[two] + right[one + 1 : two] + right[one] + right[two + 1 :]
    if how == "factor":
        return f"{total * data.draw(st.sampled_from([10, 100])) / 10**decimals:.{decimals}f} million"
    return right.replace("million", "billion")


@given(VALUES, PRINTS, st.data())
def test_a_planted_slip_of_a_total_is_always_found_with_its_repair(
    values: list[int], decimals: int, data: st.DataObject
) -> None:
    wrong = slipped(sum(values), decimals, data)
    one = reading(told(wrong, [printed(value, decimals) for value in values]))
    (breakdown,) = breakdowns(one)
    assume(not interval(breakdown.total).meets(added(breakdown.parts)))
    assume(not comes_out(*breakdown[:2]))  # by chance the slip gives the sum of all parts but one
    (found,) = sums(one)
    assert suspects(found, one)[0] == wrong
    right = float(f"{sum(values) / 10**decimals * 1e6:.12g}")
    assert any(value == pytest.approx(right, rel=1e-9) for _, value in mended(found))


@given(VALUES, PRINTS, st.data())
def test_a_planted_digit_of_a_part_is_always_found_with_its_repair(
    values: list[int], decimals: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(values) - 1))
    parts = [printed(value, decimals) for value in values]
    right = parts[place]
    at = data.draw(st.sampled_from([at for at, sign in enumerate(right) if sign.isdigit()]))
    parts[place] = right[:at] + data.draw(st.sampled_from("123456789")) + right[at + 1 :]
    one = reading(told(printed(sum(values), decimals), parts))
    (breakdown,) = breakdowns(one)
    assume(not interval(breakdown.total).meets(added(breakdown.parts)))
    assume(not comes_out(*breakdown[:2]))
    (found,) = sums(one)
    wrong = breakdown.parts[place].id
    if wrong in found.suspects:  # of many parts that could be wrong by one slip only a few are named
        value = float(f"{values[place] / 10**decimals * 1e6:.12g}")
        mends = [float(slip.value) for slip in found.suggestions if slip.figure_id == wrong]
        assert any(mend == pytest.approx(value, rel=1e-9) for mend in mends)
    else:
        assert len(found.suspects) == 4


def test_a_part_larger_than_the_whole_is_found_though_the_first_parts_are_all() -> None:
    text = (
        "A total of [646 million|yuan] was issued, of which [572 million|yuan|part=1] was central, "
        "[74 million|yuan|part=1] was provincial, [13.52 billion|yuan] was integrated and [83.01 billion|yuan] lent."
    )
    one = reading(text)
    (found,) = sums(one)
    assert found.code == "sums.part_larger"
    assert suspects(found, one)[:3] == ["646 million", "83.01 billion", "13.52 billion"]
    assert codes(sums(reading(text.replace("provincial, [13", "provincial; then [13")))) == []


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (["2.45 billion", "2.1 billion", "2.6 billion"], []),
        (["2.45 billion", "2.1 billion", "2.6 billion", "0.35 billion"], ["sums.less"]),
        (["2.45 billion", "2.1 billion", "4.95 billion"], ["sums.less"]),
        (["2.45 billion", "2.1 billion", "4.85 billion"], []),
    ],
    ids=["three of many", "four sources", "three, one digit off", "all"],
)
def test_three_parts_without_a_slip_are_not_taken_to_be_all(parts: list[str], found: list[str]) -> None:
    total = "9.4 billion" if parts[-1] != "4.95 billion" else "9.7 billion"
    assert codes(sums(reading(told(total, parts)))) == found


SOME = "document|part=1|claim=some"
ARTICLES = (
    f"It had [{{}}|document] articles, including [26|{SOME}] by A, [10|{SOME}] by B, [5|{SOME}] by C, [3|{SOME}] by D, "
    f"[23|{SOME}] by E and [9|{SOME}] by F."
)


@pytest.mark.parametrize(("total", "named"), [("66", ["66", "10"]), ("71", ["71", "5"]), ("76", None), ("80", None)])
def test_in_a_bare_list_an_item_too_many_is_suspected(total: str, named: list[str] | None) -> None:
    one = reading(ARTICLES.format(total))
    found = list(sums(one))
    assert [suspects(each, one)[:2] for each in found] == ([named] if named else [])


def test_elsewhere_a_part_may_be_one_of_another() -> None:
    assert codes(sums(reading(ARTICLES.format("66").replace(" by ", " for ")))) == []
