"""The languages that Renaksi speaks to people."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language, by its code in ISO 639."""

    INDONESIAN = "id"
    ENGLISH = "en"
