-- Make one version of a plan the one that main shows.

INSERT OR REPLACE INTO history.current_plans (plan_id, version, load_id)
VALUES ($plan_id, $version, $load_id);
