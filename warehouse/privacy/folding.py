"""Signs that look alike made one sign, so that a pattern knows `＠`, `‑` and `０` as what people take them for."""

from __future__ import annotations

from functools import cache
from unicodedata import category, digit, normalize

_QUOTES = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`´ʼʻ", "'")
_DOTS = dict.fromkeys("·‧∙⋅․・", ".")
_MINUS = "−"


def folded(text: str) -> str:
    """The text with plain signs; each has the place of the one it is for, so that places found hold in the text too.

    Full-width letters are plain ones, as are the digits of every script, dashes and what cannot be seen hyphens, raised
    dots full stops.
    """
    return text if text.isascii() and "`" not in text else "".join(map(_plain, text))


@cache
def _plain(sign: str) -> str:
    if sign in _QUOTES or sign in _DOTS:
        return _QUOTES.get(sign) or _DOTS[sign]
    if category(sign) in ("Pd", "Cf") or sign == _MINUS:
        return "-"
    if (number := digit(sign, None)) is not None:
        return str(number)
    compatible = normalize("NFKC", sign)
    return compatible if len(compatible) == 1 else sign


def without_accents(text: str) -> str:
    """The text with plain Latin letters, each in the place of the one it is for: `Pérez` is `Perez`."""
    return text if text.isascii() else "".join(map(_bare_letter, text))


@cache
def _bare_letter(sign: str) -> str:
    first = normalize("NFD", sign)[0]
    return first if first.isascii() and first.isalpha() else sign
