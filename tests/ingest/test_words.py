from random import Random
from typing import Any
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.words.glyphs import Char, Figure, Fill, Glyphs, Mark, Rule
from ingest.words.words import words_of
from models.geometry import Aside
from tests.ingest.typed import LETTER, SIZE, read, texts, typed


def test_a_word_stands_where_its_characters_stand() -> None:
    (word,) = read(*typed("Rencana", x=20, top=30))
    assert (word.box, word.size, word.key) == ((1, 20, 30, 55, 40), SIZE, (1, 0))


def test_a_gap_parts_words_where_no_space_is_printed() -> None:
    assert texts(*typed("satu"), *typed("data", x=4 * LETTER + 2.5)) == ["satu", "data"]
    assert texts(*typed("satu"), *typed("data", x=4 * LETTER + 1.2)) == ["satudata"]


def test_a_narrower_gap_parts_words_on_a_page_without_any_space() -> None:
    close = [*typed("satu,"), *typed("data", x=5 * LETTER + 1.6)]
    assert texts(*close) == ["satu,", "data"]
    assert texts(*close, *typed("a b", top=40)) == ["satu,data", "a", "b"]


@pytest.mark.parametrize(("bottom", "found"), [(10.0, ["B03", "B06"]), (4.0, ["B03B06"])])
def test_a_rule_parts_words_at_its_own_height_only(bottom: float, found: list[str]) -> None:
    chars = [*typed("B03"), *typed("B06", x=3 * LETTER)]
    assert texts(*chars, rules=(Rule(15, 0, 15, bottom),)) == found


def test_a_mark_that_hangs_over_a_rule_stays_with_its_word() -> None:
    assert texts(*typed("publik,"), *typed("B06", x=45), rules=(Rule(31, 0, 31, 10),)) == [
        "publik,",
        "B06",
    ]
    assert texts(*typed("publik,"), *typed("B06", x=34), rules=(Rule(33.5, 0, 33.5, 10),)) == [
        "publik,",
        "B06",
    ]


def test_a_rule_through_a_word_parts_it_only_where_two_of_its_letters_meet() -> None:
    assert texts(*typed("10. Data"), rules=(Rule(3.2, 0, 3.2, 10),)) == ["10.", "Data"]
    assert texts(*typed("10. Data"), rules=(Rule(4.8, 0, 4.8, 10),)) == ["1", "0.", "Data"]


def test_a_narrow_tab_parts_a_list_number_from_its_text() -> None:
    assert texts(*typed("12."), *typed("Data", x=3 * LETTER + 1)) == ["12.", "Data"]
    assert texts(*typed("a.n."), *typed("b", x=4 * LETTER + 1)) == ["a.n.b"]
    assert texts(*typed("1.Data terbuka", spacing=1)) == ["1.Data", "terbuka"]


def test_bold_made_by_printing_twice_is_read_once() -> None:
    assert texts(*typed("Ruang"), *typed("Ruang", x=0.4)) == ["Ruang"]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("veriﬁkasi", "verifikasi"),
        ("\uf0b7", "•"),
        ("ter\u200bbuka", "terbuka"),
        ("Me\u0301xico", "México"),
        ("peri\u00adodik", "peri-odik"),
        ("ber\u00ad", "ber\u00ad"),
    ],
)
def test_a_word_is_given_in_plain_characters(printed: str, text: str) -> None:
    assert texts(*typed(printed)) == [text]


@pytest.mark.parametrize(
    ("from_the_left", "text"),
    [
        ("ابحرم", "مرحبا"),
        ("םולש", "שלום"),
        ("\ufe8e\ufe92\ufea3\ufeae\ufee3", "مرحبا"),
        (")20(باتك", "كتاب(20)"),
        ("٢٠%ةبسن", "نسبة٢٠%"),
        ("B06-لام", "B06-مال"),
        ("لام-B06", "مال-B06"),
        ("12,5-لام", "مال-12,5"),
        ("協力", "協力"),
    ],
)
def test_a_word_is_given_in_the_order_in_which_it_is_read(from_the_left: str, text: str) -> None:
    assert texts(*typed(from_the_left)) == [text]


def test_a_ligature_stays_in_its_order_in_a_word_from_the_right() -> None:
    chars = [
        letter._replace(text=text)
        for letter, text in zip(typed("abc"), ("م", "لا", "س"), strict=True)
    ]
    assert texts(*chars) == ["سلام"]


def test_a_soft_hyphen_without_width_is_not_printed() -> None:
    hyphen = Char("\u00ad", 10, 0, 10, SIZE, SIZE, False, True)
    assert texts(*typed("da"), hyphen, *typed("ta", x=10)) == ["data"]


@pytest.mark.parametrize("top", [-3.0, 0.0, 4.0, 7.0])
def test_small_print_stays_on_the_line_that_it_is_raised_from_or_lowered(top: float) -> None:
    small = Char("™", 20, top, 23, top + 6, 6, False, True)
    assert texts(*typed("data"), small, *typed("satu", x=30)) == ["data™", "satu"]


def test_a_hyphen_of_another_font_stays_with_its_word_beside_a_line_at_its_height() -> None:
    hyphen = Char("\u2010", 10, 4, 13, 14, SIZE, False, True)
    other = typed("kata", x=100, top=5)
    assert texts(*typed("Ba"), hyphen, *typed("rang", top=11), *other) == [
        "Ba\u2010",
        "kata",
        "rang",
    ]


def test_rotated_text_follows_in_the_order_it_is_printed() -> None:
    upwards = [
        Char(c, 0, 90 - 5 * i, SIZE, 95 - 5 * i, SIZE, False, False) for i, c in enumerate("tegak")
    ]
    found = read(*upwards, *typed("datar", x=40, top=70))
    assert [(word.text, word.upright) for word in found] == [("datar", True), ("tegak", False)]


def test_a_mark_before_text_is_a_bullet_but_not_a_printed_word() -> None:
    bullet, stray = Mark(3, 4, 6, 7), Mark(300, 4, 303, 7)
    text, mark = read(*typed("Tersedianya", x=15), marks=(bullet, stray))
    assert (mark.text, mark.drawn, mark.index) == ("•", True, 1)
    assert not text.drawn


@pytest.mark.parametrize(
    "beside",
    [
        {"figures": [Figure(1, 2, 6, 8, False)]},
        {"marks": [Mark(3, 4, 6, 7), Mark(7, 4, 10, 7)]},
        {"marks": [Mark(3, 4, 6, 7), Mark(5, 2, 8, 5)]},
        {"rules": [Rule(2, 1, 2, 8)]},
        {"fills": [Fill(0, 0, 9, 10)]},
    ],
)
def test_a_piece_of_a_picture_before_text_is_no_bullet(beside: dict[str, Any]) -> None:
    whole = {"marks": [Mark(3, 4, 6, 7)], **beside}
    assert [w.text for w in words_of(Glyphs(1, 600, 800, typed("Laporan", x=15), **whole))] == [
        "Laporan"
    ]


@pytest.mark.parametrize(
    "around",
    [
        {"figures": [Figure(3, 4, 6, 7, True)]},
        {"rules": [Rule(0, 0, 300, 0), Rule(2, 0, 2, 100)]},
        {"fills": [Fill(0, 0, 300, 40)]},
    ],
)
def test_a_bullet_in_a_cell_or_with_an_outline_is_one(around: dict[str, Any]) -> None:
    glyphs = Glyphs(1, 600, 800, typed("Laporan", x=15), marks=[Mark(3, 4, 6, 7)], **around)
    assert [word.text for word in words_of(glyphs)] == ["Laporan", "•"]


WORD = st.text("abcdefghijklmnopqrstuvwxyzABC0123456789-/,;:!?%&@", min_size=1, max_size=12)
LINE = st.lists(WORD, min_size=1, max_size=8)
LINES = st.lists(
    LINE.filter(lambda words: sum(len(word) == 1 for word in words) < 4), min_size=1, max_size=6
)
"""Several letters in a row, a space between each, are spaced-out print."""


@settings(max_examples=100, deadline=None)
@given(LINES, st.randoms(use_true_random=False))
def test_words_come_line_by_line_whatever_order_the_file_prints_them_in(
    lines: list[list[str]], random: Random
) -> None:
    chars = [char for i, words in enumerate(lines) for char in typed(" ".join(words), top=12.0 * i)]
    random.shuffle(chars)
    found = read(*chars)
    assert [word.text for word in found] == [word for words in lines for word in words]
    assert [word.index for word in found] == list(range(len(found)))


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["C", "Z", "M"]), min_size=1, max_size=30))
@example(normalize("NFD", "뤅"))  # three letters that are one in Unicode's composed form
@example(normalize("NFD", "뤅") + "a")
def test_no_character_gets_lost(text: str) -> None:
    """Composed they may be fewer, but never fewer than composing makes of them."""
    found = texts(*typed(text))
    assert sum(map(len, found)) >= len(normalize("NFC", text))
    assert all(is_normalized("NFC", word) for word in found)


@pytest.mark.parametrize(
    ("printed", "read_as"), [("ﬀ", "ff"), ("ﬁ", "fi"), ("Ĳ", "IJ"), ("\u7400", "琀"), ("Ā", "Ā")]
)
def test_a_ligature_is_its_letters(printed: str, read_as: str) -> None:
    assert texts(*typed(f"a{printed}a")) == [f"a{read_as}a"]


def large(text: str, top: float, *, slanted: bool = False) -> list[Char]:
    """Characters five times as large as the rest."""
    return [
        Char(c, 40 * i, top, 40 * i + 40, top + 50, 50, False, True, slanted)
        for i, c in enumerate(text)
    ]


@pytest.mark.parametrize("slanted", [True, False])
def test_what_is_printed_behind_the_text_is_no_word_of_its_lines(slanted: bool) -> None:
    lines = [char for top in (0, 12, 24, 36) for char in typed("isi sel", top=top)]
    for chars in ([*large("DRAF", 0, slanted=slanted), *lines], [*lines, *large("DRAF", 0)]):
        found = read(*chars)
        assert [word.text for word in found] == ["isi", "sel"] * 4 + ["DRAF"]
        assert [word.text for word in found if word.aside] == ["DRAF"]


@pytest.mark.parametrize("rule", [Rule(-30, 25, 120, 25), Rule(60, -40, 60, 30)])
def test_large_print_across_borders_is_behind(rule: Rule) -> None:
    lines = [char for top in (60, 72, 84) for char in typed("isi sel", top=top)]
    found = read(*large("DRAF", 0), *lines, rules=[rule])
    assert [word.text for word in found if word.aside == Aside.BEHIND] == ["DRAF"]


def test_a_large_title_struck_out_is_not_behind() -> None:
    lines = [char for top in (60, 72, 84) for char in typed("isi sel", top=top)]
    found = read(*large("DRAF", 0), *lines, rules=[Rule(-1, 25, 161, 25)])
    assert not [word for word in found if word.aside]


def test_a_large_title_is_text() -> None:
    found = read(*large("RENCANA", 0), *typed("isi", top=45), *typed("sel", top=60))
    assert [(word.text, word.aside == Aside.BEHIND) for word in found] == [
        ("RENCANA", False),
        ("isi", False),
        ("sel", False),
    ]


def test_slanted_text_is_behind_however_small() -> None:
    found = read(*typed("isi"), *(c._replace(slanted=True) for c in typed("draf", x=10, top=5)))
    assert [(word.text, word.aside == Aside.BEHIND) for word in found] == [
        ("isi", False),
        ("draf", True),
    ]
