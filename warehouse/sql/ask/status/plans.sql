-- One row per plan: its version and how much it holds.

SELECT
    plans.plan_id,
    plans.version,
    plans.title,
    plans.period_start,
    plans.period_end,
    (
        SELECT count(*)
        FROM commitments
        WHERE commitments.plan_id = plans.plan_id
    ) AS commitments,
    (
        SELECT count(*)
        FROM indicators
        INNER JOIN commitments USING (commitment_id)
        WHERE commitments.plan_id = plans.plan_id
    ) AS indicators,
    (
        SELECT count(*)
        FROM contacts
        INNER JOIN commitments USING (commitment_id)
        WHERE commitments.plan_id = plans.plan_id
    ) AS contacts,
    (
        SELECT count(*)
        FROM measures
        INNER JOIN commitments USING (commitment_id)
        WHERE commitments.plan_id = plans.plan_id
    ) AS measures,
    documents.file_name
FROM plans
INNER JOIN documents USING (document_id)
ORDER BY plans.plan_id;
