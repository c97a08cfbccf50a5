"""Every figure in the page equals what the SQL in docs/report.md gives for it."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from flows.cli.program import main
from tests.flows.page.conftest import AS_OF
from tests.golden.test_reports import CORPUS
from warehouse.ask.queries import run_query

ROOT = Path(__file__).parents[3]
REPORT_SQL = ROOT / "warehouse" / "sql" / "ask" / "report"
DOCUMENTED = (ROOT / "docs" / "report.md").read_text(encoding="utf-8")
QUERIES = dict(re.findall(r"^### (\w+)\n.*?```sql\n(.*?)```", DOCUMENTED, flags=re.M | re.S))
RATES = tomllib.loads((ROOT / "docs" / "rates.toml").read_text(encoding="utf-8"))["rates"]
DAY = date(2022, 7, 31)
"""On which the real plan has targets overdue, due and to come."""

Figures = dict[str, dict[str, str]]


class _Figures(HTMLParser):
    """Gathers the figures of a page: by name and key, the value; twice the same is the same."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Figures = defaultdict(dict)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if name := told.get("data-figure"):
            key, value = told["data-key"] or "", told["data-value"] or ""
            assert self.found[name].setdefault(key, value) == value
        if bodies := told.get("data-tile-of"):
            name = (told["data-figure"] or "").replace("plan_", "body_")
            for body, value in zip(
                bodies.split(), (told["data-tile-values"] or "").split(), strict=True
            ):
                self.found[name][f"{told['data-key']}|{body}"] = value
        if name := told.get("data-own"):
            for body in (told["data-organisations"] or "").split():
                key, value = f"{told['data-own-key']}|{body}", told["data-own-value"] or ""
                assert self.found[name].setdefault(key, value) == value


def figures_of(page: Path) -> Figures:
    """The figures of a page, by their names and rows."""
    reader = _Figures()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.found


def compare(page: Path, warehouse: Path, day: date) -> None:
    found = figures_of(page)
    assert set(found) <= set(QUERIES), "each figure is documented"
    for name, query in QUERIES.items():
        rows = run_query(warehouse, query.replace(str(AS_OF), str(day))).rows
        documented = {"|".join(map(_text, row[:-1])): row[-1] for row in rows}
        shown = dict(found[name])
        if name.startswith(
            ("organisation_", "body_")
        ):  # which of a body's zeros are rows is chance
            shown = {key: value for key, value in shown.items() if value != "0"}
            documented = {key: value for key, value in documented.items() if value != 0}
        assert {key: _number(value) for key, value in shown.items()} == {
            key: _number(_text(value)) for key, value in documented.items()
        }, name


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def test_the_figures_are_those_of_the_documented_sql(page: Path, reported: Path) -> None:
    compare(page, reported, AS_OF)


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the shared plan is not here ({CORPUS})")
def test_so_are_those_of_a_real_plan_with_its_reports(tmp_path: Path) -> None:
    warehouse, page = tmp_path / "renaksi.duckdb", tmp_path / "report.html"
    files = [CORPUS / "ran-ogi-opi-2020-2022.pdf", CORPUS / "reports"]
    assert main(["load", *map(str, files), "--warehouse", str(warehouse)]) == 0
    main(["export", str(page), "--as", "report", "-w", str(warehouse), "--as-of", str(DAY)])
    compare(page, warehouse, DAY)
    for rate in RATES:
        hold(rate, figures_of(page), warehouse, DAY)
    assert page.stat().st_size < 3_000_000


def test_every_query_of_the_report_is_documented() -> None:
    queries = sorted(REPORT_SQL.rglob("*.sql"))
    assert len(queries) > 10
    for query in queries:
        assert f"`{query.stem}`" in DOCUMENTED
        assert query.read_text(encoding="utf-8").startswith("-- ")


def test_every_query_of_the_report_names_the_schema_it_reads() -> None:
    """So that none reads `main`, which holds personal data, unless people are asked for."""
    read = re.compile(r"\b(?:FROM|JOIN)\s+([\w.$]+)(?=\s|\()")
    for query in REPORT_SQL.rglob("*.sql"):
        text = query.read_text(encoding="utf-8")
        own = set(re.findall(r"(\w+) AS \(", text))
        schema = {"main": "main.", "public": "public."}.get(query.parent.name, "$shown.")
        named = set(read.findall(text)) - own
        assert named
        assert {name for name in named if not name.startswith(schema)} == set()


@pytest.mark.parametrize("rate", RATES, ids=lambda rate: str(rate["name"]))
def test_a_rate_is_a_share_of_the_pages_figures(
    page: Path, reported: Path, rate: dict[str, Any]
) -> None:
    hold(rate, figures_of(page), reported, AS_OF)


def hold(rate: dict[str, Any], found: Figures, warehouse: Path, day: date) -> None:
    rows = run_query(warehouse, rate["sql"].replace(str(AS_OF), str(day))).rows
    assert rows or not found[rate["numerator_figure"]]
    for *keys, numerator, denominator, share in rows:
        key = "|".join(map(_text, keys))
        assert (numerator, denominator) == (
            _counted(found, rate, "numerator", key),
            _counted(found, rate, "denominator", key),
        ), key
        assert share == (pytest.approx(numerator / denominator) if denominator else None)


def _counted(found: Figures, rate: dict[str, Any], part: str, key: str) -> int:
    """The figure of this key, or the sum of those that count it by a further part of the key."""
    counted, only = found[rate[f"{part}_figure"]], rate.get(f"{part}_of")
    return sum(
        int(value)
        for whose, value in counted.items()
        if whose == key
        or (whose.rpartition("|")[0] == key and (not only or whose.rpartition("|")[2] in only))
    )
