"""The same plan drawn by many PDF producers: what the extractors must read alike, however a page looks.

Content (the gold's JSON shape) becomes a producer-neutral tree (`tree`, built by `forms`), a `Look` says how
it is printed, and one module per producer draws it.
"""
