"""What is laid over the pages of a PDF: form fields, typed-on text, comments, stamps and links, read with pdfminer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, list_value, num_value, resolve1, resolve_all
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

Corners = tuple[float, float, float, float]
"""Two corners of a box in user space: x, y, x, y."""

_HIDDEN = 0b100010
"""The flags Hidden and NoView of an annotation (ISO 32000-1, table 165)."""

_PASSWORD = 1 << 13
"""The flag Password of a text field (ISO 32000-1, table 228)."""

_PUSHED = 1 << 16
"""The flag Pushbutton of a button field (table 226)."""

TICKED, UNTICKED = "✔", "❏"
"""What check boxes and radio buttons say; ZapfDingbats has both."""

_TEXT_FIELDS = ("Tx", "Ch")
_MOST_LEVELS = 32

_FONT_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:pt|Tf)\b")
"""In a default style (`font: 9pt Helvetica`) or a default appearance (`/Helv 9 Tf`)."""

_USUAL_SIZE = 10.0
"""The font size (points) of typed-on text that names none."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation: its kind (`Widget`, `FreeText`, `Link`, …), its box in user space, and its text.

    `text` is what a comment or typed-on text says, or the value that a form's field shows. `size` is its font size in
    points, `uri` what a link leads to, `struck` the boxes that a StrikeOut crosses out.
    """

    kind: str
    box: Corners
    text: str = ""
    uri: str = ""
    size: float = _USUAL_SIZE
    struck: tuple[Corners, ...] = ()
    has_appearance: bool = False
    is_hidden: bool = False


def annotations_of(page: PDFPage) -> tuple[Annotation, ...]:
    """The page's annotations, in the order in which they are drawn."""
    return tuple(map(_annotation, list_value(page.annots or [])))


def _annotation(reference: object) -> Annotation:
    """One that cannot be made out is of no kind and at no place."""
    try:
        entry = dict_value(reference)
        kind = literal_name(resolve1(entry["Subtype"]))
        size = _FONT_SIZE.search(f"{_text(entry.get('DS'))} {_text(_inherited(entry, 'DA'))}")
        flags = int(num_value(entry.get("F", 0)))
        return Annotation(
            kind=kind,
            box=corners_of(entry["Rect"]),
            text=_shown_value(entry) if kind == "Widget" else _text(entry.get("Contents")),
            uri=_text(dict_value(entry.get("A") or {}).get("URI")),
            size=float(size[1]) or _USUAL_SIZE if size else _USUAL_SIZE,
            struck=tuple(_quads(resolve_all(entry.get("QuadPoints") or []))),
            has_appearance="AP" in entry,
            is_hidden=bool(flags & _HIDDEN) or (kind == "Widget" and _is_secret(entry)),
        )
    except (KeyError, TypeError, ValueError):
        return Annotation("", (0, 0, 0, 0))


def _shown_value(field: Mapping[str, object]) -> str:
    """The text that a field for text or a choice shows, or whether a box is ticked.

    Nothing of a push button or a signature, which have appearances.
    """
    kind = literal_name(_inherited(field, "FT"))
    if kind == "Btn" and not int(num_value(_inherited(field, "Ff") or 0)) & _PUSHED:
        state = literal_name(resolve1(field.get("AS")) or _inherited(field, "V"))
        return UNTICKED if state in ("", "Off", "None") else TICKED
    if kind not in _TEXT_FIELDS:
        return ""
    value = _inherited(field, "V")
    values = map(_text, value if isinstance(value, list) else [value])
    options = map(resolve1, list_value(_inherited(field, "Opt") or []))
    pairs = [option for option in options if isinstance(option, list) and len(option) == 2]
    shown = {_text(exported): _text(printed) for exported, printed in pairs}
    return "; ".join(filter(None, (shown.get(text, text) for text in values)))


def _is_secret(field: Mapping[str, object]) -> bool:
    """Whether the field is for a password, which viewers do not show."""
    return literal_name(_inherited(field, "FT")) == "Tx" and bool(
        int(num_value(_inherited(field, "Ff") or 0)) & _PASSWORD
    )


def _inherited(field: Mapping[str, object], key: str) -> object:
    """A field's attribute, its own or that of the fields above it."""
    for _ in range(_MOST_LEVELS):
        if key in field:
            return resolve1(field[key])
        field = dict_value(field.get("Parent") or {})
    return None


def _text(value: object) -> str:
    value = resolve1(value)
    return decode_text(value) if isinstance(value, bytes) else ""


def corners_of(box: object) -> Corners:
    """Four numbers of a PDF as the corners of a box; raises ValueError or TypeError if they are none."""
    left, bottom, right, top = map(float, resolve_all(box))
    return left, bottom, right, top


def _quads(numbers: list[float]) -> Iterator[Corners]:
    """The boxes around four points each."""
    for start in range(0, len(numbers) - 7, 8):
        xs, ys = numbers[start : start + 8 : 2], numbers[start + 1 : start + 8 : 2]
        yield float(min(xs)), float(min(ys)), float(max(xs)), float(max(ys))
