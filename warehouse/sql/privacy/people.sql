-- Who is named as a contact or a reporter, in any version of any document.

SELECT person AS name
FROM history.contacts
WHERE person IS NOT NULL
UNION
SELECT reporter_as_printed AS name
FROM history.progress_reports
WHERE reporter_as_printed IS NOT NULL
ORDER BY name;
