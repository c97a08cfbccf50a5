"""The steps of a load, defined once: run in process at once, or as tasks of a Prefect flow (`flows.prefect_flow`).

`load_documents` is the order of the steps and what happens when one fails; who runs a step is a `Run`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar, TypeVarTuple

from extractors.profile import load_profiles
from ingest.page import Page
from ingest.pdf import open_pdf
from models.errors import RenaksiError, UsageError
from models.findings import Severity
from models.plan import DocumentFacts, ExtractedDocument
from warehouse.connection import open_warehouse
from warehouse.load import LoadSummary, load_document

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")

OnPage = Callable[[DocumentFacts, Page], None]
"""Shown each page as soon as it has been read."""


@dataclass(frozen=True, slots=True)
class Step(Generic[*Arguments, Result]):
    """One step, named for what it does; `retries` where waiting helps (a file that another process holds)."""

    name: str
    function: Callable[[*Arguments], Result]
    retries: int = 0


class Run(Protocol):
    """Runs one step on its arguments; `subject` tells people what it works on."""

    def __call__(
        self, step: Step[*Arguments, Result], subject: str, *arguments: *Arguments
    ) -> Result:
        """Give the step's result, or raise what it raised."""


@dataclass(frozen=True, slots=True)
class LoadRequest:
    """What to load, where to, and by which layouts (`profiles`: a folder, None for the built-in ones alone)."""

    files: tuple[Path, ...]
    warehouse: Path
    profiles: Path | None = None


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What one document yielded, in numbers, and what that changed in the warehouse."""

    file: Path
    commitments: int
    indicators: int
    contacts: int
    words: int
    unassigned: int
    findings: Counter[Severity]
    stored: LoadSummary


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be loaded, and why."""

    file: Path
    error: RenaksiError


@dataclass(frozen=True, slots=True)
class LoadReport:
    """The outcome of a load, in the order of its files."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...]


def run_in_process(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
    """Run a step here and now: the `Run` of a load that asked for no engine."""
    return step.function(*arguments)


def ignore_page(document: DocumentFacts, page: Page) -> None:
    """Let a page pass."""


def load_documents(
    request: LoadRequest, run: Run = run_in_process, on_page: OnPage = ignore_page
) -> LoadReport:
    """Load each file in a transaction of its own; one that fails is reported and the others go on.

    Raises WarehouseError or ProfileError, before any document is read, if the warehouse or a profile is unusable.
    """
    run(CHECK, request.warehouse.name, request)
    documents: list[DocumentReport] = []
    failures: list[Failure] = []
    for file in request.files:
        try:
            extracted = run(EXTRACT, file.name, file, request.profiles, on_page)
            stored = run(STORE, file.name, request.warehouse, extracted)
            documents.append(run(SUMMARISE, file.name, file, extracted, stored))
        except RenaksiError as error:
            failures.append(Failure(file, error))
    return LoadReport(tuple(documents), tuple(failures))


def find_documents(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files to load, each once and in the order given; a folder stands for the PDFs in it, sorted.

    A file that does not exist stays in the list, to be reported with the others. Raises UsageError for a folder
    without PDFs.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _pdfs_in(path) if path.is_dir() else (path,):
            found.setdefault(file.resolve(), file)
    return tuple(found.values())


def _pdfs_in(folder: Path) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.suffix.lower() == ".pdf"]
    if not files:
        raise UsageError(f"{folder}: there is no PDF in this folder; name another, or a file.")
    return sorted(files)


def extract_file(path: Path, profiles: Path | None, on_page: OnPage) -> ExtractedDocument:
    """Read a PDF page by page, holding no more than one, and extract its plans.

    Raises UnreadableDocumentError, UnrecognisedDocumentError or ProfileError.
    """
    from extractors.document import extract_document

    with open_pdf(path) as pdf:

        def watched() -> Iterator[Page]:
            for page in pdf.pages():
                on_page(pdf.facts, page)
                yield page

        return extract_document(pdf.facts, watched(), load_profiles(profiles))


def _check_request(request: LoadRequest) -> None:
    """Find out before the long work whether its result can be kept, without making a warehouse for nothing."""
    load_profiles(request.profiles)
    if request.warehouse.exists():
        open_warehouse(request.warehouse, read_only=True).close()


def _store_document(warehouse: Path, extracted: ExtractedDocument) -> LoadSummary:
    """Write a document's records, holding the warehouse no longer than that."""
    with open_warehouse(warehouse) as connection:
        return load_document(connection, extracted)


def _summarise_document(
    file: Path, extracted: ExtractedDocument, stored: LoadSummary
) -> DocumentReport:
    commitments = [commitment for plan in extracted.plans for commitment in plan.commitments]
    return DocumentReport(
        file=file,
        commitments=len(commitments),
        indicators=sum(len(commitment.indicators) for commitment in commitments),
        contacts=sum(len(commitment.contacts) for commitment in commitments),
        words=sum(page.words for page in extracted.audit),
        unassigned=sum(page.unassigned for page in extracted.audit),
        findings=Counter(finding.severity for finding in extracted.findings),
        stored=stored,
    )


CHECK = Step("check warehouse and profiles", _check_request, retries=2)
EXTRACT = Step("extract document", extract_file)
STORE = Step("store document", _store_document, retries=5)
SUMMARISE = Step("summarise document", _summarise_document)
