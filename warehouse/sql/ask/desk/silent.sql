-- The bodies that did not report on all that was due by a day, those who owe most first.

SELECT
    organisation_id,
    name,
    sum(targets_due - targets_reported)::INTEGER AS targets,
    min(due_date) AS since
FROM organisation_progress
WHERE due_date < $day
GROUP BY organisation_id, name
HAVING sum(targets_due - targets_reported) > 0
ORDER BY targets DESC, name ASC, organisation_id ASC;
