"""Odd progress reports, as people send them: each a twin of a plain one, to be read right or said to be odd."""

from collections.abc import Callable
from pathlib import Path

from tests.cases.plain import write_pdf, write_xlsx

PLAIN_TWINS: dict[str, Callable[[Path], None]] = {"plain.xlsx": write_xlsx, "plain.pdf": write_pdf}
