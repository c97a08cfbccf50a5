-- Which versions of each plan there are, and who stepped back.
-- Each version's rows: the macros `…_as_of(plan_id, version)`, made by derived/as_of.sql.

CREATE TABLE history.rollbacks (
    plan_id VARCHAR NOT NULL,
    from_version INTEGER NOT NULL,
    to_version INTEGER NOT NULL,
    load_id INTEGER NOT NULL,
    rolled_back_at TIMESTAMP NOT NULL
);

COMMENT ON TABLE history.rollbacks IS
'One row each time people had another version of a plan shown.';
COMMENT ON COLUMN history.rollbacks.from_version IS
'The version shown until then.';
COMMENT ON COLUMN history.rollbacks.to_version IS
'The version shown from then on.';
COMMENT ON COLUMN history.rollbacks.load_id IS
'The newest load of the warehouse at that time: history.loads.';
COMMENT ON COLUMN history.rollbacks.rolled_back_at IS
'When it was done, UTC.';

CREATE VIEW plan_versions AS
SELECT
    plan_loads.plan_id,
    plan_loads.version,
    arg_max(loads.document_id, loads.load_id) AS document_id,
    arg_max(loads.file_name, loads.load_id) AS file_name,
    min(loads.loaded_at) AS loaded_at,
    bool_or(plan_loads.version = current_plans.version) AS is_shown
FROM history.plan_loads
INNER JOIN history.loads USING (load_id)
INNER JOIN history.current_plans USING (plan_id)
GROUP BY plan_loads.plan_id, plan_loads.version;

COMMENT ON VIEW plan_versions IS
'Every version of every plan: what is in it, plan_as_of, commitments_as_of, … tell.';
COMMENT ON COLUMN plan_versions.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN plan_versions.version IS
'Counts the versions of the plan, from 1.';
COMMENT ON COLUMN plan_versions.document_id IS
'The file it was last read from: documents.';
COMMENT ON COLUMN plan_versions.file_name IS
'Name of that file.';
COMMENT ON COLUMN plan_versions.loaded_at IS
'When a load first yielded it, UTC.';
COMMENT ON COLUMN plan_versions.is_shown IS
'Whether this is the version that plans, commitments and the other relations show.';
