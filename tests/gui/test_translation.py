"""The window in Chinese: what is translated, that nothing in a translation is broken, and that no window speaks two
languages.
"""

from __future__ import annotations

import shutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app import paths, vocabulary
from app.charts.labels import CHINESE, ENGLISH, Labels
from app.errors import InputError
from app.ui import numbers, scales, translation, wording
from app.ui.chart_labels import labels
from app.ui.chart_view import ChartView
from app.ui.desk import Desk
from app.ui.programme_model import ProgrammeModel
from app.ui.province_tree import ProvinceTree
from app.ui.vocabulary_choices import Names
from tests.gui.recording import RecordingDialogs

CHINA = QLocale("zh_CN")


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A resources folder with the translations compiled."""
    folder = tmp_path_factory.mktemp("resources")
    translations.release(folder / "translations")
    return folder


@pytest.fixture
def chinese(qtbot: QtBot, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QTranslator]]:
    """The application in Chinese, until the test ends."""
    application = QCoreApplication.instance()
    assert application is not None
    with monkeypatch.context() as patch:
        patch.setattr(paths, "resources", lambda: compiled)
        installed = translation.install(application, CHINA)
    yield installed
    for translator in installed:
        application.removeTranslator(translator)


@pytest.fixture(autouse=True)
def same_locale(qtbot: QtBot) -> Iterator[None]:
    """Leave the default locale as it was."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


def messages() -> list[tuple[str, str, str]]:
    """Context, English text and translation of every message."""
    root = ET.parse(translations.ts("zh_CN")).getroot()  # noqa: S314 - a file of our own
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_has_a_translation() -> None:
    assert translations.untranslated(translations.ts("zh_CN")) == []


def test_every_text_of_the_program_is_among_them(tmp_path: Path) -> None:
    """After a new text: packaging/translations.py update, then translate what it added."""
    kept = translations.ts("zh_CN")
    copy = Path(shutil.copy(kept, tmp_path / kept.name))
    assert translations.update(tmp_path) == 0
    assert translations.untranslated(copy) == []


def test_every_translation_fills_in_the_same_values() -> None:
    broken = [(text, said) for _, text, said in messages() if fields(text) != fields(said)]
    assert broken == []


def test_a_translation_keeps_mnemonics_lines_and_the_final_ellipsis() -> None:
    broken = [
        (text, said)
        for _, text, said in messages()
        if ("&" in text) != ("&" in said) or text.count("\n") != said.count("\n") or text[-1:] == "…" != said[-1:]
    ]
    assert broken == []


def test_translations_are_chinese() -> None:
    same = {text for _, text, said in messages() if not any("\u4e00" <= letter <= "\u9fff" for letter in said)}
    wordless = {text for text in same if not any(letter.isalpha() for letter in "".join(plain(text)))}
    assert same - wordless <= {"ID", "Fupin Curator"}


def plain(text: str) -> list[str]:
    return [literal for literal, _, _, _ in string.Formatter().parse(text)]


def test_our_texts_and_qts_own_are_translated(chinese: list[QTranslator], qtbot: QtBot) -> None:
    assert len(chinese) == 2
    assert wording.choice("verified") == "已核实"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_a_failure_is_said_in_chinese(chinese: list[QTranslator]) -> None:
    said = wording.failure(InputError("empty_file", path="/x/年鉴.txt"))
    assert said.startswith("/x/年鉴.txt")
    assert "holds no text" not in said


def test_the_tree_is_chinese(chinese: list[QTranslator], atlas_desk: Desk, qtbot: QtBot) -> None:
    tree = ProvinceTree(atlas_desk)
    qtbot.addWidget(tree)
    names = [tree.model.index(row, 0).data() for row in range(tree.model.rowCount())]
    assert names == ["全部省份", "华北", "华东", "未知省份"]


def test_the_table_counts_money_in_chinese_scales(chinese: list[QTranslator], atlas_desk: Desk) -> None:
    model = ProgrammeModel(atlas_desk)
    model.refresh()
    cells = [model.cell(model.index(2, column)) for column in range(model.columnCount())]
    assert [model.money(cell) for cell in cells if cell and cell.money] == ["210亿元", "500万元"]


def test_the_chart_is_chinese(chinese: list[QTranslator], atlas_desk: Desk, qtbot: QtBot) -> None:
    view = ChartView(atlas_desk, RecordingDialogs())
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.drew, timeout=20_000):
        view.show()
    assert view.pane is not None
    assert view.pane.chart is not None
    said = "".join(text.get_text() for text in view.pane.chart.figure.texts)
    assert "雨露计划" in said
    assert not any(letter in string.ascii_letters for letter in said)


def test_chart_words_in_chinese_differ_from_the_english_ones(chinese: list[QTranslator], atlas_desk: Desk) -> None:
    said, english = labels(Names(atlas_desk.vocabulary)), Labels()
    assert said.parts.keys() == english.parts.keys()
    assert not set(said.parts.values()) & set(english.parts.values())
    assert said.axis.format(unit="元", scale="亿") == "亿元"


def test_english_chart_words_are_the_charts_own(atlas_desk: Desk) -> None:
    said, english = labels(Names(atlas_desk.vocabulary)), Labels()
    names = [name for name in Labels.__slots__ if name not in ("provinces", "number", "scales")]
    assert [getattr(said, name) for name in names] == [getattr(english, name) for name in names]


def test_the_scales_are_those_of_the_language(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert scales.scales() == ENGLISH
    assert scales.compact(1_117_000_000) == "1.12 bn"
    QLocale.setDefault(CHINA)
    assert scales.scales() == CHINESE
    assert scales.compact(1_117_000_000) == "11.2亿"
    QLocale.setDefault(QLocale("de_DE"))
    assert scales.compact(1_117_000_000) == "1,12 bn"


@pytest.mark.parametrize("name", ["en_US", "de_DE", "C", "zh_TW"])
def test_other_languages_stay_wholly_english(
    qtbot: QtBot, compiled: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    monkeypatch.setattr(paths, "resources", lambda: compiled)
    assert translation.install(application, QLocale(name)) == []
    assert wording.choice("verified") == "verified"
    assert wording.named(vocabulary.load().provinces[0]) == "Beijing"


def test_numbers_are_written_in_the_users_way_whatever_the_language(qtbot: QtBot) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    translation.install(application, QLocale("de_DE"))
    assert numbers.number(1_117_000) == "1.117.000"


def test_without_compiled_translations_the_window_is_english(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert translation.install(application, CHINA) == []
    assert wording.choice("verified") == "verified"
    assert wording.named(vocabulary.load().provinces[0]) == "Beijing"


def test_an_unknown_verb_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.main(["upload"]) == 2
    assert translations.main([]) == 2
    assert "update" in capsys.readouterr().err


def test_texts_without_a_translation_are_named(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    path.write_text(
        "<TS><context><name>a</name>"
        "<message><source>one</source><translation>一</translation></message>"
        '<message><source>two</source><translation type="unfinished">二</translation></message>'
        "<message><source>three</source><translation></translation></message></context></TS>",
        encoding="utf-8",
    )
    assert translations.untranslated(path) == ["two", "three"]
