"""What leaves the warehouse is the same, byte by byte, whichever process wrote it, on however many threads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows import reports
from warehouse.exports.formats import OF_RELATIONS

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"

PROCESS = """
import sys
from datetime import date
from pathlib import Path

import duckdb

from flows.page.command import write_report
from flows.page.texts import Language
from flows.pipeline.steps import LoadRequest, load_documents, read_options
from ingest.pages.readers import ReaderName
from warehouse.store import connection
from warehouse.store.digest import relation_digests
from warehouse.exports.export import export_warehouse
from warehouse.exports.formats import OF_RELATIONS, ExportFormat
from warehouse.store.extensions import load_extension
from warehouse.exports.lake import publish_warehouse

threads, warehouse, out, *files = sys.argv[1:]
warehouse, out = Path(warehouse), Path(out)
for settings in (connection._SETTINGS, connection._READER_SETTINGS):
    settings["threads"] = int(threads)
day = date(2032, 7, 31)
out.mkdir()

if files:
    options = read_options(warehouse, ReaderName.PDFIUM, workers=int(threads), cached=False)
    done = load_documents(LoadRequest(tuple(map(Path, files)), warehouse, options=options))
    assert not done.failures
    with connection.open_warehouse(warehouse) as opened:  # when it was loaded is no other value
        opened.execute("UPDATE history.loads SET loaded_at = TIMESTAMP '2031-07-01 08:00:00'")
for form in OF_RELATIONS:
    export_warehouse(warehouse, out / form.value, form, as_of=day)
export_warehouse(warehouse, out / "people", ExportFormat.CSV, as_of=day, with_contacts=True)
for language in Language:
    write_report(
        warehouse, out / f"{language}.html", plans=(), language=language, as_of=day,
        documents=None, with_contacts=False, wait=9,
    )
catalogue = Path(f"{warehouse}.{threads}.ducklake")
publish_warehouse(warehouse, str(catalogue), catalogue.with_suffix(".data"))
with duckdb.connect() as lake:
    load_extension(lake, "ducklake")
    lake.execute(f"ATTACH 'ducklake:{catalogue}' AS lake; USE lake")
    (out / "lake.txt").write_text(repr(sorted(relation_digests(lake).items())))
"""


def run(seed: int, threads: int, warehouse: Path, out: Path, *files: Path) -> Path:
    """Load the files, if any, and write all that can be written of the warehouse, in a process of its own."""
    subprocess.run(
        [sys.executable, "-c", PROCESS, str(threads), warehouse, out, *files],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        cwd=ROOT,
        check=True,
    )
    return out


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sample plan, and reports of which none corrects another: their order does not matter."""
    csv = reports.measures_of(
        SAMPLES / "plan.pdf",
        tmp_path_factory.mktemp("files") / "b12.csv",
        titles=("RENCANA AKSI OPEN GOVERNMENT INDONESIA 2030-2032", "Periode B12"),
    )
    return [
        SAMPLES / "plan.pdf",
        SAMPLES / "report-b06-pemerintah.pdf",
        SAMPLES / "report-b06-oms.xlsx",
        csv,
    ]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory, files: list[Path]) -> tuple[Path, Path]:
    """A warehouse, and the folder with all that was written of it."""
    folder = tmp_path_factory.mktemp("first")
    warehouse = folder / "renaksi.duckdb"
    return warehouse, run(1, 1, warehouse, folder / "out", *files)


def test_all_is_written(first: tuple[Path, Path]) -> None:
    names = contents(first[1])
    assert {"id.html", "en.html", "lake.txt", "csv/plan_progress.csv", "xlsx/renaksi.xlsx"} < set(
        names
    )
    assert {name.partition("/")[0] for name in names if "/" in name} == {*OF_RELATIONS, "people"}
    assert names["lake.txt"].count(b"progress") > 5
    assert names["csv/overdue_targets.csv"].count(b"\n") > 1
    assert names["csv/unreported_targets.csv"].count(b"\n") > 1


def test_another_process_writes_the_same(first: tuple[Path, Path], tmp_path: Path) -> None:
    again = run(22, 4, first[0], tmp_path / "out")
    assert contents(again) == contents(first[1])


def test_files_in_another_order_give_the_same(
    first: tuple[Path, Path], files: list[Path], tmp_path: Path
) -> None:
    other = run(333, 3, tmp_path / "renaksi.duckdb", tmp_path / "out", *reversed(files))
    assert contents(other) == contents(first[1])
