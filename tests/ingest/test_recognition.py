"""Pages that are pictures are read from them, whatever way they lie."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from math import hypot
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from ingest.files.fingerprint import ROOT
from ingest.ocr import pages as ocr_pages
from ingest.ocr.pages import is_picture, recognised
from ingest.pages.pdf_source import open_source
from ingest.pages.read import Page, packed, unpacked
from ingest.pages.readers import ReaderName, ReadOptions, open_reader
from ingest.pdf import open_pdf
from ingest.words.glyphs import Char, Fill, Glyphs
from models.errors import UnreadableDocumentError
from models.geometry import Box, Turn
from tests.ingest import scans

PLAN = ROOT / "samples" / "plan.pdf"
FORM = 5

_AT_AN_ANGLE = ((0.06, 0.03), (0.95, 0.06), (0.99, 0.97), (0.02, 0.99))
"""Where the corners of a page lie that was photographed from aside."""

pytestmark = pytest.mark.recognises

needs_engine = pytest.mark.skipif(
    not ocr_pages.is_installed(), reason="the extra `ocr` is not installed"
)


def page_of(pdf: Path, number: int = 1) -> Page:
    with open_pdf(pdf, ReadOptions()) as opened:
        return opened.page(number)


def letters(count: int, page: int = 1) -> list[Char]:
    return [Char("a", 10.0 + n, 10, 11.0 + n, 20, 10, False, True) for n in range(count)]


def glyphs(**facts: Any) -> Glyphs:
    return Glyphs(1, 500.0, 800.0, **facts)


def covering(share: float) -> list[Fill]:
    return [Fill(0.0, 0.0, 500.0, 800.0 * share)]


@pytest.mark.parametrize(
    ("facts", "is_one"),
    [
        ({"pictures": covering(0.75)}, True),
        ({"pictures": covering(0.65), "chars": letters(150)}, False),
        ({"pictures": covering(0.75), "chars": letters(90)}, True),
        ({"pictures": covering(0.75), "chars": letters(110)}, False),
        ({"pictures": covering(0.75), "chars": letters(110), "laid": 60}, True),
        ({"pictures": covering(0.75), "chars": letters(110), "laid": 50}, False),
        ({"pictures": covering(0.40)}, True),
        ({"pictures": covering(0.30)}, False),
        ({"letter_shapes": 100}, True),
        ({"letter_shapes": 99}, False),
        ({"letter_shapes": 100, "chars": letters(110)}, False),
    ],
)
def test_which_pages_are_pictures(facts: dict[str, Any], is_one: bool) -> None:
    assert is_picture(glyphs(**facts)) is is_one


def test_without_the_extra_nothing_is_recognised(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ocr_pages, "is_installed", lambda: False)
    pdf = scans.bound([scans.picture_of(PLAN, FORM, 50)], tmp_path / "scan.pdf", 50)
    with (
        pytest.raises(UnreadableDocumentError, match=r'pip install "renaksi\[ocr\]"'),
        open_pdf(pdf) as opened,
    ):
        list(opened.pages())


def test_places_of_a_page_read_from_its_picture_lie_on_the_page_as_seen() -> None:
    turn = Turn(0, 600.0, 800.0, (0.9, -0.1, 30.0, 0.1, 0.9, 5.0, 0.0001, 0.0, 1.0))
    box = Box(1, 100.0, 200.0, 180.0, 212.0)
    seen = turn.seen(box)
    assert seen.x0 == pytest.approx((0.9 * 100 - 0.1 * 212 + 30) / 1.01)
    assert turn.read(seen).holds(box)


@needs_engine
@pytest.mark.slow
@pytest.mark.parametrize("reader", list(ReaderName))
def test_a_scan_is_read(tmp_path: Path, reader: ReaderName) -> None:
    picture = scans.noisy(scans.turned(scans.picture_of(PLAN, FORM), 0.5))
    pdf = scans.bound([picture], tmp_path / "scan.pdf")
    with open_pdf(pdf, ReadOptions(reader)) as opened:
        found = opened.page(1)
    assert_alike(found, page_of(PLAN, FORM))
    assert found.is_recognised
    assert unpacked(packed(found)) == found


def assert_alike(found: Page, printed: Page, share: float = 0.97) -> None:
    """The words are those printed, each in a cell of the same place, and stand where they are printed."""
    words = Counter(word.text for word in printed.words)
    read = Counter(word.text for word in found.words)
    assert (words & read).total() >= share * words.total()
    assert (read - words).total() <= (1 - share) * 2 * words.total() + 2
    assert [len(grid.cells) for grid in found.grids] == [len(grid.cells) for grid in printed.grids]
    for grid, other in zip(found.grids, printed.grids, strict=True):
        for cell, its in zip(grid.cells, other.cells, strict=True):
            assert abs(len(cell.words) - len(its.words)) <= 1 + 0.1 * len(its.words)


@needs_engine
@pytest.mark.slow
def test_values_stand_where_they_are_seen(tmp_path: Path) -> None:
    plain = scans.picture_of(PLAN, FORM)
    pdf = scans.bound([scans.turned(plain, -1.0)], tmp_path / "scan.pdf")
    found, straight = page_of(pdf), page_of(scans.bound([plain], tmp_path / "plain.pdf"))
    places = {word.text: word.box for word in straight.words if len(word.text) > 9}
    middle_x, middle_y = found.width / 2, found.height / 2
    for word in found.words:
        if word.text in places and sum(w.text == word.text for w in found.words) == 1:
            at = places[word.text]
            x, y = (at.x0 + at.x1) / 2 - middle_x, (at.top + at.bottom) / 2 - middle_y
            here = word.box
            expected = x - 0.01745 * y + middle_x, y + 0.01745 * x + middle_y
            off = hypot(
                (here.x0 + here.x1) / 2 - expected[0], (here.top + here.bottom) / 2 - expected[1]
            )
            assert off < 4, word


@needs_engine
@pytest.mark.slow
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_turned_scans(tmp_path: Path, quarters: int) -> None:
    picture = np.rot90(scans.picture_of(PLAN, FORM), quarters)
    found = page_of(scans.bound([picture], tmp_path / "scan.pdf"))
    assert_alike(found, page_of(PLAN, FORM))


@needs_engine
@pytest.mark.slow
@pytest.mark.parametrize(
    "change", [scans.shaded, lambda picture: scans.warped(picture, _AT_AN_ANGLE)]
)
def test_photographs(tmp_path: Path, change: Callable[[Any], Any]) -> None:
    picture = change(scans.picture_of(PLAN, FORM))
    found = page_of(scans.bound([picture], tmp_path / "scan.pdf"))
    assert_alike(found, page_of(PLAN, FORM), 0.95)


CONFINED = """
import resource, socket, sys
from pathlib import Path
from ingest.workers.confinement import Confinement, Limits, begin_file
path = Path(sys.argv[1])
Confinement(Limits(1_200_000_000, 30), [path]).begin()
begin_file()
before = resource.getrlimit(resource.RLIMIT_CPU)[0]
from ingest.pages.readers import ReadOptions
from ingest.pdf import open_pdf
with open_pdf(path, ReadOptions()) as pdf:
    words = len(pdf.page(1).words)
try:
    socket.socket()
except OSError:
    print(words, resource.getrlimit(resource.RLIMIT_CPU)[0] - before)
"""


@needs_engine
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory and network")
def test_a_process_without_network_and_with_little_memory_recognises(tmp_path: Path) -> None:
    pdf = scans.bound([scans.picture_of(PLAN, FORM, 300)], tmp_path / "scan.pdf", 300)
    done = subprocess.run(
        [sys.executable, "-c", CONFINED, str(pdf)], cwd=ROOT, capture_output=True, text=True
    )
    words, seconds = map(int, done.stdout.split())
    assert words > 0.97 * len(page_of(PLAN, FORM).words)
    assert seconds == 10  # a third of what the file may take, for a page that is a picture


@needs_engine
@pytest.mark.slow
def test_a_cover_keeps_its_printed_title() -> None:
    page = glyphs(pictures=covering(0.9), chars=letters(80))

    class Reader:
        def draw(self, number: int, scale: float) -> tuple[Any, float]:
            return scans.picture_of(PLAN, 1, 100), 100 / 72

    found = recognised(Reader(), page)  # type: ignore[arg-type]
    assert found is None or sum(len(word.text) for word in found.words) > 160
    few = replace(page, chars=letters(10))
    assert recognised(Reader(), few) is not None  # type: ignore[arg-type]


def test_pages_are_drawn_as_finely_as_their_pictures(tmp_path: Path) -> None:
    for dpi, drawn in ((100, 200), (250, 250), (400, 300)):
        picture = np.full((11 * dpi, 8 * dpi), 255, np.uint8)
        pdf = scans.bound([picture], tmp_path / f"{dpi}.pdf", dpi)
        assert round(scale_of(pdf) * 72) == drawn
    emblem = reportlab_page(tmp_path / "emblem.pdf", 34)
    assert round(scale_of(emblem) * 72) == 200
    assert round(scale_of(reportlab_page(tmp_path / "logo.pdf", 40)) * 72) == 300


def test_large_pages_are_drawn_coarser(tmp_path: Path) -> None:
    pdf = scans.bound([np.full((500, 400), 255, np.uint8)], tmp_path / "poster.pdf", 10)
    with closing(open_reader(open_source(pdf), ReaderName.PDFIUM)) as reader:
        grey, scale = reader.draw(1, 0)
    assert 19e6 < grey.size <= 20.1e6
    assert scale < 200 / 72


def scale_of(pdf: Path) -> float:
    with closing(open_reader(open_source(pdf), ReaderName.PDFIUM)) as reader:
        return reader.draw(1, 0).scale


def reportlab_page(pdf: Path, side: float) -> Path:
    """A page with one fine picture, so many points wide and high."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(pdf), (300, 300))
    picture = Image.fromarray(np.zeros((400, 400), np.uint8))
    canvas.drawImage(ImageReader(picture), 10, 10, side, side)
    canvas.save()
    return pdf
