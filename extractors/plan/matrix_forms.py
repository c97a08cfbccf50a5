"""Commitments of plans that have matrices instead of forms: a group of rows or a row each.

Those under titles of their own have their forms already (`extractors.plan.layout`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extractors.plan.forms import Form
from extractors.plan.matrix import Matrix, MatrixRow
from extractors.plan.profile import CommitmentsAre
from extractors.text.labels import Labels
from extractors.text.lines import Line, text_of, words_in

_NUMBER = re.compile(r"\d{1,3}")


def forms_in(matrix: Matrix, labels: Labels) -> Iterator[Form]:
    """The commitments that the matrix holds, each with its own rows; none where it is a matrix of forms elsewhere."""
    if matrix.profile.annex.commitments not in (CommitmentsAre.GROUP, CommitmentsAre.ROW):
        return
    for place, rows in enumerate(_grouped(matrix)):
        own = replace(matrix, rows=rows, first_page=rows[0].last_page)
        if place:  # what is printed once for all is counted with the first
            own.labels, own.words, own.fields, own.furniture, own.unclear_rows = [], [], [], [], []
        form = Form(matrix.profile, title=cell_of(rows[0], "commitment"), matrix=own)
        form.first_page, form.last_page = rows[0].last_page, rows[-1].last_page
        _take_number(form, cell_of(rows[0], "number"), labels)
        yield form


def cell_of(row: MatrixRow, key: str) -> list[Line]:
    """The lines of the row in the column with this key; none where the matrix has no such column."""
    return next((lines for column, lines in row.lines.items() if column.key == key), [])


def _grouped(matrix: Matrix) -> list[list[MatrixRow]]:
    """The rows of each commitment: those that share its cell, or each row."""
    if matrix.profile.annex.commitments is CommitmentsAre.ROW:
        return [[row] for row in matrix.rows]
    return [list(rows) for _, rows in groupby(matrix.rows, _first_word)]


def _first_word(row: MatrixRow) -> tuple[int, int] | None:
    """What tells a merged cell, which several rows hold: the first word in it."""
    words = words_in(cell_of(row, "commitment"))
    return words[0].key if words else None


def _take_number(form: Form, printed: Sequence[Line], labels: Labels) -> None:
    """The commitment's number: before its title, or in the column of numbers."""
    if form.title and (found := labels.title_number(form.title[0].text)):
        form.take_title(found, form.title)
    elif number := _NUMBER.search(text_of(printed)):
        form.number, form.number_words = int(number[0]), words_in(printed)
