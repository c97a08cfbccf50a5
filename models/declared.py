"""Declared data: TOML files that are validated when they are read, with all their mistakes reported at once."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Protocol, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from models.errors import ProfileError
from models.mistakes import mistake, not_known, path_of, shown
from models.patterns import check_pattern

WITHOUT = "without"
"""The table of a file that adds to another one, which names what of that one not to take."""

Model = TypeVar("Model")
Key = TypeVar("Key")
Data: TypeAlias = dict[str, Any]


class Source(Protocol):
    """A file; `str` gives the name that messages use for it."""

    def read_bytes(self) -> bytes:
        """What it holds; raises OSError."""


class Table(BaseModel):
    """A table of a declared file; an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class LackingError(ValueError):
    """Raised by a validator for something missing: no mistake in a file that extends one which has it."""


def _not_empty(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; expected a text")
    return text


def _one_word(text: str) -> str:
    if len(text.split()) > 1:
        raise ValueError(f"{shown(text)} is compared with single words; expected one word")
    return text


def _usable(pattern: str) -> str:
    check_pattern(pattern)
    return pattern


def _usable_beside_others(pattern: str) -> str:
    try:
        re.compile(f"(?:{pattern})|(?:{pattern})")
    except re.error as error:
        raise ValueError(
            f"“{pattern}” is joined with others, and cannot be: {error}; expected no names of groups and no flags"
        ) from error
    return pattern


def with_group(name: str) -> AfterValidator:
    """Annotates a regular expression that must have this named group."""

    def check(pattern: str) -> str:
        if name not in re.compile(pattern).groupindex:
            raise ValueError(f"“{pattern}” has no group (?P<{name}>…); expected one")
        return pattern

    return AfterValidator(check)


def one_of(names: Collection[str]) -> AfterValidator:
    """Annotates a text, or a table's key, that must be one of these names."""

    def check(name: str) -> str:
        if name not in names:
            raise ValueError(not_known(name, names))
        return name

    return AfterValidator(check)


Wording = Annotated[str, AfterValidator(_not_empty)]
Wordings: TypeAlias = tuple[Wording, ...]
"""The ways in which one thing is printed."""
Uncased = Annotated[Wording, AfterValidator(str.casefold)]
"""A text that means the same in capitals."""
Word = Annotated[Uncased, AfterValidator(_one_word)]

Pattern = Annotated[Wording, AfterValidator(_usable)]
Patterns: TypeAlias = tuple[Pattern, ...]
"""Regular expressions."""
JoinedPatterns: TypeAlias = tuple[Annotated[Pattern, AfterValidator(_usable_beside_others)], ...]
"""Regular expressions that are made one of."""


def repeated(wordings: Iterable[tuple[str, str]]) -> str | None:
    """The message for wordings given under two keys; None if there are no such wordings.

    `wordings` are pairs of key and wording. Case, spaces and a final dot or colon make no difference.
    """
    keys: dict[str, str] = {}
    found = []
    for key, wording in wordings:
        other = keys.setdefault("".join(wording.casefold().split()).rstrip(".:?"), key)
        if other != key:
            found.append(f"{shown(wording)} is given under both {other} and {key}")
    return f"{', '.join(found)}; expected it under one of them" if found else None


def _each_once(groups: dict[Key, Wordings]) -> dict[Key, Wordings]:
    if message := repeated((str(key), text) for key, texts in groups.items() for text in texts):
        raise ValueError(message)
    return groups


EachOnce = AfterValidator(_each_once)
"""Annotates wordings by their meaning: no wording may have two meanings."""


class Mistakes:
    """The mistakes of several files."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note a file's mistakes instead of raising them, so that the next files are read too."""
        try:
            yield
        except ProfileError as error:
            self.sentences += error.args


@contextmanager
def collect_mistakes() -> Iterator[Mistakes]:
    """Collect mistakes, and raise all of them as one ProfileError at the end."""
    mistakes = Mistakes()
    yield mistakes
    if mistakes.sentences:
        raise _error(dict.fromkeys(mistakes.sentences))


def read_declared(model: type[Model], path: Source, *own: Source, **given: str) -> Model:
    """Read a file, extended by each of the user's `own` files in turn; `given` are fields that no file may set.

    Extending merges tables, appends to lists and replaces any other value; the table `without` of a user's file names
    what to leave out of the file that it extends. Raises ProfileError with all mistakes of the first file that has any,
    one a line: file, key, what was expected, what was found.
    """
    data = _read_toml(path)
    mistakes = [
        f"{key}: is taken from the file's name; leave it out" for key in given if key in data
    ]
    data |= given
    mistakes += [mistake(model, error, given) for error in _errors(model, data)]
    _refuse(path, mistakes)
    for file in own:
        added = _read_toml(file)
        data, mistakes = _without(data, added.pop(WITHOUT, {}), [WITHOUT])
        data = _merged(data, added)
        mistakes += [mistake(model, error, given) for error in _errors_of_added(model, added, data)]
        _refuse(file, mistakes)
    return _validated(model, data)


def with_built_in(own: Iterable[Path], built_in: Path) -> list[Path]:
    """The user's files, then those of the folder `built_in` that no file of the user has the name of."""
    mine = list(own)
    replaced = {path.name for path in mine}
    return mine + [path for path in sorted(built_in.glob("*.toml")) if path.name not in replaced]


def _error(sentences: Iterable[str]) -> ProfileError:
    return ProfileError(*sentences)


def _refuse(file: Source, mistakes: Iterable[str]) -> None:
    if sentences := [f"{file}: {each}." for each in mistakes]:
        raise _error(sentences)


# Reading


def _read_toml(file: Source) -> Data:
    try:
        content = file.read_bytes()
        return tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        unreadable = f"it cannot be opened ({error.strerror})"
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        unreadable = f"line {line} has a character that is not in UTF-8; save the file as UTF-8"
    except tomllib.TOMLDecodeError as error:
        unreadable = _syntax(str(error))
    raise ProfileError(f"{file}: is not a readable TOML file: {unreadable}.")


_SYNTAX = {
    "Cannot overwrite a value": "this key is given a second time",
    "Cannot declare": "this table is given a second time",
    "Invalid value": "expected a text in quotes, a number, true, false, or a list in brackets",
    "Unescaped '\\' in a string": "expected single quotes around a text with a backslash",
}
"""Clearer messages than the parser's for the most frequent mistakes."""


def _syntax(message: str) -> str:
    """The parser's message, the place first: `line 3: expected '=' after a key in a key/value pair`."""
    what, _, place = message.partition(" (at ")
    clear = next((text for begin, text in _SYNTAX.items() if what.startswith(begin)), None)
    place = place.rstrip(")").partition(",")[0].replace("end of document", "at its end")
    return f"{place}: {clear or what[:1].lower() + what[1:]}"


# Adding


def _merged(data: Any, added: Any) -> Any:
    if isinstance(data, dict) and isinstance(added, dict):
        return data | {
            key: _merged(data[key], value) if key in data else value for key, value in added.items()
        }
    if isinstance(data, list) and isinstance(added, list):
        return [*data, *(item for item in added if item not in data)]
    return added


def _without(data: Any, gone: Any, place: list[str]) -> tuple[Any, list[str]]:
    """The data without the listed items of lists and keys of tables, and the mistakes in that listing."""
    key = path_of(place)
    if isinstance(data, dict) and isinstance(gone, dict):
        return _without_keys(data, gone, place)
    if not isinstance(data, dict | list) or not isinstance(gone, list):
        return data, [f"{key}: expected a list of what to leave out, not {shown(gone)}"]
    strange = [item for item in gone if item not in data]
    mistakes = [f"{key}: {shown(item)} {not_known(str(item), map(str, data))}" for item in strange]
    left = [item for item in data if item not in gone]
    return {name: data[name] for name in left} if isinstance(data, dict) else left, mistakes


def _without_keys(data: Data, gone: Data, place: list[str]) -> tuple[Data, list[str]]:
    kept, mistakes = dict(data), list[str]()
    for name, inner in gone.items():
        if name in data:
            kept[name], more = _without(data[name], inner, [*place, name])
            mistakes += more
        else:
            mistakes.append(f"{path_of(place)}.{name}: {not_known(name, data)}")
    return kept, mistakes


# Checking


def _validated(model: type[Model], data: Data) -> Model:
    """The data as a model: by way of JSON, where pydantic takes a list for a tuple, but not `true` for a number."""
    return TypeAdapter(model).validate_json(json.dumps(data, default=str), strict=True)


def _errors(model: type[Any], data: Data) -> list[ErrorDetails]:
    try:
        _validated(model, data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        within = {each["loc"][:length] for each in found for length in range(len(each["loc"]))}
        return [each for each in found if each["loc"] not in within]  # a mistake inside says more
    return []


def _errors_of_added(model: type[Any], added: Data, merged: Data) -> list[ErrorDetails]:
    """The mistakes in a file that extends another: first in the file alone, then in the merged data.

    Only alone are its list items counted from its own first one; but alone it may lack what the other file has.
    """
    alone = [error for error in _errors(model, added) if not _may_be_lacking(error)]
    places = {error["loc"] for error in alone}
    whole = _errors(model, merged)
    return alone + [e for e in whole if e["loc"] not in places and not _in_list(e)]


def _may_be_lacking(error: ErrorDetails) -> bool:
    is_missing = error["type"] == "missing" and not _in_list(error)
    return is_missing or isinstance(error.get("ctx", {}).get("error"), LackingError)


def _in_list(error: ErrorDetails) -> bool:
    return any(isinstance(step, int) for step in error["loc"])
