"""Ten small pages, and what a person reads on each: its lines and rows, from the top down.

Each PDF prints one thing that tables are read wrongly for. They are made by Typst, WeasyPrint and ReportLab, and small
enough to be looked at while a step is changed.
"""

from __future__ import annotations

from pathlib import Path

from extractors.text.lines import Line, text_of
from extractors.text.rows import page_elements
from extractors.text.stitching import Stitcher
from ingest.pages.read import Page
from ingest.pdf import open_pdf
from models.geometry import Aside

HERE = Path(__file__).parent


def pages_of(name: str) -> list[Page]:
    with open_pdf(HERE / name) as pdf:
        return list(pdf.pages())


def read(name: str) -> list[str | list[str]]:
    """Each line outside tables, and each row as its cells, torn rows whole again; no label is known.

    A merged cell is in each row that it covers.
    """
    elements = Stitcher([]).stitch(page_elements(page, set()) for page in pages_of(name))
    return [
        element.text
        if isinstance(element, Line)
        else [text_of(cell.lines) for cell in element.cells]
        for element in elements
    ]


def set_aside(name: str) -> list[tuple[str, str]]:
    return [(word.text, word.aside) for page in pages_of(name) for word in page.words if word.aside]


def test_rows_with_merged_cells() -> None:
    assert read("merged_cells.pdf") == [
        ["Dinas Air", "Memasang meter di pasar", "Juni"],
        ["Dinas Air", "Melatih petugas", "Juli"],
        ["Jumlah kegiatan", "2"],
    ]


def test_rows_of_a_table_open_at_its_sides() -> None:
    assert read("open_sides.pdf") == [
        ["Nomor", "Kegiatan", "Waktu"],
        ["1", "Menanam pohon di tepi sungai", "Mei"],
        ["2", "Membuka data anggaran", "Juni"],
    ]


def test_rows_of_a_table_ruled_across_only() -> None:
    assert read("ruled_across.pdf") == [
        ["Pelaksana", "Ukuran", "Target"],
        ["Kantor Pos", "Loket buka pada hari Sabtu", "12"],
        ["Kantor Arsip", "Arsip desa tersalin", "40"],
    ]


def test_rows_told_by_fills_alone() -> None:
    assert read("fills_alone.pdf") == [
        ["Wilayah", "Sekolah", "Murid"],
        ["Barat", "Sekolah Kebun", "210"],
        ["Timur", "Sekolah Pantai", "198"],
    ]


def test_rows_with_a_table_within_a_cell() -> None:
    assert read("nested_table.pdf") == [
        ["Rincian", "Dua tahap: awal akhir"],
        ["Biaya", "Dana desa"],
    ]


def test_rows_with_raised_note_marks() -> None:
    assert read("raised_note_marks.pdf") == [
        ["Capaian", "85"],
        ["Luas", "30 m²"],
        "1) angka sementara",
    ]
    assert set_aside("raised_note_marks.pdf") == [("1)", Aside.NOTE_MARK)]


def test_rows_with_a_struck_word() -> None:
    assert read("struck_word.pdf") == [["Status", "selesai"], ["Bukti", "Foto gedung"]]
    assert set_aside("struck_word.pdf") == [("Belum", Aside.STRUCK)]


def test_rows_of_a_page_printed_sideways() -> None:
    assert read("turned_page.pdf") == [["Bulan", "Kunjungan"], ["Maret", "Museum kota"]]


def test_rows_over_a_watermark() -> None:
    assert read("watermark.pdf") == [
        ["Kantor", "Alamat"],
        ["Pusat", "Jalan Kenari 4"],
        ["Cabang", "Jalan Melati 9"],
    ]
    assert set_aside("watermark.pdf") == [("KONSEP", Aside.BEHIND)]


def test_a_row_torn_by_a_page_break() -> None:
    assert read("torn_row.pdf") == [
        ["Kegiatan", "Waktu"],
        ["Menyusun pedoman dan melatih para kader", "Januari"],
        ["Membuka loket aduan", "Maret"],
    ]
