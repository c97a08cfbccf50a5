"""Making a warehouse anew from the original files kept beside it, and putting it in the old one's place."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from flows.pipeline.bytecode import compile_ahead
from flows.pipeline.extraction import Extract, Extracted, OnPage, extract_in, ignore_page
from flows.pipeline.faults import Failure, noted
from flows.pipeline.mirror import mirroring
from flows.pipeline.recipe import recipe_with
from flows.pipeline.steps import EXTRACT, Run, Step, brought_by, run_in_process, store_extracted
from flows.pipeline.storing import judge_again, roll_back
from ingest.files.content import UNPACKED
from ingest.pages.readers import ReadOptions
from ingest.workers.reading import Readers
from ingest.workers.reading import readers as made_readers
from models.errors import (
    RenaksiError,
    UnreadableDocumentError,
    UnrecognisedDocumentError,
    UsageError,
    WarehouseError,
)
from models.vocabularies import using_folder
from warehouse import WAIT
from warehouse.judgements.ledger import lay_beside, recording, take_ledger
from warehouse.judgements.ledger_file import ledger_of
from warehouse.judgements.past import loads_told
from warehouse.store.connection import is_there, make_empty, open_warehouse, reason
from warehouse.store.in_use import profiles_in_use
from warehouse.store.migrations import back_up, beside, supersede
from warehouse.store.originals import is_whole, original
from warehouse.store.rebuilding import (
    Difference,
    PastLoad,
    carry_over,
    differences,
    past_loads,
)
from warehouse.store.recipe import Recipe
from warehouse.store.scratch import put_in_place


@dataclass(frozen=True, slots=True)
class RebuildRequest:
    """Which warehouse to make anew; `check` only looks what would come out, and replaces nothing."""

    warehouse: Path
    check: bool = False
    options: ReadOptions = ReadOptions()  # noqa: RUF009
    wait: float = WAIT


@dataclass(frozen=True, slots=True)
class RebuildReport:
    """How many loads were repeated, what came out else than before, and where the old warehouse is kept if anything.

    `failures` are the files that are not read any more: because of them nothing was replaced. `is_new` where there was
    no warehouse any more, but what it can be made from.
    """

    loads: int
    differences: tuple[Difference, ...] = ()
    backup: Path | None = None
    failures: tuple[Failure, ...] = ()
    is_new: bool = False


def rebuild(
    request: RebuildRequest, run: Run = run_in_process, on_page: OnPage = ignore_page
) -> RebuildReport:
    """Repeat all loads in their order into a new file, carry people's decisions over, and replace the old file at once.

    The old warehouse can be used meanwhile; what is loaded into it until it is replaced is repeated too. Where the
    outcome is another, as it may be with a newer Renaksi, the old one is kept beside it. Where originals are not read
    any more, the others still are, so that all of them are told at once, and nothing is replaced. Raises
    WarehouseError, with nothing changed, where an original is missing, and UnpublishedError, of which this is the
    outcome, if all was done but publishing.
    """
    loads = run(HISTORY, request.warehouse.name, request)
    return mirroring(
        request.warehouse, request.wait, partial(_rebuild, request, loads, run, on_page)
    )


def _rebuild(
    request: RebuildRequest, loads: list[PastLoad], run: Run, on_page: OnPage
) -> RebuildReport:
    with (
        beside(request.warehouse, "rebuilt") as made,
        TemporaryDirectory(prefix=UNPACKED) as private,
        made_readers(request.options, [Path(private)], prepare=compile_ahead) as readers,
    ):
        make_empty(made)
        repeated: list[PastLoad] = []
        failures: dict[Path, RenaksiError] = {}
        again = _Again(
            request.warehouse, made, request.options, Path(private), readers, on_page, run
        )
        while True:
            again.repeat(loads, len(repeated), failures)
            if failures:
                return RebuildReport(
                    len(loads), failures=tuple(Failure(*failure) for failure in failures.items())
                )
            outcome = run(REPLACE, request.warehouse.name, request, made, loads)
            if isinstance(outcome, RebuildReport):
                return outcome
            repeated, loads = loads, outcome


def repeat_loads(
    warehouse: Path,
    made: Path,
    loads: Sequence[PastLoad],
    options: ReadOptions,
    on_page: OnPage = ignore_page,
) -> tuple[Failure, ...]:
    """Repeat loads of which a warehouse keeps the originals into the file made; gives those that are not read."""
    with (
        TemporaryDirectory(prefix=UNPACKED) as private,
        made_readers(options, [Path(private)]) as readers,
    ):
        failures: dict[Path, RenaksiError] = {}
        again = _Again(warehouse, made, options, Path(private), readers, on_page, run_in_process)
        again.repeat(loads, 0, failures)
        return tuple(Failure(*failure) for failure in failures.items())


class _Again(NamedTuple):
    """Where loads are repeated from and to, and by whom."""

    warehouse: Path
    made: Path
    options: ReadOptions
    private: Path
    readers: Readers
    on_page: OnPage
    run: Run

    def repeat(
        self, loads: Sequence[PastLoad], start: int, failures: dict[Path, RenaksiError]
    ) -> None:
        """Repeat the loads from a place on; those that fail are added to the failures."""
        for number, load in enumerate(loads[start:], start):
            original_file = _laid_out(self.warehouse, load, self.private / str(number))
            extract = partial(_extract, self.readers, self.options, original_file, self.on_page)
            with noted(Path(load.file_name), self.warehouse, failures):
                _repeat(self.options, self.made, original_file, self.run, extract)


class _Original(NamedTuple):
    """A past load with its original under the name it had, and the profiles it was read with, laid out again."""

    load: PastLoad
    file: Path
    profiles: Path | None


def _laid_out(warehouse: Path, load: PastLoad, folder: Path) -> _Original:
    file = folder / load.file_name
    file.parent.mkdir(parents=True)
    shutil.copyfile(original(warehouse, load.sha256, file.suffix), file)
    profiles = folder.with_name(f"{folder.name}-profiles") if load.profiles else None
    for name, sha256 in load.profiles:
        assert profiles
        own = profiles / name
        own.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(original(warehouse, sha256, own.suffix), own)
    return _Original(load, file, profiles)


def _extract(
    readers: Readers, options: ReadOptions, again: _Original, on_page: OnPage, file: Path
) -> Extracted:
    return extract_in(readers, file, again.profiles, options, on_page, again.load.origin)


def _repeat(options: ReadOptions, made: Path, again: _Original, run: Run, extract: Extract) -> None:
    """Load one original into the file made, under the name it had and by the profiles it was read with."""
    load, file, profiles = again
    try:
        extracted = run(EXTRACT, file.name, extract, file)
    except (UnreadableDocumentError, UnrecognisedDocumentError) as error:
        error.call(file, load.file_name)
        raise
    recipe = replace(recipe_with(profiles, options.reader), origin=load.origin)
    brought = brought_by(load.mail, extracted)
    run(REPEAT, file.name, made, load, brought, recipe, profiles)
    shutil.rmtree(file.parent)


def _history(request: RebuildRequest) -> list[PastLoad]:
    """What was loaded; raises WarehouseError unless all of its files are there.

    Where there is no warehouse any more, the ledger beside it tells.
    """
    loads = _loads(request)
    refuse_missing(request.warehouse, loads, "rebuilt")
    return loads


def refuse_missing(warehouse: Path, loads: Sequence[PastLoad], done: str) -> None:
    """Raise WarehouseError where an original of a load is not kept, or damaged: so this cannot be `done`."""
    missing = {
        name
        for load in loads
        for name, sha256 in [(load.file_name, load.sha256), *load.profiles]
        if not is_whole(original(warehouse, sha256, Path(name).suffix), sha256)
    }
    if missing:
        raise WarehouseError(
            f"{warehouse} cannot be {done}: {', '.join(sorted(missing))} is not kept beside it, or "
            "was damaged there; load it again with --force."
        )


def _loads(request: RebuildRequest) -> list[PastLoad]:
    if not is_there(request.warehouse) and (told := loads_told(request.warehouse)):
        if request.check:
            raise WarehouseError(
                f"{request.warehouse} is not there, and there is nothing to compare with: rebuild it without --check."
            )
        return told
    if not request.check:  # what is to be replaced may be upgraded
        open_warehouse(request.warehouse, make=False, wait=request.wait).close()
    with open_warehouse(request.warehouse, read_only=True, wait=request.wait) as connection:
        return past_loads(connection)


def _store_again(
    made: Path, load: PastLoad, extracted: Extracted, recipe: Recipe, profiles: Path | None
) -> None:
    with using_folder(profiles), open_warehouse(made) as connection:
        store_extracted(connection, extracted, recipe, even_worse=True)
        _repeat_rollbacks(connection, load)


def _repeat_rollbacks(connection: DuckDBPyConnection, load: PastLoad) -> None:
    """Step back where people did after this load; not to a version that has not come out again."""
    for plan_id, version in load.rollbacks:
        with suppress(UsageError):  # the differences will tell
            roll_back(connection, plan_id, version)


def _replace(
    request: RebuildRequest, made: Path, loads: list[PastLoad]
) -> RebuildReport | list[PastLoad]:
    """Compare, and put the file made in the place of the old one, which no other process can use meanwhile.

    Gives all loads instead, and replaces nothing, where some were added since.
    """
    if not is_there(request.warehouse):
        return _put_where_none_is(request.warehouse, made, loads)
    with open_warehouse(request.warehouse, make=False, wait=request.wait) as old:
        now = past_loads(old)
        if now[: len(loads)] != loads:
            raise WarehouseError(
                f"{request.warehouse} was changed while it was rebuilt, and is as it is: rebuild it again."
            )
        if len(now) > len(loads):
            return now
        with recording(old, "The ledger"):  # which may have got lines by another way
            pass
        carry_over(old, made)
        lay_beside(request.warehouse, made)
        with using_folder(profiles_in_use(request.warehouse, None)), open_warehouse(made) as new:
            judge_again(new)
        with open_warehouse(made, read_only=True) as new:
            found = tuple(differences(old, new))
        if request.check:
            return RebuildReport(len(loads), found)
        backup = back_up(request.warehouse, old, "before-rebuild") if found else None
        supersede(request.warehouse, old, made)
    return RebuildReport(len(loads), found, backup)


def _put_where_none_is(warehouse: Path, made: Path, loads: list[PastLoad]) -> RebuildReport:
    """Have the file made say what the ledger says, and put it where the warehouse was."""
    lay_beside(warehouse, made)
    with using_folder(profiles_in_use(warehouse, None)), open_warehouse(made) as connection:
        take_ledger(connection, ledger_of(made))
        judge_again(connection)
        connection.execute("CHECKPOINT")
    try:
        put_in_place(made, warehouse)
    except OSError as error:
        raise WarehouseError(
            f"{warehouse} cannot be made anew, and nothing was changed: {reason(error)}"
        ) from error
    return RebuildReport(len(loads), is_new=True)


HISTORY = Step("look up past loads", _history, retries=2)
REPEAT = Step("store document again", _store_again)
REPLACE = Step("replace warehouse", _replace, retries=5)
