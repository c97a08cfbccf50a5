"""Spreadsheets and tables made to harm whoever reads them."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

_SAMPLE = Path(__file__).parents[2] / "samples" / "report-b06-oms.xlsx"
_SHEET = "xl/worksheets/sheet1.xml"
_END = b"</sheetData>"

HEAD = b"Komitmen;Penanggung Jawab;Ukuran Keberhasilan;Target;Realisasi;Persentase;Keterangan\n"
TITLE = (
    b"LAPORAN\nRENCANA AKSI NASIONAL OPEN GOVERNMENT INDONESIA 2030-2032\nPeriode B06\n"
    b"Pelapor: OMS\n"
)
ROW = b"1. Keterbukaan Data;Kementerian;Tersusunnya format data;T;draf;50%;Tercapai\n"


def workbook(change: Callable[[bytes], bytes], part: str = _SHEET, **further: bytes) -> bytes:
    """The sample report's workbook with one part of it changed, and further parts."""
    made = io.BytesIO()
    with ZipFile(_SAMPLE) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, change(content) if name == part else content)
        for name, content in further.items():
            target.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def cell(text: bytes, place: bytes = b"") -> bytes:
    """A cell that holds a text, perhaps at a place of its own."""
    at = b' r="%s"' % place if place else b""
    return b'<c%s t="inlineStr"><is><t>%s</t></is></c>' % (at, text)


def row(number: int, *cells: bytes) -> bytes:
    """A row of a sheet."""
    return b'<row r="%d">%s</row>' % (number, b"".join(cells))


def with_rows(*rows: bytes) -> bytes:
    """The workbook with further rows."""
    return workbook(lambda sheet: sheet.replace(_END, b"".join(rows) + _END))


def with_text(text: bytes) -> bytes:
    """The workbook with a cell that holds this text."""
    return with_rows(row(30, cell(text, b"A30")))


def with_entities(declared: bytes, used: bytes) -> bytes:
    """The workbook with entities of its own, one of them in a cell."""

    def change(sheet: bytes) -> bytes:
        body = re.sub(rb"^<\?xml[^>]*\?>\s*", b"", sheet)
        head = b'<?xml version="1.0"?><!DOCTYPE r [%s]>' % declared
        return head + body.replace(_END, row(30, cell(used, b"A30")) + _END)

    return workbook(change)


def _laughs() -> bytes:
    names = b"abcdefghij"
    entities = [b'<!ENTITY a "aaaaaaaaaa">']
    entities += [
        b'<!ENTITY %c "%s">' % (name, b"&%c;" % before * 10)
        for before, name in itertools.pairwise(names)
    ]
    return b"".join(entities)


def table(*rows: bytes) -> bytes:
    """A report as delimited text."""
    return TITLE + HEAD + b"".join(rows)


def _numbered() -> Iterator[bytes]:
    for number in range(3_000):
        yield ROW.replace(b"format data", b"format data %d" % number)


WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "a dot in the last row and column": lambda: with_rows(
        row(1_048_576, cell(b".", b"XFD1048576"))
    ),
    "a row beyond the last": lambda: with_rows(row(999_999_999, cell(b"x", b"A999999999"))),
    "200,000 rows": lambda: with_rows(
        *(row(number, cell(b"x", b"A%d" % number)) for number in range(20, 200_000))
    ),
    "16,384 columns in 30 rows": lambda: with_rows(
        *(row(30 + n, *(cell(b"k%d" % column) for column in range(16_384))) for n in range(30))
    ),
    "a cell of 300 megabytes": lambda: with_text(b"a" * 300_000_000),
    "a cell of 20 million words": lambda: with_text(b"a " * 20_000_000),
    "60 million empty cells": lambda: with_rows(b"<row>", b"<c/>" * 60_000_000, b"</row>"),
    "all cells are one": lambda: workbook(
        lambda sheet: re.sub(rb'ref="A\d+:A\d+"', b'ref="A1:XFD1048576"', sheet)
    ),
    "entities that laugh": lambda: with_entities(_laughs(), b"&j;"),
    "an entity used 5,000 times": lambda: with_entities(
        b'<!ENTITY x "%s">' % (b"y" * 100_000), b"&x;" * 5_000
    ),
    "an entity that is another file": lambda: with_entities(
        b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"&x;"
    ),
    "400 megabytes beside the sheets": lambda: workbook(
        bytes, xl__media__bomb_bin=bytes(390_000_000)
    ),
    "elements in elements, 50,000 deep": lambda: workbook(
        lambda sheet: sheet.replace(_END, b"<row>" * 50_000 + b"</row>" * 50_000 + _END)
    ),
    "an element of two megabytes": lambda: workbook(
        lambda sheet: sheet.replace(_END, b"<c " + b"a" * 2_000_000 + _END)
    ),
    "100,000 cells that never end": lambda: workbook(
        lambda sheet: sheet.replace(_END, b'<c r="A1">' * 100_000 + _END)
    ),
    "a number format of 50,000 quotes": lambda: workbook(
        lambda styles: re.sub(
            rb'formatCode="[^"]*"', b'formatCode="' + b"&quot;" * 50_001 + b'%"', styles
        ),
        part="xl/styles.xml",
    ),
    "a share beyond all numbers": lambda: workbook(
        lambda sheet: re.sub(rb"<v>0\.5</v>", b"<v>1e999</v>", sheet)
    ),
}
TABLES: dict[str, Callable[[], bytes]] = {
    "a line of 100 megabytes": lambda: b"a;" * 50_000_000,
    "a million columns": lambda: table(b";" * 1_000_000 + b"\n", ROW),
    "100,000 filled columns": lambda: table(b"k;" * 100_000 + b"\n", ROW),
    "100,000 quotation marks": lambda: table(b'"' * 100_001 + b"\n"),
    "20,000 unclosed quotation marks": lambda: table(b'"a;b;c\n' * 20_000),
    "100,000 rows": lambda: table(ROW * 100_000),
    "3,000 measures": lambda: table(*_numbered()),
    "50,000 accents on a letter": lambda: table(
        ROW.replace(b"draf", ("a" + "\u0301" * 50_000).encode())
    ),
    "a cell of 7,500 lines": lambda: table(
        ROW.replace(b"draf", b'"%s"' % (b"- kata yang lain\n" * 7_500))
    ),
    "a period of 5,000 digits": lambda: table(ROW).replace(b"B06", b"B" + b"9" * 5_000),
    "a number of 5,000 digits": lambda: table(ROW.replace(b"1. Ke", b"9" * 5_000 + b". Ke")),
    "a title of 200,000 words": lambda: table(ROW).replace(b"LAPORAN", b"LAPORAN " * 200_000),
    "control characters for a terminal": lambda: table(
        ROW.replace(b"draf", b"\x1b]0;x\x07\x1b[2J\xe2\x80\xae")
    ),
}
"""By what is hostile in them, what makes them."""
