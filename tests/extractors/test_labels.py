import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.plan.profile import LabelKey, Profile, load_profiles
from extractors.text.labels import LIKELY, SURE, Labels, Wordings
from models.same import as_label

PROFILES = load_profiles()
ALL = [(profile, key, wording) for profile in PROFILES for key, wording in profile.labels()]
IDS = [f"{profile.name} {key} {wording[:20]}" for profile, key, wording in ALL]
BOOKS = {profile.name: Labels(profile) for profile in PROFILES}
ANY = st.sampled_from(ALL)

CASES = st.sampled_from([str, str.upper, str.lower, str.title])
ENDS = st.sampled_from(["", ":", " :", ".", "?", " ?", ",", "…"])
STARTS = st.sampled_from(["", "1. ", "12) ", "“", "  "])
VOCABULARY = [
    *(
        "pemerintah",
        "daerah",
        "menyusun",
        "rencana",
        "aksi",
        "bersama",
        "masyarakat",
        "untuk",
        "membuka",
        "data",
    ),
    *(
        "dan",
        "secara",
        "berkala",
        "agar",
        "warga",
        "komitmen",
        "tahun",
        "yang",
        "selesai",
        "undang-undang",
        "desa",
    ),
]


@pytest.mark.parametrize(("profile", "key", "wording"), ALL, ids=IDS)
def test_each_label_of_a_profile_is_its_own_key_and_no_other(
    profile: Profile, key: LabelKey, wording: str
) -> None:
    found = BOOKS[profile.name].match(wording)
    assert found is not None
    assert (found.key, found.score) == (key, 100)


@settings(max_examples=150, deadline=None)
@given(ANY, CASES, STARTS, ENDS)
def test_case_number_and_end_do_not_matter(
    label: tuple[Profile, LabelKey, str], case: type[str], start: str, end: str
) -> None:
    profile, key, wording = label
    found = BOOKS[profile.name].match(start + case(wording).rstrip(":?. ") + end)
    assert found is not None
    assert found.key == key


@settings(max_examples=150, deadline=None)
@given(ANY, st.data())
def test_spacing_breaks_and_punctuation_inside_do_not_matter(
    label: tuple[Profile, LabelKey, str], data: st.DataObject
) -> None:
    profile, key, wording = label
    blank = st.sampled_from([" ", "  ", "\n", "\u00a0", "- ", ", ", "/"])
    text = re.sub(r"\W+", lambda _: data.draw(blank), wording)
    at = data.draw(st.integers(3, len(text) - 1))
    found = BOOKS[profile.name].match(
        text[:at] + data.draw(st.sampled_from(["", "-\n", "- "])) + text[at:]
    )
    assert found is not None
    assert found.key == key


@settings(max_examples=150, deadline=None)
@given(ANY.filter(lambda label: len(as_label(label[2])) >= 15), st.data())
def test_a_slip_in_a_long_label_does_not_matter(
    label: tuple[Profile, LabelKey, str], data: st.DataObject
) -> None:
    profile, key, wording = label
    at = data.draw(st.integers(0, len(wording) - 1))
    slip = wording[:at] + data.draw(st.sampled_from(["", "x", "xy"])) + wording[at + 1 :]
    found = BOOKS[profile.name].match(slip, SURE if len(as_label(wording)) > 25 else LIKELY)
    assert found is not None
    assert found.key == key


@settings(max_examples=200, deadline=None)
@given(ANY, st.data())
def test_a_piece_of_a_label_is_never_another_label(
    label: tuple[Profile, LabelKey, str], data: st.DataObject
) -> None:
    profile, key, wording = label
    whole = {as_label(other): name for name, other in profile.labels()}
    start = data.draw(st.integers(0, len(wording) - 1))
    piece = wording[start : data.draw(st.integers(start + 1, len(wording)))]
    own = whole.get(as_label(piece), key)
    found = BOOKS[profile.name].match(piece, LIKELY)
    assert (found.key if found else own) == own
    known = BOOKS[profile.name].match(wording, LIKELY)
    assert known is not None
    assert known.key == key


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(PROFILES),
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14).map(" ".join),
)
def test_text_is_no_label(profile: Profile, text: str) -> None:
    assert BOOKS[profile.name].match(text, LIKELY) is None


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PROFILES), st.text(max_size=30))
def test_any_text_can_be_asked_about(profile: Profile, text: str) -> None:
    book = BOOKS[profile.name]
    known = next(iter(profile.labels()))[1]
    for asked in (text, known, f"{known} {text}"):
        likely, sure = book.match(asked, LIKELY), book.match(asked)
        assert sure in (likely, None)
        book.begins(asked)
    assert book.match(known) is not None


def test_a_text_as_like_to_two_labels_is_neither() -> None:
    twins = Wordings([("a", "Tanggal Mulai Kegiatan"), ("b", "Tanggal Akhir Kegiatan")])
    assert twins.match("Tanggal Mxxxx Kegiatan", LIKELY) is None


def test_two_wordings_of_one_key_are_no_rivals() -> None:
    book = Wordings(
        [("a", "Sektor privat dan multilateral"), ("a", "Sektor swasta dan multilateral")]
    )
    found = book.match("Sektor pribadi dan multilateral", LIKELY)
    assert found is not None
    assert found.key == "a"


@settings(max_examples=100, deadline=None)
@given(ANY.filter(lambda label: len(as_label(label[2])) > 5), st.data())
def test_the_beginning_of_a_label_is_known_until_it_is_whole(
    label: tuple[Profile, LabelKey, str], data: st.DataObject
) -> None:
    profile, _, wording = label
    length = data.draw(st.integers(4, len(as_label(wording)) - 2))
    assert BOOKS[profile.name].begins(as_label(wording)[:length])


def test_numbers_and_titles_are_told_by_the_profiles_patterns() -> None:
    numbered = next(book for book in BOOKS.values() if book.number("KOMITMEN 3"))
    assert numbered.number(" Komitmen 12: ") == 12
    assert numbered.number("Komitmen 3 yang") is None
    titled = next(book for book in BOOKS.values() if book.title_number("Komitmen 7. Judul"))
    found = titled.title_number("Komitmen 7. Judul")
    assert found is not None
    assert found["number"] == "7"
    assert titled.title_number("pada 7. Judul") is None
