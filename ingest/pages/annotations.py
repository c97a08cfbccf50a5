"""What is laid over the pages of a PDF: form fields, typed-on text, comments, stamps and links, read with pdfminer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, list_value, num_value, resolve1, resolve_all
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

Corners = tuple[float, float, float, float]
"""Two corners of a box in user space: x, y, x, y."""

_HIDDEN = 0b100010
"""The flags Hidden and NoView of an annotation (ISO 32000-1, table 165)."""

_PASSWORD = 1 << 13
"""The flag Password of a text field (ISO 32000-1, table 228)."""

_RADIO = 1 << 15
_PUSHED = 1 << 16
"""The flags Radio and Pushbutton of a button field (table 226)."""

TICKED, UNTICKED = "✔", "❏"
"""What check boxes and radio buttons say; ZapfDingbats has both."""

_TEXT_FIELDS = ("Tx", "Ch")
_MOST_LEVELS = 32

_FONT_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:pt|Tf)\b")
"""In a default style (`font: 9pt Helvetica`) or a default appearance (`/Helv 9 Tf`)."""

_ADDRESS = re.compile(r"https?://[^\s'\"\\)]+")
"""In a script that a link runs."""

_STRING = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.DOTALL)
_OCTAL = re.compile(rb"\\([0-7]{1,3})")

_USUAL_SIZE = 10.0
"""The font size (points) of typed-on text that names none."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation: its kind (`Widget`, `FreeText`, `Link`, …), its box in user space, and its text.

    `text` is what a comment or typed-on text says, or the value that a form's field shows. `size` is its font size in
    points, `uri` what a link leads to, `file` the file of its own that it opens, `struck` the boxes that a StrikeOut
    crosses out. `shown` is what a field's appearance prints if that is another text. What `is_hidden` no viewer shows,
    and of a password, which `is_secret`, only dots.
    """

    kind: str
    box: Corners
    text: str = ""
    uri: str = ""
    file: str = ""
    shown: str = ""
    size: float = _USUAL_SIZE
    struck: tuple[Corners, ...] = ()
    has_appearance: bool = False
    is_hidden: bool = False
    is_secret: bool = False


def annotations_of(
    page: PDFPage, is_layer_shown: Callable[[object], bool], base: str = ""
) -> tuple[Annotation, ...]:
    """The page's annotations, in the order in which they are drawn.

    `is_layer_shown` tells of a layer whether it is on, `base` is the address that others are relative to.
    """
    return tuple(
        _annotation(reference, is_layer_shown, base) for reference in list_value(page.annots or [])
    )


def _annotation(
    reference: object, is_layer_shown: Callable[[object], bool], base: str
) -> Annotation:
    """One that cannot be made out is of no kind and at no place."""
    try:
        entry = dict_value(reference)
        kind = literal_name(resolve1(entry["Subtype"]))
        size = _FONT_SIZE.search(f"{_text(entry.get('DS'))} {_text(_inherited(entry, 'DA'))}")
        flags = int(num_value(entry.get("F", 0)))
        is_off = "OC" in entry and not is_layer_shown(entry["OC"])
        actions = list(_actions(entry))
        if kind == "Widget":
            text = _shown_value(entry)
        else:
            text = _text(entry.get("Contents")) or _plain(_text(entry.get("RC")))
        return Annotation(
            kind=kind,
            box=corners_of(entry["Rect"]),
            text=text,
            uri=next(filter(None, (_address_of(action, base) for action in actions)), ""),
            file=next(filter(None, map(_file_of, actions)), ""),
            shown=_other_text(entry, text) if kind == "Widget" else "",
            size=float(size[1]) or _USUAL_SIZE if size else _USUAL_SIZE,
            struck=tuple(_quads(resolve_all(entry.get("QuadPoints") or []))),
            has_appearance="AP" in entry,
            is_hidden=bool(flags & _HIDDEN) or is_off,
            is_secret=kind == "Widget" and _is_secret(entry),
        )
    except (KeyError, TypeError, ValueError):
        return Annotation("", (0, 0, 0, 0))


def _shown_value(field: Mapping[str, object]) -> str:
    """The text that a field for text or a choice shows, or whether a box is ticked.

    Nothing of a push button or a signature, which have appearances.
    """
    kind = literal_name(_inherited(field, "FT"))
    if kind == "Btn" and not int(num_value(_inherited(field, "Ff") or 0)) & _PUSHED:
        return UNTICKED if _state_of(field) in ("", "Off", "None") else TICKED
    if kind not in _TEXT_FIELDS:
        return ""
    value = _inherited(field, "V")
    values = map(_text, value if isinstance(value, list) else [value])
    shown = _printed_options(field)
    text = "; ".join(filter(None, (shown.get(text, text) for text in values)))
    return text or _plain(_text(_inherited(field, "RV")))


def _state_of(button: Mapping[str, object]) -> str:
    """Which of its states a check box or radio button is in; one that does not say is in its field's, if it has that.

    Radio buttons share a field, whose state is that of one of them.
    """
    if state := resolve1(button.get("AS")):
        return literal_name(state)
    state = literal_name(_inherited(button, "V"))
    states = resolve1(dict_value(button.get("AP") or {}).get("N"))
    if isinstance(states, dict):
        return state if state in states else "Off"
    is_radio = int(num_value(_inherited(button, "Ff") or 0)) & _RADIO
    return "Off" if is_radio else state


def _printed_options(field: Mapping[str, object]) -> dict[str, str]:
    """What a field for a choice prints for its values, where that is another text."""
    options = map(resolve1, list_value(_inherited(field, "Opt") or []))
    pairs = [option for option in options if isinstance(option, list) and len(option) == 2]
    return {_text(exported): _text(printed) for exported, printed in pairs}


def _actions(entry: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """What happens where the annotation is clicked, one action after the other."""
    extra = dict_value(entry.get("AA") or {})
    waiting = [entry.get("A"), extra.get("U"), extra.get("D")]
    for _ in range(_MOST_LEVELS):
        if not waiting:
            return
        action = resolve1(waiting.pop(0))
        if isinstance(action, list):
            waiting = [*action, *waiting]
        elif isinstance(action, dict):
            yield action
            waiting.append(action.get("Next"))


def _address_of(action: Mapping[str, object], base: str) -> str:
    """The address that the action opens, by itself or in a script."""
    if address := _text(action.get("URI")):
        return urljoin(base, address) if base else address
    script = resolve1(action.get("JS"))
    text = decode_text(script.get_data()) if isinstance(script, PDFStream) else _text(script)
    found = _ADDRESS.search(text)
    return found[0] if found else ""


def _file_of(action: Mapping[str, object]) -> str:
    """The name of the file that a link opens in place of this one."""
    if literal_name(action.get("S")) not in ("Launch", "GoToR"):
        return ""
    file = resolve1(action.get("F"))
    return _text(file.get("UF") or file.get("F")) if isinstance(file, dict) else _text(file)


class _Words(HTMLParser):
    """The words of a text with XHTML marks, each of its paragraphs on a line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.found.append("\n" if tag == "p" else "")


def _plain(text: str) -> str:
    words = _Words()
    words.feed(text)
    words.close()
    return "".join(words.found).strip()


def _other_text(field: Mapping[str, object], value: str) -> str:
    """What the field's appearance prints, if that is neither a part of its value nor the value with more around it.

    Nothing where its font's letters are not those of the bytes.
    """
    appearance = resolve1(dict_value(field.get("AP") or {}).get("N"))
    if not value or value in (TICKED, UNTICKED) or not isinstance(appearance, PDFStream):
        return ""
    if _has_composite_font(appearance):
        return ""
    strings = map(_unescaped, _STRING.findall(appearance.get_data()))
    shown = " ".join(text for text in strings if text.strip())
    here, there = _letters(shown), _letters(value)
    return "" if not here or here in there or there in here else shown


def _has_composite_font(appearance: PDFStream) -> bool:
    """Whether one of its fonts has letters of several bytes."""
    fonts = dict_value(dict_value(appearance.attrs.get("Resources") or {}).get("Font") or {})
    return any(literal_name(dict_value(font).get("Subtype")) == "Type0" for font in fonts.values())


def _unescaped(string: bytes) -> str:
    return _OCTAL.sub(lambda code: bytes([int(code[1], 8) & 0xFF]), string).decode(
        "cp1252", "replace"
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


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
    """Four numbers of a PDF as the corners of a box; raises ValueError or TypeError if they are not numbers."""
    left, bottom, right, top = map(float, resolve_all(box))
    return left, bottom, right, top


def _quads(numbers: list[float]) -> Iterator[Corners]:
    """The boxes around four points each."""
    for start in range(0, len(numbers) - 7, 8):
        xs, ys = numbers[start : start + 8 : 2], numbers[start + 1 : start + 8 : 2]
        yield float(min(xs)), float(min(ys)), float(max(xs)), float(max(ys))
