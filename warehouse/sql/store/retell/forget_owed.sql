-- Forget what was worked out for the sake of how far commitments have come.

DROP TABLE temp.told_rows;

DROP TABLE temp.told_owed;
