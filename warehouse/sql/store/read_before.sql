-- The files whose last reading was such a one.

SELECT DISTINCT sha256
FROM history.loads
WHERE read_by = $read_by;
