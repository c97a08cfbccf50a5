-- Whether this very result was loaded before, and the number that the next load gets.

SELECT
    count(*) FILTER (document_id = $document_id AND digest = $digest) > 0 AS known,
    coalesce(max(load_id), 0) + 1 AS next_load
FROM history.loads;
