"""The words of a chart in the user's language. Imports nothing of Matplotlib."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.charts.labels import Labels
from app.ui import scales, wording
from app.ui.vocabulary_choices import Names

translate = QCoreApplication.translate


def labels(names: Names) -> Labels:
    """All words of a chart by province."""
    provinces = {code: names.province(code) for code in names.territories.codes}
    return Labels(
        provinces={**provinces, "unknown": wording.choice("unknown")},
        scales=scales.scales(),
        number=scales.rounded,
        title=translate("Chart", "{programme} by province ({unit})"),
        title_year=translate("Chart", "{programme} by province ({unit}), reports of {year}"),
        verified=translate("Chart", "verified ({count})"),
        unverified=translate("Chart", "not verified yet ({count})"),
        pairing=translate("Chart", "{province} → {counterpart}"),
        bar_year=translate("Chart", "{province} {year}"),
        axis=translate("Chart", "{unit}, {scale}", "axis of a chart: yuan, billion"),
        summed=translate(
            "Chart",
            "Bars add up the actual values that are not part of a total: {count}, of which verified: {verified}.",
        ),
        mixed=translate("Chart", "Among them: {parts}."),
        left_out=translate("Chart", "Left out: {parts}."),
        nothing=translate("Chart", "Nothing to draw"),
        nothing_why=translate(
            "Chart", "In the chosen reports there is no actual value in {unit} about {programme} that can be added up."
        ),
        separator=translate("Chart", ", ", "between the parts of a list"),
        sentences=translate("Chart", "{first} {second}", "two sentences, one behind the other"),
        parts=_parts(),
    )


def _parts() -> dict[str, str]:
    return {
        "rejected": translate("Chart", "rejected ({count})"),
        "target": translate("Chart", "targets ({count})"),
        "change": translate("Chart", "changes ({count})"),
        "standard": translate("Chart", "standards ({count})"),
        "per": translate("Chart", "values per person, household or other unit ({count})"),
        "part": translate("Chart", "parts of totals ({count})"),
        "mention": translate("Chart", "further mentions of the same value ({count})"),
        "other_year": translate("Chart", "of another year or period than the report ({count})"),
        "range": translate("Chart", "ends of a range ({count})"),
        "finding": translate("Chart", "with open findings ({count})"),
        "bound": translate("Chart", "stated as more than, less than or about ({count})"),
    }
