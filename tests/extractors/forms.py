"""A layout of its own, so that tests of reading forms depend on no built-in profile."""

from __future__ import annotations

from extractors.plan.profile import Profile
from extractors.text.labels import Labels

PROFILE = Profile.model_validate(
    {
        "name": "uji",
        "about": "a form with every kind of label",
        "language": "id",
        "plan": {"family": "UJI", "names": ["Rencana Uji"], "titles": [r"rencana uji \d{4}-\d{4}"]},
        "titles": {
            "above": [r"(?P<number>\d{1,2})\s*\."],
            "rows": [r"janji\s+(?P<number>\d{1,2})"],
        },
        "facts": {"number": ["Nomor janji"], "title": ["Judul janji", "Nomor dan judul janji"]},
        "organisations": {
            "proposer": ["Diusulkan oleh kelompok warga", "Diusulkan oleh warga"],
            "government_actor": ["Badan negara yang ikut serta"],
            "non_government_actor": ["Kelompok di luar negara"],
        },
        "sections": {
            "problem": ["Persoalan apa yang hendak dijawab oleh janji ini bagi warga?"],
            "commitment": ["Seperti apa bentuk janjinya?"],
            "alignment": ["Hubungannya dengan rencana pembangunan"],
        },
        "indicators": {
            "head": ["Hasil yang dapat diukur"],
            "start_date": ["Mulai tanggal"],
            "end_date": ["Selesai tanggal"],
        },
        "inner": {"milestones": ["Tonggak"]},
        "contacts": {"person": ["Nama yang dihubungi"], "address": ["Surel dan telepon"]},
        "headings": {"plain": ["Uraian umum", "Pihak lain"], "groups": ["Bagian perencanaan"]},
    }
)
LABELS = Labels(PROFILE)


def label(key: str) -> str:
    """The first wording of a label."""
    return next(wording for name, wording in PROFILE.labels() if str(name) == key)
