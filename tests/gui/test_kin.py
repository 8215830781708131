from __future__ import annotations

from dataclasses import replace

from app.ui import kin
from app.ui.kin import Kin
from app.ui.source_page import Figures
from tests.gui.rows import printed

TEXT = "21 billion, of which 847 million, 270 million & 12; 5"


def figures() -> Figures:
    total, first, second, part_of_part, other = printed(TEXT, "21 billion", "847 million", "270 million", "12", "5")
    return Figures(
        TEXT,
        [
            total,
            replace(first, parent_id=total.id),
            replace(second, parent_id=total.id),
            replace(part_of_part, parent_id=second.id),
            replace(other, parent_id=99),
        ],
    )


def ids(found: Kin) -> list[tuple[str, int]]:
    return [(role, figure.id) for role, figure in found.all()]


def of(figure_id: int) -> Kin:
    known = figures()
    figure = known.get(figure_id)
    assert figure is not None
    return kin.kin_of(known, figure)


def test_a_total_has_its_parts_in_the_order_of_the_text() -> None:
    assert ids(of(1)) == [("part", 2), ("part", 3)]


def test_a_part_has_its_total_and_may_have_parts_itself() -> None:
    assert ids(of(3)) == [("total", 1), ("part", 4)]


def test_a_total_that_is_not_in_the_report_is_left_out() -> None:
    assert ids(of(5)) == []


def test_the_line_links_each_by_its_id() -> None:
    said = kin.as_html(of(3), "#123456")
    assert said.startswith('part of <a href="1" style="color:#123456">21 billion</a>')
    assert said.endswith('parts: <a href="4" style="color:#123456">12</a>')
    assert kin.as_html(Kin(), "#123456") == ""


def test_other_mentions_have_words_of_their_own() -> None:
    (figure,) = printed("<5>", "<5>")
    assert kin.as_html(Kin(mention=(figure,)), "red") == 'also: <a href="1" style="color:red">&lt;5&gt;</a>'


def test_a_long_list_is_cut() -> None:
    (figure,) = printed("5", "5")
    said = kin.as_html(Kin(part=(figure,) * (kin.MOST_LISTED + 1)), "red")
    assert said.count("<a ") == kin.MOST_LISTED
    assert said.endswith("…")


def test_what_states_the_same_fact_is_a_mention() -> None:
    first, second, third = printed("847 million; 847.07 million; 5", "847 million", "847.07 million", "5")
    known = Figures("847 million; 847.07 million; 5", [replace(first, fact_id=7), replace(second, fact_id=7), third])
    assert [ids(kin.kin_of(known, figure)) for figure in known.standing] == [[("mention", 2)], [("mention", 1)], []]
