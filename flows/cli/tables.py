"""The tables of a document as text for people, and as JSON, CSV, HTML or a workbook for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.cli.render import write_table
from warehouse.exports.cells import guarded
from warehouse.store.outputs import Kind

if TYPE_CHECKING:
    from extractors.text.page_tables import PageTable, TableCell
    from models.geometry import Box


class TableForm(StrEnum):
    """How the tables of a document are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    XLSX = "xlsx"


def written_tables(tables: Sequence[PageTable], form: TableForm) -> bytes:
    """The tables in one of the forms."""
    return _WRITERS[form](tables)


def _as_text(tables: Sequence[PageTable]) -> bytes:
    """Each table below its place."""
    out = io.StringIO()
    for table in tables:
        out.write(f"{_caption(table)}\n")
        heads, *rows = table.rows or [[]]
        write_table(heads, rows, out)
    return out.getvalue().encode()


def _caption(table: PageTable) -> str:
    """Where the table stands, and which one it goes on from."""
    goes_on = f", goes on from {table.continues}" if table.continues else ""
    return f"{table.name} (page {table.page}{goes_on})"


def _as_json(tables: Sequence[PageTable]) -> bytes:
    said = [
        {
            "name": table.name,
            "page": table.page,
            "box": _box(table.box),
            "continues": table.continues,
            "cells": [_cell(cell) for cell in table.cells],
        }
        for table in tables
    ]
    lines = ",\n".join(json.dumps(table, ensure_ascii=False) for table in said)
    return f"[\n{lines}\n]\n".encode()


def _cell(cell: TableCell) -> dict[str, Any]:
    return {
        "row": cell.row,
        "last_row": cell.last_row,
        "column": cell.column,
        "last_column": cell.last_column,
        "text": cell.text,
        "box": _box(cell.box),
    }


def _box(box: Box) -> list[float]:
    return [round(edge, 2) for edge in box[1:]]


def _as_csv(tables: Sequence[PageTable]) -> bytes:
    """A line for each row of each table, behind the table's name and the row's number."""
    rows_of = [(table, table.rows) for table in tables]
    widest = max((len(row) for _, rows in rows_of for row in rows), default=0)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["table", "page", "row", *range(1, widest + 1)])
    for table, rows in rows_of:
        for number, row in enumerate(rows, 1):
            writer.writerow([table.name, table.page, number, *map(guarded, row)])
    return out.getvalue().encode()


def _as_html(tables: Sequence[PageTable]) -> bytes:
    body = "\n".join(html_table(table) for table in tables)
    return f'<!DOCTYPE html>\n<meta charset="utf-8">\n<title>Tables</title>\n{body}\n'.encode()


def html_table(table: PageTable) -> str:
    """A table with its merged cells, below its place."""
    lines: dict[int, list[str]] = {number: [] for number in range(1, len(table.rows) + 1)}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        spans = {
            "rowspan": cell.last_row - cell.row + 1,
            "colspan": cell.last_column - cell.column + 1,
        }
        told = "".join(f' {name}="{size}"' for name, size in spans.items() if size > 1)
        text = "<br>".join(map(escape, cell.text.split("\n")))
        lines[cell.row].append(f"<td{told}>{text}</td>")
    rows = "\n".join(f"<tr>{''.join(cells)}</tr>" for cells in lines.values())
    return f"<table border>\n<caption>{_caption(table)}</caption>\n{rows}\n</table>"


def _as_workbook(tables: Sequence[PageTable]) -> bytes:
    """A sheet for each table; texts are texts, never formulas."""
    from warehouse.exports.spreadsheet import write_grids

    out = io.BytesIO()
    write_grids(
        out,
        [
            (
                table.name,
                [
                    (cell.row, cell.last_row, cell.column, cell.last_column, cell.text)
                    for cell in table.cells
                ],
            )
            for table in tables
        ],
    )
    return out.getvalue()


_WRITERS: dict[TableForm, Callable[[Sequence[PageTable]], bytes]] = {
    TableForm.TABLE: _as_text,
    TableForm.JSON: _as_json,
    TableForm.CSV: _as_csv,
    TableForm.HTML: _as_html,
    TableForm.XLSX: _as_workbook,
}


def is_there(_file: Path) -> str:
    """Why no earlier file of this kind is replaced: somebody may have worked on it."""
    return "is there already, and stays; move it away first"


_ENDINGS = {
    TableForm.TABLE: ("a text file", (".txt",)),
    TableForm.JSON: ("a JSON file", (".json",)),
    TableForm.CSV: ("a CSV file", (".csv",)),
    TableForm.HTML: ("a web page", (".html", ".htm")),
    TableForm.XLSX: ("a workbook", (".xlsx",)),
}
KINDS = {form: Kind(name, endings, is_there) for form, (name, endings) in _ENDINGS.items()}
"""What each form is, as a file."""


def form_of(output: Path | None) -> TableForm:
    """The form that a file's name asks for; text where there is none, or it asks for nothing."""
    ending = output.suffix.lower() if output else ""
    return next((form for form, (_, ends) in _ENDINGS.items() if ending in ends), TableForm.TABLE)
