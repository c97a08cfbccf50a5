"""The tree as HTML with print CSS, for the producers that read it: WeasyPrint, Chromium, LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby

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

EDGES = {
    "all": "",
    "inner": "table.f{border-style:hidden}",
    "open": "table.f{border-left-style:hidden;border-right-style:hidden}",
    "horizontal": "table.f>*>tr>td{border-left-style:none;border-right-style:none}",
}


def html_page(blocks: Iterable[Block], look: Look) -> str:
    """The whole document as one HTML page, its print rules included."""
    body: list[str] = []
    for block in blocks:
        if isinstance(block, PageBreak):
            body.append(f"</section><section class='{'annex' if block.annex else 'body'}'>")
        elif isinstance(block, Paragraph):
            body.append(_heading(block) if block.level or block.bold else _paragraph(block, look))
        else:
            tables = [block] if look.tables == "one" else split_by_columns(block)
            body += [_table(table, look) for table in tables]
    opened = "\n".join(body).removeprefix("</section>")
    return (
        f"<!DOCTYPE html><html lang='id'><head><meta charset='utf-8'><title>{escape(look.name)}</title>"
        f"<style>{_css(look)}</style></head><body>{opened}</section></body></html>"
    )


def _css(look: Look) -> str:
    line = f"{look.thickness}pt {look.border} {look.ink}"
    return f"""
@page {{ size:{_paper(look)}; margin:{look.margin}mm; {_running(look)} }}
@page annex {{ size:{_paper(look, annex=True)}; margin:{look.margin / 2}mm }}
body {{ font:{look.size}pt/{look.leading} '{look.font}'; margin:0; text-align:{"justify" if look.justify else "left"};
  hyphens:{"auto" if look.hyphens == "auto" else "manual"} }}
section {{ break-before:page }} section:first-child {{ break-before:auto }}
.annex {{ page:annex; font-size:{look.annex_size}pt }}
h1,h2,h3 {{ font-size:1.1em; margin:.8em 0 .5em }} p {{ margin:0 }} ol,ul {{ margin:0; padding-left:1.5em }}
body > section > p {{ margin-bottom:.5em }} .c {{ text-align:center }}
table {{ border-collapse:collapse; width:100%; table-layout:fixed;
  margin-bottom:{"0" if look.tables == "split" else "1em"} }}
td {{ padding:{look.padding / 2}pt {look.padding}pt; vertical-align:{look.valign}; overflow-wrap:anywhere }}
table.f td {{ border:{line} }} {EDGES[look.lines]}
td.h {{ background:{look.shade or "transparent"} }}
p.i1 {{ margin-left:1.5em; text-indent:-1.5em }} p.i2 {{ margin-left:3em; text-indent:-1.5em }}
"""


def _paper(look: Look, *, annex: bool = False) -> str:
    width, height = look.paper_size(annex=annex)
    return f"{width}mm {height}mm"


def _running(look: Look) -> str:
    if look.header == "browser":
        return ""
    boxes = []
    for place_, text in ((f"bottom-{look.footer_align}", look.footer), ("top-center", look.header)):
        if text:
            parts = re.sub(r"\{(pages?)\}", r'" counter(\1) "', escape(text))
            boxes.append(f'@{place_} {{ content:"{parts}"; font-size:9pt }}')
    return " ".join(boxes)


def _heading(block: Paragraph) -> str:
    tag = f"h{block.level or 3}"
    return f"<{tag} class='{'c' if block.centred else ''}'>{_text(block)}</{tag}>"


def _table(table: Table, look: Look) -> str:
    widths, cells = place(table)
    columns = "".join(f"<col width='{100 * width:.3f}%'>" for width in widths)
    rows = [[cell for cell in cells if cell.row == index] for index in range(len(table.rows))]
    drawn = ["<tr>" + "".join(_cell(cell, look) for cell in row) + "</tr>" for row in rows]
    head = f"<thead>{''.join(drawn[: table.heads])}</thead>" if table.heads else ""
    frame = "f" if table.framed else ""
    return (
        f"<table class='{frame}'><colgroup>{columns}</colgroup>{head}"
        f"<tbody>{''.join(drawn[table.heads :])}</tbody></table>"
    )


def _cell(placed: Placed, look: Look) -> str:
    spans = "".join(
        f" {name}='{count}'"
        for name, count in (("colspan", placed.columns), ("rowspan", placed.rows))
        if count > 1
    )
    content = placed.cell.content
    inner = (
        _native(content, look)
        if look.lists == "native"
        else "".join(_paragraph(p, look) for p in content)
    )
    return f"<td class='{'h' if placed.cell.head else ''}'{spans}>{inner}</td>"


def _paragraph(block: Paragraph, look: Look) -> str:
    depth = f"i{block.depth}" if block.depth and look.lists != "flat" else ""
    text = f"<b>{_text(block)}</b>" if block.bold else _text(block)
    return f"<p class='{depth} {'c' if block.centred else ''}'>{text}</p>"


def _text(block: Paragraph) -> str:
    return escape(f"{block.marker} {block.text}".strip(), quote=False)


def _native(content: tuple[Paragraph, ...], look: Look) -> str:
    out = []
    for listed, run in groupby(content, key=lambda p: p.depth > 0):
        items = list(run)
        out.append(_list(items) if listed else "".join(_paragraph(p, look) for p in items))
    return "".join(out)


def _list(items: list[Paragraph]) -> str:
    """Consecutive list items as nested native lists; a list goes on counting where its first marker says."""
    tag, attributes = _list_kind(items[0])
    out, index = [f"<{tag}{attributes}>"], 0
    while index < len(items):
        item = items[index]
        deeper = index + 1
        while deeper < len(items) and items[deeper].depth > item.depth:
            deeper += 1
        inner = _list(items[index + 1 : deeper]) if deeper > index + 1 else ""
        out.append(f"<li>{escape(item.text, quote=False)}{inner}</li>")
        index = deeper
    return "".join(out) + f"</{tag}>"


def _list_kind(item: Paragraph) -> tuple[str, str]:
    """The list's tag and attributes; not every producer knows both `start` and the counter it stands for."""
    marker = item.marker.rstrip(".")
    if marker.isdigit():
        return "ol", f" start='{marker}' style='counter-reset:list-item {int(marker) - 1}'"
    if re.fullmatch("[a-z]", marker):
        before = ord(marker) - ord("a")
        style = f"list-style-type:lower-alpha;counter-reset:list-item {before}"
        return "ol", f" start='{before + 1}' style='{style}'"
    return "ul", ""
