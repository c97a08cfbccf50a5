-- Statements that make the table macros `…_as_of(plan_id, version)`: for each relation whose rows
-- are kept per version of a plan, a macro with the relation's columns that shows any version. Those
-- that stand there already (schema/10_versions.sql) are only given comments.

WITH standing AS (
    SELECT function_name AS macro
    FROM duckdb_functions()
    WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal
),

columns_of_views AS (
    SELECT
        shown.table_name AS relation,
        list(
            CASE
                WHEN kept.column_name IS NULL THEN format('plan_versions.{}', shown.column_name)
                WHEN kept.data_type LIKE '%[]'
                    THEN format('coalesce(kept.{0}, []) AS {0}', shown.column_name)
                ELSE format('kept.{}', shown.column_name)
            END
            ORDER BY shown.column_index
        ) AS expressions
    FROM duckdb_columns() AS shown
    LEFT JOIN duckdb_columns() AS kept
        ON
            shown.table_name = kept.table_name
            AND shown.column_name = kept.column_name
            AND kept.schema_name = 'history'
            AND shown.database_name = kept.database_name
    WHERE shown.schema_name = 'main' AND shown.database_name = current_database()
    GROUP BY shown.table_name
),

macros AS (
    SELECT
        views.comment,
        columns_of_views.relation,
        array_to_string(columns_of_views.expressions, ', ') AS expressions,
        CASE columns_of_views.relation
            WHEN 'plans' THEN 'plan_as_of'
            ELSE format('{}_as_of', columns_of_views.relation)
        END AS macro
    FROM columns_of_views
    INNER JOIN duckdb_views() AS views
        ON
            columns_of_views.relation = views.view_name
            AND views.schema_name = 'main'
            AND views.database_name = current_database()
    WHERE columns_of_views.relation IN (
        SELECT table_name
        FROM duckdb_columns()
        WHERE
            database_name = current_database()
            AND schema_name = 'history'
            AND column_name IN ('plan_id', 'version')
        GROUP BY table_name
        HAVING count(*) = 2
    )
)

SELECT
    format(
        'CREATE MACRO {0}(plan_id, version) AS TABLE SELECT {1} FROM history.{2} AS kept '
        'INNER JOIN plan_versions '
        'ON kept.plan_id = plan_versions.plan_id AND kept.version = plan_versions.version '
        'WHERE kept.plan_id = plan_id AND kept.version = version; '
        'COMMENT ON MACRO TABLE {0} IS ''In one version of a plan: {3}''',
        macro,
        expressions,
        relation,
        replace(comment, '''', '''''')
    ) AS statement
FROM macros
WHERE macro NOT IN (FROM standing)
UNION ALL
SELECT
    format(
        'COMMENT ON MACRO TABLE {0}_as_of IS ''In one version of a plan: {1}''',
        views.view_name,
        replace(views.comment, '''', '''''')
    ) AS statement
FROM duckdb_views() AS views
WHERE
    views.database_name = current_database()
    AND views.schema_name = 'main'
    AND format('{}_as_of', views.view_name) IN (FROM standing)
ORDER BY statement;
