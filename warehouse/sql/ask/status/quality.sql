-- How many values are right of those that were drawn and looked at, all together first.

SELECT
    coalesce(entity_kind || ' ' || field, 'all values') AS looked_at,
    values_right,
    values_wrong,
    values_untold,
    coalesce(format('{:.1f} %', 100 * share_right), '–') AS share_right,
    coalesce(format('{:.1f}–{:.1f} %', 100 * share_least, 100 * share_most), '–') AS interval_95
FROM reading_quality
ORDER BY entity_kind NULLS FIRST, field;
