"""Reading a catalogue of the report's words (`texts/*.toml`)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from models.declared import Table, Wording, Wordings, read_declared
from models.languages import Language


class _Catalogue(Table):
    """All words of one language; each further table is a section of the report."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, dict[str, Wording]] = Field(init=False)

    locale: Language
    commonest_words: Wordings
    decimal_mark: Wording
    months: Annotated[Wordings, Field(min_length=12, max_length=12)]


def read_catalogue(language: Language) -> dict[str, Any]:
    """All words of one language, by section and key."""
    file = Path(__file__).parent / "texts" / f"{language}.toml"
    return read_declared(_Catalogue, file).model_dump(mode="json")
