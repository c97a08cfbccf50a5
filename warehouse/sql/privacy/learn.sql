-- Remember people whom texts name.

INSERT OR IGNORE INTO history.people
SELECT unnest($names::VARCHAR[]) AS name;
