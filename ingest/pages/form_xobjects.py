"""The forms (form XObjects) of a PDF: pieces of content that pages draw, and that may draw others."""

from __future__ import annotations

from collections.abc import Iterator

from pdfminer.pdftypes import PDFStream, dict_value, resolve1
from pdfminer.psparser import literal_name


def forms_of(resources: object) -> Iterator[PDFStream]:
    """The forms among these resources of a page or of a form; None has none."""
    for reference in dict_value(dict_value(resources or {}).get("XObject") or {}).values():
        form = resolve1(reference)
        if is_form(form):
            yield form


def is_form(stream: object) -> bool:
    """Whether this is a form, and no picture."""
    return isinstance(stream, PDFStream) and literal_name(stream.attrs.get("Subtype")) == "Form"
