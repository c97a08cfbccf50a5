"""Pictures of pages made straight: turned level, and pressed flat where they were photographed at an angle."""

from __future__ import annotations

from typing import Any, NamedTuple, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.ocr.engine import Picture
from ingest.ocr.settings import OCR

Matrix = NDArray[Any]
"""A 3 by 3 matrix that maps places of one picture to those of another (a homography)."""


class Straight(NamedTuple):
    """A straight picture, and what maps its places to those of the picture as it was given."""

    picture: Picture
    back: Matrix


class _Segments(NamedTuple):
    """Straight pieces of lines: their ends, from the picture's middle, and their lengths."""

    ends: NDArray[np.float64]
    lengths: NDArray[np.float64]


def lit_evenly(picture: Picture) -> Picture:
    """The picture with its paper white everywhere: shadows and tints are taken for the paper's own grey."""
    height, width = picture.shape
    small = cv2.resize(
        picture, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA
    )
    side = max(3, round(OCR.paper * max(small.shape))) | 1
    paper = cv2.dilate(small, np.ones((side, side), np.uint8))
    paper = cv2.GaussianBlur(paper, (2 * side + 1, 2 * side + 1), 0)
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return cast("Picture", cv2.divide(picture, np.maximum(paper, 1), scale=255))


def straightened(picture: Picture, given: Picture | None = None) -> Straight:
    """The picture with its lines level and upright.

    Where paper lies on something darker in the picture as it was `given`, the paper is what is left.
    """
    height, width = picture.shape
    forth = _flattening(picture)
    if forth is None:
        forth = _levelling(picture)
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float64)
    moved = cv2.perspectiveTransform(corners, forth)[0]
    shift = np.eye(3)
    shift[:2, 2] = -(moved.min(axis=0) + moved.max(axis=0)) / 2 + np.array([width, height]) / 2
    forth = shift @ forth
    if given is not None:
        forth = _paper(_warped(given, forth)) @ forth
    if np.abs(forth - np.eye(3)).max() < OCR.straight:
        return Straight(picture, np.eye(3))
    straight = cv2.warpPerspective(
        picture, forth, (width, height), flags=cv2.INTER_CUBIC, borderValue=255
    )
    return Straight(cast("Picture", straight), np.linalg.inv(forth))


def _warped(given: Picture, forth: Matrix) -> Picture:
    """The picture as it was given, made straight; beyond its edges it goes on as there."""
    size = given.shape[1], given.shape[0]
    straight = cv2.warpPerspective(given, forth, size, borderMode=cv2.BORDER_REPLICATE)
    return cast("Picture", straight)


def _paper(straight: Picture) -> Matrix:
    """What stretches the paper to the whole picture, by its edges; of sides without an edge nothing is known."""
    height, width = straight.shape
    stretch = np.eye(3)
    for axis, side in ((0, width), (1, height)):
        ends = _paper_edges(straight if axis == 0 else straight.T)
        if ends:
            stretch[axis, axis] = side / (ends[1] - ends[0])
            stretch[axis, 2] = -ends[0] * stretch[axis, axis]
    return stretch


def _paper_edges(picture: Picture) -> tuple[int, int] | None:
    """The columns where paper begins and ends, if something darker shows on both of its sides."""
    wide = OCR.paper_beside
    lightest = cv2.dilate(np.ascontiguousarray(picture[::4]), np.ones((1, wide), np.uint8))
    grey = lightest.astype(np.int16)  # so that no line or letter is an edge: beside it is paper
    step = wide // 2 + OCR.paper_blur
    rise = np.median(grey[:, 2 * step :] - grey[:, : -2 * step], axis=0)
    reach = int(OCR.margins * picture.shape[1])
    left, right = int(rise[:reach].argmax()), len(rise) - reach + int(rise[-reach:].argmin())
    if rise[left] < OCR.paper_step or rise[right] > -OCR.paper_step:
        return None
    return left + step, right + step


def _flattening(picture: Picture) -> Matrix | None:
    """What makes level lines level and upright ones upright, if enough of both are drawn; None where they are not."""
    segments = _segments(picture)
    run = segments.ends[:, 2:] - segments.ends[:, :2]
    lean = np.abs(run).min(axis=1) <= OCR.most_lean * np.abs(run).max(axis=1)
    level = lean & (np.abs(run[:, 0]) > np.abs(run[:, 1]))
    upright = lean & ~level
    size = max(picture.shape)
    meets = []
    for chosen in (level, upright):
        lengths = segments.lengths[chosen]
        if lengths.sum() < OCR.enough_lines * size:
            return None
        meets.append(_meeting(segments.ends[chosen] / size, lengths))
    horizon = np.cross(meets[0], meets[1])
    horizon /= horizon[2]
    bend = np.eye(3)
    bend[2] = horizon
    across, down = (bend @ meets[0])[:2], (bend @ meets[1])[:2]
    across = across * np.sign(across[0]) / np.linalg.norm(across)
    down = down * np.sign(down[1]) / np.linalg.norm(down)
    level_out = np.eye(3)
    level_out[:2, :2] = np.linalg.inv(np.column_stack([across, down]))
    middle = np.eye(3)
    middle[:2, 2] = -np.array([picture.shape[1], picture.shape[0]]) / 2
    scale = np.diag([1 / size, 1 / size, 1])
    inner = scale @ middle
    return cast("Matrix", np.linalg.inv(inner) @ level_out @ bend @ inner)


def _meeting(ends: NDArray[np.float64], lengths: NDArray[np.float64]) -> NDArray[np.float64]:
    """Where lines meet, far off, in homogeneous coordinates: those that disagree with most count less."""
    ones = np.ones((len(ends), 1))
    lines = np.cross(np.hstack([ends[:, :2], ones]), np.hstack([ends[:, 2:], ones]))
    lines /= np.linalg.norm(lines[:, :2], axis=1, keepdims=True)
    weights = lengths.copy()
    meet = np.zeros(3)
    middles = np.hstack([(ends[:, :2] + ends[:, 2:]) / 2, ones])
    for _ in range(8):
        _, vectors = np.linalg.eigh((lines * weights[:, None]).T @ lines)
        meet = vectors[:, 0]
        towards = np.cross(middles, meet)
        towards /= np.linalg.norm(towards[:, :2], axis=1, keepdims=True)
        off = np.arccos(np.clip(np.abs((towards[:, :2] * lines[:, :2]).sum(axis=1)), 0, 1))
        usual = max(float(np.median(off)), OCR.least_off)
        weights = lengths / (1 + (off / (2 * usual)) ** 2) ** 2
    return meet


def _segments(picture: Picture) -> _Segments:
    """The straight pieces of drawn lines in the picture, which are long."""
    height, width = picture.shape
    scale = min(1.0, OCR.sketch / max(height, width))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = cv2.createLineSegmentDetector().detect(small)[0]
    ends = np.zeros((0, 4)) if found is None else found.reshape(-1, 4).astype(np.float64) / scale
    lengths = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1])
    kept = lengths >= OCR.least_segment * max(height, width)
    return _Segments(ends[kept] - np.array([width, height, width, height]) / 2, lengths[kept])


def _levelling(picture: Picture) -> Matrix:
    """What turns the picture level: by the angle at which its rows of print stand out most."""
    height, width = picture.shape
    scale = min(1.0, OCR.sketch / max(height, width))
    small = 255 - cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    angle, step = 0.0, OCR.most_skew / 4
    angles = np.arange(-OCR.most_skew, OCR.most_skew + step / 2, step)
    while step > OCR.least_skew:
        angle = max(angles, key=lambda tried: _contrast(small, tried))
        step /= 3
        angles = angle + step * np.arange(-3, 4)
    turn = np.eye(3)
    turn[:2] = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return turn


def _contrast(dark: Picture, angle: float) -> float:
    """How much the rows of a picture differ from each other, turned by this angle."""
    height, width = dark.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    rows = cv2.warpAffine(dark, turn, (width, height)).sum(axis=1, dtype=np.float64)
    return float((np.diff(rows) ** 2).sum())
