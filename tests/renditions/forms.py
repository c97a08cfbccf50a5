"""A plan's content (the gold's JSON shape) as the forms it is printed in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from tests.renditions.look import Look
from tests.renditions.tree import Block, Cell, PageBreak, Paragraph, Row, Table

Json = dict[str, Any]
SECTIONS_LABEL = "Deskripsi Komitmen"  # where the content does not say another
PERIODS = ("B06", "B12", "B18", "B24")


@dataclass(frozen=True)
class Part:
    """One plan of a document: cover lines (a page of their own), narrative paragraphs, commitments."""

    commitments: list[Json]
    cover: list[str] = field(default_factory=list)
    narrative: list[Json] = field(default_factory=list)


def document(parts: Iterable[Part], annexes: list[Json], look: Look) -> list[Block]:
    """The whole document: each plan's cover, narrative and commitments, then the annex matrices."""
    blocks: list[Block] = []
    for part in parts:
        if part.cover:
            blocks += [
                PageBreak(),
                *(Paragraph(line, level=1, centred=True) for line in part.cover),
            ]
        if part.narrative:
            blocks += [PageBreak(), *(_narrative(item, look) for item in part.narrative)]
        for index, commitment in enumerate(part.commitments):
            if not look.flow or index == 0:
                blocks.append(PageBreak())
            blocks += commitment_form(commitment, look)
    for index, matrix in enumerate(annexes):
        blocks += [
            PageBreak(annex=True),
            *annex_matrix(matrix, look, heads=_has_heads(look, index)),
        ]
    return blocks


def commitment_form(content: Json, look: Look) -> list[Block]:
    """One commitment: its title line where the form has one above the table, and the table."""
    blocks: list[Block] = []
    if "heading" not in content:
        blocks.append(Paragraph(content["title"], marker=f"{content['number']}.", level=2))
    table = Table(tuple(_form_rows(content, look)))
    return [*blocks, table]


def annex_matrix(content: Json, look: Look, *, heads: bool) -> list[Block]:
    """One annex matrix: banner, head fields as the look prints them, and the targets per half-year."""
    banner = [Paragraph(line, bold=True) for line in content["banner"]]
    rows: list[Row] = []
    if heads:
        columns = zip(look.matrix, content["columns"], strict=True)
        rows.append(tuple(_head(text, width) for width, text in columns))
    rows += _matrix_rows(content, look)
    repeated = 1 if heads and look.annex_heads == "repeated" else 0
    return [*banner, *_annex_fields(content["fields"], look), Table(tuple(rows), heads=repeated)]


def _narrative(item: Json, look: Look) -> Paragraph:
    marker = look.bullet if item.get("bullet") else ""
    return Paragraph(item["text"], marker, 1 if marker else 0, level=item.get("level", 0))


def _has_heads(look: Look, index: int) -> bool:
    return look.annex_heads != "first" or index == 0


def _form_rows(content: Json, look: Look) -> Iterator[Row]:
    if "heading" in content:
        yield (_head(content["heading"]),)
        yield (_head(content["title"]),)
    if "proposers" in content:
        yield (_head(content["proposer_label"]),)
        yield (Cell(1.0, _items(content["proposers"])),)
    if "period_label" in content:
        yield _pair(content["period_label"], (Paragraph(content["period"]),), look.label, look)
    else:
        yield (Cell(1.0, (Paragraph(content["period"], centred=True),)),)
    lead = "responsible" if "responsible" in content else "lead"
    yield _pair(content[f"{lead}_label"], _items(content[lead]), look.label, look)
    yield from _section_rows(content, look)
    if "indicator_label" in content:
        yield from _indicator_rows(content, look)
    if "contact" in content:
        yield from _contact_rows(content["contact"], look)
    if "actors" in content:
        yield from _actor_rows(content["actors"], look)


def _section_rows(content: Json, look: Look) -> Iterator[Row]:
    if label := content.get("sections_label", SECTIONS_LABEL):
        yield (_head(label),)
    for heading, sections in groupby(content["sections"], key=lambda s: s.get("heading")):
        if heading:
            yield (_head(heading),)
        for section in sections:
            yield _pair(section["label"], _section_text(section["blocks"], look), look.label, look)


def _indicator_rows(content: Json, look: Look) -> Iterator[Row]:
    if "planning_label" in content:
        yield (_head(content["planning_label"]),)
    labels = [content["indicator_label"], *content["indicator_columns"]]
    yield tuple(_head(text, width) for width, text in zip(look.indicator, labels, strict=True))
    for row in content["indicators"]:
        text = [Paragraph(row["text"], row.get("n") or "", 1 if row.get("n") else 0)]
        text += [Paragraph(bullet, look.bullet, 1) for bullet in row.get("bullets", [])]
        if "output" in row:
            others = (Paragraph(row["output"]), Paragraph(row["end"], centred=True))
        else:
            others = (Paragraph(row["start"], centred=True), Paragraph(row["end"], centred=True))
        contents = (tuple(text), *((cell,) for cell in others))
        yield tuple(Cell(w, c) for w, c in zip(look.indicator, contents, strict=True))


def _contact_rows(contact: Json, look: Look) -> Iterator[Row]:
    yield (_head(contact["label"]),)
    for name in ("pic", "position", "email_phone"):
        yield _pair(contact[f"{name}_label"], _items(contact[name]), look.contact, look, bold=False)


def _actor_rows(actors: Json, look: Look) -> Iterator[Row]:
    first, second, third = look.actors
    groups = [(actors[f"{g}_label"], actors[g]) for g in ("government", "non_government")]
    for index, (label, listed) in enumerate(groups):
        merged = (
            (Cell(first, (Paragraph(actors["label"]),), rows=len(groups)),) if index == 0 else ()
        )
        yield (*merged, Cell(second, (Paragraph(label),)), Cell(third, _items(listed)))


def _annex_fields(fields: list[Json], look: Look) -> list[Block]:
    if look.fields == "lines":
        return [Paragraph(f"{f['label']} : {f['value']}".strip()) for f in fields]
    if look.fields == "framed":
        rows = tuple(_pair(f["label"], _lines(f["value"]), 0.25, look) for f in fields)
        return [Table(rows)]
    rows = tuple(
        (
            Cell(0.24, (Paragraph(f["label"], bold=look.bold_labels),)),
            Cell(0.76, (Paragraph(f": {f['value']}".strip()),)),
        )
        for f in fields
    )
    return [Table(rows, framed=False)]


def _matrix_rows(content: Json, look: Look) -> Iterator[Row]:
    rows = content["rows"]
    goal, responsible, *others = look.matrix
    keys = ("measure", *PERIODS, "evidence")
    runs = [len(list(run)) for _, run in groupby(rows, key=lambda r: r["responsible"])]
    starts = {sum(runs[:index]): length for index, length in enumerate(runs)}
    for index, row in enumerate(rows):
        cells: list[Cell] = []
        if index == 0 or not look.merged:
            cells.append(Cell(goal, _lines(content["goal"]), rows=len(rows) if look.merged else 1))
        if index in starts or not look.merged:
            cells.append(
                Cell(
                    responsible,
                    _lines(row["responsible"]),
                    rows=starts[index] if look.merged else 1,
                )
            )
        cells += [
            Cell(width, _lines(row.get(key) or "")) for width, key in zip(others, keys, strict=True)
        ]
        yield tuple(cells)


def _head(text: str, width: float = 1.0) -> Cell:
    return Cell(width, (Paragraph(text, bold=True, centred=True),), head=True)


def _pair(
    label: str, content: tuple[Paragraph, ...], share: float, look: Look, *, bold: bool = True
) -> Row:
    label_cell = Cell(share, (Paragraph(label, bold=bold and look.bold_labels),), head=True)
    return label_cell, Cell(1.0 - share, content)


def _items(listed: Json) -> tuple[Paragraph, ...]:
    """The entries of a cell, marked as `markers` says (`1.`, `(a)`), which a numbered list need not."""
    if not listed["numbered"]:
        return tuple(Paragraph(item) for item in listed["items"])
    first = listed.get("markers", "1.")
    items = enumerate(listed["items"])
    return tuple(Paragraph(item, _following(first, n), 1) for n, item in items)


def _following(marker: str, count: int) -> str:
    """The marker that comes `count` after this one: `1.` gives `3.` after two, `(a)` gives `(c)`."""
    return re.sub(
        r"\d+|[a-z]",
        lambda m: str(int(m[0]) + count) if m[0].isdigit() else chr(ord(m[0]) + count),
        marker,
    )


def _lines(text: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(line) for line in text.split("\n") if line)


def _section_text(blocks: list[Json], look: Look) -> tuple[Paragraph, ...]:
    out: list[Paragraph] = []
    for block in blocks:
        if block["type"] == "p":
            out.append(Paragraph(block["text"]))
            continue
        for item in block["items"]:
            out.append(Paragraph(item["text"], item.get("n") or look.bullet, 1))
            out += [Paragraph(sub["text"], sub["n"], 2) for sub in item.get("sub", [])]
    return tuple(out)
