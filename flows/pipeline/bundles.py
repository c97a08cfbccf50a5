"""Bundles: a warehouse's folder in one file, and the same taken into a warehouse, which may have lived on meanwhile.

What both hold is put together: documents, in the order in which they were first loaded, and judgements. It comes out
the same whichever is taken into the other.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from flows.pipeline.bundle_file import (
    PROFILES,
    SETTINGS,
    Bundle,
    document_name,
    is_bundle,
    unpack_bundle,
    write_bundle,
)
from flows.pipeline.extraction import OnPage
from flows.pipeline.mirror import mirroring, to_change
from flows.pipeline.rebuild import refuse_missing, repeat_loads
from flows.pipeline.storing import judge_again, merge_ledger
from ingest.files.content import UNPACKED
from ingest.pages.readers import ReadOptions
from models.errors import OlderWarehouseError, UnreadableDocumentError, WarehouseError
from models.vocabularies import using_folder
from warehouse.judgements.contradictions import merged_lines
from warehouse.judgements.ledger import is_behind, stored_lines, take_ledger
from warehouse.judgements.ledger_file import NAME, append, ledger_of, read_ledger
from warehouse.judgements.lines import Kind, Line, as_text
from warehouse.judgements.past import loads_in
from warehouse.store.connection import is_there, make_empty, open_warehouse, reason, require_place
from warehouse.store.digest import relation_digests
from warehouse.store.file_modes import make_folder
from warehouse.store.in_use import keep_profiles, profiles_in_use
from warehouse.store.migrations import back_up, beside, supersede
from warehouse.store.originals import (
    forget_original,
    keep_original,
    kept_beside,
    original,
    settings_file,
    sha256_of,
)
from warehouse.store.outputs import Kind as OutputKind
from warehouse.store.outputs import Output
from warehouse.store.own_settings import add_settings, settings_in, settings_of
from warehouse.store.rebuilding import PastLoad, past_loads
from warehouse.store.scratch import put_in_place


def export_bundle(warehouse: Path, out: Path, wait: float, *, replace: bool) -> int:
    """Write a warehouse's bundle; gives how many originals are in it.

    Raises UsageError where it cannot be written there, WarehouseError where an original is missing.
    """

    def kept_because(earlier: Path) -> str | None:
        if replace and is_bundle(earlier):
            return None
        return "is there already; give --force to replace a bundle"

    output = Output(out, OutputKind("a bundle", (".zip",), kept_because), [warehouse])
    output.check()
    lines, digests = _held(warehouse, wait)
    loads = loads_in(lines)
    if not loads:
        raise WarehouseError(f"{warehouse} holds nothing yet: load a plan first.")
    refuse_missing(warehouse, loads, "bundled")
    files: dict[str, Path | bytes] = {
        document_name(digest, Path(name).suffix): original(warehouse, digest, Path(name).suffix)
        for load in loads
        for name, digest in [(load.file_name, load.sha256), *load.profiles]
    }
    count = len(files)
    files[NAME] = "".join(f"{as_text(line)}\n" for line in lines).encode()
    if profiles := profiles_in_use(warehouse, None):
        for own in profiles.rglob("*.toml"):
            files[f"{PROFILES}/{own.relative_to(profiles).as_posix()}"] = own
    if settings_file(warehouse).is_file():
        files[SETTINGS] = settings_file(warehouse)
    output.fill(lambda file: write_bundle(file, files, digests))
    return count


def _held(warehouse: Path, wait: float) -> tuple[list[Line], dict[str, str]]:
    """The lines of a warehouse's ledger, with all that either holds, and the digests of its relations."""
    if not is_there(warehouse) and ledger_of(warehouse).is_file():
        return read_ledger(ledger_of(warehouse)), {}
    with (
        suppress(OlderWarehouseError),  # which is upgraded
        open_warehouse(warehouse, read_only=True, wait=wait) as connection,
    ):
        if ledger_of(warehouse).is_file() and not is_behind(connection):
            return read_ledger(ledger_of(warehouse)), relation_digests(connection)

    def even_out() -> tuple[list[Line], dict[str, str]]:
        with to_change(warehouse, None, wait) as connection:
            judge_again(connection)
            return stored_lines(connection), relation_digests(connection)

    return mirroring(warehouse, wait, even_out)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a bundle: new documents and judgements, contradictions; the relations that came out otherwise.

    `backup` is where the warehouse is kept as it was, if it was made anew. `settings` are those of which both say
    otherwise: the warehouse's own stay.
    """

    documents: int
    judgements: int
    contradictions: int
    differing: tuple[str, ...] = ()
    backup: Path | None = None
    settings: tuple[str, ...] = ()


def take_bundle(
    file: Path, warehouse: Path, options: ReadOptions, wait: float, on_page: OnPage
) -> Taken:
    """Put what a bundle holds together with what a warehouse holds, which is made if it is missing; all or nothing.

    Raises UnreadableDocumentError for a bundle that is not as it must be, with nothing changed, and what a load raises.
    """
    with TemporaryDirectory(prefix=UNPACKED) as private:
        bundle = unpack_bundle(file, Path(private))
        taking = _Taking(file, bundle, warehouse, options, wait, on_page)
        return mirroring(warehouse, wait, taking.take)


@dataclass(frozen=True, slots=True)
class _Taking:
    file: Path
    bundle: Bundle
    warehouse: Path
    options: ReadOptions
    wait: float
    on_page: OnPage

    def take(self) -> Taken:
        """Take the bundle in."""
        settings = settings_in(self.bundle.folder / SETTINGS)
        settings_of(self.warehouse)  # in which there may be mistakes
        lines, loads = self._before()
        merged = merged_lines(lines, self.bundle.lines)
        wanted = loads_in(merged)
        had = {line.id for line in lines}
        new = [line.kind for line in merged if line.id not in had]
        known = {load.sha256 for load in loads}
        documents = len({load.sha256 for load in wanted} - known)
        judgements = sum(kind not in (Kind.LOAD, Kind.CONTRADICTION) for kind in new)
        backup = None
        differing: tuple[str, ...] = ()
        with ExitStack() as undo:
            self._keep_originals(undo)
            profiles = self._profiles(wanted)
            if is_there(self.warehouse) and _same(loads, wanted):
                self._merge(profiles)
            else:
                backup, differing = self._make_anew(merged, wanted, loads, profiles)
            undo.pop_all()
        self._keep_profiles(profiles)
        kept = add_settings(self.warehouse, settings)
        return Taken(documents, judgements, new.count(Kind.CONTRADICTION), differing, backup, kept)

    def _before(self) -> tuple[list[Line], list[PastLoad]]:
        if not is_there(self.warehouse):
            require_place(self.warehouse)
            return read_ledger(ledger_of(self.warehouse)), []
        with to_change(self.warehouse, None, self.wait) as connection:
            if is_behind(connection) or not ledger_of(self.warehouse).is_file():
                judge_again(connection)
            return stored_lines(connection), past_loads(connection)

    def _keep_originals(self, undo: ExitStack) -> None:
        for load in self.bundle.loads:
            for name, digest in [(load.file_name, load.sha256), *load.profiles]:
                suffix = Path(name).suffix
                kept = original(self.warehouse, digest, suffix)
                if not kept.exists():
                    undo.callback(forget_original, kept)
                keep_original(self.warehouse, self.bundle.document(digest, suffix), digest)

    def _merge(self, profiles: Path | None) -> None:
        with to_change(self.warehouse, profiles, self.wait) as connection, self._checked():
            merge_ledger(connection, self.bundle.lines)

    @contextmanager
    def _checked(self) -> Iterator[None]:
        """What lines of a ledger are put in force; a bundle whose lines cannot be is refused."""
        try:
            yield
        except (duckdb.Error, KeyError, TypeError, ValueError, RecursionError) as error:
            raise UnreadableDocumentError(
                f"{self.file}: this bundle is refused, for its {NAME} says what can be said of nothing in it."
            ) from error

    def _make_anew(
        self,
        merged: Sequence[Line],
        wanted: Sequence[PastLoad],
        before: Sequence[PastLoad],
        profiles: Path | None,
    ) -> tuple[Path | None, tuple[str, ...]]:
        """Make the warehouse from what both hold, and put it in place."""
        with beside(self.warehouse, "made of both") as made:
            make_empty(made)
            failures = repeat_loads(
                self.warehouse, made, wanted, self.options, on_page=self.on_page
            )
            if failures:
                raise failures[0].error
            ledger_of(made).unlink(missing_ok=True)
            append(ledger_of(made), list(map(as_text, merged)))
            with using_folder(profiles), open_warehouse(made) as connection:
                with self._checked():
                    take_ledger(connection, ledger_of(made))
                    judge_again(connection)
                connection.execute("CHECKPOINT")
                told = relation_digests(connection) if not before else {}
            differing = tuple(
                name
                for name, digest in told.items()
                if self.bundle.digests.get(name, digest) != digest
            )
            return self._put_in_place(made, before), differing

    def _put_in_place(self, made: Path, before: Sequence[PastLoad]) -> Path | None:
        ledger = ledger_of(self.warehouse)
        make_folder(ledger.parent)
        if not is_there(self.warehouse):
            try:
                put_in_place(ledger_of(made), ledger)
                put_in_place(made, self.warehouse)
            except OSError as error:
                raise WarehouseError(f"{self.warehouse} cannot be made: {reason(error)}") from error
            return None
        with open_warehouse(self.warehouse, make=False, wait=self.wait) as old:
            if not _same(past_loads(old), before):
                raise WarehouseError(
                    f"{self.warehouse} was changed meanwhile, and is as it is: load {self.file} again."
                )
            backup = back_up(self.warehouse, old, "before-bundle")
            put_in_place(ledger_of(made), ledger)
            supersede(self.warehouse, old, made)
        return backup

    def _profiles(self, wanted: Sequence[PastLoad]) -> Path | None:
        """A folder with the profiles in use in either; of two of a name the one that was used last, if any was."""
        folders = [kept_beside(self.warehouse) / PROFILES, self.bundle.folder / PROFILES]
        last = dict(own for load in wanted for own in load.profiles)
        both = self.bundle.folder / "both"
        for folder in folders:
            for file in folder.rglob("*.toml"):
                name = file.relative_to(folder).as_posix()
                used = original(self.warehouse, last[name], ".toml") if name in last else file
                (both / name).parent.mkdir(parents=True, exist_ok=True)
                if not (both / name).exists():
                    shutil.copyfile(used if used.is_file() else file, both / name)
        return both if both.is_dir() else None

    def _keep_profiles(self, profiles: Path | None) -> None:
        """Keep the profiles of both."""
        if profiles:
            names = [file.relative_to(profiles).as_posix() for file in profiles.rglob("*.toml")]
            kept = [(name, sha256_of(profiles / name)) for name in names]
            keep_profiles(self.warehouse, profiles, kept)


def _same(loads: Sequence[PastLoad], others: Sequence[PastLoad]) -> bool:
    """Whether they are the same files, read and named in the same way, in the same order."""
    return [load[1:] for load in loads] == [load[1:] for load in others]
