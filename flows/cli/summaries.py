"""The summary of a load: a table of plans and one of progress reports, for a terminal or for Prefect."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from flows.cli.render import counted
from flows.pipeline.steps import Contents, LoadedPlans, LoadedReports, LoadReport
from ingest.files.content import shown_name
from models.shown import in_markdown
from warehouse.store.standing import Standing

if TYPE_CHECKING:
    from flows.pipeline.rebuild import RebuildReport
    from warehouse.link.linked import ReportLinks
    from warehouse.store.rebuilding import Difference

_TRUST = ("Words\naccounted for", "Words\nunderstood", "Words\nkept", "Findings")
PLAN_HEADS = ("Document", "Plans", "Commitments", "Indicators", "Contacts", *_TRUST)
LINK_HEADS = ("Plan", "Period", "Reporter", "Entries", "Linked", "To review", "Unmatched")
REPORT_HEADS = ("Progress report", *LINK_HEADS, *_TRUST)

_SHOWN = Standing(is_current=True)

_NAMES = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("note", "notes"),
}


@dataclass(frozen=True, slots=True)
class Summary:
    """A table: its heads and rows; a cell with several entries holds one a line."""

    heads: tuple[str, ...]
    rows: list[tuple[str, ...]]

    def as_markdown(self) -> str:
        """The table in Markdown."""
        heads, *rows = (tuple(map(_in_cell, row)) for row in (self.heads, *self.rows))
        lines = [heads, ("---",) * len(heads), *rows]
        return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _in_cell(text: str) -> str:
    """What a cell of a table in Markdown holds."""
    return "<br>".join(map(in_markdown, text.split("\n")))


def summaries(report: LoadReport) -> list[Summary]:
    """The tables that have any rows: of plans, and of progress reports."""
    names = names_of(report)
    plans, reports = [], []
    for item in report.documents:
        standing = report.standings.get(item.file, _SHOWN)
        if isinstance(item, LoadedPlans):
            plans.append(_plan_cells(item, names, standing))
        else:
            reports.append(_report_cells(item, names, standing))
    tables = (Summary(PLAN_HEADS, plans), Summary(REPORT_HEADS, reports))
    return [table for table in tables if table.rows]


def names_of(report: LoadReport) -> dict[Path, str]:
    """The names of a load's files, of those that are called alike with as many of their folders as tell them apart."""
    files = [
        *(item.file for item in report.documents),
        *(failure.file for failure in report.failures),
        *report.unchanged,
    ]
    names = {file: shown_name(file) for file in files}
    for depth in range(2, max((len(file.absolute().parts) for file in files), default=0)):
        shared = {name for name, count in Counter(names.values()).items() if count > 1}
        for file in (file for file in files if names[file] in shared):
            names[file] = "/".join(
                shown_name(Path(part)) for part in file.absolute().parts[-depth:]
            )
    return names


def remarks(report: LoadReport) -> list[str]:
    """What the tables do not say by themselves: which pages were not read, which files brought nothing new, …"""
    names = names_of(report)
    plans = [item for item in report.documents if isinstance(item, LoadedPlans)]
    differing = _differing_versions(plans)
    told = [
        sentence
        for item in report.documents
        for sentence in _unread_pages(names[item.file], item.contents)
    ]
    told += [
        f"{names[item.file]}: nothing in it differs from what was loaded; no plan has a new version."
        for item in plans
        if item.file not in report.standings and _brings_nothing_new(item)
    ]
    for plan_id, versions in differing.items():
        *others, last = [names[file] for file, _ in versions]
        told.append(
            f"{plan_id}: {', '.join([*others, last])} differ; shown is {last}, the last of them. "
            f"To show another: renaksi rollback {plan_id} --to {versions[-2][1]}"
        )
    told += [
        f"{names[item.file]} was read with profiles of your own before, and without them now, which changed "
        "what came out; to have it as before, load it again with --profiles and their folder."
        for item in report.documents
        if item.file in report.without_profiles
    ]
    told += _withdrawn(report, names)
    told += judgement_sentences(report)
    return [*told, *_shown_otherwise(report, names, differing), *report.left_out.sentences()]


def _withdrawn(report: LoadReport, names: Mapping[Path, str]) -> Iterator[str]:
    """Which files somebody withdrew, so that nothing of them is shown."""
    for file, said in report.withdrawn.items():
        yield (
            f"{names[file]} was withdrawn by {said.by} on {said.at:%Y-%m-%d}, and nothing of it is shown; to have it "
            "back, load it with --restore."
        )


def judgement_sentences(report: LoadReport) -> list[str]:
    """What people's judgements came to in a load, where there are any."""
    counts = report.judged.by_state
    if not counts.total():
        return []
    told = ", ".join(f"{counts[state]} {word}" for state, word in _STATES.items() if counts[state])
    sentences = [f"Judgements: {told}."]
    if counts["open"] or counts["orphan"]:
        sentences.append(
            "To see which of them need a person: renaksi query "
            "\"FROM judgements WHERE state IN ('open', 'orphan')\""
        )
    if report.lost_links:
        lost = counted(report.lost_links, "decision on a link holds", "decisions on links hold")
        sentences.append(f"{lost} no more since this load: renaksi review")
    return sentences


_STATES = {
    "applied": "applied",
    "fulfilled": "fulfilled (what is read says so itself)",
    "open": "open again (what is printed changed)",
    "orphan": "about what is not there any more",
}
"""What is said of the states of judgements."""


def unchanged_files(report: LoadReport) -> list[str]:
    """A sentence for each file that was loaded before, as it is."""
    names = names_of(report)
    return [f"{names[file]}: unchanged since it was loaded." for file in report.unchanged]


def _brings_nothing_new(item: LoadedPlans) -> bool:
    """Whether the file holds plans, and none of them has a new version."""
    return bool(item.stored.plans) and not any(plan.changed for plan in item.stored.plans)


def _differing_versions(items: Iterable[LoadedPlans]) -> dict[str, list[tuple[Path, int]]]:
    """The plans of which several files made a version: each file, with that."""
    made = defaultdict[str, list[tuple[Path, int]]](list)
    for item in items:
        for plan in item.stored.plans:
            if plan.changed:
                made[plan.plan_id].append((item.file, plan.version))
    return {plan_id: versions for plan_id, versions in made.items() if len(versions) > 1}


def _shown_otherwise(
    report: LoadReport, names: Mapping[Path, str], told: Collection[str]
) -> Iterator[str]:
    """Which files others took the place of, and how to bring them back; but for the plans that are `told` of."""
    for file, standing in report.standings.items():
        name = names[file]
        for plan in standing.plans:
            if plan.plan_id not in told:
                yield (
                    f"{name} holds version {plan.held} of {plan.plan_id}; shown is version {plan.shown}, of "
                    f"{plan.file_name}. To show it again: renaksi rollback {plan.plan_id} --to {plan.held}"
                )
        if file in report.unchanged and not (standing.is_current or standing.plans):
            yield f"{name}: a later file says the same anew, and is shown instead."


def _unread_pages(name: str, contents: Contents) -> Iterator[str]:
    """Which pages hold more than was read, why, and what to do."""
    if pages := contents.unread:
        which = _pages(pages, "is a picture and was", "are pictures and were")
        yield (
            f"{name}: {which} not read; get a copy made from the document itself (saved as PDF, not scanned), and "
            "load that."
        )
    if pages := contents.damaged:
        which = _pages(pages, "is damaged and was", "are damaged and were")
        yield f"{name}: {which} not read whole; get an undamaged copy and load that."


def _pages(pages: Sequence[int], one: str, many: str) -> str:
    return f"page {pages[0]} {one}" if len(pages) == 1 else f"pages {_ranges(pages)} {many}"


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers in ascending order, those that follow each other as a range: 3, 5–8."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in ranges)


def differences_summary(differences: Iterable[Difference]) -> Summary:
    """The relations that a rebuild changed, or a load would change."""
    rows: list[tuple[str, ...]] = [
        (entry.relation, str(entry.lost), str(entry.gained)) for entry in differences
    ]
    return Summary(("Relation", "Rows lost", "Rows gained"), rows)


def rebuild_sentence(warehouse: Path, report: RebuildReport) -> str:
    """What a rebuild came to."""
    if report.failures:
        return f"{warehouse}: some files could not be read again, and nothing was replaced."
    done = f"{warehouse}: {counted(report.loads, 'load was', 'loads were')} repeated"
    if report.is_new:
        return f"{done}, and the warehouse is there again, with all that people said."
    if not report.differences:
        return f"{done}, and every relation is as it was."
    if report.backup is None:
        return f"{done}; this would come out otherwise, and nothing was replaced."
    return (
        f"{done}; this came out otherwise, and the warehouse as it was is kept in {report.backup}."
    )


def entries_to_review(report: LoadReport) -> int:
    """How many entries of the reports a person has to decide on."""
    return sum(
        links.review
        for item in report.documents
        if isinstance(item, LoadedReports)
        for links in item.stored.reports
    )


def links_summary(links: Iterable[ReportLinks]) -> Summary:
    """How the entries of reports are linked, a row for each report."""
    return Summary(LINK_HEADS, [_link_cells(report) for report in links])


def report_as_markdown(
    report: LoadReport,
    aside: Mapping[Path, Path] = MappingProxyType({}),
    waiting: Sequence[Path] = (),
) -> str:
    """The tables in Markdown, under them what is to be remarked, and the files that could not be loaded.

    Of those some may have been set `aside`; others are `waiting` for the next run.
    """
    parts = [table.as_markdown() for table in summaries(report)]
    parts += [f"{in_markdown(remark)}\n" for remark in remarks(report)]
    if report.failures:
        parts.append("Not loaded:\n")
        parts.append(
            "".join(
                f"- {in_markdown(f'{failure.error}{_moved(aside.get(failure.file))}')}\n"
                for failure in report.failures
            )
        )
    if waiting:
        parts.append("Still being written or open, and left for the next run:\n")
        parts.append("".join(f"- {in_markdown(shown_name(file))}\n" for file in waiting))
    return "\n".join(parts)


def _moved(place: Path | None) -> str:
    return f" It was moved to {place.parent / shown_name(place)}." if place else ""


def _plan_cells(
    document: LoadedPlans, names: Mapping[Path, str], standing: Standing
) -> tuple[str, ...]:
    others = {plan.plan_id: plan for plan in standing.plans}
    plans = (
        f"{plan.plan_id} v{others[plan.plan_id].held} (shown: v{others[plan.plan_id].shown})"
        if plan.plan_id in others
        else f"{plan.plan_id} v{plan.version}{'' if plan.changed else ', unchanged'}"
        for plan in document.stored.plans
    )
    return (
        names[document.file],
        "\n".join(plans),
        str(document.contents.commitments),
        str(document.contents.indicators),
        str(document.contents.contacts),
        *_trust(document.contents, _findings(document, standing)),
    )


def _report_cells(
    document: LoadedReports, names: Mapping[Path, str], standing: Standing
) -> tuple[str, ...]:
    links = links_summary(document.stored.reports).rows or [("–",) * len(LINK_HEADS)]
    news = "" if document.stored.changed else "\n(unchanged)"
    is_shown = document.stored.reports and standing.is_current
    return (
        names[document.file] + (news if is_shown else "\n(corrected by another file)"),
        *("\n".join(column) for column in zip(*links, strict=True)),
        *_trust(document.contents, _findings(document, standing)),
    )


def _link_cells(report: ReportLinks) -> tuple[str, ...]:
    """What one report says it is, and what became of its entries; a dash for what it does not say."""
    return (
        report.plan_id or "–",
        report.period or "–",
        report.reporter.replace("_", " "),
        str(report.entries),
        str(report.linked),
        str(report.review),
        str(report.unmatched),
    )


def _findings(document: LoadedPlans | LoadedReports, standing: Standing) -> str:
    from models.findings import Severity

    counts = ((document.findings[severity], _NAMES[severity]) for severity in Severity)
    told = [counted(count, *names) for count, names in counts if count] or ["none"]
    return "\n".join(told if standing.is_current else [*told, "(replaced: not listed)"])


def _trust(contents: Contents, findings: str) -> tuple[str, ...]:
    """How far what was read may be trusted."""
    words = contents.words
    accounted = words.words - words.unassigned
    return (
        _accounted(accounted, words.words),
        _percent(words.in_fields + words.in_labels, words.readable),
        f"{words.kept:,}",
        findings,
    )


def _accounted(accounted: int, words: int) -> str:
    """How many of the words, and which share of them unless it is all."""
    told = f"{accounted:,} of {words:,}"
    return told if accounted == words else f"{told}\n({_percent(accounted, words)})"


def _percent(part: int, whole: int) -> str:
    """Rounded down: all but one word of many is not 100%."""
    return f"{1000 * part // whole / 10:.1f}%" if whole else "–"
