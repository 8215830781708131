"""The saved views of the figure table: a menu that shows, saves, renames and deletes them."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from app.curation.viewing import DropView, RenameView, SaveView, View
from app.models import view_queries
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.letter_menu import LetterMenu
from app.ui.table_heads import TableHeads


class TableViews(QToolButton):
    """A button with the views of the workspace. A view is the filter, the order and the columns."""

    def __init__(self, desk: Desk, heads: TableHeads, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._heads = heads
        self._dialogs = dialogs
        self.setText(self.tr("Views"))
        self.setToolTip(self.tr("Saved views: filter, order and columns under a name"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = LetterMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def fill(self) -> None:
        """Offer the views that there are now."""
        menu, names = self.menu(), list(view_queries.views(self._desk.session.reader))
        menu.clear()
        for name in names:
            menu.addAction(_plain(name)).triggered.connect(lambda _=False, name=name: self.show_view(name))
        menu.addSeparator()
        writable = not self._desk.session.read_only
        menu.addAction(self.tr("&Save this view…"), self.save).setEnabled(writable)
        for title, act in ((self.tr("&Rename"), self.rename), (self.tr("&Delete"), self.drop)):
            others = LetterMenu(title, menu)
            menu.addMenu(others)
            others.setEnabled(writable and bool(names))
            for name in names:
                others.addAction(_plain(name)).triggered.connect(lambda _=False, name=name, act=act: act(name))

    def show_view(self, name: str) -> None:
        """Filter, sort and lay out as the view has it."""
        stored = view_queries.views(self._desk.session.reader).get(name)
        if stored is not None:
            view = View.from_text(stored)
            self._heads.show(view.columns)
            self._desk.replace_filter(view.filter)

    def save(self) -> None:
        """Keep what is shown now under a name; one of that name is replaced where that is meant."""
        name = self._dialogs.name(self.tr("Save this view"), self.tr("&Name of the view:"), "")
        if not name or not name.strip():
            return
        known = " ".join(name.split()) in view_queries.views(self._desk.session.reader)
        question = self.tr("There is a view “{name}” already. Replace it?").format(name=name.strip())
        if not known or self._dialogs.confirm(question, self.tr("&Replace")):
            self._desk.perform(SaveView(name, View(self._desk.filter, self._heads.describe())))

    def rename(self, name: str) -> None:
        """Call a view otherwise."""
        to = self._dialogs.name(self.tr("Rename the view"), self.tr("&Name of the view:"), name)
        if to and to.strip():
            self._desk.perform(RenameView(name, to))

    def drop(self, name: str) -> None:
        """Delete a view; Undo brings it back."""
        self._desk.perform(DropView(name))


def _plain(name: str) -> str:
    """A name as a menu shows it, its ampersands no mnemonics."""
    return name.replace("&", "&&")
