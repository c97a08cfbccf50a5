"""From ruling lines, fills and gaps to grids of cells."""
