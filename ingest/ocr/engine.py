"""Text found and read in pictures by PP-OCR's networks, which the package `rapidocr` carries.

The networks are files of that package and are run by onnxruntime: nothing is fetched. They are loaded when the first
page that is a picture is read, and serve all others of the process.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ingest.ocr.settings import OCR

Picture = NDArray[Any]
"""Grey values of a picture, row by row: 0 is black."""

_DETECTION, _RECOGNITION = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"

_HEIGHT = 48
"""The network that reads takes lines of so many pixels in height."""

_SILENT = 4
"""The library says nothing but why it ends."""

_STEP = 32
"""The network that finds text takes pictures whose sides are multiples of this."""

_SIGNS = "–—‘’“”•…°²³½€×·§"
"""What plans print besides letters, figures and the signs of ASCII."""


class Edges(NamedTuple):
    """A place in a picture, in pixels."""

    x0: int
    top: int
    x1: int
    bottom: int


class Letter(NamedTuple):
    """A character read: what it is, at which share of its line's width, how sure (0 to 1), and what else it may be."""

    text: str
    at: float
    confidence: float
    other: str = ""


Reading = tuple[Letter, ...]
"""What a line says, spaces among its letters."""


@cache
def engine() -> Engine:
    """The networks, loaded once a process."""
    return Engine()


class Engine:
    """The two networks: one finds lines of text, one reads them."""

    def __init__(self) -> None:
        found = find_spec("rapidocr")
        assert found, "the extra `ocr` is not installed"
        assert found.submodule_search_locations
        folder = Path(found.submodule_search_locations[0]) / "models"
        self._finder = _session(folder / _DETECTION)
        self._reader = _session(folder / _RECOGNITION)
        # The first answer is "no letter", then come the characters, then the space.
        listed = self._reader.get_modelmeta().custom_metadata_map["character"].splitlines()
        answers = ["", *listed, " "]
        self._known = np.array([n for n, sign in enumerate(answers) if not n or _is_ours(sign)])
        self._texts = [answers[n] for n in self._known]

    def find(self, picture: Picture, scale: float) -> list[Edges]:
        """Where lines of text stand in a picture without skew; they are looked for in its copy at this scale."""
        import cv2

        height, width = picture.shape
        size = (_multiple(scale * width), _multiple(scale * height))
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        (answers,) = self._finder.run(None, {"x": _planes(small)[None]})
        likely = answers[0, 0]
        count, _, stats, _ = cv2.connectedComponentsWithStats(
            (likely > OCR.text_pixel).astype(np.uint8)
        )
        found = []
        for x, y, wide, high, _ in stats[1:count]:
            if min(wide, high) < OCR.least_line:
                continue
            if likely[y : y + high, x : x + wide].mean() < OCR.text_line:
                continue
            grow = OCR.grown * wide * high / (2 * (wide + high))
            found.append(
                Edges(
                    max(0, int((x - grow) * width / size[0])),
                    max(0, int((y - grow) * height / size[1])),
                    min(width, round((x + wide + grow) * width / size[0])),
                    min(height, round((y + high + grow) * height / size[1])),
                )
            )
        return found

    def read(self, lines: Sequence[Picture]) -> list[Reading]:
        """What these pictures of single lines say."""
        import cv2

        scaled = []
        for line in lines:
            height, width = line.shape
            wide = max(_HEIGHT // 2, round(_HEIGHT * width / height))
            scaled.append(
                cv2.resize(
                    line,
                    (wide, _HEIGHT),
                    interpolation=cv2.INTER_AREA if height > _HEIGHT else cv2.INTER_CUBIC,
                )
            )
        readings: list[Reading] = [()] * len(lines)
        for batch in _alike(scaled):
            wide = max(scaled[n].shape[1] for n in batch)
            stack = np.zeros((len(batch), 3, _HEIGHT, wide), np.float32)
            for place, n in enumerate(batch):
                stack[place, :, :, : scaled[n].shape[1]] = _planes(scaled[n])
            (answers,) = self._reader.run(None, {"x": stack})
            for place, n in enumerate(batch):
                readings[n] = tuple(self._letters(answers[place], wide / scaled[n].shape[1]))
        return readings

    def _letters(self, answers: NDArray[np.float32], stretch: float) -> Iterator[Letter]:
        """The letters of a line from the answers at each of its places; a sign answered on end is one."""
        ours = answers[:, self._known]
        best = ours.argmax(axis=1)
        start = 0
        for end in range(1, len(best) + 1):
            if end < len(best) and best[end] == best[start]:
                continue
            if best[start]:
                sure = ours[start:end, best[start]]
                peak = start + int(sure.argmax())
                rest = ours[peak].copy()
                rest[best[start]] = 0
                yield Letter(
                    self._texts[best[start]],
                    min(1.0, (peak + 0.5) / len(best) * stretch),
                    float(sure.max()),
                    self._texts[int(rest.argmax())],
                )
            start = end


def _session(path: Path) -> Any:
    """A network, which is run by one thread: pages are read by several processes."""
    os.environ["ORT_DISABLE_TELEMETRY"] = (
        "1"  # before it is imported: it would tell its makers of each use
    )
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(_SILENT)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = _SILENT
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _is_ours(sign: str) -> bool:
    """Whether plans print the sign: of other scripts than the Latin one the networks know thousands."""
    if sign in _SIGNS or (len(sign) == 1 and sign.isascii()):
        return True
    return (
        len(sign) == 1
        and sign.isalpha()
        and unicodedata.name(sign, "").startswith("LATIN")
        and ord(sign) < 0x180
    )


def _planes(picture: Picture) -> NDArray[np.float32]:
    """A picture as the networks take it: three equal planes, from -1 to 1."""
    plane = picture.astype(np.float32) / 127.5 - 1
    return np.broadcast_to(plane, (3, *plane.shape))


def _multiple(side: float) -> int:
    return max(1, round(side / _STEP)) * _STEP


def _alike(lines: Sequence[Picture]) -> Iterable[list[int]]:
    """The lines' numbers in groups of about the same width, so that little is read in vain."""
    order = sorted(range(len(lines)), key=lambda n: lines[n].shape[1])
    group: list[int] = []
    for n in order:
        if group and (
            len(group) >= OCR.lines_at_once
            or lines[n].shape[1] > OCR.alike_width * lines[group[0]].shape[1]
        ):
            yield group
            group = []
        group.append(n)
    if group:
        yield group
