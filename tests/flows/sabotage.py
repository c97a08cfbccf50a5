"""Faults of our own, put into one step of a load of one document: in this process, or in those that it starts."""

from __future__ import annotations

import errno
import importlib
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
from pydantic import TypeAdapter, ValidationError

Patch = Callable[[str, Any], None]
"""Puts something in the place of what a dotted name stands for."""


class UnspeakableError(Exception):
    """It can neither be told nor sent to another process."""

    def __init__(self, one: object, two: object) -> None:
        super().__init__("one")
        self.lock = (one, two, lambda: None)

    def __str__(self) -> str:
        raise RuntimeError("no words")


def _recursion() -> None:
    _recursion()


def _raise(error: str) -> None:
    match error:
        case "ValueError":
            raise ValueError("max() arg is\nan empty sequence")
        case "MemoryError":
            raise MemoryError
        case "RecursionError":
            _recursion()
        case "UnicodeError":
            "\ud83d".encode()
        case "ValidationError":
            TypeAdapter(int).validate_python("x")
        case "ConstraintException":
            raise duckdb.ConstraintException("Constraint Error: duplicate key")
        case "InternalException":
            raise duckdb.InternalException("INTERNAL Error: not reached")
        case "OSError":
            raise OSError(errno.EIO, "Input/output error")
        case "UnspeakableError":
            raise UnspeakableError(1, 2)


ERRORS = {
    "ValueError": ValueError,
    "MemoryError": MemoryError,
    "RecursionError": RecursionError,
    "UnicodeError": UnicodeError,
    "ValidationError": ValidationError,
    "ConstraintException": duckdb.ConstraintException,
    "InternalException": duckdb.InternalException,
    "OSError": OSError,
    "UnspeakableError": UnspeakableError,
}

STEPS = {
    "unpack": ("ingest.files.containers.is_container",),
    "open": ("ingest.pdf.read_content", "ingest.sheets.open.read_content"),
    "extract": (
        "extractors.plan.document.extract_document",
        "extractors.reports.document.extract_report",
    ),
    "summarise": ("flows.pipeline.steps.SUMMARISE",),
    "keep": ("flows.pipeline.steps.keep_original",),
    "store": ("warehouse.store.load._store_load",),
    "link": ("warehouse.link.reports.reconcile",),
}
"""What each step calls with something that tells its document."""


def sabotage(step: str, error: str, file: Path, patch: Patch) -> None:
    """Let a step fail for this file, after it has done its work."""
    for name in STEPS[step]:
        patch(name, _failing(_found(name), error, file))


def _failing(original: Any, error: str, file: Path) -> Any:
    from flows.pipeline.steps import Step

    if isinstance(original, Step):
        return Step(original.name, _failing(original.function, error, file), original.retries)

    def fail(*arguments: Any, **named: Any) -> Any:
        result = original(*arguments, **named)
        if any(_is_about(argument, file) for argument in arguments):
            _raise(error)
        return result

    return fail


def _is_about(argument: Any, file: Path) -> bool:
    """Whether it is the file, facts about it, what it yielded, or the identifiers of its reports."""
    if isinstance(argument, Path):
        return argument.name == file.name
    if isinstance(argument, list):
        document_id = sha256(file.read_bytes()).hexdigest()[:16]
        return any(str(item).startswith(document_id) for item in argument)
    facts = getattr(argument, "facts", argument)
    return getattr(facts, "file_name", None) == file.name


def _found(name: str) -> Any:
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


SITE = """
import os
from pathlib import Path

if "SABOTAGE" in os.environ:
    from tests.flows.sabotage import patch_for_good, sabotage

    step, error, file = os.environ["SABOTAGE"].split(":", 2)
    sabotage(step, error, Path(file), patch_for_good)
"""
"""A `sitecustomize.py` that does so in each process that begins with `SABOTAGE` set to `step:error:file`."""


def patch_for_good(name: str, value: Any) -> None:
    module, _, attribute = name.rpartition(".")
    setattr(importlib.import_module(module), attribute, value)


def environment(folder: Path, step: str, error: str, file: Path) -> dict[str, str]:
    """The environment of processes that are to be sabotaged; the folder is to hold nothing else."""
    import sys

    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(SITE)
    unwanted = ("PREFECT_", "RENAKSI_", "COV")
    return {k: v for k, v in os.environ.items() if not k.startswith(unwanted)} | {
        "PYTHONPATH": os.pathsep.join([str(folder), str(Path(__file__).parents[2]), *sys.path[1:]]),
        "SABOTAGE": f"{step}:{error}:{file}",
    }
