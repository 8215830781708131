-- What the checks hold against figures, and what analysts decided on it.

-- Findings are worked out from the rest and may be thrown away at any time; decisions are not. A decision is found by the
-- finding's key, and counts while the numbers that it was made on (basis) are the same.
CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('high', 'medium', 'low')),
    report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    named_values TEXT NOT NULL,
    suggestions TEXT NOT NULL,
    basis TEXT NOT NULL
) STRICT;
CREATE INDEX findings_by_report ON findings (report_id);

CREATE TABLE finding_figures (
    finding_id INTEGER NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('suspect', 'context')),
    position INTEGER NOT NULL,
    figure_id INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
    PRIMARY KEY (finding_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_figures_by_figure ON finding_figures (figure_id, role);

CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    rule TEXT NOT NULL,
    code TEXT NOT NULL,
    decision TEXT NOT NULL
        CHECK (decision IN ('source_error', 'extraction_error', 'prefer', 'keep_both', 'dismissed')),
    named_values TEXT NOT NULL,
    basis TEXT NOT NULL,
    params TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    analyst_id INTEGER REFERENCES analysts (id),
    decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_key ON decisions (key, id);

-- Where the source itself is wrong: what it prints and what it meant (null: unknown). One that counts for each figure.
CREATE TABLE source_errors (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    figure_id INTEGER NOT NULL REFERENCES figures (id),
    decision_id INTEGER REFERENCES decisions (id),
    printed REAL NOT NULL,
    intended REAL,
    evidence TEXT NOT NULL CHECK (evidence IN ('arithmetic', 'another_passage', 'original', 'other_publication')),
    note TEXT NOT NULL DEFAULT '',
    analyst_id INTEGER REFERENCES analysts (id),
    noted_at TEXT NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX source_errors_by_figure ON source_errors (figure_id) WHERE hidden = 0;

-- What an analyst chose for the workspace as a whole, with a history (settings have none).
CREATE TABLE options (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- The findings on what is shown, each with the decision on it: decided, open, or open again as its numbers have changed.
CREATE VIEW finding_states AS
SELECT
    findings.*, decisions.id AS decision_id, decisions.decision,
    CASE WHEN decisions.id IS NULL THEN 'open' WHEN decisions.basis = findings.basis THEN 'decided' ELSE 'again' END
        AS state
FROM findings
JOIN reports ON reports.id = findings.report_id AND reports.hidden = 0
JOIN documents ON documents.id = reports.document_id AND documents.hidden = 0
LEFT JOIN decisions ON decisions.id = (SELECT max(later.id) FROM decisions AS later WHERE later.key = findings.key);

DROP VIEW curated_figures;
CREATE VIEW curated_figures AS
SELECT
    figures.id, figures.short_id, documents.name AS source, reports.province, reports.year AS report_year,
    reports.type AS report_type, reports.counterpart, sections.heading, coalesce(sections.programme, 'overview') AS programme,
    figures.span_start, figures.span_end, figures.quote,
    CASE WHEN options.value = 'intended' THEN coalesce(source_errors.intended, figures.value) ELSE figures.value END AS value,
    CASE WHEN options.value = 'intended' AND source_errors.intended IS NOT NULL THEN 'intended' ELSE 'printed' END AS value_is,
    figures.value AS printed, source_errors.intended, source_errors.evidence AS source_error,
    figures.unit, figures.per, figures.year_from,
    figures.year_to, figures.kind, figures.qualifier, figures.metric, figures.about, figures.indicator,
    parents.short_id AS parent, figures.claim, leaders.short_id AS fact, figures.confidence, figures.origin, figures.review,
    analysts.name AS reviewed_by, figures.reviewed_at, figures.mark, figures.uuid
FROM figures
JOIN reports ON reports.id = figures.report_id
JOIN documents ON documents.id = reports.document_id
LEFT JOIN sections ON sections.id = figures.section_id
LEFT JOIN figures AS parents ON parents.id = figures.parent_id
LEFT JOIN facts ON facts.id = figures.fact_id
LEFT JOIN figures AS leaders ON leaders.id = facts.leader_id
LEFT JOIN analysts ON analysts.id = figures.reviewed_by
LEFT JOIN source_errors ON source_errors.figure_id = figures.id AND source_errors.hidden = 0
LEFT JOIN options ON options.name = 'source_errors'
WHERE documents.hidden = 0 AND figures.hidden = 0;
