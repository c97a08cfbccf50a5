-- Files that were withdrawn.

UPDATE history.judgements
SET state = 'applied'
FROM history.loads
WHERE
    judgements.kind = 'document'
    AND judgements.state <> 'undone'
    AND judgements.entity_id = loads.document_id;
