-- The contacts of each commitment.

SELECT
    commitments.plan_id,
    commitments.number,
    commitments.title,
    contacts.person,
    contacts.position_as_printed,
    array_to_string(contacts.emails, '; ') AS emails,
    array_to_string(contacts.phones, '; ') AS phones
FROM contacts
LEFT JOIN commitments USING (commitment_id)
ORDER BY
    commitments.plan_id, commitments.number, contacts.ordinal, contacts.contact_id;
