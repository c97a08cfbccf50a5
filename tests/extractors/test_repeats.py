"""A document that says something twice is loaded once, with a finding that says what and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from msgspec import structs

from extractors.plan.document import extract_document
from extractors.plan.profile import load_profiles
from extractors.reports.document import extract_report
from extractors.reports.profile import load_report_layouts
from extractors.reports.recognition import Recognised
from flows.pipeline.storing import load_document
from ingest.pages.read import Page
from ingest.pdf import open_pdf
from models.geometry import Word
from models.plan import DocumentFacts, ExtractedDocument
from warehouse.store.connection import open_warehouse
from warehouse.store.rows import record_rows

SAMPLE = Path(__file__).parents[2] / "samples" / "plan.pdf"
SHARED = Path(__file__).parents[3] / "shared"

FIRST, SECOND, THIRD = range(2, 5), range(5, 7), range(7, 9)
"""The pages of the forms of the first plan's commitments; its narrative is on page 1."""
OTHER, ANNEX = range(9, 15), range(15, 17)
"""Those of the other plan, and of the first one's matrices."""

Without = Sequence[str]


@cache
def _read() -> tuple[DocumentFacts, tuple[Page, ...]]:
    with open_pdf(SAMPLE) as pdf:
        return pdf.facts, tuple(pdf.pages())


def moved(source: Page, place: int, without: Without = ()) -> Page:
    """The page, printed in another place, without these words."""

    def at_place(words: Sequence[Word]) -> tuple[Word, ...]:
        return tuple(structs.replace(w, page=place) for w in words if w.text not in without)

    grids = tuple(
        replace(
            grid,
            box=grid.box._replace(page=place),
            cells=tuple(
                replace(cell, box=cell.box._replace(page=place), words=at_place(cell.words))
                for cell in grid.cells
            ),
        )
        for grid in source.grids
    )
    words, outside = at_place(source.words), at_place(source.outside)
    return replace(source, number=place, words=words, grids=grids, outside=outside)


def extracted(*numbers: int | tuple[int, Without]) -> ExtractedDocument:
    """A document of these pages of the sample, of which some lack words."""
    facts, read = _read()
    pages = [
        moved(read[number - 1], place)
        if isinstance(number, int)
        else moved(read[number[0] - 1], place, number[1])
        for place, number in enumerate(numbers, 1)
    ]
    return extract_document(facts, pages, load_profiles())


def told(document: ExtractedDocument, *codes: str) -> list[tuple[str, int | None, str]]:
    return [(f.code, f.page, f.message) for f in document.findings if f.code in codes]


def values(document: ExtractedDocument) -> object:
    """What the document says, without where."""
    rows = record_rows(*document.plans, *document.organisations)
    rows.pop("provenance")
    for commitment in rows["commitments"]:
        commitment["first_page"] = commitment["last_page"] = None
    return rows


WHOLE = range(1, 17)
TWICE = ("printed-twice", "printed-twice-differs")


def test_a_plan_bound_in_twice_is_loaded_once() -> None:
    once, twice = extracted(*WHOLE), extracted(*WHOLE, *WHOLE)
    assert values(twice) == values(once)
    assert told(twice, *TWICE) == [
        (
            "printed-twice",
            17,
            "“I. Pendahuluan Rencana Aksi Nasional (RAN) Keterbukaan Pemerintah/Open … Kanal Pengaduan Air Bersih” is "
            "printed twice, on page 1–16 and again on page 17–32; it was loaded once",
        )
    ]
    (copy,) = (found for found in twice.findings if found.code == "printed-twice")
    assert {box.page for box in copy.boxes} == {*range(17, 33)}
    assert sum(audit.unassigned for audit in twice.audit) == 0
    assert sum(audit.words for audit in twice.audit) == 2 * sum(a.words for a in once.audit)


def test_each_copy_that_is_bound_in_is_said() -> None:
    found = told(extracted(*WHOLE, *WHOLE, *WHOLE), *TWICE)
    assert [(code, page) for code, page, _ in found] == [
        ("printed-twice", 17),
        ("printed-twice", 33),
    ]


@pytest.mark.parametrize(
    ("again", "said"),
    [
        (FIRST, ["page 2 and again on page 17;"]),
        ([*FIRST, *SECOND], ["page 2–6 and again on page 17–21;"]),
        (ANNEX, ["page 15–16 and again on page 17–18;"]),
        ([*OTHER], ["page 9–14 and again on page 17–22;"]),
        ([15], ["page 15 and again on page 17;"]),
        ([*FIRST, *THIRD], ["page 2 and again on page 17;", "page 7 and again on page 20;"]),
    ],
)
def test_what_stands_once_more_at_the_end(again: Sequence[int], said: list[str]) -> None:
    document = extracted(*WHOLE, *again)
    assert values(document) == values(extracted(*WHOLE))
    found = told(document, *TWICE)
    assert [code for code, *_ in found] == ["printed-twice"] * len(said)
    assert all(place in message for place, (_, _, message) in zip(said, found, strict=True))
    assert sum(audit.unassigned for audit in document.audit) == 0


def test_of_two_forms_the_one_that_says_more_is_kept() -> None:
    lacking = [(number, ("Kementerian",)) for number in FIRST]
    whole = extracted(*WHOLE)
    for document in (
        extracted(*WHOLE, *lacking),
        extracted(1, *lacking, *(number for number in WHOLE if number > 1)),
    ):
        assert values(document) == values(whole)
        ((_, _, message),) = told(document, *TWICE)
        assert "and not alike" in message
    assert (
        "on page 2 and again on page 17, and not alike; that of page 2"
        in told(extracted(*WHOLE, *lacking), *TWICE)[0][2]
    )
    assert "on page 2 and again on page 5, and not alike; that of page 5" in message
    assert {a.page for a in document.audit if a.unassigned} == {2, 3, 4}


def test_a_plan_that_another_one_parts_is_one_plan() -> None:
    document = extracted(1, *FIRST, *SECOND, *OTHER, *THIRD, *ANNEX)
    assert [plan.plan_id for plan in document.plans] == ["OGI-2030-2032", "OPI-2030-2032"]
    assert [c.number.value for c in document.plans[0].commitments] == [1, 2, 3]
    assert not told(document, *TWICE, "number-repeated")


def test_a_number_given_twice_is_still_no_repeat() -> None:
    renamed = [(number, ("Sekolah", "Menengah")) for number in FIRST]
    document = extracted(1, *FIRST, *renamed, *(number for number in WHOLE if number > 4))
    assert len(document.plans[0].commitments) == 4
    assert told(document, "number-repeated")
    assert not told(document, *TWICE)


def test_matrices_of_which_a_damaged_page_lost_the_table(tmp_path: Path) -> None:
    facts, pages = _read()
    damaged = [
        replace(page, grids=(), words=page.outside) if page.number == ANNEX[0] else page
        for page in pages
    ]
    document = extract_document(facts, damaged, load_profiles())
    assert [(code, page) for code, page, _ in told(document, "annex-field-repeated")] == [
        ("annex-field-repeated", 15)
    ]
    fields = [c.annex_fields for c in document.plans[0].commitments[:2]]
    assert [found[0].value.value for found in fields] == [
        *("Keterbukaan Data Anggaran Sekolah", "Kanal Pengaduan Air Bersih")
    ]
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        assert load_document(connection, document).changed


def test_fields_that_a_damaged_page_gives_twice_are_said_by_the_damage(tmp_path: Path) -> None:
    path = tmp_path / "rusak.pdf"
    with pikepdf.open(SAMPLE) as pdf:
        page = pdf.pages[ANNEX[0] - 1]
        page.contents_coalesce()
        content = page.Contents.read_bytes()
        page.Contents = pdf.make_stream(content[: len(content) // 2])
        pdf.save(path)
    with open_pdf(path) as damaged:
        facts, pages = damaged.facts, list(damaged.pages())
    codes = ("annex-field-repeated", "page-damaged")
    found = told(extract_document(facts, pages, load_profiles()), *codes)
    assert [(code, page) for code, page, _ in found] == [("page-damaged", 15)]
    as_if_whole = [replace(page, is_damaged=False) for page in pages]
    found = told(extract_document(facts, as_if_whole, load_profiles()), *codes)
    assert [(code, page) for code, page, _ in found] == [("annex-field-repeated", 15)]


def test_a_report_bound_in_twice_is_read_once() -> None:
    layouts, profiles = load_report_layouts(), load_profiles()
    with open_pdf(SAMPLE.with_name("report-b06-pemerintah.pdf")) as pdf:
        pages = list(pdf.pages())
    once, twice = (
        extract_report(pdf.facts, Recognised(printed, layouts, profiles))
        for printed in (pages, [*pages, *(moved(page, page.number + len(pages)) for page in pages)])
    )
    assert record_rows(*twice.reports) == record_rows(*once.reports)
    assert [(f.code, f.page) for f in twice.findings if f not in once.findings] == [
        ("printed-twice", len(pages) + 1)
    ]
    assert sum(audit.unassigned for audit in twice.audit) == 0


@pytest.mark.parametrize(
    "numbers",
    [
        [*WHOLE, *WHOLE], [*WHOLE, *WHOLE, *WHOLE], [*OTHER, *WHOLE], [*FIRST, *OTHER, *FIRST],
        [1, *OTHER, *FIRST, 1, *SECOND], [*ANNEX, *WHOLE], [*reversed(WHOLE)],
    ],
)  # fmt: skip
def test_whatever_the_order_it_can_be_stored(tmp_path: Path, numbers: Sequence[int]) -> None:
    document = extracted(*numbers)
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        assert load_document(connection, document).changed


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared cases are not here")
def test_the_shared_case_of_a_plan_bound_in_twice(tmp_path: Path) -> None:
    with open_pdf(SHARED / "cases" / "hostile" / "plan_twice.pdf") as pdf:
        document = extract_document(pdf.facts, pdf.pages(), load_profiles())
    assert values(document) == values(extracted(*WHOLE))
    assert len(told(document, "printed-twice")) == 1
    with open_warehouse(tmp_path / "w.duckdb") as connection:
        assert load_document(connection, document).changed
