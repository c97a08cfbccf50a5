from dataclasses import replace

import pytest
from msgspec import structs

from extractors.plan.forms import Form, FormReader
from extractors.text.lines import Line
from extractors.text.rows import CellLines, Row
from models.plan import Role, SectionKind
from tests.extractors.forms import LABELS, PROFILE, label
from tests.extractors.printing import lines, row, words_in

HEAD = row(
    [label("indicators.head")], [label("indicators.start_date")], [label("indicators.end_date")]
)


def read(*rows: Row) -> list[Form]:
    reader = FormReader(PROFILE, LABELS)
    for item in rows:
        reader.take(item)
    reader.close()
    return reader.finished


def form(*rows: Row) -> Form:
    (only,) = read(*rows)
    return only


def text(found: list[Line]) -> str:
    return " ".join(item.text for item in found)


def sections(found: Form) -> list[tuple[SectionKind, str, str]]:
    return [(s.kind, text(s.label), text(s.lines)) for s in found.sections]


PROBLEM = label("sections.problem")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([row([PROBLEM], ["Warga", "tidak tahu."])], id="beside it"),
        pytest.param([row([PROBLEM]), row(["Warga tidak tahu."])], id="in the row below"),
        pytest.param(
            [row([PROBLEM]), row(["Warga"]), row(["tidak tahu."])], id="in two rows below"
        ),
        pytest.param([row([PROBLEM, "Warga tidak tahu."])], id="under it in its cell"),
        pytest.param(
            [row([PROBLEM], []), row([], ["Warga tidak tahu."])], id="beside and below it"
        ),
    ],
)
def test_a_value_belongs_to_its_label(rows: list[Row]) -> None:
    assert sections(form(*rows)) == [(SectionKind.PROBLEM, PROBLEM, "Warga tidak tahu.")]


@pytest.mark.parametrize(
    "value",
    [
        "sesuai dengan yang tercantum di",
        "sesuai",
    ],
)
def test_a_value_stands_after_a_colon_on_its_labels_line(value: str) -> None:
    asked = label("sections.alignment") + ":"
    found = form(row([f"{asked} {value}", "bab dua"]))
    assert sections(found) == [(SectionKind.ALIGNMENT, asked, f"{value} bab dua")]


def test_a_number_and_a_title_in_rows_of_their_own_open_a_form() -> None:
    period = "Januari 2021 – Mei 2022"
    first, second = read(
        row(["Janji 1"]), row(["Membuka data"]), row([period]), row([PROBLEM], ["Satu"]),
        row(["Janji 2"]), row(["Mendengar", "warga"]), row([PROBLEM], ["Dua"]),
    )  # fmt: skip
    assert (first.number, text(first.title), text(first.period)) == (1, "Membuka data", period)
    assert (second.number, text(second.title), sections(second)[0][2]) == (
        2,
        "Mendengar warga",
        "Dua",
    )


@pytest.mark.parametrize(
    "rows",
    [
        [row(["Nomor janji"], ["Nomor 7"]), row(["Judul janji"], ["Membuka data"])],
        [row(["Nomor dan judul janji"], ["7. Membuka", "data"])],
    ],
    ids=["in a row of its own", "before the title"],
)
def test_a_number_stands_under_its_label(rows: list[Row]) -> None:
    found = form(*rows)
    assert (found.number, text(found.title)) == (7, "Membuka data")
    printed = {word.key for item in rows for word in item.cells[1].words}
    assert {word.key for word in [*found.number_words, *words_in(found.title)]} == printed


def test_a_label_that_a_form_prints_once_opens_the_next_form() -> None:
    found = read(
        row([PROBLEM], ["Satu"]),
        row([label("sections.commitment")], ["x"]),
        row([PROBLEM], ["Dua"]),
    )
    assert [sections(item)[0][2] for item in found] == ["Satu", "Dua"]


def test_an_unknown_label_is_kept_as_another_section() -> None:
    found = form(
        row([PROBLEM], ["Satu"]), row(["Catatan khusus panitia"], ["Dua"]), row([], ["Tiga"])
    )
    assert sections(found)[1] == (SectionKind.OTHER, "Catatan khusus panitia", "Dua Tiga")


def test_bodies_are_listed_by_their_role() -> None:
    found = form(
        row([label("organisations.proposer")], ["1. Warga A", "2. Warga B"]),
        row([label("headings.plain")]),
        row([label("headings.plain")], [label("organisations.government_actor")], ["Badan A"]),
        row([label("organisations.non_government_actor")], ["Kelompok B"]),
    )
    assert [(role, text(found_lines)) for role, found_lines in found.organisations] == [
        (Role.PROPOSER, "1. Warga A 2. Warga B"),
        (Role.GOVERNMENT_ACTOR, "Badan A"),
        (Role.NON_GOVERNMENT_ACTOR, "Kelompok B"),
    ]


def test_a_cell_spanning_several_rows_is_read_once() -> None:
    merged = row(["Pihak lain"], [label("organisations.government_actor")], ["Badan A"])
    below = row(["Pihak lain"], [label("organisations.non_government_actor")], ["Kelompok B"])
    below.cells[0] = replace(below.cells[0], starts=False)
    found = form(merged, below)
    assert [text(found_lines) for _, found_lines in found.organisations] == [
        "Badan A",
        "Kelompok B",
    ]
    assert len(found.words) == len(set(found.words))


def test_a_value_spanning_two_labels_belongs_to_the_first() -> None:
    first, second = (
        row([label(f"sections.{name}")], ["Satu"]) for name in ("problem", "commitment")
    )
    second.cells[1] = replace(second.cells[1], starts=False)
    assert [value for _, _, value in sections(form(first, second))] == ["Satu", ""]


def test_indicators_stand_under_their_heads() -> None:
    found = form(
        HEAD, row(["1. Data", "terbuka"], ["Januari 2021"], ["Mei 2022"]), row(["2. Rapat"], [], [])
    )
    assert [
        {name: text(cell) for name, cell in item.cells.items()} for item in found.indicators
    ] == [
        {"text": "1. Data terbuka", "start_date": "Januari 2021", "end_date": "Mei 2022"},
        {"text": "2. Rapat", "start_date": "", "end_date": ""},
    ]


def test_an_indicator_that_resembles_a_label_is_an_indicator() -> None:
    found = form(HEAD, row(["Nama yang dihubungkan"], ["Januari 2021"], ["Mei 2022"]))
    assert len(found.indicators) == 1


def test_a_column_without_a_known_head_is_told() -> None:
    found = form(row([label("indicators.head")], ["Warna kesukaan"]), row(["Data"], ["biru"]))
    assert [text(column) for column in found.unknown_columns] == ["Warna kesukaan"]
    (indicator,) = found.indicators
    assert {name: text(cell) for name, cell in indicator.cells.items()} == {"text": "Data"}
    assert [(text(head), text(cell)) for head, cell in indicator.others] == [
        ("Warna kesukaan", "biru")
    ]


def test_a_column_without_any_head_is_kept_too() -> None:
    heads = row([label("indicators.head")], [], [label("indicators.end_date")])
    found = form(heads, row(["Data"], ["biru"], ["Mei 2022"]))
    assert found.unknown_columns == []
    (indicator,) = found.indicators
    assert text(indicator.cells["end_date"]) == "Mei 2022"
    assert [(text(head), text(cell)) for head, cell in indicator.others] == [("", "biru")]


@pytest.mark.parametrize(
    ("cells", "is_dated"),
    [
        (["1. Data terbuka", "Badan A", "Mei 2022"], True),
        (["1. Data terbuka", "Januari 2021", "Mei 2022"], True),
        (["1. Data terbuka", "Januari 2021 – Mei 2022", "Rp 5 juta"], True),
        (["1. Data terbuka", "Badan A", "Rp 5 juta"], False),
        (["Selesai pada", "Mei 2022"], False),
    ],
)
def test_a_row_with_a_date_outside_the_indicator_table_is_noted(
    cells: list[str], is_dated: bool
) -> None:
    found = form(row([PROBLEM], ["Satu"]), row(*([cell] for cell in cells)))
    assert [" ".join(word.text for word in words) for words in found.dated] == (
        [" ".join(cells)] if is_dated else []
    )


def test_indicators_and_their_heads_are_no_such_rows() -> None:
    found = form(HEAD, row(["1. Data"], ["Januari 2021"], ["Mei 2022"]))
    assert found.dated == []


def test_contacts_follow_the_indicators() -> None:
    found = form(
        HEAD,
        row(["Data"], ["Januari 2021"], ["Mei 2022"]),
        row([label("contacts.person")], ["Budi"]),
        row([label("contacts.address")], ["budi@contoh.id"]),
    )
    assert len(found.indicators) == 1
    assert {name: text(found_lines) for name, found_lines in found.contacts.items()} == {
        "person": "Budi",
        "address": "budi@contoh.id",
    }


def test_a_group_gives_its_sections_their_heading() -> None:
    found = form(
        row([label("headings.groups")]), row([PROBLEM], ["Satu"]),
        row([label("headings.plain")]), row([label("sections.commitment")], ["Dua"]),
    )  # fmt: skip
    assert [text(section.heading) for section in found.sections] == [label("headings.groups"), ""]


def test_a_form_begun_by_its_title_keeps_it() -> None:
    reader = FormReader(PROFILE, LABELS)
    reader.take(row([PROBLEM], ["Satu"]))
    reader.begin(Form(PROFILE, 2, title=lines("Mendengar warga")))
    reader.take(row([PROBLEM], ["Dua"]))
    reader.close()
    assert [(item.number, text(item.title)) for item in reader.finished] == [
        (None, ""),
        (2, "Mendengar warga"),
    ]


def test_every_word_of_a_form_is_a_label_a_value_or_told() -> None:
    rows = [
        row(["Janji 1"]), row(["Membuka data"]), row(["Januari 2021 – Mei 2022"]),
        row([label("headings.plain")]), row([PROBLEM], ["Satu", "dua"]), row(["Catatan panitia"], ["tiga"]),
        HEAD, row(["1. Data"], ["Mei 2021"], ["Mei 2022"]),
        row([label("organisations.proposer")], ["Warga A"]), row([label("contacts.person")], ["Budi"]),
    ]  # fmt: skip
    rows = [_renumbered(item, 100 * (i + 1)) for i, item in enumerate(rows)]
    found = form(*rows)
    kept = [
        found.title, found.period, *found.contacts.values(),
        *(part for section in found.sections for part in (section.label, section.lines)),
        *(found_lines for _, found_lines in found.organisations),
        *(cell for item in found.indicators for cell in item.cells.values()),
    ]  # fmt: skip
    held = {w.key for part in kept for w in words_in(part)} | {w.key for w in found.labels}
    held |= {w.key for w in found.number_words}
    assert held == {w.key for item in rows for cell in item.cells for w in cell.words}


def _renumbered(item: Row, page: int) -> Row:
    """The row on a page of its own, so that no two words share an id."""
    cells = [
        replace(cell, lines=CellLines(
            replace(part, words=tuple(structs.replace(word, page=page) for word in part.words)) for part in cell.lines
        ))
        for cell in item.cells
    ]  # fmt: skip
    return replace(item, cells=cells)


@pytest.mark.parametrize("place", [0, 1, 3], ids=["first", "between", "last"])
def test_a_column_that_no_profile_knows_hides_no_indicator(place: int) -> None:
    def with_column(printed: list[str], other: str) -> Row:
        printed.insert(place, other)
        return row(*([text] for text in printed))

    names = [label(f"indicators.{name}") for name in ("head", "start_date", "end_date")]
    found = form(
        row([PROBLEM], ["Warga tidak tahu."]),
        with_column(names, "Anggaran"),
        with_column(["Daring", "Januari 2021", "Juni 2022"], "Rp 5 miliar"),
        with_column(["Luring", "Juli 2021", "Juni 2022"], "Rp 2 miliar"),
    )
    assert [
        {name: text(lines) for name, lines in indicator.cells.items()}
        for indicator in found.indicators
    ] == [
        {"text": "Daring", "start_date": "Januari 2021", "end_date": "Juni 2022"},
        {"text": "Luring", "start_date": "Juli 2021", "end_date": "Juni 2022"},
    ]
    assert [text(head) for head in found.unknown_columns] == ["Anggaran"]


def test_what_stands_beside_an_indicator_in_an_unknown_column_ends_no_table() -> None:
    names = [label(f"indicators.{name}") for name in ("head", "start_date", "end_date")]
    beside = row(["Daring"], ["Januari 2021"], ["Juni 2022"], [PROBLEM])
    for cell in beside.cells[:-1]:
        cell.starts = False
    found = form(
        row([PROBLEM], ["Warga tidak tahu."]),
        row(*([name] for name in names), ["Pihak terkait"]),
        row(["Daring"], ["Januari 2021"], ["Juni 2022"], ["Utama: Kementerian"]),
        beside,
        row(["Luring"], ["Juli 2021"], ["Juni 2022"], ["Utama: Kementerian"]),
    )
    assert [text(indicator.cells["text"]) for indicator in found.indicators] == ["Daring", "Luring"]
    assert len(found.sections) == 1
