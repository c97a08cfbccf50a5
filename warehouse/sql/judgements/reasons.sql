-- Why each entry is linked or not, in one language.

SELECT
    entry_id,
    reason
FROM match_reasons
WHERE lang = $lang;
