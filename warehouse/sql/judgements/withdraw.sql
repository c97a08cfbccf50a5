-- Withdraw the files of which somebody says so, or that another replaces, which is there and holds:
-- of their plans the newest version is shown that another file holds, if any does.

INSERT INTO history.withdrawn_documents BY NAME
SELECT
    entity_id AS document_id,
    judgement_id,
    decided_by AS withdrawn_by,
    decided_at AS withdrawn_at
FROM history.judgements
WHERE kind = 'document' AND verdict = 'withdrawn' AND state <> 'undone';

INSERT INTO history.replaced_documents BY NAME
WITH said AS (
    SELECT
        judgement_id,
        entity_id AS replaced_by,
        assigned ->> 'entity_id' AS document_id,
        decided_at,
        place
    FROM history.judgements
    WHERE kind = 'document' AND verdict = 'replaces' AND state <> 'undone'
)

SELECT
    said.document_id,
    said.judgement_id,
    said.replaced_by
FROM said
SEMI JOIN history.loads ON said.replaced_by = loads.document_id
ANTI JOIN history.withdrawn_documents AS withdrawn ON said.replaced_by = withdrawn.document_id
-- Of two files that replace each other the later word holds.
ANTI JOIN said AS later
    ON
        said.replaced_by = later.document_id
        AND said.document_id = later.replaced_by
        AND (said.decided_at, said.place) < (later.decided_at, later.place);

INSERT INTO history.displaced_versions BY NAME
FROM history.current_plans
SEMI JOIN history.withdrawn_loads USING (load_id);

DELETE FROM history.current_plans
WHERE load_id IN (SELECT withdrawn.load_id FROM history.withdrawn_loads AS withdrawn);

INSERT INTO history.current_plans BY NAME
SELECT
    plan_id,
    plan_loads.version,
    plan_loads.load_id
FROM history.plan_loads
SEMI JOIN history.displaced_versions USING (plan_id)
ANTI JOIN history.withdrawn_loads USING (load_id)
QUALIFY 1 = row_number() OVER (PARTITION BY plan_id ORDER BY plan_loads.load_id DESC);
