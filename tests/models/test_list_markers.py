"""What marks a list's item, and which number is the next."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

import models.list_markers
from models.declared import Table, Wordings, read_declared
from models.list_markers import (
    counting,
    digits_of,
    glued_number,
    is_bullet,
    is_dash,
    is_marker,
    is_next,
    is_outline_number,
    is_plain_dash,
    ordinals,
    roman_number,
    split_number,
    without_marker,
)


class Signs(Table):
    bullets: Wordings
    private_bullets: Annotated[Wordings, Field(min_length=2, max_length=2)]
    dashes: Wordings
    other_signs: Wordings
    checked_boxes: Wordings
    empty_boxes: Wordings


def test_the_declared_signs_are_valid() -> None:
    """Whoever reads a page reads them as they are, so that it need not import what checks them."""
    read_declared(Signs, Path(models.list_markers.__file__).with_name("list_markers.toml"))


@pytest.mark.parametrize("word", ["•", "▪", "➢", "\uf0b7", "-", "–", "—", "o", "*"])
def test_a_sign_marks_an_item(word: str) -> None:
    assert is_marker(word)
    assert is_bullet(word) is not is_dash(word)


@pytest.mark.parametrize("word", ["3.", "12)", "(3)", "b.", "(c)", "B.", "iv.", "XII.", "100."])
def test_a_number_marks_an_item(word: str) -> None:
    assert is_marker(word)
    assert ordinals(word)


@pytest.mark.parametrize("word", ["3", "b", "1.2", "2021.", "Rp", "--", "dan.", "%", "3.Peta"])
def test_other_words_mark_none(word: str) -> None:
    assert not is_marker(word)
    assert not ordinals(word)


@pytest.mark.parametrize(
    ("before", "word", "follows"),
    [
        ("1.", "2.", True),
        ("9)", "10)", True),
        ("(b)", "(c)", True),
        ("iii.", "iv.", True),
        ("h.", "i.", True),
        ("B.", "C.", True),
        ("1.", "2)", False),
        ("1.", "3.", False),
        ("2.", "1.", False),
        ("b.", "C.", False),
        ("1.", "b.", False),
        ("•", "•", False),
    ],
)
def test_a_number_follows_another_written_alike(before: str, word: str, follows: bool) -> None:
    assert is_next(word, before) is follows


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("3. Peta", 3, "Peta"),
        ("3.Peta", 3, "Peta"),
        ("(12) Peta", 12, "Peta"),
        ("3: Peta", 3, "Peta"),
        ("IV. Peta", 4, "Peta"),
        ("Peta 3. Kota", None, "Peta 3. Kota"),
        ("1.200 peta", None, "1.200 peta"),
    ],
)
def test_the_number_before_a_text(text: str, number: int | None, rest: str) -> None:
    assert split_number(text, roman=True) == (number, rest)


def test_roman_numbers_count_before_a_text_only_where_they_may() -> None:
    assert split_number("IV. Peta") == (None, "IV. Peta")


@pytest.mark.parametrize(
    ("word", "parts"), [("3.Peta", ("3.", "Peta")), ("10.“Peta", ("10.", "“Peta")), ("3.2", None)]
)
def test_a_number_may_be_typed_together_with_a_word(
    word: str, parts: tuple[str, str] | None
) -> None:
    assert glued_number(word) == parts


@pytest.mark.parametrize(
    ("word", "is_one"), [("3.", True), ("1.2", True), ("1.2.", True), ("3", False)]
)
def test_a_number_may_have_levels(word: str, is_one: bool) -> None:
    assert is_outline_number(word) is is_one


def test_a_roman_number_has_its_value() -> None:
    assert [roman_number(text) for text in ("iv", "XIX", "lxxxix", "c", "")] == [
        4,
        19,
        89,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("• Peta", "Peta"),
        ("3. Peta", "Peta"),
        ("- 40%", "40%"),
        ("•", "•"),
        ("Peta dasar", "Peta dasar"),
    ],
)
def test_without_marker(text: str, rest: str) -> None:
    assert without_marker(text) == rest


@pytest.mark.parametrize(("word", "number"), [("3.", 3), ("(12)", 12), ("b.", None), ("3", None)])
def test_digits_of_a_number(word: str, number: int | None) -> None:
    assert digits_of(word) == number


@pytest.mark.parametrize("word", ["A.", "(B)", "IV."])
def test_counting_by_capitals_is_unsure(word: str) -> None:
    assert ordinals(word)
    assert counting(word) == ()


@pytest.mark.parametrize(("text", "is_one"), [("-", True), ("—", True), ("*", False), ("", False)])
def test_plain_dash_alone(text: str, is_one: bool) -> None:
    assert is_plain_dash(text) is is_one
