"""A bar on the terminal that counts pages as they are read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID

    from flows.pipeline.extraction import OnPage
    from models.plan import DocumentFacts


@contextmanager
def page_progress() -> Iterator[OnPage]:
    """A progress bar that counts each document's pages, if standard error is a terminal."""
    with progress_to_stop() as (on_page, _):
        yield on_page


@contextmanager
def progress_to_stop() -> Iterator[tuple[OnPage, Callable[[], None]]]:
    """The same, and what takes the bar away, so that a person can be asked."""
    from flows.pipeline.extraction import ignore_page

    if not sys.stderr.isatty():
        yield ignore_page, lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True
    ) as bar:
        documents: dict[str, TaskID] = {}

        def advance(facts: DocumentFacts, _number: int) -> None:
            if facts.document_id not in documents:
                documents[facts.document_id] = bar.add_task(facts.file_name, total=facts.page_count)
            bar.advance(documents[facts.document_id])

        yield advance, bar.stop
