-- Other people's identifiers of commitments, and the data of OGP by which they are confirmed.

CREATE TABLE history.ogp_commitments (
    load_id INTEGER,
    report_id VARCHAR NOT NULL,
    entry_id VARCHAR,
    ogp_commitment_id VARCHAR NOT NULL,
    headings VARCHAR[] NOT NULL,
    texts VARCHAR[] NOT NULL,
    PRIMARY KEY (entry_id, load_id)
);

COMMENT ON TABLE history.ogp_commitments IS
'The rows of OGP''s commitment data, per load.';
COMMENT ON COLUMN history.ogp_commitments.ogp_commitment_id IS
'The row''s identifier, as in provenance.';
COMMENT ON COLUMN history.ogp_commitments.headings IS
'The heads of the columns that the row fills.';
COMMENT ON COLUMN history.ogp_commitments.texts IS
'What stands under each of them.';

CREATE TABLE history.external_ids (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR,
    scheme VARCHAR,
    value VARCHAR,
    origin VARCHAR,
    PRIMARY KEY (commitment_id, version, scheme, value)
);

COMMENT ON TABLE history.external_ids IS
'The external identifiers that versions of plans were stored with. Derived ones count in version 1 '
'alone: there they are given, to commitments and not to numbers.';

CREATE VIEW history.given_ids AS
WITH printed AS (
    SELECT
        kept.plan_id,
        kept.version,
        kept.commitment_id,
        kept.scheme,
        kept.value
    FROM history.external_ids AS kept
    WHERE kept.origin = 'printed'
),

derived AS (
    SELECT
        held.plan_id,
        held.version,
        held.commitment_id,
        kept.scheme,
        kept.value
    FROM history.external_ids AS kept
    INNER JOIN history.commitments AS seen
        ON kept.commitment_id = seen.commitment_id AND kept.version = seen.version
    INNER JOIN history.commitments AS held
        ON seen.plan_id = held.plan_id AND seen.commitment_key = held.commitment_key
    WHERE kept.version = 1 AND coalesce(kept.origin, 'derived') = 'derived'
)

SELECT
    printed.*,
    'printed' AS origin
FROM printed
UNION ALL
SELECT
    derived.*,
    'derived' AS origin
FROM derived
ANTI JOIN printed
    ON
        derived.version = printed.version
        AND derived.commitment_id = printed.commitment_id
        AND derived.scheme = printed.scheme
ANTI JOIN printed AS others
    ON
        derived.plan_id = others.plan_id
        AND derived.version = others.version
        AND derived.scheme = others.scheme
        AND derived.value = others.value;

COMMENT ON VIEW history.given_ids IS
'The external identifiers of every version of every plan, before anything confirms them.';
COMMENT ON COLUMN history.given_ids.origin IS
'How each is known: printed or derived.';

-- A copy of our own that is loaded back confirms nothing: it has no action plan's number.
CREATE VIEW history.confirmed_ids AS
SELECT DISTINCT
    matches.commitment_id,
    'ogp' AS scheme,
    entries.external_id AS value
FROM main.matches
INNER JOIN main.progress_entries AS entries ON matches.entry_id = entries.entry_id
INNER JOIN history.current_entries AS counted ON entries.entry_id = counted.entry_id
INNER JOIN history.ogp_commitments AS ogp
    ON counted.entry_id = ogp.entry_id AND counted.load_id = ogp.load_id
WHERE
    entries.external_id IS NOT NULL
    AND matches.commitment_id IS NOT NULL
    AND (
        matches.decision = 'accepted'
        OR (matches.decision = 'auto' AND matches.reason_code = 'identified-by-title')
    )
    AND list_has_any(ogp.headings, ['Action Plan Number', 'Action Plan ID']);

COMMENT ON VIEW history.confirmed_ids IS
'The identifiers that OGP''s own data gives to what has the same title in the plan that is shown.';
COMMENT ON COLUMN history.confirmed_ids.commitment_id IS
'The commitment, in the version that is shown.';

CREATE VIEW history.commitment_ids AS
WITH confirmed AS (
    SELECT
        held.plan_id,
        held.version,
        held.commitment_id,
        sure.scheme,
        sure.value
    FROM history.confirmed_ids AS sure
    INNER JOIN history.commitments AS shown ON sure.commitment_id = shown.commitment_id
    INNER JOIN history.current_plans AS current_versions
        ON
            shown.plan_id = current_versions.plan_id
            AND shown.version = current_versions.version
    INNER JOIN history.commitments AS held
        ON shown.plan_id = held.plan_id AND shown.commitment_key = held.commitment_key
)

SELECT
    confirmed.*,
    'confirmed' AS origin
FROM confirmed
UNION ALL
SELECT
    given_ids.plan_id,
    given_ids.version,
    given_ids.commitment_id,
    given_ids.scheme,
    given_ids.value,
    given_ids.origin
FROM history.given_ids
ANTI JOIN confirmed AS again
    ON
        given_ids.commitment_id = again.commitment_id
        AND given_ids.version = again.version
        AND given_ids.scheme = again.scheme
        AND (given_ids.value = again.value OR given_ids.origin = 'derived')
ANTI JOIN confirmed AS others
    ON
        given_ids.origin = 'derived'
        AND given_ids.plan_id = others.plan_id
        AND given_ids.version = others.version
        AND given_ids.scheme = others.scheme
        AND given_ids.value = others.value;

COMMENT ON VIEW history.commitment_ids IS
'The external identifiers of every version of every plan, and how each is known.';
COMMENT ON COLUMN history.commitment_ids.origin IS
'How each is known: printed, confirmed or derived.';

CREATE VIEW external_ids AS
SELECT
    commitment_id,
    scheme,
    value,
    origin
FROM history.commitment_ids
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON VIEW external_ids IS
'Cross-walk from commitments to other people''s identifiers.';
COMMENT ON COLUMN external_ids.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN external_ids.scheme IS
'Whose identifier it is: ogp (Open Government Partnership).';
COMMENT ON COLUMN external_ids.value IS
'The identifier, like ID0111.';
COMMENT ON COLUMN external_ids.origin IS
'How it is known: printed (the plan prints it), confirmed (OGP''s own data gives it to the same '
'title), or derived (counted from the commitment''s number when the plan was first loaded, which '
'may be wrong).';

-- Parameters that are called like columns would be taken for those of the views beneath.
CREATE MACRO external_ids_as_of(of_plan, of_version) AS TABLE  -- noqa: CP05
    SELECT
        commitment_id,
        scheme,
        value,
        origin
    FROM history.commitment_ids
    WHERE plan_id = of_plan AND version = of_version;  -- noqa: RF01
