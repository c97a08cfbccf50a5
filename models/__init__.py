"""The records Renaksi extracts and the geometry they stand on. Imports nothing else of ours."""
