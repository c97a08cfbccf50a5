"""What a workbook's cells look like: their fills, and text that is struck out or in the colour of its ground."""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import fromstring

from ingest.sheets.cells import Area, Run
from ingest.sheets.workbook_archive import UNDERSCORE
from ingest.tables.cell_colours import as_hex, is_coloured
from ingest.words.contrast import contrast
from ingest.words.settings import TEXT
from models.geometry import Aside

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.styles.colors import Color
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from ingest.words.glyphs import Colour

_PAPER: Colour = (255, 255, 255, 255)
_INK: Colour = (0, 0, 0, 255)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
"""A theme's colours in the order in which cells count them."""

_HIDES_ALL = ";;;"
"""The number format that shows nothing, whatever the value."""


class CellStyles:
    """The looks of one workbook's cells."""

    def __init__(self, book: Workbook) -> None:
        self._theme = _theme_colours(book.loaded_theme)
        self._painted: dict[str, list[Any]] = {}

    def runs(self, cell: Cell, sheet: Worksheet, pieces: Iterable[Any]) -> Iterator[Run]:
        """The pieces of the cell's text, each set aside where it is struck out or cannot be seen."""
        from openpyxl.utils.escape import unescape

        for piece in pieces:
            font = getattr(piece, "font", None) or cell.font
            aside = ""
            if font.strike:
                aside = Aside.STRUCK
            elif cell.number_format == _HIDES_ALL:
                aside = Aside.INVISIBLE
            elif self._is_unseen(font.color, cell) and not self._is_painted(cell, sheet):
                aside = Aside.SAME_COLOUR
            yield Run(unescape(str(piece)).replace(UNDERSCORE, "_"), aside)

    def colour(self, cell: Cell) -> str:
        """The colour of the cell's fill, be it a pattern or a gradient, if it is no grey."""
        fill = cell.fill
        if fill is None or fill.fill_type is None:
            return ""
        stops = getattr(fill, "stop", None)
        shown = self._colour(stops[-1].color if stops else fill.fgColor, _PAPER)
        return as_hex(shown) if shown and is_coloured(shown) else ""

    def ruled(self, sheet: Worksheet) -> Iterator[tuple[Area, set[str]]]:
        """The cells that conditional formats fill, and with which colours."""
        for formatting in sheet.conditional_formatting:
            fills = [rule.dxf.fill for rule in formatting.rules if rule.dxf and rule.dxf.fill]
            if colours := {*filter(None, map(self._fill_colour, fills))}:
                for span in formatting.sqref.ranges:
                    yield Area(span.min_row, span.min_col, span.max_row, span.max_col), colours

    def _fill_colour(self, fill: Any) -> str:
        """The colour of a conditional format's fill: programs write it in the place of either of two."""
        shown = [self._colour(colour, None) for colour in (fill.bgColor, fill.fgColor)]
        return next((as_hex(colour) for colour in shown if colour and is_coloured(colour)), "")

    def _is_unseen(self, ink: Color | None, cell: Cell) -> bool:
        text = self._colour(ink, _INK)
        if text == _INK and not cell.has_style:
            return False
        ground = self._ground(cell)
        return (
            bool(text and ground) and contrast(text or _INK, ground or _PAPER) < TEXT.seen_contrast
        )

    def _ground(self, cell: Cell) -> Colour | None:
        """The colour behind the cell's text; None for a pattern or a gradient, which has several."""
        fill = cell.fill
        if fill is None or fill.fill_type is None:
            return _PAPER
        return self._colour(fill.fgColor, _PAPER) if fill.fill_type == "solid" else None

    def _is_painted(self, cell: Cell, sheet: Worksheet) -> bool:
        """Whether a rule or a table's style may colour the cell, whatever its own fill is."""
        if sheet.title not in self._painted:
            self._painted[sheet.title] = [
                *(span for area in sheet.conditional_formatting for span in area.sqref.ranges),
                *(_range(table.ref) for table in sheet.tables.values()),
            ]
        return any(
            span.min_row <= cell.row <= span.max_row and span.min_col <= cell.column <= span.max_col
            for span in self._painted[sheet.title]
        )

    def _colour(self, colour: Color | None, default: Colour | None) -> Colour | None:
        """What the file's colour looks like; the default where it is missing or automatic, None where unknown."""
        from openpyxl.styles.colors import COLOR_INDEX

        if colour is None or colour.type == "auto":
            return default
        if colour.type == "indexed":
            if colour.indexed >= len(COLOR_INDEX):
                return _INK if colour.indexed == 64 else _PAPER
            found = COLOR_INDEX[colour.indexed]
        elif colour.type == "theme":
            found = dict(enumerate(self._theme)).get(colour.theme, "")
        else:
            found = colour.rgb
        return _tinted(found, colour.tint) if found else None


def _tinted(colour: str, tint: float) -> Colour:
    """The colour (hexadecimal, alpha first if at all) made lighter (tint to 1) or darker (to -1)."""
    red, green, blue = (int(colour[-6:][at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    shown = colorsys.hls_to_rgb(hue, light, saturation) if tint else (red, green, blue)
    red, green, blue = (round(part * 255) for part in shown)
    return int(red), int(green), int(blue), 255


def _theme_colours(theme: bytes | None) -> list[str]:
    """The theme's colours as cells count them (hexadecimal)."""
    scheme = fromstring(theme).find(f".//{_DRAWING}clrScheme") if theme else None
    if scheme is None:
        return ["FFFFFF", "000000"]
    found = {}
    for entry in scheme:
        for colour in entry:
            value = colour.get("lastClr") or colour.get("val") or ""
            found[entry.tag.removeprefix(_DRAWING)] = value if len(value) == 6 else ""
    return [found.get(name, "") for name in _THEME]


def _range(reference: str) -> Any:
    from openpyxl.worksheet.cell_range import CellRange

    return CellRange(reference)
