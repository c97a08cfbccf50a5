-- The loads after one, as the ledger tells of them.

SELECT
    {
        'entity_kind': 'document',
        'entity_key': sha256,
        'entity_id': document_id,
        'document_id': document_id
    } AS subject,
    {
        'file_name': file_name,
        'profiles': coalesce(profiles, []),
        'folders': coalesce(folders, []),
        'given': given,
        'mail': [mail_sender, mail_subject, mail_sent_at::VARCHAR]
    } AS content,
    NULL AS decided_by,
    loaded_at,
    row_number() OVER (PARTITION BY sha256 ORDER BY load_id) AS nth
FROM history.loads
QUALIFY load_id > $load_id
ORDER BY load_id;
