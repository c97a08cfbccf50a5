"""A letter as a Word document (DOCX), filled into a template that a word processor made.

Only the document's own XML is changed; all else of the template (styles, heads and feet, pictures) stays as it is.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.dom.minidom import Element, Node, parseString

from flows.letters.filling import Item, Letter, filled, has_blank, items_of, list_in
from models.errors import UsageError

_DOCUMENT = "word/document.xml"
_MADE = (1980, 1, 1, 0, 0, 0)
"""Stands for the time of making, so that the same letter makes the same file."""


def fill_document(template: Path, letter: Letter) -> bytes:
    """The filled document; raises `UsageError` for a template that is none, or that asks for what there is not."""
    made = io.BytesIO()
    try:
        with zipfile.ZipFile(template) as given, zipfile.ZipFile(made, "w") as out:
            for member in given.infolist():
                content = given.read(member)
                if member.filename == _DOCUMENT:
                    content = _filled_xml(content, letter)
                entry = zipfile.ZipInfo(member.filename, _MADE)
                out.writestr(entry, content, zipfile.ZIP_DEFLATED)
    except (OSError, zipfile.BadZipFile) as error:
        raise UsageError(f"{template}: is no Word document to fill in ({error}).") from error
    return made.getvalue()


def _filled_xml(content: bytes, letter: Letter) -> bytes:
    document = parseString(content)
    root = document.documentElement
    if root is None:
        return content
    for row in [*_named(root, "w:tr")]:
        _repeat(row, letter)
    for paragraph in [*_named(root, "w:p")]:
        _repeat(paragraph, letter)
    filling: bytes = document.toxml(encoding="UTF-8")
    return filling


def _repeat(element: Element, letter: Letter) -> None:
    """Fill the row or paragraph in, once for each item of the list that it names; a row without one is left alone."""
    text = _text(element)
    named = list_in(text)
    parent: Any = element.parentNode
    if parent is None or not has_blank(text) or (named is None and element.tagName == "w:tr"):
        return
    items: list[Item | None] = [*items_of(letter, named)] if named else [None]
    for item in items:
        made: Any = element.cloneNode(deep=True)
        parent.insertBefore(made, element)
        own = [made] if element.tagName == "w:p" else _named(made, "w:p")
        for paragraph in [*own]:
            _fill(paragraph, letter, item)
        if element.tagName == "w:p" and not _text(made).strip() and _may_go(element):
            parent.removeChild(made)
    parent.removeChild(element)


def _may_go(paragraph: Element) -> bool:
    """Whether the document is whole without the paragraph: a cell needs one, and one may hold a section's layout."""
    in_cell = paragraph.parentNode is not None and paragraph.parentNode.nodeName == "w:tc"
    return not in_cell and not any(_named(paragraph, "w:sectPr"))


def _fill(paragraph: Element, letter: Letter, item: Item | None) -> None:
    """Fill in each text; where a blank is parted among several, they are one first, which looks like the first."""
    texts = [*_named(paragraph, "w:t")]
    if not texts or not has_blank(_text(paragraph)):
        return
    parted = [text for text in texts if "{{" in _own(text) or "}}" in _own(text)]
    if any(_own(text).count("{{") != _own(text).count("}}") for text in parted):
        whole = _text(paragraph)
        for text in texts[1:]:
            _put(text, "")
        _put(texts[0], whole)
    for text in texts:
        if has_blank(_own(text)):
            _put(text, filled(_own(text), letter, item))


def _put(text: Element, value: str) -> None:
    """Have the element say this; each further line follows a break."""
    document = text.ownerDocument
    parent: Any = text.parentNode
    if document is None or parent is None:
        return
    first, *others = value.split("\n")
    while text.firstChild:
        text.removeChild(text.firstChild)
    text.appendChild(document.createTextNode(first))
    text.setAttribute("xml:space", "preserve")
    after: Any = text.nextSibling
    for line in others:
        parent.insertBefore(document.createElement("w:br"), after)
        more = document.createElement("w:t")
        more.setAttribute("xml:space", "preserve")
        more.appendChild(document.createTextNode(line))
        parent.insertBefore(more, after)


def _named(element: Node, name: str) -> Iterator[Element]:
    for child in element.childNodes:
        if isinstance(child, Element):
            if child.tagName == name:
                yield child
            yield from _named(child, name)


def _own(text: Element) -> str:
    return "".join(child.data for child in text.childNodes if child.nodeType == Node.TEXT_NODE)


def _text(element: Element) -> str:
    return "".join(map(_own, _named(element, "w:t")))
