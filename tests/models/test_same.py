"""Which texts are the same, for each of the questions that are asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.same import (
    as_label,
    as_word,
    as_words,
    but_for_digits,
    letters,
    plain_signs,
    unstyled,
    without_accents,
)


@pytest.mark.parametrize(
    ("same", "one", "other", "expected"),
    [
        (letters, "Penanggung-\njawab", "PENANGGUNG JAWAB", True),
        (letters, "3. Peta", "Peta", False),
        (as_label, "3. Penanggung jawab:", "Penanggungjawab", True),
        (as_label, "Target (％)", "target", True),
        (as_words, "Peta  dasar.", "peta dasar", True),
        (as_words, "Peta dasar", "Petadasar", False),
        (as_word, "(Desa),", "desa", True),
        (as_word, "desa-desa", "desadesa", False),
        (but_for_digits, "Halaman 9 dari 20", "halaman 10 dari 20", True),
        (but_for_digits, "Bab 1", "Bagian 1", False),
        (unstyled, "m²", "m2", True),
        (unstyled, "M2", "m2", False),
    ],
)
def test_same_in_each_way(same: Callable[[str], str], one: str, other: str, expected: bool) -> None:
    assert (same(one) == same(other)) is expected


@pytest.mark.parametrize("text", ["０８１２＠contoh‑dua", "Pérez O’Neil — “x”", "٣٤ ﬁ"])
def test_signs_keep_their_places(text: str) -> None:
    assert [len(plain_signs(text)), len(without_accents(text))] == [len(text)] * 2


def test_plain_signs_are_those_of_a_keyboard() -> None:
    assert plain_signs("０８١‑“ａ＠ｂ”") == '081-"a@b"'
    assert without_accents("Pérez") == "Perez"
