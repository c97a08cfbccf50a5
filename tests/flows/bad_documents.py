"""Documents that cannot be loaded, each made anew with what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
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


def letter(path: Path) -> None:
    """A document with text, but no commitment."""
    _draw(path, lambda canvas: canvas.drawString(72, 720, "Dear colleagues, the plan will follow."))


def _draw(path: Path, draw: Callable[[Canvas], object], **options: object) -> None:
    canvas = Canvas(str(path), **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
