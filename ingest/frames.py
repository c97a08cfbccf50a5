"""Frames drawn around whole pages: they look like tables of a single cell, and are removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.pages.read import Page
from ingest.tables.grids import Grid
from ingest.tables.settings import TABLES
from models.geometry import Box


def without_frames(pages: Sequence[Page]) -> Sequence[Page]:
    """The pages without the frames around them: on some page a table stands in one, on others it may be text alone."""
    frames = [
        grid.box
        for page in pages
        for grid in page.grids
        if _may_frame(grid, page) and any(_is_within(other.box, grid.box) for other in page.grids)
    ]
    return [_without(page, frames) for page in pages] if frames else pages


def _may_frame(grid: Grid, page: Page) -> bool:
    box = grid.box
    return (
        len(grid.cells) == 1
        and box.x1 - box.x0 > TABLES.frame_share * page.width
        and box.bottom - box.top > TABLES.frame_share * page.height
    )


def _is_within(box: Box, frame: Box) -> bool:
    return (
        frame.x0 < box.x0
        and frame.top < box.top
        and box.x1 < frame.x1
        and box.bottom < frame.bottom
    )


def _without(page: Page, frames: Iterable[Box]) -> Page:
    """The page; what such a frame holds stands outside tables, in the order of reading."""
    found = [
        grid
        for grid in page.grids
        if _may_frame(grid, page) and any(_are_alike(grid.box, frame) for frame in frames)
    ]
    if not found:
        return page
    held = [word for grid in found for cell in grid.cells for word in cell.words]
    return replace(
        page,
        grids=tuple(grid for grid in page.grids if grid not in found),
        outside=tuple(sorted([*page.outside, *held], key=lambda word: word.index)),
    )


def _are_alike(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= TABLES.frame_waver for a, b in zip(one[1:], other[1:], strict=True))
