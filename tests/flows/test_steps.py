"""Which files are loaded, and in which order the steps run."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.steps import (
    Arguments,
    LoadRequest,
    Result,
    Step,
    find_documents,
    load_documents,
    run_in_process,
)
from ingest.page import Page
from models.errors import UsageError
from models.plan import DocumentFacts
from tests.flows import bad_documents


def test_a_folder_stands_for_its_pdfs_sorted(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.PDF", "notes.txt", "old/c.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [file.name for file in find_documents([tmp_path])] == ["a.PDF", "b.pdf", "c.pdf"]


def test_each_file_once_in_the_order_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.pdf", "b.pdf"):
        Path(name).touch()
    (tmp_path / "link.pdf").symlink_to("a.pdf")
    paths = [Path("b.pdf"), tmp_path / "b.pdf", Path("./a.pdf"), Path("link.pdf"), tmp_path]
    assert find_documents(paths) == (Path("b.pdf"), Path("./a.pdf"))


def test_a_missing_file_is_kept_to_be_reported() -> None:
    assert find_documents([Path("missing.pdf")]) == (Path("missing.pdf"),)


def test_a_folder_without_pdfs(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no PDF"):
        find_documents([tmp_path])


def test_steps_in_order_and_pages_one_by_one(tmp_path: Path, sample: Path) -> None:
    letter = tmp_path / "letter.pdf"
    bad_documents.letter(letter)
    ran: list[tuple[str, str]] = []
    pages: list[int] = []

    def run(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
        ran.append((step.name, subject))
        return run_in_process(step, subject, *arguments)

    def on_page(facts: DocumentFacts, page: Page) -> None:
        assert facts.file_name in {letter.name, sample.name}
        pages.append(page.number)

    warehouse = tmp_path / "renaksi.duckdb"
    report = load_documents(LoadRequest((letter, sample), warehouse), run, on_page)

    assert ran == [
        ("check warehouse and profiles", "renaksi.duckdb"),
        ("extract document", "letter.pdf"),
        ("extract document", sample.name),
        ("store document", sample.name),
        ("summarise document", sample.name),
    ]
    assert [failure.file for failure in report.failures] == [letter]
    (document,) = report.documents
    assert document.file == sample
    assert min(document.commitments, document.indicators, document.contacts) > 0
    assert document.words > document.unassigned == 0
    assert pages[:2] == [1, 1]
    assert pages[1:] == list(range(1, len(pages)))
