"""Action plans: forms, matrices and narrative to records, by layout profiles."""
