"""From matrices to measures and targets, each matrix under the commitment it belongs to.

Titles in the annex differ from those of the forms, so a matrix is linked by what agrees: its title, the goal, a printed
number, the responsible bodies, and its place in the order. Each gives a share of one score; the best pair is taken
first, and what stays doubtful is a finding.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from extractors.audit.findings import Findings
from extractors.audit.links import Links
from extractors.plan.matrix import Matrix, MatrixField, MatrixRow, Period
from extractors.plan.other_fields import other_fields
from extractors.text.joining import Joiner
from extractors.text.lines import Line, words_in
from extractors.text.lists import is_nothing
from models.geometry import Value, Word
from models.list_markers import split_number
from models.plan import (
    AnnexField,
    Commitment,
    CommitmentOrganisation,
    Measure,
    OtherField,
    Plan,
    Role,
    Target,
)

LINKED = 0.75
"""A matrix with at least this score (0 to 1) belongs to the commitment."""

DOUBTFUL = 0.5
"""Between this and LINKED it is linked where nothing rivals it, and reported."""

_TITLE, _BODIES, _ORDER = 0.7, 0.2, 0.1


@dataclass(frozen=True, slots=True)
class AnnexBuilder:
    """Adds the matrices' fields, measures and targets to the commitments of one plan.

    What is odd about a matrix on one of the `unread` pages, which are damaged, is said by the finding on that page.
    """

    joiner: Joiner
    findings: Findings
    links: Links
    unread: Collection[int] = ()

    def attach(
        self, plan: Plan, own: Sequence[Matrix | None], matrices: Sequence[Matrix]
    ) -> tuple[Plan, list[Matrix]]:
        """The plan with what its matrices say, and the matrices that were linked.

        `own` are those that the commitments themselves are, in their order; others are linked by what they say.
        """
        named = (commitment.commitment_id for commitment in plan.commitments)
        links = {name: matrix for name, matrix in zip(named, own, strict=True) if matrix}
        links = self._link(plan, matrices, links)
        commitments = tuple(
            self._with_matrix(commitment, links[commitment.commitment_id])
            if commitment.commitment_id in links
            else commitment
            for commitment in plan.commitments
        )
        return plan.model_copy(update={"commitments": commitments}), list(links.values())

    # Linking

    def _link(
        self, plan: Plan, matrices: Sequence[Matrix], linked_before: Mapping[str, Matrix]
    ) -> dict[str, Matrix]:
        """Each matrix's commitment, best scores first; each is used once, and none of those linked before."""
        last = max(1, len(matrices) - 1)
        scores = [
            (self._score(matrix, commitment, order / last, plan), order, commitment)
            for order, matrix in enumerate(matrices)
            for commitment in plan.commitments
        ]
        links = dict(linked_before)
        linked: set[int] = set()
        for score, order, commitment in sorted(scores, key=lambda item: (-item[0], item[1])):
            if score < DOUBTFUL or order in linked or commitment.commitment_id in links:
                continue
            links[commitment.commitment_id] = matrices[order]
            linked.add(order)
            if score < LINKED:
                self._report(
                    "annex-doubtful",
                    matrices[order],
                    commitment.commitment_id,
                    own=commitment.title.value,
                    score=round(score, 2),
                )
        for order, matrix in enumerate(matrices):
            if order not in linked:
                self._report("annex-unlinked", matrix, None)
        return links

    def _score(self, matrix: Matrix, commitment: Commitment, place: float, plan: Plan) -> float:
        """How well a matrix fits a commitment, from 0 to 1; a printed number that differs speaks against it."""
        number, title = split_number(self._field(matrix, "commitment"), roman=True)
        goals = {self._text(row, "goal") for row in matrix.rows}
        alike = max(
            (
                fuzz.token_set_ratio(text.casefold(), commitment.title.value.casefold()) * 0.4
                + fuzz.token_sort_ratio(text.casefold(), commitment.title.value.casefold()) * 0.6
                for text in {title, *goals}
                if text
            ),
            default=0.0,
        )
        bodies = fuzz.token_set_ratio(
            self._field(matrix, "responsible").casefold(),
            " ".join(
                mention.name_as_printed.value
                for mention in commitment.organisations
                if mention.role is Role.RESPONSIBLE
            ).casefold(),
        )
        order = (commitment.number.value - 1) / max(1, len(plan.commitments) - 1)
        score = (_TITLE * alike + _BODIES * bodies) / 100 + _ORDER * (1 - abs(order - place))
        if number is not None:
            score += 0.15 if number == commitment.number.value else -0.15
        return min(1.0, score)

    def _field(self, matrix: Matrix, key: str) -> str:
        return self.joiner.inline(_field_lines(matrix, key)).value

    def _text(self, row: MatrixRow, key: str) -> str:
        return next(
            (
                self.joiner.inline(lines).value
                for column, lines in row.lines.items()
                if column.key == key
            ),
            "",
        )

    def _report(
        self,
        code: str,
        matrix: Matrix,
        commitment_id: str | None,
        words: Sequence[Word] = (),
        **facts: object,
    ) -> None:
        """Report on some words of a matrix, or else on its title."""
        title = _field_lines(matrix, "commitment")
        self.findings.add(
            code,
            words=words or words_in(title),
            page=matrix.first_page,
            entity=("commitment", commitment_id) if commitment_id else None,
            title=self.joiner.inline(title).value,
            **facts,
        )

    # Building

    def _with_matrix(self, commitment: Commitment, matrix: Matrix) -> Commitment:
        name = commitment.commitment_id
        if matrix.carried_heads:
            self._report("annex-heads-carried", matrix, name)
        else:
            self._report_unknown_columns(matrix, name)
        self._report_repeated_fields(matrix, name)
        for head in matrix.repeated_heads:
            label = self.joiner.inline(head)
            self._report("annex-period-repeated", matrix, name, label.words, label=label.value)
        start = commitment.start_date.value.year if commitment.start_date else None
        return commitment.model_copy(
            update={
                "annex_fields": tuple(self._fields(matrix, name)),
                "organisations": (*commitment.organisations, *self._bodies(matrix, name)),
                "measures": tuple(self._measures(matrix, name, start)),
                "other_fields": (*commitment.other_fields, *self._other_fields(matrix, name)),
            }
        )

    def _report_repeated_fields(self, matrix: Matrix, name: str) -> None:
        seen: dict[str, MatrixField] = {}
        for found in matrix.fields:
            if found.label and (before := seen.setdefault(found.key, found)) is not found:
                first, again = before.label[0].page, found.label[0].page
                if first == again and again in self.unread:
                    continue
                self.findings.add(
                    "annex-field-repeated",
                    words=words_in(found.label),
                    entity=("commitment", name),
                    label=self.joiner.inline(found.label).value,
                    first=first,
                    again=again,
                )

    def _report_unknown_columns(self, matrix: Matrix, name: str) -> None:
        for column in matrix.columns:
            if not column.key:
                label = self.joiner.inline(column.head)
                self._report("annex-column-unknown", matrix, name, label.words, label=label.value)

    def _other_fields(self, matrix: Matrix, name: str) -> Iterator[OtherField]:
        for place, row in enumerate(matrix.rows, 1):
            printed = [
                (column.head, lines)
                for column, lines in row.lines.items()
                if column.key in ("", "other")
            ]
            yield from other_fields(self.joiner, "measure", f"{name}/measure/{place}", printed)

    def _fields(self, matrix: Matrix, name: str) -> Iterator[AnnexField]:
        printed = (found for found in matrix.fields if not is_nothing(found.value))
        for ordinal, found in enumerate(printed, 1):
            yield AnnexField(
                annex_field_id=f"{name}/annex/{ordinal}",
                ordinal=ordinal,
                label=_without_colon(self.joiner.inline(found.label)),
                value=self.joiner.inline(found.value),
            )

    def _bodies(self, matrix: Matrix, name: str) -> Iterator[CommitmentOrganisation]:
        """A mention a field; `extractors.entities.enrich` parts it into the bodies it lists."""
        counts: Counter[Role] = Counter()
        for found in matrix.fields:
            role = matrix.profile.annex.roles.get(found.key)
            if role and not is_nothing(found.value):
                counts[role] += 1
                yield CommitmentOrganisation(
                    mention_id=f"{name}/{role.value}/{counts[role]}",
                    role=role,
                    ordinal=counts[role],
                    name_as_printed=self.joiner.inline(found.value),
                )

    def _measures(self, matrix: Matrix, name: str, start: int | None) -> Iterator[Measure]:
        for ordinal, row in enumerate(matrix.rows, 1):
            measure_id = f"{name}/measure/{ordinal}"
            cells = {
                column.key: lines for column, lines in row.lines.items() if column.key != "period"
            }
            if is_nothing(cells.get("measure", [])):
                words = words_in(line for lines in row.lines.values() for line in lines)
                self._report("measure-missing", matrix, name, words, row=ordinal)
            measure = Measure(
                measure_id=measure_id,
                ordinal=ordinal,
                goal=self._value(cells.get("goal", [])),
                responsible=self._value(cells.get("responsible", [])),
                text=self._value(cells.get("measure", [])) or Value(""),
                evidence=self._value(cells.get("evidence", [])),
                targets=tuple(self._targets(row, measure_id, start)),
            )
            yield self.links.of(measure)

    def _value(self, lines: list[Line]) -> Value[str] | None:
        return None if is_nothing(lines) else self.joiner.value(lines)

    def _targets(self, row: MatrixRow, measure_id: str, start: int | None) -> Iterator[Target]:
        for column, lines in row.lines.items():
            if column.period and (text := self._value(lines)):
                yield Target(
                    target_id=f"{measure_id}/{column.period.code}",
                    period=column.period.code,
                    due_date=_due(column.period, start),
                    text=text,
                )


def _field_lines(matrix: Matrix, key: str) -> list[Line]:
    """The lines of a header field; none where the matrix does not print it."""
    return next((found.value for found in matrix.fields if found.key == key), [])


def _due(period: Period, start: int | None) -> date | None:
    """The last day of the period; its year as printed, or counted from the commitment's first year."""
    months = period.months
    first = period.year if period.year else (start + (months - 1) // 12 if start else None)
    if first is None:
        return None
    month = (months - 1) % 12 + 1
    return date(first, month, calendar.monthrange(first, month)[1])


def _without_colon(label: Value[str]) -> Value[str]:
    return Value(label.value.rstrip(" :"), label.words)
