"""Odd PDFs: what stands on a page and is not seen, or is seen and does not stand in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdf
from pypdf.annotations import FreeText, Text
from reportlab.lib.colors import black, white

from tests.cases.check import Case
from tests.cases.plain import ACHIEVEMENT, PERCENT, ROWS, STATUS, Page, write_pdf


def _drawn(edit: Callable[[Page], object]) -> Callable[[Path], None]:
    return lambda path: write_pdf(path, edit)


def _noted(annotation: Text | FreeText) -> Callable[[Path], None]:
    """With an annotation on the page."""

    def make(path: Path) -> None:
        write_pdf(path)
        writer = pypdf.PdfWriter(clone_from=str(path))
        writer.add_annotation(0, annotation)
        writer.write(str(path))

    return make


STICKY_NOTE = Text(text="Mestinya 70%", rect=(620, 440, 640, 460))
TYPED_OVER = FreeText(text="Diralat: 70%", rect=(606, 440, 640, 456), font="Arial", font_size="8pt")


def _form_fields(path: Path) -> None:
    """The achievements are typed into the form's fields."""

    def fields(page: Page) -> None:
        for number, row in enumerate(ROWS, 1):
            left, low, right, high = page.box(number, ACHIEVEMENT)
            page.canvas.acroForm.textfield(
                value=str(row[ACHIEVEMENT]), name=f"capaian{number}", x=left + 2, y=low + 2,
                width=right - left - 4, height=high - low - 4, fontSize=7, borderWidth=0,
            )  # fmt: skip

    blank = [(*row[:ACHIEVEMENT], "", *row[ACHIEVEMENT + 1 :]) for row in ROWS]
    write_pdf(path, fields, blank)


def _hidden_layer(path: Path) -> None:
    """Another status, on a layer that is switched off."""
    write_pdf(path, lambda page: page.write("Selesai", 1, STATUS, first_line=2))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        layer = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("Draf"))
        )
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=[layer], D=pikepdf.Dictionary(OFF=[layer], Order=[layer])
        )
        page = pdf.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(MC0=layer)
        content = page.Contents.read_bytes()
        last = content.rindex(b"BT ")
        page.Contents = pdf.make_stream(
            content[:last] + b"/OC /MC0 BDC " + content[last:].rstrip() + b" EMC"
        )
        pdf.save(path)


def _locked(path: Path) -> None:
    """Anybody may read it, nobody change or print it."""
    write_pdf(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        nothing = pikepdf.Permissions(modify_other=False, print_highres=False, extract=False)
        pdf.save(path, encryption=pikepdf.Encryption(owner="rahasia", allow=nothing))


def _turned(path: Path, *, angle: int, is_told: bool) -> None:
    """Printed on a turned page; the page's /Rotate tells it, or does not."""
    write_pdf(path)
    writer = pypdf.PdfWriter(clone_from=str(path))
    page = writer.pages[0]
    page.rotate(angle)
    page.transfer_rotation_to_content()
    if is_told:
        page.rotate(-angle)
    writer.write(str(path))


def _white_text(page: Page) -> None:
    page.canvas.setFillColor(white)
    page.write("Draf lama", 1, ACHIEVEMENT, first_line=2)


def _struck_row(page: Page) -> None:
    """A line through the first line of each of its cells."""
    left, _, _, high = page.box(2, 0)
    right = page.box(2, len(page.WIDTHS) - 1)[2]
    y = high - page.PAD - 0.65 * page.SIZE
    page.canvas.line(left + 3, y, right - 3, y)


def _note_below(page: Page) -> None:
    left, low, _, _ = page.box(len(ROWS), 0)
    page.canvas.setFont(page.FONT, page.SIZE)
    page.canvas.drawString(
        left, low - 10, "Keterangan: angka sementara, diolah dari laporan instansi."
    )


def _covered(path: Path) -> None:
    """The first percentage is painted over and printed anew."""
    wrong = ((*ROWS[0][:PERCENT], 15, *ROWS[0][PERCENT + 1 :]), *ROWS[1:])

    def cover(page: Page) -> None:
        left, low, right, high = page.box(1, PERCENT)
        page.canvas.setFillColor(white)
        page.canvas.rect(left + 1, low + 1, right - left - 2, high - low - 2, stroke=0, fill=1)
        page.canvas.setFillColor(black)
        page.write(f"{ROWS[0][PERCENT]}%", 1, PERCENT)

    write_pdf(path, cover, wrong)


CASES = (
    Case("sticky-note.pdf", _noted(STICKY_NOTE), must_say=True),
    Case("typed-over.pdf", _noted(TYPED_OVER), must_say=True),
    Case("form-fields.pdf", _form_fields),
    Case("hidden-layer.pdf", _hidden_layer),
    Case("locked.pdf", _locked),
    Case("turned.pdf", lambda path: _turned(path, angle=90, is_told=True)),
    Case("upside-down.pdf", lambda path: _turned(path, angle=180, is_told=False)),
    Case("white-text.pdf", _drawn(_white_text), must_say=True),
    Case("struck-row.pdf", _drawn(_struck_row), must_say=True),
    Case("note-below.pdf", _drawn(_note_below)),
    Case("covered.pdf", _covered),
)
