SELECT plan_id FROM warehouse.main.plans
ORDER BY plan_id;
