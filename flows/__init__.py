"""The order of the steps, run in process or under Prefect, and the command line `renaksi`."""
