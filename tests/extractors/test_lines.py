from dataclasses import replace
from itertools import accumulate
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from extractors.text.lines import Block, Line, blocks_of, lines_of, would_fit
from models.geometry import Word
from tests.extractors.printing import LETTER, column, line, lines, words_in, wrap

SENTENCE = "tersedianya data yang dapat dibuka dan dipakai ulang oleh masyarakat"
ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"]


def texts(blocks: list[Block]) -> list[str]:
    """Each block as printed, without its marker."""
    return [" ".join(item.text for item in block.lines) for block in blocks]


def markers(blocks: list[Block]) -> list[str]:
    return [block.marker.text if block.marker else "" for block in blocks]


def listed(signs: list[str], items: list[str], chars: int = 30) -> list[Block]:
    """The blocks of a list with hanging indents."""
    printed = [
        text
        for sign, item in zip(signs, items, strict=True)
        for text in wrap(f"{sign} {item}", chars, " " * (len(sign) + 1))
    ]
    return blocks_of(lines(*printed))


def test_turned_text_is_read_in_the_order_it_is_printed() -> None:
    places = [("Penanggung", 10, 60, 100), ("Jawab", 10, 20, 55), ("(2021)", 22, 40, 70)]
    words = [
        Word(1, i, text, x0, top, x0 + 10, bottom, 10, upright=False)
        for i, (text, x0, top, bottom) in enumerate(places)
    ]
    found = lines_of(reversed(words), 0, 200)
    assert [item.text for item in found] == ["Penanggung Jawab", "(2021)"]


def test_words_of_one_height_make_a_line_from_the_left() -> None:
    words = words_in(lines("satu dua tiga", "empat lima"))
    raised = structs.replace(words[1], top=-2.0, bottom=6.0)
    found = lines_of([words[4], raised, words[3], words[2], words[0]], 0, 200)
    assert [item.text for item in found] == ["satu dua tiga", "empat lima"]


def test_a_column_is_padded_alike_on_both_sides() -> None:
    (found,) = lines_of(line("teks", left=106).words, 100, 200)
    assert (found.left, found.right) == (100, 194)


def test_a_column_reaches_as_far_as_its_text() -> None:
    (found,) = lines_of(line("kata-kata-panjang", left=105).words, 100, 150)
    assert found.right == found.x1


def test_a_word_fits_where_there_is_room_for_it_and_a_blank() -> None:
    full, word = line("dua belas", chars=14), line("enam").words[0]
    assert not would_fit(word, full)
    assert would_fit(word, replace(full, right=full.right + 1))


def test_a_line_ended_on_purpose_ends_its_paragraph() -> None:
    assert texts(blocks_of(column(SENTENCE, "Kedua, " + SENTENCE))) == [
        SENTENCE,
        "Kedua, " + SENTENCE,
    ]


def test_a_wider_space_parts_paragraphs_that_end_full() -> None:
    first, second, third = lines("aaaa bbbb", "cccc dddd", "eeee ffff")
    moved = replace(
        third,
        words=tuple(structs.replace(w, top=w.top + 8, bottom=w.bottom + 8) for w in third.words),
    )
    assert texts(blocks_of([first, second, third])) == ["aaaa bbbb cccc dddd eeee ffff"]
    assert texts(blocks_of([first, second, moved])) == ["aaaa bbbb cccc dddd", "eeee ffff"]


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second = lines("aaaa bbbb", "cccc dddd")
    over = replace(
        second,
        words=tuple(structs.replace(w, page=2, top=700.0, bottom=710.0) for w in second.words),
    )
    assert texts(blocks_of([first, over])) == ["aaaa bbbb cccc dddd"]


def stretched(*texts: str, chars: int = 40) -> list[Line]:
    """Lines set flush on both sides of a column: all but those that end with a full stop, which end a paragraph."""
    found: list[Line] = []
    for item in lines(*texts):
        width = LETTER * chars
        room = width - item.x1 if not item.text.endswith(".") else 0.0
        wider = room / (len(item.words) - 1)
        words = tuple(
            structs.replace(word, x0=word.x0 + n * wider, x1=word.x1 + n * wider)
            for n, word in enumerate(item.words)
        )
        found.append(replace(item, words=words, right=width))
    return found


FULL = ["satu dua tiga empat lima enam tujuh", "delapan sembilan sepuluh sebelas", "dua belas tiga"]


def test_a_line_that_alone_is_not_stretched_ends_its_paragraph() -> None:
    last, following = "belas empat belas lima belas itu.", "Menimbang-nimbang hal itu"
    ragged = [replace(item, right=200.0) for item in lines(*FULL, last, following)]
    assert len(blocks_of(ragged[3:])) == 1
    printed = stretched(*FULL, last, following)
    assert [len(block.lines) for block in blocks_of(printed)] == [4, 1]


def test_a_line_that_is_full_but_for_its_full_stop_does_not_end_its_paragraph() -> None:
    assert (
        len(blocks_of(stretched(*FULL, "belas empat belas lima belas itu jua ya.", "Lalu ia"))) == 1
    )


@pytest.mark.parametrize(
    ("last", "following", "count"),
    [
        ("diumumkan.", "Warga membacanya", 2),
        ("diumumkan", "Warga membacanya", 1),
        ("diumumkan.", "warga membacanya", 1),
        ("diumumkan.", "Sekolah membacanya", 1),
        ("(terbuka.)", "Warga membacanya", 2),
        ("berikut:", "Warga membacanya", 2),
    ],
)
def test_where_a_sentence_ends_it_is_enough_that_the_next_word_just_fits(
    last: str, following: str, count: int
) -> None:
    """There is room for five letters and a blank, but for no wider one."""
    first, second = lines(f"laporan {last}", following)
    narrow = tuple(structs.replace(w, x0=w.x0 - 2.5, x1=w.x1 - 2.5) for w in first.words[1:])
    first = replace(first, words=(first.words[0], *narrow))
    right = first.x1 + 5 * LETTER + 2.6
    assert len(blocks_of([replace(item, right=right) for item in (first, second)])) == count


def test_half_a_compound_that_fits_ends_a_sentence_where_the_document_breaks_compounds() -> None:
    printed = [
        replace(item, right=LETTER * 40)
        for item in lines("Semua laporan diumumkan.", "Kelompok-kelompok warga membacanya")
    ]
    assert len(blocks_of(printed)) == 1
    assert len(blocks_of(printed, breaks_compounds=True)) == 2


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (["1.Penyusunan SOP", "2. Penyusunan buku"], [1, 2]),
        (["1.Penyusunan SOP", "2.Penyusunan buku", "3.Sosialisasi"], [1, 2, 3]),
        (["(1)Penyusunan SOP", "(2) Penyusunan buku"], [1, 2]),
        (["1.5 juta orang", "2. Penyusunan buku"], [None]),
        (["Penyusunan SOP", "1.Penyusunan"], [None]),
        (["1.Penyusunan SOP", "3. Penyusunan buku"], [1]),
    ],
)
def test_a_number_typed_together_with_its_item_counts(
    printed: list[str], numbers: list[int | None]
) -> None:
    width = max(map(len, printed))
    full = [text.ljust(width, "n") for text in printed]  # no line has room for a word more
    assert [block.number for block in blocks_of(lines(*full))] == numbers


@pytest.mark.parametrize(
    ("gaps", "count"), [([2, 2, 5.5], 2), ([2, 2, 4.5], 1), ([2, 3.5, 5.5], 1)]
)
def test_a_space_a_little_wider_parts_paragraphs_whose_lines_are_evenly_spaced(
    gaps: list[float], count: int
) -> None:
    tops = [0.0, *accumulate(gap + 10.0 for gap in gaps)]
    printed = [line("kata " * 5 + "habis", top=top, chars=30) for top in tops]
    assert len(blocks_of(printed)) == count


ITEMS = st.lists(st.integers(1, len(SENTENCE.split())), min_size=1, max_size=14)
STYLES = {
    "digits": [f"{n}." for n in range(1, 15)],
    "brackets": [f"({n})" for n in range(1, 15)],
    "half brackets": [f"{n})" for n in range(1, 15)],
    "bullets": ["•"] * 14,
    "roman": [f"{n}." for n in ROMAN],
}
LETTERS = [f"{letter}." for letter in ascii_lowercase[:14]]


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=40, deadline=None)
@given(lengths=ITEMS)
def test_a_list_of_so_many_items_has_so_many(style: str, lengths: list[int]) -> None:
    items = [" ".join(SENTENCE.split()[:length]) for length in lengths]
    signs = STYLES[style][: len(items)]
    found = listed(signs, items)
    assert (markers(found), texts(found)) == (signs, items)


def test_a_list_by_letters_counts_on_after_h() -> None:
    items = [SENTENCE] * len(LETTERS)
    found = listed(LETTERS, items)
    assert [block.number for block in found] == list(range(1, 15))


def test_items_without_an_indent_are_told_by_their_numbers() -> None:
    found = blocks_of(column("1. " + SENTENCE, "2. " + SENTENCE, "3. " + SENTENCE, chars=30))
    assert texts(found) == [SENTENCE] * 3


def test_a_number_too_wide_for_its_indent_is_told_by_its_place_in_the_list() -> None:
    signs = [f"{n}. Butir" for n in range(1, 10)]
    found = blocks_of(lines(*signs, "10.Yayasan Satu", "11.Yayasan Dua", "2030.Yayasan"))
    assert markers(found)[8:] == ["9.", "10.", "11."]
    assert texts(found)[9:] == ["Yayasan Satu", "Yayasan Dua 2030.Yayasan"]
    assert markers(blocks_of(lines(*signs[:7], "10.Yayasan Satu")))[-1] == "7."
    assert markers(blocks_of(lines("10.Yayasan Satu"))) == [""]


def test_a_number_counts_only_after_its_predecessor() -> None:
    found = blocks_of(lines("Dilaksanakan pada tanggal", "14. Desember tahun ini saja"))
    assert markers(found) == [""]


def test_a_list_inside_an_item_does_not_go_on_in_the_next() -> None:
    assert markers(listed(["1.", "a.", "2.", "b."], ["butir"] * 4)) == ["1.", "a.", "2."]


def test_a_list_inside_an_item_begins_anew_in_the_next() -> None:
    signs = ["1.", "a.", "b.", "2.", "a.", "b."]
    assert markers(listed(signs, ["butir"] * 6)) == signs


@pytest.mark.parametrize("text", ["dan 5. lainnya", "2021. Pada tahun", "1.2. Latar"])
def test_what_is_no_list_marker(text: str) -> None:
    assert markers(blocks_of(lines(text))) == [""]


def test_a_dash_set_apart_is_a_bullet() -> None:
    assert markers(blocks_of(lines("-  target tercapai", "-  data terbuka"))) == ["-", "-"]


def test_a_number_alone_on_its_line_counts_on_or_begins_the_column() -> None:
    found = blocks_of(lines("1.", "Kementerian Keuangan", "2. Badan", "3.", "Kementerian Agama"))
    assert markers(found) == ["1.", "2.", "3."]
    assert not any(markers(blocks_of(lines("Mendukung tujuan", "1.", "Dan lainnya"))))
    assert markers(blocks_of(lines("1. Kementerian Keuangan", "2."))) == ["1."]


def test_a_dash_is_a_bullet_where_it_had_room_above_and_so_are_those_below_it() -> None:
    printed = column("Pedoman mengatur:", "- jenis dan format", "- tata cara")
    assert markers(blocks_of(printed)) == ["", "-", "-"]
    assert markers(blocks_of(lines("- jenis dan format", "- tata cara"))) == ["-", "-"]
    filled = lines("Pedoman yang mengatur", "- jenis dan format", "- tata cara")
    assert markers(blocks_of(filled)) == ["", "-", "-"]


def test_a_dash_that_had_no_room_above_is_part_of_a_sentence() -> None:
    assert markers(blocks_of(lines("Rencana tahun 2020", "– 2024 menyebut hal"))) == [""]


WORDS = st.sampled_from(
    ["1.", "2.", "a.", "i.", "v.", "-", "•", "(1)", "data", "terbuka", "Pada", "o", "xx."]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=8))
def test_blocks_hold_every_word_once_in_order(printed: list[str]) -> None:
    column_lines = lines(*printed)
    found = [
        word
        for block in blocks_of(column_lines)
        for word in [*([block.marker] if block.marker else []), *words_in(block.lines)]
    ]
    assert found == words_in(column_lines)


@pytest.mark.parametrize(("pitch", "count"), [(18.4, 2), (18.4, 4), (20.5, 4)])
def test_lines_set_far_apart_are_one_paragraph(pitch: float, count: int) -> None:
    printed = [line(text, top=i * pitch, chars=30) for i, text in enumerate(wrap(SENTENCE, 30, ""))]
    assert len(blocks_of(printed[:count])) == 1


def test_a_space_wider_than_between_lines_parts_paragraphs_whose_lines_are_full() -> None:
    tops = [0.0, 20.5, 41.0, 71.0, 91.5]
    printed = [line("kata " * 5 + "habis", top=top, chars=30) for top in tops]
    assert [len(block.lines) for block in blocks_of(printed)] == [3, 2]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("بالعالم مرحبا portal", "مرحبا بالعالم portal"),
        ("portal العامة الأمانة إلى", "portal إلى الأمانة العامة"),
        ("عام 2031 خطة portal B06", "خطة 2031 عام portal B06"),
        ("60% portal 12 مرحبا –", "60% portal 12 مرحبا –"),
        ("– portal • desa", "– portal • desa"),
    ],
)
def test_words_from_the_right_are_read_in_their_order(printed: str, read: str) -> None:
    words = words_in(column(printed))
    (found,) = lines_of(words, 0, 600)
    assert found.text == read
    assert (found.x0, found.x1) == (words[0].x0, words[-1].x1)
