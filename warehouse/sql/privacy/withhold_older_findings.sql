-- Findings of an older Renaksi do not say what of their sentence is quoted from a document: none of
-- those that quote anything may leave.

INSERT OR REPLACE INTO history.withheld_texts
SELECT DISTINCT
    message AS original,
    '[…]' AS public_text,
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
WHERE facts IS NULL AND contains(message, '“');
