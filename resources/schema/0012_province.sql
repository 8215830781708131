-- The province that a figure speaks of: its report's, unless an analyst says otherwise; and what the machine said of it.
ALTER TABLE figures ADD COLUMN province TEXT NOT NULL DEFAULT '';
ALTER TABLE machine_figures ADD COLUMN province TEXT NOT NULL DEFAULT '';

UPDATE figures SET province = (SELECT province FROM reports WHERE reports.id = figures.report_id);
-- The machine said the report's as it was before an analyst first put that right.
UPDATE machine_figures SET province = coalesce(
    (SELECT json_extract(changes.old, '$.province') FROM figures
     JOIN reports ON reports.id = figures.report_id AND ' ' || reports.decided || ' ' LIKE '% province %'
     JOIN changes ON changes.table_name = 'reports' AND changes.row_id = reports.id
     WHERE figures.id = figure_id AND json_extract(changes.old, '$.province') IS NOT NULL
     AND ' ' || json_extract(changes.new, '$.decided') || ' ' LIKE '% province %'
     AND ' ' || json_extract(changes.old, '$.decided') || ' ' NOT LIKE '% province %'
     ORDER BY changes.operation_id DESC LIMIT 1),
    (SELECT province FROM figures WHERE figures.id = figure_id)
);

-- Up to this operation the history knows of no figure's province; a report's took its figures along unwritten.
INSERT INTO settings (key, value) SELECT 'before_provinces', coalesce(max(id), 0) FROM operations;

-- A row that comes without one, as one of an older history does that is put back, has its report's.
CREATE TRIGGER figures_have_a_province AFTER INSERT ON figures WHEN NEW.province = ''
BEGIN
    UPDATE figures SET province = (SELECT province FROM reports WHERE reports.id = NEW.report_id) WHERE id = NEW.id;
END;

CREATE INDEX figures_by_province ON figures (province);

DROP VIEW curated_figures;
CREATE VIEW curated_figures AS
SELECT
    figures.id, figures.short_id, documents.name AS source, figures.province, reports.province AS report_province,
    reports.year AS report_year, reports.type AS report_type, reports.counterpart, sections.heading,
    coalesce(sections.programme, 'overview') AS programme,
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
