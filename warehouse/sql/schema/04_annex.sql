-- The annex matrix: targets per half-year.

CREATE TABLE history.annexes (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    annex_field_id VARCHAR,
    ordinal INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    annex_field_key VARCHAR,
    PRIMARY KEY (annex_field_id, version)
);

CREATE VIEW annexes AS
SELECT
    commitment_id,
    ordinal,
    label,
    value,
    annex_field_id,
    annex_field_key
FROM history.annexes
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.annexes IS
'The header fields of the annex matrices of every version of every plan.';
COMMENT ON VIEW annexes IS
'The header fields of each commitment''s annex matrix.';
COMMENT ON COLUMN annexes.commitment_id IS
'The commitment whose matrix it is: commitments.';
COMMENT ON COLUMN annexes.ordinal IS
'Place in the matrix''s printed order, from 1.';
COMMENT ON COLUMN annexes.label IS
'The label as printed.';
COMMENT ON COLUMN annexes.value IS
'The value as printed.';
COMMENT ON COLUMN annexes.annex_field_id IS
'Identifier of the header field, as in provenance.';
COMMENT ON COLUMN annexes.annex_field_key IS
'The header field''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';

CREATE TABLE history.measures (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR,
    ordinal INTEGER NOT NULL,
    goal VARCHAR,
    responsible VARCHAR,
    text VARCHAR NOT NULL,
    evidence VARCHAR,
    evidence_urls VARCHAR[],
    measure_key VARCHAR,
    PRIMARY KEY (measure_id, version)
);

CREATE VIEW measures AS
SELECT
    measure_id,
    commitment_id,
    ordinal,
    goal,
    responsible,
    text,
    evidence,
    coalesce(evidence_urls, []) AS evidence_urls,
    measure_key
FROM history.measures
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.measures IS
'The measures of every version of every plan.';
COMMENT ON VIEW measures IS
'The measures of success (ukuran keberhasilan): one row per row of a commitment''s annex matrix.';
COMMENT ON COLUMN measures.measure_id IS
'The measure''s identifier.';
COMMENT ON COLUMN measures.commitment_id IS
'The commitment it belongs to: commitments.';
COMMENT ON COLUMN measures.ordinal IS
'Place in the matrix''s printed order, from 1.';
COMMENT ON COLUMN measures.goal IS
'The goal (sasaran) as printed; a cell merged over several rows stands in each of them.';
COMMENT ON COLUMN measures.responsible IS
'Who is responsible, as printed; a cell merged over several rows stands in each of them.';
COMMENT ON COLUMN measures.text IS
'The measure as printed.';
COMMENT ON COLUMN measures.measure_key IS
'The measure''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';
COMMENT ON COLUMN measures.evidence IS
'The supporting data (data pendukung) as printed; NULL where the cell is empty.';
COMMENT ON COLUMN measures.evidence_urls IS
'The addresses that links in the row lead to, or that its evidence prints; empty if there are '
'none.';

CREATE TABLE history.targets (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    target_id VARCHAR,
    period VARCHAR NOT NULL,
    due_date DATE,
    text VARCHAR NOT NULL,
    target_key VARCHAR,
    PRIMARY KEY (target_id, version)
);

CREATE VIEW targets AS
SELECT
    target_id,
    measure_id,
    period,
    due_date,
    text,
    target_key
FROM history.targets
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.targets IS
'The targets of every version of every plan.';
COMMENT ON VIEW targets IS
'What a measure is to have reached by a half-year: one row per filled period cell of the matrix. '
'With its commitment and plan it is in due_targets: a commitment_id here would make joins with '
'measures ambiguous.';
COMMENT ON COLUMN targets.target_id IS
'The target''s identifier.';
COMMENT ON COLUMN targets.measure_id IS
'The measure it belongs to: measures.';
COMMENT ON COLUMN targets.period IS
'The period''s code: B06, B12, B18 or B24, the months since the plan began.';
COMMENT ON COLUMN targets.due_date IS
'Last day of the period: 30 June or 31 December; NULL where no year is known.';
COMMENT ON COLUMN targets.text IS
'The target as printed.';
COMMENT ON COLUMN targets.target_key IS
'The target''s key that lasts: given at first sight, the same in every version that has it. '
'See docs/versions.md.';
