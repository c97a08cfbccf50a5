"""The steps of a load, defined once: run in process at once, or as tasks of a Prefect flow (`flows.prefect_flow`).

`load_documents` is the order of the steps and what happens when one fails; who runs a step is a `Run`.
What reading and storing need is imported when a file has to be: often all are known already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, TypeVarTuple

from duckdb import DuckDBPyConnection

from flows.extraction import Extract, Extracted, OnPage, check_profiles, extract_file, ignore_page
from flows.faults import noted
from flows.recipe import recipe_with
from ingest.content import shown_name
from ingest.readers import ReaderName, ReadOptions
from ingest.workers import Begun, ahead, cores, worker_pool
from models.errors import OlderWarehouseError, RenaksiError
from warehouse import WAIT
from warehouse.connection import (
    create_warehouse,
    empty_warehouse,
    is_there,
    open_warehouse,
    require_place,
)
from warehouse.mirror import mirrored
from warehouse.originals import forget_original, keep_original, original, sha256_of
from warehouse.recipe import Recipe, read_before

if TYPE_CHECKING:
    from ingest.page import Page
    from models.findings import Severity, WordCounts
    from models.plan import DocumentFacts
    from models.progress import ExtractedReport
    from warehouse.load import LoadSummary, ReportSummary
    from warehouse.standing import Standing

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


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
    """What to load, where to, and by which layouts (`profiles`: a folder, None for the built-in ones alone).

    `options` say how files are read, `force` reads also what was read before, and `wait` is how many seconds others may
    hold the warehouse.
    """

    files: tuple[Path, ...]
    warehouse: Path
    profiles: Path | None = None
    options: ReadOptions = ReadOptions()  # noqa: RUF009
    force: bool = False
    wait: float = WAIT


Extraction = Callable[
    [Sequence[Path], LoadRequest, OnPage], AbstractContextManager[Extract, bool | None]
]
"""Gives what extracts the files, each asked for once and in their order."""


_PICTURE, _DAMAGED = "page-without-text", "page-damaged"
"""What is found on a page that was not read, or not whole."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a document holds, in numbers: what became of its words, its findings, and what its plans hold.

    `unread` are the pages that are pictures, `damaged` those that could not be read whole.
    """

    words: WordCounts
    findings: Counter[Severity]
    commitments: int = 0
    indicators: int = 0
    contacts: int = 0
    unread: tuple[int, ...] = ()
    damaged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedPlans:
    """A document that holds plans, and what it changed in the warehouse."""

    file: Path
    contents: Contents
    stored: LoadSummary

    @property
    def findings(self) -> Counter[Severity]:
        """The findings by their severity."""
        return self.contents.findings


@dataclass(frozen=True, slots=True)
class LoadedReports:
    """A document that holds progress reports, what it changed in the warehouse, and how their entries were linked."""

    file: Path
    contents: Contents
    stored: ReportSummary

    @property
    def findings(self) -> Counter[Severity]:
        """The findings by their severity, those of the linkage among them."""
        return self.contents.findings + Counter(self.stored.severities)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be loaded, and why."""

    file: Path
    error: RenaksiError


@dataclass(frozen=True, slots=True)
class LoadReport:
    """The outcome of a load, in the order of its files; `unchanged` were read before and not again.

    `standings` are of those of them that are not shown, or not as they are: another file took their place.
    `without_profiles` are those that came out otherwise, read without the profiles of one's own of the time before.
    """

    documents: tuple[LoadedPlans | LoadedReports, ...]
    failures: tuple[Failure, ...]
    unchanged: tuple[Path, ...] = ()
    standings: Mapping[Path, Standing] = field(default_factory=dict)
    without_profiles: frozenset[Path] = frozenset()


def read_options(
    warehouse: Path, reader: ReaderName, workers: int | None, *, cached: bool
) -> ReadOptions:
    """How files are read for this warehouse: by as many processes as there are processors, unless told otherwise.

    If `cached`, pages that were read are remembered in a folder beside the warehouse.
    """
    cache = warehouse.parent / f"{warehouse.name}.cache" if cached else None
    return ReadOptions(reader, workers or cores(), cache)


def run_in_process(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
    """Run a step here and now: the `Run` of a load that asked for no engine."""
    return step.function(*arguments)


def load_documents(
    request: LoadRequest,
    run: Run = run_in_process,
    on_page: OnPage = ignore_page,
    extraction: Extraction | None = None,
) -> LoadReport:
    """Load each file in a transaction of its own; one that fails is reported and the others go on.

    Who extracts the documents is up to `extraction`: by default this process, or several on this machine.

    Reports wait until all plans are stored, so that what is said of their links holds at the end. Raises
    WarehouseError or ProfileError, before any document is read, if the warehouse or a profile is unusable.
    """
    with mirrored(request.warehouse, request.wait):
        return _load_documents(request, run, on_page, extraction or extract_on_this_machine)


def _load_documents(
    request: LoadRequest, run: Run, on_page: OnPage, extraction: Extraction
) -> LoadReport:
    recipe, known = run(CHECK, request.warehouse.name, request)
    unchanged = tuple(file for file in request.files if file in known)
    changed = [file for file in request.files if file not in known]
    if not changed:
        return _with_standings(request, LoadReport((), (), unchanged))
    from models.progress import ExtractedReport

    loaded: dict[Path, LoadedPlans | LoadedReports] = {}
    failures: dict[Path, RenaksiError] = {}
    reports: dict[Path, ExtractedReport] = {}

    def store(file: Path, extracted: Extracted) -> None:
        contents = run(SUMMARISE, shown_name(file), extracted)  # what fails, fails before storing
        put_warehouse()
        stored = run(STORE, shown_name(file), request, file, extracted, recipe)
        loaded[file] = _loaded(file, contents, stored)

    with (
        _warehouse_made_ahead(request, on_page) as (on_page, put_warehouse),
        extraction(changed, request, on_page) as extract,
    ):
        # One that is not valid ends the load before any file is read.
        check_profiles(request.profiles)
        for file in changed:
            with noted(file, request.warehouse, failures):
                extracted = run(EXTRACT, shown_name(file), extract, file)
                if isinstance(extracted, ExtractedReport):
                    reports[file] = extracted
                else:
                    store(file, extracted)
    for file, report in reports.items():
        with noted(file, request.warehouse, failures):
            store(file, report)
    outcome = LoadReport(
        tuple(loaded[file] for file in request.files if file in loaded),
        tuple(Failure(file, failures[file]) for file in request.files if file in failures),
        unchanged,
    )
    return _with_standings(request, outcome)


def _with_standings(request: LoadRequest, report: LoadReport) -> LoadReport:
    """The outcome with what the warehouse tells of its files when all are stored."""
    from models.plan import document_id_of
    from warehouse.standing import read_without_profiles, standings

    documents = {file: document_id_of(sha256_of(file)) for file in report.unchanged}
    documents |= {item.file: item.stored.document_id for item in report.documents}
    if not documents:
        return report
    changed = {item.stored.document_id for item in report.documents if item.stored.changed}
    with open_warehouse(request.warehouse, read_only=True, wait=request.wait) as connection:
        found = standings(connection, documents.values())
        otherwise = read_without_profiles(connection, changed)
    return replace(
        report,
        standings={file: found[name] for file, name in documents.items() if name in found},
        without_profiles=frozenset(file for file, name in documents.items() if name in otherwise),
    )


@contextmanager
def _warehouse_made_ahead(
    request: LoadRequest, on_page: OnPage
) -> Iterator[tuple[OnPage, Callable[[], None]]]:
    """A new warehouse's file is made by another process while this one extracts the first document.

    Gives what to show the pages to, since it begins when all are read, and what puts the file in its place.
    """
    begun: list[Begun[bytes]] = []
    with ExitStack() as stack:

        def on_page_too(document: DocumentFacts, page: Page) -> None:
            on_page(document, page)
            if page.number == document.page_count:
                with suppress(OSError):  # no process can be had: the warehouse is made here
                    maker = stack.enter_context(worker_pool(_empty_warehouse, 1))
                    begun.append(maker.begin(request.warehouse))

        def put() -> None:
            if begun and not is_there(request.warehouse):
                made = None
                with suppress(Exception):  # whatever kept the other process from it is said here
                    made = begun[0].result()
                create_warehouse(request.warehouse, made)

        helped = request.options.workers > 1 and not is_there(request.warehouse)
        yield on_page_too if helped else on_page, put
    begun.clear()


def _empty_warehouse(_: Path) -> bytes:
    return empty_warehouse()


@contextmanager
def extract_on_this_machine(
    files: Sequence[Path], request: LoadRequest, on_page: OnPage
) -> Iterator[Extract]:
    """What extracts the files in their order: each in a process of its own where several share the work.

    Those do not show their pages to `on_page`.
    """
    profiles, options = request.profiles, request.options
    if options.workers > 1 and len(files) > 1:
        with ahead(extract_alone(request), files, options.workers) as extract:
            yield extract
        return
    from ingest.parallel import may_pay, page_pool

    # These begin while this process imports what it needs; once pages are remembered, few may have to be read.
    remembers = options.cache is not None and options.cache.exists()
    helped = options.workers > 1 and not remembers and may_pay(files[0])
    with page_pool(options) if helped else nullcontext() as pool:
        yield partial(extract_file, profiles=profiles, options=options, on_page=on_page, pool=pool)


def extract_alone(request: LoadRequest) -> Extract:
    """What extracts one of the request's files, in a process of its own and without others' help."""
    options = replace(request.options, workers=1)
    return partial(extract_file, profiles=request.profiles, options=options)


def _extract_document(extract: Extract, file: Path) -> Extracted:
    return extract(file)


def _check_request(request: LoadRequest) -> tuple[Recipe, frozenset[Path]]:
    """Find out before the long work whether its result can be kept, without making a warehouse for nothing.

    Gives how documents are read now, and the files that were read so before.
    """
    recipe = recipe_with(request.profiles, request.options.reader)
    is_made = is_there(request.warehouse)
    known = _known_files(request, recipe) if is_made else frozenset()
    unchanged = frozenset(file for file in request.files if known and _is_one_of(known, file))
    if len(unchanged) < len(request.files):
        if is_made:
            open_warehouse(request.warehouse, wait=request.wait).close()
        else:
            require_place(request.warehouse)
    return recipe, unchanged


def _known_files(request: LoadRequest, recipe: Recipe) -> frozenset[str]:
    """The SHA-256 of the files that need not be read; those who only read the warehouse need not let go of it."""
    if request.force:
        return frozenset()
    try:
        with open_warehouse(request.warehouse, read_only=True, wait=request.wait) as connection:
            return read_before(connection, recipe)
    except OlderWarehouseError:
        with open_warehouse(request.warehouse, wait=request.wait) as connection:  # upgrades it
            return read_before(connection, recipe)


def _is_one_of(known: frozenset[str], file: Path) -> bool:
    """Whether this SHA-256 is among these; a file that cannot be opened is for its reader to complain of."""
    try:
        return sha256_of(file) in known
    except OSError:
        return False


def _store_document(
    request: LoadRequest, file: Path, extracted: Extracted, recipe: Recipe
) -> LoadSummary | ReportSummary:
    """Keep the file and write what it yielded, or leave nothing; the warehouse is held no longer than that takes."""
    from models.vocabularies import using_folder

    with (
        using_folder(request.profiles),
        open_warehouse(request.warehouse, wait=request.wait) as connection,
        ExitStack() as undo,
    ):
        originals = [(file, extracted.facts.sha256)]
        for name, sha256 in recipe.profiles:
            assert request.profiles
            originals.append((request.profiles / name, sha256))
        for source, sha256 in originals:
            kept = original(request.warehouse, sha256, source.suffix)
            if not kept.exists():
                undo.callback(forget_original, kept)
            keep_original(request.warehouse, source, sha256)
        stored = store_extracted(connection, extracted, recipe)
        undo.pop_all()
        return stored


def store_extracted(
    connection: DuckDBPyConnection, extracted: Extracted, recipe: Recipe
) -> LoadSummary | ReportSummary:
    """Write what a document yielded into an open warehouse."""
    from models.progress import ExtractedReport
    from warehouse.load import load_document, load_report

    if isinstance(extracted, ExtractedReport):
        return load_report(connection, extracted, recipe)
    return load_document(connection, extracted, recipe)


def _summarise_document(extracted: Extracted) -> Contents:
    from models.findings import added_up
    from models.plan import ExtractedDocument

    plans = extracted.plans if isinstance(extracted, ExtractedDocument) else ()
    commitments = [commitment for plan in plans for commitment in plan.commitments]
    return Contents(
        words=added_up(extracted.audit),
        findings=Counter(finding.severity for finding in extracted.findings),
        commitments=len(commitments),
        indicators=sum(len(commitment.indicators) for commitment in commitments),
        contacts=sum(len(commitment.contacts) for commitment in commitments),
        unread=_pages_with(_PICTURE, extracted),
        damaged=_pages_with(_DAMAGED, extracted),
    )


def _pages_with(code: str, extracted: Extracted) -> tuple[int, ...]:
    """The pages on which this was found."""
    found = extracted.findings
    return tuple(sorted({each.page for each in found if each.page and each.code == code}))


def _loaded(
    file: Path, contents: Contents, stored: LoadSummary | ReportSummary
) -> LoadedPlans | LoadedReports:
    from warehouse.load import ReportSummary

    if isinstance(stored, ReportSummary):
        return LoadedReports(file, contents, stored)
    return LoadedPlans(file, contents, stored)


CHECK = Step("check warehouse", _check_request, retries=2)
EXTRACT = Step("extract document", _extract_document)
STORE = Step("store document", _store_document, retries=5)
SUMMARISE = Step("summarise document", _summarise_document)
