-- Forget what was worked out for the sake of the others.

DROP TABLE temp.told_matches;

DROP TABLE temp.told_speakers;
