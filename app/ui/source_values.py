"""Which value exports give where a source is wrong, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models import finding_queries
from app.ui import wording
from app.ui.desk import Desk


def given(desk: Desk) -> str:
    """The present choice as a sentence; empty where no source is known to be wrong."""
    reader = desk.session.reader
    if not finding_queries.errors_known(reader):
        return ""
    text = QCoreApplication.translate("findings", "Where a source is wrong, values are {choice}.")
    return text.format(choice=wording.choice(finding_queries.option(reader)))
