"""The window of the user guide: its pages, what is found in them, and one page to read."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui import guide_pages, theme
from app.ui.guide_pages import Hit, Page
from app.ui.room import take_room
from app.ui.search_field import SearchField
from app.ui.settings import Settings

SIZE = (1080, 760)
PANES = (280, 800)
MARGIN = 12
ROLE = Qt.ItemDataRole.UserRole


class GuideText(QTextBrowser):
    """Shows a page. Pictures are never wider than it. ``wanted`` carries the name of a page that a link leads to."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._fit = QTimer(self, interval=0, singleShot=True)
        self._fit.timeout.connect(self._show_again)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width does not follow the page
        self.setAccessibleName(self.tr("Page of the guide"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(MARGIN)
        self.anchorClicked.connect(lambda url: self.wanted.emit(url.path().removesuffix(".md")))

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self._page = page
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{guide_pages.folder(guide_pages.language())}/"))
        self.document().clear()
        self.document().setMarkdown(page.text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        start = QTextCursor(self.document())
        if not start.block().text():  # a heading at the very beginning gets an empty line before it
            start.deleteChar()
        self._space_out()
        self.setExtraSelections([])
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def show_hit(self, hit: Hit, words: str) -> None:
        """Mark the words below the heading of a hit, and bring it into view."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.find(hit.heading)
        there = self.textCursor()
        marked = []
        for word in words.split():
            found = self.document().find(word)
            while not found.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = found
                mark.format.setBackground(theme.found())
                marked.append(mark)
                found = self.document().find(word, found)
        self.setExtraSelections(marked)
        there.clearSelection()
        self.setTextCursor(there)
        top = self.cursorRect(there).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - MARGIN)

    def loadResource(self, kind: int, url: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """A picture is shown as wide as there is room for, and no wider than it is."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, url)
        image = QImage(self.document().baseUrl().resolved(QUrl(url)).toLocalFile())
        room = self.viewport().width() - 3 * MARGIN
        ratio = self.devicePixelRatioF()
        if image.isNull() or image.width() <= room:
            return image
        wide = round(room * ratio)
        shown = image.scaledToWidth(min(wide, image.width()), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(shown.width() / room)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures anew, when this is done: laying out a page resizes too."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit.start()

    def _show_again(self) -> None:
        if self._page is not None:
            at = self.verticalScrollBar().value()
            self.show_page(self._page)
            self.verticalScrollBar().setValue(at)

    def _space_out(self) -> None:
        """Give headings room: Markdown says nothing of it."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                form = block.blockFormat()
                form.setTopMargin(MARGIN if block.position() else 0)
                form.setBottomMargin(MARGIN / 2)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()


class GuideWindow(QWidget):
    """Contents or hits at the left, the page at the right. Links and choices are remembered for the way back."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide to Fupin Curator"))
        self._settings = settings
        self._pages = {page.name: page for page in guide_pages.pages()}
        self._past: list[str] = []
        self.shown = ""
        """The name of the page that is shown."""
        self.line = SearchField(self.tr("Search the guide"), self.tr("Search the guide"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Contents"))
        self.list.setWordWrap(True)
        self.none = QLabel(self.tr("Nothing found. Try fewer or shorter words."), self)
        self.none.setWordWrap(True)
        self.back = QPushButton(self.tr("&Back"), self)
        self.text = GuideText(self)
        self._lay_out()
        self.line.searched.connect(lambda: self._search(self.line.text()))
        self.line.left.connect(self._enter)
        self.list.currentItemChanged.connect(self._choose)
        self.text.wanted.connect(self.show_page)
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.line.setFocus)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self.go_back)
        take_room(self, SIZE)
        self.restoreGeometry(settings.layout("guide"))
        self._search("")

    def show_page(self, name: str) -> None:
        """Show a page by its name; an unknown one is the first."""
        page = self._pages.get(name) or next(iter(self._pages.values()))
        if self.shown and page.name != self.shown:
            self._past.append(self.shown)
        self.shown = page.name
        self.text.show_page(page)
        self.back.setEnabled(bool(self._past))
        self._point(page.name)

    def go_back(self) -> None:
        """Show the page before."""
        if self._past:
            name = self._past.pop()
            self.shown = ""
            self.show_page(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place."""
        self._settings.set_layout("guide", self.saveGeometry())
        super().closeEvent(event)

    def _leave(self) -> None:
        """Escape first empties the search, then closes."""
        if self.line.text():
            self.line.show_text("")
            self._search("")
        else:
            self.close()

    def _search(self, words: str) -> None:
        """List what is found; all pages where nothing is looked for."""
        hits = guide_pages.search(self._pages.values(), words)
        with QSignalBlocker(self.list):
            self.list.clear()
            if words.strip():
                for hit in hits:
                    where = hit.title if hit.heading == hit.title else f"{hit.title} › {hit.heading}"
                    self._add(f"{where}\n{hit.around}", hit)
            else:
                for page in self._pages.values():
                    self._add(page.title, page.name)
        self.none.setVisible(bool(words.strip()) and not hits)
        self._point(self.shown)

    def _enter(self) -> None:
        """Go on from the search to its first hit."""
        self.list.setFocus()
        if self.list.count() and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _add(self, text: str, what: object) -> None:
        item = QListWidgetItem(text)
        item.setData(ROLE, what)
        self.list.addItem(item)

    def _point(self, name: str) -> None:
        """Bring a page's line under the cursor of the contents."""
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                if self.list.item(row).data(ROLE) == name:
                    self.list.setCurrentRow(row)

    def _choose(self, item: QListWidgetItem | None) -> None:
        what = None if item is None else item.data(ROLE)
        if isinstance(what, Hit):
            self.show_page(what.page)
            self.text.show_hit(what, self.line.text())
        elif what is not None:
            self.show_page(str(what))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addWidget(self.back)
        panes = QSplitter(self)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(self.text)
        panes.setStretchFactor(1, 1)
        panes.setSizes(list(PANES))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.addWidget(panes)

    def sizeHint(self) -> QSize:
        """The size at the first time."""
        return QSize(*SIZE)
