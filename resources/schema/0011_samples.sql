-- Samples of what is exported, judged one by one; and second checks of what an analyst has settled.

-- A sample can be drawn again from seed, filter (JSON) and state of the workspace. strata: JSON, of how many each was drawn.
CREATE TABLE samples (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    seed INTEGER NOT NULL,
    filter TEXT NOT NULL,
    strata TEXT NOT NULL,
    analyst_id INTEGER REFERENCES analysts (id),
    drawn_at TEXT NOT NULL
) STRICT;

-- A figure or a paragraph (then without figure_id) that was drawn. shown: JSON, what an export would have said of it then.
CREATE TABLE sample_items (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    sample_id INTEGER NOT NULL REFERENCES samples (id),
    position INTEGER NOT NULL,
    stratum TEXT NOT NULL CHECK (stratum IN ('unreviewed', 'verified', 'rejected', 'paragraph')),
    figure_id INTEGER REFERENCES figures (id),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    shown TEXT NOT NULL,
    CHECK ((figure_id IS NULL) = (stratum = 'paragraph'))
) STRICT;
CREATE UNIQUE INDEX sample_items_by_place ON sample_items (sample_id, position);
CREATE INDEX sample_items_by_figure ON sample_items (figure_id) WHERE figure_id IS NOT NULL;

-- What an analyst saw: wrong, the fields (JSON, none: right); missed, the stretches of figures that were not captured.
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    item_id INTEGER NOT NULL REFERENCES sample_items (id),
    wrong TEXT NOT NULL DEFAULT '[]',
    missed TEXT NOT NULL DEFAULT '[]',
    analyst_id INTEGER REFERENCES analysts (id),
    judged_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX judgements_by_item ON judgements (item_id, analyst_id);

-- Another analyst's word on a settled figure. basis: JSON, review and values that it is about; it lapses with them.
CREATE TABLE second_checks (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    figure_id INTEGER NOT NULL REFERENCES figures (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('agree', 'disagree')),
    basis TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    analyst_id INTEGER NOT NULL REFERENCES analysts (id),
    checked_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX second_checks_by_figure ON second_checks (figure_id, analyst_id);
