"""What texts from outside may do when they are shown: nothing but be read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnexpectedError, UsageError
from models.shown import harmless, in_markdown, name_as_shown, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Selesai 100% – “baik”", "Selesai 100% – “baik”"),
        ("مرحبا 中文 é e\u0301", "مرحبا 中文 é e\u0301"),
        ("👩\u200d💻 ke\u00adterbukaan", "👩\u200d💻 ke\u00adterbukaan"),
        ("a\u00a0b\u3000c", "a\u00a0b\u3000c"),
        ("satu\n\tdua", "satu\n\tdua"),
        ("satu\r\ndua\u2028tiga\u2029empat", "satu\ndua\ntiga\nempat"),
        ("satu\rdua", "satu�dua"),
        ("\x1b[31mMERAH\x1b]0;PWNED\x07", "�[31mMERAH�]0;PWNED�"),
        ("\x9b31m \x85 \x7f \x00 \x08", "�31m � � � �"),
        ("\u202egnirts \u2066x\u2069 \u200e \u061c", "�gnirts �x� � �"),
        ("a\u200bb\ufeffc\U000e0041", "a�b�c�"),
        ("\ud800", "�"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert harmless(text) == shown


@given(st.text())
def test_nothing_shown_steers(text: str) -> None:
    shown = harmless(text)
    categories = {
        unicodedata.category(sign) for sign in shown if sign not in "\n\t\u00ad\u200c\u200d"
    }
    assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert harmless(shown) == shown


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    for shown in (one_line(text), in_markdown(text), name_as_shown(text)):
        assert len(shown.splitlines()) <= 1
    assert len(name_as_shown(text)) <= len(text)


def test_a_name_keeps_its_spaces() -> None:
    assert name_as_shown("Laporan  B06 .pdf") == "Laporan  B06 .pdf"
    assert name_as_shown("a\nrenaksi: all well.\tpdf") == "a�renaksi: all well.�pdf"


def test_markdown_is_text() -> None:
    assert in_markdown("a | <b> [c](d) `e` *f* #g\nh") == (r"a \| \<b\> \[c\](d) \`e\` \*f\* \#g h")


def test_an_error_is_one_line_whatever_it_quotes() -> None:
    assert str(UsageError("a\n\x1b[31mb\u202e: is a folder.")) == "a �[31mb�: is a folder."
    assert str(UnexpectedError("a\nb", "0123abcd", "details\n")) == "a b"
