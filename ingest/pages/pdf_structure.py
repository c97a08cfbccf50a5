"""What a PDF says about its pages and fonts outside the pages' contents, and PDFium does not tell: read with pdfminer.

PDFium gives a glyph that its font maps to no character the character whose code point is the glyph's own code: a
guess that looks like text. Which glyphs of a font may be guessed is found here, in the font's tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice, pairwise
from pathlib import Path
from struct import unpack_from
from typing import Any

from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import get_widths
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, list_value, num_value, resolve1, resolve_all
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

from ingest.pages.annotations import Annotation, Corners, annotations_of, corners_of
from ingest.pages.damage import Damage
from ingest.pages.layers import NO_LAYERS, Layers, PageLayers
from ingest.pages.pdfminer_documents import Document
from ingest.pages.pdfminer_fonts import nameless
from ingest.pages.xfa import values_of_xfa
from models.geometry import Doubt

Matrix = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f): x' = a·x + c·y + e, y' = b·x + d·y + f."""


def placed(corners: Corners, matrix: Matrix) -> Corners:
    """The box where the matrix takes these corners: its left, upper, right and lower edge."""
    a, b, c, d, e, f = matrix
    x0, y0, x1, y1 = corners
    xs = (a * x0 + c * y0 + e, a * x1 + c * y1 + e)
    ys = (b * x0 + d * y0 + f, b * x1 + d * y1 + f)
    return min(xs), min(ys), max(xs), max(ys)


_LETTER = [0, 0, 612, 792]
"""The MediaBox of a page that has none."""

_BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")

_MOST_PAGES = 100_000
"""A page tree that names its branches over and over has no end."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A page's MediaBox (two corners: x, y, x, y), and by how many degrees it is turned clockwise to be seen.

    `crop` is its CropBox likewise: only what lies in it is shown. The content of one that `is_damaged` is not whole.
    """

    box: Corners
    rotation: int
    crop: Corners
    annotations: tuple[Annotation, ...] = ()
    is_damaged: bool = False
    doubts: frozenset[Doubt] = frozenset()
    has_pattern_picture: bool = False
    layers: PageLayers = NO_LAYERS

    def as_seen(self) -> tuple[float, float, Matrix]:
        """Width, height, and the matrix from user space to the page as seen: turned, from its upper left corner."""
        x0, x1 = sorted((self.box[0], self.box[2]))
        y0, y1 = sorted((self.box[1], self.box[3]))
        width, height = x1 - x0, y1 - y0
        if self.rotation == 90:
            return height, width, (0, 1, 1, 0, -y0, -x0)
        if self.rotation == 180:
            return width, height, (-1, 0, 0, 1, x1, -y0)
        if self.rotation == 270:
            return height, width, (0, -1, -1, 0, y1, x1)
        return width, height, (1, 0, 0, -1, -x0, y1)


@dataclass(frozen=True, slots=True)
class FontFacts:
    """How far a font reaches below its base line (0 or negative), and what PDFium may have guessed of it.

    `guesses` are the characters that may come from a glyph's code, each with that glyph's width; None if all may.
    `varying` are those that glyphs of several widths print, as figures of equal width and others do, with these widths.
    Lengths are shares of the font size.
    """

    descent: float
    guesses: dict[str, float] | None
    varying: dict[str, set[float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Structure:
    """The frames of a document's pages, in order, and its fonts by their PostScript names.

    `attachments` are the names of files that it carries; of a portfolio, they are the document. `form_only` are values
    of a form that are on no page, and that only viewers of XFA show.
    """

    frames: tuple[PageFrame, ...]
    fonts: dict[str, FontFacts]
    attachments: tuple[str, ...] = ()
    is_portfolio: bool = False
    form_only: tuple[str, ...] = ()


def read_structure(content: Path | bytes) -> Structure:
    """Walk a file's page tree and font tables; raises pdfminer's errors."""
    with content.open("rb") if isinstance(content, Path) else BytesIO(content) as file:
        frames: list[PageFrame] = []
        specs: dict[object, dict[str, Any]] = {}
        seen: set[object] = set()
        document, damage = Document(file), Damage()
        layers, base = Layers(document), _base_address(document)
        for page in pages_of(document):
            boxes, above = (
                (page.mediabox, page.cropbox),
                annotations_of(page, layers.is_shown, base),
            )
            facts, shown = damage.of(page), layers.of_page(page.resources)
            unclear = {Doubt.LAYER} if shown.is_unclear else set()
            frames.append(
                PageFrame(
                    boxes[0],
                    page.rotate,
                    boxes[1],
                    above,
                    is_damaged=facts.is_broken,
                    doubts=facts.doubts | unclear,
                    has_pattern_picture=facts.has_pattern_picture,
                    layers=shown,
                )
            )
            for key, spec in _fonts(page.resources, seen):
                specs[key] = spec
        return Structure(
            frames=tuple(frames),
            fonts=_by_name(specs.values()),
            attachments=tuple(_attachments(document)),
            is_portfolio="Collection" in document.catalog,
            form_only=tuple(_in_form_only(document, frames)),
        )


def _base_address(document: PDFDocument) -> str:
    """What the addresses of links are relative to, if the document says so."""
    base = resolve1(dict_value(document.catalog.get("URI") or {}).get("Base"))
    return decode_text(base) if isinstance(base, bytes) else ""


def _in_form_only(document: PDFDocument, frames: Iterable[PageFrame]) -> Iterator[str]:
    """The values of an XFA form that no field on a page has."""
    if values := values_of_xfa(dict_value(document.catalog.get("AcroForm") or {})):
        texts = [each.text.split() for frame in frames for each in frame.annotations]
        known = "\n".join("".join(text).casefold() for text in texts)
        yield from (value for value in values if "".join(value.split()).casefold() not in known)


def _attachments(document: PDFDocument) -> Iterator[str]:
    """The names of the files in the document's name tree of such."""
    names = dict_value(document.catalog.get("Names") or {})
    waiting = [names.get("EmbeddedFiles")]
    while waiting:
        node = dict_value(waiting.pop() or {})
        waiting += reversed(list_value(node.get("Kids") or []))
        for reference in list_value(node.get("Names") or [])[1::2]:
            file = dict_value(reference)
            name = resolve1(file.get("UF") or file.get("F"))
            yield decode_text(name) if isinstance(name, bytes) else str(name)


def pages_of(document: PDFDocument) -> Iterator[PDFPage]:
    """The pages in their order, as PDFium counts them: one that the page tree names twice is two pages.

    pdfminer leaves out such a one, and those that do not say that they are pages, as some scanners write them.
    """
    reference = document.catalog.get("Pages")
    root = resolve1(reference)
    if not isinstance(root, dict):
        yield from PDFPage.create_pages(document)
        return
    above = (getattr(reference, "objid", 0),)
    for node in islice(_leaves(root, {"MediaBox": _LETTER}, above), _MOST_PAGES):
        yield PDFPage(document, None, _without_bad_boxes(node), None)


def _without_bad_boxes(page: dict[str, Any]) -> dict[str, Any]:
    """The page's attributes; a box that is no four numbers, or is empty, is left out, as viewers do."""
    good = {key: value for key, value in page.items() if key not in _BOXES or _is_box(value)}
    return {"MediaBox": _LETTER} | good


def _is_box(value: object) -> bool:
    try:
        left, bottom, right, top = corners_of(value)
    except (TypeError, ValueError):
        return False
    return left != right and bottom != top


def _leaves(
    node: dict[str, Any], inherited: dict[str, Any], above: tuple[int, ...]
) -> Iterator[dict[str, Any]]:
    """The pages under a node of the page tree, each with what it inherits."""
    node = inherited | {key: value for key, value in node.items() if value is not None}
    if "Kids" not in node:
        yield node
        return
    own = {key: node[key] for key in PDFPage.INHERITABLE_ATTRS if key in node}
    for kid in list_value(node["Kids"]):
        number = getattr(kid, "objid", 0)
        if number and number in above:  # a tree that leads in a circle
            continue
        page = resolve1(kid)
        if isinstance(page, dict):
            yield from _leaves(page, own, (*above, number))


def _by_name(specs: Iterable[dict[str, Any]]) -> dict[str, FontFacts]:
    """What is true of all fonts of one name, as PDFium names them: a simple font without the tag of its subset."""
    fonts: dict[str, FontFacts] = {}
    for spec in specs:
        composite = literal_name(spec.get("Subtype")) == "Type0"
        font = dict_value(list_value(spec["DescendantFonts"])[0]) if composite else spec
        if "BaseFont" not in font:  # a Type 3 font
            continue
        name = literal_name(resolve1(font["BaseFont"]))
        if composite:
            facts = FontFacts(_descent("", font), *_ambiguous(spec, font))
        else:
            facts = FontFacts(_descent(name, font), None if _may_be_guessed(font) else {})
            name = name[7:] if name[6:7] == "+" else name
        fonts[name] = _agreed(facts, fonts.get(name, facts))
    return fonts


def _may_be_guessed(font: dict[str, Any]) -> bool:
    """Whether a simple font has glyphs of which neither their names nor its table of characters say what they are."""
    codes = nameless(font)
    table = resolve1(font.get("ToUnicode")) if codes else None
    return bool(codes - _listed(table).keys() if isinstance(table, PDFStream) else codes)


def _listed(table: PDFStream) -> dict[int, str]:
    """The characters that a font's table gives its codes."""
    characters = FileUnicodeMap()
    CMapParser(characters, BytesIO(table.get_data())).run()
    return {code: text for code, text in characters.cid2unichr.items() if text.strip("\0")}


def _agreed(one: FontFacts, other: FontFacts) -> FontFacts:
    """What holds for two fonts of one name."""
    if one.guesses is None or other.guesses is None or one.descent != other.descent:
        return FontFacts(one.descent, None)
    both = one.guesses | other.guesses
    agree = all(both[char] == width for char, width in one.guesses.items())
    varying = {
        char: one.varying.get(char, set()) | other.varying.get(char, set())
        for char in one.varying.keys() | other.varying.keys()
    }
    return FontFacts(one.descent, both if agree else None, varying)


def _fonts(resources: object, seen: set[object]) -> Iterator[tuple[object, dict[str, Any]]]:
    """The fonts among the resources, and among those of the forms there; each once, with a key of its own."""
    resources = dict_value(resources)
    for reference in dict_value(resources.get("Font") or {}).values():
        if (key := _key(reference)) not in seen:
            seen.add(key)
            yield key, dict_value(reference)
    for reference in dict_value(resources.get("XObject") or {}).values():
        if (key := _key(reference)) not in seen:
            seen.add(key)
            form = resolve1(reference)
            if isinstance(form, PDFStream) and "Resources" in form.attrs:
                yield from _fonts(form.attrs["Resources"], seen)


def _key(reference: object) -> object:
    return getattr(reference, "objid", None) or id(reference)


def _descent(name: str, spec: dict[str, Any]) -> float:
    """From the font's descriptor or, of a standard font, Adobe's table, as pdfminer has it."""
    descriptor = dict_value(spec.get("FontDescriptor") or {})
    if "+" not in name:
        from pdfminer.fontmetrics import FONT_METRICS

        descriptor = FONT_METRICS.get(name, (descriptor,))[0]
    return -abs(float(num_value(descriptor.get("Descent", 0)))) / 1000


def _ambiguous(
    spec: dict[str, Any], descendant: dict[str, Any]
) -> tuple[dict[str, float] | None, dict[str, set[float]]]:
    """The code points of the font's own glyph codes that have no entry in its table of characters, with their widths;
    and the characters that several codes have there, with theirs.
    """
    table = resolve1(spec.get("ToUnicode"))
    encoding = literal_name(resolve1(spec.get("Encoding")))
    if not isinstance(table, PDFStream) or encoding != "Identity-H" or "W" not in descendant:
        return None, {}
    told = _listed(table)
    drawn = _drawn_glyphs(descendant)
    guesses: dict[str, float] = {}
    widths: defaultdict[str, set[float]] = defaultdict(set)
    for code, width in _widths_by_code(descendant):
        if code in told:
            widths[told[code]].add(width)
        elif code > 0 and (drawn is None or code in drawn):
            guesses[chr(code)] = width
    return guesses, _several(widths)


def _several(widths: Mapping[str, set[float]]) -> dict[str, set[float]]:
    """The characters that have several widths."""
    return {text: found for text, found in widths.items() if len(found) > 1}


def _widths_by_code(descendant: dict[str, Any]) -> Iterator[tuple[int, float]]:
    """The font's glyph codes, with their widths as shares of the font size."""
    for code, number in get_widths(resolve_all(descendant["W"])).items():
        if isinstance(code, int):
            yield code, float(number) / 1000


def _drawn_glyphs(descendant: dict[str, Any]) -> set[int] | None:
    """The glyphs that an embedded TrueType font has outlines for: in a subset, those that are printed.

    None where they are not numbered by the codes in the text, or the font is of another format.
    """
    descriptor = dict_value(descendant.get("FontDescriptor") or {})
    program = resolve1(descriptor.get("FontFile2"))
    numbering = resolve1(descendant.get("CIDToGIDMap"))
    if not isinstance(program, PDFStream) or isinstance(numbering, PDFStream):
        return None
    data = program.get_data()
    (tables,) = unpack_from(">4xH", data)
    places = {
        tag: (offset, length)
        for tag, _, offset, length in (
            unpack_from(">4sIII", data, 12 + 16 * i) for i in range(tables)
        )
    }
    if b"loca" not in places or b"head" not in places:
        return None
    (long_offsets,) = unpack_from(">H", data, places[b"head"][0] + 50)
    start, length = places[b"loca"]
    size, letter = (4, "I") if long_offsets else (2, "H")
    offsets = unpack_from(f">{length // size}{letter}", data, start)
    return {glyph for glyph, (here, after) in enumerate(pairwise(offsets)) if here != after}
