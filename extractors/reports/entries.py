"""Rows and forms to progress entries: values of words, statuses, percentages, and findings on what cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.audit.findings import Findings, quoted
from extractors.audit.links import Links
from extractors.audit.tally import Tally
from extractors.plan.other_fields import other_fields
from extractors.reports.merged_rows import Several, cells_of_several_rows, merged_rows
from extractors.reports.percents import PercentScales
from extractors.reports.profile import ReportProfile, Vocabulary
from extractors.reports.raw import RawEntry
from extractors.reports.statuses import StatusWords, is_about, parse_percent, percent_in
from extractors.text.joining import Joiner
from extractors.text.lines import Line, text_of, words_in
from extractors.text.lists import is_nothing
from extractors.text.rows import RowCell
from ingest.sheets.cells import cell_name
from models.geometry import Value, Word
from models.plan import OtherField
from models.progress import OgpCommitment, ProgressEntry, Status
from models.same import as_label
from models.sentences import Unquoted

_TEXTS = (
    "responsible",
    "measure",
    "target",
    "achievement",
    "obstacles",
    "follow_up",
    "evidence",
    "external_id",
)
_NAMES = {"measure": "measure_as_printed", "target": "target_as_printed"}


_OPENING = 6
"""So many words of what a row is about are quoted."""


class EntryBuilder:
    """Makes entries; problems are added to `findings`, words that are labels to `tally`.

    `links` are the document's, `scales` what the numbers in its columns of percentages mean, `keys` the fields that
    each of its rows fills, `sheets` the names of a workbook's sheets by their numbers.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        joiner: Joiner,
        findings: Findings,
        tally: Tally,
        links: Links,
        *,
        scales: PercentScales,
        keys: Sequence[str] = (),
        sheets: Mapping[int, str] | None = None,
    ) -> None:
        self._vocabulary = vocabulary
        self._joiner = joiner
        self._findings = findings
        self._tally = tally
        self._links = links
        self._scales = scales
        self._keys = keys
        self._sheets = sheets or {}
        self._row, self._page = "", 1
        self._words: dict[str, StatusWords] = {}
        self._shared: dict[int, Several] = {}

    def entries(self, raw: Sequence[RawEntry], report_id: str) -> tuple[ProgressEntry, ...]:
        """The records of a report's rows or forms; where none of several names a commitment, that is said once."""
        self._shared = cells_of_several_rows([row.cells for row in raw])
        made = tuple(self._entry(row, f"{report_id}/{n}", n) for n, row in enumerate(raw, 1))
        unnamed = [
            (row, entry.entry_id)
            for row, entry in zip(raw, made, strict=True)
            if entry.commitment_as_printed is None and entry.external_id is None
        ]
        if len(unnamed) == len(made) > 1:
            self._findings.add(
                "report-without-commitments",
                page=raw[0].first_page,
                entity=("progress_report", report_id),
                count=len(made),
            )
            return made
        for row, entry_id in unnamed:
            self._begin(row)
            self._add("entry-without-commitment", entry_id, row.words)
        return made

    def ogp_commitments(
        self, raw: Sequence[RawEntry], entries: Sequence[ProgressEntry]
    ) -> Iterator[OgpCommitment]:
        """The whole rows of OGP's data that entries are read from, their empty cells aside."""
        for row, entry in zip(raw, entries, strict=True):
            filled = {column: lines for column, lines in row.columns.items() if lines}
            texts = [self._joiner.value(lines) for lines in filled.values()]
            if texts:
                words = tuple(word for text in texts for word in text.words)
                yield OgpCommitment(
                    ogp_commitment_id=f"{entry.entry_id}/ogp",
                    entry_id=entry.entry_id,
                    headings=tuple(column.label for column in filled),
                    texts=Value([text.value for text in texts], words),
                )

    def _begin(self, raw: RawEntry) -> None:
        """Say of the findings that follow that they are about this row."""
        self._row, self._page = _opening(raw), raw.first_page

    def _entry(self, raw: RawEntry, entry_id: str, ordinal: int) -> ProgressEntry:
        """The record of one row or form."""
        self._begin(raw)
        words = self._status_words(raw.profile)
        told = merged_rows(raw.cells, words) or self._shared.get(ordinal - 1)
        several = self._several(raw, told, entry_id)
        texts = {
            _NAMES.get(key, key): text
            for key in _TEXTS
            if (text := self._text(raw, key, words, entry_id))
        }
        printed, status = self._status(raw, words, entry_id, is_told=several == "status")
        percent = self._percent(raw, printed, words, entry_id, is_told=several == "percent")
        if status is None and printed is None and percent is not None:
            status = words.by_percent(percent.value)
        for key in ("number", "plan", "plan_start", "plan_end", "period"):
            self._tally.labels(words_in(raw.cells.get(key, ())))
        entry = ProgressEntry(
            entry_id=entry_id,
            ordinal=ordinal,
            commitment_as_printed=self._commitment(raw),
            status_as_printed=printed,
            status=status,
            percent=percent,
            has_obstacles=_has_any(texts.get("obstacles"), words),
            other_fields=tuple(self._other_fields(raw, entry_id)),
            **texts,
        )
        return self._links.of(entry)

    def _several(self, raw: RawEntry, several: Several | None, entry_id: str) -> str:
        """The field whose cell tells that the entry is several rows, which is reported; "" for none."""
        if several:
            text = text_of(several.lines)
            self._add(
                "rows-merged", entry_id, words_in(several.lines), text=text, field=several.field
            )
            return several.field
        lacking = [key for key in self._keys if key in raw.cells and is_nothing(raw.cells[key])]
        if lacking and not raw.cells.get("external_id"):
            self._add("row-torn", entry_id, raw.words, fields=lacking)
        return ""

    def _other_fields(self, raw: RawEntry, entry_id: str) -> Iterator[OtherField]:
        for column, lines in raw.others.items():
            self._tally.signs(words_in(lines))
            if column.is_undecided:
                self._tally.known_heads(words_in(column.above))
        printed = (((*column.above, *column.head), lines) for column, lines in raw.others.items())
        return other_fields(self._joiner, "progress_entry", entry_id, printed)

    def _status_words(self, profile: ReportProfile) -> StatusWords:
        if profile.name not in self._words:
            self._words[profile.name] = StatusWords(profile, self._vocabulary)
        return self._words[profile.name]

    def _commitment(self, raw: RawEntry) -> Value[str] | None:
        readings = [raw.cells.get("commitment", []), *raw.alternatives.get("commitment", ())]
        self._tally.passed_over(word for lines in readings[1:] for word in words_in(lines))
        printed = next((lines for lines in readings if not is_nothing(lines)), None)
        return self._joiner.inline(printed) if printed else raw.heading

    def _text(
        self, raw: RawEntry, key: str, words: StatusWords, entry_id: str
    ) -> Value[str] | None:
        """A field's text, of its first column that is filled; words for a missing value fill none."""
        alternatives = raw.alternatives.get(key, [])
        self._tally.passed_over(word for lines in alternatives for word in words_in(lines))
        for lines in [raw.cells.get(key, []), *alternatives]:
            self._tally.signs(words_in(lines))
            if is_nothing(lines):
                continue
            text = self._joiner.value(lines)
            if words.is_missing(text.value):
                self._tally.labels(text.words)
                continue
            known = raw.profile.vocabularies.get(key)
            if known and as_label(text.value) not in {as_label(wording) for wording in known}:
                self._add("entry-word-unknown", entry_id, text.words, text=text.value)
            return text
        return None

    def _status(
        self, raw: RawEntry, words: StatusWords, entry_id: str, *, is_told: bool
    ) -> tuple[Value[str] | None, Status | None]:
        """The status as printed and what it means; of several columns the first that is not missing.

        `is_told` says that what is wrong with it has been reported.
        """
        if raw.boxes:
            return self._ticked(raw.boxes, words, entry_id)
        readings = [raw.cells.get("status", []), *raw.alternatives.get("status", ())]
        cells = [RowCell(lines[0].left, lines[0].right, lines) for lines in readings if lines]
        if words.offers(cells):
            return self._ticked(cells, words, entry_id)
        text = self._printed_status(readings, words)
        self._tally.labels(words_in(readings[0]))
        self._tally.passed_over(word for lines in readings[1:] for word in words_in(lines))
        if text is None:
            return None, None
        status = words.status(text.value)
        if status is None and not (is_told or words.is_missing(text.value)):
            self._add("status-unknown", entry_id, text.words, text=text.value)
        return text, status

    def _printed_status(
        self, readings: Sequence[Sequence[Line]], words: StatusWords
    ) -> Value[str] | None:
        """The first text that is not missing, or else the first that says that it is."""
        printed = [self._joiner.inline(lines) for lines in readings if not is_nothing(lines)]
        if not printed:
            return None
        return next((text for text in printed if not words.is_missing(text.value)), printed[0])

    def _ticked(
        self, cells: Sequence[RowCell], words: StatusWords, entry_id: str
    ) -> tuple[Value[str] | None, Status | None]:
        """The option whose check box is ticked; the boxes and the other options are labels."""
        printed = tuple(word for cell in cells if cell.starts for word in cell.words)
        self._tally.labels(printed)
        chosen = words.choose(cells)
        if chosen is None:
            text = " ".join(word.text for word in printed)
            self._add("status-unticked", entry_id, printed, text=text)
            return None, None
        return Value(chosen.text, chosen.words), chosen.status

    def _percent(
        self,
        raw: RawEntry,
        status: Value[str] | None,
        words: StatusWords,
        entry_id: str,
        *,
        is_told: bool,
    ) -> Value[float] | None:
        """The percentage of its own column, or else the one that the status prints."""
        lines = raw.cells.get("percent", [])
        self._tally.signs(words_in(lines))
        text = self._joiner.inline(lines)
        if is_nothing(lines) or words.is_missing_percent(text.value):
            self._tally.labels(text.words)
            return _percent_of_status(status)
        value = parse_percent(text.value)
        if value is None or self._scales.prints_thousands(text.value):
            if not is_told:
                self._add("percent-unreadable", entry_id, text.words, text=text.value)
            return None
        percent = self._scales.percent(raw, text.value, value)
        if percent is None:
            self._tally.labels(text.words)
            self._add("percent-doubtful", entry_id, text.words, text=text.value)
            return None
        self._check_percent(percent, text, entry_id)
        return Value(percent, text.words)

    def _check_percent(self, percent: float, text: Value[str], entry_id: str) -> None:
        """Report a percentage that is printed as a rough one, or is more than all."""
        if is_about(text.value):
            self._add("percent-about", entry_id, text.words, text=text.value)
        if percent > 100:
            self._add(
                "percent-outside",
                entry_id,
                text.words,
                percent=int(percent) if percent.is_integer() else percent,
            )

    def _add(self, code: str, entry_id: str, words: Iterable[Word], **facts: object) -> None:
        entity, words = ("progress_entry", entry_id), tuple(words)
        page = words[0].page if words else self._page
        kind, place = "page", f"{page}"
        if name := self._sheets.get(page):
            cell = f", {cell_name(words[0].box)}" if words else ""
            kind, place = "sheet", f"“{name}”{cell}"
        self._findings.add(
            code,
            words=words,
            page=page,
            entity=entity,
            kind=Unquoted(kind),
            place=Unquoted(place),
            row=self._row,
            **facts,
        )


def _has_any(obstacles: Value[str] | None, words: StatusWords) -> bool | None:
    return None if obstacles is None else not words.is_no_obstacle(obstacles.value)


def _opening(raw: RawEntry) -> str:
    """How the text begins that says what the row is about."""
    fields = ("measure", "target", "external_id", "commitment", "responsible", "achievement")
    texts = (text_of(raw.cells.get(key)) for key in fields)
    return quoted(next(filter(None, texts), "…").split(), _OPENING)


def _percent_of_status(status: Value[str] | None) -> Value[float] | None:
    """The percentage that a status prints, if it does."""
    if status is None:
        return None
    percent = percent_in(status.value)
    return Value(percent, status.words) if percent is not None else None
