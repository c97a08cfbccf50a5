"""An SQL prompt on the warehouse, for reading only: the terminal's own line editing, nothing to install."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from sqlite3 import complete_statement
from subprocess import run
from typing import TextIO

from flows.cli.render import piped_in, say, tell, write_table
from models.errors import QueryError, RenaksiError
from warehouse.ask.access import Warehouse, open_warehouse
from warehouse.ask.interrupts import is_stuck
from warehouse.ask.limits import Limits, limited

HISTORY = Path("~/.renaksi_history")
"""Where the lines typed are kept from one session to the next."""

MOST_ROWS = 500
"""Rows shown of an answer; more do not help on a screen."""

HELP = """\
Write SQL, over as many lines as you like, and end it with a semicolon.
  .tables         the relations, and what each means
  .schema NAME    the columns of one, and what each means
  .help           this text
  .quit           leave (so does Ctrl-D)
Ctrl-C forgets what you have begun to write, and ends a query. Nothing here can change the warehouse.
"""


def has_harlequin() -> bool:
    """Whether the terminal's SQL workbench, `renaksi[ide]`, is installed."""
    return find_spec("harlequin") is not None


def open_harlequin(warehouse: Path, wait: float) -> int:
    """Run harlequin on the warehouse, for reading only, and give its exit code."""
    open_warehouse(warehouse, wait=wait).close()  # says what is wrong with the file, if anything is
    program = "from harlequin.cli import harlequin; harlequin()"
    return run(
        [sys.executable, "-c", program, "--read-only", str(warehouse)], check=False
    ).returncode


def run_shell(path: Path, wait: float, limits: Limits, out: TextIO) -> int:
    """Answer what is typed or piped in until it ends; gives the exit code of the last error of a script, else 0."""
    with (
        limited(path, limits) as settings,
        open_warehouse(path, wait=wait, settings=settings) as warehouse,
    ):
        if not sys.stdin.isatty():
            return _answer_all(warehouse, read_statements(_piped), out)
        tell(f"{path}: {len(warehouse.relations)} relations, for reading only; .help helps.")
        with _line_editing():
            _answer_all(warehouse, read_statements(_typed), out)
        return 0


def _answer_all(warehouse: Warehouse, statements: Iterator[str], out: TextIO) -> int:
    code = 0
    for statement in statements:
        try:
            if statement == ".quit":
                break
            _answer(warehouse, statement, out)
        except RenaksiError as error:
            say(str(error))
            code = error.exit_code
        except KeyboardInterrupt:
            if is_stuck() or not sys.stdin.isatty():
                raise
            say("interrupted.")
    return code


def _answer(warehouse: Warehouse, statement: str, out: TextIO) -> None:
    command, _, name = statement.partition(" ")
    match command:
        case ".help":
            out.write(HELP)
        case ".tables":
            write_table(["relation", "meaning"], list(warehouse.relations.items()), out)
        case ".schema":
            write_table(["column", "type", "meaning"], warehouse.columns(name.strip()), out)
        case _ if command.startswith("."):
            raise QueryError(f"{command} is no command here: .help lists them.")
        case _:
            answer = warehouse.sql(statement).stream()
            write_table(answer.columns, list(islice(answer.rows, MOST_ROWS)), out)
            if next(answer.rows, None):
                out.write(f"These are the first {MOST_ROWS} rows; LIMIT asks for fewer.\n")


def read_statements(read: Callable[[str], str]) -> Iterator[str]:
    """Commands, which are one line, and statements, which end with a semicolon; what is left at the end counts too."""
    lines: list[str] = []
    while True:
        try:
            lines.append(read("      …> " if lines else "renaksi> "))
        except KeyboardInterrupt:
            print()  # noqa: T201
            lines = []
            continue
        except EOFError:
            break
        text = "\n".join(lines).strip()
        if not text or text.startswith(".") or complete_statement(text):
            lines = []
            yield from _parted(text)
    yield from _parted("\n".join(lines))


def _parted(text: str) -> Iterator[str]:
    """A command, or the statements that stand in a text, of which the last may not be ended."""
    begun = ""
    for piece in [text] if text.startswith(".") else re.split("(?<=;)", text):
        begun += piece
        if complete_statement(begun):
            yield begun.strip()
            begun = ""
    if begun.strip() and not complete_statement(text):  # else it is a comment behind the last one
        yield begun.strip()


def _typed(prompt: str) -> str:
    return input(prompt)


def _piped(_: str) -> str:
    if line := piped_in().readline():
        return line.rstrip("\n")
    raise EOFError


@contextmanager
def _line_editing() -> Iterator[None]:
    """Arrow keys, and a history that outlives the session, where Python has readline."""
    try:
        import readline
    except ImportError:  # Windows edits lines by itself
        yield
        return
    history = HISTORY.expanduser()
    with suppress(OSError):
        readline.read_history_file(history)
    readline.set_history_length(1_000)
    try:
        yield
    finally:
        with suppress(OSError):
            readline.write_history_file(history)
