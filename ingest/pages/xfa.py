"""The values of a form of another kind that a PDF may carry: XFA, which Acrobat draws in place of the pages.

Its values are a tree of XML beside the pages (XML Forms Architecture 3.3, "Data object model"). A field on a page may
have the same value; where none has it, nothing else shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError, fromstring

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.utils import decode_text

_DATA = "{http://www.xfa.org/schema/xfa-data/1.0/}"
_DATASETS = "datasets"


def values_of_xfa(form: Mapping[str, object]) -> list[str]:
    """The texts among the values of an interactive form's XFA, if it has one: those with a letter, each once.

    Numbers and days may be printed in another form, and are left to the pages.
    """
    found = (text for root in _roots(resolve1(form.get("XFA"))) for text in _texts(root))
    return [text for text in dict.fromkeys(found) if any(map(str.isalpha, text))]


def _roots(xfa: object) -> Iterator[Element]:
    """The XML that holds the data: one stream, or of pairs of names and streams the one of that name."""
    streams = [xfa] if isinstance(xfa, PDFStream) else []
    if isinstance(xfa, list):
        pairs = zip(map(resolve1, xfa[::2]), map(resolve1, xfa[1::2]), strict=False)
        streams = [part for name, part in pairs if _is_data(name)]
    for stream in streams:
        if isinstance(stream, PDFStream):
            try:
                yield fromstring(stream.get_data())
            except (ParseError, ValueError):
                continue


def _is_data(name: object) -> bool:
    return isinstance(name, bytes) and decode_text(name) == _DATASETS


def _texts(root: Element) -> Iterator[str]:
    """What the ends of the data's tree say."""
    for data in root.iter(f"{_DATA}data"):
        for node in data.iter():
            text = (node.text or "").strip()
            if text and not len(node):
                yield text
