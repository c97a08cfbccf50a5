-- Who is named as a contact, as a reporter or as the sender of a mail, in any version of any
-- document.

SELECT person AS name
FROM history.contacts
WHERE person IS NOT NULL
UNION
SELECT content ->> 'person' AS name
FROM history.set_aside_rows
WHERE relation = 'contacts' AND (content ->> 'person') IS NOT NULL
UNION
SELECT reporter_as_printed AS name
FROM history.progress_reports
WHERE reporter_as_printed IS NOT NULL
UNION
SELECT regexp_extract(mail_sender, '^[" ]*([^"<]*[^"< ]) *"? *<', 1) AS name
FROM history.loads
WHERE mail_sender LIKE '%_ _%<%'  -- a single word may be an office's name
ORDER BY name;
