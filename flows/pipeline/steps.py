"""The steps of a load, defined once: run in process at once, or as tasks of a flow (`flows.pipeline.prefect_flow`).

`load_documents` is the order of the steps and what happens when one fails; who runs a step is a `Run`.
What reading and storing need is imported when a file has to be: often all are known already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, TypeVarTuple

from duckdb import DuckDBPyConnection

from flows.pipeline.bytecode import compile_ahead
from flows.pipeline.extraction import (
    Extract,
    Extracted,
    OnPage,
    check_profiles,
    extraction_job,
    ignore_page,
)
from flows.pipeline.faults import Failure, noted
from flows.pipeline.mirror import mirroring
from flows.pipeline.origins import checked_given, origin_of
from flows.pipeline.recipe import recipe_with
from flows.pipeline.unpacking import Unpacked, containers_among, private_folder, unpacked
from ingest.files.content import shown_name
from ingest.files.left_out import LeftOut, together
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.workers.confinement import Limits
from ingest.workers.pool import cores, hear_nothing
from ingest.workers.reading import Readers
from ingest.workers.reading import readers as made_readers
from models.errors import OlderWarehouseError, RenaksiError, WorseReadingError
from models.origin import NOTHING_GIVEN, Given, Origin
from warehouse import WAIT
from warehouse.judgements.states import Judged, Withdrawal, judged
from warehouse.store.connection import (
    create_warehouse,
    empty_warehouse,
    is_there,
    open_warehouse,
    require_place,
)
from warehouse.store.in_use import keep_profiles, profiles_in_use
from warehouse.store.originals import forget_original, keep_original, original, sha256_of
from warehouse.store.recipe import Recipe, given_before, read_before

if TYPE_CHECKING:
    from flows.pipeline.storing import ReportSummary
    from models.findings import Severity, WordCounts
    from models.mail import Mail
    from models.progress import ExtractedReport
    from warehouse.store.load import LoadSummary
    from warehouse.store.rebuilding import Difference
    from warehouse.store.standing import Standing

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
    """What to load, where to, and by which layouts (`profiles`: a folder, None for those in use and the built-in ones).

    `options` say how files are read, `force` reads also what was read before and stores also what is read worse, and
    `wait` is how many seconds others may hold the warehouse. `given` is what people say of the reports in all files;
    `origins` is what is known of each file besides, which the first step finds out. `dry_run` stores nothing: the load
    is tried on a copy of the warehouse `tried_for`, beside which faults are still logged.
    """

    files: tuple[Path, ...]
    warehouse: Path
    profiles: Path | None = None
    options: ReadOptions = ReadOptions()  # noqa: RUF009
    force: bool = False
    wait: float = WAIT
    given: Given = NOTHING_GIVEN
    origins: Mapping[Path, Origin] = field(default_factory=dict)
    dry_run: bool = False
    tried_for: Path | None = None

    @property
    def logged_beside(self) -> Path:
        """The warehouse that people know."""
        return self.tried_for or self.warehouse


Ask = Callable[[Mapping[str, Sequence[Path]]], Given]
"""Asks a person once what reports do not say: by fact (`plan`, `period`, `reporter`), the files that leave it open."""


def ask_nobody(_: Mapping[str, Sequence[Path]]) -> Given:
    """Leave open what is open."""
    return NOTHING_GIVEN


Confirm = Callable[[str], bool]
"""Asks a person whether to store what is read worse, as the sentence says."""


def confirm_nothing(_: str) -> bool:
    """Refuse what nobody has decided on."""
    return False


Extraction = Callable[
    [Readers, Sequence[Path], LoadRequest, OnPage], AbstractContextManager[Extract, bool | None]
]
"""Gives what extracts the files, each asked for once and in their order; the readers are this machine's."""


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
    What folders and containers hold beside documents is `left_out`. `judged` is what people's judgements come to now,
    `lost_links` how many fewer of those on links hold; `withdrawn` are the files that somebody withdrew.
    `differences` are the relations that a load would change which was only tried.
    """

    documents: tuple[LoadedPlans | LoadedReports, ...]
    failures: tuple[Failure, ...]
    unchanged: tuple[Path, ...] = ()
    left_out: LeftOut = field(default_factory=LeftOut)
    standings: Mapping[Path, Standing] = field(default_factory=dict)
    without_profiles: frozenset[Path] = frozenset()
    judged: Judged = field(default_factory=Judged)
    lost_links: int = 0
    withdrawn: Mapping[Path, Withdrawal] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()

    def with_left_out(self, left_out: LeftOut) -> LoadReport:
        """The same where this was left out too, of the folders that the files were found in."""
        return replace(self, left_out=together([left_out, self.left_out]))


def read_options(
    warehouse: Path,
    reader: ReaderName,
    workers: int | None,
    *,
    cached: bool,
    limits: Limits | None = None,
) -> ReadOptions:
    """How files are read for this warehouse: by as many processes as there are processors, unless told otherwise.

    If `cached`, pages that were read are remembered in a folder beside the warehouse.
    """
    cache = warehouse.parent / f"{warehouse.name}.cache" if cached else None
    return ReadOptions(reader, workers or cores(), cache, limits)


def run_in_process(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
    """Run a step here and now: the `Run` of a load that asked for no engine."""
    return step.function(*arguments)


def load_documents(
    request: LoadRequest,
    run: Run = run_in_process,
    on_page: OnPage = ignore_page,
    extraction: Extraction | None = None,
    ask: Ask = ask_nobody,
    confirm: Confirm = confirm_nothing,
) -> LoadReport:
    """Load each file in a transaction of its own; one that fails is reported and the others go on.

    What is in containers is loaded like files of its own. Who extracts the documents is up to `extraction`: by default
    processes of this machine that are held to limits, or where there are none this process, or several.

    Reports wait until all plans are stored, so that what is said of their links holds at the end. Raises
    WarehouseError or ProfileError, before any document is read, if the warehouse or a profile is unusable, and
    UnpublishedError, of which this is the outcome, if all was done but publishing.
    """
    request = replace(request, profiles=profiles_in_use(request.warehouse, request.profiles))
    containers = containers_among(request.files, request.warehouse)

    def load(held: LoadRequest) -> LoadReport:
        with (
            private_folder(containers) as private,
            _readers(request, private) as readers,
        ):
            opened = unpacked(request.files, containers, private, request.warehouse, readers)
            how = partial(extraction or extract_on_this_machine, readers)
            return _load_unpacked(held, opened, run, on_page, how, ask, confirm)

    if request.dry_run:
        from flows.pipeline.rehearsal import rehearsed

        return rehearsed(request, load)
    return mirroring(request.warehouse, request.wait, partial(load, request))


def _readers(request: LoadRequest, private: Path | None) -> AbstractContextManager[Readers]:
    """Who reads the request's files: as many processes as may share the work where there are several files."""
    options = request.options
    several = len(request.files) > 1 or private is not None
    readable = [*request.files, request.profiles]
    count = options.workers if several else 1
    return made_readers(options, readable, [private], count, compile_ahead)


def _load_unpacked(
    asked: LoadRequest,
    opened: Unpacked,
    run: Run,
    on_page: OnPage,
    extraction: Callable[
        [Sequence[Path], LoadRequest, OnPage], AbstractContextManager[Extract, bool | None]
    ],
    ask: Ask,
    confirm: Confirm,
) -> LoadReport:
    request = replace(asked, files=opened.files)
    recipe, known, origins = run(CHECK, request.warehouse.name, request)
    before = _judged_before(request)
    request = replace(request, origins=origins)
    unchanged = tuple(file for file in request.files if file in known)
    changed = [file for file in request.files if file not in known]
    work = _Work(request, opened, run, recipe, confirm)
    if changed:
        with (
            _warehouse_made_ahead(request) as work.put_warehouse,
            extraction(changed, request, on_page) as extract,
        ):
            # One that is not valid ends the load before any file is read.
            check_profiles(request.profiles)
            reports = work.store_plans(changed, extract)
        answered = _answered(request, reports, ask)
        again = replace(request, origins={**origins, **answered})
        unsaid = [file for file in reports if file in answered]
        with extraction(unsaid, again, on_page) as extract:
            work.store_reports(reports, answered, extract)
    outcome = LoadReport(
        tuple(work.loaded[file] for file in request.files if file in work.loaded),
        opened.all_failures(asked.files, work.failures),
        unchanged,
        opened.left_out,
    )
    return _with_standings(request, outcome, known, before)


def _judged_before(request: LoadRequest) -> Judged:
    """What people's judgements came to before anything is loaded."""
    if not is_there(request.warehouse):
        return Judged()
    try:
        with open_warehouse(request.warehouse, read_only=True, wait=request.wait) as connection:
            return judged(connection)
    except OlderWarehouseError:  # which is upgraded when something is stored
        return Judged()


@dataclass(slots=True)
class _Work:
    """What is done with the files of a load one after the other, and what came of it."""

    request: LoadRequest
    opened: Unpacked
    run: Run
    recipe: Recipe
    confirm: Confirm
    put_warehouse: Callable[[], None] = lambda: None
    loaded: dict[Path, LoadedPlans | LoadedReports] = field(default_factory=dict)
    failures: dict[Path, RenaksiError] = field(default_factory=dict)

    def store_plans(self, files: Sequence[Path], extract: Extract) -> dict[Path, ExtractedReport]:
        """Extract all files, and store those that hold plans; gives the others."""
        from models.progress import ExtractedReport

        reports: dict[Path, ExtractedReport] = {}
        for file in files:
            with noted(file, self.request.logged_beside, self.failures):
                extracted = self.run(EXTRACT, shown_name(file), extract, file)
                if isinstance(extracted, ExtractedReport):
                    reports[file] = extracted
                else:
                    self._store(file, extracted, self.request.origins[file])
        return reports

    def store_reports(
        self,
        reports: Mapping[Path, ExtractedReport],
        answered: Mapping[Path, Origin],
        extract: Extract,
    ) -> None:
        """Store the reports; those that a person said more of are extracted again."""
        for file, report in reports.items():
            with noted(file, self.request.logged_beside, self.failures):
                if file in answered:
                    again = self.run(EXTRACT_AGAIN, shown_name(file), extract, file)
                    self._store(file, again, answered[file])
                else:
                    self._store(file, report, self.request.origins[file])

    def _store(self, file: Path, extracted: Extracted, origin: Origin) -> None:
        name = shown_name(file)
        contents = self.run(SUMMARISE, name, extracted)  # what fails, fails before storing
        self.put_warehouse()
        brought = brought_by(self.opened.mails.get(file), extracted)
        read = replace(self.recipe, origin=origin)
        try:
            stored = self.run(STORE, name, self.request, file, brought, read)
        except WorseReadingError as error:
            if not self.confirm(str(error)):
                raise
            anyway = replace(self.request, force=True)
            stored = self.run(STORE, name, anyway, file, brought, read)
        self.loaded[file] = _loaded(file, contents, stored)


def _with_standings(
    request: LoadRequest, report: LoadReport, digests: Mapping[Path, str], before: Judged
) -> LoadReport:
    """The outcome with what the warehouse tells of its files when all are stored; `digests` are of those unchanged."""
    from models.plan import document_id_of
    from warehouse.store.standing import read_without_profiles, standings

    documents = {file: document_id_of(digests[file]) for file in report.unchanged}
    documents |= {item.file: item.stored.document_id for item in report.documents}
    if not documents:
        return report
    changed = {item.stored.document_id for item in report.documents if item.stored.changed}
    with open_warehouse(request.warehouse, read_only=True, wait=request.wait) as connection:
        found = standings(connection, documents.values())
        otherwise = read_without_profiles(connection, changed)
        now = judged(connection)
    return replace(
        report,
        judged=now,
        lost_links=max(before.links - now.links, 0),
        withdrawn={
            file: now.withdrawn[name] for file, name in documents.items() if name in now.withdrawn
        },
        standings={file: found[name] for file, name in documents.items() if name in found},
        without_profiles=frozenset(file for file, name in documents.items() if name in otherwise),
    )


def _answered(
    request: LoadRequest, reports: Mapping[Path, ExtractedReport], ask: Ask
) -> dict[Path, Origin]:
    """The origins of the reports of which a person says what they leave open."""
    unsaid: dict[str, list[Path]] = {}
    for file, report in reports.items():
        for fact in report.open_facts:
            unsaid.setdefault(fact, []).append(file)
    answers = ask(unsaid) if unsaid else NOTHING_GIVEN
    if answers.is_empty:
        return {}
    origins = {file: request.origins[file] for file, report in reports.items() if report.open_facts}
    return {
        file: replace(origin, given=origin.given.over(answers)) for file, origin in origins.items()
    }


@contextmanager
def _warehouse_made_ahead(request: LoadRequest) -> Iterator[Callable[[], None]]:
    """A new warehouse's file is made while others extract the first document; gives what puts it in its place."""
    if is_there(request.warehouse):
        yield lambda: None
        return
    with ThreadPoolExecutor(1) as aside:
        made = aside.submit(empty_warehouse)

        def put() -> None:
            if not is_there(request.warehouse):
                content = None
                with suppress(Exception):  # whatever kept it from being made is said here
                    content = made.result()
                create_warehouse(request.warehouse, content)

        yield put


@contextmanager
def extract_on_this_machine(
    readers: Readers, files: Sequence[Path], request: LoadRequest, on_page: OnPage
) -> Iterator[Extract]:
    """What extracts the files in their order: one after the other, or each ahead where several share the work.

    Those that share it do not tell of their pages.
    """
    options = replace(request.options, workers=1) if readers.count > 1 else request.options
    jobs = {
        file: extraction_job(file, request.profiles, options, request.origins.get(file))
        for file in files
    }
    result_for = readers.ahead(jobs)

    def extract(file: Path) -> Extracted:
        return result_for(file, hear_nothing if readers.count > 1 else lambda told: on_page(*told))

    yield extract


def _extract_document(extract: Extract, file: Path) -> Extracted:
    return extract(file)


def _check_request(
    request: LoadRequest,
) -> tuple[Recipe, Mapping[Path, str], Mapping[Path, Origin]]:
    """Find out before the long work whether its result can be kept, without making a warehouse for nothing.

    Gives how documents are read now, the files that were read so before with their SHA-256, and where each file comes
    from: what was given with it earlier holds where nothing else is given now. Raises UsageError for what cannot be
    meant.
    """
    now = checked_given(request.given, request.profiles)
    recipe = recipe_with(request.profiles, request.options.reader)
    is_made = is_there(request.warehouse)
    known, earlier = _known_files(request, recipe) if is_made else (frozenset[str](), {})
    digests = {file: _digest_of(file) if known or earlier else "" for file in request.files}
    before = {file: earlier.get(digest, NOTHING_GIVEN) for file, digest in digests.items()}
    origins = {file: origin_of(file, now.over(given)) for file, given in before.items()}
    unchanged = {
        file: digest
        for file, digest in digests.items()
        if digest in known and origins[file].given == before[file]
    }
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
    """The file's SHA-256; empty where it cannot be told, for whatever reason, of which its reader complains."""
    with suppress(Exception):
        return sha256_of(file)
    return ""


def _store_document(
    request: LoadRequest, file: Path, extracted: Extracted, recipe: Recipe
) -> LoadSummary | ReportSummary:
    """Keep the file and write what it yielded, or leave nothing; the warehouse is held no longer than that takes."""
    from models.vocabularies import using_folder
    from warehouse.store.snapshot import keep_snapshot

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
        stored = store_extracted(connection, extracted, recipe, even_worse=request.force)
        undo.pop_all()
    if request.profiles:
        keep_profiles(request.warehouse, request.profiles, recipe.profiles)
    keep_snapshot(request.warehouse)
    return stored


def brought_by(mail: Mail | None, extracted: Extracted) -> Extracted:
    """What a document yielded, with what is known of the mail that brought it."""
    if mail is None:
        return extracted
    told = {f"mail_{name}": value for name, value in mail._asdict().items()}
    return extracted.model_copy(update={"facts": extracted.facts.model_copy(update=told)})


def store_extracted(
    connection: DuckDBPyConnection, extracted: Extracted, recipe: Recipe, *, even_worse: bool
) -> LoadSummary | ReportSummary:
    """Write what a document yielded into an open warehouse, what is read worse than it is shown only if told to."""
    from flows.pipeline.storing import load_document, load_report
    from models.progress import ExtractedReport

    if isinstance(extracted, ExtractedReport):
        return load_report(connection, extracted, recipe)
    return load_document(connection, extracted, recipe, even_worse=even_worse)


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
    from flows.pipeline.storing import ReportSummary

    if isinstance(stored, ReportSummary):
        return LoadedReports(file, contents, stored)
    return LoadedPlans(file, contents, stored)


CHECK = Step("check warehouse", _check_request, retries=2)
EXTRACT = Step("extract document", _extract_document)
EXTRACT_AGAIN = Step("extract document as answered", _extract_document)
STORE = Step("store document", _store_document, retries=5)
SUMMARISE = Step("summarise document", _summarise_document)
