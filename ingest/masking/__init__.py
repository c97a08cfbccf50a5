"""Copies of documents that show where everything is, and not what it says."""
