import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel
from rapidfuzz import fuzz

from extractors.plan.profile import (
    BUILT_IN,
    Annex,
    Contacts,
    ExternalIds,
    Facts,
    Headings,
    Indicators,
    Inner,
    LabelKey,
    PlanNames,
    Profile,
    Titles,
    load_profiles,
    read_profile,
)
from extractors.text.labels import MARGIN, Labels
from models.errors import ProfileError
from models.same import as_label

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
    assert sorted((str(key), text) for key, text in profile.labels()) == [
        ("contacts.person", "Nama"),
        ("organisations.proposer", "Pengusul"),
        ("sections.problem", "Apa masalahnya?"),
        ("sections.problem", "Apa soalnya?"),
    ]


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.stem)
def test_each_built_in_profile_can_tell_a_commitment(path: Path) -> None:
    profile = read_profile(path)
    Labels(profile)
    groups = {str(key.group) for key, _ in profile.labels()}
    assert {"sections", "indicators", "organisations"} <= groups
    assert (
        profile.titles.above or profile.titles.rows or profile.facts.number or profile.facts.title
    )


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.stem)
def test_no_label_of_a_built_in_profile_has_two_keys(path: Path) -> None:
    keys: dict[str, LabelKey] = {}
    for key, wording in read_profile(path).labels():
        assert keys.setdefault(wording.casefold().strip(" .:?"), key) == key


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.stem)
def test_no_label_of_a_built_in_profile_is_mistaken_for_another(path: Path) -> None:
    profile = read_profile(path)
    for key, wording in profile.labels():
        others = (other for name, other in profile.labels() if name != key)
        assert [other for other in others if _likeness(wording, other) > 100 - 2 * MARGIN] == []


def _likeness(a: str, b: str) -> float:
    return fuzz.ratio(as_label(a), as_label(b))


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


SHARED = Path(__file__).parents[3] / "shared" / "cases" / "layouts" / "bad-profiles"


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared cases are not here ({SHARED})")
@pytest.mark.parametrize(
    ("case", "told"),
    [
        ("bad_regex", ["titles.above: item 1: “compromiso (?P<number>” is not a regular expression"]),
        ("empty", ["about: is missing", "language: is missing", "plan: is missing; expected a table"]),
        ("emptywording", ["sections.problem: item 1: is empty; expected a text."]),
        ("family", ["plan.family: expected capitals and digits, as OGI, not “panga”."]),
        ("latin1", ["is not a readable TOML file: line 7 has a character that is not in UTF-8"]),
        ("no_number", ["titles.above: item 1: “compromiso” has no group (?P<number>…)"]),
        ("redos", ["plan.titles: item 1: “(([a-zA-Z ]+)+)+d{4}X” repeats a repetition"]),
        ("string", ["sections.problem: expected a list of texts in brackets, not “¿Cuál”."]),
        ("toml", ["is not a readable TOML file: line 40: expected ']'"]),
        ("twice", ["“¿Cuál es el compromiso?” is given under both sections.commitment and sections.add"]),
        ("typo_key", ["organisations.responsable: is not known here (did you mean “responsible”?)"]),
        ("typo_section", ["sections.problems: is not known here (did you mean “problem”?)"]),
    ],
)  # fmt: skip
def test_mistakes_that_writers_make_are_told(case: str, told: list[str]) -> None:
    with pytest.raises(ProfileError) as raised:
        load_profiles(SHARED / case)
    sentences = str(raised.value).splitlines()
    assert len(sentences) == len(told)
    for sentence, begin in zip(sentences, told, strict=True):
        assert sentence.startswith(f"{SHARED / case}/p.toml: {begin}")


def test_all_mistakes_of_all_profiles_of_a_folder_are_told(tmp_path: Path) -> None:
    written(tmp_path, WHOLE.replace("problem =", "problems =").replace("person =", "persons ="))
    written(tmp_path, WHOLE.replace('family = "UJI"', 'family = "uji"'), "b.toml")
    written(tmp_path, WHOLE, "c.toml")
    with pytest.raises(ProfileError) as raised:
        load_profiles(tmp_path)
    names = [line.removeprefix(f"{tmp_path}/") for line in str(raised.value).splitlines()]
    assert [name.split(": ")[:2] for name in names] == [
        ["b.toml", "plan.family"],
        ["uji.toml", "sections.problems"],
        ["uji.toml", "contacts.persons"],
    ]


@pytest.mark.parametrize(
    ("annex", "told"),
    [
        ('columns.goals = ["x"]', "annex.columns.goals: is not known here (did you mean “goal”?)"),
        ('roles.partner = "annex_partner"', "annex: roles.partner is not known here"),
        ('roles.partner = "partner"', "annex.roles.partner: expected one of proposer,"),
        ('fields = { a = ["CSO"], b = ["cso:"] }', "annex.fields: “cso:” is given under both a and b"),
    ],
)  # fmt: skip
def test_an_annex_names_what_there_is(annex: str, told: str, tmp_path: Path) -> None:
    path = written(tmp_path, f"{WHOLE}[annex]\n{annex}\n")
    with pytest.raises(ProfileError) as raised:
        read_profile(path)
    assert str(raised.value).startswith(f"{path}: {told}")


@pytest.mark.parametrize("pattern", ["ID0001", "ID{", "ID{:q}", "ID{name}"])
def test_an_identifier_is_made_of_a_number(pattern: str, tmp_path: Path) -> None:
    ids = f'[[external_ids]]\nscheme = "ogp"\npattern = "{pattern}"\nfirst = 1\nfrom_year = 2020\n'
    with pytest.raises(ProfileError, match=r"external_ids #1\.pattern: “ID"):
        read_profile(written(tmp_path, WHOLE + ids))
