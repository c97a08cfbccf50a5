"""What reports leave open of themselves is asked on the terminal, once for all files of a load."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from flows.cli.render import counted
from flows.pipeline.origins import checked_given
from ingest.files.content import shown_name
from models.errors import UsageError
from models.origin import NOTHING_GIVEN, Given, Reporter

_QUESTIONS = {
    "plan": "Which plan are they on (as OGI-2020-2022)?",
    "period": "Which period are they on (as B06)?",
    "reporter": f"Who reports ({', '.join(Reporter)})?",
}

_NAMED = 3
"""So many files are named of those that leave something open."""


def ask_for_facts(unsaid: Mapping[str, Sequence[Path]], profiles: Path | None = None) -> Given:
    """Ask for each fact that reports leave open; an empty answer leaves it so, what cannot be meant is asked again."""
    answers = NOTHING_GIVEN
    for fact, question in _QUESTIONS.items():
        if files := unsaid.get(fact):
            names = ", ".join(shown_name(file) for file in files[:_NAMED])
            more = ", …" if len(files) > _NAMED else ""
            missing = counted(len(files), "report does", "reports do")
            typer.echo(f"{missing} not say the {fact}: {names}{more}", err=True)
            answers = answers.over(_asked(fact, question, profiles))
    return answers


def _asked(fact: str, question: str, profiles: Path | None) -> Given:
    while True:
        answer = typer.prompt(f"{question} Enter leaves it open", "", show_default=False, err=True)
        try:
            return _read(fact, answer.strip(), profiles)
        except UsageError as error:
            typer.echo(str(error), err=True)


def _read(fact: str, answer: str, profiles: Path | None) -> Given:
    match fact:
        case "plan":
            return checked_given(Given(plan=answer or None), profiles)
        case "period":
            return checked_given(Given(period=answer or None), profiles)
        case _ if answer and answer not in [*Reporter]:
            raise UsageError(f"{answer}: expected one of {', '.join(Reporter)}.")
        case _:
            return Given(reporter=Reporter(answer) if answer else None)
