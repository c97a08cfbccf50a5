"""Reading the warehouse: relations, SQL, full text search."""
