-- Put the rows that were set aside back into one table.

INSERT INTO history.$relation BY NAME
SELECT
    unnest(
        from_json_strict(to_json(list(content ORDER BY content::VARCHAR)), $structure),
        max_depth := 2
    )
FROM history.set_aside_rows
WHERE relation = '$relation';
