-- The documents that hold a version of a plan, or a report on it.

SELECT document_id
FROM plan_versions
WHERE plan_id = $plan
UNION
SELECT document_id
FROM progress_reports
WHERE plan_id = $plan;
