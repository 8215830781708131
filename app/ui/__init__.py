"""The window. The only package that imports PySide6."""

# PySide6 reads the source of every module that is imported after it, to see whether it asks for Qt's features; what can
# come before it does, which saves a fifth of the imports' time at the start.
import app.curation.operations
import app.curation.session
import app.exchange.tables
import app.sentences  # noqa: F401
