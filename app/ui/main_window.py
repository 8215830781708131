"""The window: its menus, its status bar, and either the start page or an open workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app import __version__, log, paths
from app.curation.operations import Outcome
from app.errors import EnvironmentFault, Failure
from app.models import connection, finding_queries
from app.models.records import OperationRow
from app.ui import actions, moments, steps, wording
from app.ui.appearance import AppearanceMenu
from app.ui.backup_flow import Safety
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files
from app.ui.help import Help
from app.ui.letter_menu import LetterMenu
from app.ui.merge_flow import Merges
from app.ui.place_flow import PlaceFlow
from app.ui.progress_label import ProgressLabel
from app.ui.replace_flow import Replacing
from app.ui.report_flow import Reports
from app.ui.room import take_room
from app.ui.settings import Settings
from app.ui.start_page import StartPage
from app.ui.vocabulary_flow import VocabularyFlow
from app.ui.workspace_view import WorkspaceView

SIZE = (1440, 900)
"""Width and height of the window at its first start, in pixels of a 96 dpi screen."""


class MainWindow(QMainWindow):
    """Shows the start page until ``files`` opens a workspace, and a WorkspaceView while one is open."""

    def __init__(self, settings: Settings, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.dialogs = dialogs or Dialogs(self)
        self.view: WorkspaceView | None = None
        self.files = Files(settings, self.dialogs, self)
        self.files.opened.connect(self._opened)
        self.files.closing.connect(self._closing)
        self.files.closed.connect(self._closed)
        self.files.failed.connect(self._say_failure)
        self.merges = Merges(self.files, lambda: self.dialogs, self)
        self.replacing = Replacing(self.files, lambda: self.dialogs, self)
        self.vocabularies = VocabularyFlow(self.files, lambda: self.dialogs, self.merges, self)
        self.places = PlaceFlow(self.files, lambda: self.dialogs, self)
        self.places.asked.connect(self.vocabularies.expect)
        self.vocabularies.noting.connect(lambda code: self._on_view(lambda view: view.going.to_new_note(code)))
        self.safety = Safety(self.files, settings, lambda: self.dialogs, self)
        self.reports = Reports(self.files, settings, lambda: self.dialogs, self)
        self.safety.noted.connect(self.statusBar().showMessage)
        self.help = Help(settings, self)
        self._start = StartPage()
        self._start.sample.connect(self.files.open_sample)
        self._start.new.connect(self.files.new)
        self._start.open.connect(self.files.open)
        self._start.recent.connect(self.files.open_path)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start)
        self.setCentralWidget(self._stack)
        self._progress = ProgressLabel()
        self.statusBar().addPermanentWidget(self._progress)
        self.actions_by_name = actions.build(self, self._handlers())
        self._recent = LetterMenu(self)
        self.actions_by_name["recent"].setMenu(self._recent)
        self.actions_by_name["appearance"].setMenu(AppearanceMenu(settings, self))
        take_room(self, SIZE)
        self.restoreGeometry(settings.layout("window"))
        self._fill_recent()
        self._start.setFocus()
        self._refresh()

    @property
    def desk(self) -> Desk | None:
        """The open workspace, if one is open."""
        return self.files.desk

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave one whole file, and remember the layout."""
        self.settings.set_layout("window", self.saveGeometry())
        self.help.close()
        self.files.close()
        event.accept()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self.files.new,
            "open": self.files.open,
            "sample": self.files.open_sample,
            "load": self.files.load,
            "replace": self.replacing.replace_document,
            "extract_again": self.merges.extract_again,
            "places": self.merges.show_places,
            "vocabularies": self.vocabularies.edit,
            "correct_section": self.places.correct_section,
            "correct_report": self.places.correct_report,
            "split_section": self.places.split_section,
            "merge_sections": self.places.merge_sections,
            "set_year_on": self.places.set_year_on,
            "export": self.files.export,
            "save_copy": self.safety.save_copy,
            "restore": self.safety.restore,
            "check": self.safety.check,
            "show_folder": self._show_folder,
            **self.reports.pages(),
            "intended": self._choose_values,
            "close": self.files.close,
            "analyst": self.files.change_analyst,
            "quit": self.close,
            **self.help.handlers,
            **dict.fromkeys(("recent", "appearance"), lambda: None),  # they open a menu
            "reset_layout": self._reset_layout,
            "log": lambda: self._show(log.log_file()),
            "about": self._show_about,
            **{name: partial(self._on_desk, step) for name, step in steps.DESK_STEPS.items()},
            **{name: partial(self._on_view, step) for name, step in steps.VIEW_STEPS.items()},
        }

    def _on_desk(self, step: Callable[[Desk], None]) -> None:
        if self.desk is not None:
            step(self.desk)

    def _on_view(self, step: Callable[[WorkspaceView], object]) -> None:
        if self.view is not None:
            step(self.view)

    def _opened(self, desk: Desk) -> None:
        """Show what was opened. A damaged page may come to light only now: the window goes back to its start then."""
        try:
            with connection.faults(desk.session.path):
                self._show_workspace(desk)
        except EnvironmentFault as fault:
            self.files.give_up(fault)

    def _show_workspace(self, desk: Desk) -> None:
        self._progress.begin()
        self._make_view(desk)
        desk.changed.connect(self._say_outcome)
        desk.changed.connect(self.vocabularies.follow)
        desk.failed.connect(self._say_failure)
        desk.unsafe.connect(self._say_failure)
        desk.doubted.connect(self._ask_to_undo)
        desk.chosen.connect(self._refresh)
        desk.filtered.connect(lambda _: self._enable())
        desk.busy.connect(lambda: self.statusBar().showMessage(self.tr("Saving…")))
        self._fill_recent()
        self._refresh()
        if self.view is not None:
            self.statusBar().showMessage(self.view.place.resumed())

    def _make_view(self, desk: Desk) -> None:
        """Make the views, with the names that the workspace's vocabulary has now."""
        self.view = WorkspaceView(desk, self.settings, self.dialogs)
        self.view.form.setEnabled(not desk.session.read_only)
        for name in (*actions.OF_PLACES, "replace"):
            self.view.tree.view.addAction(self.actions_by_name[name])
        local = [spec.name for spec in actions.ACTIONS if spec.where == "text"]
        here = {spec.here: self.actions_by_name[spec.name] for spec in actions.ACTIONS if spec.here}
        self.view.take_keys([self.actions_by_name[name] for name in local], here)
        self.view.asked.connect(lambda name: self.actions_by_name[name].trigger())
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self.view.history.chosen.connect(self._enable)
        self.view.exporting_notes.connect(self.files.export_notes)
        self.view.findings.counted.connect(self._refresh)

    def _closing(self) -> None:
        if self.view is not None:
            self.view.commit()  # a window that closes takes no focus away, so what is being typed is not sent yet
            self.view.save_layout()
            self.view.hide()  # what is not seen reads nothing more
            for timer in self.view.findChildren(QTimer):
                timer.stop()  # a pause, or a search in idle moments, would go on with the file closed
            self._stack.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None

    def _closed(self) -> None:
        self._stack.setCurrentWidget(self._start)
        self._start.setFocus()
        self.statusBar().clearMessage()
        self._refresh()

    def _refresh(self) -> None:
        """Title, progress, and what can be done now."""
        desk = self.desk
        name = "" if desk is None else f"{desk.session.path.stem} – "
        writable = desk is not None and not desk.session.read_only
        if desk is not None and not writable:
            name = self.tr("{name} (read-only) – ").format(name=desk.session.path.stem)
        self.setWindowTitle(f"{name}Fupin Curator")
        if desk is None or self.view is None:
            self._progress.clear()
        else:
            self._progress.show_progress(desk, self.view.findings.open)
        self._enable()

    def _enable(self) -> None:
        """Let those actions be done that can be done now."""
        desk = self.desk
        writable = desk is not None and not desk.session.read_only
        there = {
            "always": True,
            "workspace": desk is not None,
            "change": writable,
            "figure": writable and desk is not None and desk.figure is not None,
            "section": writable and desk is not None and desk.section_id is not None,
            "report": writable and desk is not None and desk.report_id is not None,
            "operation": self.view is not None and self.view.history.operation is not None,
        }
        for spec in actions.ACTIONS:
            self.actions_by_name[spec.name].setEnabled(there[spec.needs])
        intended = self.actions_by_name["intended"]
        intended.setCheckable(True)
        if desk is not None:
            intended.setChecked(finding_queries.option(desk.session.reader) == "intended")
            self._name_undo(desk)

    def _name_undo(self, desk: Desk) -> None:
        """Say in the menu what undo and redo would do."""
        for name, entry in (("undo", desk.session.next_undo()), ("redo", desk.session.next_redo())):
            text = actions.say(next(spec.text for spec in actions.ACTIONS if spec.name == name))
            action: QAction = self.actions_by_name[name]
            action.setEnabled(entry is not None and not desk.session.read_only)
            action.setText(text if entry is None else f"{text}: {self._said(entry.code, entry.params)}")

    def _fill_recent(self) -> None:
        """List the workspaces opened last, in the menu and on the start page."""
        recent = self.settings.recent()
        self._start.show_recent(recent)
        self._recent.clear()
        for path in recent:
            self._recent.addAction(str(path)).triggered.connect(lambda _=False, path=path: self.files.open_path(path))
        self.actions_by_name["recent"].setEnabled(bool(recent))

    def _said(self, code: str, params: Mapping[str, object]) -> str:
        """What an operation does, in the words of the workspace that is open."""
        say = wording.operation if self.view is None else self.view.history.words.operation
        return say(code, params)

    def _say_outcome(self, outcome: Outcome) -> None:
        self._progress.note(outcome)
        if "vocabulary_rows" in outcome.tables and self.desk is not None:
            self._closing()
            self._make_view(self.desk)
        sentence = self._said(outcome.code, outcome.params) if outcome.params else ""
        modes = {"do": self.tr("Saved: {what}"), "undo": self.tr("Undone: {what}"), "redo": self.tr("Redone: {what}")}
        if outcome.operation_id is None and outcome.code != "import":
            self.statusBar().showMessage(self.tr("Nothing was to be changed"))
        else:
            self.statusBar().showMessage(modes[outcome.mode].format(what=sentence))
        self._refresh()

    def _say_failure(self, failure: Failure) -> None:
        self.statusBar().clearMessage()
        if failure.code != "cancelled":
            say = wording.failure if self.view is None else self.view.history.words.failure
            self.dialogs.failure(say(failure))

    def _ask_to_undo(self, earlier: OperationRow) -> None:
        """Undo has come to what was done before this session: name it, and go on only where that is meant."""
        self.statusBar().clearMessage()
        text = self.tr("This was done in an earlier session, on {when}: {what}.\n\nUndo it all the same?")
        sentence = text.format(when=moments.local(earlier.at), what=self._said(earlier.code, earlier.params))
        if self.dialogs.confirm(sentence, self.tr("Undo")) and self.desk is not None:
            self.desk.undo(agreed=earlier.id)

    def _choose_values(self) -> None:
        self.reports.choose_values()
        self._enable()  # the check mark follows the workspace, not the click

    def _show_folder(self) -> None:
        if self.desk is not None:
            self._show(self.desk.session.path.parent)

    def _show(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _reset_layout(self) -> None:
        """Sizes of the window, its panes and columns as at the first start."""
        self.showNormal()
        take_room(self, SIZE)
        self.settings.forget_layouts()
        if self.view is not None:
            self.view.arrangement.reset()

    def _show_about(self) -> None:
        text = self.tr("Fupin Curator {version}. It works offline; its files are in {folder}.")
        self.dialogs.message(text.format(version=__version__, folder=paths.data_dir()))
