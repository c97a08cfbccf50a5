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
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, TypeVarTuple

from duckdb import DuckDBPyConnection

from flows.extraction import Extract, Extracted, OnPage, check_profiles, extract_file, ignore_page
from flows.faults import Failure, noted
from flows.origins import checked_given, origin_of
from flows.recipe import recipe_with
from flows.unpacking import Unpacked, unpacked
from ingest.content import shown_name
from ingest.left_out import LeftOut, together
from ingest.readers import ReaderName, ReadOptions
from ingest.workers import Begun, ahead, cores, worker_pool
from models.errors import OlderWarehouseError, RenaksiError
from models.origin import NOTHING_GIVEN, Given, Origin
from warehouse import WAIT
from warehouse.connection import (
    create_warehouse,
    empty_warehouse,
    is_there,
    open_warehouse,
    require_place,
)
from warehouse.mirror import mirroring
from warehouse.originals import forget_original, keep_original, original, sha256_of
from warehouse.recipe import Recipe, given_before, read_before

if TYPE_CHECKING:
    from ingest.page import Page
    from models.findings import Severity, WordCounts
    from models.mail import Mail
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
    hold the warehouse. `given` is what people say of the reports in all files; `origins` is what is known of each file
    besides, which the first step finds out.
    """

    files: tuple[Path, ...]
    warehouse: Path
    profiles: Path | None = None
    options: ReadOptions = ReadOptions()  # noqa: RUF009
    force: bool = False
    wait: float = WAIT
    given: Given = NOTHING_GIVEN
    origins: Mapping[Path, Origin] = field(default_factory=dict)


Ask = Callable[[Mapping[str, Sequence[Path]]], Given]
"""Asks a person once what reports do not say: by fact (`plan`, `period`, `reporter`), the files that leave it open."""


def ask_nobody(_: Mapping[str, Sequence[Path]]) -> Given:
    """Leave open what is open."""
    return NOTHING_GIVEN


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
class LoadReport:
    """The outcome of a load, in the order of its files; `unchanged` were read before and not again.

    `standings` are of those of them that are not shown, or not as they are: another file took their place.
    `without_profiles` are those that came out otherwise, read without the profiles of one's own of the time before.
    What folders and containers hold beside documents is `left_out`.
    """

    documents: tuple[LoadedPlans | LoadedReports, ...]
    failures: tuple[Failure, ...]
    unchanged: tuple[Path, ...] = ()
    left_out: LeftOut = field(default_factory=LeftOut)
    standings: Mapping[Path, Standing] = field(default_factory=dict)
    without_profiles: frozenset[Path] = frozenset()

    def with_left_out(self, left_out: LeftOut) -> LoadReport:
        """The same where this was left out too, of the folders that the files were found in."""
        return replace(self, left_out=together([left_out, self.left_out]))


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
    ask: Ask = ask_nobody,
) -> LoadReport:
    """Load each file in a transaction of its own; one that fails is reported and the others go on.

    What is in containers is loaded like files of its own. Who extracts the documents is up to `extraction`: by default
    this process, or several on this machine.

    Reports wait until all plans are stored, so that what is said of their links holds at the end. Raises
    WarehouseError or ProfileError, before any document is read, if the warehouse or a profile is unusable, and
    UnpublishedError, of which this is the outcome, if all was done but publishing.
    """

    def load() -> LoadReport:
        with unpacked(request.files, request.warehouse) as opened:
            how = extraction or extract_on_this_machine
            return _load_unpacked(request, opened, run, on_page, how, ask)

    return mirroring(request.warehouse, request.wait, load)


def _load_unpacked(
    asked: LoadRequest,
    opened: Unpacked,
    run: Run,
    on_page: OnPage,
    extraction: Extraction,
    ask: Ask,
) -> LoadReport:
    request = replace(asked, files=opened.files)
    recipe, known, origins = run(CHECK, request.warehouse.name, request)
    request = replace(request, origins=origins)
    unchanged = tuple(file for file in request.files if file in known)
    changed = [file for file in request.files if file not in known]
    if not changed:
        failed = opened.all_failures(asked.files, {})
        return _with_standings(request, LoadReport((), failed, unchanged, opened.left_out))
    from models.progress import ExtractedReport

    loaded: dict[Path, LoadedPlans | LoadedReports] = {}
    failures: dict[Path, RenaksiError] = {}
    reports: dict[Path, ExtractedReport] = {}

    def store(file: Path, extracted: Extracted, origin: Origin) -> None:
        contents = run(SUMMARISE, shown_name(file), extracted)  # what fails, fails before storing
        put_warehouse()
        brought = brought_by(opened.mails.get(file), extracted)
        read = replace(recipe, origin=origin)
        stored = run(STORE, shown_name(file), request, file, brought, read)
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
                    store(file, extracted, origins[file])
    answers = _answers(reports, ask)
    for file, report in reports.items():
        with noted(file, request.warehouse, failures):
            origin = origins[file]
            read: Extracted = report
            if report.open_facts and not answers.is_empty:
                origin = replace(origin, given=origin.given.over(answers))
                again: Extract = partial(
                    extract_file, profiles=request.profiles, options=request.options, origin=origin
                )
                read = run(EXTRACT_AGAIN, shown_name(file), again, file)
            store(file, read, origin)
    outcome = LoadReport(
        tuple(loaded[file] for file in request.files if file in loaded),
        opened.all_failures(asked.files, failures),
        unchanged,
        opened.left_out,
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


def _answers(reports: Mapping[Path, ExtractedReport], ask: Ask) -> Given:
    """What a person says of all that the reports leave open."""
    unsaid: dict[str, list[Path]] = {}
    for file, report in reports.items():
        for fact in report.open_facts:
            unsaid.setdefault(fact, []).append(file)
    return ask(unsaid) if unsaid else NOTHING_GIVEN


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
        yield partial(
            extract_from,
            request.origins,
            profiles=profiles,
            options=options,
            on_page=on_page,
            pool=pool,
        )


def extract_alone(request: LoadRequest) -> Extract:
    """What extracts one of the request's files, in a process of its own and without others' help."""
    options = replace(request.options, workers=1)
    return partial(extract_from, dict(request.origins), profiles=request.profiles, options=options)


def extract_from(origins: Mapping[Path, Origin], file: Path, **how: Any) -> Extracted:
    """Extract a file, of which these origins tell where it comes from."""
    return extract_file(file, origin=origins.get(file), **how)


def _extract_document(extract: Extract, file: Path) -> Extracted:
    return extract(file)


def _check_request(
    request: LoadRequest,
) -> tuple[Recipe, frozenset[Path], Mapping[Path, Origin]]:
    """Find out before the long work whether its result can be kept, without making a warehouse for nothing.

    Gives how documents are read now, the files that were read so before, and where each file comes from: what was
    given with it earlier holds where nothing else is given now. Raises UsageError for what cannot be meant.
    """
    now = checked_given(request.given, request.profiles)
    recipe = recipe_with(request.profiles, request.options.reader)
    is_made = is_there(request.warehouse)
    known, earlier = _known_files(request, recipe) if is_made else (frozenset[str](), {})
    digests = {file: _digest_of(file) if known or earlier else "" for file in request.files}
    before = {file: earlier.get(digest, NOTHING_GIVEN) for file, digest in digests.items()}
    origins = {file: origin_of(file, now.over(given)) for file, given in before.items()}
    unchanged = frozenset(
        file
        for file, digest in digests.items()
        if digest in known and origins[file].given == before[file]
    )
    if len(unchanged) < len(request.files):
        if is_made:
            open_warehouse(request.warehouse, wait=request.wait).close()
        else:
            require_place(request.warehouse)
    return recipe, unchanged, origins


def _known_files(
    request: LoadRequest, recipe: Recipe
) -> tuple[frozenset[str], Mapping[str, Given]]:
    """The SHA-256 of the files that need not be read, and what was given with each file that was loaded.

    Those who only read the warehouse need not let go of it.
    """
    try:
        with open_warehouse(request.warehouse, read_only=True, wait=request.wait) as connection:
            return _known_in(connection, request, recipe)
    except OlderWarehouseError:
        with open_warehouse(request.warehouse, wait=request.wait) as connection:  # upgrades it
            return _known_in(connection, request, recipe)


def _known_in(
    connection: DuckDBPyConnection, request: LoadRequest, recipe: Recipe
) -> tuple[frozenset[str], Mapping[str, Given]]:
    known = frozenset[str]() if request.force else read_before(connection, recipe)
    return known, given_before(connection)


def _digest_of(file: Path) -> str:
    """The file's SHA-256; empty where it cannot be opened, of which its reader complains."""
    try:
        return sha256_of(file)
    except OSError:
        return ""


def _store_document(
    request: LoadRequest, file: Path, extracted: Extracted, recipe: Recipe
) -> LoadSummary | ReportSummary:
    """Keep the file and write what it yielded, or leave nothing; the warehouse is held no longer than that takes."""
    from models.vocabularies import using_folder
    from warehouse.snapshot import keep_snapshot

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
    keep_snapshot(request.warehouse)
    return stored


def brought_by(mail: Mail | None, extracted: Extracted) -> Extracted:
    """What a document yielded, with what is known of the mail that brought it."""
    if mail is None:
        return extracted
    told = {f"mail_{name}": value for name, value in mail._asdict().items()}
    return extracted.model_copy(update={"facts": extracted.facts.model_copy(update=told)})


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
EXTRACT_AGAIN = Step("extract document as answered", _extract_document)
STORE = Step("store document", _store_document, retries=5)
SUMMARISE = Step("summarise document", _summarise_document)
