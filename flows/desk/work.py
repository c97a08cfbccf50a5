"""What the desk does with its warehouse: reads its snapshot, and changes it by what people say and by loads alone."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TypeVar

from duckdb import DuckDBPyConnection

from flows.desk.loads import Loads
from flows.desk.pictures import Pictures
from flows.pipeline.mirror import mirroring, to_change
from models.errors import WarehouseError
from models.languages import Language
from warehouse import WAIT
from warehouse.judgements.review import Ruling, decide
from warehouse.judgements.saying import Saying
from warehouse.store.connection import is_there, open_warehouse
from warehouse.store.snapshot import keep_snapshot, snapshot_of

_T = TypeVar("_T")

FORMS = ("report", "xlsx", "csv", "parquet", "sqlite", "datapackage", "ogp", "bundle")
"""What can be taken away, as `renaksi export --as` names it."""


class Desk:
    """One person's work on a warehouse, in a language that may be changed."""

    def __init__(
        self,
        warehouse: Path,
        profiles: Path | None,
        who: str,
        language: Language,
        wait: float = WAIT,
    ) -> None:
        self.warehouse, self.profiles, self.who, self.language = warehouse, profiles, who, language
        self.loads = Loads(warehouse, profiles, wait)
        self.wait = wait
        self.pictures = Pictures(warehouse)
        self._changing = Lock()
        self._taken = Path(tempfile.mkdtemp(prefix="renaksi-taken-"))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was loaded yet."""
        return not is_there(self.warehouse)

    @contextmanager
    def reading(self) -> Iterator[DuckDBPyConnection]:
        """The warehouse as of its last change, which whoever changes it does not hold up.

        Raises `WarehouseError` where it cannot be used.
        """
        with open_warehouse(self._snapshot(), read_only=True, wait=self.wait) as connection:
            yield connection

    def _snapshot(self) -> Path:
        """The warehouse's snapshot, made anew where another program has changed the warehouse."""
        snapshot = snapshot_of(self.warehouse)
        if self._changing.acquire(blocking=False):
            try:
                keep_snapshot(self.warehouse)
            finally:
                self._changing.release()
        if not snapshot.is_file():
            raise WarehouseError(
                f"{self.warehouse} has no snapshot to read: see that there is room beside it, and load a file."
            )
        return snapshot

    def say(self, subject: str, words: Sequence[str], note: str | None = None) -> str:
        """Say something of what has this identifier, as `renaksi judge` does; gives the judgement."""
        from flows.pipeline.judging import say_of

        saying = Saying(self.who, note)
        done = self._changed(lambda c: say_of(c, subject, words, saying, self.profiles))
        return done.judgement_id

    def decide(self, ruling: Ruling) -> int:
        """Decide on an entry; gives how many decisions are new."""
        return self._changed(lambda connection: decide(connection, [ruling], self.who))

    def undo(self, judgement: str) -> None:
        """Take a judgement back."""
        from flows.pipeline.storing import undo_judgement

        self._changed(lambda c: undo_judgement(c, judgement, Saying(self.who, None)))

    def _changed(self, change: Callable[[DuckDBPyConnection], _T]) -> _T:
        """Change the warehouse, and leave a new snapshot."""

        def changed() -> _T:
            with to_change(self.warehouse, self.profiles, self.wait) as connection:
                return change(connection)

        with self._changing:
            return mirroring(self.warehouse, self.wait, changed)

    def take(self, form: str, body: str | None = None) -> Path:
        """What is taken away, as one file; raises as `renaksi export` does."""
        folder = Path(tempfile.mkdtemp(dir=self._taken))
        name = f"{self.warehouse.stem}-{datetime.datetime.now().astimezone():%Y-%m-%d}"
        if form == "report":
            return self._report(folder / f"{name}.html", body)
        if form == "bundle":
            from flows.pipeline.bundles import export_bundle

            with self._changing:
                export_bundle(self.warehouse, folder / f"{name}.zip", self.wait, replace=True)
            return folder / f"{name}.zip"
        from warehouse.exports.export import export_warehouse
        from warehouse.exports.formats import ExportFormat

        out = folder / f"{name}-{form}"
        export_warehouse(self._snapshot(), out, ExportFormat(form), wait=self.wait)
        files = [path for path in out.rglob("*") if path.is_file()]
        if len(files) == 1:
            return files[0]
        return Path(shutil.make_archive(str(out), "zip", out))

    def _report(self, file: Path, body: str | None) -> Path:
        from flows.page.command import write_report

        write_report(
            self._snapshot(),
            file,
            plans=(),
            language=self.language,
            as_of=None,
            documents=None,
            with_contacts=False,
            wait=self.wait,
            body=body,
        )
        return file

    def end(self) -> None:
        """End what is at work, and forget what was taken away."""
        self.loads.end()
        self.pictures.end()
        shutil.rmtree(self._taken, ignore_errors=True)
