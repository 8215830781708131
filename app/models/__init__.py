"""The workspace: one SQLite file with its schema, rows, queries and history."""
