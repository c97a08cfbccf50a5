"""Reports as careless offices write them: entries whose measures are known, spoilt in seeded ways.

What stands for what (`SYNONYMS`) is what ministries write, found in no particular plan.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from warehouse.link.subjects import Entry

SYNONYMS = (
    ("adanya", "tersedianya", "terdapatnya", "ketersediaan", "penyediaan", "tersusunnya"),
    ("terlaksananya", "terselenggaranya", "pelaksanaan", "penyelenggaraan", "dilaksanakannya"),
    ("meningkatnya", "peningkatan", "bertambahnya", "naiknya", "meningkatkan"),
    ("terbukanya", "dibukanya", "keterbukaan", "pembukaan"),
    ("diterbitkannya", "terbitnya", "penerbitan", "keluarnya"),
    ("pengembangan", "dikembangkannya", "berkembangnya", "pembangunan"),
    ("penyusunan", "tersusunnya", "disusunnya", "perumusan"),
    ("terkait", "tentang", "mengenai", "perihal"),
    ("melalui", "lewat", "via", "dengan"),
    ("masyarakat", "warga", "publik"),
    ("informasi", "data", "keterangan"),
    ("sosialisasi", "diseminasi", "penyebarluasan"),
    ("kegiatan", "aktivitas"), ("rapat", "pertemuan"), ("draft", "rancangan", "draf"),
    ("peraturan", "regulasi", "aturan"), ("kebijakan", "policy"), ("desa", "kampung"),
    ("pelatihan", "bimtek", "diklat"), ("monitoring", "pemantauan"), ("kajian", "studi", "telaah"),
    ("pemerintah daerah", "pemda"), ("kementerian/lembaga", "k/l"),
    ("organisasi masyarakat sipil", "oms"), ("barang dan jasa", "barang/jasa"),
)  # fmt: skip
SMALL = {
    "yang",
    "dan",
    "di",
    "ke",
    "dari",
    "untuk",
    "pada",
    "dengan",
    "dalam",
    "oleh",
    "serta",
    "bagi",
}
BODIES = (
    ("Kementerian Dalam Negeri", "Kemendagri"), ("Kementerian Sosial", "Kemensos"),
    ("Kementerian Hukum dan HAM", "Kemenkumham"), ("Kementerian Keuangan", "Kemenkeu"),
    ("Kementerian Kesehatan", "Kemenkes"), ("Kementerian Agama", "Kemenag"),
    ("Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "KemenPANRB"),
    ("Kementerian", "Kemen."), ("Kementerian", "Kement."), ("Komisi", "Kom."), ("Badan", "Bdn."),
    ("Republik Indonesia", "RI"), ("Direktorat Jenderal", "Ditjen"), ("Organisasi Masyarakat Sipil", "OMS"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noise:
    """How often, from 0 to 1, each thing happens; `kept` is the least share of a text that is left when it is cut."""

    synonym: float = 0
    small: float = 0
    drop: float = 0
    typo: float = 0
    swap: float = 0
    cut: float = 0
    kept: float = 1
    capitals: float = 0
    body: float = 0


LEVELS: Mapping[str, Noise] = {
    "light": Noise(synonym=0.3, small=0.05, cut=0.1, kept=0.8, body=0.2),
    "medium": Noise(
        synonym=0.6, small=0.4, drop=0.05, typo=0.05, swap=0.03, cut=0.3, kept=0.6, capitals=0.15, body=0.4
    ),
    "heavy": Noise(synonym=0.9, small=0.6, drop=0.15, typo=0.12, swap=0.08, cut=0.6, kept=0.5, capitals=0.2, body=0.6),
    "extreme": Noise(synonym=1, small=0.8, drop=0.3, typo=0.2, swap=0.2, cut=0.9, kept=0.35, capitals=0.3, body=0.8),
}  # fmt: skip


def reword(text: str, noise: Noise, random: Random) -> str:
    """The text as somebody else writes it."""
    for group in SYNONYMS:
        for word in group:
            pattern = rf"\b{re.escape(word)}\b"
            if random.random() < noise.synonym and re.search(pattern, text, re.IGNORECASE):
                other = random.choice([item for item in group if item != word])
                text = re.sub(pattern, other, text, count=1, flags=re.IGNORECASE)
                break
    words = text.split()
    if len(words) > 6 and random.random() < noise.cut:
        words = words[: max(4, int(len(words) * random.uniform(noise.kept, 1)))]
    kept = [word for word in words if not _is_dropped(word, noise, random)] or words
    for place in range(len(kept) - 1):
        if random.random() < noise.swap:
            kept[place], kept[place + 1] = kept[place + 1], kept[place]
    said = " ".join(
        _mistype(word, random) if random.random() < noise.typo else word for word in kept
    )
    return said.upper() if random.random() < noise.capitals else said


def rename(body: str, noise: Noise, random: Random) -> str:
    """The body as somebody else abbreviates it."""
    for name, short in BODIES:
        if name in body and random.random() < noise.body:
            return body.replace(name, short)
    return body


def spoil(entry: Entry, noise: Noise, random: Random) -> Entry:
    """The entry as somebody else writes it; its target is spoilt half as much as its measure."""
    target_noise = replace(
        noise, drop=noise.drop / 2, typo=noise.typo / 2, cut=noise.cut / 2, capitals=0
    )
    heading_noise = replace(target_noise, synonym=noise.synonym / 3, small=0)
    return replace(
        entry,
        measure=entry.measure and reword(entry.measure, noise, random),
        target=entry.target and reword(entry.target, target_noise, random),
        responsible=entry.responsible and rename(entry.responsible, noise, random),
        commitment=entry.commitment and reword(entry.commitment, heading_noise, random),
    )  # fmt: skip


FORMS: Mapping[str, Callable[[Entry], Entry]] = {
    "complete": lambda entry: entry,
    "no commitment": lambda entry: replace(entry, commitment=None),
    "no number": lambda entry: replace(
        entry, commitment=re.sub(r"^\W*\d+\W+", "", entry.commitment or "") or None
    ),
    "no body": lambda entry: replace(entry, responsible=None),
    "no target": lambda entry: replace(entry, target=None),
    "no body, no target": lambda entry: replace(entry, responsible=None, target=None),
    "measure only": lambda entry: replace(entry, commitment=None, responsible=None, target=None),
    "target as measure": lambda entry: replace(
        entry, measure=entry.target or entry.measure, target=None
    ),
}
"""What a report's columns may leave out."""


def _is_dropped(word: str, noise: Noise, random: Random) -> bool:
    return random.random() < (noise.small if word.casefold() in SMALL else noise.drop)


def _mistype(word: str, random: Random) -> str:
    """Two letters swapped, one left out, or one doubled; a word with digits is written with care."""
    if len(word) < 5 or not word.isalpha():
        return word
    place = random.randrange(1, len(word) - 2)
    first, second = word[place], word[place + 1]
    middle = random.choice([second + first, second, first + first + second])
    return word[:place] + middle + word[place + 2 :]


def shuffled(entries: Sequence[Entry], random: Random) -> Iterator[Entry]:
    """The entries in another order, their ordinals with them."""
    order = list(range(1, len(entries) + 1))
    random.shuffle(order)
    for entry, ordinal in zip(entries, order, strict=True):
        yield replace(entry, ordinal=ordinal)
