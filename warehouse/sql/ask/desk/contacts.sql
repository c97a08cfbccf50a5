-- The people who are named as contacts, with their addresses: personal data, for who asks for it.

SELECT
    contacts.commitment_id,
    contacts.person,
    contacts.position_as_printed AS position,
    coalesce(organisations.name, contacts.organisation_as_printed) AS body,
    contacts.emails,
    contacts.phones
FROM contacts
LEFT JOIN organisations USING (organisation_id)
ORDER BY body, contacts.person, contacts.contact_id;
