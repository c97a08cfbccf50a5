"""The warehouse: one DuckDB file with every version of every plan, and views that show the current ones."""
