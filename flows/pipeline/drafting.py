"""Drafting a profile for a document, and trying one, with no warehouse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from flows.pipeline.extraction import OnPage, extract_in, ignore_page
from ingest.pages.readers import ReadOptions
from ingest.workers.pool import tell
from ingest.workers.reading import Readers, readers
from models.errors import UnrecognisedDocumentError

if TYPE_CHECKING:
    from extractors.plan.draft import Draft
    from extractors.plan.proposal import Proposal
    from extractors.text.rows import Element
    from models.plan import Commitment, ExtractedDocument


@dataclass(slots=True)
class KeyUse:
    """How a key of a profile was filled: in how many commitments, how often, and on which pages."""

    key: str
    commitments: int = 0
    values: int = 0
    pages: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Check:
    """What a profile reads of a document.

    `unknown` are the labels and heads that it lacks: each with how often, and the key that it may be for.
    """

    commitments: int
    keys: list[KeyUse]
    words: int
    understood: int
    kept: int
    unassigned: int
    unknown: list[tuple[str, int, str]]


def draft(
    path: Path,
    options: ReadOptions = ReadOptions(),  # noqa: B008
    on_page: OnPage = ignore_page,
) -> str:
    """A profile for the PDF's layout, as TOML with comments.

    Raises UnreadableDocumentError, and UnrecognisedDocumentError where nothing repeats as commitments do.
    """
    with readers(options, [path]) as read:
        text = read.run(partial(_draft, path, options), path, lambda told: on_page(*told))
    if text is None:
        raise UnrecognisedDocumentError(
            f"{path}: nothing in it repeats as the labels or table heads of commitments do, so no profile can be "
            "drafted; if it is an action plan, describe its layout by hand (docs/profiles.md)."
        )
    return text


def propose(path: Path, options: ReadOptions, read: Readers) -> Proposal:
    """The draft of a profile for the PDF's layout, for a person to look over; without labels where nothing repeats.

    Raises UnreadableDocumentError.
    """
    from extractors.plan.proposal import Proposal

    told = read.run(partial(_propose, path, options), path)
    return msgspec.json.decode(told, type=Proposal)


def _propose(path: Path, options: ReadOptions) -> bytes:
    from extractors.plan.draft import bare_draft
    from extractors.plan.profile import load_profiles
    from extractors.plan.proposal import proposal_of

    made, pages = _drafted(path, options)
    return msgspec.json.encode(proposal_of(made or bare_draft(pages, load_profiles()), pages))


def _draft(path: Path, options: ReadOptions) -> str | None:
    from extractors.plan.draft_file import as_toml

    made, _ = _drafted(path, options)
    return as_toml(made, path.name) if made else None


def _drafted(path: Path, options: ReadOptions) -> tuple[Draft | None, list[list[Element]]]:
    """The draft of a PDF, and the lines and rows of its pages."""
    from dataclasses import replace

    from extractors.plan.draft import draft_profile
    from extractors.plan.profile import load_profiles
    from extractors.text.furniture import find_furniture
    from extractors.text.rows import page_elements
    from ingest.frames import without_frames
    from ingest.pdf import open_pdf

    kept = []
    with open_pdf(path, replace(options, workers=1)) as pdf:
        for page in pdf.pages():
            tell((pdf.facts, page.number))
            kept.append(page)
    pages = without_frames(kept)
    furniture = find_furniture(pages)
    elements = [page_elements(page, furniture) for page in pages]
    return draft_profile(elements, load_profiles()), elements


def check(
    path: Path,
    profiles: Path | None,
    options: ReadOptions = ReadOptions(),  # noqa: B008
    on_page: OnPage = ignore_page,
) -> Check:
    """What the profiles in a folder read of the plan; nothing is stored.

    Raises UnreadableDocumentError, UnrecognisedDocumentError, also for a report, and ProfileError.
    """
    with readers(options, [path, profiles]) as read:
        return check_in(read, path, profiles, options, on_page)


def check_in(
    read: Readers,
    path: Path,
    profiles: Path | None,
    options: ReadOptions,
    on_page: OnPage = ignore_page,
) -> Check:
    """The same as `check`, by those who read."""
    from models.plan import ExtractedDocument

    found = extract_in(read, path, profiles, options, on_page)
    if not isinstance(found, ExtractedDocument):
        raise UnrecognisedDocumentError(f"{path}: is read as a progress report, not as a plan.")
    return _checked(found)


def _checked(document: ExtractedDocument) -> Check:
    commitments = [one for plan in document.plans for one in plan.commitments]
    uses: dict[str, KeyUse] = defaultdict(lambda: KeyUse(""))
    for commitment in commitments:
        seen = set()
        for key, value in _values(commitment):
            use = uses[key]
            use.key = key
            use.values += 1
            use.pages.update(word.page for word in value.words)
            seen.add(key)
        for key in seen:
            uses[key].commitments += 1
    audit = document.audit
    return Check(
        len(commitments),
        sorted(uses.values(), key=lambda use: use.key),
        sum(page.words - page.furniture - page.passed_over for page in audit),
        sum(page.in_fields + page.in_labels for page in audit),
        sum(page.kept for page in audit),
        sum(page.unassigned for page in audit),
        _unknown(document),
    )


def _values(commitment: Commitment) -> Iterator[tuple[str, Any]]:
    """Every value of a commitment with the key of a profile that it is read by."""
    yield "facts.title", commitment.title
    if commitment.period_as_printed:
        yield "facts.period", commitment.period_as_printed
    for section in commitment.sections:
        yield f"sections.{section.kind.value}", section.text
    for mention in commitment.organisations:
        yield f"organisations.{mention.role.value}", mention.name_as_printed
    for table, records in (
        ("indicators", commitment.indicators),
        ("contacts", commitment.contacts),
        ("matrix.columns", commitment.measures),
    ):
        for record in records:
            for name in type(record).model_fields:
                value = getattr(record, name)
                if hasattr(value, "words") and value.words:
                    yield f"{table}.{name}", value
    for measure in commitment.measures:
        for target in measure.targets:
            yield f"matrix target {target.period}", target.text


def _unknown(document: ExtractedDocument) -> list[tuple[str, int, str]]:
    """The labels and heads that no profile knows, each with how often it is printed and what it is most like."""
    from extractors.plan.draft import nearest_key

    counts: dict[str, int] = defaultdict(int)
    for finding in document.findings:
        if finding.code in (
            "label-unknown",
            "field-unknown",
            "column-unknown",
            "annex-column-unknown",
        ):
            counts[str(finding.facts.get("label", ""))] += 1
    return [
        (label, count, nearest_key(label))
        for label, count in sorted(counts.items(), key=lambda pair: -pair[1])
    ]
