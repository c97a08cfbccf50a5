"""How much a query may use: memory, and room on the disk for what does not fit into it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from models.errors import UsageError
from warehouse.store.scratch import scratch_beside

_UNITS = {"": 1, "K": 1_000, "M": 1_000**2, "G": 1_000**3, "T": 1_000**4}
_SIZE = re.compile(r"(\d+(?:\.\d+)?) ?([KMGT]?)B?", re.IGNORECASE)

_BESIDE, _OF_A_THREAD = 1_000_000_000, 16_000_000
"""Bytes that a process may have beside what DuckDB counts: single values, the rows that Python holds; stacks."""

_LEAST = 50_000_000
"""Bytes: with less memory DuckDB cannot even read the warehouse's views."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many bytes of memory a query may use, and how many on the disk beside."""

    memory: int
    temp_space: int


def read_size(text: str) -> int:
    """How many bytes `500MB`, `1.5 GB` or `1000000` are; raises UsageError for what is no size."""
    size = _SIZE.fullmatch(text.strip())
    if not size:
        raise UsageError(f"{text} is no size: give one like 500MB or 2GB.")
    return round(float(size[1]) * _UNITS[size[2].upper()])


MEMORY, TEMP_SPACE = "1GB", "4GB"
LIMITS = Limits(read_size(MEMORY), read_size(TEMP_SPACE))
"""What a query may use unless more is asked for: a warehouse of many plans takes a tenth of it."""


@contextmanager
def limited(path: Path, limits: Limits) -> Iterator[dict[str, str]]:
    """DuckDB's settings for queries on the warehouse at `path` within the limits, and the process kept to them.

    DuckDB counts only what it keeps in blocks, and not a single value of gigabytes; where the system can, it refuses
    this process such memory. What does not fit goes to a folder of the query's own, which is gone when it ends. Raises
    `UsageError` where there is too little memory for any query.
    """
    if limits.memory < _LEAST:
        raise UsageError("A query needs 50MB of memory at least: give it more.")
    cores = os.cpu_count() or 1
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(scratch_beside(path.absolute()))
        except OSError:  # a folder that may only be read
            folder = Path(stack.enter_context(TemporaryDirectory()))
        stack.enter_context(_memory_limited(limits.memory + _BESIDE + _OF_A_THREAD * cores))
        yield {
            "memory_limit": f"{limits.memory}B",
            "max_temp_directory_size": f"{limits.temp_space}B",
            "temp_directory": str(folder),
        }


@contextmanager
def _memory_limited(limit: int) -> Iterator[None]:
    """Have the system give this process no more memory than that meanwhile, beside what it holds already.

    Where the system does not tell that (it is Linux that does), nothing is limited: a process that holds more than its
    limit can start no thread, and waits for it for ever.
    """
    held = _held()
    if held is None:
        yield
        return
    import resource

    limit += held
    before, most = resource.getrlimit(resource.RLIMIT_DATA)
    if before != resource.RLIM_INFINITY:
        limit = min(limit, before)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, most))


def _held() -> int | None:
    """The bytes of data that this process holds, as the limit counts them."""
    try:
        told = re.search(r"VmData:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    except (OSError, UnicodeError):
        return None
    return int(told[1]) * 1024 if told else None
