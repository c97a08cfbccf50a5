"""The command `renaksi`, where its packages are its own; else one sentence that says what hides them."""

from __future__ import annotations

import sys

from renaksi.rooms import require_rooms

HIDDEN = 2
"""The exit code where they are not: as for wrong usage."""


def program() -> int:
    """What the command `renaksi` and `python -m renaksi` run; gives the exit code."""
    try:
        require_rooms()
    except ImportError as error:
        sys.stderr.write(f"renaksi: {error}\n")
        return HIDDEN
    from flows.start import program as run

    return run()
