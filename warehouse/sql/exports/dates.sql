-- The day that an export counts to, and the day of the last load.

SELECT
    coalesce(getvariable('as_of')::DATE, current_date) AS created,
    (SELECT max(loaded_at)::DATE FROM memory.main.documents) AS loaded;
