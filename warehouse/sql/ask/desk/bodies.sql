-- How far each body has come in the newest period of each plan that was due before a day, or else
-- in the first.

WITH newest AS (
    SELECT *
    FROM organisation_progress
    QUALIFY 1 = row_number() OVER (
        PARTITION BY organisation_id, plan_id
        ORDER BY due_date < $day DESC, abs(due_date - $day)
    )
)

SELECT
    organisation_id,
    name,
    plan_id,
    period,
    due_date,
    targets_due,
    targets_reported,
    targets_complete,
    percent
FROM newest
ORDER BY plan_id, name, organisation_id;
