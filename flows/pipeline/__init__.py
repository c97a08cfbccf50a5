"""The steps of a load in their order, run in process or under Prefect."""
