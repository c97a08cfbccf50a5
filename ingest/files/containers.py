"""Files that hold files: what is in a ZIP file or a mail, written out so that it can be read like any other.

Nothing in a container is trusted: names become plain names below a private folder, and how deep containers lie in each
other, how many files they hold and how much they unpack to is bounded, whatever they say of themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from pathlib import Path, PurePath
from stat import S_ISLNK
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, NamedTuple
from zipfile import ZipFile, ZipInfo

from ingest.files import mails
from ingest.files.content import whole_characters
from ingest.files.kinds import (
    CONTAINERS,
    DOCUMENTS,
    READABLE,
    Kind,
    TooManyMembersError,
    check_directory,
    kind_of,
)
from ingest.files.left_out import LeftOut, Reason, reason_in
from models.errors import UnreadableDocumentError

if TYPE_CHECKING:
    from models.mail import Mail

DEEPEST = 3
"""Containers may lie in each other so deep."""

MOST_MEMBERS = 5_000
MOST_BYTES = 1_000_000_000
"""What a container, with all in it, may hold and unpack to."""

_MOST_MAIL = 200_000_000
"""Bytes of a mail, which is read as a whole."""

_IN_MEMORY = 20_000_000
_CHUNK = 1_000_000
_LONGEST_NAME = 180
"""Bytes of a file's or folder's name: systems allow 255."""

_DEEPEST_FOLDER = 12

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
"""What some system does not allow in names."""

_UTF8 = 0x800
_ENCRYPTED = 0x1

_CONTAINER_KINDS = frozenset({Kind.ZIP, Kind.MAIL, Kind.OUTLOOK})


@dataclass(slots=True)
class Contents:
    """What came out of a container: the documents, the mails that brought some of them, and what did not come out.

    `failures` are those of members, each with its name within the container.
    """

    files: list[Path] = field(default_factory=list)
    mails: dict[Path, Mail] = field(default_factory=dict)
    failures: list[tuple[str, UnreadableDocumentError]] = field(default_factory=list)
    left_out: LeftOut = field(default_factory=LeftOut)


def is_container(path: Path) -> bool:
    """Whether the file is a ZIP file or a mail; who reads it says what is wrong with one that cannot be opened."""
    try:
        if not path.is_file():  # a pipe can be read only once
            return False
        with path.open("rb") as content:
            return kind_of(content, path.name) in _CONTAINER_KINDS
    except TooManyMembersError:
        return True
    except OSError:
        return False


def unpack(container: Path, root: Path) -> Contents:
    """Write the documents in a container, and in those in it, below the folder `root`, which is there and empty.

    A member that cannot be had is one of the failures. Raises UnreadableDocumentError where nothing can be had of the
    container, or where it holds more than is unpacked.
    """
    unpacker = _Unpacker(container, root)
    with container.open("rb") as content:
        unpacker.open(content, container.name, _Place((), 1))
    contents = unpacker.contents
    if not contents.files and not contents.failures:
        raise UnreadableDocumentError(
            f"{container}: holds no document; give one that holds a {READABLE} file."
        )
    return contents


class _Place(NamedTuple):
    """Where a container lies: the names of those around it and its own, how deep that is, and the mail around it."""

    inside: tuple[str, ...]
    depth: int
    mail: Mail | None = None


class _Member(NamedTuple):
    """A file in a container: its name as the container has it, and what it holds."""

    name: str
    content: IO[bytes]


class _Unpacker:
    def __init__(self, container: Path, root: Path) -> None:
        self._container = container
        self._root = root
        self._members = 0
        self._bytes = 0
        self._taken: set[str] = set()
        self.contents = Contents()

    def open(self, content: IO[bytes], name: str, place: _Place) -> None:
        """Take what the container holds; raises UnreadableDocumentError where it cannot be opened."""
        try:
            kind = kind_of(content, name)
            if kind is Kind.ZIP:
                self._open_zip(content, place)
            else:
                self._open_mail(content, kind, place)
        except TooManyMembersError as error:
            raise self._too_much(f"lists more than {MOST_MEMBERS:,} files") from error

    def _open_zip(self, content: IO[bytes], place: _Place) -> None:
        check_directory(content)
        with self._opened_zip(content, place) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            self._count(len(entries))
            if any(entry.flag_bits & _ENCRYPTED for entry in entries):
                raise UnreadableDocumentError(
                    f"{self._named(place.inside)}: is protected by a password; unpack it with the password, and load "
                    "the folder with what was in it."
                )
            said = sum(entry.file_size for entry in entries if _is_wanted(entry.filename))
            if self._bytes + said > MOST_BYTES:
                raise self._too_large()
            for entry in entries:
                self._take_entry(archive, entry, place)

    def _opened_zip(self, content: IO[bytes], place: _Place) -> ZipFile:
        try:
            return ZipFile(content)
        except MemoryError:
            raise
        except Exception as error:  # whatever a damaged one leads to
            raise UnreadableDocumentError(
                f"{self._named(place.inside)}: is damaged or cut short; get a complete copy."
            ) from error

    def _take_entry(self, archive: ZipFile, entry: ZipInfo, place: _Place) -> None:
        name = _entry_name(entry)
        if S_ISLNK(entry.external_attr >> 16):
            self.contents.left_out.add(Reason.LINK, self._shown((*place.inside, *_parts(name))))
            return
        try:
            with archive.open(entry) as content:
                self._take(_Member(name, content), place)
        except (UnreadableDocumentError, MemoryError):
            raise
        except Exception as error:  # whatever the ways of packing lead to
            if isinstance(error, OSError) and error.errno is not None:
                raise  # this disk is at fault
            why = (
                "is packed in a way that only other programs know"
                if isinstance(error, NotImplementedError)
                else "is damaged in the container"
            )
            self._fail(
                (*place.inside, *_parts(name)),
                f"{why}; unpack it with another program, and load what comes out.",
            )

    def _open_mail(self, content: IO[bytes], kind: Kind, place: _Place) -> None:
        name = self._named(place.inside)
        if content.seek(0, 2) > _MOST_MAIL:
            raise UnreadableDocumentError(
                f"{name}: is larger than a mail that can be read; save its attachments and load them."
            )
        content.seek(0)
        try:
            message = mails.read_outlook(content) if kind is Kind.OUTLOOK else mails.read(content)
        except MemoryError:
            raise
        except Exception as error:  # whatever a damaged one leads to
            raise UnreadableDocumentError(
                f"{name}: cannot be read as a mail ({type(error).__name__}); open it in a mail program, save its "
                "attachments, and load them."
            ) from error
        self._take_attachments(message, place)

    def _take_attachments(self, message: mails.Message, place: _Place) -> None:
        place = place._replace(mail=message.mail)
        self._count(len(message.attachments) + len(message.forwarded))
        for attachment in message.attachments:
            if attachment.content is None:
                self._fail(
                    (*place.inside, *_parts(attachment.name)),
                    "is not in the mail itself (a link, or a mail within it); save it from the mail program, and load "
                    "it.",
                )
            else:
                self._take(_Member(attachment.name, BytesIO(attachment.content)), place)
        for number, inner in enumerate(message.forwarded, 1):
            name = _parts(f"{inner.mail.subject or number}.eml".replace("/", "_"))
            inside = (*place.inside, *name)
            if place.depth >= DEEPEST:
                self._fail_too_deep(inside)
            else:
                self._take_attachments(inner, _Place(inside, place.depth + 1))

    def _take(self, member: _Member, place: _Place) -> None:
        """Write a document out, open a container, or name what is neither."""
        parts = _parts(member.name)
        reason = next(filter(None, map(reason_in, re.split(r"[\\/]", member.name))), None)
        if reason is None and not _is_wanted(parts[-1]):
            reason = Reason.ENDING
        if reason:
            self.contents.left_out.add(reason, self._shown((*place.inside, *parts)))
        elif PurePath(parts[-1]).suffix.lower() in CONTAINERS:
            self._take_container(member, parts, place)
        else:
            self._write(member.content, parts, place)

    def _take_container(self, member: _Member, parts: tuple[str, ...], place: _Place) -> None:
        inside = (*place.inside, *parts)
        if place.depth >= DEEPEST:
            self._fail_too_deep(inside)
            return
        with SpooledTemporaryFile(max_size=_IN_MEMORY, dir=str(self._root.parent)) as content:
            self._copy(member.content, content)
            if kind_of(content, parts[-1]) in _CONTAINER_KINDS:
                try:
                    self.open(content, parts[-1], _Place(inside, place.depth + 1, place.mail))
                except _TooMuchError:
                    raise
                except UnreadableDocumentError as error:
                    self.contents.failures.append((self._shown(inside), error))
            else:  # a workbook, say, under such a name: its reader says what it is
                content.seek(0)
                self._write(content, parts, place)

    def _write(self, content: IO[bytes], parts: tuple[str, ...], place: _Place) -> None:
        file = self._free_place((*place.inside, *parts))
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as made:
            try:
                self._copy(content, made)
            except Exception:
                file.unlink()
                raise
        self.contents.files.append(file)
        if place.mail:
            self.contents.mails[file] = place.mail

    def _free_place(self, parts: tuple[str, ...]) -> Path:
        """Where nothing lies yet, also where no case is told apart; a file's name is no folder's too."""
        while any(_key(parts[:n]) in self._taken for n in range(1, len(parts))):
            parts = ("_".join(parts),)
        for place in _numbered(parts):
            if _key(place) not in self._taken and not self._root.joinpath(*place).exists():
                self._taken.add(_key(place))
                return self._root.joinpath(*place)
        raise AssertionError("numbers never end")

    def _copy(self, content: IO[bytes], made: IO[bytes]) -> None:
        """Copy it all; raises where more comes out than is unpacked, whatever the container says of its size."""
        while chunk := content.read(_CHUNK):
            self._bytes += len(chunk)
            if self._bytes > MOST_BYTES:
                raise self._too_large()
            made.write(chunk)

    def _count(self, members: int) -> None:
        self._members += members
        if self._members > MOST_MEMBERS:
            raise self._too_much(f"holds more than {MOST_MEMBERS:,} files")

    def _too_large(self) -> _TooMuchError:
        return self._too_much(f"unpacks to more than {MOST_BYTES // 1_000_000:,} MB")

    def _too_much(self, what: str) -> _TooMuchError:
        return _TooMuchError(
            f"{self._container}: {what}; if you trust it, unpack it, and load those of its files that are wanted."
        )

    def _fail_too_deep(self, inside: tuple[str, ...]) -> None:
        self._fail(
            inside, f"lies more than {DEEPEST} containers deep; take it out, and load it by itself."
        )

    def _fail(self, inside: tuple[str, ...], sentence: str) -> None:
        error = UnreadableDocumentError(f"{self._named(inside)}: {sentence}")
        self.contents.failures.append((self._shown(inside), error))

    def _named(self, inside: tuple[str, ...]) -> str:
        """How sentences call the container itself, or what is inside."""
        return "/".join((str(self._container), *inside))

    def _shown(self, inside: tuple[str, ...]) -> str:
        return "/".join((self._container.name, *inside))


class _TooMuchError(UnreadableDocumentError):
    """More is in the container than is unpacked: nothing of it is loaded."""


def _is_wanted(name: str) -> bool:
    return PurePath(name).suffix.lower() in DOCUMENTS | CONTAINERS


def _entry_name(entry: ZipInfo) -> str:
    """The name in the encoding it is in: without a flag it is taken for the oldest, though many write UTF-8."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _parts(name: str) -> tuple[str, ...]:
    """The name as folders and a file that any system allows, and that lead nowhere but down."""
    parts = (_safe(part) for part in re.split(r"[\\/]", whole_characters(name)))
    return tuple(part for part in parts if part)[-_DEEPEST_FOLDER:] or ("_",)


def _safe(part: str) -> str:
    part = _UNSAFE.sub("_", part).strip().rstrip(". ")
    if len(part.encode()) <= _LONGEST_NAME:
        return part
    suffix = PurePath(part).suffix[:10]
    return part.encode()[: _LONGEST_NAME - len(suffix.encode())].decode(errors="ignore") + suffix


def _key(parts: tuple[str, ...]) -> str:
    return "/".join(parts).casefold()


def _numbered(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name itself, and then with 2, 3, …"""
    yield parts
    name = PurePath(parts[-1])
    for number in count(2):
        yield (*parts[:-1], f"{name.stem} ({number}){name.suffix}")
