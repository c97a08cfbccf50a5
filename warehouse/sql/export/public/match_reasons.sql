-- The program's reasons; a person's names the person, or is in the person's own words.

SELECT
    match_reasons.entry_id,
    match_reasons.lang,
    match_reasons.reason
FROM warehouse.main.match_reasons
INNER JOIN warehouse.main.matches USING (entry_id)
WHERE matches.method NOT IN ('person', 'reopened')
