-- Withdraw the files of which somebody says so: of their plans the newest version is shown that
-- another file holds, if any does.

INSERT INTO history.withdrawn_documents BY NAME
SELECT
    entity_id AS document_id,
    judgement_id,
    decided_by AS withdrawn_by,
    decided_at AS withdrawn_at
FROM history.judgements
WHERE kind = 'document' AND verdict = 'withdrawn' AND state <> 'undone';

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
