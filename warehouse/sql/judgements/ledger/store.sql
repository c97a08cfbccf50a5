-- Add lines to the ledger, in their order; those that it has stay as they are.

INSERT INTO history.ledger
WITH told AS (
    SELECT
        unnest(
            from_json(
                $rows,
                '[{"line_id": "VARCHAR", "kind": "VARCHAR", "line": "VARCHAR", '
                '"loaded_at": "TIMESTAMP"}]'
            )
        ) AS told
),

new AS (
    SELECT
        told.told['line_id'] AS line_id,
        told.told['kind'] AS kind,
        told.told['line'] AS line,
        told.told['loaded_at'] AS loaded_at,
        row_number() OVER () AS nth
    FROM told
    WHERE told.told['line_id'] NOT IN (SELECT ledger.line_id FROM history.ledger)
)

SELECT
    line_id,
    nth + coalesce((SELECT max(ledger.place) FROM history.ledger), 0) AS place,
    kind,
    line,
    loaded_at
FROM new
QUALIFY 1 = row_number() OVER (PARTITION BY line_id ORDER BY nth);
