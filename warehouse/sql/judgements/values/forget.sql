-- Forget which values are corrected, and which files withdrawn: all is as it was read.

DELETE FROM history.corrected_values;

INSERT OR REPLACE INTO history.current_plans BY NAME
FROM history.displaced_versions;

DELETE FROM history.displaced_versions;

DELETE FROM history.withdrawn_documents;
