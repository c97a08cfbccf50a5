"""Mistakes in declared data, in plain words: the key, what was expected, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Annotated, Any, Literal, TypeAlias, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

Steps: TypeAlias = Sequence[str | int]
"""The path to a value: keys of tables, and indexes of list items."""

_KEY = "[key]"
"""Pydantic's last step where the key itself is wrong, not its value."""
_SHOWN = 40
"""So many characters of a text are quoted."""
_KINDS = {
    str: "a text in quotes",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


_LIMITS = {"ge": " of at least {}", "le": " of at most {}", "min_length": " with at least {} in it"}


def mistake(model: Any, error: ErrorDetails, given: Mapping[str, object]) -> str:
    """What pydantic found wrong with data for this model; fields that are `given` are not offered as keys."""
    steps = [step for step in error["loc"] if step != _KEY]
    key, name = path_of(steps), str(steps[-1]) if steps else ""
    context = error.get("ctx", {})
    if raised := context.get("error"):
        return f"{key}: {raised}" if key else str(raised)
    if error["type"] == "extra_forbidden":
        fields = _kind_at(model, steps[:-1]).model_fields
        return f"{key}: {not_known(name, [field for field in fields if field not in given])}"
    if error["loc"][-1] == _KEY:
        return f"{key}: {not_known(name, _choices(get_args(_kind_at(model, steps[:-1]))[0]))}"
    kind = _kind_at(model, steps)
    if error["type"] == "missing":
        return f"{key}: is missing; expected {_expected(kind)}"
    return f"{key}: expected {_expected(kind)}{_limit(context)}, not {shown(error['input'])}"


def _limit(context: Mapping[str, Any]) -> str:
    """Within which limits a value was expected, if any."""
    return "".join(text.format(context[at]) for at, text in _LIMITS.items() if at in context)


def not_known(name: str, known: Iterable[str]) -> str:
    """The message for an unknown name: which known one may be meant, and all of them."""
    names = list(known)
    near = get_close_matches(name, names, n=1)
    meant = f" (did you mean “{near[0]}”?)" if near else ""
    return f"is not known here{meant}; known are {', '.join(names)}"


def path_of(steps: Steps) -> str:
    """The dotted key, list items counted from 1: `periods #2.pattern`, `names: item 2`."""
    *table, last = steps or [""]
    path = "".join(f" #{step + 1}" if isinstance(step, int) else f".{step}" for step in table)
    return (path + (f": item {last + 1}" if isinstance(last, int) else f".{last}")).removeprefix(
        "."
    )


def shown(value: object) -> str:
    """A value found in a file, in words."""
    match value:
        case str():
            return f"“{value[:_SHOWN]}{'…' if len(value) > _SHOWN else ''}”"
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return str(value).lower()


def _kind_at(model: Any, steps: Steps) -> Any:
    """The type that the model has at this place."""
    kind = _bare(model)
    for step in steps:
        if kinds := get_args(kind):
            kind = kinds[1] if get_origin(kind) is dict else kinds[0]
        elif step in kind.model_fields:
            kind = kind.model_fields[step].annotation
        else:
            return object
        kind = _bare(kind)
    return kind


def _bare(kind: Any) -> Any:
    """The type without annotations, and without None."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    some = [each for each in get_args(kind) if each is not type(None)]
    return _bare(some[0]) if type(None) in get_args(kind) and len(some) == 1 else kind


def _expected(kind: Any) -> str:
    """A type in words."""
    origin = get_origin(kind) or kind
    if choices := _choices(kind):
        return f"one of {', '.join(choices)}"
    if origin in (tuple, list, frozenset):
        item = _bare(get_args(kind)[0])
        of_texts = " of texts" if item is str or _choices(item) else ""
        return f"a list{of_texts} in brackets"
    if isinstance(origin, type) and issubclass(origin, BaseModel):
        needed = [name for name, field in origin.model_fields.items() if field.is_required()]
        return f"a table with {', '.join(needed)}" if needed else "a table"
    return _KINDS.get(origin, "a table")


def _choices(kind: Any) -> list[str]:
    """The allowed values of an enumeration or literal; empty for other types."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [str(choice.value) for choice in kind]
    return [str(choice) for choice in get_args(kind)] if get_origin(kind) is Literal else []
