-- A workspace of Fupin Curator. Offsets are Unicode code points, ends exclusive. Times are UTC, ISO 8601.
-- ids are local and never used again; uuids are the same in every copy of a workspace.

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE analysts (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    initials TEXT NOT NULL
) STRICT;

-- The history. Rows are only ever added; mode says whether an operation is new, takes another back, or does it again.
CREATE TABLE operations (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('do', 'undo', 'redo')),
    target_id INTEGER REFERENCES operations (id),
    code TEXT NOT NULL,
    params TEXT NOT NULL,
    analyst_id INTEGER REFERENCES analysts (id),
    at TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    CHECK ((mode = 'do') = (target_id IS NULL))
) STRICT;

-- What an operation did to one row: old and new values of the columns it changed; old is null for a new row.
CREATE TABLE changes (
    operation_id INTEGER NOT NULL REFERENCES operations (id),
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    old TEXT,
    new TEXT,
    PRIMARY KEY (operation_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_by_row ON changes (table_name, row_id, operation_id);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    original BLOB NOT NULL,
    original_sha256 TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    volume TEXT NOT NULL DEFAULT '',
    editor TEXT NOT NULL DEFAULT '',
    publisher TEXT NOT NULL DEFAULT '',
    year INTEGER,
    language TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    accessed TEXT NOT NULL DEFAULT '',
    supersedes_id INTEGER REFERENCES documents (id),
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    province TEXT NOT NULL,
    year INTEGER,
    type TEXT NOT NULL CHECK (type IN ('province', 'pairing', 'other')),
    counterpart TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reports_by_document ON reports (document_id, span_start);

CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    report_id INTEGER NOT NULL REFERENCES reports (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    heading TEXT NOT NULL,
    heading_start INTEGER NOT NULL,
    programme TEXT NOT NULL
) STRICT;
CREATE INDEX sections_by_report ON sections (report_id, span_start);

-- The effective values. quote is the printed number; prefix and suffix help to find it again in a changed text.
CREATE TABLE figures (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    short_id TEXT NOT NULL UNIQUE,
    report_id INTEGER NOT NULL REFERENCES reports (id),
    section_id INTEGER REFERENCES sections (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    per TEXT NOT NULL,
    year_from INTEGER,
    year_to INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('actual', 'target', 'change', 'standard')),
    qualifier TEXT NOT NULL CHECK (qualifier IN ('eq', 'gt', 'lt', 'approx', 'range')),
    metric TEXT NOT NULL,
    about TEXT NOT NULL,
    indicator TEXT NOT NULL,
    parent_id INTEGER REFERENCES figures (id) DEFERRABLE INITIALLY DEFERRED,
    claim TEXT NOT NULL CHECK (claim IN ('', 'all', 'some')),
    confidence REAL,
    origin TEXT NOT NULL CHECK (origin IN ('machine', 'human')),
    review TEXT NOT NULL DEFAULT 'unreviewed' CHECK (review IN ('unreviewed', 'verified', 'rejected')),
    reviewed_by INTEGER REFERENCES analysts (id),
    reviewed_at TEXT,
    CHECK (span_start < span_end),
    CHECK (year_from <= year_to)
) STRICT;
CREATE INDEX figures_by_place ON figures (report_id, span_start);
CREATE INDEX figures_by_section ON figures (section_id);
CREATE INDEX figures_by_about ON figures (about, unit);
CREATE INDEX figures_by_parent ON figures (parent_id) WHERE parent_id IS NOT NULL;

-- One run of the extraction over one document, and what it said of each figure. Never changed.
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    extractor TEXT NOT NULL,
    vocabulary TEXT NOT NULL
) STRICT;

CREATE TABLE machine_figures (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    figure_id INTEGER NOT NULL REFERENCES figures (id),
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    per TEXT NOT NULL,
    year_from INTEGER,
    year_to INTEGER,
    kind TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    metric TEXT NOT NULL,
    about TEXT NOT NULL,
    indicator TEXT NOT NULL,
    confidence REAL NOT NULL,
    rules TEXT NOT NULL,
    alternatives TEXT NOT NULL,
    PRIMARY KEY (figure_id, run_id)
) STRICT, WITHOUT ROWID;

-- Notes on a figure, on a stretch of a document (span), or, with neither, on the workspace.
CREATE TABLE annotations (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    figure_id INTEGER REFERENCES figures (id),
    document_id INTEGER REFERENCES documents (id),
    span_start INTEGER,
    span_end INTEGER,
    body TEXT NOT NULL,
    analyst_id INTEGER NOT NULL REFERENCES analysts (id),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_by_figure ON annotations (figure_id) WHERE figure_id IS NOT NULL;

CREATE VIEW curated_figures AS
SELECT
    figures.id, figures.short_id, documents.name AS source, reports.province, reports.year AS report_year,
    reports.type AS report_type, reports.counterpart, sections.heading, coalesce(sections.programme, 'overview') AS programme,
    figures.span_start, figures.span_end, figures.quote, figures.value, figures.unit, figures.per, figures.year_from,
    figures.year_to, figures.kind, figures.qualifier, figures.metric, figures.about, figures.indicator,
    parents.short_id AS parent, figures.claim, figures.confidence, figures.origin, figures.review,
    analysts.name AS reviewed_by, figures.reviewed_at, figures.uuid
FROM figures
JOIN reports ON reports.id = figures.report_id
JOIN documents ON documents.id = reports.document_id
LEFT JOIN sections ON sections.id = figures.section_id
LEFT JOIN figures AS parents ON parents.id = figures.parent_id
LEFT JOIN analysts ON analysts.id = figures.reviewed_by
WHERE documents.hidden = 0;
