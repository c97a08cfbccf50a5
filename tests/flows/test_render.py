"""Answers in each format: every kind of value that DuckDB gives, nothing lost on the way."""

from __future__ import annotations

import io
import json
from datetime import date, datetime
from decimal import Decimal

import pytest

from flows.cli.render import Format, write_answer
from models.errors import QueryError
from warehouse.ask.queries import Table

ANSWER = Table(
    ["day", "moment", "share", "count", "list", "text", "missing", "yes"],
    [
        (
            date(2021, 1, 31),
            datetime(2021, 1, 31, 8, 5),
            Decimal("12.50"),
            3,
            ["Biro Hukum", "Biro Umum"],
            'Line one\n[red]"quoted", é',
            None,
            True,
        )
    ],
)


def written(answer: Table, form: Format) -> str:
    out = io.StringIO()
    write_answer(answer, form, out)
    return out.getvalue()


def test_csv() -> None:
    assert written(ANSWER, Format.CSV) == (
        "day,moment,share,count,list,text,missing,yes\n"
        '2021-01-31,2021-01-31 08:05:00,12.50,3,"[""Biro Hukum"", ""Biro Umum""]",'
        '"Line one\n[red]""quoted"", é",,true\n'
    )


def test_json() -> None:
    text = written(ANSWER, Format.JSON)
    assert json.loads(text) == [
        {
            "day": "2021-01-31",
            "moment": "2021-01-31T08:05:00",
            "share": 12.5,
            "count": 3,
            "list": ["Biro Hukum", "Biro Umum"],
            "text": 'Line one\n[red]"quoted", é',
            "missing": None,
            "yes": True,
        }
    ]
    assert "é" in text


def test_json_is_json_even_of_nan() -> None:
    answer = Table(["a"], [(float("nan"),), ([float("inf")],), ({"b": date(2020, 1, 2)},)])
    rows = json.loads(written(answer, Format.JSON), parse_constant=pytest.fail)
    assert rows == [{"a": None}, {"a": [None]}, {"a": {"b": "2020-01-02"}}]


def test_json_refuses_to_lose_a_column() -> None:
    with pytest.raises(QueryError, match="AS"):
        written(Table(["a", "a"], [(1, 2)]), Format.JSON)


def test_table() -> None:
    lines = written(ANSWER, Format.TABLE).splitlines()
    assert lines[0].split() == ANSWER.columns
    assert '["Biro Hukum", "Biro Umum"]   Line one' in lines[2]
    assert '[red]"quoted", é' in lines[3], "markup is text"


def test_table_is_never_cut_where_nobody_looks() -> None:
    long = "kata " * 200
    assert long.strip() in written(Table(["text"], [(long,)]), Format.TABLE)


@pytest.mark.parametrize(
    ("form", "expected"), [(Format.CSV, "a,b\n"), (Format.JSON, "[\n]\n"), (Format.TABLE, "a   b")]
)
def test_no_rows(form: Format, expected: str) -> None:
    assert expected in written(Table(["a", "b"], []), form)
