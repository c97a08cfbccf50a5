"""What was dropped on the desk: one upload after the other is loaded by a process of its own, and each file's state."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path, PureWindowsPath
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from warehouse.store.outputs import writing

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?")
_LONGEST = 100
"""Characters of a file's name: with its folders below a user's own, a path of Windows has room for no more (260)."""

_FOLDERS, _LONGEST_FOLDER = 2, 30
"""So many folders that a file lies in are kept, and so many characters of each name."""


@dataclass(slots=True)
class FileState:
    """A file of an upload: `state` is waiting, reading, loaded, unchanged or refused; `told` says more of it."""

    name: str
    path: Path
    state: str = "waiting"
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def can_be_taught(self) -> bool:
        """Whether it is a PDF that was refused."""
        is_kept = self.path.is_absolute()  # one that came in another file is not
        return is_kept and self.state == "refused" and self.path.suffix.lower() == ".pdf"


@dataclass(slots=True)
class Upload:
    """Files that were dropped together, and what their reports are about where a person said so."""

    number: int
    folder: Path
    given: Mapping[str, str]
    files: list[FileState] = field(default_factory=list)

    @property
    def is_done(self) -> bool:
        """Whether nothing of it waits any more."""
        return all(file.state not in ("waiting", "reading") for file in self.files)


class Loads:
    """The uploads of this desk, the newest last; `end` breaks off what is being read and forgets what waits.

    `loaded` is called after each upload.
    """

    def __init__(
        self,
        warehouse: Path,
        profiles: Path | None,
        wait: float,
        loaded: Callable[[], object] = lambda: None,
    ) -> None:
        self._loaded = loaded
        self.uploads: list[Upload] = []
        self._warehouse, self._profiles, self._wait = warehouse, profiles, wait
        self._home = Path(tempfile.mkdtemp(prefix="renaksi-desk-"))
        self._numbers = count(1)
        self._waiting: SimpleQueue[Upload | None] = SimpleQueue()
        self._process: subprocess.Popen[str] | None = None
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    @property
    def are_done(self) -> bool:
        """Whether nothing waits or is read."""
        return all(upload.is_done for upload in self.uploads)

    def add(self, files: Iterable[tuple[str, BinaryIO]], given: Mapping[str, str]) -> Upload:
        """Take in files, each by its name and content; they are loaded when those before them are.

        Raises `DiskFullError` or `UsageError` where they cannot be kept until then; nothing of them is left.
        """
        number = next(self._numbers)
        upload = Upload(number, self._home / str(number), given)
        try:
            for place, (name, content) in enumerate(files):
                path = upload.folder / str(place) / safe_path(name)
                with writing(upload.folder):
                    path.parent.mkdir(parents=True)
                    with path.open("wb") as copy:
                        shutil.copyfileobj(content, copy)
                upload.files.append(FileState(name, path))
        except BaseException:
            shutil.rmtree(upload.folder, ignore_errors=True)
            raise
        self.uploads.append(upload)
        self._waiting.put(upload)
        return upload

    def end(self) -> None:
        """End the process that reads, and forget the files."""
        self._waiting.put(None)
        if self._process:
            self._process.kill()
        self._thread.join(timeout=5)
        shutil.rmtree(self._home, ignore_errors=True)

    def _work(self) -> None:
        while upload := self._waiting.get():
            try:
                self._load(upload)
            except Exception as error:  # the next upload is loaded all the same
                _refuse(upload, str(error))
            self._loaded()
            _forget(upload)

    def refused(self, upload: str, file: str) -> FileState | None:
        """A PDF that was refused, by the numbers of its upload and its place there: such are kept to be looked at."""
        for one in self.uploads:
            for place, held in enumerate(one.files):
                if (str(one.number), str(place)) == (upload, file) and held.can_be_taught:
                    return held
        return None

    def _load(self, upload: Upload) -> None:
        asked = request_text(
            [file.path for file in upload.files],
            *(self._warehouse, self._profiles, upload.given, self._wait),
        )
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "flows.desk.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        with self._process as process:
            assert process.stdin
            assert process.stdout
            process.stdin.write(asked)
            process.stdin.close()
            for line in process.stdout:
                note(upload, line)
        _refuse(upload, f"The process that read it ended ({process.returncode}).")


def _forget(upload: Upload) -> None:
    """Forget the files that nobody needs any more."""
    for place, file in enumerate(upload.files):
        if not file.can_be_taught:
            shutil.rmtree(upload.folder / str(place), ignore_errors=True)


def safe_path(name: str) -> Path:
    """The place of an uploaded file within a folder of its own: with the last folders that it was sent with.

    Their names may say what a report does not: its plan, its period.
    """
    *folders, last = PureWindowsPath(name).parts or ("",)
    named = [folder for folder in folders if PureWindowsPath(folder).name.strip(" .")]
    kept = [safe_name(folder)[:_LONGEST_FOLDER].rstrip(" .") for folder in named[-_FOLDERS:]]
    return Path(*kept, safe_name(last))


def safe_name(name: str) -> str:
    """The name of an uploaded file as a name that every system takes, without any folder."""
    last = PureWindowsPath(Path(name).name).name
    kept = _UNSAFE.sub("_", last).strip(" .") or "file"
    stem, dot, suffix = kept.rpartition(".")
    shorter = f"{stem[: _LONGEST - len(suffix) - 1]}{dot}{suffix}" if stem else kept[:_LONGEST]
    return f"_{shorter}" if _RESERVED.fullmatch(shorter) else shorter


def request_text(
    files: Iterable[Path],
    warehouse: Path,
    profiles: Path | None,
    given: Mapping[str, str],
    wait: float,
) -> str:
    """What the process is asked, in letters that every system's consoles know."""
    asked = {
        "warehouse": str(warehouse),
        "profiles": str(profiles) if profiles else None,
        "files": [str(file) for file in files],
        "given": dict(given),
        "wait": wait,
    }
    return json.dumps(asked)


def note(upload: Upload, line: str) -> None:
    """Keep what a line of the process tells."""
    _note(upload, json.loads(line))


def _note(upload: Upload, told: dict[str, Any]) -> None:
    if "page" in told:
        for file in upload.files:
            if file.path.name == told["file"].partition("/")[0] and file.state in (
                "waiting",
                "reading",
            ):
                file.state, file.told = "reading", told
                return
    elif "done" in told:
        by_path = {str(file.path): file for file in upload.files}
        for path, outcome in told["done"].items():
            found = by_path.get(path)
            if found and found.state == "unpacked":  # and some of what it holds was refused
                upload.files.append(FileState(found.name, Path(found.name), "refused", outcome))
            elif found:
                found.state, found.told = outcome["state"], outcome
            else:
                _note_inner(upload, outcome)
    elif "failed" in told:
        _refuse(upload, told["failed"])


def _note_inner(upload: Upload, outcome: dict[str, Any]) -> None:
    """Keep what became of a file in a ZIP file or a mail, which is called after that (`laporan.zip/b06.xlsx`)."""
    container, _, inner = outcome["name"].partition("/")
    for file in upload.files:
        if file.path.name == container and file.state in ("waiting", "reading", "unpacked"):
            file.state = "unpacked"
            whole = FileState(outcome["name"], Path(inner), outcome["state"], outcome)
            upload.files.append(whole)
            return


def _refuse(upload: Upload, why: str) -> None:
    """What is not settled by now was not loaded."""
    for file in upload.files:
        if file.state in ("waiting", "reading"):
            file.state, file.told = "refused", {"why": why}
