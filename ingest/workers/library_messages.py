"""What libraries print by themselves: stray lines that mean nothing to those who load a document."""

from __future__ import annotations

import logging
import os
import sys
import warnings

_LIBRARIES = ("PIL", "fontTools", "openpyxl", "pdfminer", "pdfplumber", "pypdfium2", "spacy")


def silence_libraries() -> None:
    """Let no library that reads documents write to standard error; under RENAKSI_DEBUG=1 they go on.

    What is wrong with a document is said in Renaksi's own sentences and findings. Whatever else would be logged goes
    nowhere too, unless somebody has said where to.
    """
    if os.environ.get("RENAKSI_DEBUG"):
        return
    warnings.simplefilter("ignore")
    for library in _LIBRARIES:
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)
    if not logging.getLogger().handlers:
        logging.getLogger().addHandler(logging.NullHandler())  # else Python prints what is left
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = _say_nothing


def _say_nothing(_: object) -> None:
    """Leave out an error of something that is thrown away: after one that was told, as where a disk is full."""
