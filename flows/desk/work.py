"""What the desk does with its warehouse: reads its snapshot, and changes it by what people say and by loads alone."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TypeVar

from duckdb import DuckDBPyConnection

from flows.desk.lessons import Lessons
from flows.desk.loads import Loads
from flows.desk.pictures import Pictures
from flows.desk.reading import Snapshot
from flows.desk.waiting import Waiting
from flows.pipeline.mirror import mirroring, to_change
from flows.pipeline.storing import judge_again, undo_judgement
from models.geometry import Box
from models.languages import Language
from warehouse import WAIT
from warehouse.ask import desk as ask
from warehouse.ask.desk import Home
from warehouse.ask.queries import Row
from warehouse.exports.formats import ExportFormat
from warehouse.judgements.pending import pending_in, waiting_lines
from warehouse.judgements.review import Case, Decidable, Ruling, decidable, review_cases
from warehouse.judgements.sampling import Drawn, drawn
from warehouse.judgements.saying import Saying, Subject, see, take_back
from warehouse.store.connection import is_there

_T = TypeVar("_T")

FORMS = ("report", *ExportFormat, "bundle")
"""What can be taken away, as `renaksi export --as` names it; a lake is no file."""

OF_PEOPLE = (ExportFormat.SNAPSHOT, "bundle")
"""Those that hold personal data in any case."""


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
        self.wait = wait
        self.pictures = Pictures(warehouse)
        self.lessons = Lessons(warehouse, profiles)
        self.snapshot = Snapshot(warehouse, wait)
        self.waiting = Waiting(warehouse, self._put_in_force)
        self.loads = Loads(warehouse, profiles, wait, self.waiting.call)
        self._own: list[str] = []
        self._taken = Path(tempfile.mkdtemp(prefix="renaksi-taken-"))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was loaded yet."""
        return not is_there(self.warehouse)

    def reading(self) -> AbstractContextManager[DuckDBPyConnection]:
        """The warehouse as of its last change; raises `WarehouseError` where it cannot be used."""
        return self.snapshot.reading()

    def cases(self) -> list[Case]:
        """The entries that wait for a decision, in the order of their reports, but for those decided on just now."""
        cases = self.snapshot.answer(("cases", self.language), self._ask_cases)
        if not self.snapshot.is_answered("decidable"):
            self.waiting.call()
        judged = self.waiting.judged()
        there = {case.entry_id for case in cases}
        again = [case for case in self.waiting.restored() if case.entry_id not in there]
        return again + [case for case in cases if case.entry_id not in judged]

    def say(
        self,
        subject: str,
        words: Sequence[str],
        note: str | None = None,
        chosen: Mapping[str, tuple[Box, ...]] | None = None,
    ) -> str:
        """Say something of what has this identifier, as `renaksi judge` does; gives the judgement.

        `chosen` are the words on which it stands, of a row those of each field.
        """
        from flows.pipeline.judging import say_of

        of_fields = dict(chosen or {})
        saying = Saying(self.who, note, words=of_fields.pop("", ()), words_of=of_fields)
        done = self._changed(lambda c: say_of(c, subject, words, saying, self.profiles))
        self._own.append(done.judgement_id)
        return done.judgement_id

    def findings(self, document_id: str | None = None) -> list[Row]:
        """What was found and nobody has seen, worst first."""
        language, judged = self.language, self.waiting.judged()
        found = self.snapshot.answer(
            ("findings", language), lambda connection: ask.findings(connection, language)
        )
        there = [row for row in found if row.finding_id not in judged]
        return [row for row in there if document_id in (None, row.document_id)]

    def home(self, day: datetime.date) -> Home:
        """What the first page shows, without what was decided since."""
        told = self.snapshot.answer(("home", day), lambda connection: ask.home(connection, day))
        return told._replace(waiting=told.waiting._replace(links=len(self.cases())))

    def decide(self, ruling: Ruling) -> None:
        """Decide on an entry: kept when this returns, and put in force in the background."""
        case = next((case for case in self.cases() if case.entry_id == ruling.entry_id), None)
        told = self.snapshot.answer("decidable", self._ask_decidable)
        if not told.knows(ruling):
            with self.reading() as connection:
                told = decidable(connection, [], [ruling])
        last = self.waiting.last
        line = told.line(ruling, self.who, last.at if last else None)
        if line:
            self._own.append(self.waiting.say(line, ruling.entry_id, case).id)

    def sample(self, count: int, seed: int) -> list[Drawn]:
        """Values that are drawn, as far as nobody has looked at them."""
        judged = self.waiting.judged()
        return [one for one in self._drawn(count, seed) if _of_drawn(one) not in judged]

    def judge_drawn(
        self, count: int, seed: int, number: int, verdict: str, note: str | None
    ) -> None:
        """Say of a value that was drawn whether it is as printed; nothing where it is not among them any more."""
        for one in self._drawn(count, seed):
            if one.number == number:
                line = one.judged(verdict, Saying(self.who, note))
                self._own.append(self.waiting.say(line, _of_drawn(one)).id)

    def _drawn(self, count: int, seed: int) -> list[Drawn]:
        return self.snapshot.answer(
            ("sample", count, seed), lambda connection: list(drawn(connection, count, seed))
        )

    def see(self, finding_id: str) -> None:
        """Say that a finding asks for nothing to be done."""
        with self.reading() as connection:
            line = see(connection, Subject("finding", finding_id), Saying(self.who))
        self._own.append(self.waiting.say(line, finding_id).id)

    def undo(self, judgement: str | None = None) -> str | None:
        """Take a judgement back, or the newest of this person; gives the entry that waits again, if there is one."""
        judgement = judgement or self._newest()
        if judgement is None:
            return None
        here = self.waiting.find(judgement)
        if here:
            line = take_back(judgement, Saying(self.who))
            self.waiting.say(line, here.about, here.case)
        else:
            self._changed(lambda c: undo_judgement(c, judgement, Saying(self.who)))
        if judgement in self._own:
            self._own.remove(judgement)
        return here.about if here and here.case else None

    def _newest(self) -> str | None:
        """The newest judgement of this person that holds."""
        if self._own:
            return self._own[-1]
        with self.reading() as connection:
            told = ask.said(connection)
        taken_back = self.waiting.taken_back()
        own = (row.judgement_id for row in told if row.decided_by == self.who)
        return next((one for one in own if one not in taken_back), None)

    def _ask_cases(self, connection: DuckDBPyConnection) -> list[Case]:
        return review_cases(connection, language=self.language)

    def _ask_decidable(self, connection: DuckDBPyConnection) -> Decidable:
        return decidable(connection, self._ask_cases(connection))

    def _put_in_force(self) -> None:
        """Have the warehouse take over what waits, and work out what the next decisions need."""
        if self.is_empty:
            return
        waits = bool(waiting_lines(pending_in(self.warehouse)))

        def take_over() -> None:
            if waits and waiting_lines(pending_in(self.warehouse)):
                with to_change(self.warehouse, self.profiles, self.wait) as connection:
                    judge_again(connection)

        with self.snapshot.settling() if waits else nullcontext():
            with self.snapshot.changing:
                mirroring(self.warehouse, self.wait, take_over)
                self.snapshot.renew()
            self._look_again()

    def _look_again(self) -> None:
        """Work out anew what a decision needs, so that the next one finds it."""
        cases = self.snapshot.ask_again(("cases", self.language), self._ask_cases)
        self.snapshot.ask_again("decidable", lambda connection: decidable(connection, cases))

    def _changed(self, change: Callable[[DuckDBPyConnection], _T]) -> _T:
        """Change the warehouse, and leave a new snapshot."""

        def changed() -> _T:
            with to_change(self.warehouse, self.profiles, self.wait) as connection:
                return change(connection)

        with self.snapshot.changing:
            try:
                return mirroring(self.warehouse, self.wait, changed)
            finally:
                self.snapshot.renew()

    def take(self, form: str, body: str | None = None, *, with_contacts: bool = False) -> Path:
        """What is taken away, as one file; raises as `renaksi export` does."""
        folder = Path(tempfile.mkdtemp(dir=self._taken))
        name = f"{self.warehouse.stem}-{datetime.datetime.now().astimezone():%Y-%m-%d}"
        if form == "bundle":
            from flows.pipeline.bundles import export_bundle

            with self.snapshot.changing:
                export_bundle(self.warehouse, folder / f"{name}.zip", self.wait, replace=True)
            return folder / f"{name}.zip"
        copy = folder / self.warehouse.name  # what others read is not opened in another way
        shutil.copyfile(self.snapshot.file(), copy)
        if form == "report":
            return self._report(copy, folder / f"{name}.html", body, with_contacts=with_contacts)
        from warehouse.exports.export import export_warehouse

        out = folder / f"{name}-{form}"
        export_warehouse(copy, out, ExportFormat(form), with_contacts=with_contacts)
        files = [path for path in out.rglob("*") if path.is_file()]
        if len(files) == 1:
            return files[0]
        return Path(shutil.make_archive(str(out), "zip", out))

    def _report(self, copy: Path, file: Path, body: str | None, *, with_contacts: bool) -> Path:
        from flows.page.command import write_report

        write_report(
            copy,
            file,
            plans=(),
            language=self.language,
            as_of=None,
            documents=None,
            with_contacts=with_contacts,
            wait=self.wait,
            body=body,
        )
        return file

    def end(self) -> None:
        """End what is at work, and forget what was taken away."""
        self.loads.end()
        self.waiting.end()
        self.snapshot.end()
        self.pictures.end()
        self.lessons.end()
        shutil.rmtree(self._taken, ignore_errors=True)


def _of_drawn(one: Drawn) -> str:
    """What a judgement on a value that was drawn is about."""
    return f"{one.subject.id} {one.field}"
