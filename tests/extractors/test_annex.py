"""Annex matrices: heads printed as lines, and rows broken over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import pytest
from msgspec import structs

from extractors.plan.matrix import MatrixReader
from extractors.plan.profile import load_profiles
from extractors.text.lines import Line, text_of
from tests.extractors.printing import line, row

FIELDS = {
    "Komitmen": "Keterbukaan Anggaran",
    "Kementerian/Lembaga Terkait": "Badan Arsip",
    "CSO Mitra": "Koalisi Desa",
}


def test_a_colon_narrower_than_a_letter_parts_label_and_value() -> None:
    printed = [_field(*field, top=12.0 * i) for i, field in enumerate(FIELDS.items())]
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    heads = row(["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], ["B06 (2031)"], ["B12 (2031)"])
    (matrix,), _ = reader.read([heads], printed)
    assert {f.label[0].text: f.value[0].text for f in matrix.fields} == FIELDS


def test_fields_may_stand_in_a_table_of_more_columns() -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    heads = row(["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], ["B06 (2031)"], ["B12 (2031)"])
    fields = [row([label], [], [f": {value}"], []) for label, value in FIELDS.items()]
    (matrix,), _ = reader.read([*fields, heads], [])
    assert {f.label[0].text: text_of(f.value) for f in matrix.fields} == FIELDS


def test_a_row_of_which_only_the_body_stood_before_the_break_is_one_again() -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    heads = ["Sasaran Keberhasilan"], ["Penanggung Jawab"], ["Ukuran Keberhasilan"], ["B06 (2031)"]
    rows = [
        row(*heads),
        row(["Anggaran terbuka"], ["Badan A"], ["Data dibuka"], ["Rapat"]),
        row([], ["Badan B"], [], []),
        row(["Anggaran terbuka"], [], ["Portal dibuat"], ["Rancangan"], page=2),
    ]
    (matrix,), _ = reader.read(rows, [])
    assert [[text_of(lines) for lines in found.lines.values()] for found in matrix.rows] == [
        ["Anggaran terbuka", "Badan A", "Data dibuka", "Rapat"],
        ["Anggaran terbuka", "Badan B", "Portal dibuat", "Rancangan"],
    ]


def test_a_page_may_lack_the_columns_that_are_merged_over_all_of_it() -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    printed = [_field(*field, top=12.0 * i) for i, field in enumerate(FIELDS.items())]
    heads = row(["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], ["B06 (2031)"], ["B12 (2031)"])
    first = row(["Terbuka"], ["Satu."], ["Ada."], ["Ada."])
    rest = row(["Dua."], ["Ada."], ["Ada."], page=2)
    for cell, above in zip(rest.cells, first.cells[1:], strict=True):
        cell.x0, cell.x1 = above.x0, above.x1
    (matrix,), _ = reader.read([heads, first], printed)
    assert reader.takes([rest], [])
    assert not reader.takes([replace(rest, cells=rest.cells[1:])], [])
    reader.read([rest], [])
    goal, measure, *_ = matrix.columns
    assert [text_of(r.lines[measure]) for r in matrix.rows] == ["Satu.", "Dua."]
    assert [text_of(r.lines[goal]) for r in matrix.rows] == ["Terbuka", "Terbuka"]


HEADS = ["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], ["B06 (2031)"], ["B12 (2031)"]
TITLE = "Rencana Aksi Nasional Open Government Indonesia 2030-2032"


@pytest.mark.parametrize(
    ("above", "is_banner"),
    [
        ([TITLE], True),
        (["Lampiran", TITLE], True),
        (["Rencana Aksi Nasional Open Government", "Indonesia 2030-2032"], True),
        (["Rancangan Target Komitmen"], True),
        ([f"Biaya semua komitmen {TITLE} dibayar oleh para pihak di daerah."], False),
    ],
)
def test_what_names_the_plan_above_a_matrix_is_its_banner_if_it_says_no_more(
    above: list[str], is_banner: bool
) -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    printed = [line(text, top=12.0 * i) for i, text in enumerate([*above, "Catatan di bawahnya"])]
    (matrix,), rest = reader.read([row(*HEADS)], printed)
    lost = {"Lampiran", "Catatan di bawahnya"}
    assert {item.text for item in rest} - lost == (set() if is_banner else {*above})
    assert rest[-1].text == "Catatan di bawahnya"
    assert bool(matrix.furniture) == is_banner


def test_a_column_that_no_profile_knows_is_one_of_the_matrix() -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    heads = row(*HEADS[:2], ["Pagu"], *HEADS[2:])
    first = row(["Terbuka"], ["Satu."], ["5 juta"], ["Ada."], ["Ada."])
    rest = row(["Lain"], ["Dua."], ["6 juta"], ["Ada."], ["Ada."], page=2)
    (matrix,), _ = reader.read([heads, first], [])
    assert reader.takes([rest], [])
    reader.read([rest], [])
    (column,) = [column for column in matrix.columns if not column.key]
    assert text_of(column.head) == "Pagu"
    assert [text_of(found.lines[column]) for found in matrix.rows] == ["5 juta", "6 juta"]


@pytest.mark.parametrize(
    ("code", "printed"), [("Sem. 1", "Sem. 1 2031"), ("tw i", "TW I (2031)"), ("B-06", "B-06")]
)
def test_a_periods_code_may_be_written_in_any_way(code: str, printed: str) -> None:
    profile = next(p for p in load_profiles() if p.annex.columns)
    annex = profile.annex.model_copy(update={"periods": {code: 6}})
    reader = MatrixReader(profile.model_copy(update={"annex": annex}))
    heads = row(["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], [printed])
    (matrix,), _ = reader.read([heads], [])
    assert [column.period.months for column in matrix.columns if column.period] == [6]


def _field(label: str, value: str, top: float) -> Line:
    """The label, and in the next column a colon of one point's width before the value."""
    colon = structs.replace(line(":", top=top, left=200).words[0], x1=201.0)
    parts = line(label, top=top).words, (colon,), line(value, top=top, left=203).words
    return replace(line(label, top=top), words=tuple(word for part in parts for word in part))


def _numbered(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page, of which each word has a number of its own."""
    numbers = count()
    return [
        replace(line, words=tuple(structs.replace(w, index=next(numbers)) for w in line.words))
        for line in lines
    ]


def test_fields_that_begin_anew_are_those_of_another_matrix() -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    fields = [*FIELDS.items()] * 2
    printed = _numbered([_field(*field, top=12.0 * i) for i, field in enumerate(fields)])
    heads = row(["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], ["B06 (2031)"], ["B12"], page=2)
    matrices, _ = reader.read([heads], printed)
    assert [{f.label[0].text: f.value[0].text for f in matrix.fields} for matrix in matrices] == [
        FIELDS,
        FIELDS,
    ]
    labels = [{word.key for word in matrix.labels} for matrix in matrices]
    assert all(labels)
    assert not labels[0] & labels[1]


def test_a_field_that_stands_there_twice_is_kept_twice() -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    fields = [*FIELDS.items(), ("CSO Mitra", "Yayasan Air")]
    printed = [_field(*field, top=12.0 * i) for i, field in enumerate(fields)]
    heads = row(["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], ["B06 (2031)"], ["B12 (2031)"])
    (matrix,), _ = reader.read([heads], printed)
    assert [f.value[0].text for f in matrix.fields] == [value for _, value in fields]


def test_a_second_column_of_one_period_is_not_read() -> None:
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    heads = ["Sasaran Keberhasilan"], ["Ukuran Keberhasilan"], ["B06 (2031)"], ["B06 (2032)"]
    rows = [row(*heads), row(["Terbuka"], ["Satu."], ["Ada."], ["Lengkap."])]
    (matrix,), _ = reader.read(rows, [])
    assert [column.key for column in matrix.columns] == ["goal", "measure", "period"]
    assert [text_of(head) for head in matrix.repeated_heads] == ["B06 (2032)"]
    assert [text_of(lines) for lines in matrix.rows[0].lines.values()] == [
        "Terbuka",
        "Satu.",
        "Ada.",
    ]
