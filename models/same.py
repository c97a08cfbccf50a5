"""When two texts are the same: what is left of a text for each of the questions that are asked of it.

Two texts are the same in one of these ways where what is left of them is equal. Each way has a reason of its own:

- `letters`: spaces, punctuation and case say nothing, as where a line's end or another program changed them.
- `as_label`: the same for a label, which may be numbered.
- `as_words`: words stay words, because likeness is measured by them.
- `as_word`: one word, without what is printed around it.
- `but_for_digits`: what returns on each page, but counts.
- `plain_signs` and `without_accents`: each sign keeps its place, so that what is found in one is found in the other.

Wordings of declared data are nearer to print: `models.declared.repeated` tells `Target (%)` from `Target`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import category, digit, normalize

from models.list_markers import without_number

_NO_LETTERS = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")
_EDGE_PUNCTUATION = " .,;:!?()[]{}\"'“”‘’«»"
_QUOTES = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`´ʼʻ", "'")
_DOTS = dict.fromkeys("·‧∙⋅․・", ".")
_MINUS = "−"


def unstyled(text: str) -> str:
    """The text with plain signs for raised, full-width and joined ones."""
    return text if text.isascii() else normalize("NFKC", text)


def letters(text: str) -> str:
    """Letters and digits alone, without case."""
    return _NO_LETTERS.sub("", unstyled(text).casefold())


@lru_cache(maxsize=4096)  # each text is compared with the labels of every layout
def as_label(text: str) -> str:
    """Letters and digits alone, without case and list number."""
    return letters(without_number(unstyled(text)))


def as_words(text: str | None) -> str:
    """The words in lower case, one space between them."""
    return " ".join(_WORD.findall(unstyled(text or "").casefold()))


def as_word(text: str) -> str:
    """A word in lower case, without punctuation around it."""
    return text.strip(_EDGE_PUNCTUATION).casefold()


def but_for_digits(text: str) -> str:
    """A line without case, and a sign for each number in it."""
    return re.sub(r"\d+", "#", text.casefold())


def plain_signs(text: str) -> str:
    """The text with one sign for those that look alike: `＠`, `‑` and `０` are what people take them for.

    Full-width letters are plain ones, as are the digits of every script, dashes and what cannot be seen hyphens, raised
    dots full stops.
    """
    return text if text.isascii() and "`" not in text else "".join(map(_plain_sign, text))


@cache
def _plain_sign(sign: str) -> str:
    if sign in _QUOTES or sign in _DOTS:
        return _QUOTES.get(sign) or _DOTS[sign]
    if category(sign) in ("Pd", "Cf") or sign == _MINUS:
        return "-"
    if (number := digit(sign, None)) is not None:
        return str(number)
    compatible = normalize("NFKC", sign)
    return compatible if len(compatible) == 1 else sign


def without_accents(text: str) -> str:
    """The text with plain Latin letters: `Pérez` is `Perez`."""
    return text if text.isascii() else "".join(map(_bare_letter, text))


@cache
def _bare_letter(sign: str) -> str:
    first = normalize("NFD", sign)[0]
    return first if first.isascii() and first.isalpha() else sign
