"""A folder of profiles as people use it: what it adds is read and linked with, what is wrong with it is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from extractors.vocabularies import VOCABULARIES as READ
from flows.pipeline.extraction import check_profiles
from tests.flows.conftest import SAMPLE, Outcome, Renaksi
from tests.flows.reports import measures_of
from warehouse.link import SETTINGS
from warehouse.link.vocabularies import VOCABULARIES as LINKED_WITH
from warehouse.privacy.patterns import PRIVACY
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

DECISIONS = "SELECT decision, count(*) FROM matches GROUP BY ALL ORDER BY ALL"
UNREAD = "unchanged since it was loaded"
LINKED, UNLINKED = ["auto,4"], ["unmatched,4"]
NO_LINKS = ("linkage/scorer.toml", "nothing = 100\n")
"""Settings by which it is all but sure that an entry belongs to nothing."""


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    """An empty folder for profiles."""
    (tmp_path / "profiles").mkdir()
    return tmp_path / "profiles"


@pytest.fixture
def held(tmp_path: Path, loaded: Path) -> Path:
    """A warehouse with the sample plan, to load reports into."""
    for name in (loaded.name, f"{loaded.name}.files"):
        copy = shutil.copytree if (loaded.parent / name).is_dir() else shutil.copy
        copy(loaded.parent / name, tmp_path / name)
    return tmp_path / loaded.name


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report on the measures of the sample plan's first commitment."""
    return measures_of(SAMPLE, tmp_path / "b06.csv", commitments=[1])


def add(folder: Path, name: str, text: str) -> Path:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def in_use(warehouse: Path) -> Path:
    """Where the profiles that its loads have used are kept."""
    return warehouse.with_name(f"{warehouse.name}.files") / "profiles"


def asked(renaksi: Renaksi, sql: str) -> list[str]:
    """The answer's rows."""
    return renaksi("query", sql, "--format", "csv").out.splitlines()[1:]


def told(outcome: Outcome, folder: Path) -> list[str]:
    """The files and keys of the mistakes, each once and in their order."""
    assert outcome.code == 7
    lines = outcome.err.splitlines()
    begin = f"renaksi: {folder}/"
    assert all(line.startswith(begin) for line in lines)
    return [": ".join(line.removeprefix(begin).split(": ")[:2]) for line in lines]


def test_words_of_ones_own_are_read_and_kept_for_a_rebuild(
    renaksi: Renaksi, held: Path, profiles: Path, report: Path
) -> None:
    status = "SELECT DISTINCT status FROM progress_entries"
    report.write_text(report.read_text(encoding="utf-8").replace("Selesai", "Beres"), "utf-8")
    renaksi("load", report)
    assert asked(renaksi, status) == ['""']
    add(profiles, "reports/vocabulary.toml", 'statuses.complete = ["Beres"]\n')
    assert renaksi("load", report, "--profiles", profiles).code == 0
    assert asked(renaksi, status) == ["complete"]
    assert UNREAD in renaksi("load", report, "--profiles", profiles).out
    shutil.rmtree(profiles)
    outcome = renaksi("rebuild")
    assert (outcome.code, outcome.err) == (0, "")
    assert asked(renaksi, status) == ["complete"]


def test_profiles_in_use_are_remembered(
    renaksi: Renaksi, held: Path, profiles: Path, report: Path, tmp_path: Path
) -> None:
    status = "SELECT status, count(*) FROM progress_entries GROUP BY ALL"
    report.write_text(report.read_text(encoding="utf-8").replace("Selesai", "Beres"), "utf-8")
    add(profiles, "reports/vocabulary.toml", 'statuses.complete = ["Beres"]\n')
    renaksi("load", report, "--profiles", profiles)
    shutil.rmtree(profiles)
    second = tmp_path / "b12.csv"
    second.write_text(report.read_text(encoding="utf-8").replace("B06", "B12"), "utf-8")
    assert renaksi("load", second).code == 0
    assert asked(renaksi, status) == ["complete,8"]
    with open_warehouse(held, read_only=True) as connection:
        before = relation_digests(connection)
    held.unlink()
    assert "the warehouse is there again" in renaksi("rebuild").out
    with open_warehouse(held, read_only=True) as connection:
        assert relation_digests(connection) == before


def test_settings_of_a_warehouse_count(renaksi: Renaksi, held: Path) -> None:
    settings = in_use(held).with_name("settings.toml")
    settings.write_text('language = "id"\nlicence = "CC-BY-4.0"\n', encoding="utf-8")
    assert "lang = 'id'" in renaksi("status").out
    assert renaksi("export", "out", "--as", "datapackage").code == 0
    package = Path("out", "datapackage.json").read_text(encoding="utf-8")
    assert "CC-BY-4.0" in package
    settings.write_text('languages = "id"\n', encoding="utf-8")
    refused = renaksi("status")
    assert (refused.code, "settings.toml: languages" in refused.err) == (7, True)


def test_a_word_that_is_changed_has_the_file_read_again(
    renaksi: Renaksi, held: Path, profiles: Path, report: Path
) -> None:
    add(profiles, "vocabularies/dates.toml", 'until = ["bis"]\n')
    renaksi("load", report, "--profiles", profiles)
    add(profiles, "vocabularies/dates.toml", 'until = ["bis zum"]\n')
    assert UNREAD not in renaksi("load", report, "--profiles", profiles).out
    assert UNREAD in renaksi("load", report, "--profiles", profiles).out


def test_reports_are_linked_with_what_the_command_is_given(
    renaksi: Renaksi, held: Path, profiles: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(profiles, *NO_LINKS)
    renaksi("load", report, "--profiles", profiles)
    assert asked(renaksi, DECISIONS) == UNLINKED
    assert renaksi("rebuild", "links").code == 0
    assert asked(renaksi, DECISIONS) == UNLINKED
    shutil.rmtree(in_use(held))
    assert renaksi("rebuild", "links").code == 0
    assert asked(renaksi, DECISIONS) == LINKED
    assert renaksi("rebuild", "links", "--profiles", profiles).code == 0
    assert asked(renaksi, DECISIONS) == UNLINKED
    renaksi("load", SAMPLE.with_name("plan-updated.pdf"))
    linked = asked(renaksi, DECISIONS)
    assert linked != UNLINKED
    monkeypatch.setenv("RENAKSI_PROFILES", str(profiles))
    assert renaksi("rollback", "OGI-2030-2032").code == 0
    assert asked(renaksi, DECISIONS) == UNLINKED
    monkeypatch.delenv("RENAKSI_PROFILES")
    assert renaksi("rollback", "OGI-2030-2032", "--to", "2").code == 0
    assert asked(renaksi, DECISIONS) == linked


def test_a_rebuild_links_each_load_with_its_own_profiles(
    renaksi: Renaksi, held: Path, profiles: Path, report: Path
) -> None:
    renaksi("load", report, "--profiles", add(profiles, *NO_LINKS))
    shutil.rmtree(profiles)
    assert "every relation is as it was" in renaksi("rebuild").out
    assert asked(renaksi, DECISIONS) == UNLINKED


@pytest.mark.parametrize("text", ["", "x = [", "x = 1"])
def test_reconcile_refuses_the_folders_that_load_refuses(
    renaksi: Renaksi, held: Path, tmp_path: Path, report: Path, text: str
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    if text:
        add(folder, "plan.toml", text)
    refused = renaksi("load", report, "--profiles", folder)
    assert refused.code == 7
    assert renaksi("rebuild", "links", "--profiles", folder) == refused


def test_loading_without_the_profiles_of_before_is_told(
    renaksi: Renaksi, held: Path, profiles: Path, report: Path
) -> None:
    said = f"{report.name} was read with profiles of your own before, and without them now"
    report.write_text(report.read_text(encoding="utf-8").replace("Selesai", "Beres"), "utf-8")
    add(profiles, "reports/vocabulary.toml", '[statuses]\ncomplete = ["beres"]\n')
    assert said not in renaksi("load", report, "--profiles", profiles).out
    assert UNREAD in renaksi("load", report).out
    shutil.rmtree(in_use(held))
    assert said in renaksi("load", report).out
    assert said not in renaksi("load", report).out
    assert said not in renaksi("load", report, "--force").out


def test_all_that_is_wrong_with_a_folder_is_told_before_anything_is_read(
    renaksi: Renaksi, profiles: Path, report: Path, tmp_path: Path
) -> None:
    add(profiles, "ours.toml", 'about = "a"\n')
    add(profiles, "reports/theirs.toml", 'about = "a"\nlanguage = "id"\nlone = 1\n')
    add(profiles, "reports/vocabulary.toml", "statuses = 5\n")
    add(profiles, "vocabularies/dates.toml", 'untill = ["x"]\nmonths.0 = ["x"]\n')
    add(profiles, "vocabularies/quantity.toml", "")
    add(profiles, "linkage/scorer.toml", "required.word = 0.5\n")
    add(profiles, "drafts/notes.toml", "")
    outcome = renaksi("load", report, "--profiles", profiles)
    assert told(outcome, profiles) == [
        "ours.toml: language",
        "ours.toml: plan",
        "reports/theirs.toml: lone",
        "reports/vocabulary.toml: statuses",
        "drafts/notes.toml: is not known here; known are vocabularies/addresses.toml, "
        "vocabularies/citations.toml, vocabularies/counts.toml, vocabularies/dates.toml, "
        "vocabularies/endings.toml, vocabularies/organisations.toml, vocabularies/quantities.toml, "
        "reports/vocabulary.toml, vocabularies/languages/en.toml, vocabularies/languages/es.toml, "
        "vocabularies/languages/fr.toml, vocabularies/languages/id.toml, vocabularies/privacy.toml, "
        "linkage/bodies.toml, linkage/vocabulary.toml, linkage/titles.toml, linkage/scorer.toml.",
        "vocabularies/quantity.toml: is not known here (did you mean “vocabularies/quantities.toml”?); "
        "known are vocabularies/addresses.toml, vocabularies/citations.toml, vocabularies/counts.toml, "
        "vocabularies/dates.toml, vocabularies/endings.toml, vocabularies/organisations.toml, "
        "vocabularies/quantities.toml, reports/vocabulary.toml, vocabularies/languages/en.toml, "
        "vocabularies/languages/es.toml, vocabularies/languages/fr.toml, "
        "vocabularies/languages/id.toml, vocabularies/privacy.toml, "
        "linkage/bodies.toml, linkage/vocabulary.toml, linkage/titles.toml, linkage/scorer.toml.",
        "vocabularies/dates.toml: months.0",
        "vocabularies/dates.toml: untill",
        "linkage/scorer.toml: required.word",
    ]
    assert not (tmp_path / "renaksi.duckdb").exists()


def test_a_folder_without_profiles_is_refused(
    renaksi: Renaksi, profiles: Path, report: Path
) -> None:
    (profiles / "ours.tml").write_text('about = "a"\n')
    outcome = renaksi("load", report, "--profiles", profiles)
    assert (outcome.code, "holds no profile" in outcome.err) == (7, True)


def test_settings_with_a_mistake_are_refused_before_anything_is_read(
    renaksi: Renaksi, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("content.word.weight = 2\n")
    monkeypatch.setenv(SETTINGS, str(settings))
    outcome = renaksi("load", report)
    assert outcome.code == 7
    assert f"settings.toml (set by {SETTINGS}): content.word: is not known here" in outcome.err
    assert "(did you mean “words”?)" in outcome.err
    assert not (tmp_path / "renaksi.duckdb").exists()


@pytest.mark.parametrize("command", [("rebuild", "links"), ("rollback", "OGI-2030-2032")])
def test_commands_that_link_refuse_a_folder_with_a_mistake(
    renaksi: Renaksi, held: Path, profiles: Path, report: Path, command: tuple[str, ...]
) -> None:
    renaksi("load", report)
    renaksi("load", SAMPLE.with_name("plan-updated.pdf"))
    before = asked(renaksi, "SELECT * FROM matches ORDER BY ALL")
    add(profiles, "linkage/bodies.toml", "kpk = 5\n")
    outcome = renaksi(*command, "--profiles", profiles)
    assert told(outcome, profiles) == ["linkage/bodies.toml: kpk"]
    assert asked(renaksi, "SELECT * FROM matches ORDER BY ALL") == before
    assert asked(renaksi, "SELECT version FROM plans WHERE family = 'OGI'") == ["2"]


DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = [
    (page.name, name, text)
    for page in (DOCS / "profiles.md", DOCS / "linkage.md")
    for name, text in re.findall(
        r"^```toml\n# (\S+\.toml)\b.*?\n(.*?)^```", page.read_text("utf-8"), re.M | re.S
    )
]


@pytest.mark.parametrize(("page", "name", "text"), EXAMPLES)
def test_the_documented_examples_are_valid(page: str, name: str, text: str, profiles: Path) -> None:
    check_profiles(add(profiles, name, text))


def test_every_file_of_a_folder_is_documented() -> None:
    pages = (DOCS / "profiles.md").read_text("utf-8") + (DOCS / "linkage.md").read_text("utf-8")
    known = {file.name for file in (*READ, PRIVACY, *LINKED_WITH)}
    assert [name for name in sorted(known) if f"`{name}`" not in pages] == []
    assert {name for _, name, _ in EXAMPLES} <= known


def test_words_of_personal_data_are_added_to(
    renaksi: Renaksi, held: Path, report: Path, profiles: Path
) -> None:
    said = "Saluran 12345 untuk Penghubung: Tono Wijaya"
    measures_of(SAMPLE, report, commitments=[1], achievement=said)
    add(
        profiles,
        "vocabularies/privacy.toml",
        'persons = ["penghubung"]\ntelephones = ["saluran"]\n',
    )
    assert renaksi("load", report, "--profiles", profiles).code == 0
    leaves = "SELECT DISTINCT achievement FROM public.progress_entries"
    assert asked(renaksi, leaves) == ["Saluran […] untuk Penghubung: […]"]
    add(profiles, "vocabularies/privacy.toml", 'persons = [""]\ntelefon = ["saluran"]\n')
    outcome = renaksi("load", report, "--profiles", profiles)
    assert outcome.code == 7
    assert len(outcome.err.splitlines()) == 2
    assert len(EXAMPLES) >= 5


def test_a_page_is_not_drawn_with_a_folder_that_has_a_mistake(
    renaksi: Renaksi, profiles: Path, tmp_path: Path
) -> None:
    add(profiles, "vocabularies/counts.toml", "result = ['x']\n")
    outcome = renaksi("show", SAMPLE, "--profiles", profiles)
    assert told(outcome, profiles) == ["vocabularies/counts.toml: result"]
    assert not (tmp_path / "page.png").exists()
