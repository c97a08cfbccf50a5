import pytest

from extractors.plan.identity import split_cover
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
