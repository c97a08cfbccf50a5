import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.entities.addresses import parse_emails, parse_phones, split_position
from tests.extractors.printing import printed, shown

GOLD = Path(__file__).parents[3] / "shared" / "corpus" / "gold"


def phones(text: str) -> list[str]:
    return [phone.value for phone in parse_phones(printed(text)).found]


def emails(text: str) -> list[str]:
    return [email.value for email in parse_emails(printed(text)).found]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("+6221-3148-551 ext. 3504", ["+62213148551;ext=3504"]),
        ("+62 8129174280", ["+628129174280"]),
        ("+62 215715333,", ["+62215715333"]),
        ("(021) 5715 123", ["+62215715123"]),
        ("021-5715123 / 0812 9174 280", ["+62215715123", "+628129174280"]),
        ("1. juliasih@dpr.go.id\n2. +62 8128048418, s2021@dpr.go.id", ["+628128048418"]),
        ("1. 021 5715123\n2. 0812-3456-7890", ["+62215715123", "+6281234567890"]),
        (
            "Telp: (+62-21) 3148551 ekstensi 35, HP 08129174280",
            ["+62213148551;ext=35", "+628129174280"],
        ),
        (
            "021 3148551 pes. 12; 021 3148551 pes. 13",
            ["+62213148551;ext=12", "+62213148551;ext=13"],
        ),
        ("+62 8129174280 +62 8128048418 +62 8129174280", ["+628129174280", "+628128048418"]),
        ("62-21-3148551", ["+62213148551"]),
        ("+1 202 456 1111", ["+12024561111"]),
        ("-", []),
    ],
)
def test_phones(text: str, numbers: list[str]) -> None:
    assert phones(text) == numbers


@pytest.mark.parametrize(
    "text", ["+62 81", "5715123", "5715123 pes. 12", "0000000000000000000", "+999 1234567"]
)
def test_what_cannot_be_dialled_is_told(text: str) -> None:
    found = parse_phones(printed(text))
    assert found.found == ()
    assert [(doubt.text.value, doubt.kept) for doubt in found.doubts] == [(text, False)]


def test_a_number_nobody_is_known_to_have_is_kept_and_told() -> None:
    found = parse_phones(printed("+62 1111111111"))
    assert [phone.value for phone in found.found] == ["+621111111111"]
    assert [doubt.kept for doubt in found.doubts] == [True]


def test_an_address_keeps_its_words() -> None:
    cell = printed("1. Foo.Bar@DPR.go.id\n2. +6221-3148-551 ext. 3504, x@y.id")
    assert [shown(email) for email in parse_emails(cell).found] == ["Foo.Bar@DPR.go.id", "x@y.id"]
    assert [shown(phone) for phone in parse_phones(cell).found] == ["+6221-3148-551 ext. 3504,"]
    spelled = printed("HP 0812 9174 280, sari [at] kpk.go.id")
    assert [shown(email) for email in parse_emails(spelled).found] == ["sari [at] kpk.go.id"]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Sekretariat.OGI@Bappenas.go.id", ["sekretariat.ogi@bappenas.go.id"]),
        ("Rosikin (e-mail: rosikin@menpan.go.id).", ["rosikin@menpan.go.id"]),
        ("a@b.id/c@d.id; a@b.id", ["a@b.id", "c@d.id"]),
        ("set_baleg@dpr.go.id.", ["set_baleg@dpr.go.id"]),
        ("nama [at] dpr.go.id, nama(AT)kpk (dot) go[dot]id", ["nama@dpr.go.id", "nama@kpk.go.id"]),
        ("www.dpr.go.id", []),
    ],
)
def test_emails(text: str, addresses: list[str]) -> None:
    assert emails(text) == addresses


@pytest.mark.parametrize(
    "text", ["foo@bar", "foo [at] bar", "@foo.id", "foo@", "a@b@c.id", "foo@.id"]
)
def test_what_is_no_email_is_told(text: str) -> None:
    found = parse_emails(printed(text))
    assert found.found == ()
    assert [doubt.text.value for doubt in found.doubts] == [text]


@pytest.mark.parametrize(
    ("position", "organisation", "units"),
    [
        ("Komisi Informasi Pusat (KIP) – Sekretariat", "Komisi Informasi Pusat (KIP)", ["Sekretariat"]),
        ("LKPP - Biro Hukum, Organisasi; Direktorat A; Direktorat B.", "LKPP",
         ["Biro Hukum, Organisasi", "Direktorat A", "Direktorat B"]),
        ("A – B - C; D", "A", ["B - C", "D"]),
        ("Kepala Biro Pimpinan DPR RI", None, None),
        ("SP4N-LAPOR!", None, None),
    ],
)  # fmt: skip
def test_a_position_falls_into_organisation_and_units(
    position: str, organisation: str | None, units: list[str] | None
) -> None:
    found, parts = split_position(printed(position))
    assert (found.value if found else None) == organisation
    assert (parts.value if parts else None) == units
    assert (shown(found) if found else None) == organisation


@pytest.mark.skipif(not GOLD.exists(), reason="the corpus is not beside the repository")
def test_the_plan_s_contacts() -> None:
    for file in ("ogi", "opi"):
        for commitment in json.loads((GOLD / f"{file}.json").read_text("utf-8")):
            cell = "\n".join(commitment["contact"]["email_phone"]["items"])
            assert emails(cell) == re.findall(r"[\w.]+@[\w.]+\w", cell)
            digits = [re.sub(r"\D", "", n) for n in re.findall(r"\+62[\d -]+", cell)]
            assert [re.sub(r"\D", "", p.split(";")[0]) for p in phones(cell)] == digits


@settings(max_examples=200, deadline=None)
@given(
    st.from_regex(r"8[0-9]{8,10}", fullmatch=True),
    st.sampled_from(["+62 ", "+62", "0", "(+62) ", "+62-"]),
    st.sampled_from(["", " ", "-"]),
)
def test_a_mobile_number_in_any_dress(number: str, prefix: str, blank: str) -> None:
    dressed = prefix + number[:3] + blank + number[3:6] + blank + number[6:]
    assert phones(f"HP {dressed}, a1@b.id") == [f"+62{number}"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789+()-. /,;@abt[]\n", max_size=40))
def test_any_cell_can_be_read(text: str) -> None:
    cell = printed(text)
    for parse in (parse_emails, parse_phones):
        found = parse(cell)
        assert all(set(address.words) <= set(cell.words) for address in found.found)
        assert all(doubt.text.value in text for doubt in found.doubts)
    assert all(re.fullmatch(r"\+\d+(;ext=\d+)?", phone) for phone in phones(text))
