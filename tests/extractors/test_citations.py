import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.entities.citations import find_citations, law_names
from models.plan import CitationKind
from tests.extractors.printing import printed, shown

GOLD = Path(__file__).parents[3] / "shared" / "corpus" / "gold"


def cited(text: str) -> list[tuple[str, str]]:
    """The values that a text cites, each with its kind."""
    return [
        (c.kind.value, c.value.value) for c in find_citations("section/1", printed(text), "P/01")
    ]


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("UU No. 14 Tahun 2008 tentang", "UU 14/2008"),
        ("Undang-Undang No.16 Tahun 2011", "UU 16/2011"),
        ("Undang-Undang Keterbukaan Informasi Publik (UU KIP) Nomor 14 Tahun 2008", "UU 14/2008"),
        ("Law Number 14 of 2008", "UU 14/2008"),
        ("PP no. 39 tahun 2020. Peraturan pelaksana", "PP 39/2020"),
        ("Peraturan Presiden (Perpres) No. 39 Tahun 2019", "Perpres 39/2019"),
        ("Melalui Perpres 38/2019 tentang", "Perpres 38/2019"),
        ("Peraturan Presiden Nomor 13/2018", "Perpres 13/2018"),
        ("PermenPAN-RB Nomor 3 Tahun 2015", "Permen PANRB 3/2015"),
        ("Permenkumham No. 1 Tahun 2021", "Permen Kumham 1/2021"),
        ("Peraturan Menteri Hukum dan HAM Nomor 3 Tahun 2021", "Permen Kumham 3/2021"),
        ("Peraturan Menteri Dalam Negeri (Permendagri) Nomor 5 Tahun 2019", "Permen Dagri 5/2019"),
        ("Peraturan KPU Nomor 5 Tahun 2019", "PKPU 5/2019"),
        ("Perda Kabupaten Brebes Nomor 3 Tahun 2018", "Perda Kabupaten Brebes 3/2018"),
        ("Inpres Nomor 7 Tahun 2016", "Inpres 7/2016"),
        ("Keputusan Presiden Nomor 2 Tahun 2010", "Keppres 2/2010"),
        ("SK DPR RI No. 12 Tahun 2019", "SK DPR 12/2019"),
        ("setelah UU KIP diterapkan", "UU 14/2008"),
        ("UU Pemilu mengatur", "UU Pemilu"),
        ("Pasal 69 Undang-undang MD3", "UU MD3"),
        ("UUD 1945 menjamin", "UUD 1945"),
    ],
)
def test_a_law(text: str, law: str) -> None:
    assert cited(text) == [("law", law)]


@pytest.mark.parametrize(
    "text",
    [
        "rancangan undang-undang (RUU) dan", "undang-undang tersebut", "UU tersebut Nomor",
        "Pusat Perancangan Undang-undang (PUU) DPR RI", "peraturan pelaksana pada 38/2019",
        "UU lama yang dicabut dan diganti. Nomor 5 Tahun 2020", "Nomor 3 Tahun 2015", "Perundang-undangan Nasional",
    ],
)  # fmt: skip
def test_what_is_no_law(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "bill"),
    [
        ("pembahasan RUU KKR", "RUU KKR"),
        ("rancangan Undang-Undang Pemilu", "RUU Pemilu"),
        ("draft Peraturan Mahkamah Agung terkait hak yang layak bagi warga", "Perma tentang hak yang layak bagi warga"),
        ("Penyusunan Peraturan Kepala Balai terkait mutu air.", "Peraturan Kepala Balai tentang mutu air"),
        ("Revisi Rancangan Permenkumham tentang Paralegal yang mengatur", "Permen Kumham tentang Paralegal"),
        ("Tersedianya Peraturan Menteri Sosial terkait bantuan yang mengatur hak", "Permen Sos tentang bantuan"),
        ("draf peraturan Komisi Informasi tentang Standar Layanan yang baru", "Perki tentang Standar Layanan"),
    ],
)  # fmt: skip
def test_a_rule_that_is_still_to_come(text: str, bill: str) -> None:
    assert cited(text) == [("bill", bill)]


@pytest.mark.parametrize(
    ("definition", "text", "value"),
    [
        ("Undang-Undang Air Bersih (UU AB) Nomor 3 Tahun 2029", "UU AB", "UU 3/2029"),
        ("UU No. 7 Tahun 2029 tentang Tanah Adat", "UU Tanah Adat", "UU 7/2029"),
        ("UU No. 7 Tahun 2029 tentang Tanah Adat (TA)", "UU TA ini", "UU 7/2029"),
        ("Perpres No. 7 Tahun 2029 tentang Peta (Perpres Peta)", "Perpres Peta", "Perpres 7/2029"),
        ("UU No. 3 Tahun 2029 tentang Keterbukaan Informasi Publik (KIP)", "UU KIP", "UU 3/2029"),
        ("PERKI SL (Peraturan Komisi Informasi Standar Layanan)", "Perki SL", "Perki SL"),
        ("PERKI SL (Peraturan Komisi Informasi Standar Layanan)",
         "Peraturan Komisi Informasi tentang Standar Layanan", "Perki SL"),
        ("UU No. 1 Tahun 2029 tentang Air. UU No. 2 Tahun 2029 tentang Air", "UU Air", "UU Air"),
    ],
)  # fmt: skip
def test_a_name_means_what_the_document_says(definition: str, text: str, value: str) -> None:
    names = law_names([definition, text])
    found = find_citations("title", printed(text), "P/01", names=names)
    assert [c.value.value for c in found] == [value]


@pytest.mark.parametrize(
    ("text", "article", "words"),
    [
        ("Pasal 69 Undang-undang MD3", "69", "Pasal 69 Undang-undang MD3"),
        ("Pasal 5 ayat (1) UU No. 14 Tahun 2008", "5(1)", "Pasal 5 ayat (1) UU No. 14 Tahun 2008"),
        ("UU 14/2008 pasal 7 ayat 2 mengatur", "7(2)", "UU 14/2008 pasal 7 ayat 2"),
        ("Pasal 4. UU KIP", None, "UU KIP"),
    ],
)
def test_the_article_of_a_law(text: str, article: str | None, words: str) -> None:
    (law,) = find_citations("title", printed(text), "P/01", owner=("commitment", "P/01"))
    assert (law.article.value if law.article else None) == article
    assert law.text.value == words
    assert (law.owner_kind, law.owner_id) == ("commitment", "P/01")


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("Pasal 5 dan Pasal 7 UU KIP", "5, 7"),
        ("Pasal 5, 6, dan 7 UU KIP", "5, 6, 7"),
        ("Pasal 12 s.d. 15 UU KIP", "12-15"),
        ("Pasal 12-15 dari UU KIP", "12-15"),
        ("Pasal 9 ayat (2) dan Pasal 11 ayat (1) UU KIP", "9(2), 11(1)"),
        ("UU KIP Pasal 4 ayat (1) dan Pasal 28F", "4(1), 28F"),
        ("UU KIP Pasal 4 dan 5 desa", "4"),
    ],
)
def test_several_articles_of_a_law(text: str, articles: str) -> None:
    (law,) = find_citations("section/1", printed(text), "P/01")
    assert law.article is not None
    assert (law.value.value, law.article.value) == ("UU 14/2008", articles)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UU Perkawinan dan UU Tipikor", ["UU Perkawinan", "UU Tipikor"]),
        ("RUU Masyarakat Adat dan RUU Energi", ["RUU Masyarakat Adat", "RUU Energi"]),
        ("UU Energi dan Peraturan pelaksana", ["UU Energi"]),
        ("UU Perlindungan dan Pengelolaan Hutan", ["UU Perlindungan dan Pengelolaan Hutan"]),
    ],
)
def test_a_name_ends_before_another_law(text: str, found: list[str]) -> None:
    assert [value for _, value in cited(text)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("RPP tentang Aparatur Negara", "PP tentang Aparatur Negara"),
        ("Raperda Kota Ambon tentang Arsip", "Perda Kota Ambon tentang Arsip"),
        ("Raperpres tentang Satu Peta", "Perpres tentang Satu Peta"),
    ],
)
def test_a_bill_by_its_acronym(text: str, value: str) -> None:
    assert cited(text) == [("bill", value)]


def test_an_article_of_the_law_last_cited() -> None:
    text = "UU No. 16 Tahun 2011 mengakui. Pasal 5 ayat 1 UU tersebut menyatakan. UU tersebut baik."
    found = find_citations("title", printed(text), "P/01")
    assert [(c.value.value, c.article.value if c.article else None) for c in found] == [
        ("UU 16/2011", None),
        ("UU 16/2011", "5(1)"),
    ]


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Goal SDGs ke-16 yakni", ["16"]),
        ("target Sustainable Development Goals (SDGs) No.16 yakni", ["16"]),
        ("SDGs No. 17: kemitraan", ["17"]),
        ("SDGs Goal 16.3 yakni", ["16.3"]),
        ("Goal 1 dari SDGs", ["1"]),
        ("Goal 5.2 SDGs dan Goal 16.3 yakni", ["5.2", "16.3"]),
        ("Target 16.6", ["16.6"]),
        ("SDGs target 16.6 dan 16.10, serta 16.a", ["16.6", "16.10", "16.a"]),
        (
            "SDGs ke-16 indikator 16.7 yaitu keputusan dan 16.6 yaitu lembaga",
            ["16", "16.7", "16.6"],
        ),
        ("Tujuan 5 desa", ["5"]),
        ("tujuan 5 desa", []),
        ("Goals 3, 5, dan 16", ["3", "5", "16"]),
        ("indikator SDG 16.6.2", ["16", "16.6.2"][1:]),
        ("Revolusi Industri 4.0 dan SDGs", []),
        ("SDGs 18 dan 16.11", []),
        ("target 200 desa, SDGs", []),
        ("SDGs\n1.1 Latar\n1.2 Isi", []),
        ("16.6 persen tanpa tujuan", []),
    ],
)
def test_goals_and_targets(text: str, goals: list[str]) -> None:
    assert cited(text) == [("sdg", goal) for goal in goals]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("RPJMN 2020-2024, komitmen ini", "2020-2024"),
        ("RPJMN 2020–2024, halaman 272, terkait", "2020-2024 hlm. 272"),
        ("RPJMN 2020-2024 Halaman 236 angka 2 huruf b", "2020-2024 hlm. 236"),
        ("RPJMN halaman VII.5", "RPJMN hlm. VII.5"),
        ("RPJMN (Rencana Pembangunan Jangka Menengah Nasional) 2020-2024", "2020-2024"),
        ("Rencana Pembangunan Jangka Menengah (RPJMN) 2020-2024", "2020-2024"),
        ("RPJMN tahun 2025-2029", "2025-2029"),
        ("Program Prioritas RPJMN terkait", "RPJMN"),
    ],
)
def test_the_medium_term_plan(text: str, value: str) -> None:
    assert cited(text) == [("rpjmn", value)]


def test_citations_stand_in_printed_order_with_their_words() -> None:
    text = "Sesuai PermenPAN-RB Nomor 3 Tahun 2015, Target 16.6: dan RPJMN 2020-2024."
    found = find_citations("section/2", printed(text), "P/01", first=4)
    assert [(c.citation_id, c.kind, c.place) for c in found] == [
        ("P/01/citation/4", CitationKind.LAW, "section/2"),
        ("P/01/citation/5", CitationKind.SDG, "section/2"),
        ("P/01/citation/6", CitationKind.RPJMN, "section/2"),
    ]
    assert [c.text.value for c in found] == [
        "PermenPAN-RB Nomor 3 Tahun 2015",
        "Target 16.6",
        "RPJMN 2020-2024",
    ]
    assert [shown(c.text) for c in found] == [
        "PermenPAN-RB Nomor 3 Tahun 2015,",
        "Target 16.6:",
        "RPJMN 2020-2024.",
    ]
    assert all(c.value.words == c.text.words for c in found)


@pytest.mark.skipif(not GOLD.exists(), reason="the corpus is not beside the repository")
def test_the_plan_cites_what_it_prints() -> None:
    plans = [json.loads((GOLD / f"{f}.json").read_text("utf-8")) for f in ("ogi", "opi")]
    texts = [
        block.get("text") or "\n".join(item["text"] for item in block["items"])
        for plan in plans
        for commitment in plan
        for section in commitment["sections"]
        for block in section["blocks"]
    ]
    found = {value for text in texts for value in cited(text)}
    laws = {value for kind, value in found if kind == "law"}
    assert laws == {
        "UU 14/2008", "Permen PANRB 3/2015", "Perpres 39/2019", "PP 39/2020", "UU MD3",
    }  # fmt: skip
    assert {value for kind, value in found if kind == "sdg"} == {
        "1", "3", "16", "16.3", "16.6", "16.7", "16.10",
    }  # fmt: skip
    assert {value for kind, value in found if kind == "rpjmn"} == {
        "2020-2024", "2020-2024 hlm. 272", "RPJMN",
    }  # fmt: skip


WORDS = st.sampled_from(
    ["UU", "No.", "14", "Tahun", "2008", "/", "dan", "SDGs", "16.6", "ke-16", "(", ")", "RPJMN", "2020-2024",
     "halaman", "Permen", "PANRB", "Nomor", ",", "Goal", "5", "Undang-Undang", "\n", "yang", "."]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join))
@example("UU No. 14 Tahun 2008 dan SDGs 16.6 RPJMN 2020-2024")
def test_a_citation_is_a_part_of_its_text(text: str) -> None:
    value = printed(text)
    found = find_citations("title", value, "P/01")
    ends = 0
    for citation in found:
        at = text.find(citation.text.value, ends if citation.kind is CitationKind.RPJMN else 0)
        assert at >= 0
        assert set(citation.text.words) <= set(value.words)
        assert citation.text.words


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 400), st.integers(1945, 2030), st.sampled_from(["No. ", "Nomor ", "no.", ""]))
def test_any_number_of_any_year(number: int, year: int, numbering: str) -> None:
    between = "/" if not numbering else " Tahun "
    assert cited(f"sesuai UU {numbering}{number}{between}{year} itu") == [
        ("law", f"UU {number}/{year}")
    ]
