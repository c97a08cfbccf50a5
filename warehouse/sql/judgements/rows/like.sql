-- Whether a row under an entity says this already.

SELECT count(*) > 0 AS is_there
FROM history.$relation AS stored
WHERE
    stored.$held = $at
    AND stored.$column = $id
    AND history.folded($said) = history.folded($text);
