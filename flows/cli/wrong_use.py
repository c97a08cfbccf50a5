"""Wrong use of the command line: one sentence, with the nearest right command."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.exceptions import TyperException

from models.shown import one_line

if TYPE_CHECKING:
    from typer import Context

_SQL = re.compile(r"\s*(select|from|with|describe|summarize|show)\s", re.IGNORECASE)
_PLAN = re.compile(r"[A-Z]+-\d{4}-\d{4}(/.*)?", re.IGNORECASE)
_LONGEST = 60
"""Characters of what was written that a sentence repeats."""


def sentence_of(error: TyperException) -> str:
    """What is wrong with how the command line was used, and what would be right."""
    context: Context | None = getattr(error, "ctx", None)
    command = context.command_path if context else "renaksi"
    told = error.format_message().rstrip(".").replace("Value error, ", "")
    match type(error).__name__:
        case "UsageError" if context and told.startswith("No such command"):
            return _no_command(context, _quoted(told), command)
        case "NoSuchOption":
            near = getattr(error, "possibilities", None) or []
            meant = f": did you mean {' or '.join(sorted(near))}? See" if near else "; see"
            option = getattr(error, "option_name", "")
            return f"{command} has no option {one_line(option)}{meant} {command} --help."
        case "MissingParameter" if context and (example := _example(context)):
            param = getattr(error, "param", None)
            name = getattr(param, "metavar", None) or getattr(param, "name", "more")
            return f"{command} needs {name}: {example}; see {command} --help."
        case _:
            return f"{told}; see {command} --help."


def _no_command(context: Context, written: str, command: str) -> str:
    """What was meant by a word that is no command: a file, SQL, an identifier, or a command like it."""
    short = one_line(written if len(written) <= _LONGEST else f"{written[:_LONGEST]}…")
    is_first = context.parent is None
    if is_first and _SQL.match(f"{written} "):
        return f'{short} is no command: ask in SQL with renaksi query "{short}".'
    if is_first and (Path(written).suffix or Path(written).exists()):
        return (
            f"{short} is no command: renaksi load {short} loads it, renaksi show {short} shows it."
        )
    if is_first and _PLAN.fullmatch(written):
        return f"{short} is no command: renaksi show {short} shows it."
    if near := _nearest(context.command, written.casefold(), is_first=is_first):
        return f"{short} is no command: did you mean {command} {near}? See {command} --help."
    return f"{short} is no command; {command} --help lists them."


def _nearest(group: Any, written: str, *, is_first: bool) -> str | None:
    """The command that is most like what was written, or is meant by it."""
    names = {name: name for name, command in group.commands.items() if not command.hidden}
    if is_first:
        names |= {word: verb for verb, words in _meant().items() for word in words}
    found = get_close_matches(written, names, 1)
    return names[found[0]] if found else None


def _meant() -> Mapping[str, list[str]]:
    import tomllib

    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _example(context: Context) -> str | None:
    """The first example of a command's help."""
    return next(_examples(context.command.help or "", context.command_path), None)


def _examples(help_text: str, command: str) -> Iterator[str]:
    lines = (line.strip() for line in help_text.splitlines())
    return (line for line in lines if line.startswith(command))


def _quoted(told: str) -> str:
    """What stands in the first quotes of a sentence."""
    found = re.match(r"No such command '(.*?)'(?:\. |$)", told, re.DOTALL)
    return found[1] if found else told
