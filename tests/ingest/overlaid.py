"""PDFs with something laid over their pages, as forms, reviewers and officers leave them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen.canvas import Canvas

Rect = tuple[float, float, float, float]


def printed(path: Path, *lines: str) -> Path:
    """A page of 400 × 400 points with these lines, the first 40 points below its upper edge, each 20 lower."""
    canvas = Canvas(str(path), pagesize=(400, 400))
    canvas.setFont("Helvetica", 10)
    for number, line in enumerate(lines):
        canvas.drawString(40, 360 - 20 * number, line)
    canvas.save()
    return path


def annotated(path: Path, *annotations: dict[str, Any]) -> Path:
    """The file with annotations on its first page; keys are those of the PDF without their stroke."""
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        made = [pdf.make_indirect(_annotation(entry)) for entry in annotations]
        pdf.pages[0].Annots = Array(made)
        fields = [entry for entry in made if entry.Subtype == Name.Widget]
        if fields:
            font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            resources = Dictionary(Font=Dictionary(Helv=font))
            pdf.Root.AcroForm = Dictionary(
                Fields=Array(fields), DR=resources, DA=String("/Helv 9 Tf 0 g")
            )
        pdf.save(path)
    return path


def _annotation(entry: dict[str, Any]) -> pikepdf.Object:
    return Dictionary({f"/{key}": value for key, value in {"Type": Name.Annot, **entry}.items()})


def note(kind: str, rect: Rect, text: str = "", **more: Any) -> dict[str, Any]:
    """An annotation of this kind in a box (x, y, x, y from the lower left corner)."""
    return {"Subtype": Name(f"/{kind}"), "Rect": Array(rect), "Contents": String(text), **more}


def field(name: str, rect: Rect, value: Any, kind: str = "Tx", **more: Any) -> dict[str, Any]:
    """A form's field: for text, or a choice (`Ch`)."""
    return {
        "Subtype": Name.Widget,
        "Rect": Array(rect),
        "FT": Name(f"/{kind}"),
        "T": String(name),
        "V": value,
        "DA": String("/Helv 9 Tf 0 g"),
        **more,
    }
