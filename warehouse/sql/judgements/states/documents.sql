-- Files that were withdrawn, and those that replace others.

UPDATE history.judgements
SET state = 'applied'
FROM history.loads
WHERE
    judgements.kind = 'document'
    AND judgements.verdict = 'withdrawn'
    AND judgements.state <> 'undone'
    AND judgements.entity_id = loads.document_id;

UPDATE history.judgements
SET
    state = CASE
        WHEN
            judgement_id IN (SELECT held.judgement_id FROM history.replaced_documents AS held)
            THEN 'applied'
        WHEN
            entity_id IN (SELECT held.document_id FROM history.replaced_documents AS held)
            THEN 'open'
        ELSE 'orphan'
    END
WHERE kind = 'document' AND verdict = 'replaces' AND state <> 'undone';
