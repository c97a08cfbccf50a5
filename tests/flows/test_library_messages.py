"""Nothing but Renaksi's own sentences reaches standard error, whatever libraries think of a document."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from tests.flows import bad_documents, reports
from tests.ingest.by_hand import pages

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

EXTENSION = (
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"></ext></extLst></worksheet>'
)
"""What Excel writes of its own into a sheet; openpyxl warns that it will be lost."""


def workbook(path: Path) -> Path:
    """A report that makes openpyxl warn of its extension, and of its lack of styles."""
    book = Workbook()
    assert book.active
    for row in ([reports.TITLES[0]], [reports.TITLES[1]], reports.HEADS):
        book.active.append(list(row))
    book.active.append(["Anggaran", "Kementerian A", "Data terbuka", "Draf", "Ada", "Selesai"])
    plain = path.with_name("plain.xlsx")
    book.save(plain)
    with ZipFile(plain) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name.endswith("sheet1.xml"):
                content = content.replace("</worksheet>", EXTENSION)
            if name.endswith("styles.xml"):
                content = re.sub("<cellStyles.*?</cellStyles>", "", content)
            target.writestr(name, content)
    plain.unlink()
    return path


def letter(path: Path) -> Path:
    """A letter of which pdfminer says that its colour is no number."""
    texts = ["Yang terhormat) Tj /P1 g ("]
    return pages(path, b"4 0 R", 1, texts, "/Type /Page")


def run(folder: Path, *arguments: str, debug: bool = False) -> tuple[int, str]:
    unwanted = ("PREFECT_", "RENAKSI_", "COV", "PYTHONWARNINGS")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(unwanted)}
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli.program", *arguments],
        cwd=folder,
        env=environment
        | {"PREFECT_HOME": str(folder / "prefect")}
        | ({"RENAKSI_DEBUG": "1"} if debug else {}),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stderr


PLUMBER = ("--reader", "pdfplumber")

WARNINGS = ("Cannot set gray",)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_libraries_say_nothing(tmp_path: Path, workers: str) -> None:
    workbook(tmp_path / "b06.xlsx")
    letter(tmp_path / "surat.pdf")
    code, err = run(tmp_path, "load", "b06.xlsx", "surat.pdf", *PLUMBER, "--workers", workers)
    (line,) = err.splitlines()
    assert line.startswith("renaksi: surat.pdf: neither a commitment nor a progress report")
    assert code == 4


def test_nothing_but_a_sentence_for_each_bad_document(tmp_path: Path) -> None:
    """Nor do libraries complain, when the process ends, of what was left open."""
    made = [
        bad_documents.damaged, bad_documents.encrypted, bad_documents.no_pages,
        bad_documents.no_text, bad_documents.truncated, bad_documents.letter,
    ]  # fmt: skip
    names = [f"{make.__name__}.pdf" for make in made]
    for make, name in zip(made, names, strict=True):
        make(tmp_path / name)
    _, err = run(tmp_path, "load", *names, "--workers", "1")
    assert [line.split(":")[1].strip() for line in err.splitlines()] == names


@pytest.mark.parametrize("option", [[], ["--debug"]])
def test_so_they_would_say_something(tmp_path: Path, option: list[str]) -> None:
    workbook(tmp_path / "b06.xlsx")
    letter(tmp_path / "surat.pdf")
    load = [*option, "load", "b06.xlsx", "surat.pdf", *PLUMBER, "--workers", "1"]
    _, err = run(tmp_path, *load, debug=not option)
    assert [warning for warning in WARNINGS if warning not in err] == []


@pytest.mark.prefect
@pytest.mark.slow
def test_libraries_say_nothing_under_prefect(tmp_path: Path) -> None:
    workbook(tmp_path / "b06.xlsx")
    letter(tmp_path / "surat.pdf")
    _, err = run(tmp_path, "load", "b06.xlsx", "surat.pdf", *PLUMBER, "--prefect", "--workers", "1")
    assert [warning for warning in WARNINGS if warning in err] == []
    assert err.count("renaksi: ") == 1
