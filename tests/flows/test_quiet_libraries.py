"""What libraries warn of while they read a file names no file and helps nobody: it is not printed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas

Make = Callable[[Path], Path]

HEADS = ["Komitmen", "Ukuran Keberhasilan", "Capaian", "Status"]
ROW = ["1. Anggaran", "Format data", "Draf selesai", "Selesai"]

_EXTENSION = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'  # drop-down lists


def sheet(path: Path) -> Path:
    """A report whose sheet has drop-down lists of a kind that openpyxl warns of."""
    book, plain = Workbook(), path.with_name("plain.xlsx")
    page = book.create_sheet("Laporan", 0)
    for row in (HEADS, ROW):
        page.append(row)
    book.save(plain)
    with ZipFile(plain) as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"</worksheet>", _EXTENSION)
            target.writestr(name, content)
    plain.unlink()
    return path


def letter(path: Path) -> Path:
    """A page with an operator that pdfminer logs a complaint of."""
    canvas = Canvas(str(path), pageCompression=0)
    canvas.drawString(40, 700, "Surat biasa tentang anggaran sekolah")
    canvas._code.append("/P1 g")
    canvas.save()
    return path


def stderr_of(folder: Path, file: Path, *options: str, **environment: str) -> list[str]:
    """What loading the file prints on standard error."""
    command = [sys.executable, "-m", "flows.cli", *options, "load", str(file), "--no-cache"]
    reader = ["--reader", "pdfplumber"] if file.suffix == ".pdf" else []
    ran = subprocess.run(
        [*command, *reader, "--warehouse", str(folder / "w.duckdb")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
    )
    return ran.stderr.splitlines()


@pytest.mark.parametrize(("make", "name"), [(sheet, "a.xlsx"), (letter, "a.pdf")])
def test_libraries_are_not_heard(make: Make, name: str, tmp_path: Path) -> None:
    said = stderr_of(tmp_path, make(tmp_path / name))
    assert [line for line in said if not line.startswith("renaksi: ")] == []


@pytest.mark.parametrize(("make", "name"), [(sheet, "a.xlsx"), (letter, "a.pdf")])
@pytest.mark.parametrize("by", ["option", "variable"])
def test_debugging_lets_them_be_heard(make: Make, name: str, by: str, tmp_path: Path) -> None:
    options = ["--debug"] if by == "option" else []
    variable = "" if options else "1"
    said = stderr_of(tmp_path, make(tmp_path / name), *options, RENAKSI_DEBUG=variable)
    assert [line for line in said if not line.startswith("renaksi: ")]
