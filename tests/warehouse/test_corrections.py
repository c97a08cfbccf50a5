"""Which report takes the place of which, and what of the earlier one stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_report
from models.progress import ExtractedReport
from tests.warehouse.records import printed
from tests.warehouse.reported import Said, report
from warehouse.store.corrections import Relation, _Other

TOLD = "SELECT measure_as_printed, achievement FROM progress_entries ORDER BY ALL"
CODES = "SELECT code FROM findings WHERE code LIKE 'report-%' ORDER BY ALL"


def made(
    content: str,
    measures: str,
    dated: date | None = None,
    period: str | None = "B06",
    body: str | None = None,
) -> ExtractedReport:
    """A report whose entries are on these measures, a letter each."""
    told = report(
        *(Said(one, achievement=content) for one in measures), period=period, content=content
    )
    (only,) = told.reports
    day = printed(dated, str(dated)) if dated else None
    only = only.model_copy(
        update={"dated": day, "body": body, "correction": int("koreksi" in content)}
    )
    return told.model_copy(update={"reports": (only,)})


def told_of(warehouse: DuckDBPyConnection, *reports: ExtractedReport) -> tuple[str, list[str]]:
    """The measures that are told of, each with the first letter of the report that counts; and the findings."""
    for each in reports:
        load_report(warehouse, each)
    entries = warehouse.execute(TOLD).fetchall()
    codes = [code for (code,) in warehouse.execute(CODES).fetchall()]
    return " ".join(f"{measure}{said[0]}" for measure, said in entries), codes


JANUARY, MARCH = date(2022, 1, 12), date(2022, 3, 1)


@pytest.mark.parametrize(
    ("first", "later", "told", "codes"),
    [
        ("abc", "abc", "al bl cl", ["report-corrected"]),  # sent again
        ("abc", "abcd", "al bl cl dl", ["report-corrected"]),
        ("abcd", "abc", "al bl cl df", ["report-amends"]),  # one entry is left out
        ("abcd", "abxy", "al bl cf df xl yl", ["report-amends"]),
        ("abcd", "axy", "af al bf cf df xl yl", []),  # a supplement: both stand, and overlap
        ("abcd", "wxyz", "af bf cf df wl xl yl zl", []),
    ],
)
@pytest.mark.parametrize("is_dated", [True, False])
def test_what_the_earlier_report_alone_says_stays(
    warehouse: DuckDBPyConnection,
    first: str,
    later: str,
    told: str,
    codes: list[str],
    is_dated: bool,
) -> None:
    days = (JANUARY, MARCH) if is_dated else (None, None)
    reports = (made("first", first, days[0]), made("later", later, days[1]))
    assert told_of(warehouse, *reports) == (told, codes)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize(
    ("names", "measures", "told"),
    [
        (("first", "later"), ("abc", "abc"), "al bl cl"),
        (("first", "later"), ("abcd", "abc"), "al bl cl df"),
        (
            ("koreksi", "later"),
            ("abc", "abc"),
            "ak bk ck",
        ),  # what calls itself one, whatever its day
        (("koreksi", "later"), ("a", "abcd"), "ak bl cl dl"),
    ],
)
def test_the_later_day_counts_in_any_order(
    warehouse: DuckDBPyConnection,
    names: Sequence[str], measures: Sequence[str], told: str, order: tuple[int, int],
) -> None:  # fmt: skip
    days = (JANUARY, MARCH)
    reports = [made(names[n], measures[n], days[n]) for n in order]
    assert told_of(warehouse, *reports)[0] == told


@pytest.mark.parametrize(
    "other",
    [
        made("later", "abc", MARCH, period="B12"),  # the next period repeats the text
        made("later", "abc", MARCH, body="kementerian-lain"),
        made("later", "abc", MARCH, period=None),
    ],
)
def test_a_report_on_another_matter_corrects_nothing(
    warehouse: DuckDBPyConnection, other: ExtractedReport
) -> None:
    told, codes = told_of(
        warehouse, made("first", "abc", JANUARY, body="kementerian-contoh"), other
    )
    assert told == "af al bf bl cf cl"
    assert "report-corrected" not in codes


@pytest.mark.parametrize(
    ("said_again", "said_before", "correction", "is_later", "relation"),
    [
        (4, 4, 0, False, Relation.REPLACES),
        (2, 4, 0, False, Relation.AMENDS),
        (1, 1, 0, False, None),
        (4, 4, 0, True, Relation.CORRECTED_BY),
        (3, 3, 0, True, Relation.AMENDED_BY),
        (1, 1, 0, True, None),
        (1, 1, 1, True, Relation.AMENDS),
        (4, 4, -1, False, Relation.CORRECTED_BY),
        (1, 1, -1, False, Relation.AMENDED_BY),
    ],
)
def test_what_one_report_is_to_another(
    said_again: int, said_before: int, correction: int, is_later: bool, relation: Relation | None
) -> None:
    other = _Other("r", "f", 0, 4, said_again, 4, said_before, is_later)
    assert other.relation(correction) == relation
