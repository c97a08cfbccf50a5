"""What a letter to one body says, in the words of `templates/kata.toml`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from flows.letters.filling import Item, Letter
from flows.page.texts import as_date, as_percent
from models.declared import Table, Wording, read_declared
from models.languages import Language
from models.origin import Reporter
from models.progress import Status
from warehouse.ask.letters import LetterRows
from warehouse.ask.queries import Row

_LONGEST = 300
"""Characters of what a body told that a letter says again; the rest is in its report."""


class _Sentences(Table):
    """The sentences of letters, with their blanks."""

    target_terlambat: Wording
    laporan_terakhir: Wording
    belum_dilaporkan: Wording
    seluruh_masa: Wording
    tanpa_status: Wording
    ringkasan: Wording
    terlambat: Wording
    dilaporkan: Wording
    menunggu: Wording
    temuan: Wording
    tanpa_bukti: Wording
    judul_terlambat: Wording
    judul_dilaporkan: Wording
    judul_ragu: Wording


class Words(Table):
    """The words of letters: what each sort of reporter and each status is called, and sentences."""

    unsur: dict[Reporter, Wording]
    status: dict[Status, Wording]
    kalimat: _Sentences


def read_words(file: Path) -> Words:
    """The words in a file; raises `ProfileError` with its mistakes."""
    return read_declared(Words, file)


def letters_of(rows: LetterRows, words: Words) -> Iterator[tuple[str, Letter]]:
    """Each letter with the name of its files: one for each body and plan, in which anything is due or overdue."""
    of_one = attrgetter("organisation_id", "plan_id")
    letters = [(key, [*own]) for key, own in groupby(rows.measures, key=of_one)]
    bodies = [body for (body, _), _ in letters]
    for (body, plan), own in letters:
        several = f"-{plan}" if bodies.count(body) > 1 else ""
        name = f"{rows.asked.period}-{body}{several}"
        yield name, _Writer(rows, words, own, name).letter()


class _Writer:
    """Writes the letter to one body on one plan: `rows` are its targets, measure by measure."""

    def __init__(self, told: LetterRows, words: Words, rows: Sequence[Row], name: str) -> None:
        self._asked, self._words, self._rows = told.asked, words, rows
        self._say = words.kalimat
        self._body: str = rows[0].organisation_id
        self._waiting = [row for row in told.waiting if row.organisation_id == self._body]
        self._findings = [row for row in told.findings if row.organisation_id == self._body]
        self._name = name
        self._measures = [[*own] for _, own in groupby(rows, key=attrgetter("measure_id"))]

    def letter(self) -> Letter:
        """All that fills in the templates."""
        lists: dict[str, list[Item]] = {
            "baris": [*self._lines()],
            "terlambat": [{"kalimat": text} for text in self._overdue()],
            "dilaporkan": [{"kalimat": text} for text in self._reported()],
            "ragu": [{"kalimat": text} for text in self._doubtful()],
        }
        headings = {
            f"judul_{name}": getattr(self._say, f"judul_{name}") if lists[name] else ""
            for name in ("terlambat", "dilaporkan", "ragu")
        }
        return Letter(self._facts() | headings, lists)

    def _facts(self) -> dict[str, str]:
        first, asked = self._rows[0], self._asked
        overdue = sum(row.is_overdue for row in self._rows)
        return {
            "badan": first.organisation,
            "unsur": self._words.unsur[first.reporter],
            "rencana": first.plan_title,
            "kode_rencana": first.plan_id,
            "periode": asked.period,
            "akhir_periode": _day(asked.ends_on),
            "tanggal": _day(asked.day),
            "berkas": self._name,
            "ringkasan": self._say.ringkasan.format(
                sekarang=len(self._rows) - overdue, terlambat=overdue
            ),
        }

    def _lines(self) -> Iterator[Item]:
        for number, own in enumerate(self._measures, 1):
            row = own[0]
            yield {
                "no": str(number),
                "komitmen": f"{row.number}. {row.title}",
                "badan": row.organisation,
                "ukuran": row.measure,
                "target": self._targets(own, is_overdue=False),
                "terlambat": self._targets(own, is_overdue=True),
                "laporan": self._last(row) if row.is_told else self._say.belum_dilaporkan,
                "kode": row.measure_id,
                "kode_rencana": row.plan_id,
                "kode_periode": self._asked.period,
            }

    def _targets(self, rows: Sequence[Row], *, is_overdue: bool) -> str:
        own = (row for row in rows if row.is_overdue == is_overdue)
        if not is_overdue:
            return "\n".join(row.target for row in own)
        late = self._say.target_terlambat
        return "\n".join(
            late.format(target=row.target, periode=row.period, tanggal=_day(row.due_date))
            for row in own
        )

    def _last(self, row: Row) -> str:
        status = self._words.status[row.told_status] if row.told_status else self._say.tanpa_status
        percent = f", {as_percent(row.told_percent, Language.INDONESIAN)}"
        return self._say.laporan_terakhir.format(
            periode=row.told_period or self._say.seluruh_masa,
            status=status,
            persen="" if row.told_percent is None else percent,
            capaian=_short(row.told_achievement or ""),
        ).strip()

    def _overdue(self) -> Iterator[str]:
        for row in filter(attrgetter("is_overdue"), self._rows):
            yield self._say.terlambat.format(
                nomor=row.number,
                ukuran=_line(row.measure),
                target=_line(row.target),
                tanggal=_day(row.due_date),
                hari=(self._asked.day - row.due_date).days,
            )

    def _reported(self) -> Iterator[str]:
        for row in self._told():
            yield self._say.dilaporkan.format(
                nomor=row.number, ukuran=_line(row.measure), laporan=_line(self._last(row))
            )

    def _doubtful(self) -> Iterator[str]:
        for row in self._waiting:
            yield self._say.menunggu.format(hal=_short(row.subject or ""), berkas=row.file_name)
        for row in self._findings:
            yield self._say.temuan.format(berkas=row.file_name, temuan=_line(row.message))
        for row in self._told():
            if row.told_status == Status.COMPLETE and not row.told_evidence:
                yield self._say.tanpa_bukti.format(nomor=row.number, ukuran=_line(row.measure))

    def _told(self) -> Iterable[Row]:
        return (own[0] for own in self._measures if own[0].is_told)


def _day(day: datetime.date) -> str:
    return as_date(day, Language.INDONESIAN)


def _line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    text = _line(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"
