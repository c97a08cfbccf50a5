-- The office, not the person.

SELECT
    contact_id,
    commitment_id,
    ordinal,
    position_as_printed,
    organisation_as_printed,
    units
FROM warehouse.main.contacts
