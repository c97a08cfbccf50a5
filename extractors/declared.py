"""What profiles and vocabularies have in common: checked when they are read, told of by the file's name and the key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from models.errors import ProfileError

Wordings = tuple[str, ...]
"""The ways in which one thing is printed."""


class Table(BaseModel):
    """A table of such a file; a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Model = TypeVar("Model", bound=BaseModel)


def read_declared(model: type[Model], path: Path, **more: str) -> Model:
    """What the file declares, and `more`; raises ProfileError with the file and the key at fault."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return model.model_validate({**more, **data})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"{path}: is not a readable TOML file ({error}).") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ProfileError(f"{path}: {key}: {first['msg']}.") from error


def with_built_in(own: Iterable[Path], built_in: Path) -> list[Path]:
    """One's own files, and then those of the folder `built_in` that none of them replaces by its name."""
    mine = list(own)
    replaced = {path.name for path in mine}
    return mine + [path for path in sorted(built_in.glob("*.toml")) if path.name not in replaced]


def checked_patterns(patterns: Wordings, group: str | None = None) -> Wordings:
    """The regular expressions, if they can be used and have the named group asked for; raises ValueError."""
    for pattern in patterns:
        try:
            groups = re.compile(pattern).groupindex
        except re.error as error:
            raise ValueError(f"“{pattern}” is not a regular expression ({error})") from error
        if group and group not in groups:
            raise ValueError(f"“{pattern}” has no group (?P<{group}>…)")
    return patterns
