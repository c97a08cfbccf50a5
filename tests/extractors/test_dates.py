from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.text.dates import parse_date, parse_period
from models.periods import Period

INDONESIAN = [
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
]
ENGLISH = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
WHOLE = [
    "{day} {month} {year}",
    "{day:02} {month} {year}",
    " {day}  {month}\n{year} ",
    "{day} {month}, {year}.",
]
WHOLE_ENGLISH = [
    *WHOLE,
    "{month} {day}, {year}",
    "{day}th {month} {year}",
    "{month} {day}th, {year}",
]
SEPARATORS = [
    " – ",
    "–",
    " - ",
    " — ",
    " s.d. ",
    " s/d ",
    " sampai dengan ",
    " hingga ",
    " to ",
    " until ",
]

DAYS = st.dates(date(1950, 1, 1), date(2999, 12, 31))
CASES = st.sampled_from([str, str.lower, str.upper])


def show(day: date, form: str, months: list[str] = INDONESIAN) -> str:
    return form.format(day=day.day, month=months[day.month - 1], year=day.year)


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(WHOLE), CASES)
def test_an_indonesian_date_is_read_as_it_was_written(
    day: date, form: str, case: type[str]
) -> None:
    assert parse_date(case(show(day, form))) == day


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from(WHOLE_ENGLISH), CASES)
def test_an_english_date_is_read_as_it_was_written(day: date, form: str, case: type[str]) -> None:
    assert parse_date(case(show(day, form.replace("}th", "}"), ENGLISH))) == day
    assert parse_date(show(day, form, ENGLISH)) == day


def test_an_ordinal_in_capitals() -> None:
    assert parse_date("1ST JANUARY 2021") == date(2021, 1, 1)


@settings(max_examples=100, deadline=None)
@given(DAYS, st.sampled_from([INDONESIAN, ENGLISH]))
def test_a_month_stands_for_its_first_or_last_day(day: date, months: list[str]) -> None:
    text = show(day, "{month} {year}", months)
    first, last = parse_date(text), parse_date(text, end=True)
    assert first == day.replace(day=1)
    assert last is not None
    assert (last.year, last.month) == (day.year, day.month)
    assert (last + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Februari 2024", date(2024, 2, 29)),
        ("Februari 2023", date(2023, 2, 28)),
        ("2022", date(2022, 12, 31)),
    ],
)
def test_the_last_day(text: str, last: date) -> None:
    assert parse_date(text, end=True) == last


@settings(max_examples=100, deadline=None)
@given(
    DAYS,
    st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0:%d.%m.%Y}", "{0:%d-%m-%Y}", "{0:%Y-%m-%d}"]),
)
def test_a_date_in_numbers_has_its_day_or_its_year_first(day: date, form: str) -> None:
    assert parse_date(form.format(day)) == day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Jun-31", date(2031, 6, 1), date(2031, 6, 30)),
        ("Des' 32", date(2032, 12, 1), date(2032, 12, 31)),
        ("Feb ’32", date(2032, 2, 1), date(2032, 2, 29)),
        ("Agt-2031", date(2031, 8, 1), date(2031, 8, 31)),
        ("30-Jun-31", date(2031, 6, 30), date(2031, 6, 30)),
        ("1-Mei-2031", date(2031, 5, 1), date(2031, 5, 1)),
        ("Triwulan II 2031", date(2031, 4, 1), date(2031, 6, 30)),
        ("akhir 2031", date(2031, 12, 31), date(2031, 12, 31)),
        ("paling lambat Juni 2031", date(2031, 6, 30), date(2031, 6, 30)),
        ("by the end of 2031", date(2031, 12, 31), date(2031, 12, 31)),
        ("TW-4 Tahun 2031", date(2031, 10, 1), date(2031, 12, 31)),
        ("Q1 2031", date(2031, 1, 1), date(2031, 3, 31)),
        ("Semester II 2032", date(2032, 7, 1), date(2032, 12, 31)),
        ("Caturwulan III 2031", date(2031, 9, 1), date(2031, 12, 31)),
    ],
)
def test_dates_of_spreadsheets_and_parts_of_a_year(text: str, first: date, last: date) -> None:
    assert (parse_date(text), parse_date(text, end=True)) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["06/30/2031", "31/06/2031", "30/06-2031", "30/06/31", "2031-13-01", "Semester III 2031", "Triwulan V 2031",
     "Semester 2031", "48029", "Juni-Juli", "13-2031", "Bulan-31", "1.2", "Juni 31"],
)  # fmt: skip
def test_what_only_looks_like_a_date_in_numbers(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "-", "31 Februari 2022", "32 Mei 2022", "0 Mei 2022", "Bulan 2022", "Januari", "13", "0022", "Mei 2022 lalu",
     "Januari 2021 – Mei 2022", "2021/2022"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@settings(max_examples=150, deadline=None)
@given(
    DAYS, DAYS, st.sampled_from(SEPARATORS), st.sampled_from([INDONESIAN, ENGLISH]), st.booleans()
)
def test_a_period_begins_before_it_ends(
    a: date, b: date, separator: str, months: list[str], whole: bool
) -> None:
    start, end = sorted((a, b))
    form = "{day} {month} {year}" if whole else "{month} {year}"
    period = parse_period(separator.join(show(day, form, months) for day in (start, end)))
    assert period is not None
    assert period.start <= start <= end <= period.end
    first, next_month = (
        start.replace(day=1),
        (end.replace(day=28) + timedelta(days=4)).replace(day=1),
    )
    assert period == ((start, end) if whole else (first, next_month - timedelta(days=1)))


@settings(max_examples=50, deadline=None)
@given(st.integers(1950, 2990), st.integers(0, 9), st.sampled_from(SEPARATORS))
def test_years_alone_are_a_period(first: int, more: int, separator: str) -> None:
    assert parse_period(f"{first}{separator}{first + more}") == (
        date(first, 1, 1),
        date(first + more, 12, 31),
    )


def test_the_left_over_of_a_template_is_passed_over() -> None:
    assert parse_period("E.g. January 2021 – December 2022") == Period(
        date(2021, 1, 1), date(2022, 12, 31)
    )


@pytest.mark.parametrize(
    "text", ["", "–", "Januari 2021", "Januari 2021 –", "– Mei 2022", "1 – 2", "satu to dua"]
)
def test_what_is_no_period(text: str) -> None:
    assert parse_period(text) is None


PARTS = st.sampled_from(
    [
        "1",
        "31",
        "99",
        "Mei",
        "May",
        "Oktober",
        "2021",
        "–",
        "to",
        ",",
        ".",
        "th",
        "sampai",
        "E.g.",
        "٣",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PARTS, max_size=8).map(" ".join) | st.text(max_size=20), st.booleans())
@example("Mei 2021", True)
@example("31 Oktober 2021 sampai", False)
def test_any_text_is_a_date_or_none(text: str, end: bool) -> None:
    day = parse_date(text, end=end)
    assert {str(day.year)} <= set(text.split()) if day else day is None
    parse_period(text)
