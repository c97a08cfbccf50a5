-- When the last decision was made, in UTC.

SELECT max(decided_at) AS last_time
FROM history.decisions;
