-- Note what may leave in the place of some texts; what is to be discreet stays so.

INSERT INTO history.withheld_texts BY NAME
SELECT
    unnest(
        from_json(
            $rows,
            '[{"original": "VARCHAR", "public_text": "VARCHAR", "is_discreet": "BOOLEAN"}]'
        ),
        max_depth := 2
    )
ON CONFLICT (original) DO UPDATE
    SET public_text = excluded.public_text, is_discreet = excluded.is_discreet
    WHERE excluded.is_discreet OR NOT withheld_texts.is_discreet;
