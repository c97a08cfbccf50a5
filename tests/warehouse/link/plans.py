"""A small plan to link entries with; its bodies and measures are made up."""

from __future__ import annotations

from dataclasses import replace

from warehouse.link.subjects import Candidate, Commitment, Entry, Spellings

PLAN = "OGI-2030-2032"
SCHOOLS, PORTS, LAKES = f"{PLAN}/01", f"{PLAN}/02", f"{PLAN}/03"
SPELLINGS = Spellings({"BPD": "Badan Pelabuhan Daerah", "KS": "Kementerian Sekolah"})


def candidate(commitment_id: str, ordinal: int, text: str, body: str, target: str) -> Candidate:
    """A measure with a target of B06, reported on by the government unless its body is a foundation."""
    return Candidate(
        "measure", f"{commitment_id}/measure/{ordinal}", commitment_id, ordinal, text, (body,),
        "civil_society" if body.startswith("Yayasan") else "government", {"B06": target},
    )  # fmt: skip


COMMITMENTS = (
    Commitment(
        SCHOOLS, PLAN, 1, ("Keterbukaan anggaran sekolah dasar",),
        (
            candidate(SCHOOLS, 1, "Terbitnya pedoman publikasi anggaran sekolah bagi 200 kepala sekolah",
                      "Kementerian Sekolah", "Draf pedoman publikasi dibahas bersama komite sekolah"),
            candidate(SCHOOLS, 2, "Tersedianya papan pengumuman anggaran di sekolah Kabupaten Arga",
                      "Kementerian Sekolah", "Rancangan papan pengumuman disetujui"),
            candidate(SCHOOLS, 3, "Mendorong terbitnya pedoman publikasi anggaran sekolah bagi 200 kepala sekolah",
                      "Yayasan Buku", "Masukan tertulis atas draf pedoman publikasi"),
        ),
    ),
    Commitment(
        PORTS, PLAN, 2, ("Layanan pengaduan pelabuhan rakyat",),
        (
            candidate(PORTS, 1, "Terselenggaranya kanal pengaduan penumpang kapal",
                      "Badan Pelabuhan Daerah", "Kanal pengaduan diuji coba pada tiga dermaga"),
            candidate(PORTS, 2, "Meningkatnya penyelesaian pengaduan penumpang minimal 45% pada tahun 2031",
                      "Badan Pelabuhan Daerah", "Penyelesaian pengaduan mencapai 20%"),
        ),
    ),
    Commitment(LAKES, PLAN, 3, ("Pemantauan mutu air danau",), (), frozenset({"ID0903"})),
)  # fmt: skip


def entry(measure: str | None, number: int = 1, **facts: object) -> Entry:
    """An entry of a government's B06 report under the heading of one of the commitments."""
    heading = f"{number}. {COMMITMENTS[number - 1].names[0]}"
    made = Entry("r/1", "r", 1, "government", "B06", heading, None, measure, None)
    return replace(made, **facts)  # type: ignore[arg-type]


def told(candidate: Candidate, ordinal: int = 1, **facts: object) -> Entry:
    """An entry in the candidate's own words."""
    number = next(c.number for c in COMMITMENTS if c.commitment_id == candidate.commitment_id)
    facts = {
        "entry_id": f"r/{ordinal}",
        "ordinal": ordinal,
        "reporter": candidate.reporter,
        "responsible": candidate.bodies[0],
        "target": candidate.targets["B06"],
        "measure": candidate.text,
        **facts,
    }
    return replace(entry(None, number), **facts)  # type: ignore[arg-type]


MEASURES = [candidate for item in COMMITMENTS for candidate in item.candidates]
