-- The documents that hold a version of a plan, or a report on it: of all plans, or of one; on all
-- periods, or reports on one; about what any body is to do and what it reports, or a certain one.

SELECT document_id
FROM plan_versions
WHERE
    $period IS NULL
    AND coalesce(plan_id = $plan, $plan IS NULL)
    AND (
        $body IS NULL
        OR plan_id IN (
            SELECT commitments.plan_id
            FROM commitments
            INNER JOIN commitment_organisations AS bodies USING (commitment_id)
            WHERE bodies.organisation_id = $body
        )
    )
UNION
SELECT document_id
FROM progress_reports
WHERE
    coalesce(plan_id = $plan, $plan IS NULL)
    AND coalesce(upper(period) = upper($period), $period IS NULL)
    AND coalesce(body = $body, $body IS NULL);
