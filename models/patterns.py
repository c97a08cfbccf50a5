"""Regular expressions in declared data: checking those that people write, and making some of their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# Python has no public parser of regular expressions; these are what its own `re` is made of.
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)


def any_of(texts: Iterable[str]) -> str:
    """A regular expression that matches any of the texts, the longest first; without texts it matches nothing."""
    return any_pattern(map(re.escape, texts))


def any_pattern(patterns: Iterable[str]) -> str:
    """The same for any of these regular expressions."""
    return f"(?:{'|'.join(sorted(patterns, key=len, reverse=True)) or '(?!)'})"


def check_pattern(pattern: str) -> None:
    """Raise ValueError, with what is wrong, unless the regular expression is valid and will come to an end.

    A repetition of nothing but a repetition, as in `(\\w+)+`, is refused: on a text that it does not match, it tries
    every way to divide the text, and their number doubles with each character.
    """
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"“{pattern}” is not a regular expression: {error}") from error
    if _any_repeated_repetition(parser.parse(pattern)):
        raise ValueError(
            f"“{pattern}” repeats a repetition, which may take for ever; expected (…)+ with no + or * inside"
        )


def _any_repeated_repetition(items: Any) -> bool:
    """Whether an endless repetition repeats another one with nothing that separates two rounds of it."""
    for code, argument in items:
        if code in _REPEATS and _is_endless(argument) and _is_repetition(argument[2]):
            return True
        if any(_any_repeated_repetition(inner) for inner in _inner(code, argument)):
            return True
    return False


def _is_repetition(items: Any) -> bool:
    """Whether the items can match by an endless repetition alone: all others may be absent."""
    needed = [item for item in items if not _may_be_absent(*item)]
    return len(needed) <= 1 and any(
        (code in _REPEATS and _is_endless(argument))
        or (
            code in (codes.SUBPATTERN, codes.BRANCH)
            and any(map(_is_repetition, _inner(code, argument)))
        )
        for code, argument in needed or items
    )


def _is_endless(argument: Any) -> bool:
    return bool(argument[1] == codes.MAXREPEAT)


def _may_be_absent(code: Any, argument: Any) -> bool:
    return code is codes.AT or (code in _REPEATS and argument[0] == 0)


def _inner(code: Any, argument: Any) -> list[Any]:
    """The expressions that an item of an expression is made of."""
    if code in _REPEATS:
        return [argument[2]]
    if code is codes.SUBPATTERN:
        return [argument[-1]]
    if code is codes.BRANCH:
        return list(argument[1])
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [argument[1]]
    return []
