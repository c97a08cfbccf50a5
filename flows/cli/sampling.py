"""Values drawn at random on a terminal: each with its words and page, and what a person says of it."""

from __future__ import annotations

from pathlib import Path
from random import randrange

from flows.cli.answers import QUIT, SKIP, sample_asked_of, verdict_of
from flows.cli.render import as_text, counted, say, tell
from models.languages import Language
from models.shown import harmless, one_line
from warehouse.judgements.sampling import Drawn, drawn
from warehouse.judgements.saying import Saying

_SEEDS = 1_000_000


def ask_sample(
    warehouse: Path, count: int, seed: int | None, by: str, wait: float, language: Language
) -> None:
    """Draw so many values and ask of each whether it is right; each answer is stored at once."""
    from warehouse.store.connection import open_warehouse

    chosen = randrange(_SEEDS) if seed is None else seed
    with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
        values = list(drawn(connection, count, chosen))
    judged = 0
    for value in values:
        _show(value, count)
        verdict, note = _answer(language)
        if verdict == QUIT:
            break
        if verdict != SKIP:
            _store(warehouse, wait, value, verdict, Saying(by, note or None))
            judged += 1
    tell(
        f"{counted(judged, 'value', 'values')} judged of those that --seed {chosen} draws; renaksi status shows the "
        "share of right ones."
    )


def _show(value: Drawn, count: int) -> None:
    where = "; ".join(
        f"{place.file_name} p. {', '.join(map(str, place.pages))}" for place in value.places
    )
    head = f"{value.number} of {count}. {value.subject.id} {value.field}, {where}"
    print(f"{one_line(head)}\n{harmless(as_text(value.value))}\n")  # noqa: T201


def _answer(language: Language) -> tuple[str, str]:
    """A verdict, `SKIP` or `QUIT`, and a note; asked for until it is one of these."""
    while True:
        print(sample_asked_of(language))  # noqa: T201
        try:
            answer = input("> ").strip()
        except EOFError:
            return QUIT, ""
        verdict, note = verdict_of(answer)
        if verdict or not answer:
            return verdict or SKIP, note
        say(f"{answer} is no answer here.")


def _store(warehouse: Path, wait: float, value: Drawn, verdict: str, who: Saying) -> None:
    from flows.pipeline.mirror import mirroring, to_change
    from flows.pipeline.storing import judge_again

    def say_it() -> None:
        with to_change(warehouse, None, wait) as connection:
            judge_again(connection, [value.judged(verdict, who)])

    mirroring(warehouse, wait, say_it)
