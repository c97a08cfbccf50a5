"""Reconciliation: which commitment, and which measure or indicator of it, each entry of a report speaks of."""
