"""Words cut in narrow cells without a hyphen, told from words that happen to fill their line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from extractors.text.joining import Joiner, Lexicon
from extractors.text.lines import Line
from models.dictionary import is_word
from tests.extractors.printing import lines


@pytest.mark.parametrize("text", ["awas", "pengawasan", "terselenggarakannya", "informasi"])
def test_words_are_known_inflected_or_not(text: str) -> None:
    assert is_word(text)


@pytest.mark.parametrize("text", ["terselenggarakanny", "dsieminasi", "bappenas", ""])
def test_pieces_slips_and_names_are_no_words(text: str) -> None:
    assert not is_word(text)


@pytest.mark.parametrize(
    ("left", "right", "cut"),
    [
        ("Terselenggarakanny", "a", True),
        ("MENINDAKLANJUT", "I", True),
        ("Kementerian/Lembag", "a", True),
        ("Perundang-undang", "an", True),
        ("Penyelengga", "raan", True),
        ("Kemenkumha", "m", True),
        ("pengawasan", "oleh", False),
        ("pendidikan", "di", False),  # which the dictionary takes for an ending of it
        ("MENDAPATKAN", "DSIEMINASI", False),
        ("TAHAP", "I", False),
        ("Kementerian", "Sosial", False),
    ],
)
def test_a_cut_word_is_told_from_two(left: str, right: str, cut: bool) -> None:
    assert Lexicon([lines(left, right)]).is_cut(left, right) == cut


@pytest.mark.parametrize(("line", "is_cut"), [("helping foster", True), ("help    foster", False)])
def test_a_line_with_wide_spaces_had_room_for_more_of_a_word(line: str, is_cut: bool) -> None:
    column = lines("how it will", line, "accountability")
    text = Joiner(Lexicon([column]), cuts_words=True).paragraph(column)
    assert text.endswith("fosteraccountability") == is_cut


@pytest.mark.parametrize(("room", "is_cut"), [(7.4, True), (7.6, False)])
def test_a_line_of_wide_letters_has_no_room_for_one_more(room: float, is_cut: bool) -> None:
    """Letters of one width are wider than most: here 6 points of 10."""
    column = [_wide(one, 6.0, room) for one in lines("Kementer", "ian")]
    text = Joiner(Lexicon([column]), cuts_words=True).paragraph(column)
    assert (text == "Kementerian") == is_cut


def _wide(line: Line, letter: float, room: float) -> Line:
    (word,) = line.words
    wide = structs.replace(word, x1=word.x0 + letter * len(word.text))
    return replace(line, words=(wide,), right=wide.x1 + room)
