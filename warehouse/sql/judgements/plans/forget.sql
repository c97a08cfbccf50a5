DELETE FROM history.shown_plans;
