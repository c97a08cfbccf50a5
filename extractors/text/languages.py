"""Languages as data: how each says dates, parts of years, yes and no, one file each in `knowledge/languages/`.

A folder of profiles adds to them, or brings another one, as `vocabularies/languages/<code>.toml` (docs/profiles.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from extractors.knowledge import KNOWLEDGE
from models.declared import EachOnce, Source, Table, Uncased, Wordings, repeated
from models.errors import ProfileError
from models.vocabularies import VocabularyFile, folder_in_use, kept_per_folder

HOME = ("id", "en")
"""What Indonesian reports and their numbers are written in, whose English is often half Indonesian."""

_BUILT_IN = KNOWLEDGE / "languages"
_FOLDER = "vocabularies/languages"


def languages_beside(code: str) -> tuple[str, ...]:
    """A plan's language, and those of `HOME` as what else its dates may be in; the first decides where they differ."""
    return tuple(dict.fromkeys((code, *HOME)))


class NumericDates(StrEnum):
    """Which of two small numbers in a date is the day: `03/04/2026`."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    EITHER = "either"


class DateWords(Table):
    """What dates are said with: `dates.toml`, and a part of each language's file; comments there say more."""

    separators: Wordings = ()
    until: Wordings = ()
    last_day_of: Wordings = ()
    before_year: Wordings = ()
    between_years: Wordings = ()
    left_over: Wordings = ()
    day_marks: Wordings = ()
    inside_dates: Wordings = ()
    parts_of_year: Annotated[
        dict[Annotated[int, Field(ge=1, le=12)], tuple[Uncased, ...]], EachOnce
    ] = Field(default_factory=dict)
    ordinals: Annotated[dict[Annotated[int, Field(ge=1, le=12)], tuple[Uncased, ...]], EachOnce] = (
        Field(default_factory=dict)
    )
    months: Annotated[dict[Annotated[int, Field(ge=1, le=12)], tuple[Uncased, ...]], EachOnce] = (
        Field(default_factory=dict)
    )


class Language(DateWords):
    """A language's file."""

    numeric_dates: NumericDates = NumericDates.DAY_FIRST


class _CommonDates(VocabularyFile[DateWords]):
    """`dates.toml`, no wording of which may have another meaning in the languages of every report."""

    def read(self, *more: Source) -> DateWords:
        """Read it; raises ProfileError with all mistakes."""
        words = super().read(*more)
        file = next(iter(folder_in_use().named(self.name)), self.built_in)
        for key in ("parts_of_year", "ordinals", "months"):
            meanings = [
                (str(number), wording)
                for one in (*map(language, HOME), words)
                for number, wordings in getattr(one, key).items()
                for wording in wordings
            ]
            if told := repeated(sorted(dict.fromkeys(meanings), key=lambda pair: int(pair[0]))):
                raise ProfileError(f"{file}: {key}: {told}.")
        return words


DATES = _CommonDates(DateWords, KNOWLEDGE / "dates.toml", "vocabularies/dates.toml")


@kept_per_folder()
def language_files() -> dict[str, VocabularyFile[Language]]:
    """The languages that there are by their codes, those that the folder in use brings among them."""
    files = {
        path.stem: VocabularyFile(Language, path, f"{_FOLDER}/{path.name}")
        for path in sorted(_BUILT_IN.glob("*.toml"))
    }
    for path in folder_in_use().profiles(_FOLDER):
        # A language of the folder's own has nothing built in to extend.
        files.setdefault(path.stem, VocabularyFile(Language, path, f"{_FOLDER}/{path.name}"))
    return files


@kept_per_folder()
def all_languages() -> tuple[str, ...]:
    """The codes of all languages, those of `HOME` first: for what may be in any of them."""
    return tuple(dict.fromkeys((*HOME, *language_files())))


@kept_per_folder()
def language(code: str) -> Language:
    """One language; raises KeyError where it is none of `language_files`."""
    return language_files()[code].read()


@kept_per_folder()
def date_words(codes: tuple[str, ...]) -> DateWords:
    """What dates are said with in any of these languages; what two say differently is as the first has it."""
    read = [*map(language, codes), DATES.read()]
    merged: dict[str, object] = {}
    for name, field in DateWords.model_fields.items():
        values = [getattr(one, name) for one in read]
        merged[name] = _by_number(values) if field.default_factory else _each(values)
    return DateWords.model_validate(merged)


def _by_number(tables: Sequence[Mapping[int, tuple[str, ...]]]) -> dict[int, tuple[str, ...]]:
    """Each wording under the first number that it has."""
    numbers: dict[str, int] = {}
    for table in tables:
        for number, wordings in table.items():
            for wording in wordings:
                numbers.setdefault(wording, number)
    return {n: tuple(w for w in numbers if numbers[w] == n) for n in set(numbers.values())}


def _each(wordings: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Each wording once, in order."""
    return tuple(dict.fromkeys(word for words in wordings for word in words))
