"""Pages as pictures: drawn by PDFium from plain ones, askew, noisy or photographed, and bound to a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image

DPI = 200


def picture_of(pdf: Path, number: int, dpi: int = DPI) -> Any:
    """A page as grey values, row by row."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number - 1].render(scale=dpi / 72, grayscale=True)
        return bitmap.to_numpy().reshape(bitmap.height, -1)[:, : bitmap.width].copy()


def warped(picture: Any, corners: Sequence[tuple[float, float]]) -> Any:
    """The picture with its corners moved there (shares of its sides), from the upper left one clockwise."""
    import cv2

    height, width = picture.shape
    before = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32) * (width, height)
    after = np.array(corners, np.float32) * (width, height)
    move = cv2.getPerspectiveTransform(before.astype(np.float32), after.astype(np.float32))
    return cv2.warpPerspective(picture, move, (width, height), borderValue=255)


def turned(picture: Any, degrees: float) -> Any:
    """The picture turned by so many degrees against the clock."""
    import cv2

    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(picture, turn, (width, height), borderValue=255)


def shaded(picture: Any) -> Any:
    """The picture with a shadow over its lower right half."""
    height, width = picture.shape
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    light = 1 - 0.5 / (1 + np.exp(-12 * (across + down - 1)))
    return (picture * light).astype(np.uint8)


def noisy(picture: Any, seed: int = 1) -> Any:
    """The picture with a scanner's noise."""
    noise = np.random.default_rng(seed).normal(0, 8, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def bound(pictures: Sequence[Any], pdf: Path, dpi: int = DPI) -> Path:
    """A PDF of the pictures, one a page, as scanners write it."""
    first, *others = [Image.fromarray(picture) for picture in pictures]
    first.save(pdf, "PDF", save_all=True, append_images=others, resolution=dpi, quality=60)
    return pdf
