"""Pages that are pictures: their text recognised, their ruling lines found in pixels."""
