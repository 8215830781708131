"""The window in the user's language: Simplified Chinese, or English where there is no translation.

The compiled translations (.qm) are built from resources/translations by packaging/translations.py. A checkout in which
they were not built yet has none, and its window is English.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app import paths

NAME = "fupin-curator"
"""What the files of translations begin with; the language follows, as in fupin-curator_zh_CN.qm."""


def install(application: QCoreApplication, locale: QLocale | None = None) -> list[QTranslator]:
    """Translate everything that is shown from now on into the locale's language, the system's where none is given.

    Returns the translators: ours and that of Qt's own dialogs; none for a language that we do not have. No window
    speaks two: the default QLocale, which decides on the names of provinces and the like, is set to match.
    """
    chosen = locale or QLocale.system()
    own = _loaded(application, chosen, NAME, str(paths.resources() / "translations"))
    if own is None:
        without_chinese = QLocale(QLocale.Language.English, chosen.territory())
        QLocale.setDefault(without_chinese if chosen.language() == QLocale.Language.Chinese else chosen)
        return []
    QLocale.setDefault(chosen)
    of_qt = _loaded(application, chosen, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [translator for translator in (own, of_qt) if translator is not None]


def _loaded(application: QCoreApplication, locale: QLocale, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator(application)
    if not translator.load(locale, name, "_", folder):
        return None
    application.installTranslator(translator)
    return translator
