"""Cases for review on a terminal: each entry above its likeliest candidates, and what a person answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.cli.answers import QUIT, SKIP, Heads, asked_of, heads_in, meaning_of
from models.errors import UsageError
from models.languages import Language
from models.shown import harmless, one_line
from warehouse.judgements.review import Case, Ruling, Verb


def show_cases(cases: Iterable[Case], language: Language = Language.ENGLISH) -> None:
    """Print them, as wide as the terminal."""
    console = Console(highlight=False)
    for case in cases:
        _show(console, case, heads_in(language))


def ask_cases(
    cases: Sequence[Case], store: Callable[[Ruling], int], language: Language = Language.ENGLISH
) -> int:
    """Show them one by one and hand each answer to `store` at once; gives the sum of what that gives.

    An answer that `store` refuses with a `UsageError` is asked for again. Ends early where the input ends.
    """
    console = Console(highlight=False)
    stored = 0
    for number, case in enumerate(cases, 1):
        heads = heads_in(language)
        _show(console, case, heads)
        counted = heads.count.format(number=number, all=len(cases))
        console.print(Text(f"{counted} {asked_of(language)}"))
        count = _ask(console, case, store, language)
        if count is None:
            break
        stored += count
    return stored


def _ask(
    console: Console, case: Case, store: Callable[[Ruling], int], language: Language
) -> int | None:
    """Ask until there is an answer that can be carried out: what `store` gives, 0 to skip, None for the end."""
    while True:
        try:
            answer = input("> ").strip()
        except EOFError:
            return None
        meant, _ = meaning_of(answer)
        if meant == QUIT:
            return None
        if meant == SKIP or not answer:
            return 0
        try:
            return store(read_answer(case, answer, language))
        except UsageError as error:
            console.print(Text(str(error)))


def read_answer(case: Case, answer: str, language: Language = Language.ENGLISH) -> Ruling:
    """What a person's answer to a case means; raises `UsageError` where it means nothing."""
    meant, rest = meaning_of(answer)
    if meant in (Verb.ACCEPT, Verb.REJECT):
        seen = (case.target_id, case.target_text)
        return Ruling(case.entry_id, Verb(meant), *seen, note=rest or None)
    if meant == Verb.NO_MATCH:
        return Ruling(case.entry_id, Verb.NO_MATCH, note=rest or None)
    word, _, note = (rest if meant == Verb.ASSIGN else answer).partition(" ")
    if word.isdecimal() and 1 <= int(word) <= len(case.candidates):
        word = case.candidates[int(word) - 1].target_id
    elif meant != Verb.ASSIGN:
        raise UsageError(f"{word} is no answer here: {asked_of(language)}.")
    return Ruling(case.entry_id, Verb.ASSIGN, word, note=note.strip() or None)


def _show(console: Console, case: Case, heads: Heads) -> None:
    """An entry above its candidates, column by column."""
    where = " · ".join(filter(None, (case.plan_id, case.period, case.reporter)))
    console.print(Text(one_line(f"{case.entry_id}  {where}"), style="bold"))
    console.print(Text(harmless(case.commitment or "") or heads.no_commitment))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    table.add_column("", width=8)
    for head, ratio in ((heads.measure, 4), (heads.target, 3), (heads.body, 2)):
        table.add_column(head, ratio=ratio, overflow="fold")
    printed = (case.measure, case.target, case.responsible)
    table.add_row(heads.report, *(Text(harmless(text or "")) for text in printed), end_section=True)
    for number, candidate in enumerate(case.candidates, 1):
        table.add_row(
            f"{number}  {candidate.score:4.0%}",
            Text.assemble(harmless(candidate.text), "\n", (candidate.target_id, "dim")),
            Text(harmless(candidate.due or "")),
            Text(harmless(candidate.responsible or "")),
        )
    console.print(table)
    decision = heads.decisions[case.decision]
    if case.decided_at:
        time = f"{case.decided_at:%Y-%m-%d %H:%M}"
        decision = heads.decided.format(decision=decision, person=case.decided_by, time=time)
    console.print(Text(harmless(f"{decision}: {case.reason}") + "\n"))
