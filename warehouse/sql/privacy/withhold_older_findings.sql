-- Findings of an older Renaksi do not say what of their sentence is quoted from a document: what
-- stands between quotation marks does not leave, the rest does without the personal data in it.

INSERT OR REPLACE INTO history.withheld_texts
SELECT DISTINCT
    found.message AS original,
    regexp_replace(
        regexp_replace(coalesce(withheld.public_text, found.message), '(?s)“.*”', '“[…]”'),
        '(?s)“[^”]*$',
        '“[…]”'
    ) AS public_text,
    TRUE AS is_discreet
FROM (
    SELECT
        message,
        facts
    FROM history.findings
    UNION ALL
    SELECT
        message,
        facts
    FROM history.report_findings
) AS found
LEFT JOIN history.withheld_texts AS withheld ON found.message = withheld.original
WHERE found.facts IS NULL AND contains(found.message, '“');
