-- How many of the bodies of each measure are complete by the last period that any reported on.

SELECT
    joint.measure_id,
    joint.period,
    joint.status,
    joint.percent,
    joint.bodies,
    joint.bodies_reported,
    joint.bodies_complete
FROM $shown.joint_progress AS joint
WHERE
    list_contains($plans, joint.plan_id)
    AND joint.measure_id IS NOT NULL
    AND coalesce(joint.period_end <= $as_of, TRUE)
QUALIFY
    1 = row_number()
        OVER (
            PARTITION BY joint.measure_id
            ORDER BY joint.period IS NULL DESC, joint.period_end DESC NULLS LAST, joint.period DESC
        )
ORDER BY joint.measure_id;
