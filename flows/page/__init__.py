"""The report for people who decide: one HTML page, complete in itself."""
