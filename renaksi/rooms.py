"""Whether the packages that Renaksi consists of are its own: their names are short, and another may hide one."""

from __future__ import annotations

import os
from importlib.util import find_spec

ROOMS = ("models", "ingest", "extractors", "warehouse", "flows")

_HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120


def require_rooms() -> None:
    """Raise ImportError, with one sentence that says what to do, where something else has the name of one of ours."""
    for name in ROOMS:
        place = _place(name)
        if place != os.path.join(_HOME, name, "__init__.py"):  # noqa: PTH118
            raise ImportError(
                f"{place or 'Something else'} hides the package {name} of Renaksi: run it from another folder (and "
                "without that one in PYTHONPATH), or install Renaksi in an environment of its own (pipx install)."
            )


def _place(name: str) -> str | None:
    """The file that is, or would be, imported by this name."""
    try:
        spec = find_spec(name)
    except ValueError:  # something without a place has taken the name
        return None
    if spec is None or spec.origin is None:
        return next(iter(spec.submodule_search_locations or []), None) if spec else None
    return os.path.abspath(spec.origin)  # noqa: PTH100
