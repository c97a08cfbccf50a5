"""Which files are loaded, and in which order the steps run."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from flows.pipeline.documents import find_documents
from flows.pipeline.steps import (
    Arguments,
    LoadedPlans,
    LoadedReports,
    LoadRequest,
    Result,
    Step,
    load_documents,
    read_options,
    run_in_process,
)
from ingest.pages.parallel import PagePool, page_pool
from ingest.pages.readers import ReaderName, ReadOptions
from models.errors import UsageError
from models.plan import DocumentFacts
from tests.flows import bad_documents, reports
from warehouse.store.originals import sha256_of


def test_a_folder_stands_for_its_documents_sorted(tmp_path: Path) -> None:
    names = ["b.xlsx", "a.PDF", "notes.txt", "old/c.csv", "~$b.xlsx", "b.docx", "c.zip"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [file.name for file in find_documents([tmp_path])] == [
        *("a.PDF", "b.docx", "b.xlsx", "c.zip", "c.csv")
    ]


def test_a_later_file_of_a_folder_is_one_that_people_would_name_so(tmp_path: Path) -> None:
    names = ["plan.pdf", "Plan-2.pdf", "plan-10.PDF", "plan-10 (1).pdf", "plan-updated.pdf"]
    for name in sorted(names):
        (tmp_path / name).touch()
    assert [file.name for file in find_documents([tmp_path])] == names


def test_a_folder_stands_for_nothing_that_renaksi_put_there(tmp_path: Path) -> None:
    for name in (
        "plan.pdf", "renaksi.duckdb", "renaksi.duckdb.files/ab/abc.pdf", "lain.files/a.pdf",
        "out/renaksi-export.json", "out/renaksi.xlsx",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).touch()
    assert [file.name for file in find_documents([tmp_path])] == ["a.pdf", "plan.pdf"]


def test_each_file_once_in_the_order_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.pdf", "b.pdf"):
        Path(name).touch()
    (tmp_path / "link.pdf").symlink_to("a.pdf")
    paths = [Path("b.pdf"), tmp_path / "b.pdf", Path("./a.pdf"), Path("link.pdf"), tmp_path]
    assert find_documents(paths) == (Path("b.pdf"), Path("./a.pdf"))


def test_a_missing_file_is_kept_to_be_reported() -> None:
    assert find_documents([Path("missing.pdf")]) == (Path("missing.pdf"),)


def test_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no PDF, XLSX, XLS, ODS, CSV or DOCX file"):
        find_documents([tmp_path])
    assert find_documents([tmp_path], may_be_empty=True) == ()


def test_steps_in_order_and_pages_one_by_one(tmp_path: Path, sample: Path) -> None:
    letter = tmp_path / "letter.pdf"
    bad_documents.letter(letter)
    ran: list[tuple[str, str]] = []
    pages: list[int] = []

    def run(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
        ran.append((step.name, subject))
        return run_in_process(step, subject, *arguments)

    def on_page(facts: DocumentFacts, number: int) -> None:
        assert facts.file_name in {letter.name, sample.name}
        pages.append(number)

    warehouse = tmp_path / "renaksi.duckdb"
    report = load_documents(LoadRequest((letter, sample), warehouse), run, on_page)

    assert ran == [
        ("check warehouse", "renaksi.duckdb"),
        ("extract document", "letter.pdf"),
        ("extract document", sample.name),
        ("summarise document", sample.name),
        ("store document", sample.name),
    ]
    assert [failure.file for failure in report.failures] == [letter]
    (document,) = report.documents
    assert isinstance(document, LoadedPlans)
    assert document.file == sample
    contents = document.contents
    assert min(contents.commitments, contents.indicators, contents.contacts) > 0
    assert contents.words.words > contents.words.unassigned == 0
    assert pages[:2] == [1, 1]
    assert pages[1:] == list(range(1, len(pages)))


def test_an_unchanged_file_is_hashed_once(
    tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[Path] = []

    def counted(file: Path) -> str:
        hashed.append(file)
        return sha256_of(file)

    request = LoadRequest((sample,), tmp_path / "renaksi.duckdb")
    load_documents(request)
    monkeypatch.setattr("flows.pipeline.steps.sha256_of", counted)
    assert load_documents(request).unchanged == (sample,)
    assert hashed == [sample]


def test_processes_begin_where_no_page_is_remembered(
    tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[int] = []

    def counted(options: ReadOptions, path: Path) -> AbstractContextManager[PagePool]:
        begun.append(options.workers)
        return page_pool(options, path)

    monkeypatch.setattr("ingest.pages.parallel.PAYS", 1)  # the sample is a short document
    monkeypatch.setattr("ingest.pages.parallel.page_pool", counted)
    warehouse = tmp_path / "renaksi.duckdb"
    options = read_options(warehouse, ReaderName.PDFIUM, workers=2, cached=True)
    for force in (False, True):
        report = load_documents(LoadRequest((sample,), warehouse, options=options, force=force))
        assert not report.failures
        assert begun == [2], "the second load has every page"


def test_reports_are_stored_after_the_plans_whatever_their_order(
    tmp_path: Path, sample: Path
) -> None:
    ran: list[tuple[str, str]] = []
    report_file = reports.measures_of(sample, tmp_path / "b06 pemerintah.csv")

    def run(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
        ran.append((step.name, subject))
        return run_in_process(step, subject, *arguments)

    request = LoadRequest((report_file, sample), tmp_path / "renaksi.duckdb")
    loaded = load_documents(request, run)

    stored = [subject for step, subject in ran if step == "store document"]
    assert stored == [sample.name, report_file.name]
    assert [document.file for document in loaded.documents] == [report_file, sample]
    report = loaded.documents[0]
    assert isinstance(report, LoadedReports)
    (links,) = report.stored.reports
    assert (links.period, links.reporter) == ("B06", "government")
    assert links.linked > 0
