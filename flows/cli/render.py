"""Answers of the warehouse as text: a table for people, CSV and JSON for programs."""

from __future__ import annotations

import csv
import json
import os
import shlex
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import partial
from io import TextIOWrapper
from itertools import islice
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar, cast

from models.errors import UndecidedError, UnpublishedError
from models.languages import Language
from models.shown import harmless, one_line
from warehouse.exports.cells import guarded, with_decimal_comma
from warehouse.store.outputs import DEVICES, STDOUT

if TYPE_CHECKING:
    from warehouse.ask.queries import Stream, Table, Waiting
    from warehouse.store.outputs import Output


MOST_ROWS = 10_000
"""The most rows that a table shows: more would be laid out in memory, and are not read by people."""


class Format(StrEnum):
    """How a command writes its answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """How CSV is written: `raw` leaves texts that a spreadsheet runs as formulas as they are.

    `for_excel` writes what Excel opens by a double click where numbers have a decimal comma, as in Indonesia: UTF-8
    that says so, fields between semicolons, decimal commas.
    """

    raw: bool = False
    for_excel: bool = False


def write_answer(
    answer: Table | Stream, form: Format, out: TextIO, style: CsvStyle = CsvStyle()
) -> None:
    """Write the rows in one of the formats; NULL is blank in a table and in CSV, `null` in JSON.

    CSV and JSON hold one row at a time in memory. What is written to a terminal cannot steer it.
    """
    match form:
        case Format.TABLE:
            _write_first_rows(answer, out)
        case Format.CSV:
            _write_csv(answer, out, style)
        case Format.JSON:
            _write_json(answer, out)


def _write_first_rows(answer: Table | Stream, out: TextIO) -> None:
    rows = iter(answer.rows)
    write_table(answer.columns, list(islice(rows, MOST_ROWS)), out)
    if next(rows, None):
        say(f"these are the first {MOST_ROWS:,} rows; --format csv or json writes all.")


def write_table(heads: Iterable[str], rows: Sequence[Sequence[Any]], out: TextIO) -> None:
    """Draw a table: as wide as the terminal, or where the output goes elsewhere as wide as its contents."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawing
    from rich.text import Text

    drawing = Drawing(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, head in enumerate(heads):
        numeric = any(_is_number(row[number]) for row in rows)
        drawing.add_column(
            Text(harmless(head)), justify="right" if numeric else "left", overflow="fold"
        )
    for row in rows:
        drawing.add_row(*(Text(harmless(as_text(value))) for value in row))
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
    if not may_be_output(file):
        tell(f"{file} {what}")


def may_be_output(file: Path) -> bool:
    """Whether what is written goes to standard output, or to a device that may lead there: then nothing is told."""
    return file == STDOUT or file.is_relative_to(DEVICES)


def tell_of_findings(warehouse: Path, default: Path, language: Language | None = None) -> None:
    """Say how to see what was found in a warehouse, and what to do about it; `default` is asked if none is named.

    The findings are those in the language asked for, or else in that of the warehouse or the person's system.
    """
    named = "" if warehouse == default else f" --warehouse {shlex.quote(str(warehouse))}"
    language = language or language_for(warehouse)
    query = f"SELECT file_name, severity, page, message, action FROM finding_list WHERE lang = '{language}'"
    tell(f'What was found, and what to do: renaksi query "{query}"{named}')


def tell_waiting(waiting: Waiting | None, output: str | None = None) -> None:
    """Say what waits for a person, if anything does, and how each is decided; not where `output` may be standard."""
    if not waiting or (output and may_be_output(Path(output))):
        return
    errors = [
        counted(count, *words)
        for count, words in (
            (waiting.errors, ("error", "errors")),
            (waiting.warnings, ("warning", "warnings")),
        )
        if count
    ]
    told = [f"{' and '.join(errors)} (renaksi judge FINDING seen)"] if errors else []
    if waiting.links:
        told.append(f"{counted(waiting.links, 'link', 'links')} (renaksi review)")
    if waiting.judgements:
        again = counted(waiting.judgements, "judgement that is", "judgements that are")
        told.append(f"{again} open again (renaksi query \"FROM judgements WHERE state = 'open'\")")
    if told:
        tell(f"For a person to decide: {'; '.join(told)}.")


def refuse_undecided(waiting: Waiting) -> None:
    """Raise `UndecidedError` while an error waits that nobody has seen."""
    if waiting.errors:
        waits = counted(waiting.errors, "error waits", "errors wait")
        raise UndecidedError(
            f"{waits} for a person, and --strict was asked for: mend what is wrong, or say that it was seen "
            "(renaksi judge FINDING seen)."
        )


def tell(sentence: str) -> None:
    """Tell people what was done, on standard output and on one line."""
    print(one_line(sentence))  # noqa: T201


@contextmanager
def told_first(work: Callable[[], _T]) -> Iterator[_T]:
    """What `work` gives, for people to be told of meanwhile: only then is said what kept it from being published."""
    why = None
    try:
        outcome = work()
    except UnpublishedError as error:
        outcome, why = cast("_T", error.outcome), error.why
    try:
        yield outcome
    except BaseException:  # the command ends with what is wrong besides
        if why:
            say(str(why))
        raise
    if why:
        raise why


_T = TypeVar("_T")


def language_asked() -> Language | None:
    """The language that `RENAKSI_LANG` names, if it is set."""
    setting = os.environ.get("RENAKSI_LANG")
    return _language(setting) if setting else None


def language_of_system() -> Language:
    """The language that `RENAKSI_LANG` names, or else the system (`LANG=id_ID.UTF-8`): Indonesian or English."""
    names = ("RENAKSI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    return _language(next(filter(None, map(os.environ.get, names)), ""))


def language_for(warehouse: Path) -> Language:
    """The language that `RENAKSI_LANG` names, or the warehouse's settings, or else the system."""
    return language_asked() or language_set(warehouse) or language_of_system()


def language_set(warehouse: Path) -> Language | None:
    """The language that a warehouse's settings name; raises ProfileError where there is a mistake in them."""
    from warehouse.store.originals import settings_file

    if not settings_file(warehouse).is_file():
        return None
    from warehouse.store.own_settings import settings_of

    return settings_of(warehouse).language


def _language(setting: str) -> Language:
    is_indonesian = setting.startswith(Language.INDONESIAN)
    return Language.INDONESIAN if is_indonesian else Language.ENGLISH


def say(sentence: str) -> None:
    """Tell people something that is no answer, on standard error; several sentences have a line each."""
    for line in sentence.splitlines():
        print(f"renaksi: {one_line(line)}", file=sys.stderr)  # noqa: T201


def piped_in() -> TextIO:
    """Standard input, in which what is no UTF-8 reads `�`."""
    if isinstance(sys.stdin, TextIOWrapper) and sys.stdin.errors != "replace":
        sys.stdin.reconfigure(errors="replace")  # which is possible before anything is read
    return sys.stdin


def in_utf8(out: TextIO) -> None:
    """Write UTF-8 whatever the system's encoding is."""
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding="utf-8")


def end_quietly_with_the_reader() -> None:
    """Let `renaksi query … | head` end as other filters do when the pipe is closed."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _write_csv(answer: Table | Stream, out: TextIO, style: CsvStyle) -> None:
    as_cell = partial(_as_cell, style=style, shown=out.isatty())
    if style.for_excel:
        out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\n", delimiter=";" if style.for_excel else ",")
    writer.writerow(map(as_cell, answer.columns))
    for row in answer.rows:
        writer.writerow([cell if type(cell) is int else as_cell(cell) for cell in row])


def _as_cell(value: Any, *, style: CsvStyle, shown: bool) -> str:
    if style.for_excel and _is_number(value):
        return with_decimal_comma(value)
    text = as_text(value)
    if not style.raw and not _is_number(value):  # an interval too may begin with a minus sign
        text = guarded(text)
    return harmless(text) if shown else text


def _write_json(answer: Table | Stream, out: TextIO) -> None:
    """An array with an object for each row, one a line."""
    from warehouse.ask.queries import require_names

    columns = answer.columns
    require_names(columns)
    out.write("[")
    for number, row in enumerate(answer.rows):
        line = _as_json(dict(zip(columns, row, strict=True)))
        out.write(f"{',' if number else ''}\n{harmless(line) if out.isatty() else line}")
    out.write("\n]\n")


def as_text(value: Any) -> str:
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
    return json.dumps(json_value(value), ensure_ascii=False)


def json_value(value: Any) -> Any:
    """What JSON can say of a value: times in ISO form, decimals as numbers, no NaN, all else as text."""
    match value:
        case None | bool() | int() | str():
            return value
        case float() | Decimal():
            return float(value) if isfinite(value) else None
        case list() | tuple():
            return [json_value(item) for item in value]
        case dict():
            return {str(key): json_value(item) for key, item in value.items()}
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)
