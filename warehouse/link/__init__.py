"""Reconciliation: which commitment, and which measure or indicator of it, each entry of a report speaks of."""

SETTINGS = "RENAKSI_LINKAGE"
"""The environment variable that names a TOML file with other settings of the scorer."""
