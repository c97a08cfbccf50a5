"""Bytes to pages: opening files safely, words, ruling lines, and the grids they draw."""
