"""The desk's own words, one catalogue (`texts/*.toml`) per language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from models.languages import Language


@cache
def words(language: Language) -> dict[str, Any]:
    """All words of the desk in one language, by page and key."""
    text = files("flows.desk").joinpath("texts", f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
