-- What stays behind where contacts do: entities of every version that are, or hold, a contact.
-- `field` is NULL where the whole row stays behind.

CREATE TEMP TABLE contact_labels AS
SELECT 'contact|kontak|narahubung|\bPIC\b' AS pattern;

CREATE TEMP TABLE withheld AS
SELECT
    'contact' AS entity_kind,
    contact_id AS entity_id,
    unnest(['person', 'emails', 'phones']) AS field
FROM warehouse.history.contacts
UNION
SELECT
    'annex' AS entity_kind,
    annex_field_id AS entity_id,
    NULL AS field
FROM warehouse.history.annexes
INNER JOIN contact_labels ON regexp_matches(label, pattern, 'i')
UNION
SELECT
    'section' AS entity_kind,
    section_id AS entity_id,
    NULL AS field
FROM warehouse.history.sections
INNER JOIN contact_labels ON regexp_matches(label, pattern, 'i');
