"""Layouts that a person teaches: a document's draft, what she says of it, and what would be understood with that.

Documents are read, and profiles tried, by processes that are held to limits. Nothing of it is in the warehouse.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from flows.desk.loads import safe_name
from flows.desk.pictures import Pages, Picture, PrintedLine, options_of_pages
from flows.pipeline.drafting import Check, check_in, propose
from ingest.pages.readers import ReadOptions
from ingest.workers.reading import Readers
from models.errors import RenaksiError, UsageError
from warehouse.store.in_use import keep_profiles, profiles_in_use
from warehouse.store.originals import sha256_of

if TYPE_CHECKING:
    from extractors.plan.proposal import Answers, Proposal


class Tried(NamedTuple):
    """What would be understood with a profile, or why the document would be refused with it."""

    check: Check | None
    refusal: str = ""


@dataclass(slots=True)
class Lesson:
    """A document whose layout is taught, and what was said of it so far; `profile` is the file that it becomes."""

    number: int
    name: str
    path: Path
    proposal: Proposal
    answers: Answers
    tried: Tried | None = None
    profile: str = ""
    is_saved: bool = False


class Lessons:
    """The lessons of this desk; `end` forgets them."""

    def __init__(self, warehouse: Path, profiles: Path | None) -> None:
        self._warehouse, self._profiles = warehouse, profiles
        self._home = Path(tempfile.mkdtemp(prefix="renaksi-taught-"))
        self._held: dict[int, Lesson] = {}
        self._lock = Lock()
        self._tries = Readers(self._options, [self._home])
        self._pages = Pages(warehouse, self._home)

    def begin(self, name: str, file: Path) -> Lesson:
        """Draft a layout for a PDF; raises `UnreadableDocumentError` where that has no words."""
        from extractors.plan.proposal import first_answers

        with self._lock:
            number = len(self._held) + 1
            path = self._home / str(number) / safe_name(name)
            path.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, path)
            proposal = propose(path, self._options, self._tries)
            lesson = Lesson(number, name, path, proposal, first_answers(proposal))
            self._held[number] = lesson
            return lesson

    def get(self, number: int) -> Lesson | None:
        """A lesson by its number."""
        return self._held.get(number)

    def page(self, lesson: Lesson, number: int) -> Picture:
        """A page of its document, from 1."""
        return self._pages.picture(str(lesson.number), lesson.path, number)

    def lines(self, lesson: Lesson, number: int) -> Sequence[PrintedLine]:
        """The words of a page of its document, from 1, by lines."""
        return self._pages.lines(str(lesson.number), lesson.path, number)

    def count(self, lesson: Lesson) -> Tried:
        """What would be understood with what was said so far."""
        with self._lock:
            folder = Path(tempfile.mkdtemp(dir=self._home))
            try:
                lesson.tried = self._try(lesson, folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
        return lesson.tried

    def _try(self, lesson: Lesson, folder: Path) -> Tried:
        held = profiles_in_use(self._warehouse, self._profiles)
        if held:
            shutil.copytree(held, folder, dirs_exist_ok=True)
        self._write(lesson, folder, held)
        try:
            return Tried(check_in(self._tries, lesson.path, folder, self._options))
        except RenaksiError as error:
            return Tried(None, str(error).replace(str(lesson.path), lesson.name))

    def save(self, lesson: Lesson) -> None:
        """Keep the profile among those in use, if the document is understood by it; raises `UsageError` if not."""
        if self.count(lesson).check is None:
            raise UsageError(lesson.tried.refusal if lesson.tried else lesson.name)
        with self._lock:
            folder = Path(tempfile.mkdtemp(dir=self._home))
            held = profiles_in_use(self._warehouse, self._profiles)
            file = self._write(lesson, folder, held)
            if self._profiles:
                shutil.copyfile(file, self._profiles / file.name)
            else:
                keep_profiles(self._warehouse, folder, [(file.name, sha256_of(file))])
            lesson.is_saved = True

    def _write(self, lesson: Lesson, folder: Path, held: Path | None) -> Path:
        """Write the profile into a folder, under a name that none of those that are held has."""
        from extractors.plan.proposal import as_profile

        lesson.profile = lesson.profile or _free_name(lesson.name, held)
        file = folder / lesson.profile
        file.write_text(as_profile(lesson.proposal, lesson.answers, lesson.name), encoding="utf-8")
        return file

    @property
    def _options(self) -> ReadOptions:
        return options_of_pages(self._warehouse)

    def end(self) -> None:
        """End the processes that read, and forget the documents."""
        self._tries.end()
        self._pages.end()
        shutil.rmtree(self._home, ignore_errors=True)


def _free_name(name: str, held: Path | None) -> str:
    """A name for a profile of a document's layout; no built-in one begins so."""
    stem = re.sub(r"[^a-z0-9]+", "-", Path(name).stem.lower()).strip("-")[:60] or "layout"
    taken = {path.name for path in held.glob("*.toml")} if held else set()
    names = (f"taught-{stem}{n}.toml" for n in ("", *(f"-{n}" for n in range(2, 10_000))))
    return next(name for name in names if name not in taken)
