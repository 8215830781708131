from __future__ import annotations

import pytest

from app.models.records import heading_span

TEXT = "Title\nOverview In 1978 it rose"


@pytest.mark.parametrize(
    ("heading", "span"), [("Overview", (6, 14)), ("", (6, 6)), ("The poverty line", (6, 6)), ("Overviews", (6, 6))]
)
def test_a_heading_stands_where_it_is_printed(heading: str, span: tuple[int, int]) -> None:
    assert heading_span(TEXT, 6, heading) == span
