import pytest

from extractors.plan.identity import identify, split_cover
from extractors.plan.profile import PlanNames
from tests.extractors.printing import joiner, lines

NAMES = PlanNames(family="RAN", names=("Rencana Uji",), titles=(r"rencana uji \d{4}-\d{4}",))


@pytest.mark.parametrize(
    ("printed", "is_cover"),
    [
        (["RENCANA UJI 2030-2032"], True),
        (["RENCANA UJI", "2030-2032", "Sekretariat Bersama", "Jakarta, 2030."], True),
        (["RENCANA UJI 2030-2032", "kata " * 50], False),
        (["Pendahuluan"], False),
        (["I. Pendahuluan", "Rencana Uji 2030-2032 disusun bersama oleh warga."], False),
        (
            [
                "Rencana Uji 2030-2032 memuat dua komitmen",
                "yang disusun bersama oleh warga, bukan?",
            ],
            False,
        ),
        (
            [
                "Seluruh janji dalam Rencana Uji 2030-2032 dibiayai Rp 12 miliar",
                "dan wajib dilaporkan setiap enam bulan kepada sekretariat",
            ],
            False,
        ),
        (["Rencana Uji 2030-2032", "untuk Sekolah dan Taman", "Disusun oleh Badan Uji"], True),
    ],
)
def test_a_cover_prints_the_plans_title_and_little_more(printed: list[str], is_cover: bool) -> None:
    page = lines(*printed)
    cover, others = split_cover(NAMES, page, joiner(page))
    assert (cover, others) == ((page, []) if is_cover else ([], page))


def test_a_page_with_a_form_is_no_cover() -> None:
    page = lines("RENCANA UJI 2030-2032")
    assert split_cover(NAMES, page, joiner(page), {2}) == (page, [])
    assert split_cover(NAMES, page, joiner(page), {1}) == ([], page)


@pytest.mark.parametrize(
    "years",
    [
        "2030-2032",
        "2030 – 2032",
        "2030/2032",
        "2030 s.d. 2032",
        "2030 S/D 2032",
        "2030 sampai 2032",
    ],
)
@pytest.mark.parametrize("title", [r"rencana uji {years}", "rencana lain {years}"])
def test_plan_years_however_they_are_written(years: str, title: str) -> None:
    names = PlanNames(family="RAN", names=("Rencana Uji",), titles=(title,))
    page = lines(f"Rencana Uji {years}")
    found = identify(names, [joiner(page).inline(page)])
    assert found.years == (2030, 2032)
    assert (found.title is not None) is ("uji" in title)


def test_plan_years_in_the_wrong_order_are_none() -> None:
    page = lines("Rencana Uji 2032 s.d. 2030")
    assert identify(NAMES, [joiner(page).inline(page)]).years is None
