"""A small invented plan in both forms, the script that prints it, and what it should yield."""
