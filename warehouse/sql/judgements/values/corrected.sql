-- The columns in which values are corrected.

SELECT DISTINCT
    relation,
    field
FROM history.corrected_values
ORDER BY relation, field;
