"""What libraries say while they read a file does not reach the screen: it names no file, and nobody can act on it."""

from __future__ import annotations

import logging
import os
import warnings


def silence_libraries() -> None:
    """Drop what libraries warn of, and log without a handler of their own, in this process; RENAKSI_DEBUG shows it.

    What it comes to for a document is told by findings: a damaged page, a value cut off, words that found no place.
    """
    if os.environ.get("RENAKSI_DEBUG"):
        return
    warnings.simplefilter("ignore")
    logging.lastResort = logging.NullHandler()
