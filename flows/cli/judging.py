"""The commands `renaksi judge` and `undo`: what a person says of what was read, and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from flows.cli.options import WAREHOUSE, Profiles, Wait, Warehouse, read_day
from flows.cli.render import tell, told_first
from flows.cli.review import By, Note, user_name
from models.errors import UsageError
from warehouse import WAIT

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from warehouse.judgements.lines import Line
    from warehouse.judgements.saying import Saying, Subject

commands = typer.Typer()

_OF_ROWS = ["dropped", 'split at "…"', "joined-with ID"]
_FORMS = {
    "document": ["withdrawn", "replaces DOCUMENT"],
    "finding": ["seen"],
    "plan": ["version N", "FIELD is VALUE", "FIELD right", 'add chapter text="…"'],
    "commitment": ["FIELD is VALUE", "FIELD right", *_OF_ROWS, 'add indicator text="…"'],
    "organisation": ["same-as BODY", "not-same-as BODY", "unit-of BODY"],
    "progress_report": ["period B12", "plan OGI-2020-2022", "reporter government", "body NAME"],
    "progress_entry": ["measure ID", "measure none", "FIELD is VALUE", "FIELD right", *_OF_ROWS],
}
"""What can be said of each kind of subject, as it is written; of others, what their values are."""

_OF_VALUES = ["FIELD is VALUE", "FIELD right", *_OF_ROWS]


_JUDGEMENT = "JUDGEMENT"
"""Stands in a sentence for the judgement that is not named yet."""

_TIES = {"same_as": "the same as", "not_same_as": "not the same as", "unit_of": "a unit of"}


class Done(NamedTuple):
    """What was said: its judgement, and the sentence that tells of it."""

    judgement_id: str
    sentence: str


@commands.command()
def judge(
    subject: Annotated[
        str,
        typer.Argument(
            metavar="SUBJECT",
            help="What it is about, by its identifier: a commitment, indicator, measure, target, entry, report, "
            "document, finding, body or plan.",
        ),
    ],
    words: Annotated[
        list[str],
        typer.Argument(metavar="[FIELD] VERDICT [VALUE]...", help="What you say of it; see below."),
    ],
    note: Note = None,
    by: By = None,
    profiles: Profiles = None,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Put something right, for good.

    What you say holds through every later load, until what is printed changes: then it is open again. It is kept in
    FILE.files/judgements.jsonl, and renaksi undo takes it back.

    \b
    renaksi judge OGI-2020-2022/04 title is "Keterbukaan data kontrak"
    renaksi judge OGI-2020-2022/04 title right
    renaksi judge OGI-2020-2022/04/indicator/2 end_date is 2022-06-30
    renaksi judge 3f2a9c5d1e0b7a64/1/13 measure OGI-2020-2022/04/measure/2
    renaksi judge 3f2a9c5d1e0b7a64/1/14 measure none
    renaksi judge 3f2a9c5d1e0b7a64/1 period B12
    renaksi judge 3f2a9c5d1e0b7a64 withdrawn --note "the draft"
    renaksi judge 0c1d2e3f4a5b seen
    renaksi judge OGI-2020-2022 version 1
    renaksi judge OGI-2020-2022/04/measure/3 dropped
    renaksi judge OGI-2020-2022/04 add indicator text="Jumlah layanan" end_date=2022-06-30
    renaksi judge OGI-2020-2022/04/measure/2 split at "Tersedianya portal"
    renaksi judge OGI-2020-2022/04/indicator/1 joined-with OGI-2020-2022/04/indicator/2
    renaksi judge 3f2a9c5d1e0b7a64 replaces 8d0e1f2a3b4c5d6e
    renaksi judge kementerian-panrb same-as kemenpan-rb
    renaksi judge biro-hukum unit-of kementerian-panrb
    """
    from flows.pipeline.mirror import mirroring, to_change
    from warehouse.judgements.saying import Saying

    who = Saying(by or user_name(), note)

    def say_it() -> Done:
        with to_change(warehouse, profiles, wait) as connection:
            return say_of(connection, subject, words, who, profiles)

    with told_first(partial(mirroring, warehouse, wait, say_it)) as done:
        tell(f"{done.sentence} To take it back: renaksi undo {done.judgement_id}")


@commands.command()
def undo(
    judgement: Annotated[
        str, typer.Argument(metavar="JUDGEMENT", help="The judgement, as renaksi judge names it.")
    ],
    note: Note = None,
    by: By = None,
    profiles: Profiles = None,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Take a judgement back.

    All is then as if it had not been made; that it was, and who took it back, is kept.

    \b
    renaksi undo 5b1f0c9a7e23
    """
    from flows.pipeline.mirror import mirroring, to_change
    from flows.pipeline.storing import undo_judgement
    from warehouse.judgements.saying import Saying

    who = Saying(by or user_name(), note)

    def take_back() -> None:
        with to_change(warehouse, profiles, wait) as connection:
            undo_judgement(connection, judgement, who)

    with told_first(partial(mirroring, warehouse, wait, take_back)):
        tell(f"The judgement {judgement} is taken back.")


def say_of(
    connection: DuckDBPyConnection,
    identifier: str,
    words: Sequence[str],
    who: Saying,
    profiles: Path | None = None,
) -> Done:
    """Say it of what has this identifier; raises `UsageError` with the nearest right form for what is none."""
    from warehouse.judgements.saying import find_subject

    subject = find_subject(connection, identifier)
    match subject.kind, list(words):
        case "plan", ["version", number] if number.isdecimal():
            return _show_version(connection, subject, int(number), who)
        case "progress_entry", ["measure", target]:
            return _link(connection, subject, target, who)
    line, sentence = (
        _of_row(connection, subject, words, who)
        or _of_two(connection, subject, words, who)
        or _line(connection, subject, words, who, profiles)
    )
    from flows.pipeline.storing import judge_again

    (added,) = judge_again(connection, [line])
    return Done(added.id, sentence.replace(_JUDGEMENT, added.id))


def _line(
    connection: DuckDBPyConnection,
    subject: Subject,
    words: Sequence[str],
    who: Saying,
    profiles: Path | None,
) -> tuple[Line, str]:
    """What is said, and the sentence that tells of it when it is done."""
    from warehouse.judgements.saying import REPORT_FIELDS, confirm, correct, see, withdraw

    match subject.kind, list(words):
        case "document", ["withdrawn"]:
            return withdraw(subject, who), f"The document {subject.id} is withdrawn."
        case "finding", ["seen"]:
            return see(connection, subject, who), f"The finding {subject.id} waits no more."
        case "progress_report", [field, *values] if field in REPORT_FIELDS and values:
            return _of_report(connection, subject, field, " ".join(values), who, profiles)
        case _, [field, "is", *values] if values:
            line = correct(connection, subject, field, _dated(field, values), who)
            return line, f"{field} of {subject.id} is put right."
        case _, [field, "right"]:
            return confirm(connection, subject, field, who), f"{field} of {subject.id} is right."
    raise _wrong(subject, words)


def _of_row(
    connection: DuckDBPyConnection, subject: Subject, words: Sequence[str], who: Saying
) -> tuple[Line, str] | None:
    """What is said of a row as a whole; None where nothing of the kind is."""
    from warehouse.judgements.rows import added_id
    from warehouse.judgements.saying import add, drop, join, split

    if subject.kind in ("document", "finding", "organisation"):
        return None
    match list(words):
        case ["dropped"]:
            return drop(connection, subject, who), f"{subject.id} is dropped."
        case ["add", kind, *said] if said:
            line = add(connection, subject, kind, [_assigned(word) for word in said], who)
            name = added_id(kind, subject.id, _JUDGEMENT)
            return line, f"{subject.id} has the {kind.replace('_', ' ')} {name} too."
        case ["split", "at", *at] if at:
            return split(connection, subject, " ".join(at), who), f"{subject.id} is two."
        case ["joined-with", other]:
            return join(connection, subject, other, who), f"{subject.id} and {other} are one."
    return None


def _of_two(
    connection: DuckDBPyConnection, subject: Subject, words: Sequence[str], who: Saying
) -> tuple[Line, str] | None:
    """What is said of a file or a body and another one; None where nothing of the kind is."""
    from warehouse.judgements.bodies import Tie
    from warehouse.judgements.saying import replace, tie

    match subject.kind, list(words):
        case "document", ["replaces", other]:
            line = replace(connection, subject, other, who)
            return line, f"{subject.id} replaces {line.value['entity_id']}."
        case "organisation", ["same-as" | "not-same-as" | "unit-of" as verb, *body] if body:
            tied = Tie(verb.replace("-", "_"))
            line = tie(connection, subject, tied, " ".join(body), who)
            return line, f"{subject.id} is {_TIES[tied]} {line.value['entity_id']}."
    return None


def _assigned(word: str) -> tuple[str, str]:
    """A field and its value."""
    field, equals, value = word.partition("=")
    if not equals:
        raise UsageError(f'{word}: which field is that? Say it as in text="{word}".')
    return field, _dated(field, [value])[0]


def _dated(field: str, values: Sequence[str]) -> list[str]:
    """The values, a day of a date's field as it is stored."""
    if field.endswith("_date") or field in ("period_start", "period_end"):
        return [read_day(" ".join(values)).isoformat()]
    return list(values)


def _of_report(
    connection: DuckDBPyConnection,
    subject: Subject,
    field: str,
    value: str,
    who: Saying,
    profiles: Path | None,
) -> tuple[Line, str]:
    from flows.pipeline.origins import checked_given
    from models.origin import Given, Reporter
    from warehouse.judgements.saying import tell_report

    if field == "reporter":
        if value not in set(Reporter):
            raise UsageError(f"There is no reporter {value}: say {', '.join(Reporter)}.")
    elif field == "period":
        value = checked_given(Given(period=value), profiles).period or value
    elif field == "plan":
        value = checked_given(Given(plan=value), profiles).plan or value
    line = tell_report(connection, subject, field, value, who)
    return line, f"{field} of {subject.id} is {line.value}."


def _show_version(
    connection: DuckDBPyConnection, subject: Subject, version: int, who: Saying
) -> Done:
    from flows.pipeline.storing import roll_back

    step = roll_back(connection, subject.id, version, who.by)
    sentence = f"{subject.id} now shows version {step.to_version} instead of {step.from_version}."
    return Done(_newest(connection), sentence)


def _link(connection: DuckDBPyConnection, subject: Subject, target: str, who: Saying) -> Done:
    from warehouse.judgements.review import Ruling, Verb, decide

    verb = Verb.NO_MATCH if target == "none" else Verb.ASSIGN
    ruling = Ruling(subject.id, verb, None if target == "none" else target, note=who.note)
    if not decide(connection, [ruling], who.by):
        raise UsageError(f"{subject.id} stands so already.")
    speaks = "nothing in the plan" if target == "none" else target
    return Done(_newest(connection), f"{subject.id} speaks of {speaks}.")


def _newest(connection: DuckDBPyConnection) -> str:
    from warehouse.judgements.states import newest_judgement

    return newest_judgement(connection)


def _wrong(subject: Subject, words: Sequence[str]) -> UsageError:
    """That nothing of the kind can be said of this, with what comes nearest."""
    forms = _FORMS.get(subject.kind, _OF_VALUES)
    said = " ".join(words)
    fill: Callable[[str], str] = lambda form: _filled(form, words)  # noqa: E731
    near = get_close_matches(said, list(map(fill, forms)), 1, 0.0)
    kind = subject.kind.replace("_", " ")
    return UsageError(
        f"{said}: that is nothing to say of a {kind}; did you mean `renaksi judge {subject.id} {near[0]}`?"
    )


def _filled(form: str, words: Sequence[str]) -> str:
    """The form with what was said in the place of its blanks, as far as that goes."""
    field, *values = words
    value = " ".join(word for word in values if word != "is")
    return form.replace("FIELD", field).replace("VALUE", f'"{value or "…"}"')
