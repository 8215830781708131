-- Facts: figures that state the same thing. Sums count a fact once; the leading figure, one of its mentions, stands for it.
CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    leader_id INTEGER NOT NULL REFERENCES figures (id) DEFERRABLE INITIALLY DEFERRED,
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX facts_by_leader ON facts (leader_id);

ALTER TABLE figures ADD COLUMN fact_id INTEGER REFERENCES facts (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX figures_by_fact ON figures (fact_id) WHERE fact_id IS NOT NULL;

-- Which figure the run took for the leading one of the fact: itself where it leads, null for a figure alone.
ALTER TABLE machine_figures ADD COLUMN leader_id INTEGER REFERENCES figures (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX machine_figures_by_leader ON machine_figures (leader_id) WHERE leader_id IS NOT NULL;

DROP VIEW curated_figures;
CREATE VIEW curated_figures AS
SELECT
    figures.id, figures.short_id, documents.name AS source, reports.province, reports.year AS report_year,
    reports.type AS report_type, reports.counterpart, sections.heading, coalesce(sections.programme, 'overview') AS programme,
    figures.span_start, figures.span_end, figures.quote, figures.value, figures.unit, figures.per, figures.year_from,
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
WHERE documents.hidden = 0 AND figures.hidden = 0;
