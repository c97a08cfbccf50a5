-- The steps to other versions of plans after the first so many, as the ledger tells of them.

SELECT
    rowid,
    {
        'entity_kind': 'plan',
        'entity_key': plan_id,
        'entity_id': plan_id,
        'plan_id': plan_id,
        'field': 'version',
        'old': from_version
    } AS subject,
    to_version AS content,
    rolled_back_by AS decided_by,
    rolled_back_at,
    row_number() OVER (PARTITION BY plan_id, from_version, to_version ORDER BY rowid) AS nth
FROM history.rollbacks
QUALIFY row_number() OVER (ORDER BY rowid) > $rollbacks
ORDER BY rowid;
