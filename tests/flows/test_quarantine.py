"""An inbox sets aside what cannot be loaded, says why once, and leaves alone what is still being written."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.cli.summaries import report_as_markdown
from flows.pipeline.documents import find_documents
from flows.pipeline.faults import Failure
from flows.pipeline.quarantine import QUARANTINE, READ_ME, InboxReport, load_inboxes
from flows.pipeline.steps import LoadReport, LoadRequest, load_documents
from models.errors import (
    DocumentChangedError,
    RenaksiError,
    UnrecognisedDocumentError,
    WarehouseInUseError,
    unexpected,
)
from tests.flows import bad_documents
from tests.flows.conftest import Renaksi

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

LONG_AGO = time.time() - 3600


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "masuk"
    folder.mkdir()
    return folder


def lay(path: Path, make: Callable[[Path], None] | bytes) -> Path:
    """A file that was laid there long ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(make, bytes):
        path.write_bytes(make)
    else:
        make(path)
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def run(inbox: Path) -> InboxReport:
    """What a run of the deployment does, without Prefect."""
    warehouse = inbox.with_name("renaksi.duckdb")

    def load(files: tuple[Path, ...]) -> LoadReport:
        return load_documents(LoadRequest(files, warehouse))

    return load_inboxes([inbox], find_documents([inbox], may_be_empty=True), load)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_bad_file_is_set_aside_and_told_once(inbox: Path, sample: Path) -> None:
    lay(inbox / "rencana.pdf", sample.read_bytes())
    bad = lay(inbox / "tim a" / "surat.pdf", bad_documents.letter)
    content = bad.read_bytes()

    first = run(inbox)
    aside = inbox / QUARANTINE / "surat.pdf"
    assert first.aside == {bad: aside}
    assert aside.read_bytes() == content
    assert not bad.exists()
    assert names(inbox) == {"rencana.pdf", "tim a", QUARANTINE}
    assert names(inbox / QUARANTINE) == {"surat.pdf", "surat.pdf.txt", READ_ME}
    told = report_as_markdown(first.load, first.aside, first.waiting)
    assert "rencana.pdf" in told.partition("Not loaded:")[0]
    assert f"It was moved to {aside}." in told.partition("Not loaded:")[2]

    second = run(inbox)
    assert (second.load.failures, second.aside, second.waiting) == ((), {}, ())
    assert [file.name for file in second.load.unchanged] == ["rencana.pdf"]


@pytest.mark.parametrize(
    ("make", "indonesian", "english"),
    [
        (bad_documents.letter, "tidak dikenali satu pun komitmen", "no table with lines"),
        (bad_documents.truncated, "tidak dapat dibaca", "the file is cut short"),
        (bad_documents.encrypted, "terkunci kata sandi", "protected by a password"),
        (bad_documents.no_text, "hasil pindai tanpa teks", "text recognition"),
    ],
)
def test_the_note_says_why_in_two_languages(
    inbox: Path, make: Callable[[Path], None], indonesian: str, english: str
) -> None:
    lay(inbox / "surat.pdf", make)
    run(inbox)
    note = (inbox / QUARANTINE / "surat.pdf.txt").read_text(encoding="utf-8")
    said, nothing, told = note.splitlines()
    assert said.startswith("surat.pdf tidak dimuat karena ")
    assert indonesian in said
    assert nothing == ""
    assert english in told


def test_a_file_is_never_moved_over_another(inbox: Path) -> None:
    for content in (b"satu", b"dua", b"tiga"):
        lay(inbox / "surat.pdf", content)
        run(inbox)
    folder = inbox / QUARANTINE
    held = {path.name: path.read_bytes() for path in folder.glob("*.pdf")}
    assert held == {"surat.pdf": b"satu", "surat (2).pdf": b"dua", "surat (3).pdf": b"tiga"}
    assert {f"{name}.txt" for name in held} < names(folder)


def test_what_people_wrote_into_the_quarantine_stays(inbox: Path) -> None:
    folder = inbox / QUARANTINE
    own = {READ_ME: "punya kami", "surat.pdf.txt": "catatan: sudah ditanyakan"}
    folder.mkdir()
    for name, content in own.items():
        (folder / name).write_text(content, encoding="utf-8")
    bad = lay(inbox / "surat.pdf", b"satu")
    assert run(inbox).aside == {bad: folder / "surat (2).pdf"}
    assert {name: (folder / name).read_text(encoding="utf-8") for name in own} == own
    assert "surat (2).pdf" in (folder / "surat (2).pdf.txt").read_text(encoding="utf-8")


def test_where_files_cannot_be_linked_they_are_moved_so_too(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    for content in (b"satu", b"dua"):
        lay(inbox / "surat.pdf", content)
        run(inbox)
    held = {path.name: path.read_bytes() for path in (inbox / QUARANTINE).glob("*.pdf")}
    assert held == {"surat.pdf": b"satu", "surat (2).pdf": b"dua"}


def test_a_folder_that_people_called_so_is_read(inbox: Path, sample: Path) -> None:
    lay(inbox / QUARANTINE / "rencana.pdf", sample.read_bytes())
    assert len(run(inbox).load.documents) == 1


def test_who_may_use_the_inbox_may_use_its_quarantine(inbox: Path) -> None:
    inbox.chmod(0o770)
    lay(inbox / "surat.pdf", bad_documents.letter)
    run(inbox)
    assert (inbox / QUARANTINE).stat().st_mode & 0o777 == 0o770


def test_what_was_set_aside_can_be_loaded_by_name(
    renaksi: Renaksi, inbox: Path, sample: Path
) -> None:
    lay(inbox / "surat.pdf", bad_documents.letter)
    run(inbox)
    shutil.copy(sample, inbox / QUARANTINE / "rencana.pdf")
    assert renaksi("load", inbox).code == 2, "there is no document in the inbox"
    assert renaksi("load", inbox / QUARANTINE / "rencana.pdf").code == 0


# What is being written


def test_a_file_written_to_just_now_waits(inbox: Path, sample: Path) -> None:
    new = inbox / "rencana.pdf"
    new.write_bytes(sample.read_bytes()[:10_000])
    first = run(inbox)
    assert (first.waiting, first.load, first.aside) == ((new,), LoadReport((), ()), {})
    assert "rencana.pdf" in report_as_markdown(first.load, first.aside, first.waiting)
    lay(new, sample.read_bytes())
    assert len(run(inbox).load.documents) == 1


@pytest.mark.parametrize("lock", ["~$laporan.xlsx", ".~lock.laporan.xlsx#"])
def test_a_file_that_is_open_waits(inbox: Path, lock: str) -> None:
    file = lay(inbox / "laporan.xlsx", b"half of it")
    (inbox / lock).touch()
    assert run(inbox).waiting == (file,)
    (inbox / lock).unlink()
    assert list(run(inbox).aside) == [file]


def test_a_file_from_tomorrow_is_read(inbox: Path) -> None:
    file = lay(inbox / "surat.pdf", bad_documents.letter)
    os.utime(file, (time.time() + 86_400,) * 2)
    assert list(run(inbox).aside) == [file]


def failing(inbox: Path, error: RenaksiError, during: Callable[[Path], None]) -> InboxReport:
    """A run in which the only file fails so, after something has happened to it."""
    file = lay(inbox / "laporan.csv", b"a;b\n")

    def load(files: tuple[Path, ...]) -> LoadReport:
        assert files == (file,)
        during(file)
        return LoadReport((), (Failure(file, error),))

    return load_inboxes([inbox], [file], load)


def nothing(file: Path) -> None:
    pass


def grows(file: Path) -> None:
    file.write_bytes(b"a;b\n1;2\n")


@pytest.mark.parametrize(
    ("error", "during"),
    [
        (UnrecognisedDocumentError("laporan.csv: nothing"), grows),
        (DocumentChangedError("laporan.csv: was changed"), nothing),
        (UnrecognisedDocumentError("laporan.csv: nothing"), Path.unlink),
    ],
)
def test_a_file_that_changed_meanwhile_waits(
    inbox: Path, error: RenaksiError, during: Callable[[Path], None]
) -> None:
    report = failing(inbox, error, during)
    assert (report.aside, report.load.failures) == ({}, ())
    assert report.waiting == (inbox / "laporan.csv",)
    assert not (inbox / QUARANTINE).exists()


def test_what_is_not_the_files_fault_leaves_it_where_it_is(inbox: Path) -> None:
    report = failing(inbox, WarehouseInUseError("in use"), nothing)
    assert (len(report.load.failures), report.aside, report.waiting) == (1, {}, ())
    assert (inbox / "laporan.csv").exists()


def test_a_fault_of_our_own_is_told_with_its_reference(inbox: Path) -> None:
    fault = unexpected(ValueError("max() arg is an empty sequence"))
    failing(inbox, fault, nothing)
    note = (inbox / QUARANTINE / "laporan.csv.txt").read_text(encoding="utf-8")
    assert f"laporkan dengan nomor {fault.reference}." in note
    assert "max() arg is an empty sequence" in note


def test_a_file_that_was_named_alone_stays(tmp_path: Path, inbox: Path) -> None:
    file = lay(tmp_path / "surat.pdf", bad_documents.letter)

    def load(files: tuple[Path, ...]) -> LoadReport:
        return load_documents(LoadRequest(files, tmp_path / "renaksi.duckdb"))

    report = load_inboxes([inbox, file], [file], load)
    assert (len(report.load.failures), report.aside) == (1, {})
    assert file.exists()


def test_a_quarantine_that_cannot_be_made_is_told_every_time(inbox: Path) -> None:
    (inbox / QUARANTINE).write_text("a file of that name")
    report = failing(inbox, UnrecognisedDocumentError("laporan.csv: nothing"), nothing)
    assert (len(report.load.failures), report.aside) == (1, {})
    assert (inbox / "laporan.csv").exists()
    assert (inbox / QUARANTINE).read_text() == "a file of that name"
