-- The statements that carry the ledger, and the times of loads and rollbacks, over to a
-- rebuilt warehouse. Where a load brings nothing new any more, those after it have other numbers;
-- so loads are paired as the first, second, … of their document, rollbacks as those to a version.

WITH timed (relation, same, moment, sequence) AS (
    VALUES
    ('loads', 'document_id', 'loaded_at', 'load_id'),
    ('rollbacks', 'plan_id, to_version', 'rolled_back_at', 'rowid'),
    ('rollbacks', 'plan_id, to_version', 'rolled_back_by', 'rowid')
)

SELECT
    'DELETE FROM renaksi_beside.history.ledger '
    'WHERE line_id IN (SELECT line_id FROM history.ledger)' AS statement
UNION ALL
SELECT 'DELETE FROM renaksi_beside.history.judgements' AS statement
UNION ALL
SELECT 'INSERT INTO renaksi_beside.history.ledger BY NAME FROM history.ledger' AS statement
UNION ALL
SELECT 'UPDATE renaksi_beside.history.ledger_state SET bytes = -1' AS statement
UNION ALL
SELECT
    format(
        'UPDATE renaksi_beside.history.{0} AS rebuilt SET {2} = old.{2} '
        'FROM ('
        'SELECT rowid AS place, {1}, row_number() OVER (PARTITION BY {1} ORDER BY {3}) AS nth '
        'FROM renaksi_beside.history.{0}'
        ') AS made '
        'INNER JOIN ('
        'SELECT {1}, {2}, row_number() OVER (PARTITION BY {1} ORDER BY {3}) AS nth '
        'FROM history.{0}'
        ') AS old USING ({1}, nth) '
        'WHERE rebuilt.rowid = made.place',
        relation, same, moment, sequence
    ) AS statement
FROM timed;
