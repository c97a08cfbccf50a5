"""The grammar of judgements: what a person says of something, word by word, is looked up, checked and stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from flows.pipeline.days import read_day
from flows.pipeline.origins import checked_given
from flows.pipeline.storing import judge_again, roll_back
from models.errors import UsageError
from models.origin import Given, Reporter
from warehouse.judgements.bodies import Tie
from warehouse.judgements.lines import Line
from warehouse.judgements.plan_identities import FIELDS
from warehouse.judgements.review import Ruling, Verb, decide
from warehouse.judgements.rows import added_id
from warehouse.judgements.saying import (
    NO_WORDS,
    REPORT_FIELDS,
    Saying,
    Subject,
    add,
    confirm,
    correct,
    drop,
    find_subject,
    join,
    replace,
    see,
    split,
    tell_plan,
    tell_report,
    tie,
    withdraw,
)
from warehouse.judgements.states import newest_judgement

_OF_ROWS = ["dropped", 'split at "…"', "joined-with ID"]
_FORMS = {
    "document": ["withdrawn", "replaces DOCUMENT"],
    "finding": ["seen"],
    "plan": [
        "version N",
        "family OGI",
        "issuer NAME",
        "years 2020-2022",
        "FIELD is VALUE",
        "FIELD right",
        'add chapter text="…"',
    ],
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


def say_of(
    connection: DuckDBPyConnection,
    identifier: str,
    words: Sequence[str],
    who: Saying,
    profiles: Path | None = None,
) -> Done:
    """Say it of what has this identifier, of a value with the words that it stands on, if `who` names any (`Saying`).

    Raises `UsageError` with the nearest right form for what is none.
    """
    subject = find_subject(connection, identifier)
    _refuse_chosen_words(words, who)
    match subject.kind, list(words):
        case "plan", ["version", number] if number.isdecimal():
            return _show_version(connection, subject, int(number), who)
        case "progress_entry", ["measure", target]:
            return _link(connection, subject, target, who)
    line, sentence = (
        _of_row(connection, subject, words, who)
        or _of_whole(connection, subject, words, who)
        or _line(connection, subject, words, who, profiles)
    )
    (added,) = judge_again(connection, [line])
    return Done(added.id, sentence.replace(_JUDGEMENT, added.id))


def _refuse_chosen_words(words: Sequence[str], who: Saying) -> None:
    """Raise `UsageError` where words are chosen for what is no value."""
    if who.words and list(words[1:2]) not in (["is"], ["right"]):
        raise UsageError(NO_WORDS)


def _line(
    connection: DuckDBPyConnection,
    subject: Subject,
    words: Sequence[str],
    who: Saying,
    profiles: Path | None,
) -> tuple[Line, str]:
    """What is said, and the sentence that tells of it when it is done."""
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


def _of_whole(
    connection: DuckDBPyConnection, subject: Subject, words: Sequence[str], who: Saying
) -> tuple[Line, str] | None:
    """What is said of a plan as a whole, or of a file or a body and another one; None where nothing of the kind is."""
    match subject.kind, list(words):
        case "document", ["replaces", other]:
            line = replace(connection, subject, other, who)
            return line, f"{subject.id} replaces {line.value['entity_id']}."
        case "plan", [field, *values] if field in FIELDS and values and values != ["right"]:
            value = " ".join(values[1:] if values[0] == "is" else values)
            line, shown = tell_plan(connection, subject, field, value, who)
            return line, f"{field} of {subject.id} is {line.value}: it is {shown}."
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
    step = roll_back(connection, subject.id, version, who.by)
    sentence = f"{subject.id} now shows version {step.to_version} instead of {step.from_version}."
    return Done(newest_judgement(connection), sentence)


def _link(connection: DuckDBPyConnection, subject: Subject, target: str, who: Saying) -> Done:
    verb = Verb.NO_MATCH if target == "none" else Verb.ASSIGN
    ruling = Ruling(subject.id, verb, None if target == "none" else target, note=who.note)
    if not decide(connection, [ruling], who.by):
        raise UsageError(f"{subject.id} stands so already.")
    speaks = "nothing in the plan" if target == "none" else target
    return Done(newest_judgement(connection), f"{subject.id} speaks of {speaks}.")


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
