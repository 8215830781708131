-- What a workspace adds to the shipped vocabularies, and what an analyst decided on reports and sections.

-- One row of a vocabulary: the cells of a line of resources/vocabulary, as JSON; name is the heading's wording or the code.
-- It takes the place of a shipped row of that name, or stands beside them.
CREATE TABLE vocabulary_rows (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('headings', 'programmes', 'units', 'indicators')),
    name TEXT NOT NULL,
    cells TEXT NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX vocabulary_rows_by_name ON vocabulary_rows (kind, name);

-- The columns, separated by blanks, that an analyst has set: they stay what they are through newer extractions and texts.
ALTER TABLE reports ADD COLUMN decided TEXT NOT NULL DEFAULT '';
ALTER TABLE sections ADD COLUMN decided TEXT NOT NULL DEFAULT '';
