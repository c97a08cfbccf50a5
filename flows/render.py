"""Answers of the warehouse as text: a table for people, CSV and JSON for programs."""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import signal
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from models.languages import Language
from warehouse.outputs import DEVICES, STDOUT

if TYPE_CHECKING:
    from warehouse.outputs import Output
    from warehouse.queries import Table


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What steers a terminal, line ends and tabs aside."""


class Format(StrEnum):
    """How a command writes its answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def write_answer(answer: Table, form: Format, out: TextIO) -> None:
    """Write the rows in one of the formats; NULL is blank in a table and in CSV, `null` in JSON."""
    match form:
        case Format.TABLE:
            write_table(answer.columns, answer.rows, out)
        case Format.CSV:
            _write_csv(answer, out)
        case Format.JSON:
            _write_json(answer, out)


def write_table(heads: Iterable[str], rows: Sequence[Sequence[Any]], out: TextIO) -> None:
    """Draw a table: as wide as the terminal, or where the output goes elsewhere as wide as its contents."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawing
    from rich.text import Text

    drawing = Drawing(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, head in enumerate(heads):
        numeric = any(_is_number(row[number]) for row in rows)
        drawing.add_column(Text(head), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        drawing.add_row(*(Text(_harmless(_as_text(value))) for value in row))
    width = None if out.isatty() else 100_000
    Console(file=out, width=width, highlight=False).print(drawing)


def counted(count: int, one: str, many: str) -> str:
    """The count and what is counted: 1 entry, 2 entries."""
    return f"{count} {one if count == 1 else many}"


def write_file(output: Output, content: bytes) -> None:
    """Write what was asked for, to a file or to standard output; raises as `Output.write` does."""
    if output.file == STDOUT:
        end_quietly_with_the_reader()
    output.write(content)


def tell_written(file: Path, what: str) -> None:
    """Say what a file that was asked for `shows` or `holds`; nothing where it was, or may be, standard output."""
    if file != STDOUT and not file.is_relative_to(DEVICES):
        print(one_line(f"{file} {what}"))  # noqa: T201


def tell_of_findings(warehouse: Path, default: Path) -> None:
    """Say how to see what was found in a warehouse, and what to do about it; `default` is asked if none is named.

    The findings are those in the language of the person's system, where Renaksi has it.
    """
    named = "" if warehouse == default else f" --warehouse {shlex.quote(str(warehouse))}"
    language = language_of_system()
    query = f"SELECT file_name, severity, page, message, action FROM finding_list WHERE lang = '{language}'"
    print(one_line(f'What was found, and what to do: renaksi query "{query}"{named}'))  # noqa: T201


def language_of_system() -> Language:
    """Indonesian where the system is set to it (`LANG=id_ID.UTF-8`), else English."""
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return (
        Language.INDONESIAN
        if next(filter(None, settings), "").startswith(Language.INDONESIAN)
        else Language.ENGLISH
    )


def say(sentence: str) -> None:
    """Tell people something that is no answer, on standard error and on one line."""
    print(f"renaksi: {one_line(sentence)}", file=sys.stderr)  # noqa: T201


def one_line(sentence: str) -> str:
    """The sentence on one line, with nothing in it (a file's name, say) that steers a terminal or cannot be printed."""
    return "".join(sign if sign.isprintable() else "�" for sign in " ".join(sentence.split()))


def _harmless(text: str) -> str:
    """A text that cannot steer the terminal it is shown on."""
    return _CONTROL.sub("�", text)


def end_quietly_with_the_reader() -> None:
    """Let `renaksi query … | head` end as other filters do when nobody reads on."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _write_csv(answer: Table, out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_as_text(value) for value in row] for row in answer.rows)


def _write_json(answer: Table, out: TextIO) -> None:
    """An array with an object for each row, one a line."""
    lines = map(_as_json, answer.as_dicts())
    out.write("[" + ",".join(f"\n{line}" for line in lines) + "\n]\n")


def _as_text(value: Any) -> str:
    """A cell's text: dates in ISO form, lists and structures as JSON, NULL as nothing."""
    match value:
        case None:
            return ""
        case bool() | list() | tuple() | dict():
            return _as_json(value)
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case _:
            return str(value)


def _as_json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    """What JSON can say of a value: times in ISO form, decimals as numbers, no NaN, all else as text."""
    match value:
        case None | bool() | int() | str():
            return value
        case float() | Decimal():
            return float(value) if isfinite(value) else None
        case list() | tuple():
            return [_plain(item) for item in value]
        case dict():
            return {str(key): _plain(item) for key, item in value.items()}
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)
