-- Who takes part in each commitment, and how.

SELECT
    participants.commitment_id,
    participants.mention_id,
    participants.role,
    participants.name_as_printed AS name,
    participants.unit
FROM $shown.commitment_organisations AS participants
INNER JOIN $shown.commitments USING (commitment_id)
WHERE list_contains($plans, commitments.plan_id)
-- A mention that names several bodies has a row for each.
QUALIFY
    row_number() OVER (
        PARTITION BY
            participants.commitment_id,
            participants.role,
            participants.ordinal,
            participants.name_as_printed,
            participants.unit
        ORDER BY participants.mention_id
    ) = 1
ORDER BY
    participants.commitment_id,
    participants.role,
    participants.ordinal,
    participants.mention_id;
