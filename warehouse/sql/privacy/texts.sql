-- The statement that yields every text of `history` that a pattern (its parameter) finds anything
-- in, each once.

WITH fields AS (
    SELECT
        table_name,
        column_name,
        data_type
    FROM duckdb_columns()
    SEMI JOIN duckdb_tables() USING (database_name, schema_name, table_name)
    WHERE
        database_name = current_database()
        AND schema_name = 'history'
        AND table_name NOT IN ('withheld_texts', 'people')
        AND (
            data_type IN ('VARCHAR', 'VARCHAR[]', 'JSON')
            OR data_type = 'STRUCT(lang VARCHAR, message VARCHAR, action VARCHAR)[]'
        )
        AND NOT regexp_matches(column_name, $identifiers)
)

SELECT
    'SELECT DISTINCT content FROM ('
    || string_agg(
        format(
            'SELECT {} AS content FROM history.{}',
            CASE data_type
                WHEN 'VARCHAR' THEN format('"{}"', column_name)
                WHEN 'VARCHAR[]' THEN format('unnest("{}")', column_name)
                WHEN 'STRUCT(lang VARCHAR, message VARCHAR, action VARCHAR)[]'
                    THEN
                        format(
                            'unnest(list_transform("{}", LAMBDA said: said.message))', column_name
                        )
                ELSE format('"{}"::VARCHAR', column_name)
            END,
            table_name
        ),
        ' UNION ALL '
        ORDER BY table_name, column_name
    )
    || ') AS texts WHERE'
    || ' regexp_matches(strip_accents(replace(content, ''\n'', '' '')), $pattern, ''i'')'
    || ' OR regexp_matches(strip_accents(regexp_replace('
    || 'content, ''[-‐‑]\s{0,2}|\p{Cf}|[\x27’‘`´ʼʻ]'', '''', ''g'')), $pattern, ''i'')' AS statement
FROM fields;
