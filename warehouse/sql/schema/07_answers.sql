-- What analysts ask of the annex: what is due, for whom, what has no measures, which serves which.

CREATE TABLE history.measure_organisations (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    measure_organisation_id VARCHAR,
    name_as_printed VARCHAR NOT NULL,
    organisation_id VARCHAR NOT NULL,
    unit VARCHAR,
    unit_id VARCHAR,
    PRIMARY KEY (measure_organisation_id, version)
);

CREATE VIEW measure_organisations AS
SELECT
    measure_id,
    organisation_id,
    name_as_printed,
    measure_organisation_id,
    unit,
    unit_id
FROM history.measure_organisations
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.measure_organisations IS
'The bodies responsible for the measures of every version of every plan.';
COMMENT ON VIEW measure_organisations IS
'The bodies that a measure''s responsible cell names, one row each.';
COMMENT ON COLUMN measure_organisations.measure_id IS
'The measure: measures.';
COMMENT ON COLUMN measure_organisations.organisation_id IS
'The body: organisations.';
COMMENT ON COLUMN measure_organisations.name_as_printed IS
'Its name as the cell prints it.';
COMMENT ON COLUMN measure_organisations.measure_organisation_id IS
'Identifier of the mention, as in provenance.';
COMMENT ON COLUMN measure_organisations.unit IS
'The unit of it that the cell names; else NULL.';
COMMENT ON COLUMN measure_organisations.unit_id IS
'That unit as an organisation of its own: organisations; NULL where its name does not say that it '
'is one.';

CREATE TABLE history.indicator_measures (
    plan_id VARCHAR,
    version INTEGER,
    commitment_id VARCHAR NOT NULL,
    indicator_measure_id VARCHAR,
    indicator_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    PRIMARY KEY (indicator_measure_id, version)
);

CREATE VIEW indicator_measures AS
SELECT
    indicator_id,
    measure_id,
    score,
    indicator_measure_id
FROM history.indicator_measures
SEMI JOIN history.current_plans USING (plan_id, version);

COMMENT ON TABLE history.indicator_measures IS
'Which measure serves which indicator, in every version of every plan.';
COMMENT ON VIEW indicator_measures IS
'Which measure of a commitment serves which of its indicators, by the likeness of their texts.';
COMMENT ON COLUMN indicator_measures.indicator_id IS
'The indicator: indicators.';
COMMENT ON COLUMN indicator_measures.measure_id IS
'The measure: measures.';
COMMENT ON COLUMN indicator_measures.score IS
'How alike their texts are, from 0 to 1; pairs below 0.6 are left out.';
COMMENT ON COLUMN indicator_measures.indicator_measure_id IS
'Identifier of the pair.';

CREATE VIEW due_targets AS
SELECT
    t.due_date,
    t.period,
    c.plan_id,
    c.commitment_id,
    c.title,
    m.responsible,
    m.measure_id,
    m.text AS measure,
    t.target_id,
    t.text AS target
FROM targets AS t
INNER JOIN measures AS m USING (measure_id)
INNER JOIN commitments AS c USING (commitment_id);

COMMENT ON VIEW due_targets IS
'Every target with its measure, commitment and due date; filter due_date for what is due by a day.';
COMMENT ON COLUMN due_targets.due_date IS
'Last day of the period.';
COMMENT ON COLUMN due_targets.period IS
'The period''s code.';
COMMENT ON COLUMN due_targets.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN due_targets.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN due_targets.title IS
'The commitment''s title.';
COMMENT ON COLUMN due_targets.responsible IS
'Who is responsible for the measure, as printed.';
COMMENT ON COLUMN due_targets.measure_id IS
'The measure: measures.';
COMMENT ON COLUMN due_targets.measure IS
'The measure as printed.';
COMMENT ON COLUMN due_targets.target_id IS
'The target: targets.';
COMMENT ON COLUMN due_targets.target IS
'The target as printed.';

CREATE VIEW organisation_targets AS
WITH duties AS (
    SELECT
        measure_organisations.organisation_id,
        d.plan_id,
        d.period,
        d.due_date,
        count(DISTINCT d.commitment_id) AS commitments,
        count(DISTINCT d.measure_id) AS measures,
        count(DISTINCT d.target_id) AS targets
    FROM due_targets AS d
    INNER JOIN measure_organisations USING (measure_id)
    GROUP BY ALL
)

SELECT
    organisation_id,
    o.name,
    duties.plan_id,
    duties.period,
    duties.due_date,
    duties.commitments,
    duties.measures,
    duties.targets
FROM duties
INNER JOIN organisations AS o USING (organisation_id);

COMMENT ON VIEW organisation_targets IS
'How many targets each body has to reach in each period.';
COMMENT ON COLUMN organisation_targets.organisation_id IS
'The body: organisations.';
COMMENT ON COLUMN organisation_targets.name IS
'Its name.';
COMMENT ON COLUMN organisation_targets.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN organisation_targets.period IS
'The period''s code.';
COMMENT ON COLUMN organisation_targets.due_date IS
'Last day of the period.';
COMMENT ON COLUMN organisation_targets.commitments IS
'Commitments with such targets.';
COMMENT ON COLUMN organisation_targets.measures IS
'Measures with such targets.';
COMMENT ON COLUMN organisation_targets.targets IS
'Targets due in the period.';

CREATE VIEW commitments_without_measures AS
SELECT
    c.plan_id,
    c.commitment_id,
    c.title
FROM commitments AS c
ANTI JOIN measures USING (commitment_id);

COMMENT ON VIEW commitments_without_measures IS
'Commitments for which no annex matrix was found: nothing but the dates of their indicators, where '
'they have any, says what they are to reach by when.';
COMMENT ON COLUMN commitments_without_measures.plan_id IS
'The plan: plans.';
COMMENT ON COLUMN commitments_without_measures.commitment_id IS
'The commitment: commitments.';
COMMENT ON COLUMN commitments_without_measures.title IS
'Its title.';
