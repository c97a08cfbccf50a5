"""What a PDF says about its pages and fonts outside the pages' contents, and PDFium does not tell: read with pdfminer.

PDFium gives a glyph that its font maps to no character the character whose code point is the glyph's own code: a
guess that looks like text. Which glyphs of a font may be guessed is found here, in the font's tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
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
from pdfminer.utils import decode_text

Corners = tuple[float, float, float, float]
"""Two corners of a box in user space: x, y, x, y."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A page's MediaBox (two corners: x, y, x, y), and by how many degrees it is turned clockwise to be seen.

    `crop` is its CropBox likewise: only what lies in it is shown.
    """

    box: Corners
    rotation: int
    crop: Corners


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
    """The frames of a document's pages, in order, its fonts by their PostScript names, and its layers that are off."""

    frames: tuple[PageFrame, ...]
    fonts: dict[str, FontFacts]
    layers_off: frozenset[str] = frozenset()


def read_structure(path: Path) -> Structure:
    """Walk a file's page tree and font tables; raises pdfminer's errors."""
    with path.open("rb") as file:
        frames: list[PageFrame] = []
        specs: dict[object, dict[str, Any]] = {}
        seen: set[object] = set()
        document = PDFDocument(PDFParser(file))
        for page in PDFPage.create_pages(document):
            box = _corners(page.attrs["MediaBox"])
            crop = _corners(page.attrs["CropBox"]) if "CropBox" in page.attrs else box
            frames.append(PageFrame(box, page.rotate, crop))
            for key, spec in _fonts(page.resources, seen):
                specs[key] = spec
        return Structure(tuple(frames), _by_name(specs.values()), _layers_off(document))


def _corners(box: object) -> Corners:
    left, bottom, right, top = map(float, resolve_all(box))
    return left, bottom, right, top


def _layers_off(document: PDFDocument) -> frozenset[str]:
    """The names of the layers (optional content groups) that are not shown when the file is opened."""
    properties = dict_value(document.catalog.get("OCProperties") or {})
    default = dict_value(properties.get("D") or {})
    switched = {
        key: {_name_of(group) for group in list_value(default.get(key) or [])}
        for key in ("ON", "OFF")
    }
    if literal_name(default.get("BaseState")) != "OFF":
        return frozenset(switched["OFF"] - switched["ON"])
    layers = {_name_of(group) for group in list_value(properties.get("OCGs") or [])}
    return frozenset(layers - switched["ON"])


def _name_of(group: object) -> str:
    name = resolve1(dict_value(group).get("Name", b""))
    return decode_text(name) if isinstance(name, bytes) else str(name)


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
