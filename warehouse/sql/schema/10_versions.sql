-- Which versions of each plan there are, and who stepped back.
-- Each version's rows: the macros `…_as_of(plan_id, version)`, made by derived/as_of.sql.

CREATE TABLE history.rollbacks (
    plan_id VARCHAR NOT NULL,
    from_version INTEGER NOT NULL,
    to_version INTEGER NOT NULL,
    load_id INTEGER NOT NULL,
    rolled_back_at TIMESTAMP NOT NULL,
    rolled_back_by VARCHAR,
    judgement_id VARCHAR
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
COMMENT ON COLUMN history.rollbacks.rolled_back_by IS
'Personal data: who did it; NULL where that was not told.';
COMMENT ON COLUMN history.rollbacks.judgement_id IS
'The step''s line in the ledger: history.judgements.';

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
WHERE loads.load_id NOT IN (SELECT withdrawn.load_id FROM history.withdrawn_loads AS withdrawn)
GROUP BY plan_loads.plan_id, plan_loads.version;

COMMENT ON VIEW plan_versions IS
'Every version of every plan, but for those of withdrawn files: what is in it, plan_as_of, '
'commitments_as_of, … tell.';
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

CREATE VIEW history.version_loads AS
SELECT  -- within a macro that has parameters of these names, columns must say whose they are
    plan_loads.plan_id,
    plan_loads.version,
    max(plan_loads.load_id) AS load_id
FROM history.plan_loads
GROUP BY plan_loads.plan_id, plan_loads.version;

COMMENT ON VIEW history.version_loads IS
'The newest load of each version of each plan: its document is where the values stand.';

-- What is kept per document, of one plan in it. (What is kept per version is derived.)
CREATE MACRO organisations_as_of(plan_id, version) AS TABLE  -- noqa: CP05
    WITH RECURSIVE asked AS (
        SELECT
            plan_id AS asked_plan,  -- noqa: RF02
            version AS asked_version
    ),

    mentioned AS (
        SELECT unnest([kept.organisation_id, kept.unit_id]) AS organisation_id
        FROM history.commitment_organisations AS kept
        INNER JOIN asked ON kept.plan_id = asked.asked_plan AND kept.version = asked.asked_version
        UNION
        SELECT unnest([kept.organisation_id, kept.unit_id]) AS organisation_id
        FROM history.measure_organisations AS kept
        INNER JOIN asked ON kept.plan_id = asked.asked_plan AND kept.version = asked.asked_version
        UNION
        SELECT kept.organisation_id
        FROM history.contacts AS kept
        INNER JOIN asked ON kept.plan_id = asked.asked_plan AND kept.version = asked.asked_version
    ),

    held AS (
        SELECT kept.*
        FROM history.organisations AS kept
        INNER JOIN history.version_loads AS loaded ON kept.load_id = loaded.load_id
        INNER JOIN
            asked
            ON loaded.plan_id = asked.asked_plan AND loaded.version = asked.asked_version
    ),

    belonging AS (
        SELECT mentioned.organisation_id
        FROM mentioned
        UNION
        SELECT held.parent_id AS organisation_id
        FROM belonging
        INNER JOIN held ON belonging.organisation_id = held.organisation_id
    )

    SELECT
        held.organisation_id,
        held.name,
        held.acronym,
        held.kind,
        list_sort(list_distinct(list_filter(held.aliases, LAMBDA alias: alias <> held.name)))
            AS aliases,
        held.parent_id,
        held.level,
        coalesce(held.is_generic, FALSE) AS is_generic
    FROM held
    SEMI JOIN belonging ON held.organisation_id = belonging.organisation_id;

CREATE MACRO provenance_as_of(plan_id, version) AS TABLE  -- noqa: CP05
    WITH asked AS (
        SELECT
            plan_id AS asked_plan,  -- noqa: RF02
            version AS asked_version
    ),

    named AS (
        FROM organisations_as_of(plan_id, version)
    ),

    chosen AS (
        SELECT places.*
        FROM history.chosen_places AS places
        INNER JOIN asked
            ON
                places.version = asked.asked_version
                AND history.is_within(places.entity_id, asked.asked_plan)
    ),

    placed AS (
        SELECT
            kept.*,
            loads.document_id,
            FALSE AS is_chosen
        FROM history.provenance AS kept
        INNER JOIN history.version_loads AS loaded ON kept.load_id = loaded.load_id
        INNER JOIN asked
            ON loaded.plan_id = asked.asked_plan AND loaded.version = asked.asked_version
        INNER JOIN history.loads ON kept.load_id = loads.load_id
        LEFT JOIN named ON kept.plan_id IS NULL AND kept.entity_id = named.organisation_id
        ANTI JOIN chosen
            ON
                kept.entity_kind = chosen.entity_kind
                AND kept.entity_id = chosen.entity_id
                AND kept.field = chosen.field
        WHERE kept.plan_id = asked.asked_plan OR named.organisation_id IS NOT NULL
        UNION ALL BY NAME
        SELECT
            *,
            TRUE AS is_chosen
        FROM chosen
    )

    SELECT
        kept.entity_kind,
        kept.entity_id,
        kept.field,
        kept.document_id,
        kept.page,
        kept.x0,
        kept.top,
        kept.x1,
        kept.bottom,
        kept.ordinal,
        kept.confidence,
        coalesce(rewritten.as_read, corrected.as_read) AS value_as_read,
        coalesce(rewritten.judgement_id, corrected.judgement_id) IS NOT NULL
        OR kept.is_chosen
        OR kept.page IS NULL AS is_corrected
    FROM placed AS kept
    CROSS JOIN asked
    LEFT JOIN history.corrected_values AS corrected
        ON
            kept.entity_kind = corrected.entity_kind
            AND kept.entity_id = corrected.entity_id
            AND kept.field = corrected.field
            AND asked.asked_version = corrected.version
    LEFT JOIN history.rewritten_values AS rewritten
        ON
            kept.entity_kind = rewritten.entity_kind
            AND kept.entity_id = rewritten.entity_id
            AND kept.field = rewritten.field
            AND asked.asked_version = rewritten.version;

CREATE MACRO findings_as_of(plan_id, version) AS TABLE  -- noqa: CP05
    WITH asked AS (
        SELECT
            plan_id AS asked_plan,  -- noqa: RF02
            version AS asked_version
    ),

    others AS (
        SELECT
            other.load_id,
            other.plan_id
        FROM history.plan_loads AS other
        ANTI JOIN asked ON other.plan_id = asked.asked_plan
    )

    SELECT
        loads.document_id,
        kept.severity,
        kept.code,
        kept.message,
        kept.page,
        kept.entity_kind,
        kept.entity_id,
        coalesce(kept.finding_id, format('older-{}', kept.rowid)) AS finding_id,
        kept.facts,
        kept.boxes,
        list_filter(
            coalesce(kept.messages, history.older_messages(kept.message)),
            LAMBDA said: said['lang'] = 'en'
        )[1]['action'] AS action,
        (
            loads.document_id,
            coalesce(kept.finding_id, format('older-{}', kept.rowid))
        ) IN (FROM history.seen_findings) AS is_seen
    FROM history.findings AS kept
    INNER JOIN history.version_loads AS loaded ON kept.load_id = loaded.load_id
    INNER JOIN asked ON loaded.plan_id = asked.asked_plan AND loaded.version = asked.asked_version
    INNER JOIN history.loads ON kept.load_id = loads.load_id
    ANTI JOIN others
        ON
            kept.load_id = others.load_id
            AND (
                kept.entity_id = others.plan_id
                OR starts_with(kept.entity_id, others.plan_id || '/')
            );
