from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui import actions, finding_panel, guide_keys, quality_card


@pytest.fixture
def groups(qtbot: QtBot) -> dict[str, list[guide_keys.Row]]:
    return {title: list(rows) for title, rows in guide_keys.groups()}


def test_the_keys_of_the_figure_table_are_those_of_its_actions(groups: dict[str, list[guide_keys.Row]]) -> None:
    rows = groups["In the figure table"]
    assert [keys for _, keys in rows] == [actions.shown(spec.shortcut) for spec in actions.TABLE_ACTIONS]
    assert ("Edit the cell", "F2") in rows


def test_every_single_key_of_the_review_is_there_once(groups: dict[str, list[guide_keys.Row]]) -> None:
    rows = groups["Single keys in the review, the figure table and the source"]
    keys = [key for _, key in rows]
    assert set("VXDSNPMEURYKQTBGIW123,.AH") <= set(keys)
    assert len(keys) == len(set(keys))


def test_findings_and_samples_have_the_keys_that_they_are_decided_by(groups: dict[str, list[guide_keys.Row]]) -> None:
    assert groups["In the findings"] == finding_panel.keys_in_words()
    told = {key for _, key in groups["In the review of a quality sample"]}
    assert told >= set(quality_card.LETTERS.values())


def test_what_only_saves_is_the_key_of_that_action(groups: dict[str, list[guide_keys.Row]]) -> None:
    assert actions.keys("save") in dict(groups["In a field of the form"]).values()
