"""ZIP files and mails are loaded like folders: what is in them is named, kept, known again and set aside."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from flows.cli.summaries import report_as_markdown
from flows.pipeline.documents import find_documents
from flows.pipeline.quarantine import QUARANTINE, InboxReport, load_inboxes
from flows.pipeline.steps import LoadReport, LoadRequest, load_documents
from tests.flows import bad_documents, reports
from tests.flows.conftest import Renaksi
from tests.flows.containers import SUBJECT, locked, mail_file, outlook_file, zip_file
from tests.flows.test_bad_input import assert_refused
from warehouse.store.connection import open_warehouse

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes


@pytest.fixture
def report(tmp_path: Path, sample: Path) -> bytes:
    """A report on the sample plan."""
    return reports.measures_of(sample, tmp_path / "b06.csv").read_bytes()


def held(warehouse: Path, columns: str = "file_name") -> list[tuple[object, ...]]:
    with open_warehouse(warehouse, read_only=True) as connection:
        return connection.execute(f"SELECT {columns} FROM documents ORDER BY 1").fetchall()


def test_a_zip_file_is_loaded_like_a_folder(
    renaksi: Renaksi,
    tmp_path: Path,
    sample: Path,
    report: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    private = tmp_path / "tmp"
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    members = {"plan.pdf": sample.read_bytes(), "B06/lap.csv": report, "foto.jpg": b"x"}
    container = zip_file(tmp_path / "kiriman.zip", members)
    first = renaksi("load", container)
    assert (first.code, first.err) == (0, "")
    assert "Left out (other endings): kiriman.zip/foto.jpg.\n" in first.out
    names = ["kiriman.zip/B06/lap.csv", "kiriman.zip/plan.pdf"]
    warehouse = tmp_path / "renaksi.duckdb"
    assert held(warehouse) == [(name,) for name in names]

    files = Path(f"{warehouse}.files").rglob("*.*")
    kept = {path.suffix: path.read_bytes() for path in files if path.suffix != ".jsonl"}
    assert kept == {".pdf": members["plan.pdf"], ".csv": report}
    again = renaksi("load", container)
    assert [line for line in again.out.splitlines() if "unchanged" in line] == [
        f"{name}: unchanged since it was loaded." for name in names
    ]
    rebuilt = renaksi("rebuild")
    assert rebuilt.out.endswith("and every relation is as it was.\n")
    assert held(warehouse) == [(name,) for name in names]
    assert not list(private.glob("renaksi-unpacked-*"))


def test_a_document_is_known_however_it_comes(
    renaksi: Renaksi, tmp_path: Path, sample: Path, report: bytes
) -> None:
    renaksi("load", sample, tmp_path / "b06.csv")
    mail = mail_file(tmp_path / "surat.eml", {"laporan.csv": report})
    assert renaksi("load", mail).out == "surat.eml/laporan.csv: unchanged since it was loaded.\n"


@pytest.mark.parametrize(
    ("make", "name"), [(mail_file, "surat.eml"), (outlook_file, "surat.msg")], ids=["eml", "msg"]
)
def test_what_a_mail_says_is_kept_but_not_who_sent_it(
    renaksi: Renaksi,
    tmp_path: Path,
    sample: Path,
    report: bytes,
    make: Callable[[Path, dict[str, bytes]], Path],
    name: str,
) -> None:
    assert renaksi("load", sample, make(tmp_path / name, {"b06.csv": report})).code == 0
    warehouse = tmp_path / "renaksi.duckdb"
    columns = "file_name, mail_sender, mail_subject, mail_sent_at::VARCHAR"
    for _ in ("loaded", "rebuilt"):
        _, (file_name, sender, subject, sent) = held(warehouse, columns)
        assert (file_name, subject, sent) == (f"{name}/b06.csv", SUBJECT, "2031-07-03 03:00:00")
        assert "kirana@contoh.go.id" in str(sender)
        assert renaksi("rebuild").code == 0
    public = renaksi("query", "FROM public.documents", "--format", "csv").out
    assert "mail_sender" not in public
    assert "Laporan B06 dari […]" in public
    exported = tmp_path / "out"
    assert renaksi("export", exported).code == 0
    leaving = b"".join(path.read_bytes() for path in exported.rglob("*") if path.is_file())
    assert b"Laporan B06" in leaving
    assert b"Kirana" not in leaving


def test_others_are_loaded_when_a_container_fails(
    renaksi: Renaksi, tmp_path: Path, sample: Path, report: bytes
) -> None:
    closed = locked(zip_file(tmp_path / "kunci.zip", {"b06.csv": report}))
    mixed = tmp_path / "campur.zip"
    bad_documents.letter(tmp_path / "surat.pdf")
    with ZipFile(mixed, "w") as archive:
        archive.write(sample, "plan.pdf")
        archive.write(tmp_path / "surat.pdf", "dalam/surat.pdf")
    outcome = renaksi("load", closed, mixed, tmp_path / "b06.csv")
    lock, letter = outcome.err.splitlines()
    assert "kunci.zip: is protected by a password; unpack it" in lock
    assert letter.startswith("renaksi: campur.zip/dalam/surat.pdf: neither a commitment")
    assert outcome.code == 3
    assert held(tmp_path / "renaksi.duckdb") == [("b06.csv",), ("campur.zip/plan.pdf",)]


def test_a_sentence_names_the_container_and_not_where_it_was_unpacked(
    renaksi: Renaksi, tmp_path: Path
) -> None:
    bad_documents.truncated(tmp_path / "a.pdf")
    container = zip_file(tmp_path / "a.zip", {"x/a.pdf": (tmp_path / "a.pdf").read_bytes()})
    assert_refused(renaksi("load", container), 3, f"{container}/x/a.pdf: ", "cut short")


def test_a_pdf_is_not_seen_in_a_container(renaksi: Renaksi, tmp_path: Path, sample: Path) -> None:
    with ZipFile(tmp_path / "a.zip", "w") as archive:  # its first bytes hold those of the PDF
        archive.write(sample, "plan.pdf")
    assert renaksi("load", "a.zip").code == 0
    assert held(tmp_path / "renaksi.duckdb") == [("a.zip/plan.pdf",)]


def test_two_containers_of_one_name(
    renaksi: Renaksi, tmp_path: Path, sample: Path, report: bytes
) -> None:
    folder = tmp_path / "in"
    for number, achievement in enumerate((b"Sudah", b"Telah")):
        (folder / str(number)).mkdir(parents=True)
        content = report.replace(b"Sudah", achievement).replace(b"B06", b"B%d" % (6 + 6 * number))
        zip_file(folder / str(number) / "lap.zip", {"lap.csv": content})
    assert renaksi("load", sample, folder).code == 0
    assert held(tmp_path / "renaksi.duckdb", "file_name, kind") == [
        ("lap.zip/lap.csv", "progress_report"),
        ("lap.zip/lap.csv", "progress_report"),
        ("plan.pdf", "plan"),
    ]


# Folders and inboxes


def test_what_is_left_out_of_a_folder_is_named(
    renaksi: Renaksi, tmp_path: Path, sample: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(sample, folder / "plan.pdf")
    for name in ("._plan.pdf", ".DS_Store", ".plan.pdf", "~$b.xlsx", *"gfedcba"):
        (folder / name).touch()
    (folder / "lagi").symlink_to("../in")
    os.mkfifo(folder / "pipa.csv")
    shutil.copytree(folder, tmp_path / "renaksi.duckdb.cache", ignore=shutil.ignore_patterns("*"))
    outcome = renaksi("load", folder)
    assert (outcome.code, outcome.err) == (0, "")
    assert [line for line in outcome.out.splitlines() if line.startswith("Left out")] == [
        "Left out (hidden): .DS_Store, .plan.pdf.",
        "Left out (what macOS keeps beside files): ._plan.pdf.",
        "Left out (marks of open files): ~$b.xlsx.",
        "Left out (links to folders): lagi.",
        "Left out (pipes and devices): pipa.csv.",
        "Left out (other endings): a, b, c, d, e and 2 more.",
    ]


def test_the_warehouse_in_the_folder_is_not_told_of(
    renaksi: Renaksi, tmp_path: Path, sample: Path
) -> None:
    shutil.copy(sample, tmp_path / "plan.pdf")
    renaksi("load", ".")
    assert "Left out" not in renaksi("load", ".").out


def run(inbox: Path) -> InboxReport:
    """What a run of the deployment does, without Prefect."""

    def load(files: tuple[Path, ...]) -> LoadReport:
        return load_documents(LoadRequest(files, inbox.with_name("renaksi.duckdb")))

    return load_inboxes([inbox], find_documents([inbox], may_be_empty=True), load)


def test_a_container_in_an_inbox_is_set_aside_with_all_that_failed(
    tmp_path: Path, sample: Path
) -> None:
    inbox = tmp_path / "masuk"
    inbox.mkdir()
    bad_documents.letter(tmp_path / "a.pdf")
    bad_documents.truncated(tmp_path / "b.pdf")
    members = {name: (tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf")}
    container = zip_file(
        inbox / "kiriman.zip", members | {"plan.pdf": sample.read_bytes(), "c.jpg": b""}
    )
    long_ago = time.time() - 3600
    os.utime(container, (long_ago, long_ago))

    first = run(inbox)
    assert first.aside == {container: inbox / QUARANTINE / "kiriman.zip"}
    assert [document.file.name for document in first.load.documents] == ["plan.pdf"]
    note = (inbox / QUARANTINE / "kiriman.zip.txt").read_text(encoding="utf-8").splitlines()
    assert len(note) == 5
    assert note[0].startswith("kiriman.zip/a.pdf tidak dimuat karena di dalamnya tidak dikenali")
    assert note[1].startswith("kiriman.zip/b.pdf tidak dimuat karena tidak dapat dibaca")
    assert "kiriman.zip/b.pdf: the file is cut short" in note[4]
    told = report_as_markdown(first.load, first.aside, first.waiting)
    assert "Left out (other endings): kiriman.zip/c.jpg." in told
    second = run(inbox)
    assert (second.load.failures, second.aside) == ((), {})
