"""Bytes -> documents, and records -> tables. Never writes the database."""
