"""A page as Renaksi sees it: its cells, and the words of each value coloured by field.

What an engineer looks at when a layout goes wrong: a word without colour is a label, furniture, passed over, or lost.
"""

from __future__ import annotations

import colorsys
import io
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flows.pipeline.extraction import Extracted, OnPage, check_profiles, extract_in, ignore_page
from ingest.pages.read import Page
from ingest.pages.readers import ReadOptions
from ingest.pdf import open_pdf
from ingest.workers.reading import readers
from models.errors import UnrecognisedDocumentError, UsageError
from models.findings import PageAudit
from models.geometry import Box, Value, Word
from models.plan import ExtractedDocument, Record
from warehouse.store.outputs import Kind

if TYPE_CHECKING:
    from PIL.Image import Image

Colour = tuple[int, int, int]

SCALE = 2.0
"""Pixels a point: 144 dots an inch."""

_DRAWN_BY = ("Software", "Renaksi")
"""What a picture says of itself, by which an earlier one is known."""

CELL: Colour = (120, 120, 120)
LEGEND_WIDTH, LINE_HEIGHT, MARGIN = 420, 24, 14
"""In pixels."""


class Pixels(NamedTuple):
    """A picture: its sizes, and the red, green and blue of each of its pixels, row by row."""

    width: int
    height: int
    content: bytes


@dataclass(frozen=True, slots=True)
class PageView:
    """What is drawn: a page, its picture, the words on it that belong to each field, and what became of its words."""

    page: Page
    picture: Pixels
    fields: dict[str, list[Word]] = field(default_factory=dict)
    audit: PageAudit | None = None


def view_page(
    path: Path,
    number: int,
    profiles: Path | None = None,
    options: ReadOptions = ReadOptions(),  # noqa: B008
    on_page: OnPage = ignore_page,
) -> PageView:
    """Read the whole document, since its values run over pages, and keep what one page shows of them.

    A document that no profile recognises is shown with its cells alone. Raises UsageError if it has no such page,
    UnreadableDocumentError or ProfileError.
    """
    check_profiles(profiles)
    with readers(options, [path, profiles]) as read:
        page, picture = read.run(partial(_read_page, path, number, options), path)
        try:
            extracted = extract_in(read, path, profiles, options, on_page)
        except UnrecognisedDocumentError:
            return PageView(page, picture)
    audit = next((audit for audit in extracted.audit if audit.page == number), None)
    return PageView(page, picture, _words_by_field(extracted, number), audit)


def _read_page(path: Path, number: int, options: ReadOptions) -> tuple[Page, Pixels]:
    with open_pdf(path, replace(options, workers=1)) as pdf:
        if not 1 <= number <= pdf.page_count:
            raise UsageError(f"{path}: has pages 1 to {pdf.page_count}; there is no page {number}.")
        return pdf.page(number), _render(path, number)


def draw_page(view: PageView) -> Image:
    """The page with its cells outlined, each value's words coloured by field, and a legend beside it."""
    from PIL import Image, ImageDraw

    page = Image.frombytes("RGB", (view.picture.width, view.picture.height), view.picture.content)
    turn = view.page.turn
    scale = page.width / (turn.width if turn else view.page.width)
    drawing = ImageDraw.Draw(page, "RGBA")
    colours = {name: _colour(number) for number, name in enumerate(view.fields)}
    for grid in view.page.grids:
        for cell in grid.cells:
            drawing.rectangle(
                _pixels(turn.seen(cell.box) if turn else cell.box, scale), outline=CELL, width=2
            )
    marks: dict[Word, int] = defaultdict(int)
    for name, words in view.fields.items():
        for word in words:
            _mark(drawing, _pixels(word.box, scale), colours[name], marks[word])
            marks[word] += 1
    for word in view.page.words:
        if word.confidence < 1:
            x0, _, x1, bottom = _pixels(word.box, scale)
            drawing.line((x0, bottom, x1, bottom), fill=_sureness(word.confidence), width=2)
    picture = Image.new("RGB", (page.width + LEGEND_WIDTH, page.height), "white")
    picture.paste(page)
    _draw_legend(picture, page.width + MARGIN, view, colours)
    return picture


def as_png(picture: Image) -> bytes:
    """The picture as a PNG file, which says that Renaksi drew it."""
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_text(*_DRAWN_BY)
    made = io.BytesIO()
    picture.save(made, format="PNG", pnginfo=told)
    return made.getvalue()


def _not_ours(file: Path) -> str | None:
    from PIL import Image

    with suppress(OSError, ValueError), Image.open(file, formats=["PNG"]) as picture:
        if _DRAWN_BY in picture.info.items():
            return None
    return "is no picture that Renaksi drew, and stays; move it away first"


PICTURE = Kind("a PNG picture", (".png",), _not_ours)
"""What `renaksi show` writes."""


def _words_by_field(extracted: Extracted, number: int) -> dict[str, list[Word]]:
    """The words on the page by the field they belong to, named like `indicator.end_date`, in the records' order."""
    fields: dict[str, list[Word]] = defaultdict(list)
    records: tuple[Record, ...] = (
        (*extracted.plans, *extracted.organisations)
        if isinstance(extracted, ExtractedDocument)
        else extracted.reports
    )
    for record in records:
        for name, value in _values(record):
            if words := [word for word in value.words if word.page == number]:
                fields[name] += words
    return {name: list(dict.fromkeys(words)) for name, words in fields.items()}


def _values(record: Record) -> Iterator[tuple[str, Value[Any]]]:
    """Every value in the record and in the records it holds, with its field's name."""
    kind = re.sub(r"(?<!^)(?=[A-Z])", "_", type(record).__name__).lower()
    for name, content in record:
        if isinstance(content, Value):
            yield f"{kind}.{name}", content
        elif isinstance(content, tuple):
            for part in content:
                if isinstance(part, Record):
                    yield from _values(part)


def _render(path: Path, number: int) -> Pixels:
    from ingest.pages.picture import draw_page

    image = draw_page(path, number, SCALE).image
    return Pixels(image.width, image.height, image.tobytes())


def _colour(number: int) -> Colour:
    """A colour for a field: steps of the golden ratio around the colour wheel keep neighbours far apart."""
    red, green, blue = colorsys.hsv_to_rgb(number * 0.618 % 1, 0.9, 0.5 if number % 2 else 0.85)
    return int(255 * red), int(255 * green), int(255 * blue)


def _sureness(confidence: float) -> Colour:
    """From red, for a word recognised with no confidence, over yellow to green."""
    red, green, blue = colorsys.hsv_to_rgb(max(0.0, 2 * confidence - 1) / 3, 0.9, 0.8)
    return int(255 * red), int(255 * green), int(255 * blue)


def _pixels(box: Box, scale: float) -> tuple[float, float, float, float]:
    return box.x0 * scale, box.top * scale, box.x1 * scale, box.bottom * scale


def _mark(
    drawing: Any, pixels: tuple[float, float, float, float], colour: Colour, nth: int
) -> None:
    """Colour a word for the first field that holds it, and underline it for each further one."""
    x0, top, x1, bottom = pixels
    if nth:
        line = bottom + 3 * nth
        drawing.line((x0, line, x1, line), fill=colour, width=2)
    else:
        drawing.rectangle((x0 - 1, top - 1, x1 + 1, bottom + 1), fill=(*colour, 90))


def _draw_legend(picture: Image, left: int, view: PageView, colours: dict[str, Colour]) -> None:
    from PIL import ImageDraw, ImageFont

    drawing = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=15)
    entries = [(f"{name} ({len(view.fields[name])})", colour) for name, colour in colours.items()]
    entries += [(f"{sum(len(grid.cells) for grid in view.page.grids)} cells", CELL)]
    if view.page.is_recognised:
        entries += [("recognised: sure", _sureness(1.0)), ("recognised: not sure", _sureness(0.5))]
    top = MARGIN
    for text, colour in entries:
        drawing.rectangle((left, top, left + 16, top + 16), fill=colour)
        drawing.text((left + 24, top), text, fill="black", font=font)
        top += LINE_HEIGHT
    for text in _audit_lines(view):
        drawing.text((left, top + LINE_HEIGHT), text, fill="black", font=font)
        top += LINE_HEIGHT


def _audit_lines(view: PageView) -> list[str]:
    if view.audit is None:
        return [f"{len(view.page.words)} words, no layout recognised"]
    audit = view.audit
    return [
        f"Page {audit.page}: {audit.words} words",
        f"{audit.in_fields} in fields",
        f"{audit.kept} kept, not understood",
        f"{audit.in_labels} in labels",
        f"{audit.passed_over} passed over",
        f"{audit.furniture} page furniture",
        f"{audit.unassigned} unassigned",
    ]
