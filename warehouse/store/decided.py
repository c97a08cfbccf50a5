"""The sentences of what people decided (`decided.toml`), for the view that says which of them holds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from models.declared import read_declared
from models.languages import Language
from models.sentences import Sentence

BY_PEOPLE = {
    "noted": ("note",),
    "decided": ("by",),
    "contradicted": ("by",),
    "reopened-accepted": ("by", "text", "day"),
    "reopened-rejected": ("by", "text", "day"),
}
"""The codes of what people decided, with their facts: the view `history.decided_entries` says which of them holds."""
_FACTS = ("by", "note", "text", "day")
"""The order in which `history.render_reason` is given these facts."""


@cache
def sentences() -> dict[str, Sentence]:
    """Every code with its sentence."""
    return read_declared(dict[str, Sentence], Path(__file__).with_name("decided.toml"))


def wordings_in_sql() -> str:
    """The sentences of what people decided as rows of SQL: code, language, and wording with its blanks numbered."""
    numbered = {name: f"{{{number}}}" for number, name in enumerate(_FACTS)}
    rows = (
        (code, language.value, sentences()[code].wording(language).format(**numbered))
        for code in BY_PEOPLE
        for language in Language
    )
    return ", ".join(f"({', '.join(map(_quoted, row))})" for row in rows)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
