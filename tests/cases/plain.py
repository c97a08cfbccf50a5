"""A plain progress report on the sample plan, as a workbook, as text and as a PDF: what the odd ones are twins of.

All that it says is invented.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

TITLES = (
    "LAPORAN CAPAIAN PELAKSANAAN",
    "RENCANA AKSI NASIONAL OPEN GOVERNMENT INDONESIA 2030-2032",
    "Periode B12 (Juli – Desember 2031)",
    "Pelapor: Kementerian/Lembaga",
)
HEADS = (
    "Komitmen", "Penanggung Jawab", "Ukuran Keberhasilan", "Target B12", "Capaian", "Status", "%",
    "Kendala", "Data Pendukung",
)  # fmt: skip
RESPONSIBLE, TARGET, ACHIEVEMENT, STATUS, PERCENT, EVIDENCE = 1, 3, 4, 5, 6, 8
_SCHOOLS = "1. Keterbukaan Data Anggaran Sekolah Menengah"
_WATER = "2. Kanal Pengaduan Layanan Air Bersih yang Ramah bagi Penyandang Disabilitas"

Cells = tuple[str | int, ...]
ROWS: tuple[Cells, ...] = (
    (
        _SCHOOLS, "Kementerian Pendidikan Dasar dan Menengah",
        "Terpublikasinya anggaran minimal 60% sekolah menengah",
        "Uji coba portal di Provinsi Tirta Raya", "Portal diuji di 40 sekolah", "Dalam proses", 65,
        "-", "Laporan uji coba",
    ),
    (
        _SCHOOLS, "Yayasan Buku Terbuka", "Terselenggarakannya pelatihan komite sekolah di 200 desa",
        "Terselenggarakannya pelatihan di 50 desa", "Pelatihan selesai di 50 desa", "Selesai", 100,
        "-", "Daftar hadir",
    ),
    (
        _WATER, "Kementerian Pekerjaan Umum", "Terintegrasinya sembilan kanal pengaduan",
        "Integrasi tiga kanal", "Dua kanal tersambung", "Sebagian besar tercapai", 80,
        "Pemasok terlambat", "Diagram kanal",
    ),
    (
        _WATER, "Yayasan Sungai Jernih", "Pemantauan kemudahan akses bagi penyandang disabilitas",
        "Uji akses pertama", "Belum ada uji akses", "Belum dimulai", 0, "-", "-",
    ),
)  # fmt: skip
TOP = len(TITLES) + 3
"""The sheet's row of the first entry, counted from 1; a blank row and the heads stand above."""


def write_xlsx(path: Path, edit: Callable[[Worksheet], object] = lambda sheet: None) -> None:
    """Write the workbook, its only sheet edited."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in [*([title] for title in TITLES), [], HEADS, *ROWS]:
        sheet.append([*row])
    edit(sheet)
    book.save(path)


def as_text(rows: Sequence[Cells] = ROWS) -> str:
    """The report as delimited text."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([*([title] for title in TITLES), HEADS, *rows])
    return out.getvalue()


class Page:
    """A page that the report is drawn on: its table's cells by row (the heads are row 0) and column, in points."""

    FONT, SIZE, LEADING, PAD = "Vera", 7.0, 9.0, 4.0
    WIDTHS = (105, 95, 105, 95, 95, 70, 35, 80, 80)
    WIDTH, HEIGHT = 842.0, 595.0

    def __init__(self, path: Path) -> None:
        pdfmetrics.registerFont(TTFont(self.FONT, "Vera.ttf"))  # bundled with ReportLab
        self.canvas = Canvas(str(path), pagesize=(self.WIDTH, self.HEIGHT), invariant=True)
        self._tops = [self.HEIGHT - 110.0]

    def box(self, row: int, column: int) -> tuple[float, float, float, float]:
        """The cell's left, lower, right and upper edge, from the lower left corner of the page."""
        left = 40.0 + sum(self.WIDTHS[:column])
        return left, self._tops[row + 1], left + self.WIDTHS[column], self._tops[row]

    def write(self, text: str, row: int, column: int, first_line: int = 0) -> None:
        """Print text into a cell, from one of its lines on."""
        left, _, right, top = self.box(row, column)
        self.canvas.setFont(self.FONT, self.SIZE)
        for number, line in enumerate(self._lines(text, right - left), first_line):
            y = top - self.PAD - self.SIZE - number * self.LEADING
            self.canvas.drawString(left + self.PAD, y, line)

    def table(self, rows: Sequence[Cells]) -> None:
        """Draw titles, heads and rows with all their borders."""
        self.canvas.setFont(self.FONT, 10)
        for number, title in enumerate(TITLES):
            self.canvas.drawCentredString(self.WIDTH / 2, self.HEIGHT - 40 - 14 * number, title)
        printed = [HEADS, *(_as_printed(row) for row in rows)]
        for row in printed:
            lines = max(len(self._lines(t, w)) for t, w in zip(row, self.WIDTHS, strict=True))
            self._tops.append(self._tops[-1] - lines * self.LEADING - 2 * self.PAD)
        edges = [40.0 + sum(self.WIDTHS[:n]) for n in range(len(self.WIDTHS) + 1)]
        self.canvas.setLineWidth(0.5)
        self.canvas.grid(edges, self._tops)
        for number, row in enumerate(printed):
            for column, text in enumerate(row):
                self.write(text, number, column)

    def _lines(self, text: str, width: float) -> list[str]:
        return list(simpleSplit(text, self.FONT, self.SIZE, width - 2 * self.PAD)) or [""]


def write_pdf(
    path: Path,
    edit: Callable[[Page], object] = lambda page: None,
    rows: Sequence[Cells] = ROWS,
) -> None:
    """Write the PDF of one page, with more drawn on it."""
    page = Page(path)
    page.table(rows)
    edit(page)
    page.canvas.save()


def _as_printed(row: Cells) -> tuple[str, ...]:
    return tuple(f"{cell}%" if isinstance(cell, int) else cell for cell in row)
