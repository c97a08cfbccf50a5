"""How documents are read now, to be compared with how they were read: those read so before need not be read again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from ingest.files.fingerprint import CARRIES, fingerprint
from ingest.pages.readers import ReaderName
from models.errors import ProfileError
from warehouse.store.originals import sha256_of
from warehouse.store.recipe import Recipe

MODULES = ("flows.pipeline.extraction", "warehouse.store.rows", "warehouse.store.load")
"""What makes rows out of a document; they import the rest."""

APART = (
    "warehouse.ask.access",
    "warehouse.store.changes",
    "warehouse.store.connection",
    "warehouse.link.reports",
    "warehouse.link.vocabularies",
)
"""What these import to open the warehouse, and for the linkage: reading again would not change that."""

LIBRARIES = (
    "PySastrawi",
    "RapidFuzz",
    "annotated-types",
    "blis",
    "catalogue",
    "cffi",
    "charset-normalizer",
    "colorama",
    "confection",
    "cryptography",
    "cymem",
    "duckdb",
    "et_xmlfile",
    "landlockpy",
    "lxml",
    "msgspec",
    "murmurhash",
    "numpy",
    "olefile",
    "onnxruntime",
    "opencv-python-headless",
    "openpyxl",
    "packaging",
    "pdfminer.six",
    "pdfplumber",
    "phonenumberslite",
    "pillow",
    "preshed",
    "pydantic",
    "pydantic_core",
    "pypdfium2",
    "ruamel.yaml",
    "ruamel.yaml.clib",
    "spacy",
    "srsly",
    "thinc",
    "tqdm",
    "typing-inspection",
    "typing_extensions",
    "wasabi",
    "xlrd",
)
"""The distributions that are imported to read documents."""


def recipe_with(profiles: Path | None, reader: ReaderName) -> Recipe:
    """How documents are read now, with this reader, and the profiles of this folder beside the built-in ones.

    Raises ProfileError for a profile that cannot be opened.
    """
    try:
        named = tuple(_named(profiles)) if profiles else ()
    except OSError as error:
        raise ProfileError(f"{error.filename}: cannot be opened ({error.strerror}).") from error
    return Recipe(sha256(repr((_code(), reader.value, named)).encode()).hexdigest(), named)


@cache
def _code() -> str:
    """What reads documents in this process: it stays what was imported, whatever becomes of its files."""
    return fingerprint(MODULES, (*LIBRARIES, *CARRIES), APART)


def _named(profiles: Path) -> Iterator[tuple[str, str]]:
    """The profiles and vocabularies in a folder and the folders in it: each name within it, and its SHA-256."""
    for file in sorted(profiles.rglob("*.toml")):
        yield file.relative_to(profiles).as_posix(), sha256_of(file)
