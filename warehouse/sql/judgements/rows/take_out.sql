-- Take the rows that were made out of one table.

DELETE FROM history.$relation
WHERE
    ($identifier, $held) IN (
        SELECT (made.entity_id, made.held)
        FROM history.made_rows AS made
        WHERE made.relation = '$relation' AND made.held_by = '$held'
    );
