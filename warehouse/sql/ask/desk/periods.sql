-- The periods of the plans, by their codes.

SELECT DISTINCT period
FROM periods
ORDER BY period;
