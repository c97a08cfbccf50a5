import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.entities.quantities import find_quantities
from tests.extractors.printing import printed, shown

Row = tuple[str, float, str, int | None]


def counted(text: str) -> list[Row]:
    """The comparator, value, unit and year of each quantity in a text."""
    return [
        (
            q.comparator,
            q.value.value,
            q.unit.value if q.unit else "",
            q.year.value if q.year else None,
        )
        for q in find_quantities("indicator", "P/01/indicator/1", printed(text))
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("(target tingkat penyelesaian minimal 45% dari jumlah pengaduan pada tahun 2022)",
         [(">=", 45, "%", 2022)]),
        ("(30% instansi pemerintah menindaklanjuti minimal 45% laporan di tahun 2022)",
         [("=", 30, "%", 2022), (">=", 45, "%", 2022)]),
        ("di 200 desa percontohan", [("=", 200, "desa", None)]),
        ("di dua desa pilot project.", [("=", 2, "desa", None)]),
        ("dua (2) desa", [("=", 2, "desa", None)]),
        ("4 (empat) tahapan", [("=", 4, "tahapan", None)]),
        ("lima (5) CSO", [("=", 5, "cso", None)]),
        ("1.705.245 pengaduan", [("=", 1705245, "pengaduan", None)]),
        ("2,5% dan 2,5 juta orang", [("=", 2.5, "%", None), ("=", 2.5e6, "orang", None)]),
        ("45 persen", [("=", 45, "%", None)]),
        ("Rp 1,2 miliar", [("=", 1.2e9, "Rp", None)]),
        ("Rp1,2 miliar", [("=", 1.2e9, "Rp", None)]),
        ("Rp. 2.500.000", [("=", 2.5e6, "Rp", None)]),
        ("Rp2.500.000,- per desa", [("=", 2.5e6, "Rp", None)]),
        ("US$5 juta", [("=", 5e6, "US$", None)]),
        ("enam puluh persen (60%) sekolah", [("=", 60, "%", None)]),
        ("60% (enam puluh persen) sekolah", [("=", 60, "%", None)]),
        ("3 desa (tiga desa)", [("=", 3, "desa", None)]),
        ("antara 20 dan 30 desa", [(">=", 20, "desa", None), ("<=", 30, "desa", None)]),
        ("dua atau tiga desa", [(">=", 2, "desa", None), ("<=", 3, "desa", None)]),
        ("20 kota dan 30 desa", [("=", 20, "kota", None), ("=", 30, "desa", None)]),
        ("paling sedikit 20 orang", [(">=", 20, "orang", None)]),
        ("sekurang-kurangnya 3 kali", [(">=", 3, "kali", None)]),
        ("tidak kurang dari sebanyak 3 kali", [(">=", 3, "kali", None)]),
        ("maksimal 3 hari", [("<=", 3, "hari", None)]),
        ("paling banyak 5 modul", [("<=", 5, "modul", None)]),
        ("lebih dari 5 provinsi", [(">", 5, "provinsi", None)]),
        ("kurang dari 5 provinsi", [("<", 5, "provinsi", None)]),
        ("5 desa atau lebih", [(">=", 5, "desa", None)]),
        ("10-15 desa", [(">=", 10, "desa", None), ("<=", 15, "desa", None)]),
        ("10% sampai 15%", [(">=", 10, "%", None), ("<=", 15, "%", None)]),
        ("dua puluh lima desa", [("=", 25, "desa", None)]),
        ("dua ratus lima puluh desa", [("=", 250, "desa", None)]),
        ("seratus dua belas orang", [("=", 112, "orang", None)]),
        ("tiga ribu orang", [("=", 3000, "orang", None)]),
        ("100% (Seluruh korporasi mendeklarasikan)", [("=", 100, "%", None)]),
        ("5 mobil listrik", [("=", 5, "mobil", None)]),
        ("40% pada tahun 2021 dan 45% pada tahun 2022", [("=", 40, "%", 2021), ("=", 45, "%", 2022)]),
        ("pada tahun 2020 sebanyak 995 aduan, penyelesaian 60%; pada tahun 2021 sebanyak 790 aduan",
         [("=", 995, "aduan", 2020), ("=", 60, "%", 2020), ("=", 790, "aduan", 2021)]),
        ("3 bulan. Dimulai pada tahun 2021", [("=", 3, "bulan", None)]),
        ("1. Terlatihnya 16 paralegal\n2. Tersusunnya 4 modul",
         [("=", 16, "paralegal", None), ("=", 4, "modul", None)]),
    ],
)  # fmt: skip
def test_quantities(text: str, rows: list[Row]) -> None:
    assert counted(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "pada tahun 2022", "Januari 2021 – Desember 2022", "tanggal 14 dan 15 Desember 2020", "1. Sosialisasi",
        "2) desa", "UU Nomor 14 Tahun 2008", "UU No. 14 tahun 2008", "Goal 3 dalam SDGs", "target 16.7 yaitu",
        "ke-16 desa", "COVID-19 di daerah", "SP4N-LAPOR! B06 (2021)", "halaman 272 terkait", "Pasal 5 ayat 1 huruf a",
        "+62 8129174280", "salah satu laporan", "Satu Data Indonesia", "rekapitulasi 2021 (manual)", "setiap desa",
        "Komitmen 3", "2020-2024", "seluruh provinsi", "semua data", "dan 94 Kota"[:3],
    ],
)  # fmt: skip
def test_what_is_no_quantity(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("minimal 45% dari jumlah pengaduan pada tahun 2022", "jumlah pengaduan"),
        ("30% instansi pemerintah menindaklanjuti minimal 45%", "instansi pemerintah"),
        ("45% laporan di tahun 2022", "laporan"),
        ("30% desa yang terhubung dengan portal", "desa yang terhubung dengan portal"),
        ("30% desa yang terhubung dengan SP4N-LAPOR!", "desa yang terhubung dengan SP4N-LAPOR!"),
        ("sebanyak 40%.", None),
        ("5 orang dari tiap kelompok", "tiap kelompok"),
        ("200 desa percontohan", None),
    ],
)
def test_what_a_share_is_of(text: str, whole: str | None) -> None:
    found = find_quantities("indicator", "i", printed(text))[0].of
    assert (found.value if found else None) == whole
    assert found is None or shown(found).rstrip(".") == whole


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("45%", "share"), ("Rp 2 juta", "money"), ("selama dua tahun", "duration"), ("3 hari", "duration"),
        ("200 desa", "count"),
    ],
)  # fmt: skip
def test_the_kind_of_a_quantity(text: str, kind: str) -> None:
    (found,) = find_quantities("indicator", "i", printed(text))
    assert found.kind == kind


def test_a_quantity_keeps_its_words() -> None:
    (found,) = find_quantities(
        "measure", "m", printed("Target minimal 45% dari aduan pada tahun 2022).")
    )
    assert (found.quantity_id, found.owner_kind, found.owner_id) == ("m/quantity/1", "measure", "m")
    assert found.text.value == "minimal 45% dari aduan pada tahun 2022"
    assert shown(found.text) == "minimal 45% dari aduan pada tahun 2022)."
    assert shown(found.value) == "45%"
    assert found.unit is not None
    assert shown(found.unit) == "45%"
    assert found.year is not None
    assert shown(found.year) == "2022)."


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9).filter(lambda n: not 1900 <= n < 2100), st.integers(0, 99))
def test_any_indonesian_number(whole: int, hundredths: int) -> None:
    text = f"{whole:,}".replace(",", ".")
    decimals = f",{hundredths:02}" if hundredths else ""
    ((sign, value, unit, year),) = counted(f"sebanyak {text}{decimals} laporan")
    assert (sign, unit, year) == ("=", "laporan", None)
    assert value == pytest.approx(whole + hundredths / 100)


ONES = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def spelled(number: int) -> str:
    """A number from 1 to 9999 in Indonesian words."""
    if number < 12:
        return [*ONES, "sepuluh", "sebelas"][number - 1]
    if number < 20:
        return f"{ONES[number - 11]} belas"
    for size, name, one in ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "")):
        if number >= size:
            count, rest = divmod(number, size)
            head = one if one and count == 1 else f"{spelled(count)} {name}"
            return f"{head} {spelled(rest)}" if rest else head
    raise AssertionError(number)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 9999))
def test_any_number_in_words(number: int) -> None:
    assert counted(f"di {spelled(number)} desa") == [("=", number, "desa", None)]


WORDS = st.sampled_from(
    ["minimal", "45%", "45", "%", "dua", "(2)", "(", "desa", "-", "tahun", "2022", "seluruh", "paling", "sedikit",
     "ribu", "belas", "Rp", ".", ";", "\n", "sampai", "1.000", "sebanyak", "No", "atau", "lebih", "xyz"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join))
@example("minimal 45% tahun 2022 dua (2) desa")
def test_a_quantity_is_a_part_of_its_text(text: str) -> None:
    value = printed(text)
    for found in find_quantities("target", "t", value):
        assert found.text.value in text
        assert set(found.value.words) <= set(found.text.words) <= set(value.words)
        assert found.value.words
        assert found.comparator in {"=", ">=", "<=", ">", "<"}
