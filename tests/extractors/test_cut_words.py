"""Words cut in narrow cells without a hyphen, told from words that happen to fill their line."""

from __future__ import annotations

import pytest

from extractors.dictionary import is_word
from extractors.joining import Lexicon
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
        ("MENDAPATKAN", "DSIEMINASI", False),
        ("TAHAP", "I", False),
        ("Kementerian", "Sosial", False),
    ],
)
def test_a_cut_word_is_told_from_two(left: str, right: str, cut: bool) -> None:
    assert Lexicon([lines(left, right)]).is_cut(left, right) == cut
