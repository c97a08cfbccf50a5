"""Files made to harm: each is read within its limits or refused in one sentence, and stops no other file.

pytest tests/hostile/test_files.py -s
HOSTILE_FOLDERS=folder:another HOSTILE=all pytest tests/hostile/test_files.py -s
"""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from flows.pipeline.extraction import extraction_job
from ingest.pages.readers import ReadOptions
from ingest.workers.confinement import HAS_CLOCKS, Limits
from ingest.workers.reading import readers
from models.errors import RenaksiError, UnexpectedError
from tests.flows.conftest import SAMPLE, Renaksi, renaksi
from tests.hostile.counts import IS_ALL, Begin
from tests.hostile.pdfs import PDFS
from tests.hostile.sheets import TABLES, WORKBOOKS
from warehouse.store.connection import open_warehouse

__all__ = ["renaksi"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(0),  # the processes' own limits count
    pytest.mark.skipif(not HAS_CLOCKS, reason="no limits of POSIX here"),
]

LONG = {
    "100,000 filled columns",
    "100,000 rows",
    "16,384 columns in 30 rows",
    "20,000 unclosed quotation marks",
    "200,000 rows",
    "200,000 rules",
    "300 megabytes, compressed three times",
    "400 megabytes of map",
    "50,000 empty pages",
    "50,000 pages",
    "50,000 words in any place",
    "60 million empty cells",
    "a cell of 20 million words",
    "a form drawn 30,000 times",
    "a line of 100 megabytes",
    "a map of four billion characters",
    "a million letters in one place",
    "half a gigabyte of blanks",
    "resources that resolve for ever",
    "the same map 300 times",
}
"""What takes more than some seconds of a processor: tried where all is."""

_ENDING = {".pdf": PDFS, ".xlsx": WORKBOOKS, ".csv": TABLES}


@pytest.fixture(autouse=True)
def _held_to_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RENAKSI_READ_HERE", raising=False)


def written(kinds: Mapping[str, Callable[[], bytes]], ending: str, folder: Path) -> None:
    """Write the files of one kind; those that take long only where all is tried."""
    for name, made in kinds.items():
        if IS_ALL or name not in LONG:
            (folder / f"{name}{ending}").write_bytes(made())


def others() -> list[Path]:
    """Files of folders that somebody has beside ours."""
    folders = os.environ.get("HOSTILE_FOLDERS", "")
    return [file for folder in filter(None, folders.split(":")) for file in Path(folder).iterdir()]


@pytest.mark.parametrize("ending", _ENDING)
def test_one_sentence_each_and_no_other_file_is_stopped(
    ending: str, tmp_path: Path, renaksi: Renaksi, begin: Begin
) -> None:
    """One command, into a warehouse that holds a plan: it has the files that are read, and nothing of the others."""
    folder = tmp_path / "in"
    folder.mkdir()
    written(_ENDING[ending], ending, folder)
    shutil.copy(SAMPLE, folder / "plan.pdf")
    names = {path.name for path in folder.iterdir()}
    done = renaksi("load", folder, "--no-cache")
    count = begin(f"hostile {ending[1:].upper()} files, one command")
    refused = re.findall(
        r"^renaksi: (?:\S*/in/)?(.*?\.(?:pdf|xlsx|csv)): .+$", done.err, re.MULTILINE
    )
    with open_warehouse(tmp_path / "renaksi.duckdb", read_only=True) as connection:
        stored = {
            name for (name,) in connection.execute("SELECT file_name FROM history.loads").fetchall()
        }
    for name in names:
        with count.trying(name):
            assert (name in stored) + refused.count(name) == 1, "not once stored or refused"
    with count.trying("nothing else is printed"):
        assert len(done.err.splitlines()) == len(refused), done.err
        assert not re.search(r"Traceback|\x1b|\x07|\u202e", done.err + done.out)
    assert not count.failures, count.failures
    assert done.code in {0, 3, 4}
    assert "plan.pdf" in stored


@pytest.mark.skipif(not IS_ALL, reason="the whole of it: make hostile")
def test_folders_of_hostile_files(begin: Begin) -> None:
    """Each file of the folders that HOSTILE_FOLDERS names, by one process that is replaced when it dies."""
    count, outcomes = begin("files of hostile folders"), Counter[str]()
    files = sorted(others())
    options = ReadOptions(limits=Limits())
    with readers(options, files) as read:
        for file in files:
            with count.trying(file.name):
                outcomes[
                    _outcome(partial(read.run, extraction_job(file, None, options), file))
                ] += 1
    count.notes = f"; {dict(outcomes)}"
    assert not count.failures, count.failures


def _outcome(reading: Callable[[], object]) -> str:
    try:
        reading()
    except UnexpectedError as error:
        raise AssertionError(str(error)) from error
    except RenaksiError as error:
        return type(error).__name__
    return "read"
