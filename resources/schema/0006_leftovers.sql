-- Printed numbers that an analyst has said are no figures, each with why: they are not asked about again.
CREATE TABLE dismissals (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    reason TEXT NOT NULL,
    analyst_id INTEGER NOT NULL REFERENCES analysts (id),
    created_at TEXT NOT NULL,
    CHECK (span_start < span_end)
) STRICT;
CREATE INDEX dismissals_by_place ON dismissals (document_id, span_start);

-- The figures that analysts added, also those taken back since: their short ids are not given out again.
CREATE INDEX changes_by_new_figure ON changes (row_id) WHERE table_name = 'figures' AND old IS NULL;
