from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import operation_sentences, sentences
from app.curation import planning, sectioning
from app.curation.importing import Loaded
from app.curation.operations import BulkCorrect, Correct, SetReview
from app.curation.replacing import Replace
from app.curation.sectioning import (
    CorrectReport,
    CorrectSection,
    MergeSections,
    Preview,
    Sectioning,
    SetYearOn,
    SplitSection,
)
from app.curation.session import Session
from app.curation.spans import AddFigure
from app.curation.undo import Revert
from app.errors import InputError
from app.models import merge_queries, queries
from tests import extractions, merges, sectioned
from tests.dumps import dump
from tests.sectioned import NUMBERS, TEXT, abouts, figure, sections, years

RAIN, RELOCATION = 2, 3
LATER = TEXT.index("Later")
LATER_ON = SplitSection(RAIN, LATER, "Later", "infrastructure")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = sectioned.open_session(tmp_path)
    yield opened
    opened.close()


def _changed(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in after.items() if before[name] != value}


ALL: list[tuple[Sectioning, Preview]] = [
    (CorrectSection(RAIN, {"programme": "training"}), Preview(4, 0, changes=True)),
    (CorrectSection(RAIN, {"heading": "Rain"}), Preview(0, 0, changes=True)),
    (CorrectSection(RAIN, {"span_start": TEXT.index("Loans")}), Preview(1, 0, changes=True)),
    (LATER_ON, Preview(2, 0, changes=True)),
    (MergeSections(RELOCATION), Preview(1, 0, changes=True)),
    (CorrectReport(1, {"year": 2011}), Preview(5, 0, changes=True)),
    (CorrectReport(1, {"province": "hunan", "type": "pairing", "counterpart": "gansu"}), Preview(7, 0, changes=True)),
    (CorrectReport(1, {"type": "other"}), Preview(0, 0, changes=True)),
    (CorrectReport(1, {"province": "hunan", "year": 2011}), Preview(7, 0, changes=True)),
    (SetYearOn(1, TEXT.index("1,300"), 2010, 2011), Preview(3, 0, changes=True)),
    (CorrectSection(RAIN, {"programme": "rain_plan"}), Preview(0, 0, changes=False)),
    (CorrectReport(1, {"year": 2012}), Preview(0, 0, changes=False)),
]


@pytest.mark.parametrize(("operation", "expected"), ALL, ids=lambda each: getattr(each, "code", None))
def test_the_preview_is_what_is_done_and_undo_takes_all_of_it_back(
    session: Session, operation: Sectioning, expected: Preview
) -> None:
    before = dump(session.reader)
    assert sectioning.preview(session.reader, operation) == expected
    assert dump(session.reader) == before
    outcome = session.perform(operation).result()
    assert len(outcome.figures) == expected.follows
    assert (outcome.operation_id is not None) is expected.changes
    if expected.changes:
        assert "{" not in operation_sentences.operation(outcome.code, outcome.params)
        after = dump(session.reader)
        session.undo().result()
        assert dump(session.reader) == before
        session.redo().result()
        assert dump(session.reader) == after
    assert [found.name for found in session.check(lambda *_: True) if found.problems] == []


def test_what_is_about_its_section_follows_and_what_its_words_say_stays(session: Session) -> None:
    before = abouts(session)
    session.perform(CorrectSection(1, {"programme": "policy"})).result()
    assert _changed(before, abouts(session)) == {"3,100": "policy"}


def test_what_was_set_by_hand_or_reviewed_stays(session: Session) -> None:
    session.perform(Correct(NUMBERS["1,200"], {"about": "science"})).result()
    session.perform(SetReview([NUMBERS["800"]], "verified")).result()
    session.perform(SetReview([NUMBERS["260"]], "rejected")).result()
    operation = CorrectSection(RAIN, {"programme": "training"})
    assert sectioning.preview(session.reader, operation) == Preview(1, 3, changes=True)
    before = abouts(session)
    session.perform(operation).result()
    assert _changed(before, abouts(session)) == {"1,300": "training"}
    assert figure(session, "800").review == "verified"


def test_what_followed_once_follows_again(session: Session) -> None:
    session.perform(CorrectSection(RAIN, {"programme": "training"})).result()
    operation = CorrectSection(RAIN, {"programme": "science"})
    assert sectioning.preview(session.reader, operation).follows == 4


@pytest.mark.parametrize("by", ["undo", "revert"])
def test_what_was_set_by_hand_and_taken_back_follows(session: Session, by: str) -> None:
    done = session.perform(Correct(NUMBERS["1,200"], {"about": "science"})).result()
    if by == "undo":
        session.undo().result()
    else:
        session.perform(Revert(done.operation_id or 0)).result()
    operation = CorrectSection(RAIN, {"programme": "training"})
    assert sectioning.preview(session.reader, operation) == Preview(4, 0, changes=True)


def test_another_field_set_by_hand_hinders_nothing(session: Session) -> None:
    session.perform(BulkCorrect([NUMBERS["1,200"], NUMBERS["260"]], {"unit": "usd", "year_from": 2011})).result()
    assert sectioning.preview(session.reader, CorrectSection(RAIN, {"programme": "training"})).stays == 0
    assert sectioning.preview(session.reader, CorrectReport(1, {"year": 2013})) == Preview(3, 2, changes=True)


def test_the_years_that_are_the_reports_own_follow_it(session: Session) -> None:
    outcome = session.perform(CorrectReport(1, {"year": 2010})).result()
    assert years(session) == dict.fromkeys(years(session), 2010) | {"1,300": 2009, "800": 2009}
    assert outcome.params == {"report": TEXT.split("\n")[0], "field": "year", "old": 2012, "new": 2010, "figures": 5}
    session.perform(CorrectReport(1, {"year": None})).result()
    assert (years(session)["77"], years(session)["800"]) == (None, 2009)


def test_the_figures_that_have_the_reports_province_follow_it(session: Session) -> None:
    """One that was set by hand, and one that somebody vouched for, stay; one that was added has it from the report."""
    session.perform(Correct(NUMBERS["77"], {"province": "sichuan"})).result()
    session.perform(SetReview([NUMBERS["450"]], "verified")).result()
    at = TEXT.index("2009")
    added = session.perform(AddFigure(1, at, at + 4, session.vocabulary)).result()
    (new,) = queries.figures(session.reader, [*added.figures]).values()
    assert (new.province, new.elsewhere) == ("hebei", False)
    operation = CorrectReport(1, {"province": "hunan"})
    before = dump(session.reader)
    assert sectioning.preview(session.reader, operation) == Preview(6, 1, changes=True)
    outcome = session.perform(operation).result()
    assert outcome.params["figures"] == 6
    assert {each: figure(session, each).province for each in ("3,100", "450", "77")} == {
        "3,100": "hunan",
        "450": "hebei",
        "77": "sichuan",
    }
    assert queries.figures(session.reader, [new.id])[new.id].province == "hunan"
    assert figure(session, "450").elsewhere
    session.undo().result()
    assert dump(session.reader) == before
    assert [found.name for found in session.check(lambda *_: True) if found.problems] == []


def test_a_province_set_by_hand_that_was_taken_back_follows_again(session: Session) -> None:
    done = session.perform(Correct(NUMBERS["77"], {"province": "sichuan"})).result()
    session.perform(Revert(done.operation_id or 0)).result()
    session.perform(CorrectReport(1, {"province": "hunan"})).result()
    assert figure(session, "77").province == "hunan"


def test_short_ids_stay_where_the_province_changes(session: Session) -> None:
    session.perform(CorrectReport(1, {"province": "hunan"})).result()
    found = figure(session, "77")
    assert (found.province, found.short_id) == ("hunan", "HEB12-0007")


def test_a_section_that_is_split_off_takes_its_figures(session: Session) -> None:
    session.perform(LATER_ON).result()
    assert sections(session)[1:3] == [
        ("Rain Plan", "rain_plan", "Rain Plan 1,200 people were trained. In 2009, it was 1,300 people."),
        ("Later", "infrastructure", "Later 800 villages got 260 roads."),
    ]
    assert [abouts(session)[each] for each in ("1,300", "800", "260")] == ["rain_plan", *["infrastructure"] * 2]
    assert figure(session, "800").heading == "Later"


def test_a_section_that_is_merged_gives_its_figures_to_the_one_before(session: Session) -> None:
    session.perform(MergeSections(RELOCATION)).result()
    assert [heading for heading, *_ in sections(session)] == ["Overview", "Rain Plan"]
    assert sections(session)[1][2].endswith("77 households moved.")
    assert (figure(session, "77").about, figure(session, "77").section_id) == ("rain_plan", RAIN)


@pytest.mark.parametrize(
    ("to", "overview", "rain"),
    [
        ("Loans", "Overview There were 3,100 poor villages.", "Loans of 450 yuan were given.\nRain Plan"),
        ("In 2009", "were given.\nRain Plan 1,200 people were trained.", "In 2009, it was"),
    ],
)
def test_a_start_moves_the_figures_between(session: Session, to: str, overview: str, rain: str) -> None:
    session.perform(CorrectSection(RAIN, {"span_start": TEXT.index(to)})).result()
    texts = [text for *_, text in sections(session)]
    assert texts[0].endswith(overview)
    assert texts[1].startswith(rain)
    first = 1 if to == "In 2009" else RAIN
    assert (figure(session, "450").section_id, figure(session, "1,200").section_id) == (first, first)


def test_the_first_section_may_begin_later(session: Session) -> None:
    session.perform(CorrectSection(1, {"span_start": TEXT.index("Loans"), "programme": "policy"})).result()
    assert (figure(session, "3,100").section_id, figure(session, "3,100").about) == (None, "overview")


def test_a_year_holds_to_the_end_of_the_paragraph(session: Session) -> None:
    session.perform(Correct(NUMBERS["800"], {"year_from": 2005, "year_to": 2005})).result()
    operation = SetYearOn(1, TEXT.index("1,300"), 2010, 2010)
    assert sectioning.preview(session.reader, operation) == Preview(2, 1, changes=True)
    outcome = session.perform(operation).result()
    assert years(session) == {
        **dict.fromkeys(years(session), 2012),
        "1,300": 2010,
        "800": 2005,
        "260": 2010,
    }
    assert (outcome.params, outcome.code) == ({"figures": 2, "new": "2010"}, "set_year_on")
    assert sectioning.preview(session.reader, CorrectReport(1, {"year": 2011})).follows == 4 - 1 + 1


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (CorrectSection(99, {"programme": "x"}), "row_missing"),
        (CorrectSection(RAIN, {"span_end": 9}), "not_editable"),
        (CorrectSection(RAIN, {"programme": ""}), "empty_field"),
        (CorrectSection(RAIN, {"heading": "  "}), "empty_field"),
        (CorrectSection(RAIN, {"span_start": 0}), "bad_start"),
        (CorrectSection(RAIN, {"span_start": TEXT.index("Overview")}), "bad_start"),
        (CorrectSection(RAIN, {"span_start": TEXT.index("Relocation")}), "bad_start"),
        (CorrectSection(RAIN, {"span_start": TEXT.index("300 people")}), "within_figure"),
        (SplitSection(RAIN, TEXT.index("Rain Plan"), "a", "b"), "bad_split"),
        (SplitSection(RAIN, TEXT.index("Relocation"), "a", "b"), "bad_split"),
        (SplitSection(RAIN, LATER, " ", "b"), "empty_field"),
        (SplitSection(RAIN, LATER, "a", ""), "empty_field"),
        (SplitSection(RAIN, TEXT.index("300 people"), "a", "b"), "within_figure"),
        (MergeSections(1), "no_section_before"),
        (CorrectReport(99, {"year": 2011}), "row_missing"),
        (CorrectReport(1, {"title": "x"}), "not_editable"),
        (CorrectReport(1, {"year": 1066}), "bad_year"),
        (CorrectReport(1, {"province": ""}), "empty_field"),
        (CorrectReport(1, {"type": "novel"}), "bad_choice"),
        (CorrectReport(1, {"counterpart": "gansu"}), "counterpart_of_pairing"),
        (CorrectReport(1, {"counterpart": "hebei", "type": "pairing"}), "counterpart_of_pairing"),
        (SetYearOn(1, 0, 12, 12), "bad_year"),
        (SetYearOn(1, 0, 2012, 2011), "bad_period"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(session: Session, operation: Sectioning, code: str) -> None:
    before = dump(session.reader)
    for attempt in (lambda: sectioning.preview(session.reader, operation), session.perform(operation).result):
        with pytest.raises(InputError) as caught:
            attempt()
        assert caught.value.code == code
        assert caught.value.code in sentences.FAILURES
    assert dump(session.reader) == before


KEPT = [
    CorrectSection(RAIN, {"programme": "training"}),
    CorrectSection(RAIN, {"span_start": TEXT.index("Loans")}),
    LATER_ON,
    MergeSections(RELOCATION),
    CorrectReport(1, {"year": 2010, "province": "hunan"}),
    SetYearOn(1, TEXT.index("1,300"), 2010, 2010),
]


@pytest.mark.parametrize("operation", KEPT, ids=lambda each: each.code)
def test_the_same_extraction_changes_nothing_of_it(session: Session, operation: Sectioning) -> None:
    session.perform(operation).result()
    before = dump(session.reader)
    assert merges.preview(session, sectioned.extraction()).groups() == {}
    assert merges.accept(session, sectioned.extraction()).operation_id is None
    assert dump(session.reader) == before


@pytest.mark.parametrize("operation", KEPT, ids=lambda each: each.code)
def test_a_newer_extraction_keeps_it(session: Session, operation: Sectioning) -> None:
    session.perform(operation).result()
    kept, what, when = sections(session), abouts(session), years(session)
    found = sectioned.extraction(year=2013, province="gansu")
    newer = replace(found, sections=tuple(replace(each, programme="other") for each in found.sections))
    merges.accept(session, newer)
    assert [(heading, text) for heading, _, text in sections(session)] == [(heading, text) for heading, _, text in kept]
    assert (abouts(session), years(session)) == (what, when)
    report = queries.report(session.reader, 1)
    decided = operation.code == "correct_report"
    assert report is not None
    assert (report.province, report.year) == (("hunan", 2010) if decided else ("gansu", 2013))
    programmes = [programme for _, programme, _ in sections(session)]
    expected = ["other" for _ in programmes]
    if operation == KEPT[0]:
        expected[1] = "training"
    if operation == LATER_ON:
        expected[2] = "infrastructure"
    assert programmes == expected


def test_what_a_newer_extraction_finds_inherits_what_was_decided(session: Session) -> None:
    found = sectioned.extraction()
    session.undo().result()
    fewer = merges.newer(base=found, without=[2])
    session.redo().result()
    merges.accept(session, fewer)
    session.perform(CorrectSection(RAIN, {"programme": "training"})).result()
    session.perform(CorrectReport(1, {"year": 2010})).result()
    start = TEXT.index("2009")
    more = replace(found.figures[2], start=start, end=start + 4, value=2009.0)
    merges.accept(session, replace(fewer, figures=(*fewer.figures, more)))
    rows = queries.figures(session.reader, [8])
    assert (rows[8].quote, rows[8].about, rows[8].year_from) == ("2009", "training", 2010)
    assert [found.name for found in session.check(lambda *_: True) if found.problems] == []


def _replaced(session: Session, text: str) -> list[tuple[str, str, str]]:
    item = Loaded(extractions.source(text), sectioned.extraction(text))
    session.perform(Replace(1, item, session.vocabulary)).result()
    return sections(session, 2)


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (KEPT[0], ["overview", "training", "relocation"]),
        (LATER_ON, ["overview", "rain_plan", "infrastructure", "relocation"]),
        (MergeSections(RELOCATION), ["overview", "rain_plan"]),
    ],
    ids=["programme", "split", "merged"],
)
def test_what_was_decided_on_sections_goes_along_into_a_changed_text(
    session: Session, operation: Sectioning, expected: list[str]
) -> None:
    session.perform(operation).result()
    what = abouts(session)
    before = dump(session.reader)
    changed = TEXT.replace("There were", "It is said that there were")
    found = _replaced(session, changed)
    assert [programme for _, programme, _ in found] == expected
    assert abouts(session) == what
    assert merges.preview(session, sectioned.extraction(changed), 2).structure == 0
    session.undo().result()
    shown = [row for row in dump(session.reader)["sections"] if row in before["sections"]]
    assert shown == before["sections"]
    assert abouts(session) == what


def test_what_was_decided_on_a_report_goes_along_into_a_changed_text(session: Session) -> None:
    session.perform(CorrectReport(1, {"province": "hunan", "year": 2010})).result()
    _replaced(session, TEXT.replace("There were", "It is said that there were"))
    (report,) = queries.reports(session.reader)
    assert (report.document_id, report.province, report.year) == (2, "hunan", 2010)
    assert years(session)["77"] == 2010
    assert merge_queries.reports(session.reader, 2)[0].decided == {"province", "year"}
    assert {figure(session, each).province for each in NUMBERS} == {"hunan"}
    assert {figure(session, each).mark for each in NUMBERS} == {""}


def test_a_newer_extraction_leaves_the_province_of_a_corrected_report_to_it(session: Session) -> None:
    """The machine says still, or anew, what was put right: nobody is asked, and no figure counts as decided on."""
    session.perform(CorrectReport(1, {"province": "hunan"})).result()
    assert not any(planning.decided(part) for part in merge_queries.figures(session.reader, 1))
    assert merges.preview(session, sectioned.extraction()).items == ()
    for province in ("hebei", "shanxi"):
        merges.accept(session, sectioned.extraction(province=province))
        assert {figure(session, each).province for each in NUMBERS} == {"hunan"}
        assert {figure(session, each).mark for each in NUMBERS} == {""}


def test_figures_follow_a_newer_extraction_of_their_reports_province(session: Session) -> None:
    session.perform(Correct(NUMBERS["77"], {"province": "sichuan"})).result()
    session.perform(SetReview([NUMBERS["450"]], "verified")).result()
    merges.accept(session, sectioned.extraction(province="shanxi"))
    assert {figure(session, each).province for each in ("3,100", "1,200", "260")} == {"shanxi"}
    assert [(figure(session, each).province, figure(session, each).mark) for each in ("77", "450")] == [
        ("sichuan", "disagrees"),
        ("hebei", "disagrees"),
    ]


def test_a_figure_keeps_its_own_province_in_a_changed_text(session: Session) -> None:
    session.perform(Correct(NUMBERS["77"], {"province": "sichuan"})).result()
    _replaced(session, TEXT.replace("There were", "It is said that there were"))
    found = figure(session, "77")
    assert (found.document_id, found.province, found.report_province, found.mark) == (2, "sichuan", "hebei", "")


def test_a_split_is_not_taken_back_under_what_was_added_to_it(session: Session) -> None:
    done = session.perform(LATER_ON).result()
    session.perform(CorrectSection(4, {"heading": "Later on"})).result()
    with pytest.raises(InputError) as caught:
        session.perform(Revert(done.operation_id or 0)).result()
    assert caught.value.code == "changed_since"
