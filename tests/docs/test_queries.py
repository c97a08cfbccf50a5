"""Each question of docs/queries.md has an answer, on the sample and on the shared plan."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from warehouse.ask.queries import run_query

PAGE = (Path(__file__).parents[2] / "docs" / "queries.md").read_text(encoding="utf-8")
QUESTIONS = dict(re.findall(r"^### \d+\. (.*?)\n\n```sql\n(.*?)```", PAGE, re.M | re.S))


def ask(warehouse: Path, question: str) -> list[dict[str, Any]]:
    (query,) = [sql for asked, sql in QUESTIONS.items() if asked.startswith(question)]
    columns, rows = run_query(warehouse, query)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def test_there_are_questions_enough() -> None:
    assert len(QUESTIONS) == len(re.findall("^### ", PAGE, re.M)) >= 15


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_sample_answers(sample: Path, question: str) -> None:
    _has_an_answer(ask(sample, question))


@pytest.mark.slow
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_shared_plan_answers(real: Path, question: str) -> None:
    _has_an_answer(ask(real, question))


def _has_an_answer(answer: list[dict[str, Any]]) -> None:
    assert answer
    first, *_ = answer[0]
    assert all(row[first] is not None for row in answer)


def test_what_is_due_first(sample: Path) -> None:
    due = ask(sample, "What is due first")
    assert {row["target"] for row in due} == {
        "Pemetaan kanal",
        "Penyusunan modul pelatihan",
        "Tersusunnya draf format data",
    }


def test_which_goals_are_served(sample: Path) -> None:
    assert [row["goal"] for row in ask(sample, "Which Sustainable")] == [6, 10, 15, 16]


def test_how_each_commitment_stands(sample: Path) -> None:
    first, *_ = ask(sample, "How does each commitment stand")
    assert first == {
        "commitment_id": "OGI-2030-2032/01",
        "B06": "complete",
        "B12": "not_started",
        "B18": None,
        "B24": None,
    }


def test_where_reporters_differ(sample: Path) -> None:
    told = ask(sample, "Where do government")
    assert len(told) == 3
    assert {(row["government_status"], row["civil_society_status"]) for row in told} == {
        ("complete", "not_started")
    }


def test_what_is_tied_to_no_measure(sample: Path) -> None:
    told = ask(sample, "Which lines of the reports")
    assert {row["measure_as_printed"] for row in told} == {"Pembangunan stasiun antariksa"}
    assert len(told) == 3
