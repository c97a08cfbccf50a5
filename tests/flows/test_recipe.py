"""A file is read again, and a page too, as soon as anything that reading depends on is another."""

from __future__ import annotations

import ast
import importlib.metadata
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import NamedTuple

import pytest

import ingest.pages.cache
from flows.pipeline import recipe
from ingest.files import fingerprint
from ingest.files.fingerprint import PACKAGES, ROOT, own_files
from tests.flows import reports

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

SAMPLES = ROOT / "samples"


class Reading(NamedTuple):
    """What one fingerprint is of: the arguments of `fingerprint`."""

    modules: tuple[str, ...]
    libraries: tuple[str, ...]
    apart: tuple[str, ...] = ()

    def files(self) -> list[Path]:
        return own_files(self.modules, self.apart)

    def fingerprint(self) -> str:
        return fingerprint.fingerprint(*self)


PAGES = Reading(ingest.pages.cache.MODULES, ingest.pages.cache.LIBRARIES)
DOCUMENTS = Reading(recipe.MODULES, recipe.LIBRARIES, recipe.APART)
BOTH = pytest.mark.parametrize("reading", [PAGES, DOCUMENTS], ids=["pages", "documents"])


class Used(NamedTuple):
    """What a program imported and opened: roots of modules, and files of ours."""

    roots: set[str]
    files: set[Path]


READ_PAGES = """
from ingest.pdf import open_pdf
from ingest.pages.readers import ReaderName, ReadOptions

for path in paths:
    for reader in ReaderName:
        with open_pdf(path, ReadOptions(reader)) as pdf:
            read += list(pdf.pages())
"""

READ_DOCUMENTS = """
from flows.pipeline.extraction import extract_file
from ingest.pages.readers import ReaderName, ReadOptions
from warehouse.store.rows import record_rows

for path in paths:
    for reader in ReaderName:
        extracted = extract_file(path, None, ReadOptions(reader))
        records = getattr(extracted, "plans", None) or extracted.reports
        read += [record_rows(*records)]
"""

WATCHED = """
import json, sys
from pathlib import Path

opened = []
paths, read = [Path(path) for path in sys.argv[1:]], []
before = set(sys.modules)
sys.addaudithook(lambda event, about: opened.append(about[0]) if event == "open" else None)
{program}
assert len(read) >= len(paths)
imported = set(sys.modules) - before
files = [getattr(sys.modules[name], "__file__", None) for name in imported]
print(json.dumps([sorted(imported), [str(file) for file in (*files, *opened) if file]]))
"""


def used_by(program: str, *paths: Path) -> Used:
    """What a process of its own imports and opens while it runs the program on these files."""
    command = [sys.executable, "-c", WATCHED.format(program=program), *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    imported, files = json.loads(done.stdout)
    packages = tuple(str(ROOT / package) for package in PACKAGES)
    ours = {Path(name) for name in files if name.startswith(packages)}
    return Used(
        {name.partition(".")[0] for name in imported},
        {path for path in ours if path.suffix in {".py", ".toml", ".sql"}},
    )


@pytest.fixture(scope="module")
def pages_used() -> Used:
    return used_by(READ_PAGES, SAMPLES / "plan.pdf", SAMPLES / "report-b06-pemerintah.pdf")


@pytest.fixture(scope="module")
def documents_used(tmp_path_factory: pytest.TempPathFactory) -> Used:
    csv = reports.measures_of(SAMPLES / "plan.pdf", tmp_path_factory.mktemp("csv") / "b06.csv")
    names = ("plan.pdf", "report-b06-pemerintah.pdf", "report-b06-oms.xlsx")
    return used_by(READ_DOCUMENTS, csv, *(SAMPLES / name for name in names))


def imported_by(path: Path) -> Iterator[str]:
    """The names in a module's import statements, wherever they are, as Python itself reads them."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module
            assert not node.level, f"{path}: relative imports are not followed"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def distributions(roots: Iterable[str]) -> set[str]:
    """The distributions that provide these modules."""
    provided = packages_distributions()
    return {name for root in roots for name in provided.get(root, ()) if root not in PACKAGES}


def test_our_packages_are_those_that_are_installed() -> None:
    made = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f"packages = {json.dumps(PACKAGES)}" in made


def test_every_import_is_found() -> None:
    modules = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    assert len(modules) > 100
    for path in modules:
        found = fingerprint._imported(path.read_text(encoding="utf-8"))
        assert set(imported_by(path)) - found == set(), path


def test_what_a_page_is_read_with_counts(pages_used: Used) -> None:
    assert ROOT / "ingest" / "pages" / "plumber.py" in pages_used.files
    assert pages_used.files - set(PAGES.files()) == set()


def test_what_a_document_is_read_with_counts(documents_used: Used) -> None:
    names = (
        "ingest/sheets/open.py",
        "extractors/knowledge/counts.toml",
        "flows/pipeline/extraction.py",
    )
    assert {ROOT / name for name in names} < documents_used.files
    assert documents_used.files - set(DOCUMENTS.files()) == set()


def test_what_a_document_is_stored_with_counts() -> None:
    statements = ROOT / "warehouse" / "sql"
    by_name = "corrected insert known pages read_by replaced show structures versions"
    stored = {statements / "store" / f"{name}.sql" for name in by_name.split()}
    stored |= set((statements / "privacy").iterdir())
    names = (
        *(f"store/{name}.py" for name in ("load", "rows", "writing", "corrections")),
        "store/findings.toml",
        *(f"privacy/{name}" for name in ("withheld.py", "patterns.py", "columns.py")),
        "privacy/vocabulary.toml",
    )
    assert stored | {ROOT / "warehouse" / name for name in names} < set(DOCUMENTS.files())


def test_the_libraries_of_pages_are_those_imported(pages_used: Used) -> None:
    assert sorted(PAGES.libraries) == sorted(libraries(PAGES, pages_used))


def test_the_libraries_of_documents_are_those_imported(documents_used: Used) -> None:
    assert sorted(DOCUMENTS.libraries) == sorted(libraries(DOCUMENTS, documents_used))


def libraries(reading: Reading, used: Used) -> set[str]:
    """The distributions that were imported, and those that the modules that count may import some day."""
    modules = [path for path in reading.files() if path.suffix == ".py"]
    named = {name.partition(".")[0] for path in modules for name in imported_by(path)}
    return distributions(used.roots | named)


@BOTH
def test_each_byte_of_a_file_counts(
    reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package)
    monkeypatch.setattr(fingerprint, "ROOT", tmp_path)
    before = reading.fingerprint()
    files = reading.files()
    assert len(files) > 20
    for path in files:
        content = path.read_bytes()
        path.write_bytes(content + b"#")
        assert reading.fingerprint() != before, path
        path.write_bytes(content)
    elsewhere = (
        "flows/page/page.py",
        "flows/page/texts/en.toml",
        "warehouse/sql/ask/report/plans.sql",
    )
    for path in (tmp_path / name for name in elsewhere):
        path.write_bytes(path.read_bytes() + b"#")
    assert reading.fingerprint() == before


@BOTH
def test_the_version_of_each_library_counts(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = reading.fingerprint()
    version = importlib.metadata.version
    for library in reading.libraries:

        def another(name: str, changed: str = library) -> str:
            return f"{version(name)}{'.post1' if name == changed else ''}"

        monkeypatch.setattr(importlib.metadata, "version", another)
        assert reading.fingerprint() != before, library


def test_documents_depend_on_all_that_their_pages_depend_on() -> None:
    assert set(PAGES.files()) < set(DOCUMENTS.files())
    assert set(PAGES.libraries) < set(DOCUMENTS.libraries)
