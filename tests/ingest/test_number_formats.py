"""A number with the words that its format prints, as people see it."""

from __future__ import annotations

import pytest

from ingest.sheets.number_formats import has_words, printed_value, with_literals


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (3, '0 "dokumen"', "3 dokumen"),
        (3, r"0\ \d\e\s\a", "3 desa"),
        (12.25, '#,##0.0 "km"', "12.25 km"),
        (1500000, '"Rp" #,##0', "Rp 1500000"),
        (7, "[$Rp-421]#,##0", "Rp7"),
        (1500000, '0.0,," juta"', "1.5 juta"),
        (126, '"ID"0000', "ID0126"),
        (3, 'General" desa"', "3 desa"),
        (0.4, '0%" capaian"', "40% capaian"),
        (-5, '0" km";-0" km"', "-5 km"),
        (-3, '("Rp"0)', "Rp-3"),
    ],
)
def test_words_stand_around_the_number(value: float, number_format: str, shown: str) -> None:
    assert printed_value(value, number_format) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1, "Selesai"), (3, "Proses"), (7, "7"), (0, "0"), (-1, "-1")]
)
def test_a_word_stands_in_the_place_of_the_number_for_which_it_is_meant(
    value: float, shown: str
) -> None:
    assert printed_value(value, '[=1]"Selesai";[=3]"Proses";General') == shown


@pytest.mark.parametrize(("value", "shown"), [(4, "4"), (-4, "-4"), (0, "nihil")])
def test_each_sign_has_its_section(value: float, shown: str) -> None:
    assert printed_value(value, '0;-0;"nihil"') == shown


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (3, "General", "3"),
        (0.4, "0%", "40%"),
        (100, '0"%"', "100%"),
        (0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "0"),
        (1, "[Red]0;[Blue]0", "1"),
        (7, "[$-421]0", "7"),
        (40, "0.00E+00", "40"),
        (2.5, "# ?/?", "2.5"),
        (3, "@", "3"),
        (True, '0 "dokumen"', "TRUE"),
    ],
)
def test_what_is_no_word_changes_nothing(value: float, number_format: str, shown: str) -> None:
    assert printed_value(value, number_format) == shown


def test_a_number_with_an_exponent_has_no_words() -> None:
    assert not has_words("1,5E+07")
    assert has_words("1,5E+07 km")


def test_words_of_a_format_can_be_changed() -> None:
    assert with_literals('0 "desa";-0 "desa"', str.upper) == '0 "DESA";-0 "DESA"'
    assert with_literals(r"0\ \d\e\s\a", str.upper) == '0" DESA"'
    assert with_literals('0"%"', str.upper) == '0"%"'
