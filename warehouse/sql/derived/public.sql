-- Statements that make the views of `public`: each relation of `main` without the columns whose
-- comment begins with "Personal data", without contacts in other rows, and with […] in its texts.
-- Views that stand there already are only given comments.

WITH fields AS (
    SELECT
        shown.table_name AS relation,
        views.comment AS meaning,
        views.view_oid AS made,
        shown.column_name AS field,
        shown.column_index AS place,
        shown.comment,
        CASE
            WHEN regexp_matches(shown.column_name, $identifiers) THEN '"{0}"'
            WHEN shown.data_type = 'VARCHAR' THEN 'history.public_text("{0}") AS "{0}"'
            WHEN shown.data_type = 'VARCHAR[]' THEN 'history.public_texts("{0}") AS "{0}"'
            WHEN shown.data_type = 'JSON'
                THEN 'history.public_text("{0}"::VARCHAR)::JSON AS "{0}"'
            ELSE '"{0}"'
        END AS expression
    FROM duckdb_columns() AS shown
    INNER JOIN duckdb_views() AS views
        ON
            shown.table_name = views.view_name
            AND shown.schema_name = views.schema_name
            AND shown.database_name = views.database_name
    WHERE
        shown.database_name = current_database()
        AND shown.schema_name = 'main'
        AND NOT views.internal
        AND NOT starts_with(shown.comment, 'Personal data')
),

relations AS (
    SELECT
        relation,
        min(meaning) AS meaning,
        min(made) AS made,
        string_agg(format(expression, field), ', ' ORDER BY place) AS expressions,
        CASE
            WHEN list_has_all(list(field ORDER BY place), ['entity_kind', 'entity_id', 'field'])
                THEN
                    ' ANTI JOIN history.contact_values AS kept '
                    'ON shown.entity_kind = kept.entity_kind '
                    'AND shown.entity_id = kept.entity_id '
                    'AND (shown.field IS NULL OR shown.field = coalesce(kept.field, shown.field))'
            WHEN list_contains(list(field ORDER BY place), 'label')
                THEN ' WHERE NOT history.names_contacts(label)'
            ELSE ''
        END AS limits
    FROM fields
    GROUP BY relation
),

statements AS (
    SELECT
        made,
        0 AS place,
        format(
            'CREATE VIEW IF NOT EXISTS public."{0}" AS SELECT {1} FROM main."{0}" AS shown{2}',
            relation, expressions, limits
        ) AS statement
    FROM relations
    UNION ALL
    SELECT
        made,
        1 AS place,
        format(
            'COMMENT ON VIEW public."{}" IS ''{}''', relation, replace(meaning, '''', '''''')
        ) AS statement
    FROM relations
    UNION ALL
    SELECT
        made,
        2 + place AS place,
        format(
            'COMMENT ON COLUMN public."{}"."{}" IS ''{}''',
            relation, field, replace(comment, '''', '''''')
        ) AS statement
    FROM fields
)

SELECT statement
FROM statements
ORDER BY made, place;
