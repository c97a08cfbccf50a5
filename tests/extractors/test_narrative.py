from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.plan.narrative import body_size, read_chapters
from extractors.text.lines import Line
from models.plan import Chapter
from tests.extractors.printing import PITCH, joiner, line

BODY = "Rencana ini disusun bersama warga dan lembaga negara."


def narrative(*texts: str, sizes: Sequence[float] | None = None) -> list[Line]:
    """Lines of 60 letters below one another; `**text**` is bold."""
    return [
        line(
            text.strip("*"),
            top=PITCH * 1.5 * i,
            first=100 * i,
            chars=60,
            bold=text.startswith("**"),
            size=sizes[i] if sizes else 10.0,
        )
        for i, text in enumerate(texts)
    ]


def chapters(lines: list[Line]) -> list[Chapter]:
    return read_chapters(lines, "UJI", joiner(lines))


def outline(lines: list[Line]) -> list[tuple[int, str, str]]:
    """Each chapter's level, heading and text."""
    return [(c.level, c.heading.value if c.heading else "", c.text.value) for c in chapters(lines)]


def test_bold_lines_head_the_text_under_them() -> None:
    assert outline(narrative("**Pendahuluan**", BODY, "**Penutup**", BODY)) == [
        (1, "Pendahuluan", BODY),
        (1, "Penutup", BODY),
    ]


def test_larger_print_heads_too() -> None:
    assert outline(narrative("Pendahuluan", BODY, BODY, sizes=[14, 10, 10]))[0][1] == "Pendahuluan"


def test_numbered_capitals_head_too() -> None:
    assert outline(narrative("II. LATAR BELAKANG", BODY)) == [(1, "II. LATAR BELAKANG", BODY)]


@pytest.mark.parametrize(
    "text", ["**Rencana ini penting.**", "**Warga dan negara,**", "1. Data terbuka", "PENTING"]
)
def test_what_is_no_heading(text: str) -> None:
    assert [heading for _, heading, _ in outline(narrative(BODY, text, BODY))] == [""]


def test_text_before_any_heading_is_a_chapter_without_one() -> None:
    first, second = chapters(narrative(BODY, "**Penutup**", BODY))
    assert (first.heading, first.text.value) == (None, BODY)
    assert (second.chapter_id, second.ordinal) == ("UJI/chapter/2", 2)


def test_a_heading_of_two_lines_is_one() -> None:
    lines = narrative("**Rencana Uji**", "**Tahun Pertama**", BODY)
    assert outline(lines)[0][1] == "Rencana Uji Tahun Pertama"


def test_a_numbered_line_begins_its_own_heading() -> None:
    headings = [h for _, h, _ in outline(narrative("**I. Pembuka**", "**A. Dasar**", BODY))]
    assert headings == ["I. Pembuka", "A. Dasar"]


def test_levels_follow_the_nesting_of_the_numbers() -> None:
    headings = [
        "**I. Satu**",
        "**A. Dua**",
        "**1. Tiga**",
        "**2. Empat**",
        "**B. Lima**",
        "**II. Enam**",
        "**A. Tujuh**",
    ]
    lines = narrative(*(text for heading in headings for text in (heading, BODY)))
    assert [level for level, _, _ in outline(lines)] == [1, 2, 3, 3, 2, 1, 2]


def test_letters_that_are_also_roman_numbers_keep_their_level() -> None:
    headings = ["**A. Satu**", *(f"**{letter}. Lagi**" for letter in "BCDEFGHI")]
    lines = narrative(
        "**I. Bab**", BODY, *(text for heading in headings for text in (heading, BODY))
    )
    assert [level for level, _, _ in outline(lines)] == [1] + [2] * 9


def test_the_body_is_set_as_most_words_are() -> None:
    assert body_size(narrative("Judul", BODY, BODY, sizes=[16, 10, 10])) == 10
    assert body_size([]) == 0


TEXTS = st.sampled_from(
    ["**Penutup**", "I. BAB", "**A. Dasar**", "1. data", "• rapat", BODY, "**tebal,**", "dan"]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(TEXTS, st.sampled_from([10.0, 10.0, 14.0])), max_size=12))
def test_each_word_is_in_one_chapter_in_order(printed: list[tuple[str, float]]) -> None:
    lines = narrative(*(text for text, _ in printed), sizes=[size for _, size in printed])
    held = [
        word
        for chapter in chapters(lines)
        for value in (chapter.heading, chapter.text)
        if value
        for word in value.words
    ]
    assert held == [word for item in lines for word in item.words]
