-- What was counted as a body is counted as the one that it is now.

UPDATE history.merged_bodies
SET into_id = $other
WHERE into_id = $body;
