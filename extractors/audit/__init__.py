"""What of a document was understood, kept, passed over or not read, and what looks wrong in it."""
