"""Filling in templates: texts without what steers or hides, values as their language has them."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from flows.page.texts import as_date, as_percent
from models.languages import Language
from models.shown import harmless

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment(package: str, language: Language) -> Environment:
    """What fills in the templates of a package; to translate one into a program takes longer than to fill it in."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["date"] = partial(as_date, language=language)
    made.filters["percent"] = partial(as_percent, language=language)
    return made


def _shown(value: Any) -> Any:
    """What a template writes of a value: our own markup as it is."""
    return harmless(value) if type(value) is str else value
