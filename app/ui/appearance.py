"""Dark or light: as the system says, or as was chosen. Where the system's style cannot be told to be dark, as on most
Linux desktops, the window has a dark palette of its own.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.letter_menu import LetterMenu
from app.ui.settings import APPEARANCE, Settings

Scheme = Qt.ColorScheme
Role = QPalette.ColorRole

CHOICES = {
    "system": (Scheme.Unknown, QT_TRANSLATE_NOOP("appearance", "As the &system")),
    "light": (Scheme.Light, QT_TRANSLATE_NOOP("appearance", "&Light")),
    "dark": (Scheme.Dark, QT_TRANSLATE_NOOP("appearance", "&Dark")),
}
"""What can be chosen: the scheme that Qt is told (unknown: the system's), and its name in the menu."""

_DARK = {
    Role.Window: "#26282b",
    Role.WindowText: "#f0f0f2",
    Role.Base: "#1b1c1f",
    Role.AlternateBase: "#232528",
    Role.Text: "#f0f0f2",
    Role.PlaceholderText: "#a2a6ad",
    Role.Button: "#34373b",
    Role.ButtonText: "#f0f0f2",
    Role.BrightText: "#ff9a76",
    Role.ToolTipBase: "#34373b",
    Role.ToolTipText: "#f0f0f2",
    Role.Highlight: "#1a5fb4",
    Role.HighlightedText: "#ffffff",
    Role.Accent: "#78b0f5",
    Role.Link: "#8cc4f2",
    Role.LinkVisited: "#c4a7f0",
    Role.Light: "#4a4d52",
    Role.Midlight: "#3d4046",
    Role.Mid: "#55585d",
    Role.Dark: "#17181a",
    Role.Shadow: "#000000",
}
_DISABLED = {Role.WindowText: "#85898f", Role.Text: "#85898f", Role.ButtonText: "#85898f", Role.Highlight: "#4a4d52"}


def apply(application: QApplication, chosen: str) -> None:
    """Show all windows dark or light: "light", "dark", or what the system says."""
    hints = application.styleHints()
    scheme = CHOICES.get(chosen, CHOICES["system"])[0]
    application.setPalette(QPalette())  # the style's own again, whatever was set before
    hints.setColorScheme(scheme)
    wanted = hints.colorScheme() if scheme == Scheme.Unknown else scheme
    if wanted == Scheme.Dark and not _is_dark(application.palette()):
        application.setPalette(dark_palette())


def follow_system(application: QApplication, settings: Settings) -> None:
    """Apply what was chosen, now and whenever the system turns dark or light."""
    apply(application, settings.get(APPEARANCE))
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda _: _follow(application, settings))


def _follow(application: QApplication, settings: Settings) -> None:
    if settings.get(APPEARANCE) == "system":
        wanted = application.styleHints().colorScheme() == Scheme.Dark
        if wanted != _is_dark(application.palette()):
            application.setPalette(dark_palette() if wanted else QPalette())


def dark_palette() -> QPalette:
    """The window's own dark colours."""
    palette = QPalette()
    for role, colour in _DARK.items():
        palette.setColor(role, QColor(colour))
    for role, colour in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
    return palette


def _is_dark(palette: QPalette) -> bool:
    return palette.color(Role.Window).lightness() < palette.color(Role.WindowText).lightness()


class AppearanceMenu(LetterMenu):
    """Offers the choices, and remembers the one that is made."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        group = QActionGroup(self)
        for name, (_, text) in CHOICES.items():
            action = self.addAction(QCoreApplication.translate("appearance", str(text)))
            action.setObjectName(name)
            action.setCheckable(True)
            action.setChecked(settings.get(APPEARANCE) == name)
            group.addAction(action)
        group.triggered.connect(self._choose)

    def _choose(self, action: QAction) -> None:
        self._settings.set(APPEARANCE, action.objectName())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply(application, action.objectName())
