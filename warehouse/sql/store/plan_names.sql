-- The plans that are shown by another identifier than they are read by.

SELECT
    read_as,
    shown_as
FROM history.shown_plans
WHERE is_renamed
ORDER BY read_as;
