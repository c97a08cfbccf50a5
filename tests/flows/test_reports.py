"""Progress reports from file to warehouse: what counts where several files speak of the same measures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.flows.conftest import Renaksi, asked
from tests.flows.reports import TITLES, measures_of

CIVIL_SOCIETY = (*TITLES, "Pelapor: Organisasi Masyarakat Sipil")


ACHIEVEMENTS = "SELECT DISTINCT achievement FROM progress_entries ORDER BY ALL"
CURRENT = "SELECT file_name FROM documents WHERE kind = 'progress_report' AND is_current ORDER BY 1"


def test_the_summary_says_what_a_report_is_and_what_became_of_it(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    first, again = (
        renaksi("load", measures_of(sample, tmp_path / "oms.csv", titles=CIVIL_SOCIETY))
        for _ in range(2)
    )
    assert (first.code, first.err) == (0, "")
    for words in ("OGI-2030-2032", "B06", "civil society", "Linked", "To review", "Unmatched"):
        assert words in first.out
    assert "unchanged" not in first.out
    assert "unchanged" in again.out


@pytest.mark.parametrize(
    "name", ["b06.csv", pytest.param("b06 (revisi).csv", marks=pytest.mark.slow)]
)
def test_a_corrected_report_takes_the_place_of_the_first(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path, name: str
) -> None:
    renaksi("load", measures_of(sample, tmp_path / "b06.csv"))
    count = asked(renaksi, "SELECT count(*) FROM progress_entries")
    (tmp_path / "new").mkdir()
    corrected = measures_of(sample, tmp_path / "new" / name, achievement="Ternyata belum")

    outcome = renaksi("load", corrected)

    assert "1 note" in outcome.out
    assert asked(renaksi, ACHIEVEMENTS) == ["Ternyata belum"]
    assert asked(renaksi, "SELECT count(*) FROM progress_entries") == count
    assert asked(renaksi, "SELECT count(*) FROM matches") == count
    assert asked(renaksi, CURRENT) == [name]
    assert "report-corrected" in asked(renaksi, "SELECT code FROM findings")
    assert "unchanged" in renaksi("load", tmp_path / "b06.csv").out
    assert asked(renaksi, ACHIEVEMENTS) == ["Ternyata belum"]


@pytest.mark.slow
def test_an_unknown_column_is_kept_for_the_entries_that_count(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    first = measures_of(sample, tmp_path / "b06.csv", commitments=[1])
    lines = first.read_text(encoding="utf-8").splitlines()
    head = next(n for n, line in enumerate(lines) if line.startswith("Komitmen;"))
    lines[head] += ";Pagu"
    lines[head + 1 :] = [f"{line};{n} juta" for n, line in enumerate(lines[head + 1 :], 1)]
    first.write_text("\n".join(lines), encoding="utf-8")
    outcome = renaksi("load", first)
    assert 'renaksi query "SELECT file_name, severity, page, message, action FROM' in outcome.out
    kept = "SELECT owner_kind, label, text, ordinal FROM other_fields ORDER BY text"
    told = [f"progress_entry,Pagu,{n} juta,1" for n in range(1, len(lines) - head)]
    assert asked(renaksi, kept) == told
    owners = "SELECT count(*) FROM other_fields JOIN progress_entries ON owner_id = entry_id"
    assert asked(renaksi, owners) == [str(len(told))]
    words = "SELECT kept, unassigned, in_values = in_fields + kept FROM word_audit JOIN documents"
    assert asked(renaksi, f"{words} USING (document_id) WHERE kind = 'progress_report'") == [
        f"{1 + 2 * len(told)},0,true"
    ]
    actions = "SELECT action FROM findings WHERE code = 'report-head-unknown'"
    assert "profile" in asked(renaksi, actions)[0]
    in_indonesian = actions.replace("findings", "findings JOIN finding_texts USING (finding_id)")
    in_indonesian = in_indonesian.replace("SELECT action", "SELECT finding_texts.action")
    assert "profil laporan" in asked(renaksi, f"{in_indonesian} AND lang = 'id'")[0]
    (tmp_path / "new").mkdir()
    renaksi("load", measures_of(sample, tmp_path / "new" / "b06.csv", commitments=[1]))
    assert asked(renaksi, kept) == []


@pytest.mark.slow
def test_a_period_told_by_days_is_the_plans(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    told = "SELECT period, period_start, period_end, count(*) FROM progress_reports GROUP BY ALL"
    for number, name in enumerate(("semester.csv", "semester (revisi).csv")):
        titles = (TITLES[0], "Semester I Tahun 2031")
        report = measures_of(sample, tmp_path / name, titles=titles, achievement=f"{number}")
        assert renaksi("load", report).code == 0
        assert asked(renaksi, told) == ["B06,2031-01-01,2031-06-30,1"]
    assert asked(renaksi, "SELECT DISTINCT decision FROM matches") == ["auto"]
    assert asked(renaksi, "SELECT DISTINCT period FROM commitment_progress") == ["B06"]
    assert asked(renaksi, ACHIEVEMENTS) == ["1"]


@pytest.mark.slow
def test_days_that_are_no_period_of_the_plan_are_said(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    titles = (TITLES[0], "Januari–Desember 2031")
    renaksi("load", measures_of(sample, tmp_path / "tahun.csv", titles=titles))
    assert asked(renaksi, "SELECT period FROM progress_reports") == ["2031"]
    assert "period-not-in-plan,1" in asked(renaksi, "SELECT code, page FROM findings")
    assert "auto" not in asked(renaksi, "SELECT DISTINCT decision FROM matches")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"commitments": [1]}, {"commitments": [2, 3]}),
        pytest.param({"titles": TITLES}, {"titles": CIVIL_SOCIETY}, marks=pytest.mark.slow),
        pytest.param(
            {"titles": TITLES}, {"titles": [TITLES[0], "Periode B12"]}, marks=pytest.mark.slow
        ),
        (
            {"titles": [*TITLES, "Pelapor: Kementerian Satu"]},
            {"titles": [*TITLES, "Pelapor: Kementerian Dua"]},
        ),
    ],
    ids=["other commitments", "other reporter", "other period", "other ministry"],
)
def test_reports_that_do_not_correct_each_other_both_stand(
    renaksi: Renaksi,
    held: Path,
    sample: Path,
    tmp_path: Path,
    first: dict[str, Any],
    second: dict[str, Any],
) -> None:
    for number, facts in enumerate((first, second), 1):
        (tmp_path / str(number)).mkdir()
        file = tmp_path / str(number) / "laporan.csv"
        renaksi("load", measures_of(sample, file, achievement=f"Capaian {number}", **facts))
    assert asked(renaksi, ACHIEVEMENTS) == ["Capaian 1", "Capaian 2"]
    assert asked(renaksi, CURRENT) == ["laporan.csv"] * 2


@pytest.mark.slow
def test_a_report_profile_of_ones_own_is_loaded_by_the_folder_of_profiles(
    renaksi: Renaksi, held: Path, tmp_path: Path
) -> None:
    report = tmp_path / "b06.csv"
    report.write_text("Butir Rencana;Hasil;Kondisi\nPemetaan kanal;Ada;Beres\n", encoding="utf-8")
    assert renaksi("load", report).code == 4
    own = tmp_path / "profiles" / "reports"
    own.mkdir(parents=True)
    (own / "ours.toml").write_text(
        'about = "Ours"\nlanguage = "id"\n[columns]\nmeasure = ["Butir Rencana"]\n'
        'achievement = ["Hasil"]\nstatus = ["Kondisi"]\n[statuses]\ncomplete = ["Beres"]\n',
        encoding="utf-8",
    )

    assert renaksi("load", report, "--profiles", own.parent).code == 0

    entry = "SELECT measure_as_printed, achievement, status FROM progress_entries"
    assert asked(renaksi, entry) == ["Pemetaan kanal,Ada,complete"]
