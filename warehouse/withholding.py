"""Keeping people's data back (UU 27/2022): names of contacts, e-mail addresses and telephone numbers in any text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from phonenumbers import PhoneNumberMatcher

GAP = "[…]"
"""What stands in the place of what is kept back."""

_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"


def withholding(people: Iterable[str], region: str = "ID") -> Callable[[str], str]:
    """A function that takes these people's names, and all e-mail addresses and telephone numbers, out of a text.

    A name is known without its titles too; numbers without a country's code are read as those of `region`.
    """
    names = set(people)
    bare = {part for name in names if (part := name.partition(",")[0].strip())}
    patterns = [_words(name) for name in sorted(bare | names, key=len, reverse=True)]
    told = re.compile("|".join([*patterns, _EMAIL]))

    @cache
    def withhold(text: str) -> str:
        text = told.sub(GAP, text)
        for phone in reversed(list(PhoneNumberMatcher(text, region))):
            text = text[: phone.start] + GAP + text[phone.end :]
        return text

    return withhold


def _words(name: str) -> str:
    """A pattern for the name as whole words, however they are spaced."""
    return r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)"
