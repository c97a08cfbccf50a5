"""The tree as a Word document (WordprocessingML), for LibreOffice; only the parts a form needs."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from html import escape
from pathlib import Path

from tests.renditions.look import Look
from tests.renditions.tree import (
    Block,
    PageBreak,
    Paragraph,
    Placed,
    Table,
    place,
    split_by_columns,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "application/vnd.openxmlformats-package.relationships+xml"
PARTS = {"document": "document.main", "styles": "styles", "header1": "header", "footer1": "footer"}
BORDERS = {"solid": "single", "dashed": "dashed", "dotted": "dotted", "double": "double"}
TWIPS = 1440 / 25.4  # per millimetre


def write_docx(blocks: Iterable[Block], look: Look, path: Path) -> None:
    """Write the document; sections change where body and annex pages do."""
    parts = {
        "document": _document(blocks, look),
        "styles": _styles(look),
        "header1": f"<w:hdr xmlns:w='{W}'>{_running(look.header, 'center')}</w:hdr>",
        "footer1": f"<w:ftr xmlns:w='{W}'>{_running(look.footer, look.footer_align)}</w:ftr>",
    }
    types = "".join(
        f"<Override PartName='/word/{name}.xml' ContentType='{OOXML}.{kind}+xml'/>"
        for name, kind in PARTS.items()
    )
    links = "".join(
        f"<Relationship Id='{name}' Type='{R}/{name.rstrip('1')}' Target='{name}.xml'/>"
        for name in PARTS
        if name != "document"
    )
    relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{}</Relationships>"
    main = f"<Relationship Id='main' Type='{R}/officeDocument' Target='word/document.xml'/>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            f"<Default Extension='rels' ContentType='{PACKAGE}'/>{types}</Types>",
        )
        archive.writestr("_rels/.rels", relations.format(main))
        archive.writestr("word/_rels/document.xml.rels", relations.format(links))
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", f"<?xml version='1.0' encoding='UTF-8'?>{xml}")


def _document(blocks: Iterable[Block], look: Look) -> str:
    body: list[str] = []
    annex = False
    for block in blocks:
        if isinstance(block, PageBreak):
            if body:
                body.append(f"<w:p><w:pPr>{_section(look, annex)}</w:pPr></w:p>")
            annex = block.annex
        elif isinstance(block, Paragraph):
            body.append(_paragraph(block, look, annex, after=120))
        else:
            tables = [block] if look.tables == "one" else split_by_columns(block)
            gap = "<w:p/>" if look.tables == "spaced" or look.flow else ""
            joined = (
                "<w:p><w:pPr><w:spacing w:line='20' w:lineRule='exact' w:after='0'/></w:pPr></w:p>"
            )
            body.append((gap or joined).join(_table(t, look, annex) for t in tables) + gap)
    body.append(_section(look, annex))
    return f"<w:document xmlns:w='{W}' xmlns:r='{R}'><w:body>{''.join(body)}</w:body></w:document>"


def _styles(look: Look) -> str:
    fonts = f"<w:rFonts w:ascii='{look.font}' w:hAnsi='{look.font}' w:cs='{look.font}'/>"
    spacing = f"<w:spacing w:after='0' w:line='{round(240 * look.leading)}' w:lineRule='auto'/>"
    return (
        f"<w:styles xmlns:w='{W}'><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val='{round(2 * look.size)}'/>"
        f"<w:lang w:val='id-ID'/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{spacing}</w:pPr></w:pPrDefault>"
        "</w:docDefaults></w:styles>"
    )


def _section(look: Look, annex: bool) -> str:
    width, height = (round(TWIPS * side) for side in look.paper_size(annex=annex))
    margin = round(TWIPS * look.margin * (0.5 if annex else 1))
    turned = " w:orient='landscape'" if width > height else ""
    return (
        "<w:sectPr><w:headerReference w:type='default' r:id='header1'/>"
        "<w:footerReference w:type='default' r:id='footer1'/>"
        f"<w:pgSz w:w='{width}' w:h='{height}'{turned}/>"
        f"<w:pgMar w:top='{margin}' w:right='{margin}' w:bottom='{margin}' w:left='{margin}'"
        f" w:header='{margin // 2}' w:footer='{margin // 2}'/></w:sectPr>"
    )


def _running(text: str, align: str) -> str:
    field = "<w:fldSimple w:instr='{}'><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    names = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    runs = [
        field.format(names[part]) if part in names else _run(part)
        for part in re.split(r"(\{pages?\})", text)
    ]
    return f"<w:p><w:pPr><w:jc w:val='{align}'/></w:pPr>{''.join(runs)}</w:p>"


def _run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{escape(text, quote=False)}</w:t></w:r>"


def _paragraph(block: Paragraph, look: Look, annex: bool, after: int = 0) -> str:
    size = look.annex_size if annex else look.size * (1.1 if block.level else 1.0)
    properties = "<w:b/>" if block.bold or block.level else ""
    properties += f"<w:sz w:val='{round(2 * size)}'/>"
    align = "center" if block.centred else "both" if look.justify else "left"
    hanging = block.depth and look.lists != "flat"
    indent = f"<w:ind w:left='{block.depth * 340}' w:hanging='340'/>" if hanging else ""
    tabs = f"<w:tabs><w:tab w:val='left' w:pos='{block.depth * 340}'/></w:tabs>" if hanging else ""
    spacing = f"<w:spacing w:after='{after}'/>"
    marker = (
        _run(block.marker, properties) + ("<w:r><w:tab/></w:r>" if hanging else _run(" "))
        if block.marker
        else ""
    )
    layout = f"{tabs}{spacing}{indent}<w:jc w:val='{align}'/>"
    return f"<w:p><w:pPr>{layout}</w:pPr>{marker}{_run(block.text, properties)}</w:p>"


def _table(table: Table, look: Look, annex: bool) -> str:
    shares, cells = place(table)
    paper = look.paper_size(annex=annex)[0] - 2 * look.margin * (0.5 if annex else 1)
    widths = [round(TWIPS * paper * share) for share in shares]
    grid = "".join(f"<w:gridCol w:w='{width}'/>" for width in widths)
    rows = []
    for index in range(len(table.rows)):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if index < table.heads else ""
        crossing = sorted(
            (c for c in cells if c.row <= index < c.row + c.rows), key=lambda c: c.column
        )
        inner = "".join(_cell(c, index, widths, look, annex) for c in crossing)
        rows.append(f"<w:tr>{head}{inner}</w:tr>")
    pad = round(20 * look.padding)
    margins = "".join(f"<w:{side} w:w='{pad}' w:type='dxa'/>" for side in ("left", "right"))
    return (
        f"<w:tbl><w:tblPr><w:tblW w:w='{sum(widths)}' w:type='dxa'/>{_borders(look) if table.framed else ''}"
        f"<w:tblLayout w:type='fixed'/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _borders(look: Look) -> str:
    absent = {
        "all": (),
        "inner": ("top", "left", "bottom", "right"),
        "open": ("left", "right"),
        "horizontal": ("left", "right", "insideV"),
    }[look.lines]
    none = "w:val='nil'"
    drawn = f"w:val='{BORDERS[look.border]}' w:sz='{round(8 * look.thickness)}' w:color='{look.ink.lstrip('#')}'"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    inner = "".join(f"<w:{side} {none if side in absent else drawn}/>" for side in sides)
    return f"<w:tblBorders>{inner}</w:tblBorders>"


def _cell(placed: Placed, row: int, widths: list[int], look: Look, annex: bool) -> str:
    width = sum(widths[placed.column : placed.column + placed.columns])
    properties = f"<w:tcW w:w='{width}' w:type='dxa'/><w:gridSpan w:val='{placed.columns}'/>"
    if placed.rows > 1:
        properties += "<w:vMerge w:val='restart'/>" if row == placed.row else "<w:vMerge/>"
    if look.shade and placed.cell.head:
        properties += f"<w:shd w:val='clear' w:fill='{look.shade.lstrip('#')}'/>"
    if look.valign == "middle":
        properties += "<w:vAlign w:val='center'/>"
    content = placed.cell.content if row == placed.row else ()
    inner = "".join(_paragraph(p, look, annex) for p in content) or "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"
