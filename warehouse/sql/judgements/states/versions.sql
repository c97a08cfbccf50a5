-- Which version of a plan is to be shown: it holds until another one is.

UPDATE history.judgements
SET state = if(current_plans.version = judgements.new_value::INTEGER, 'applied', 'open')
FROM history.current_plans
WHERE
    judgements.kind = 'plan'
    AND judgements.field = 'version'
    AND judgements.state <> 'undone'
    AND judgements.plan_id = current_plans.plan_id;
