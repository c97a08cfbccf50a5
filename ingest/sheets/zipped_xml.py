"""What office programs write is XML in ZIP files: what may go wrong when that is read."""

from __future__ import annotations

import zipfile
import zlib
from xml.etree.ElementTree import ParseError

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OverflowError,
    ParseError,
    RuntimeError,
    ValueError,
)
"""What reading a damaged one leads to; more memory than a member says it needs (`file_size`) is never taken."""
