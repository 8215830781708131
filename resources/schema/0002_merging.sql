-- Newer extractions and newer texts on curated work: nothing is deleted, what no longer counts is hidden.

-- The newest run over the document's text that stands; figures.run_id is the run whose saying of this figure counts.
ALTER TABLE documents ADD COLUMN run_id INTEGER REFERENCES runs (id);
ALTER TABLE reports ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE sections ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE figures ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE figures ADD COLUMN run_id INTEGER REFERENCES runs (id);
ALTER TABLE figures ADD COLUMN mark TEXT NOT NULL DEFAULT '' CHECK (mark IN ('', 'disagrees', 'vanished', 'needs_place'));
-- The fields, separated by blanks, that an analyst decided and a machine came to say too: they stay a human's decision.
ALTER TABLE figures ADD COLUMN agreed TEXT NOT NULL DEFAULT '';
CREATE INDEX figures_by_mark ON figures (mark) WHERE mark <> '';

-- What else the machine says of a figure: its place in the text and its total.
ALTER TABLE machine_figures ADD COLUMN span_start INTEGER;
ALTER TABLE machine_figures ADD COLUMN span_end INTEGER;
ALTER TABLE machine_figures ADD COLUMN parent_id INTEGER REFERENCES figures (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE machine_figures ADD COLUMN claim TEXT NOT NULL DEFAULT '';
CREATE INDEX machine_figures_by_parent ON machine_figures (parent_id) WHERE parent_id IS NOT NULL;

UPDATE machine_figures SET (span_start, span_end, parent_id, claim) =
    (SELECT span_start, span_end, parent_id, claim FROM figures WHERE figures.id = machine_figures.figure_id);
UPDATE figures SET run_id = (SELECT max(run_id) FROM machine_figures WHERE figure_id = figures.id);
UPDATE documents SET run_id = (SELECT max(id) FROM runs WHERE document_id = documents.id);

DROP VIEW curated_figures;
CREATE VIEW curated_figures AS
SELECT
    figures.id, figures.short_id, documents.name AS source, reports.province, reports.year AS report_year,
    reports.type AS report_type, reports.counterpart, sections.heading, coalesce(sections.programme, 'overview') AS programme,
    figures.span_start, figures.span_end, figures.quote, figures.value, figures.unit, figures.per, figures.year_from,
    figures.year_to, figures.kind, figures.qualifier, figures.metric, figures.about, figures.indicator,
    parents.short_id AS parent, figures.claim, figures.confidence, figures.origin, figures.review,
    analysts.name AS reviewed_by, figures.reviewed_at, figures.mark, figures.uuid
FROM figures
JOIN reports ON reports.id = figures.report_id
JOIN documents ON documents.id = reports.document_id
LEFT JOIN sections ON sections.id = figures.section_id
LEFT JOIN figures AS parents ON parents.id = figures.parent_id
LEFT JOIN analysts ON analysts.id = figures.reviewed_by
WHERE documents.hidden = 0 AND figures.hidden = 0;
