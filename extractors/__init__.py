"""Documents to records, driven by layout profiles: what a form's labels say decides what its words mean."""
