from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.warehouse.link.plans import COMMITMENTS, MEASURES, SPELLINGS, entry, told
from warehouse.link import features
from warehouse.link.features import Headings, Pairs
from warehouse.link.subjects import Entry, names_in, numbers_in, printed_number
from warehouse.link.vocabulary import Vocabulary

VOCABULARY = Vocabulary([features.everything(candidate) for candidate in MEASURES])


def compared(one: Entry) -> dict[str, list[float]]:
    """The value of each feature for the entry against each measure of the plan."""
    columns = np.arange(len(MEASURES))
    pairs = Pairs([one], MEASURES, np.zeros_like(columns), columns)
    values = features.compare(pairs, VOCABULARY, SPELLINGS)
    return {name: [float(value) for value in found] for name, found in values.items()}


def test_every_feature_is_from_0_to_1_or_says_nothing() -> None:
    for candidate in MEASURES:
        for name, values in compared(told(candidate)).items():
            assert all(np.isnan(value) or 0 <= value <= 1 for value in values), name


@pytest.mark.parametrize("place", range(len(MEASURES)))
def test_an_entry_in_the_plans_words_agrees_in_everything(place: int) -> None:
    agreed = {name: values[place] for name, values in compared(told(MEASURES[place])).items()}
    agreed.pop("position")
    assert all(np.isnan(value) or value == pytest.approx(1) for value in agreed.values()), agreed


def test_words_are_weighed_by_how_much_they_tell() -> None:
    told_apart = compared(entry("papan anggaran sekolah"))["words"]
    assert told_apart[1] == pytest.approx(1)
    assert told_apart[0] < 0.7  # `papan` is the one word that the other has not, and the rarest


def test_joining_words_and_words_of_being_there_say_nothing() -> None:
    assert compared(entry("Adanya yang dan dengan"))["words"][0] != compared(entry("x"))["words"][0]
    assert np.isnan(compared(entry("Adanya yang dan dengan"))["words"][0])


def test_a_misspelt_word_is_read_as_the_plans() -> None:
    assert compared(entry("pedomna publikasi"))["words"][0] == pytest.approx(1)


@pytest.mark.parametrize("printed", ["pedomanpublikasi", "pedoman publ. anggaran", "danpublikasi"])
def test_words_run_together_or_broken_off_by_a_dot_are_read_as_the_plans(printed: str) -> None:
    assert compared(entry(printed))["words"][0] == pytest.approx(1)


@pytest.mark.parametrize(
    "printed", ["pedoman angg.", "pedoman angg sekolah", "pedoman bahas. sekolah"]
)
def test_a_strange_word_is_not_read_as_just_any(printed: str) -> None:
    assert compared(entry(printed))["words"][0] < 0.9


def test_what_several_words_begin_with_is_none_of_them() -> None:
    vocabulary = Vocabulary(["pembangunan desa", "pembinaan desa"])
    read = vocabulary.read(["pemb. desa", "pembin. desa"])
    assert list(np.bincount(read.texts[read.words < read.vocabulary])) == [1, 2]


def test_names_run_together_are_both_names() -> None:
    assert VOCABULARY.as_meant({"papansekolah"}).keys() == {"papan", "sekolah"}


def test_a_cut_measure_is_a_passage_but_not_the_whole() -> None:
    cut = compared(entry("Terbitnya pedoman publikasi anggaran"))
    assert cut["passage"][0] == pytest.approx(1)
    assert cut["words"][0] == pytest.approx(1)
    assert cut["fullness"][0] < 1


def test_a_target_of_another_period_counts_less() -> None:
    same, other = told(MEASURES[0]), told(MEASURES[0], period="B12")
    assert compared(same)["target"][0] == pytest.approx(1)
    assert compared(other)["target"][0] == pytest.approx(features.ANOTHER_TARGET)


def test_a_candidate_without_targets_says_nothing_of_a_printed_one() -> None:
    pairs = Pairs(
        [told(MEASURES[0])], [replace(MEASURES[0], targets={})], np.array([0]), np.array([0])
    )
    assert np.isnan(features.target(pairs, VOCABULARY)[0])


def test_a_measure_copied_whole_differs_from_one_reworded() -> None:
    text = MEASURES[0].text
    assert compared(entry(text))["wording"][0] == pytest.approx(1)
    assert compared(entry(text.upper()))["wording"][0] == pytest.approx(1)
    assert 0 < compared(entry(text.replace("sekolah", "skolah")))["wording"][0] < 1
    assert compared(entry("Pedoman publikasi anggaran"))["wording"][0] == 0


def test_a_word_of_being_there_is_no_name() -> None:
    vocabulary = Vocabulary(["pelaksana kegiatan"])
    assert vocabulary.as_meant({"pelaksanaan", "sekolah"}).keys() == {"sekolah"}


@pytest.mark.parametrize("misspelt", ["tersdianya", "Pelaksannan", "utk", "dengna"])
def test_a_misspelt_or_abbreviated_word_of_being_there_says_nothing(misspelt: str) -> None:
    assert compared(entry(f"{misspelt} pedoman publikasi"))["words"][0] == pytest.approx(1)
    assert np.isnan(compared(entry(misspelt))["words"][0])


def test_a_misspelt_name_is_any_of_the_names_it_may_be_meant_for() -> None:
    measures = [
        replace(MEASURES[0], text=f"Data warga di Kabupaten {place}")
        for place in ("Argaa", "Argan")
    ]
    vocabulary = Vocabulary([measure.text for measure in measures])
    columns = np.arange(2)
    for misspelt, had in (("Argax", [1, 1]), ("Argga", [1, 1]), ("Sleman", [0.5, 0.5])):
        one = entry(f"Data warga di Kabupaten {misspelt}")
        pairs = Pairs([one], measures, np.zeros_like(columns), columns)
        assert list(features.names(pairs, vocabulary, SPELLINGS)) == had


@pytest.mark.parametrize("name", ["Kementerian Sekolah RI", "Kem. Sekolah Republik Indonesia"])
def test_a_bodys_name_is_the_same_with_the_state_behind_it(name: str) -> None:
    assert compared(entry("pedoman", responsible=name))["body"][0] > 0.6


@pytest.mark.parametrize("name", ["BPD", "Bdn. Pelabuhan Daerah", "badan pelabuhan daerah"])
def test_a_body_is_known_by_its_acronym_and_abbreviations(name: str) -> None:
    agrees = compared(entry("kanal", responsible=name))["body"]
    assert agrees[3] == pytest.approx(1)
    assert agrees[0] < 0.2


@pytest.mark.parametrize(
    ("printed", "is_known"),
    [("DPSLP", True), ("Biro DPSDLP", True), ("dpslp", False), ("DPS", False)],
)
def test_a_bodys_initials_stand_for_it(printed: str, is_known: bool) -> None:
    names = ("Dewan Perwakilan Siswa dan Lembaga Pelajar", "Yayasan Buku")
    measures = [replace(MEASURES[0], bodies=(name,)) for name in names]
    pairs = Pairs([entry("x", responsible=printed)], measures, np.zeros(2, int), np.arange(2))
    own, other = features.body(pairs, SPELLINGS)
    assert (own > 0.5 > other) if is_known else np.isnan([own, other]).all()


def test_initials_of_two_bodies_stand_for_neither() -> None:
    assert features.initials_of({"a b c d", "a b c e", "a bb cc e", "a b"}).keys() == {"ABCD"}


def test_a_name_is_had_however_it_is_abbreviated() -> None:
    had = compared(entry("Pedoman bagi Kem. Sekolah"))["names"]
    assert had[0] == pytest.approx(1)
    assert had[3] < 1
    printed = replace(MEASURES[3], text="Kanal pengaduan BPD", bodies=("Dinas",))
    pairs = Pairs([entry("Kanal di BPD")], [printed], np.array([0]), np.array([0]))
    assert features.names(pairs, VOCABULARY, SPELLINGS)[0] == pytest.approx(1)


def test_a_unit_of_a_body_stands_for_it() -> None:
    agrees = compared(entry("kanal", responsible="Biro Hukum dan Persidangan, BPD (Setjen)"))[
        "body"
    ]
    assert agrees[3] == pytest.approx(features.UNIT)
    assert agrees[0] < 0.2


def test_a_body_may_have_a_name_of_one_word() -> None:
    measures = [replace(MEASURES[0], bodies=(name,)) for name in ("Pelita", "Lentera")]
    one = entry("pedoman", responsible="Pelita")
    pairs = Pairs([one], measures, np.zeros(2, np.intp), np.arange(2))
    assert list(features.body(pairs, SPELLINGS)) == [1, 0]


def test_a_body_that_is_none_of_the_plans_says_nothing() -> None:
    assert all(
        np.isnan(value) for value in compared(entry("kanal", responsible="Sekretariat"))["body"]
    )


def test_the_reporter_is_who_reports_on_the_measures_bodies() -> None:
    assert compared(entry("pedoman", reporter="civil_society"))["reporter"][:3] == [0, 0, 1]
    assert np.isnan(compared(entry("pedoman", reporter="independent"))["reporter"][0])


def test_another_reporter_does_not_contradict_a_copied_measure() -> None:
    copied = entry(MEASURES[3].text, 2, reporter="civil_society")
    assert compared(entry("kanal", 2, reporter="civil_society"))["reporter"][3] == 0
    assert compared(copied)["reporter"][3] == features.COPIED


def test_another_reporter_contradicts_where_its_side_has_measures() -> None:
    copied = entry(MEASURES[0].text, reporter="civil_society")
    assert compared(copied)["reporter"][0] == 0


def test_a_number_the_measure_lacks_contradicts() -> None:
    assert compared(entry("pedoman bagi 200 kepala sekolah"))["numbers"][0] == 1
    assert compared(entry("pedoman bagi 300 kepala sekolah"))["numbers"][0] == 0
    assert np.isnan(compared(entry("pedoman bagi kepala sekolah"))["numbers"][0])


def test_a_name_the_measure_lacks_contradicts() -> None:
    assert compared(entry("papan di sekolah Kabupaten Arga"))["names"][1] == 1
    assert compared(entry("papan di sekolah Kabupaten Sleman"))["names"][1] < 1


def test_an_acronym_may_stand_for_the_measures_words() -> None:
    assert compared(entry("Terbitnya PPA"))["names"][0] == 1  # pedoman publikasi anggaran
    assert compared(entry("Terbitnya PQA"))["names"][0] == 0


def test_position_is_the_place_under_the_heading() -> None:
    entries = [told(MEASURES[place], ordinal) for place, ordinal in ((0, 4), (1, 5), (2, 6))]
    rows = columns = np.arange(3)
    assert features.position(Pairs(entries, MEASURES[:3], rows, columns)) == pytest.approx(1)


def test_a_heading_is_told_by_title_and_number() -> None:
    values = Headings([entry("x", 2)], COMMITMENTS).values
    assert values["title"][0].argmax() == 1
    assert values["title"][0][1] == pytest.approx(1)
    assert list(values["number"][0]) == [0, 1, 0]


def test_another_number_beside_the_whole_title_says_nothing() -> None:
    title = COMMITMENTS[1].names[0]
    numbers = Headings([entry("x", commitment=f"3. {title}")], COMMITMENTS).values["number"][0]
    assert numbers[[0, 2]] == pytest.approx([0, 1])
    assert np.isnan(numbers[1])


def test_no_heading_says_nothing() -> None:
    values = Headings([entry("x", commitment=None)], COMMITMENTS).values
    assert np.isnan(values["title"]).all()
    assert np.isnan(values["number"]).all()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. Draf 2. Naskah untuk 45% warga", {"45"}),
        ("Naskah tahun 2031 di 10 desa", {"2031", "10"}),
        ("1.Tersedianya naskah", set()),
        ("a) naskah b) draf", set()),
        ("Indikator 2: naskah di 10 desa", {"10"}),
        ("10 desa", {"10"}),
        ("1.2 Naskah di 10 desa", {"10"}),
        ("1.2.3. Naskah", set()),
        ("U-3.1: Naskah", set()),
        ("M2. Naskah", set()),
        ("4 - Naskah", set()),
        ("Ukuran 1.2: naskah", set()),
        ("1.200 desa", {"1.200"}),
        ("1,5 juta warga", {"1,5"}),
        ("UU 14/2008", {"14", "2008"}),
        ("PP 61 tahun 2010", {"61", "2010"}),
    ],
)
def test_numbers_are_not_the_markers_of_lists(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


def test_names_begin_with_a_capital_in_mid_sentence() -> None:
    assert names_in("Papan di Kabupaten Arga oleh BPD") == {"kabupaten", "arga", "bpd"}
    assert names_in("PAPAN DI KABUPATEN ARGA") == frozenset()


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("7. Judul", 7),
        ("Komitmen 7: Judul", 7),
        ("Komitmen No. 7", 7),
        ("Komitmen ke-7", 7),
        ("OGI-07", 7),
        ("K7", 7),
        ("Judul 7 desa", None),
        ("Penanganan COVID-19", None),
        ("Judul", None),
        (None, None),
    ],
)
def test_the_number_of_a_heading(heading: str | None, number: int | None) -> None:
    assert printed_number(heading) == number
