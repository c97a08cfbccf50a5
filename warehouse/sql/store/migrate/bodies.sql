-- Note of the reports of an older Renaksi whose they are, and which bodies their entries name in
-- the words of plans. Linking knows them by other words too.

UPDATE history.report_plans
SET body = reports.body
FROM main.progress_reports AS reports
WHERE report_plans.report_id = reports.report_id AND report_plans.body IS NULL;

INSERT INTO history.entry_bodies
WITH printed AS (
    SELECT
        organisation_id,
        unnest([name, acronym] || aliases) AS name
    FROM main.organisations
    UNION
    SELECT
        organisation_id,
        name_as_printed AS name
    FROM main.measure_organisations
),

names AS (
    FROM printed
    WHERE regexp_matches(name, '\w')
)

SELECT DISTINCT
    entries.report_id,
    entries.entry_id,
    names.organisation_id
FROM main.progress_entries AS entries
LEFT JOIN names
    ON
        contains(
            regexp_replace(concat(' ', history.said(entries.responsible), ' '), '\W+', ' ', 'g'),
            regexp_replace(concat(' ', history.said(names.name), ' '), '\W+', ' ', 'g')
        )
ANTI JOIN history.entry_bodies AS known ON entries.entry_id = known.entry_id
WHERE regexp_matches(entries.responsible, '\w');
