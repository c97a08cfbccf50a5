-- What people said of each file when they last loaded it.

SELECT
    sha256,
    arg_max(given, load_id) AS given
FROM history.loads
WHERE given IS NOT NULL
GROUP BY sha256;
