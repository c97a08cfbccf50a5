"""A comparison of two versions for people: grouped by commitment, old → new, long texts word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING, TextIO

from rapidfuzz.distance import Levenshtein, Opcode
from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.shown import one_line

if TYPE_CHECKING:
    from warehouse.ask.versions import Comparison
    from warehouse.store.changes import Change

OLD, NEW = "red strike", "green"
CONTEXT = 5
"""Words shown on each side of words that differ."""
ALIKE = 0.4
"""From this likeness on, two texts are shown word by word."""
WHOLE = 300
"""Letters shown of a text that was added or removed."""


def write_comparison(comparison: Comparison, out: TextIO) -> None:
    """Write all changes; old and new words are coloured on a terminal, and elsewhere put in [-…-] and {+…+}."""
    console = Console(file=out, width=None if out.isatty() else 100_000, highlight=False)
    count = len(comparison.changes)
    console.print(
        f"{comparison.plan_id}, version {comparison.from_version} → {comparison.to_version}: "
        f"{count or 'no'} change{'' if count == 1 else 's'}."
    )
    coloured = console.is_terminal and not console.no_color
    for heading, changes in groupby(
        comparison.changes, lambda change: _heading(change, comparison)
    ):
        console.print()
        console.print(Text(one_line(heading), style="bold"))
        rows = Table.grid(padding=(0, 2, 0, 0))
        for column in ("  ", "", ""):
            rows.add_column(column)
        for alike in _folded(changes):
            rows.add_row(*_cells(alike, comparison.plan_id, coloured=coloured))
        console.print(rows)
    if comparison.renumbered:
        moves = (f"{_tail(old)} → {_tail(new)}" for old, new in comparison.renumbered)
        console.print(Text(f"\nThe same commitments under other numbers: {', '.join(moves)}."))


def _heading(change: Change, comparison: Comparison) -> str:
    if change.commitment_id is None:
        return comparison.plan_id
    whole = change.entity_kind == "commitment" and change.field is None
    title = (
        change.new_value or change.old_value if whole else comparison.titles[change.commitment_id]
    )
    return f"{change.commitment_id} {title or ''}"


def _folded(changes: Iterable[Change]) -> Iterable[list[Change]]:
    """The changes, those of one cell that is merged over several rows (each row tells them) together."""
    folded: dict[tuple[str | None, ...], list[Change]] = {}
    for change in changes:
        same = (change.entity_kind, change.field, change.change, change.old_value, change.new_value)
        folded.setdefault(same, []).append(change)
    return folded.values()


def _cells(alike: list[Change], plan_id: str, *, coloured: bool) -> tuple[Text, Text, Text]:
    """Which entities changed alike, in which field, and how."""
    change = alike[0]
    whole = change.field is None
    inner = [change for change in alike if change.entity_id not in (change.commitment_id, plan_id)]
    entities = ", ".join(_within(change, plan_id) for change in inner)
    named = change.entity_kind == "commitment" and whole  # the heading tells its title
    value = Text() if named else _values(change, coloured=coloured)
    return Text(f"  {entities}".rstrip()), Text(change.field or change.change), value


def _within(change: Change, plan_id: str) -> str:
    """The entity's identifier within its commitment, or within its plan."""
    inner = change.entity_id.removeprefix(f"{plan_id}/")
    return inner.partition("/")[2] if change.commitment_id else inner


def _tail(commitment_id: str) -> str:
    return commitment_id.rpartition("/")[2]


def _values(change: Change, *, coloured: bool) -> Text:
    old, new = ((value or "").split() for value in (change.old_value, change.new_value))
    if change.field is None:
        return _piece(old or new, OLD if old else NEW, coloured=coloured)
    if old != new and len(old) <= CONTEXT and len(new) <= CONTEXT:
        return Text(one_line(f"{' '.join(old) or '(empty)'} → {' '.join(new) or '(empty)'}"))
    if old == new:
        return Text("the same words, divided otherwise")
    return Text(" ").join(_word_by_word(old, new, coloured=coloured))


def _word_by_word(old: list[str], new: list[str], *, coloured: bool) -> Iterator[Text]:
    """The new text with the words that were dropped; long stretches of equal words are cut short."""
    for edit in _edits(old, new):
        before, after = old[edit.src_start : edit.src_end], new[edit.dest_start : edit.dest_end]
        if edit.tag == "equal":
            is_first = edit.src_start == edit.dest_start == 0
            is_last = edit.src_end == len(old) and edit.dest_end == len(new)
            yield Text(one_line(_shortened(after, is_first, is_last)))
            continue
        if before:
            yield _piece(before, OLD, coloured=coloured)
        if after:
            yield _piece(after, NEW, coloured=coloured)


def _edits(old: list[str], new: list[str]) -> list[Opcode]:
    """How the old words become the new ones; all at once where they have little in common."""
    if Levenshtein.normalized_similarity(old, new) < ALIKE:
        return [Opcode("replace", 0, len(old), 0, len(new))]
    return list(Levenshtein.opcodes(old, new))


def _shortened(words: list[str], is_first: bool, is_last: bool) -> str:
    """Equal words beside others that differ: those next to them."""
    if len(words) <= 2 * CONTEXT:
        return " ".join(words)
    before = [] if is_first else words[:CONTEXT]
    after = [] if is_last else words[-CONTEXT:]
    return " ".join([*before, "…", *after])


def _piece(words: list[str], style: str, *, coloured: bool) -> Text:
    text = one_line(shorten(" ".join(words), WHOLE, placeholder=" …"))
    if coloured:
        return Text(text, style=style)
    return Text(f"[-{text}-]" if style == OLD else f"{{+{text}+}}")
