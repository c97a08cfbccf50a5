-- Forget which values are corrected, which rows set aside or made, and which files withdrawn: all
-- is as it was read.

DELETE FROM history.corrected_values;

DELETE FROM history.chosen_words;

DELETE FROM history.set_aside_rows;

DELETE FROM history.made_rows;

DELETE FROM history.rewritten_values;

DELETE FROM history.joined_targets;

DELETE FROM history.merged_bodies;

DELETE FROM history.placed_units;

INSERT OR REPLACE INTO history.current_plans BY NAME
FROM history.displaced_versions;

DELETE FROM history.displaced_versions;

DELETE FROM history.withdrawn_documents;

DELETE FROM history.replaced_documents;
