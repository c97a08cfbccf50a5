-- Put into one column the corrected values, or those that were read.

UPDATE history.$relation AS kept
SET $column = from_json(corrected_values.$which, '$structure')
FROM history.corrected_values
WHERE
    corrected_values.relation = '$relation'
    AND corrected_values.field = '$column'
    AND corrected_values.entity_id = kept.$identifier
    AND corrected_values.$held = kept.$held;
