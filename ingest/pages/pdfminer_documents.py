"""A PDF's objects as pdfminer gives them, where a reference always leads to something: a value, or nothing."""

from __future__ import annotations

from typing import BinaryIO

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef


class Document(PDFDocument):
    """A PDF of which an object that is nothing but a reference is what that leads to; pdfminer follows it for ever.

    In a circle it leads nowhere, which PDF calls null (ISO 32000-1, 7.3.10).
    """

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(PDFParser(file))

    def getobj(self, objid: int) -> object:
        """The object of this number; raises pdfminer's errors."""
        found, seen = super().getobj(objid), {objid}
        while isinstance(found, PDFObjRef):
            if found.objid in seen:
                return None
            seen.add(found.objid)
            found = super().getobj(found.objid)
        return found
