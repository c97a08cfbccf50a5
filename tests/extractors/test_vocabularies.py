"""Each vocabulary that documents are read with can be added to, and changes what is read; a mistake in it is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from extractors.audit.findings import Findings
from extractors.entities.addresses import parse_phones
from extractors.entities.citations import find_citations
from extractors.entities.names import gazetteer, identity
from extractors.entities.quantities import find_quantities
from extractors.plan.checks import check_plan
from extractors.plan.counts import check_counts
from extractors.reports.profile import load_report_layouts
from extractors.reports.statuses import StatusWords
from extractors.text.dates import find_spans, parse_date
from extractors.vocabularies import VOCABULARIES
from models.errors import ProfileError
from models.vocabularies import folder_in_use, using_folder
from tests.extractors.printing import printed
from tests.extractors.test_checks import changed, sound_form
from tests.extractors.test_counts import plan

Reading = Callable[[], object]


def counts() -> object:
    findings = Findings()
    check_counts([plan(2, printed("Rencana ini memuat 18 janji."))], [["Uji"]], findings)
    return [finding.code for finding in findings.all()]


def endings() -> object:
    found = changed()
    (measure,) = found.commitments[0].measures
    measure = measure.model_copy(update={"text": printed("Terbitnya pedoman bagi")})
    commitment = found.commitments[0].model_copy(update={"measures": (measure,)})
    findings = Findings()
    check_plan(found.model_copy(update={"commitments": (commitment,)}), [sound_form()], findings)
    return [finding.code for finding in findings.all()]


def citations() -> object:
    text = printed("Maklumat Gubernur Nomor 3 Tahun 2021")
    return [found.value.value for found in find_citations("section/1", text, "P/01")]


def quantities() -> object:
    text = printed("Dua posyandu")
    return [found.unit.value for found in find_quantities("indicator", "i", text) if found.unit]


def amounts() -> object:
    """A currency that is written together with its amount."""
    text = printed("senilai EUR5 juta")
    return [found.unit.value for found in find_quantities("indicator", "i", text) if found.unit]


def phones() -> object:
    return [found.value for found in parse_phones(printed("(021) 5715 123 sambungan 12")).found]


def status() -> object:
    layouts = load_report_layouts(folder_in_use().path)
    words = StatusWords(layouts.profiles[0], layouts.vocabulary)
    return words.status("Beres"), words.status("Tercapai")


def obstacles() -> object:
    layouts = load_report_layouts(folder_in_use().path)
    words = StatusWords(layouts.profiles[0], layouts.vocabulary)
    return not words.is_no_obstacle("Lancar"), not words.is_no_obstacle("Nihil")


CASES: list[tuple[str, str, Reading, object, object]] = [
    (
        "vocabularies/dates.toml",
        '[months]\n6 = ["Haziran"]\n',
        lambda: parse_date("3 haziran 2021"),
        None,
        date(2021, 6, 3),
    ),
    (
        "vocabularies/dates.toml",
        'until = ["bis"]\n',
        lambda: [span.end for span in find_spans("bis 30 Juni 2021")],
        [],
        [date(2021, 6, 30)],
    ),
    ("vocabularies/counts.toml", "nouns.commitments = ['janji']\n", counts, [], ["count-differs"]),
    ("vocabularies/endings.toml", 'words = ["bagi"]\n', endings, [], ["value-cut"]),
    (
        "vocabularies/organisations.toml",
        '[bodies.ministry_or_agency]\nbadan-sungai = { names = ["Badan Sungai Raya"], acronyms = ["BSR"] }\n',
        lambda: (gazetteer().find("BSR"), identity("Badan Sungai Raya")),
        (None, "badansungairaya"),
        ("badan-sungai", "=badan-sungai"),
    ),
    (
        "vocabularies/organisations.toml",
        '[bodies.ministry_or_agency]\nkementerian-sosial = { acronyms = ["Depsos"] }\n',
        lambda: gazetteer().find("Depsos"),
        None,
        "kementerian-sosial",
    ),
    (
        "vocabularies/citations.toml",
        '[[laws]]\nshort = "Maklumat"\nnames = ["Maklumat Gubernur"]\n',
        citations,
        [],
        ["Maklumat 3/2021"],
    ),
    (
        "vocabularies/quantities.toml",
        'units.nouns = ["posyandu"]\n',
        quantities,
        [],
        ["posyandu"],
    ),
    (
        "vocabularies/quantities.toml",
        'units.currency = ["EUR"]\n',
        amounts,
        [],
        ["EUR"],
    ),
    (
        "vocabularies/addresses.toml",
        'extension = ["sambungan"]\n',
        phones,
        ["+62215715123"],
        ["+62215715123;ext=12"],
    ),
    (
        "reports/vocabulary.toml",
        'missing.obstacles = ["Lancar"]\n',
        obstacles,
        (True, False),
        (False, False),
    ),
    (
        "reports/vocabulary.toml",
        'statuses.complete = ["Beres"]\n',
        status,
        (None, "complete"),
        ("complete", "complete"),
    ),
    (
        "reports/vocabulary.toml",
        'without.statuses.complete = ["Tercapai"]\nstatuses.substantial = ["Tercapai"]\n',
        status,
        (None, "complete"),
        (None, "substantial"),
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
def test_what_is_added_is_read(
    name: str, text: str, reading: Reading, before: object, after: object, tmp_path: Path
) -> None:
    assert reading() == before
    with using_folder(added(tmp_path, name, text)):
        assert reading() == after
    assert reading() == before


def test_every_vocabulary_is_tried() -> None:
    assert {name for name, *_ in CASES} == {file.name for file in VOCABULARIES}


@pytest.mark.parametrize(
    ("name", "text", "sentences"),
    [
        (
            "vocabularies/dates.toml",
            'untill = ["bis"]\nmonths.13 = ["x"]\n',
            ["untill: is not known here (did you mean “until”?)", "months.13: "],
        ),
        (
            "vocabularies/dates.toml",
            'months.6 = ["mei"]\n',
            ["months: “mei” is given under both 5 and 6; expected it under one of them"],
        ),
        (
            "vocabularies/counts.toml",
            "results = ['(']\nnouns.milestones = ['x']\n",
            [
                "results: item 1: “(” is not a regular expression",
                "nouns.milestones: is not known here; known are commitments, indicators",
            ],
        ),
        (
            "vocabularies/endings.toml",
            'words = "bagi"\nmark = [";"]\n',
            [
                "words: expected a list of texts in brackets, not “bagi”",
                "mark: is not known here (did you mean “marks”?)",
            ],
        ),
        (
            "vocabularies/organisations.toml",
            '[bodies.ministry]\nx = { names = ["X"] }\n[bodies.other]\ny = { acronyms = ["Y"] }\n',
            [
                "bodies.ministry: is not known here (did you mean “ministry_or_agency”?)",
                "bodies.other.y.names: is missing; expected a list of texts in brackets",
            ],
        ),
        (
            "vocabularies/citations.toml",
            '[[laws]]\nshort = "X"\n[[numberings]]\npattern = [{ LOWR = "no" }]\n[goals.targets]\n17 = "x"\n',
            [
                "laws #1.names: is missing",
                "numberings #1.pattern #1.LOWR: is not known here (did you mean “LOWER”?)",
                "goals.targets.17: expected a number and perhaps a letter up to d, as 5b, not “x”",
            ],
        ),
        (
            "vocabularies/quantities.toml",
            'units.nouns = ["rumah sakit"]\ncomparators.before."=>" = ["x"]\n',
            [
                "comparators.before.=>: is not known here (did you mean “>”?)",
                "units.nouns: item 1: “rumah sakit” is compared with single words",
            ],
        ),
        (
            "vocabularies/addresses.toml",
            'region = "Indonesia"\nextensions = ["x"]\n',
            [
                "region: “Indonesia” is no country's code; expected two capitals",
                "extensions: is not known here (did you mean “extension”?)",
            ],
        ),
        (
            "reports/vocabulary.toml",
            'statuses.done = ["x"]\n[[periods]]\npattern = "x"\n',
            [
                "periods #1.pattern: “x” has no group (?P<n>…)",
                "statuses.done: is not known here; known are withdrawn, no_evidence",
            ],
        ),
        (
            "reports/vocabulary.toml",
            'statuses.limited = ["Tercapai"]\n',
            ["statuses: “Tercapai” is given under both complete and limited"],
        ),
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


def test_a_mistake_in_the_vocabulary_leaves_no_report_profile_in_force(tmp_path: Path) -> None:
    added(tmp_path, "reports/ours.toml", 'about = "a"\nlanguage = "id"\n')
    added(tmp_path, "reports/vocabulary.toml", "statuses = 5\n")
    with pytest.raises(ProfileError, match="statuses: expected a table, not 5"):
        load_report_layouts(tmp_path)
    assert "ours" not in [profile.name for profile in load_report_layouts().profiles]


def test_all_mistakes_of_a_folder_of_report_profiles_are_told(tmp_path: Path) -> None:
    added(tmp_path, "reports/one.toml", 'about = "a"\n')
    added(tmp_path, "reports/two.toml", 'about = "a"\nlanguage = "id"\ncolumn = 5\n')
    added(tmp_path, "reports/vocabulary.toml", "statuses = 5\n")
    with pytest.raises(ProfileError) as raised:
        load_report_layouts(tmp_path)
    told = [line.removeprefix(f"{tmp_path}/reports/") for line in str(raised.value).splitlines()]
    assert [line.split(": ")[:2] for line in told] == [
        ["one.toml", "language"],
        ["two.toml", "column"],
        ["vocabulary.toml", "statuses"],
    ]
