-- The plans that are shown by another identifier than they are read by, or would be.

SELECT
    read_as,
    shown_as,
    is_renamed
FROM history.shown_plans
ORDER BY read_as;
