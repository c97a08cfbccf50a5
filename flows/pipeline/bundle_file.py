"""A bundle's file: a ZIP file with all that a warehouse is made from, and `bundle.json`, which lists it.

`bundle.json` has each file's size and SHA-256; the other members are the ledger (`judgements.jsonl`), the originals
(`documents/ab/ab3f….pdf`), the profiles in use (`profiles/`) and `settings.toml`. Nothing in it is packed, so that it
holds no more than it is long; whatever is otherwise than listed is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, NoReturn
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec

from ingest.files.kinds import TooManyMembersError, check_directory
from models.errors import UnreadableDocumentError, WarehouseError
from warehouse.judgements.ledger_file import NAME, parsed
from warehouse.judgements.lines import Kind, Line
from warehouse.judgements.past import loads_in
from warehouse.store.rebuilding import PastLoad

LIST = "bundle.json"
DOCUMENTS, PROFILES, SETTINGS = "documents", "profiles", "settings.toml"
_VERSION = 1
"""Of the bundle's form; one of a higher number is refused."""

_MADE = (1980, 1, 1, 0, 0, 0)
"""The time that every member has: the same content is the same file."""

_CHUNK = 1 << 20
_LONGEST_LIST = 100_000_000
_ENCRYPTED = 0x1

_DOCUMENT = re.compile(r"documents/([0-9a-f]{2})/(\1[0-9a-f]{62})(\.[a-z0-9]{1,10})?")
_PROFILE = re.compile(r"profiles/(?:[\w -][\w .-]*/){0,3}[\w -][\w .-]*\.toml")
_IDENTIFIER = re.compile(r"[0-9a-f]{12}(-\d{1,6})?")
_COLUMN = re.compile(r"[a-z][a-z_]{0,60}")


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file in a bundle."""

    name: str
    size: int
    sha256: str


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """What `bundle.json` says; `digests` are those of the relations of the warehouse that was bundled."""

    bundle: int
    files: list[Member]
    digests: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was checked, and unpacked into a folder."""

    folder: Path
    lines: Sequence[Line]
    loads: Sequence[PastLoad]
    profiles: Sequence[str]
    digests: Mapping[str, str]

    def document(self, digest: str, suffix: str) -> Path:
        """An original, by its SHA-256 and the end of its name."""
        return self.folder / document_name(digest, suffix)


def document_name(digest: str, suffix: str) -> str:
    """What an original is called in a bundle."""
    return f"{DOCUMENTS}/{digest[:2]}/{digest}{suffix.lower()}"


def is_bundle(file: Path) -> bool:
    """Whether a file is a bundle, as which it may still be refused."""
    try:
        if not file.is_file():
            return False
        with file.open("rb") as content:
            check_directory(content)
            with ZipFile(content) as archive:
                return LIST in archive.namelist()
    except Exception:  # whatever is wrong with it is said by who reads it as a document
        return False


def bundles_apart(files: Sequence[Path]) -> tuple[tuple[Path, ...], list[Path]]:
    """The documents, and the bundles among them."""
    bundles = [file for file in files if is_bundle(file)]
    return tuple(file for file in files if file not in bundles), bundles


def write_bundle(
    out: IO[bytes], files: Mapping[str, Path | bytes], digests: Mapping[str, str]
) -> None:
    """Write a bundle of these files, by their names in it."""
    listed = [_listed(name, source) for name, source in sorted(files.items())]
    content = msgspec.json.encode(Listed(bundle=_VERSION, files=listed, digests=digests))
    with ZipFile(out, "w", ZIP_STORED) as archive:
        archive.writestr(ZipInfo(LIST, _MADE), content)
        for member in listed:
            source = files[member.name]
            info = ZipInfo(member.name, _MADE)
            info.file_size = member.size
            if isinstance(source, bytes):
                archive.writestr(info, source)
                continue
            with source.open("rb") as original, archive.open(info, "w") as copy:
                while piece := original.read(_CHUNK):
                    copy.write(piece)


def _listed(name: str, source: Path | bytes) -> Member:
    if isinstance(source, bytes):
        return Member(name, len(source), sha256(source).hexdigest())
    digest = sha256()
    with source.open("rb") as content:
        while piece := content.read(_CHUNK):
            digest.update(piece)
    return Member(name, source.stat().st_size, digest.hexdigest())


def unpack_bundle(file: Path, folder: Path) -> Bundle:
    """Check a bundle and unpack it into a folder; raises UnreadableDocumentError for one that is not as it must be."""
    try:
        with file.open("rb") as content:
            check_directory(content)
            with ZipFile(content) as archive:
                listed = _list_of(archive, file)
                for member in listed.files:
                    _unpack(archive, member, folder, file)
        return _read(file, folder, listed)
    except OSError as error:
        if isinstance(error, FileNotFoundError | PermissionError):
            raise UnreadableDocumentError(f"{file}: cannot be read ({error.strerror}).") from error
        raise WarehouseError(f"{file} cannot be unpacked: {error.strerror or error}") from error
    except (BadZipFile, TooManyMembersError, EOFError, RuntimeError, NotImplementedError) as error:
        _refuse(file, f"it is damaged ({error})" if str(error) else "it is damaged", error)


def _refuse(file: Path, why: str, error: Exception | None = None) -> NoReturn:
    raise UnreadableDocumentError(
        f"{file}: this bundle is refused, for {why}; have it written again with `renaksi export FILE.zip --as bundle`."
    ) from error


def _list_of(archive: ZipFile, file: Path) -> Listed:
    """What the bundle lists, which is what it holds."""
    members = archive.infolist()
    held = {member.filename: member for member in members}
    if len(held) < len(members):
        _refuse(file, "two of its files have one name")
    listing = held.pop(LIST)
    if listing.file_size > _LONGEST_LIST:
        _refuse(file, f"its {LIST} is too long")
    _check_stored(listing, file)
    try:
        listed = msgspec.json.decode(archive.read(listing), type=Listed)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        _refuse(file, f"its {LIST} cannot be read", error)
    if listed.bundle > _VERSION:
        _refuse(file, "a newer Renaksi wrote it: upgrade this one")
    _check_members(listed, held, file)
    return listed


def _check_members(listed: Listed, held: Mapping[str, ZipInfo], file: Path) -> None:
    """Refuse a bundle that holds anything else than it lists."""
    names = [member.name for member in listed.files]
    if sorted(names) != sorted(held):
        _refuse(file, f"it does not hold what its {LIST} lists")
    if wrong := next((name for name in names if not _is_ours(name)), None):
        _refuse(file, f"{wrong[:80]} is no file of a bundle")
    for member in listed.files:
        _check_stored(held[member.name], file)
        if held[member.name].file_size != member.size:
            _refuse(file, f"{member.name} has not the size that is listed")
    if sum(member.size for member in listed.files) > file.stat().st_size:
        _refuse(file, "it says to hold more than it is long")


def _check_stored(member: ZipInfo, file: Path) -> None:
    if member.compress_type != ZIP_STORED or member.flag_bits & _ENCRYPTED:
        _refuse(file, f"{member.filename[:80]} is packed, which no file of a bundle is")


def _is_ours(name: str) -> bool:
    if ".." in PurePosixPath(name).parts:
        return False
    return name in (NAME, SETTINGS) or bool(_DOCUMENT.fullmatch(name) or _PROFILE.fullmatch(name))


def _unpack(archive: ZipFile, member: Member, folder: Path, file: Path) -> None:
    place = folder / member.name
    place.parent.mkdir(parents=True, exist_ok=True)
    digest = sha256()
    with archive.open(member.name) as content, place.open("xb") as copy:
        while piece := content.read(_CHUNK):
            digest.update(piece)
            copy.write(piece)
    named = _DOCUMENT.fullmatch(member.name)
    if digest.hexdigest() != member.sha256 or (named and named[2] != member.sha256):
        _refuse(file, f"{member.name} is not what it was (its SHA-256 is another)")


def _read(file: Path, folder: Path, listed: Listed) -> Bundle:
    ledger = folder / NAME
    if not ledger.is_file():
        _refuse(file, f"it has no {NAME}")
    try:
        lines = parsed(ledger.read_bytes(), Path(NAME))
        for line in lines:
            _check_line(line)
        loads = loads_in(lines)
        _check_loads(loads, folder)
    except (ValueError, KeyError, TypeError, RecursionError, WarehouseError) as error:
        _refuse(file, f"its {NAME} holds what is no line of a ledger", error)
    if not loads:
        _refuse(file, "it holds nothing that was loaded")
    profiles = [member.name for member in listed.files if member.name.startswith(f"{PROFILES}/")]
    return Bundle(folder, lines, loads, profiles, listed.digests)


def _require(condition: Callable[[], object] | object) -> None:
    if not condition:
        raise ValueError


def _check_line(line: Line) -> None:
    """Raise an error for a line that no warehouse has written: it may come from anywhere."""
    about = line.subject
    _require(_IDENTIFIER.fullmatch(line.id))
    match line.kind:
        case Kind.LOAD:
            return
        case Kind.UNDO:
            _require(isinstance(about["judgement"], str))
        case Kind.CONTRADICTION:
            one, other = about["judgements"]
            _require(isinstance(one, str) and isinstance(other, str))
        case _:
            _require(line.at is not None and line.by)
            _require(isinstance(about["entity_key"], str))
            names = (about["entity_kind"], about.get("field") or "text")
            _require(all(_COLUMN.fullmatch(name) for name in names))


def _check_loads(loads: Sequence[PastLoad], folder: Path) -> None:
    """Raise an error for a load whose names lead elsewhere, or of which the bundle has not all."""
    for load in loads:
        named = [(load.file_name, load.sha256), *load.profiles]
        plain = PurePosixPath(load.file_name)
        _require(load.file_name and plain.name == load.file_name and plain.name not in (".", ".."))
        _require(all(_PROFILE.fullmatch(f"{PROFILES}/{name}") for name, _ in load.profiles))
        _require(not any("\0" in name or ".." in PurePosixPath(name).parts for name, _ in named))
        for name, digest in named:
            _require((folder / document_name(digest, Path(name).suffix)).is_file())
