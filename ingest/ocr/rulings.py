"""Ruling lines of a straight picture, found in its pixels."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from ingest.ocr.engine import Edges, Picture
from ingest.ocr.settings import OCR


class Rulings(NamedTuple):
    """The lines of a picture, each with its ends and thickness, and the picture without them."""

    across: list[Edges]
    down: list[Edges]
    without: Picture


def find_rulings(picture: Picture, scale: float) -> Rulings:
    """The ruling lines of a picture with `scale` pixels a point."""
    dark = (picture < OCR.line_dark).astype(np.uint8)
    across = _lines(dark, scale)
    down = [Edges(top, x0, bottom, x1) for x0, top, x1, bottom in _lines(dark.T.copy(), scale)]
    across, down = _without_letters(across, down, scale)
    return Rulings(across, down, _erased(picture, [*across, *down], scale))


def _lines(dark: Picture, scale: float) -> list[Edges]:
    """The level lines: long runs of dark pixels, the gaps of noise in them closed, that are thin."""
    gap, length = round(OCR.line_gap * scale), round(OCR.least_ruling * scale)
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((1, gap | 1), np.uint8))
    closed = cv2.dilate(closed, np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(runs)
    found = []
    for x, y, wide, high, _ in stats[1:count]:
        if high - 2 <= OCR.thickest * scale and wide >= length:
            found.append(Edges(int(x), int(y) + 1, int(x + wide), int(y + high) - 1))
    return found


def _without_letters(
    across: list[Edges], down: list[Edges], scale: float
) -> tuple[list[Edges], list[Edges]]:
    """The lines but the short ones that meet no other: strokes of large letters."""
    near = round(OCR.meet * scale)
    long = OCR.long_ruling * scale

    def meets(one: Edges, other: Edges) -> bool:
        return (
            one.x0 - near <= other.x1
            and other.x0 <= one.x1 + near
            and one.top - near <= other.bottom
            and other.top <= one.bottom + near
        )

    kept_down = [
        line
        for line in down
        if line.bottom - line.top >= long or sum(meets(line, other) for other in across) > 1
    ]
    kept_across = [
        line
        for line in across
        if line.x1 - line.x0 >= long or sum(meets(line, other) for other in kept_down) > 1
    ]
    return kept_across, kept_down


def _erased(picture: Picture, lines: list[Edges], scale: float) -> Picture:
    """The picture without the lines; where print touches them, its strokes are left as they are."""
    margin = max(1, round(OCR.line_margin * scale))
    clean = picture.copy()
    for x0, top, x1, bottom in lines:
        if x1 - x0 >= bottom - top:
            clean[max(0, top - margin) : bottom + margin, x0:x1] = 255
        else:
            clean[top:bottom, max(0, x0 - margin) : x1 + margin] = 255
    return clean
