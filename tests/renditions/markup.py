"""The tree as Typst source."""

from __future__ import annotations

import re
from collections.abc import Iterable

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

SPECIAL = re.compile(r"([\\\[\]{}#$*_`<>@~=/+\-'\"])")
LINES = {  # which strokes a cell has, by its place (x, y) on a grid `columns` wide and `rows` high
    "all": "(x, y) => line",
    "inner": "(x, y) => (top: if y > 0 {line}, left: if x > 0 {line})",
    "open": "(x, y) => (top: line, bottom: line, left: if x > 0 {line})",
    "horizontal": "(x, y) => (top: line, bottom: line)",
}


def typst_source(blocks: Iterable[Block], look: Look) -> str:
    """The whole document as one Typst file."""
    out, annex, empty = [_preamble(look)], False, True
    for block in blocks:
        if isinstance(block, PageBreak):
            if block.annex != annex:
                annex = block.annex
                out.append(_page(look, annex=annex))
            elif not empty:
                out.append("#pagebreak(weak: true)")
        elif isinstance(block, Paragraph):
            out.append(_heading(block))
        else:
            tables = [block] if look.tables == "one" else split_by_columns(block)
            out += [_table(table, look) for table in tables]
            out.append("#v(1em)")
        empty = False
    return "\n".join(out)


def _preamble(look: Look) -> str:
    footer = _counted(look.footer)
    dash = f', dash: "{look.border}"' if look.border in ("dashed", "dotted") else ""
    return f"""{_page(look)}
#set page(footer: context align({look.footer_align})[{footer}], header: align(center)[{_escape(look.header)}])
#set text(font: "{look.font}", size: {look.size}pt, lang: "id", hyphenate: {str(bool(look.hyphens)).lower()})
#set par(justify: {str(look.justify).lower()}, leading: {look.leading - 0.6:.2f}em, spacing: {look.leading - 0.6:.2f}em)
#let line = (paint: rgb("{look.ink}"), thickness: {look.thickness}pt{dash})
#let item(depth, marker, body) = grid(
  columns: (1.4em * depth, 1fr), align: top, align(right + top, marker + h(.4em)), body)"""


def _page(look: Look, *, annex: bool = False) -> str:
    width, height = look.paper_size(annex=annex)
    margin = look.margin * (0.5 if annex else 1)
    size = f"\n#set text(size: {look.annex_size}pt)" if annex else ""
    return f"#set page(width: {width}mm, height: {height}mm, margin: {margin}mm){size}"


def _counted(text: str) -> str:
    final = "#counter(page).final().first()"
    return (
        _escape(text)
        .replace("\\{pages\\}", final)
        .replace("\\{page\\}", "#counter(page).display()")
    )


def _heading(block: Paragraph) -> str:
    if not block.level and not block.bold:
        return f"#par[{_text(block)}]#v(.4em)"
    align = "center" if block.centred else "left"
    return f'#v(.5em)#align({align})[#text(weight: "bold", size: 1.1em)[{_text(block)}]]#v(.4em)'


def _table(table: Table, look: Look) -> str:
    widths, cells = place(table)
    columns = ", ".join(f"{round(1000 * width)}fr" for width in widths)
    stroke = LINES[look.lines] if table.framed else "none"
    inner = [_cell(cell, look) for cell in cells]
    heads = sum(cell.row < table.heads for cell in cells)
    if heads:
        inner = [f"table.header({', '.join(inner[:heads])})", *inner[heads:]]
    joined = ",\n".join(inner)
    valign = "horizon" if look.valign == "middle" else "top"
    return (
        f"#table(columns: ({columns}), stroke: {stroke}, align: left + {valign},"
        f" inset: {look.padding}pt,\n{joined})"
    )


def _cell(placed: Placed, look: Look) -> str:
    options = f"colspan: {placed.columns}, rowspan: {placed.rows}"
    if look.shade and placed.cell.head:
        options += f', fill: rgb("{look.shade}")'
    content = "".join(_paragraph(p, look) for p in placed.cell.content)
    return f"table.cell({options})[{content}]"


def _paragraph(block: Paragraph, look: Look) -> str:
    if block.depth and look.lists != "flat":
        return f"#item({block.depth}, [{_escape(block.marker)}], [{_escape(block.text)}])"
    text = _text(block)
    if block.bold:
        text = f"#strong[{text}]"
    return f"#align(center)[{text}]" if block.centred else f"#par[{text}]"


def _text(block: Paragraph) -> str:
    return _escape(f"{block.marker} {block.text}".strip())


def _escape(text: str) -> str:
    """Typst markup for exactly this text: no smart quotes, lists, links or dashes."""
    return re.sub(r"^(\d+)\.", r"\1\\.", SPECIAL.sub(r"\\\1", text))
