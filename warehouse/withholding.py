"""Keeping people's data back (UU 27/2022): names of contacts, e-mail addresses and telephone numbers in any text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from phonenumbers import PhoneNumberMatcher

from models.emails import AT, DOT_AS_WORD

GAP = "[…]"
"""What stands in the place of what is kept back."""

_EMAIL = rf"[\w.+-]+{AT}[\w-]+(?:(?:\.|{DOT_AS_WORD})[\w-]+)+"
_CALLED = r"(?i:(?<!\w)(?:telp?|telepon|phone|hp|wa|fax|faks)[.:]? *)\d[\d ().-]{3,}\d"
"""A number of a few digits, where the word before it says what it is."""
_TITLES = re.compile(r"^(?:\w+\.\s*)+")
"""Before a name: `Prof. Dr. Ir.`"""


def withholding(people: Iterable[str]) -> Callable[[str], str]:
    """A function that takes these people's names, and all e-mail addresses and telephone numbers, out of a text.

    A name is known without its titles and in capitals too; numbers without a country's code are read as
    Indonesian, and after a word like `Telp.` any will do.
    """
    names = set(people)
    bare = {part for name in names if (part := _TITLES.sub("", name).partition(",")[0].strip())}
    patterns = [_words(name) for name in sorted(bare | names, key=len, reverse=True)]
    told = re.compile("|".join([*patterns, _EMAIL, _CALLED]))

    @cache
    def withhold(text: str) -> str:
        text = told.sub(GAP, text)
        for phone in reversed(list(PhoneNumberMatcher(text, "ID"))):
            text = text[: phone.start] + GAP + text[phone.end :]
        return text

    return withhold


def _words(name: str) -> str:
    """A pattern for the name as whole words, however they are spaced.

    One word alone may be a common one in small letters.
    """
    words = [re.escape(word) for word in name.split()]
    said = r"\s+".join(words)
    likewise = f"(?i:{said})" if len(words) > 1 else f"{said}|{said.upper()}"
    return rf"(?<!\w)(?:{likewise})(?!\w)"
