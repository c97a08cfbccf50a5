-- For whom each linked entry speaks, and which count.

INSERT INTO history.speaking_entries BY NAME
SELECT * EXCLUDE (is_chosen)  -- noqa: AM04
FROM temp.told_speakers;
