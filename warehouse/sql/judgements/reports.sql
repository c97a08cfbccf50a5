-- What people say of reports: their period, plan, reporter and body.

CREATE OR REPLACE TEMP TABLE resolved_reports AS
WITH reports AS (
    FROM history.progress_reports
    SEMI JOIN history.current_reports USING (report_id, load_id)
),

said AS (
    SELECT
        judgements.judgement_id,
        judgements.field AS asked,
        judgements.old_value,
        judgements.new_value,
        reports.*,
        CASE judgements.field
            WHEN 'period' THEN reports.period
            WHEN 'reporter' THEN reports.reporter
            WHEN 'body' THEN reports.body
            WHEN 'plan'
                THEN
                    history.plan_as_named(reports.plan_family, reports.plan_years)
        END AS as_read
    FROM history.judgements
    INNER JOIN reports ON judgements.entity_id = reports.report_id
    WHERE judgements.kind = 'report' AND judgements.state <> 'undone'
)

SELECT
    *,
    CASE
        WHEN history.same(as_read, new_value) THEN 'fulfilled'
        WHEN history.same(as_read, old_value) THEN 'applied'
        ELSE 'open'
    END AS state
FROM said;

UPDATE history.judgements
SET state = resolved.state
FROM resolved_reports AS resolved
WHERE judgements.judgement_id = resolved.judgement_id;

INSERT INTO history.corrected_values BY NAME
WITH fields AS (
    SELECT
        judgement_id,
        report_id,
        load_id,
        unnest(CASE asked  -- noqa: AL03
            WHEN 'period'
                THEN [
                    {
                        'field': 'period',
                        'as_read': period,
                        'stored': to_json(period),
                        'corrected': to_json(new_value)
                    },
                    {
                        'field': 'period_start',
                        'as_read': period_start::VARCHAR,
                        'stored': to_json(period_start),
                        'corrected': 'null'::JSON
                    },
                    {
                        'field': 'period_end',
                        'as_read': period_end::VARCHAR,
                        'stored': to_json(period_end),
                        'corrected': 'null'::JSON
                    }
                ]
            WHEN 'reporter'
                THEN [
                    {
                        'field': 'reporter',
                        'as_read': reporter,
                        'stored': to_json(reporter),
                        'corrected': to_json(new_value)
                    }
                ]
            WHEN 'body'
                THEN [
                    {
                        'field': 'body',
                        'as_read': body,
                        'stored': to_json(body),
                        'corrected': to_json(new_value)
                    }
                ]
            WHEN 'plan'
                THEN [
                    {
                        'field': 'plan_family',
                        'as_read': plan_family,
                        'stored': to_json(plan_family),
                        'corrected': to_json(
                            regexp_extract(new_value, '^(.*)-(\d{4})-(\d{4})$', 1)
                        )
                    },
                    {
                        'field': 'plan_years',
                        'as_read': array_to_string(plan_years, '-'),
                        'stored': to_json(plan_years),
                        'corrected': to_json([
                            regexp_extract(new_value, '^(.*)-(\d{4})-(\d{4})$', 2)::INTEGER,
                            regexp_extract(new_value, '^(.*)-(\d{4})-(\d{4})$', 3)::INTEGER
                        ])
                    }
                ]
        END, recursive := TRUE)  -- noqa: AL03
    FROM resolved_reports
    WHERE state = 'applied'
)

SELECT
    judgement_id,
    'progress_reports' AS relation,
    'progress_report' AS entity_kind,
    report_id AS entity_id,
    field,
    load_id,
    as_read,
    stored,
    corrected
FROM fields;
