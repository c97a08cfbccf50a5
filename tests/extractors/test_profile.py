import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel
from rapidfuzz import fuzz

from extractors.labels import MARGIN, Labels, plain
from extractors.profile import (
    BUILT_IN,
    Annex,
    Contacts,
    ExternalIds,
    Facts,
    Headings,
    Indicators,
    Inner,
    PlanNames,
    Profile,
    Titles,
    load_profiles,
    read_profile,
)
from models.errors import ProfileError

WHOLE = """\
about = "uji"
language = "id"
[plan]
family = "UJI"
names = ["Rencana Uji"]
titles = ['rencana uji \\d{4}-\\d{4}']
[titles]
rows = ['janji\\s+(?P<number>\\d+)']
[sections]
problem = ["Apa masalahnya?", "Apa soalnya?"]
[organisations]
proposer = ["Pengusul"]
[contacts]
person = ["Nama"]
"""


def written(folder: Path, text: str = WHOLE, name: str = "uji.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_profile_names_its_labels_by_what_they_are(tmp_path: Path) -> None:
    profile = read_profile(written(tmp_path))
    assert profile.name == "uji"
    assert sorted(profile.labels()) == [
        ("contacts.person", "Nama"),
        ("organisations.proposer", "Pengusul"),
        ("sections.problem", "Apa masalahnya?"),
        ("sections.problem", "Apa soalnya?"),
    ]


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.stem)
def test_each_built_in_profile_can_tell_a_commitment(path: Path) -> None:
    profile = read_profile(path)
    Labels(profile)
    groups = {key.partition(".")[0] for key, _ in profile.labels()}
    assert {"sections", "indicators", "organisations"} <= groups
    assert (
        profile.titles.above or profile.titles.rows or profile.facts.number or profile.facts.title
    )


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.stem)
def test_no_label_of_a_built_in_profile_has_two_keys(path: Path) -> None:
    keys: dict[str, str] = {}
    for key, wording in read_profile(path).labels():
        assert keys.setdefault(wording.casefold().strip(" .:?"), key) == key


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.stem)
def test_no_label_of_a_built_in_profile_is_mistaken_for_another(path: Path) -> None:
    profile = read_profile(path)
    for key, wording in profile.labels():
        others = (other for name, other in profile.labels() if name != key)
        assert [other for other in others if _likeness(wording, other) > 100 - 2 * MARGIN] == []


def _likeness(a: str, b: str) -> float:
    return fuzz.ratio(plain(a), plain(b))


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('family = "UJI"', 'family = "uji 1"', "plan.family"),
        ('family = "UJI"', "", "plan.family"),
        ("[sections]", "[section]", "section"),
        ("problem =", "masalah =", "sections.masalah"),
        ("proposer =", "pengusul =", "organisations.pengusul"),
        ('person = ["Nama"]', 'person = "Nama"', "contacts.person"),
        ("person =", "orang =", "contacts.orang"),
        ('about = "uji"', "about = ", "TOML"),
    ],
)
def test_what_is_wrong_is_said_with_the_file_and_the_key(
    old: str, new: str, key: str, tmp_path: Path
) -> None:
    path = written(tmp_path, WHOLE.replace(old, new))
    with pytest.raises(ProfileError) as told:
        read_profile(path)
    assert str(path) in str(told.value)
    assert key in str(told.value)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("rencana uji", "rencana (uji", "plan.titles"),
        ("janji", "janji (", "titles.rows"),
        ("(?P<number>\\d+)", "\\d+", "titles.rows"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_told(
    old: str, new: str, key: str, tmp_path: Path
) -> None:
    path = written(tmp_path, WHOLE.replace(old, new))
    with pytest.raises(ProfileError, match=key):
        read_profile(path)


def test_a_missing_profile_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"x\.toml"):
        read_profile(tmp_path / "x.toml")
    with pytest.raises(ProfileError, match="not a folder"):
        load_profiles(tmp_path / "x")


def test_own_profiles_come_first_and_replace_those_of_their_name(tmp_path: Path) -> None:
    built_in = load_profiles()
    written(tmp_path)
    written(tmp_path, name=f"{built_in[0].name}.toml")
    found = load_profiles(tmp_path)
    assert [profile.plan.family for profile in found[:2]] == ["UJI", "UJI"]
    assert found[2:] == built_in[1:]


def keys_of(table: object) -> set[str]:
    """Every key of a TOML document, at any depth."""
    if isinstance(table, list):
        return {key for item in table for key in keys_of(item)}
    if not isinstance(table, dict):
        return set()
    return set(table) | {key for item in table.values() for key in keys_of(item)}


def test_every_key_of_a_profile_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text(encoding="utf-8")
    example = tomllib.loads(page.split("```toml\n")[1].split("```")[0])
    Profile.model_validate({"name": "example", **example})
    tables: list[type[BaseModel]] = [
        Profile,
        PlanNames,
        Titles,
        Facts,
        Indicators,
        Inner,
        Contacts,
        Headings,
        Annex,
        ExternalIds,
    ]
    missing = {
        f"{table.__name__}.{key}"
        for table in tables
        for key in table.model_fields
        if key != "name" and key not in keys_of(example)
    }
    assert not missing


def test_every_built_in_profile_is_listed() -> None:
    page = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text(encoding="utf-8")
    assert not [profile.name for profile in load_profiles() if f"`{profile.name}`" not in page]
