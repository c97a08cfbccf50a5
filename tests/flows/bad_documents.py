"""Documents that cannot be loaded, each made anew with what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def not_a_pdf(path: Path) -> None:
    """A web page that was saved under the plan's name."""
    path.write_text("<!doctype html><title>Sign in</title>", encoding="utf-8")


def empty(path: Path) -> None:
    """Not a byte."""
    path.touch()


def truncated(path: Path) -> None:
    """A download that stopped half-way."""
    letter(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def damaged(path: Path) -> None:
    """All there but the middle, which is noise."""
    letter(path)
    data = path.read_bytes()
    path.write_bytes(data[:20] + b"\x07" * (len(data) - 60) + data[-40:])


def encrypted(path: Path) -> None:
    """A letter that asks for a password."""
    _draw(
        path, lambda canvas: canvas.drawString(72, 720, "Secret"), encrypt=StandardEncryption("x")
    )


def no_pages(path: Path) -> None:
    """A PDF that is whole and holds no page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    path.write_bytes(data + b"xref\n0 3\n0000000000 65535 f \n" + table + trailer)


def no_text(path: Path) -> None:
    """A scan: pictures of pages."""
    _draw(path, lambda canvas: canvas.rect(72, 72, 300, 500, fill=1))


def recognised_scan(path: Path) -> None:
    """A scan over which a program laid the text that it recognised: lines are pixels."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (85, 110), 230)), 0, 0, *canvas._pagesize)
        text = canvas.beginText(72, 720)
        text.setTextRenderMode(3)
        for _ in range(10):
            text.textLine("Rencana aksi komitmen penanggung jawab indikator")
        canvas.drawText(text)

    _draw(path, draw)


def letter(path: Path) -> None:
    """A document with text, but no commitment."""
    _draw(path, lambda canvas: canvas.drawString(72, 720, "Dear colleagues, the plan will follow."))


def note(path: Path) -> None:
    """A text under a workbook's name."""
    path.write_text("Laporan menyusul minggu depan.\nTerima kasih.\n", encoding="utf-8")


def other_table(path: Path) -> None:
    """A table with columns that no report has."""
    path.write_text("Nama;Jumlah kursi;Alamat\nGedung A;12;Jalan Satu\n", encoding="utf-8")


def word_document(path: Path) -> None:
    """A document of a word processor."""
    with ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")


def truncated_workbook(path: Path) -> None:
    """Half a workbook."""
    _workbook(path)
    path.write_bytes(path.read_bytes()[:2000])


def encrypted_workbook(path: Path) -> None:
    """A workbook with a password is no zip, but a container of the older format."""
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))


def exploding_workbook(path: Path) -> None:
    """A small file with a sheet that would fill the memory."""
    _workbook(path)
    with (
        ZipFile(path, "a", ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet9.xml", "w") as part,
    ):
        for _ in range(450):
            part.write(bytes(1_000_000))


def picture(path: Path) -> None:
    """A photograph of a report."""
    path.write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)


def _workbook(path: Path) -> None:
    book = Workbook()
    book.create_sheet("B06")["A1"] = "Komitmen"
    book.save(path)


def _draw(path: Path, draw: Callable[[Canvas], object], **options: object) -> None:
    canvas = Canvas(str(path), **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
