from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.text.joining import Joiner, Lexicon
from extractors.text.lines import Line
from models.geometry import words_between
from tests.extractors.printing import column, joiner, line, lines, words_in

HYPHENS = "-\u2010\u2011\u00ad"
PLAIN = [
    *("pemerintah", "daerah", "menyusun", "rencana", "aksi", "bersama", "masyarakat", "sipil"),
    *("untuk", "membuka", "data", "anggaran", "dan", "layanan", "publik", "secara", "berkala"),
]
COMPOUNDS = [
    "masing-masing",
    "undang-undang",
    "langkah-langkah",
    "COVID-19",
    "SP4N-LAPOR!",
    "2020-2022",
]


def broken(left: str, right: str, *elsewhere: str) -> str:
    """The text of a line ending in `left` and one beginning with `right`; other columns print `elsewhere`."""
    own = lines(f"warga dapat {left}", f"{right} secara berkala")
    text = joiner(own, *(lines(f"dari {text} itu") for text in elsewhere)).paragraph(own)
    assert text.startswith("warga dapat ")
    assert text.endswith(" secara berkala")
    return text.removeprefix("warga dapat ").removesuffix(" secara berkala")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=60), st.integers(10, 80))
def test_text_is_the_same_at_any_width(words: list[str], chars: int) -> None:
    text = " ".join(words)
    own = column(text, chars=chars)
    assert joiner(own).value(own).value == text


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([w for w in PLAIN if len(w) > 5]), st.integers(2, 4), st.sampled_from(HYPHENS)
)
def test_a_hyphenated_word_printed_whole_elsewhere_is_whole_again(
    word: str, at: int, hyphen: str
) -> None:
    assert broken(word[:at] + hyphen, word[at:], word) == word


@pytest.mark.parametrize("compound", COMPOUNDS)
@pytest.mark.parametrize("hyphen", HYPHENS)
def test_a_compound_printed_with_its_hyphen_elsewhere_keeps_it(compound: str, hyphen: str) -> None:
    left, right = compound.split("-")
    shown = "-" if hyphen == "\u00ad" else hyphen
    assert broken(left + hyphen, right, compound) == f"{left}{shown}{right}"


def test_a_hyphen_stays_without_evidence() -> None:
    assert broken("tata-", "kelola") == "tata-kelola"


def test_the_typesetters_hyphen_may_stand_before_a_capital() -> None:
    assert broken("Kemen\u2010", "PAN") == "KemenPAN"
    assert broken("Kemen-", "PAN") == "Kemen-PAN"


def test_a_hyphen_before_a_conjunction_stands_for_a_part_to_come() -> None:
    assert broken("pra-", "dan", "pradan") == "pra- dan"


def test_a_span_of_years_is_not_one_number() -> None:
    assert broken("2020-", "2022", "20202022") == "2020-2022"


def test_a_document_that_hyphenates_thrice_hyphenates_always() -> None:
    habit = ["peme- rintah", "masya- rakat", "anggar- an"]
    words = ["pemerintah", "masyarakat", "anggaran"]
    known = [lines(*pair.split()) for pair in habit] + [lines(f"dari {word} itu") for word in words]
    own = lines("warga sudah meman-", "tau layanan")
    assert joiner(own).paragraph(own) == "warga sudah meman-tau layanan"
    assert joiner(own, *known).paragraph(own) == "warga sudah memantau layanan"


@pytest.mark.parametrize("word", ["desa-desa", "semata-mata", "sebaik-baiknya", "undang-undangan"])
def test_a_reduplication_is_never_taken_for_hyphenation(word: str) -> None:
    known = [
        lines(f"dari {left}-", f"{right} itu")
        for left, right in (("pe", "me"), ("ma", "sya"), ("ang", "gar"))
    ]
    known += [lines(f"dari {word} itu") for word in ("peme", "masya", "anggar")]
    own = lines(*f"warga {word} terpencil".replace("-", "-\n").splitlines())
    assert joiner(own, *known).paragraph(own) == f"warga {word} terpencil"


@pytest.mark.parametrize("whole", ["Terselenggarakannya", "Pertanggungjawaban"])
def test_a_word_cut_without_a_hyphen_is_joined_on_the_same_evidence(whole: str) -> None:
    own = lines(whole[:-2], whole[-2:] + " rapat")
    assert joiner(own, lines(f"dari {whole} itu")).paragraph(own) == f"{whole} rapat"
    assert joiner(own).paragraph(own) == f"{whole[:-2]} {whole[-2:]} rapat"


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (
            ["dapat diakses di", "https://contoh.id/d/1", "AbC_dE-f"],
            "https://contoh.id/d/1AbC_dE-f",
        ),
        (
            ["https://contoh.", "id/dok/laporan-", "b06.pdf"],
            "https://contoh.id/dok/laporan-b06.pdf",
        ),
        (["https://contoh", ".id/d/1"], "https://contoh.id/d/1"),
        (["diakses di h", "ttps://contoh.id"], "di https://contoh.id"),
        (["https://contoh.id/d/x", "E-f"], "https://contoh.id/d/xE-f"),
        (["https://contoh.id/daftar)", "yang memuat"], "https://contoh.id/daftar) yang memuat"),
        (["https://contoh.id", "Notulensi rapat"], "https://contoh.id Notulensi rapat"),
        (["https://contoh.id/a", "SK Tim"], "https://contoh.id/a SK Tim"),
        (["https://contoh.id/a", "https://contoh.id/b"], "https://contoh.id/a https://contoh.id/b"),
    ],
)
def test_a_web_address_cut_at_its_columns_edge_is_whole_again(texts: list[str], whole: str) -> None:
    own = lines(*texts)
    full = [replace(one, right=one.x1) for one in own]
    assert joiner(full).paragraph(full).endswith(whole)


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        (["Badan P", "endayagunaan"], "Badan Pendayagunaan"),
        (["Semua Pr", "ogram-program"], "Semua Program-program"),
        (["Belum sem", "pat"], "Belum sem pat"),  # both would fit on one line: a word is not cut
        (["Layanan dan", "pengaduan"], "Layanan dan pengaduan"),
    ],
)
def test_a_word_wider_than_its_column_is_cut_behind_others(texts: list[str], text: str) -> None:
    own = lines(*texts)
    narrow = [replace(one, right=own[0].x1) for one in own]
    cutting = Joiner(Lexicon([narrow]), cuts_words=True)
    assert cutting.paragraph(narrow) == text


def test_two_words_that_stand_alone_elsewhere_are_not_one() -> None:
    own = lines("antar", "muka baru")
    known = lines("dari antarmuka yang antar kota ke muka itu")
    assert joiner(own, known).paragraph(own) == "antar muka baru"


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        ("Kementerian/", "Lembaga", "Kementerian/Lembaga"),
        ("Kementerian", "/Lembaga", "Kementerian/Lembaga"),
        ("info@contoh.", "go.id", "info@contoh.go.id"),
        ("info", "@contoh.go.id", "info@contoh.go.id"),
        ("dan", "/", "dan /"),
        ("penyuluhan /", "warga", "penyuluhan / warga"),
    ],
)
def test_breaks_that_stand_for_no_space(left: str, right: str, text: str) -> None:
    assert broken(left, right) == text


def test_a_slash_behind_a_space_belongs_to_the_next_word_where_it_does_elsewhere() -> None:
    assert broken("penyuluhan /", "warga", "penyuluhan /warga") == "penyuluhan /warga"


def test_a_slash_before_a_space_keeps_it() -> None:
    assert broken("Menteri/", "Kepala", "Menteri/ Kepala") == "Menteri/ Kepala"


def test_paragraphs_are_parted_by_a_blank_line_and_items_by_none() -> None:
    own = column(
        "Pada tahun ini akan ada:", "1. data terbuka", "2. rapat warga", "Selesai.", chars=60
    )
    assert joiner(own).value(own).value == (
        "Pada tahun ini akan ada:\n1. data terbuka\n2. rapat warga\n\nSelesai."
    )


def test_a_title_is_one_paragraph_with_all_its_words() -> None:
    own = column("Keterbukaan Data", "Anggaran", chars=60)
    value = joiner(own).inline(own)
    assert value.value == "Keterbukaan Data Anggaran"
    assert value.words == tuple(words_in(own))


PRINTABLE = st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=8)
PIECES = st.sampled_from(
    [
        *("-", "a-", "satu-", "masing-", "masing", "ber\u2010", "da\u00ad", "ta"),
        "1.",
        "•",
        "http://x.",
        "id/",
        "@a",
    ]
)
COLUMN = st.lists(st.lists(PRINTABLE | PIECES, min_size=1, max_size=5), min_size=1, max_size=8)


def without_hyphens(text: str) -> str:
    return "".join(c for c in text if c not in HYPHENS and not c.isspace())


@settings(max_examples=250, deadline=None)
@given(COLUMN)
def test_nothing_but_hyphens_at_line_ends_is_ever_dropped(printed: list[list[str]]) -> None:
    own = lines(*map(" ".join, printed))
    value = joiner(own).value(own)
    words = "".join(word.text for word in value.words)
    assert without_hyphens(value.value) == without_hyphens(words)
    ends = sum(words_in([item])[-1].text[-1] in HYPHENS for item in own[:-1])
    assert hyphens(words) - ends <= hyphens(value.value) <= hyphens(words)


def hyphens(text: str) -> int:
    return sum(text.count(hyphen) for hyphen in HYPHENS)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*PLAIN, *COMPOUNDS]), min_size=1, max_size=30),
    st.sampled_from(HYPHENS),
)
def test_each_word_is_found_again_in_the_text(words: list[str], hyphen: str) -> None:
    known = lines(" ".join(["dari", *words, "itu"]))
    own = [part for word in words for part in _parted(word, hyphen)]
    value = joiner(own, known).inline(own)
    assert value.value.replace(hyphen, "-") == " ".join(words)
    assert words_between(value, 0, len(value.value)) == value.words


def _parted(word: str, hyphen: str) -> list[Line]:
    """A compound broken after its hyphen, on two lines; any other word on its own line."""
    left, parting, right = word.partition("-")
    return lines(left + hyphen, right) if parting else [line(word)]


@pytest.mark.parametrize("mark", ["?", ".", ":"])
def test_a_mark_that_had_no_room_on_its_line_follows_without_a_space(mark: str) -> None:
    own = lines("Pemerintah", mark)
    assert joiner(own).paragraph(own) == f"Pemerintah{mark}"
    own = lines("berdasarkan hasil", f"{mark} rapat")
    assert joiner(own).paragraph(own) == f"berdasarkan hasil {mark} rapat"


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        (("warga yang masing-", "masing membaca"), 2),
        (("warga yang sekurang-", "kurangnya membaca"), 2),
        (("warga yang mem-", "baca"), 1),
        (("warga yang masing-masing", "membaca"), 1),
    ],
)
def test_a_document_that_breaks_compounds_shows_where_paragraphs_end(
    printed: tuple[str, ...], count: int
) -> None:
    """The next one's first word would have been broken at its hyphen."""
    own = [
        replace(item, right=200.0)
        for item in lines("Semua laporan diumumkan.", "Kelompok-kelompok warga membacanya")
    ]
    text = joiner(own, lines(*printed)).value(own).value
    assert len(text.split("\n\n")) == count


def test_an_item_whose_number_is_typed_together_with_it_is_a_line_of_its_own() -> None:
    own = lines("1.Penyusunan SOP yang rinci", "2. Penyusunan buku panduan")
    assert joiner(own).value(own).value == "1.Penyusunan SOP yang rinci\n2. Penyusunan buku panduan"
