"""The report's own words, one catalogue (`texts/*.toml`) per language, and how its language writes values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from models.languages import Language as Language


@cache
def catalogue(language: Language) -> dict[str, Any]:
    """All words of one language, by section and key."""
    from flows.page.catalogue import read_catalogue

    return read_catalogue(language)


def written_in(texts: Iterable[str]) -> str:
    """The code of the language whose commonest words are the most frequent in these texts; "" if none is in them."""
    words = re.findall(r"[a-z]+", " ".join(texts).lower())
    frequency = {
        language: sum(word in catalogue(language)["commonest_words"] for word in words)
        for language in Language
    }
    likeliest = max(Language, key=lambda language: frequency[language])
    return likeliest.value if frequency[likeliest] else ""


def as_date(value: datetime.date | None, language: Language) -> str:
    """The day in words: 30 Juni 2021; nothing for None."""
    if value is None:
        return ""
    return f"{value.day} {catalogue(language)['months'][value.month - 1]} {value.year}"


def as_percent(value: float | None, language: Language) -> str:
    """At most one decimal: 37,5%; nothing for None."""
    if value is None:
        return ""
    return f"{value:.1f}".removesuffix(".0").replace(".", catalogue(language)["decimal_mark"]) + "%"
