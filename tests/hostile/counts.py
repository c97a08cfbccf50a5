"""How often something hostile was tried, and how often the warehouse held: counted, and told at the end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

IS_ALL = os.environ.get("HOSTILE") == "all"
"""Whether all is to be tried, as `make hostile` does, and not the sample that the slow tests are."""


@dataclass
class Count:
    """What was tried under a name: how often it held, and a line for each time that it did not."""

    name: str
    held: int = 0
    failures: list[str] = field(default_factory=list)
    notes: str = ""

    @contextmanager
    def trying(self, what: str) -> Iterator[None]:
        """Count one more: it failed where an assertion did, and that fails the test when all are tried."""
        try:
            yield
        except AssertionError as error:
            self.failures.append(
                f"{what}: {str(error).splitlines()[0] if str(error) else 'failed'}"
            )
        else:
            self.held += 1

    def __str__(self) -> str:
        tried, failed = self.held + len(self.failures), len(self.failures)
        return f"{self.name}: tried {tried}, held {self.held}, failed {failed}{self.notes}"


Begin = Callable[[str], Count]
"""Begins a count under a name, which is told when the module is done."""
