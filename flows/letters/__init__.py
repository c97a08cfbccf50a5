"""Letters to the responsible bodies: what each is asked for, as files to read, to fill in and to load back."""
