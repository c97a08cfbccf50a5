-- What stands under labels of contacts, in any version of any document.

SELECT text
FROM history.other_fields
WHERE history.names_contacts(label)
UNION
SELECT text
FROM history.sections
WHERE history.names_contacts(label)
UNION
SELECT value AS text
FROM history.annexes
WHERE history.names_contacts(label)
ORDER BY text;
