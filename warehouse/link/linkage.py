"""From entries to links: pairs scored, assigned over each whole commitment, and decided.

An entry is linked without asking only where four things hold: it is nearly certain among all it was compared with;
it is so still when the entries of its report compete for the measures; nothing contradicts; and its heading names no
other commitment. An entry is never pushed to a measure because that is the one left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from models.progress import Decision, Match, Reason
from models.same import as_words
from warehouse.link import reasons
from warehouse.link.assignment import assign
from warehouse.link.features import Headings
from warehouse.link.pairs import Scored, score_pairs
from warehouse.link.scorer import Matrix, Scorer, posteriors, probability
from warehouse.link.subjects import (
    Candidate,
    Commitment,
    Entry,
    Spellings,
    measures_of,
    without_number,
)
from warehouse.link.titles import is_title_of

_CONTRADICTED = 0.5
"""How sure a link is that an identifier makes and something else contradicts: as much as neither is."""

SHOWN = 3
"""How many candidates are kept for a person to choose from."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate for an entry and how probable it is; `candidate_id` is None for the commitment as a whole."""

    commitment_id: str
    kind: str
    candidate_id: str | None
    probability: float

    @property
    def measure_id(self) -> str | None:
        """The candidate, if it is a measure."""
        return self.candidate_id if self.kind == "measure" else None

    @property
    def indicator_id(self) -> str | None:
        """The candidate, if it is an indicator."""
        return self.candidate_id if self.kind == "indicator" else None


@dataclass(frozen=True, slots=True)
class Link:
    """What linkage makes of an entry: the match, and the likeliest choices, best first."""

    match: Match
    choices: tuple[Choice, ...]


def link_entries(
    entries: Sequence[Entry],
    commitments: Sequence[Commitment],
    spellings: Spellings,
    scorer: Scorer,
) -> list[Link]:
    """Link each entry to what it speaks of among the commitments; in the order of the entries.

    The entries may be of several reports. Nothing depends on their order: their place is `ordinal`.
    """
    sorts: dict[str, list[Entry]] = defaultdict(list)
    own = measures_of(commitments)
    for entry in entries:
        sorts[_how_linked(entry, own)].append(entry)
    links = {
        link.match.entry_id: link
        for link in (
            *(_link_by_external_id(entry, commitments) for entry in sorts["identifier"]),
            *_link_by_code(sorts["code"], commitments, spellings, scorer),
            *_link_by_heading(sorts["heading"], commitments, scorer),
            *_link_by_content(sorts["content"], commitments, spellings, scorer),
        )
    }
    return [links[entry.entry_id] for entry in entries]


def _how_linked(entry: Entry, own: Collection[str]) -> str:
    """What an entry is linked by: the plan's `own` identifier, another one, its heading or what it says."""
    if entry.external_id:
        return "code" if entry.external_id in own else "identifier"
    return "content" if entry.speaks_of_a_measure else "heading"


def named_commitments(
    entries: Sequence[Entry], commitments: Sequence[Commitment], scorer: Scorer
) -> list[tuple[str | None, str | None]]:
    """The commitment that each entry's heading fits best, None without a heading; and the same where it is sure."""
    found: list[tuple[str | None, str | None]] = []
    for entry, row in zip(entries, _heading_posteriors(entries, commitments, scorer), strict=True):
        if row.size and as_words(entry.commitment):
            best = int(row.argmax())
            sure = scorer.decide(float(row[best])) == Decision.AUTO
            commitment_id = commitments[best].commitment_id
            found.append((commitment_id, commitment_id if sure else None))
        else:
            found.append((None, None))
    return found


def _heading_posteriors(
    entries: Sequence[Entry], commitments: Sequence[Commitment], scorer: Scorer
) -> Iterator[Matrix]:
    """How probably each entry's heading names each commitment, entry by entry."""
    headings = Headings(entries, commitments)
    named = posteriors(scorer.heading_log_odds(headings.values))
    return (named[place] for place in headings.of_entry)


def _link_by_external_id(entry: Entry, commitments: Sequence[Commitment]) -> Link:
    """Link an entry that prints somebody's identifier of the commitment: by that, unless its heading contradicts."""
    identifier = entry.external_id or ""
    found = next((item for item in commitments if identifier in item.external_ids), None)
    if found is None:
        reason = reasons.unidentified(identifier)
        return _link(entry, [], 0.0, Decision.UNMATCHED, reason, "external_id")
    is_titled = bool(without_number(entry.commitment))
    if is_titled and not is_title_of(entry.commitment, found, commitments):
        choice = Choice(found.commitment_id, "commitment", None, _CONTRADICTED)
        reason = reasons.identified_otherwise(identifier)
        return _link(entry, [choice], _CONTRADICTED, Decision.REVIEW, reason, "external_id")
    choice = Choice(found.commitment_id, "commitment", None, 1.0)
    reason = reasons.identified(identifier, by_title=is_titled)
    return _link(entry, [choice], 1.0, Decision.AUTO, reason, "external_id")


def _link_by_code(
    entries: Sequence[Entry],
    commitments: Sequence[Commitment],
    spellings: Spellings,
    scorer: Scorer,
) -> Iterator[Link]:
    """Link entries that print a measure's identifier: to that one, unless anything else that they print contradicts."""
    if not entries:
        return
    entries = [entry.without_label() for entry in entries]
    scored = score_pairs(entries, commitments, spellings, scorer, by_code=True)
    rows = _rows(scored)
    named = named_commitments(entries, commitments, scorer)
    for place, (entry, (_, surest)) in enumerate(zip(entries, named, strict=True)):
        row = rows[place]
        candidate, identifier = row.candidates[0], entry.external_id or ""
        doubt = None
        if surest not in (None, candidate.commitment_id):
            doubt = reasons.OTHER_HEADING
        elif against := scorer.contradicted(row.of_best):
            doubt = reasons.contradiction(against)
        decision = Decision.REVIEW if doubt else Decision.AUTO
        reason = (
            reasons.compared(decision, row.of_best, doubt, 0)
            if doubt
            else reasons.identified_measure(identifier)
        )
        score = _CONTRADICTED if doubt else 1.0
        choice = Choice(candidate.commitment_id, candidate.kind, candidate.candidate_id, score)
        yield _link(entry, [choice], score, decision, reason, "external_id")


def _link_by_heading(
    entries: Sequence[Entry], commitments: Sequence[Commitment], scorer: Scorer
) -> Iterator[Link]:
    """Link entries that speak of a commitment as a whole: by its title and number."""
    for entry, row in zip(entries, _heading_posteriors(entries, commitments, scorer), strict=True):
        choices = [
            Choice(commitments[place].commitment_id, "commitment", None, float(row[place]))
            for place in np.argsort(-row, kind="stable")[:SHOWN]
        ]
        score = choices[0].probability if choices else 0.0
        decision = scorer.decide(score)
        yield _link(entry, choices, score, decision, reasons.headed(decision), "heading")


def _link_by_content(
    entries: Sequence[Entry],
    commitments: Sequence[Commitment],
    spellings: Spellings,
    scorer: Scorer,
) -> Iterator[Link]:
    """Link entries that speak of a measure, each held against the heading it stands under."""
    if not entries:
        return
    entries = [entry.without_label() for entry in entries]
    some = any(item.candidates for item in commitments)
    rows = _rows(score_pairs(entries, commitments, spellings, scorer)) if some else {}
    sure = _sure_of_all(rows)
    named = named_commitments(entries, commitments, scorer)
    for place, (entry, (likeliest, surest)) in enumerate(zip(entries, named, strict=True)):
        if row := rows.get(place):
            link = _decide(row, sure[place], likeliest, scorer)
        else:
            link = _link(entry, [], 0.0, Decision.UNMATCHED, reasons.NOTHING_SHARED, "content")
        # An entry that fits nothing belongs to the commitment its heading surely names, and to no measure of it.
        unmatched = link.match.decision == Decision.UNMATCHED
        update = {"commitment_id": surest} if unmatched else {}
        yield replace(link, match=link.match.model_copy(update=update))


@dataclass(frozen=True, slots=True)
class _Row:
    """An entry with the candidates it was compared with, and how each fits it."""

    entry: Entry
    candidates: Sequence[Candidate]
    log_odds: Matrix
    probabilities: Matrix
    values: Mapping[str, Matrix]

    @property
    def best(self) -> int:
        """The place of the candidate that fits best by itself."""
        return int(self.log_odds.argmax())

    @property
    def of_best(self) -> dict[str, float]:
        """The value of every feature for that candidate."""
        return {name: float(values[self.best]) for name, values in self.values.items()}


def _rows(scored: Scored) -> dict[int, _Row]:
    """The entries that were compared with anything, by their places."""
    pairs, rows = scored.pairs, {}
    starts = np.flatnonzero(np.diff(pairs.rows, prepend=-1))
    for first, end in zip(starts, [*starts, len(pairs.rows)][1:], strict=True):
        held = slice(int(first), int(end))
        log_odds = scored.log_odds[held]
        rows[int(pairs.rows[first])] = _Row(
            pairs.entries[pairs.rows[first]],
            [pairs.candidates[column] for column in pairs.columns[held]],
            log_odds,
            posteriors(log_odds[None, :])[0],
            {name: values[held] for name, values in scored.values.items()},
        )
    return rows


def _sure_of_all(rows: Mapping[int, _Row]) -> dict[int, float]:
    """How sure each row's best candidate is among all entries of the report on its commitment; 0 if not assigned."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, row in rows.items():
        groups[row.entry.report_id, row.candidates[row.best].commitment_id].append(place)
    sure = dict.fromkeys(rows, 0.0)
    for (_, commitment_id), places in groups.items():
        gain, columns = _gain([rows[place] for place in places], commitment_id)
        assigned, losses = assign(gain)
        for place, column, loss in zip(places, assigned, losses, strict=True):
            row = rows[place]
            if column >= 0 and columns[row.candidates[row.best].candidate_id] == column:
                sure[place] = probability(loss)
    return sure


def _gain(rows: Sequence[_Row], commitment_id: str) -> tuple[Matrix, dict[str, int]]:
    """The log odds of each row with each candidate of a commitment, and the candidates' columns."""
    columns: dict[str, int] = {}
    for row in rows:
        for candidate in row.candidates:
            if candidate.commitment_id == commitment_id:
                columns.setdefault(candidate.candidate_id, len(columns))
    gain = np.zeros((len(rows), len(columns)), dtype=np.float32)
    for place, row in enumerate(rows):
        for candidate, log_odds in zip(row.candidates, row.log_odds, strict=True):
            if candidate.commitment_id == commitment_id:
                gain[place, columns[candidate.candidate_id]] = log_odds
    return gain, columns


def _decide(row: _Row, sure: float, named: str | None, scorer: Scorer) -> Link:
    """Say what is to be done with an entry whose heading names a commitment: linked, shown to a person, or left."""
    alone = float(row.probabilities[row.best])
    decision, doubt = scorer.decide(alone), None
    if decision == Decision.AUTO:
        doubt = _doubt_of(row, sure, named, scorer)
        decision = Decision.REVIEW if doubt else decision
    choices = [
        Choice(item.commitment_id, item.kind, item.candidate_id, float(row.probabilities[place]))
        for place in np.argsort(-row.probabilities, kind="stable")[:SHOWN]
        for item in (row.candidates[place],)
    ]
    score = min(alone, sure) if decision == Decision.AUTO or doubt else alone
    rival = choices[1].probability if choices[1:] else 0.0
    reason = reasons.compared(decision, row.of_best, doubt, rival)
    return _link(row.entry, choices, score, decision, reason, "content")


def _doubt_of(row: _Row, sure: float, named: str | None, scorer: Scorer) -> Reason | None:
    """What speaks against linking the entry with its best candidate, however well both fit each other."""
    if named not in (None, row.candidates[row.best].commitment_id):
        return reasons.OTHER_HEADING
    if against := scorer.contradicted(row.of_best):
        return reasons.contradiction(against)
    return None if scorer.decide(sure) == Decision.AUTO else reasons.RIVAL_ENTRY


def _link(
    entry: Entry,
    choices: Sequence[Choice],
    score: float,
    decision: Decision,
    reason: Reason,
    method: str,
) -> Link:
    best = choices[0] if choices and decision != Decision.UNMATCHED else None
    match = Match(
        entry_id=entry.entry_id,
        commitment_id=best and best.commitment_id,
        measure_id=best and best.measure_id,
        indicator_id=best and best.indicator_id,
        score=score,
        method=method,
        decision=decision,
        reason=reason,
    )
    return Link(match, tuple(choices))
