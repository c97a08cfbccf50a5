"""`renaksi load FILE --mask OUT`: a copy of a document that may be shown to whoever maintains Renaksi.

It has the same boxes, rules, number formats and words of the trade, and so gives the same findings; what it says is
gone.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from extractors.text.known_words import known_words
from flows.pipeline.extraction import extract_file
from ingest.masking.replace import Masker
from ingest.pages.readers import ReadOptions
from ingest.pdf import is_pdf
from ingest.workers.confinement import usual_limits
from ingest.workers.reading import readers
from models.errors import UnrecognisedDocumentError, UsageError
from models.plan import ExtractedDocument
from warehouse.privacy.patterns import is_name, names_marked_in
from warehouse.privacy.withheld import texts_in
from warehouse.store.outputs import Kind, Output
from warehouse.store.rows import record_rows

_ENDINGS = {".pdf": "PDF", ".xlsx": "XLSX", ".csv": "CSV"}
_WORD = re.compile(r"[^\W\d_]+")


def mask_file(files: Sequence[Path], output: Path, profiles: Path | None = None) -> None:
    """Write a masked copy of the one file; raises UsageError, or what reading the file raises."""
    if len(files) != 1 or files[0].is_dir():
        raise UsageError("--mask copies one file at a time: name one PDF, XLSX or CSV file.")
    (file,) = files
    ending = ".pdf" if is_pdf(file) else file.suffix.lower()
    if ending not in _ENDINGS:
        raise UsageError(
            f"{file}: --mask copies PDF, XLSX and CSV files; save it as one of these first."
        )
    kind = Kind(f"a masked copy ({_ENDINGS[ending]})", (ending,), _is_there)
    target = Output(output, kind, [file])
    target.check()
    with (
        TemporaryDirectory() as folder,
        readers(ReadOptions(limits=usual_limits()), [file, profiles], [Path(folder)]) as read,
    ):
        target.write(read.run(partial(_masked, file, ending, profiles, folder), file))


def _masked(file: Path, ending: str, profiles: Path | None, folder: str) -> bytes:
    """The copy; what is made on the way to it goes into the folder."""
    named = {word.casefold() for name in _people_in(file, profiles) for word in _WORD.findall(name)}
    before, tempfile.tempdir = tempfile.tempdir, folder
    try:
        return _copier(ending)(file, Masker(known_words(profiles), people=named))
    finally:
        tempfile.tempdir = before


def _is_there(_file: Path) -> str:
    return "is there already, and stays; move it away first"


def _copier(ending: str) -> Callable[[Path, Masker], bytes]:
    from ingest.masking.pdf import masked_pdf
    from ingest.masking.sheets import masked_text, masked_workbook

    return {".pdf": masked_pdf, ".xlsx": masked_workbook, ".csv": masked_text}[ending]


def _people_in(file: Path, profiles: Path | None) -> Iterator[str]:
    """The people whom the document names as contacts, as reporters or after `Sdr.` and the like.

    Their names may be words that would stay.
    """
    try:
        found = extract_file(file, profiles)
    except UnrecognisedDocumentError:
        return
    rows = record_rows(*(found.plans if isinstance(found, ExtractedDocument) else found.reports))
    for name in (row.get("person") for row in rows.get("contacts", ())):
        yield str(name or "")
    for text in texts_in(rows):
        yield from names_marked_in(text)
    for row in rows.get("progress_reports", ()):
        if is_name(name := str(row.get("reporter_as_printed") or "")):
            yield name
