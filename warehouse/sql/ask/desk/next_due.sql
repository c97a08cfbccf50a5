-- What is due next after a day, body by body.

SELECT
    due_date,
    period,
    count(*) AS targets
FROM due_targets
WHERE due_date >= $day
GROUP BY due_date, period
ORDER BY due_date, period
LIMIT 1;
