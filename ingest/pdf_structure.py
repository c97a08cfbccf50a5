"""What a PDF says about its pages and fonts outside the pages' contents, and PDFium does not tell: read with pdfminer.

PDFium gives a glyph that its font maps to no character the character whose code point is the glyph's own code: a
guess that looks like text. Which glyphs of a font may be guessed is found here, in the font's tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, dict_value, list_value, num_value, resolve1, resolve_all
from pdfminer.psparser import literal_name

_LETTER = [0, 0, 612, 792]
"""The MediaBox of a page that has none."""

_MOST_PAGES = 100_000
"""A page tree that names its branches over and over has no end."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A page's MediaBox (two corners: x, y, x, y), and by how many degrees it is turned clockwise to be seen."""

    box: tuple[float, float, float, float]
    rotation: int


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
    """The frames of a document's pages, in order, and its fonts by their PostScript names."""

    frames: tuple[PageFrame, ...]
    fonts: dict[str, FontFacts]


def read_structure(path: Path) -> Structure:
    """Walk a file's page tree and font tables; raises pdfminer's errors."""
    with path.open("rb") as file:
        frames: list[PageFrame] = []
        specs: dict[object, dict[str, Any]] = {}
        seen: set[object] = set()
        for page in pages_of(PDFDocument(PDFParser(file))):
            left, bottom, right, top = map(float, resolve_all(page.attrs["MediaBox"]))
            frames.append(PageFrame((left, bottom, right, top), page.rotate))
            for key, spec in _fonts(page.resources, seen):
                specs[key] = spec
        return Structure(tuple(frames), _by_name(specs.values()))


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
        yield PDFPage(document, None, node, None)


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
            facts = FontFacts(_descent(name, font), {})
            name = name[7:] if name[6:7] == "+" else name
        fonts[name] = _agreed(facts, fonts.get(name, facts))
    return fonts


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
    characters = FileUnicodeMap()
    CMapParser(characters, BytesIO(table.get_data())).run()
    told = {code: text for code, text in characters.cid2unichr.items() if text.strip("\0")}
    drawn = _drawn_glyphs(descendant)
    guesses: dict[str, float] = {}
    widths: defaultdict[str, set[float]] = defaultdict(set)
    for code, number in get_widths(resolve_all(descendant["W"])).items():
        if not isinstance(code, int):
            continue
        width = float(number) / 1000
        if code in told:
            widths[told[code]].add(width)
        elif code > 0 and (drawn is None or code in drawn):
            guesses[chr(code)] = width
    return guesses, {text: several for text, several in widths.items() if len(several) > 1}


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
