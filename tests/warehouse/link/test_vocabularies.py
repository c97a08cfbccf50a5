"""What a folder of profiles adds to the linkage's vocabularies and settings, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.knowledge.organisations import ORGANISATIONS
from models.errors import ProfileError
from models.same import as_words
from models.vocabularies import using_folder
from warehouse.link import SETTINGS
from warehouse.link.features import FEATURES
from warehouse.link.scorer import built_in_scorer, configured_scorer
from warehouse.link.subjects import ABBREVIATIONS, Spellings
from warehouse.link.titles import title_share
from warehouse.link.vocabularies import VOCABULARIES, checked_scorer
from warehouse.link.vocabulary import telling_words

CASES: list[tuple[str, str, Callable[[], object], object, object]] = [
    (
        "linkage/bodies.toml",
        'BSR = "Badan Sungai Raya"\n',
        lambda: Spellings({}).spell_out("BSR"),
        "bsr",
        "badan sungai raya",
    ),
    (
        "linkage/bodies.toml",
        'without = ["republik indonesia"]\n',
        lambda: Spellings({}).spell_out("KPK RI"),
        "komisi pemberantasan korupsi",
        "komisi pemberantasan korupsi republik indonesia",
    ),
    (
        "linkage/vocabulary.toml",
        'announcing = ["Terbitnya"]\n',
        lambda: telling_words("terbitnya pedoman"),
        ["terbitnya", "pedoman"],
        ["pedoman"],
    ),
    (
        "linkage/titles.toml",
        'words.pond = ["danau"]\n',
        lambda: title_share("pond", "danau"),
        0.0,
        1.0,
    ),
    (
        "linkage/scorer.toml",
        "thresholds.auto = 0.999\n",
        lambda: configured_scorer().thresholds.auto,
        0.98,
        0.999,
    ),
]


def added(folder: Path, name: str, text: str) -> Path:
    """The folder of profiles, with this file in it."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "text", "reading", "before", "after"), CASES, ids=[case[1] for case in CASES]
)
def test_what_is_added_counts(
    name: str,
    text: str,
    reading: Callable[[], object],
    before: object,
    after: object,
    tmp_path: Path,
) -> None:
    assert reading() == before
    with using_folder(added(tmp_path, name, text)):
        assert reading() == after
    assert reading() == before


def test_reports_are_linked_with_the_gazetteer(tmp_path: Path) -> None:
    names = Spellings({})
    assert names.spell_out("Kemenko PMK RI") == as_words(
        "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan"
    )
    assert names.spell_out("Departemen Agama") == names.spell_out("Kemenag")
    text = (
        '[bodies.ministry_or_agency]\nx = { names = ["Badan Sungai Raya"], acronyms = ["BSR"] }\n'
    )
    with using_folder(added(tmp_path, "vocabularies/organisations.toml", text)):
        assert Spellings({}).spell_out("BSR") == "badan sungai raya"


def test_what_only_reports_write_short_stands_nowhere_else() -> None:
    rules = ORGANISATIONS.read()
    acronyms = {as_words(short) for body in rules.gazetteer.values() for short in body.acronyms}
    assert not ABBREVIATIONS.read().keys() & (acronyms | rules.expansions.keys())


def test_every_vocabulary_is_tried() -> None:
    assert {name for name, *_ in CASES} == {file.name for file in VOCABULARIES}


@pytest.mark.parametrize(
    ("name", "text", "sentences"),
    [
        ("linkage/bodies.toml", 'bsr = 5\n"…" = "x"\n', ["bsr: expected a text", "…: “…” has no"]),
        (
            "linkage/vocabulary.toml",
            'joning = ["x"]\nannouncing = ["dua kata"]\n',
            [
                "joning: is not known here (did you mean “joining”?)",
                "announcing: item 1: “dua kata” is compared with single words",
            ],
        ),
        (
            "linkage/scorer.toml",
            "required.word = 0.5\ncontent.wording.weigth = 2\n",
            [
                "required.word: is not known here (did you mean “words”?); known are words, fullness",
                "content.wording.weigth: is not known here (did you mean “weight”?)",
            ],
        ),
        (
            "linkage/scorer.toml",
            "content.names = { weight = 1, neutral = 0.5 }\nheading.words = { weight = 1, neutral = 0.5 }\n",
            [
                "content.names: is not known here (did you mean “numbers”?); known are words,",
                "heading.words: is not known here; known are title, number",
            ],
        ),
        (
            "linkage/scorer.toml",
            'without.content = ["passage", "position"]\n',
            ["content: lacks passage, position; expected words, fullness,"],
        ),
        ("linkage/scorer.toml", "thresholds.auto = 0.01\n", ["thresholds: "]),
    ],
)
def test_mistakes_are_told_with_file_and_key(
    name: str, text: str, sentences: list[str], tmp_path: Path
) -> None:
    (file,) = (file for file in VOCABULARIES if file.name == name)
    with using_folder(added(tmp_path, name, text)), pytest.raises(ProfileError) as raised:
        file.read()
    told = str(raised.value).splitlines()
    assert len(told) == len(sentences)
    for sentence in sentences:
        assert [line for line in told if line.startswith(f"{tmp_path}/{name}: {sentence}")], told


def test_all_mistakes_of_the_folder_and_the_settings_are_told_before_anything_is_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(tmp_path, "linkage/bodies.toml", "bsr = 5\n")
    added(tmp_path, "linkage/vocabulary.toml", "joining = 5\n")
    settings = tmp_path / "settings.toml"
    settings.write_text("required.word = 0.5\n")
    monkeypatch.setenv(SETTINGS, str(settings))
    with using_folder(tmp_path), pytest.raises(ProfileError) as raised:
        checked_scorer()
    told = [line.removeprefix(f"{tmp_path}/") for line in str(raised.value).splitlines()]
    assert [line.split(": ")[:2] for line in told] == [
        ["linkage/bodies.toml", "bsr"],
        ["linkage/vocabulary.toml", "joining"],
        [f"settings.toml (set by {SETTINGS})", "required.word"],
    ]


def test_the_settings_of_the_variable_outweigh_those_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(tmp_path, "linkage/scorer.toml", "thresholds.auto = 0.99\nthresholds.review = 0.01\n")
    settings = tmp_path / "settings.toml"
    settings.write_text("thresholds.auto = 0.999\n")
    monkeypatch.setenv(SETTINGS, str(settings))
    with using_folder(tmp_path):
        assert configured_scorer().thresholds.model_dump() == {"auto": 0.999, "review": 0.01}
    assert configured_scorer().thresholds.review == built_in_scorer().thresholds.review


def test_the_built_in_settings_weigh_each_feature_once() -> None:
    scorer = built_in_scorer()
    assert set(scorer.content) == {feature.name for feature in FEATURES if feature.weighed}
    assert set(scorer.heading) == {feature.name for feature in FEATURES if feature.of_headings}
    assert set(scorer.required) <= {feature.name for feature in FEATURES}
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)


def test_each_feature_is_told_by_pairs_or_by_headings() -> None:
    for feature in FEATURES:
        assert (feature.of_pairs is None) != (feature.of_headings is None), feature.name
