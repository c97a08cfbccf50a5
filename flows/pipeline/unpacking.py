"""Containers among the files of a load: each is opened into a private folder, and what is in it takes its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from flows.pipeline.documents import by_name
from flows.pipeline.faults import Failure, noted
from ingest.files.content import UNPACKED
from ingest.files.left_out import LeftOut, together
from ingest.workers.reading import Readers
from models.errors import RenaksiError, UnreadableDocumentError

if TYPE_CHECKING:
    from ingest.files.containers import Contents
    from models.mail import Mail


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The files to read in the place of those asked for.

    `containers` tells of a file that came in a container which one that was, and where it was unpacked to; `failures`
    are what could not be had of containers, `mails` what brought files.
    """

    files: tuple[Path, ...]
    containers: Mapping[Path, tuple[Path, Path]] = field(default_factory=dict)
    mails: Mapping[Path, Mail] = field(default_factory=dict)
    failures: Sequence[Failure] = ()
    left_out: LeftOut = field(default_factory=LeftOut)

    def all_failures(
        self, asked: Sequence[Path], failures: Mapping[Path, RenaksiError]
    ) -> tuple[Failure, ...]:
        """The failures of these files and of containers in the order asked for, with the names that people know."""
        told = [*self.failures, *(self._told(file, failures[file]) for file in failures)]
        order = {file: number for number, file in enumerate(asked)}
        return tuple(sorted(told, key=lambda failure: order[failure.file]))

    def _told(self, file: Path, error: RenaksiError) -> Failure:
        if file not in self.containers:
            return Failure(file, error)
        container, root = self.containers[file]
        inside = file.relative_to(root).as_posix()
        error.call(file, f"{container}/{inside}")
        return Failure(container, error, f"{container.name}/{inside}")


class Containers(NamedTuple):
    """Which of the files asked for are containers, and those of which not even that can be told."""

    files: Sequence[Path]
    errors: Mapping[Path, RenaksiError]


def containers_among(files: Sequence[Path], warehouse: Path) -> Containers:
    """Look which of the files are containers."""
    from ingest.files.containers import is_container

    containers: list[Path] = []
    errors: dict[Path, RenaksiError] = {}
    for file in files:
        with noted(file, warehouse, errors):
            _refuse_devices(file)
            _refuse_bundle(file)
            containers += [file] if is_container(file) else []
    return Containers(containers, errors)


def _refuse_devices(file: Path) -> None:
    """Raise UnreadableDocumentError for what the system lends, such as standard input: others cannot open it again."""
    if file.is_absolute() and file.parts[1:2] in (("dev",), ("proc",)):
        raise UnreadableDocumentError(
            f"{file}: is no file but something of the system; save the document as a file and name that."
        )


def _refuse_bundle(file: Path) -> None:
    """Raise UnreadableDocumentError for a bundle, which is no container of documents to be read by themselves."""
    from zipfile import is_zipfile

    from flows.pipeline.bundle_file import is_bundle

    with suppress(OSError):
        if file.is_file() and is_zipfile(file) and is_bundle(file):
            raise UnreadableDocumentError(
                f"{file}: is a bundle, which an inbox does not take in; load it with renaksi load, by its name."
            )


@contextmanager
def private_folder(containers: Containers) -> Iterator[Path | None]:
    """A folder for what is in containers, gone afterwards; None where there are none."""
    if not containers.files:
        yield None
        return
    with TemporaryDirectory(prefix=UNPACKED, ignore_cleanup_errors=True) as private:
        yield Path(private)


def unpacked(
    files: Sequence[Path],
    containers: Containers,
    private: Path | None,
    warehouse: Path,
    readers: Readers,
) -> Unpacked:
    """Open the containers among the files into the private folder.

    A container of which nothing can be had is one of the failures.
    """
    from ingest.files.containers import unpack

    errors = dict(containers.errors)
    opened: dict[Path, Contents] = {}
    roots: dict[Path, tuple[Path, Path]] = {}
    for number, container in enumerate(containers.files):
        assert private
        root = private / str(number) / container.name
        root.mkdir(parents=True)
        with noted(container, warehouse, errors):
            contents = readers.run(partial(unpack, container, root), container)
            safe = (file for file in contents.files if _lies_in(file, root))
            contents.files = sorted(safe, key=lambda file: _in_order(file, root))
            opened[container] = contents
            roots |= dict.fromkeys(contents.files, (container, root))
    mails: dict[Path, Mail] = {}
    inner_failures: list[Failure] = []
    for container, contents in opened.items():
        mails |= contents.mails
        inner_failures += [Failure(container, error, name) for name, error in contents.failures]
    return Unpacked(
        tuple(_to_read(files, opened, errors)),
        roots,
        mails,
        [*(Failure(file, error) for file, error in errors.items()), *inner_failures],
        together(contents.left_out for contents in opened.values()),
    )


def _to_read(
    files: Sequence[Path], opened: Mapping[Path, Contents], failed: Collection[Path]
) -> Iterator[Path]:
    """The files, and in the place of containers what is in them."""
    for file in files:
        if file in opened:
            yield from opened[file].files
        elif file not in failed:
            yield file


def _lies_in(file: Path, root: Path) -> bool:
    """Whether it is a file, and within the folder: who unpacked it may have been led to say otherwise."""
    return (
        not file.is_symlink() and file.is_file() and file.resolve().is_relative_to(root.resolve())
    )


def _in_order(file: Path, root: Path) -> list[object]:
    """What sorts the files in a container as those in folders are."""
    return [by_name(Path(part)) for part in file.relative_to(root).parts]
