"""The warehouse's file, and what is written into it: documents, versions, snapshots."""
