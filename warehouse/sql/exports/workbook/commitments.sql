-- The commitments, each with the bodies responsible, how far it has come and what is due of it.

WITH responsible AS (
    SELECT
        commitment_id,
        string_agg(DISTINCT organisations.name, '; ' ORDER BY organisations.name) AS names
    FROM commitment_organisations
    INNER JOIN organisations USING (organisation_id)
    WHERE role IN ('responsible', 'annex_responsible')
    GROUP BY commitment_id
),

counted AS (
    SELECT
        measures.commitment_id,
        count(DISTINCT measures.measure_id) AS measures,
        count(DISTINCT targets.target_id) AS targets,
        count(DISTINCT overdue_targets.target_id) AS overdue
    FROM measures
    LEFT JOIN targets USING (measure_id)
    LEFT JOIN overdue_targets USING (target_id)
    GROUP BY measures.commitment_id
),

told AS (
    SELECT
        commitment_id,
        period,
        status,
        percent
    FROM latest_status
    WHERE reporter = 'all'
)

SELECT
    commitments.plan_id,
    commitments.number,
    commitments.title,
    responsible.names AS responsible,
    told.status,
    told.percent,
    told.period,
    counted.measures,
    counted.targets,
    counted.overdue,
    commitments.start_date,
    commitments.end_date,
    documents.file_name,
    commitments.first_page AS page
FROM commitments
INNER JOIN plans USING (plan_id)
LEFT JOIN documents USING (document_id)
LEFT JOIN responsible ON commitments.commitment_id = responsible.commitment_id
LEFT JOIN counted ON commitments.commitment_id = counted.commitment_id
LEFT JOIN told ON commitments.commitment_id = told.commitment_id
ORDER BY commitments.plan_id, commitments.number, commitments.commitment_id;
