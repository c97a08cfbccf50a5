"""Declared files: every mistake is told, by the file, the key, what is expected, and what stands there."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, Field
from pydantic import ValidationError as PydanticError

from models.declared import (
    EachOnce,
    JoinedPatterns,
    LackingError,
    Pattern,
    Patterns,
    Table,
    Word,
    Wordings,
    collect_mistakes,
    one_of,
    read_declared,
    with_group,
)
from models.errors import ProfileError
from models.patterns import any_of, check_pattern


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Item(Table):
    name: str
    size: int = Field(default=1, ge=1, le=9)


class Whole(Table):
    title: str
    count: int = 0
    share: float = Field(default=0.5, ge=0, le=1)
    wanted: bool = False
    level: Literal["low", "high"] = "low"
    labels: dict[Colour, Wordings] = Field(default_factory=dict)
    once: Annotated[dict[str, Wordings], EachOnce] = Field(default_factory=dict)
    kinds: dict[Annotated[str, one_of(("plan", "report"))], int] = Field(default_factory=dict)
    words: frozenset[Word] = frozenset()
    patterns: Patterns = ()
    joined: JoinedPatterns = ()
    numbered: Annotated[Pattern, with_group("n")] = "(?P<n>x)"
    item: Item = Item(name="x")
    items: tuple[Item, ...] = ()


def written(folder: Path, text: str, name: str = "whole.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(path: Path, *own: Path) -> list[str]:
    """What is said of the files, without the folder they are in."""
    with pytest.raises(ProfileError) as told:
        read_declared(Whole, path, *own)
    return [line.removeprefix(f"{path.parent}/") for line in str(told.value).splitlines()]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("titel = 5", "titel: is not known here (did you mean “title”?); known are title, count,"),
        ("count = true", "count: expected a whole number, not true."),
        ('count = "many"', "count: expected a whole number, not “many”."),
        ("count = 1.5", "count: expected a whole number, not 1.5."),
        ("share = []", "share: expected a number, not a list."),
        ("share = 2", "share: expected a number of at most 1.0, not 2."),
        ("share = -1", "share: expected a number of at least 0.0, not -1."),
        ("share = nan", "share: expected a number"),
        ('wanted = "yes"', "wanted: expected true or false, not “yes”."),
        ('count = "5"', "count: expected a whole number, not “5”."),
        ('level = "hihg"', "level: expected one of low, high, not “hihg”."),
        ('labels.reed = ["x"]', "labels.reed: is not known here (did you mean “red”?); known are red, b"),
        ('labels.red = "x"', "labels.red: expected a list of texts in brackets, not “x”."),
        ('labels.red = ["x", 5]', "labels.red: item 2: expected a text in quotes, not 5."),
        ('labels.red = ["x", " "]', "labels.red: item 2: is empty; expected a text."),
        ('labels = "x"', "labels: expected a table, not “x”."),
        ("kinds.plans = 1", "kinds.plans: is not known here (did you mean “plan”?); known are plan, report."),
        ('once = { a = ["Nama :"], b = ["nama"] }', "once: “nama” is given under both a and b; expected it"),
        ('words = ["two words"]', "words: item 1: “two words” is compared with single words; expected"),
        ('patterns = ["("]', "patterns: item 1: “(” is not a regular expression: missing )"),
        ('numbered = "x"', "numbered: “x” has no group (?P<n>…); expected one."),
        ('joined = ["(?i)x"]', "joined: item 1: “(?i)x” is joined with others, and cannot be:"),
        ('joined = ["(?P<a>x)"]', "joined: item 1: “(?P<a>x)” is joined with others, and cannot"),
        ("item = { size = 2 }", "item.name: is missing; expected a text in quotes."),
        ("item = 5", "item: expected a table with name, not 5."),
        ("items = [{ name = 'x' }, { size = 2 }]", "items #2.name: is missing; expected a text"),
        ("items = [{ name = 'x', size = 10 }]", "items #1.size: expected a whole number of at most 9,"),
        ("items = 5", "items: expected a list in brackets, not 5."),
        ("count = \n", "is not a readable TOML file: line 2: expected a text in quotes, a number, true,"),
        ("[item\nname = 5", "is not a readable TOML file: line 2: expected ']'"),
        ("count = 1\ncount = 2\n", "is not a readable TOML file: line 3: this key is given a second time"),
        ("item.size = 1\n[item]\n", "is not a readable TOML file: line 3: this table is given a second "),
        ('level = "\\d"', "is not a readable TOML file: line 2: expected single quotes around a text with"),
        ("just words", "is not a readable TOML file: line 2: expected '=' after a key"),
        ('level = "low', "is not a readable TOML file: at its end: unterminated string."),
    ],
)  # fmt: skip
def test_a_mistake_names_file_and_key_and_what_was_expected(
    text: str, sentence: str, tmp_path: Path
) -> None:
    (told,) = mistakes(written(tmp_path, f'title = "a"\n{text}'))
    assert told.startswith(f"whole.toml: {sentence}")
    assert told.endswith(".")


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    (told,) = mistakes(written(tmp_path, ""))
    assert told == "whole.toml: title: is missing; expected a text in quotes."


def test_all_mistakes_are_told_each_on_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, 'count = "x"\nlevel = "l"\n[[items]]\nnam = "x"\n[kinds]\nplan = []\n')
    told = mistakes(path)
    assert [line.split(": ")[1] for line in told] == [
        "title",
        "count",
        "level",
        "kinds.plan",
        "items #1.name",
        "items #1.nam",
    ]
    assert all(line.startswith("whole.toml: ") for line in told)


def test_the_words_of_the_checker_are_in_no_mistake(tmp_path: Path) -> None:
    text = 'count = "x"\nlevel = "l"\nextra = 1\nitem = 5\nlabels.reed = ["x"]\nonce.a = [[]]\n'
    path = written(tmp_path, text)
    with pytest.raises(PydanticError) as raised:
        Whole.model_validate({"count": "x", "level": "l", "extra": 1, "item": 5})
    sentences = " ".join(mistakes(path))
    assert not [error["msg"] for error in raised.value.errors() if error["msg"] in sentences]
    assert "nput" not in sentences


def test_a_file_that_is_not_in_utf_8_is_told_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "whole.toml"
    path.write_bytes('# one\ntitle = "acción"\n'.encode("latin-1"))
    (told,) = mistakes(path)
    assert "line 2 has a character that is not in UTF-8; save the file as UTF-8." in told


def test_the_mark_that_windows_puts_first_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "whole.toml"
    path.write_bytes('title = "acción"\n'.encode("utf-8-sig"))
    assert read_declared(Whole, path).title == "acción"


def test_a_file_that_is_missing_is_told(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path / "missing.toml")
    assert told.startswith("missing.toml: is not a readable TOML file: it cannot be opened (")


def test_several_files_are_collect_mistakes(tmp_path: Path) -> None:
    paths = [
        written(tmp_path, text, f"{name}.toml")
        for name, text in {"a": "title = 1", "b": 'title = "b"', "c": "titel = 3"}.items()
    ]
    read: list[Whole] = []

    def read_all() -> None:
        with collect_mistakes() as told:
            for path in paths:
                with told.noted():
                    read.append(read_declared(Whole, path))

    with pytest.raises(ProfileError) as raised:
        read_all()
    assert [one.title for one in read] == ["b"]
    names = [line.split(": ")[0].rpartition("/")[2] for line in str(raised.value).splitlines()]
    assert names == ["a.toml", "c.toml", "c.toml"]


def test_what_the_files_name_tells_is_not_to_be_written(tmp_path: Path) -> None:
    path = written(tmp_path, 'name = "other"\n')
    with pytest.raises(ProfileError, match="name: is taken from the file's name; leave it out"):
        read_declared(Item, path, name="whole")
    assert read_declared(Item, written(tmp_path, "size = 2"), name="whole").name == "whole"


# One's own file adds to another

BASE = """\
title = "base"
count = 1
words = ["one", "two"]
[labels]
red = ["Merah"]
[item]
name = "x"
size = 2
[[items]]
name = "first"
"""


def test_tables_are_merged_lists_appended_and_values_replaced(tmp_path: Path) -> None:
    own = """\
count = 2
words = ["two", "Three"]
labels = { red = ["Abang"], blue = ["Biru"] }
item.size = 3
items = [{ name = "second" }]
"""
    found = read_declared(Whole, written(tmp_path, BASE), written(tmp_path, own, "own.toml"))
    assert (found.title, found.count, found.item) == ("base", 2, Item(name="x", size=3))
    assert found.words == {"one", "two", "three"}
    assert found.labels == {Colour.RED: ("Merah", "Abang"), Colour.BLUE: ("Biru",)}
    assert [item.name for item in found.items] == ["first", "second"]


def test_what_is_not_wanted_of_the_other_file_is_named_in_without(tmp_path: Path) -> None:
    own = 'words = ["four"]\n[without]\nwords = ["one"]\nlabels = ["red"]\n'
    found = read_declared(Whole, written(tmp_path, BASE), written(tmp_path, own, "own.toml"))
    assert found.words == {"two", "four"}
    assert found.labels == {}


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        ('[without]\nwords = ["on"]', "without.words: “on” is not known here (did you mean “one”?)"),
        ('[without]\nlabel = ["red"]', "without.label: is not known here (did you mean “labels”?)"),
        ('[without]\nlabels = ["blue"]', "without.labels: “blue” is not known here; known are red."),
        ('[without]\ncount = 1', "without.count: expected a list of what to leave out, not 1."),
        ("without = 1", "without: expected a list of what to leave out, not 1."),
        ('cuont = 5', "cuont: is not known here (did you mean “count”?)"),
        ('words = "one"', "words: expected a list of texts in brackets, not “one”."),
        ('words = ["three", 4]', "words: item 2: expected a text in quotes, not 4."),
        ("[[items]]\nsize = 2", "items #1.name: is missing"),
        ("items = [{ name = 'a' }, { name = 'b', size = 0 }]", "items #2.size: expected a whole number of at"),
        ("[item]\nsize = 10", "item.size: expected a whole number of at most 9, not 10."),
    ],
)  # fmt: skip
def test_a_mistake_in_ones_own_file_is_told_of_it(own: str, sentence: str, tmp_path: Path) -> None:
    (told,) = mistakes(written(tmp_path, BASE), written(tmp_path, own, "own.toml"))
    assert told.startswith(f"own.toml: {sentence}")


def test_two_mistakes_in_ones_own_file_are_two(tmp_path: Path) -> None:
    own = written(tmp_path, 'cuont = 5\n[without]\nwords = ["on"]\n[labels]\nred = [1]', "own.toml")
    told = mistakes(written(tmp_path, BASE), own)
    assert [line.split(": ")[1] for line in told] == ["without.words", "labels.red", "cuont"]


def test_only_the_whole_may_lack_nothing(tmp_path: Path) -> None:
    def check(words: frozenset[str]) -> frozenset[str]:
        if "two" not in words:
            raise LackingError("lacks “two”")
        return words

    class Complete(Table):
        words: Annotated[frozenset[str], AfterValidator(check)]

    base = written(tmp_path, 'words = ["one", "two"]')
    own = written(tmp_path, 'words = ["three"]', "own.toml")
    assert read_declared(Complete, base, own).words == {"one", "two", "three"}
    less = written(tmp_path, '[without]\nwords = ["two"]', "less.toml")
    with pytest.raises(ProfileError, match=r"less\.toml: words: lacks “two”"):
        read_declared(Complete, base, less)


# Regular expressions


@pytest.mark.parametrize(
    "pattern",
    [
        r"(([a-zA-Z ]+)+)+\d{4}X",
        r"(\w+)+",
        r"(\w*)*?",
        r"(?:(?:ab)+)*",
        r"(?:\w+\s*)+:",
        r"(?:\s*\w*)*",
        r"x(?=(\w+)+y)",
        r"(?:[a-z]{2,}|\d)+",
        r"(?P<number>(\d+)*)",
    ],
)
def test_a_repeated_repetition_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="repeats a repetition"):
        check_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:\s+\w+)*",
        r"(?:\w+,)+",
        r"(?:a+)?",
        r"(a+){1,3}",
        r"komitmen\s+(?P<number>\d{1,2})",
        r"plan .{0,40} \d{4}\s*[-–]\s*\d{4}",
        r"(?:[^\W\d]+\W+)?(\d{1,3})\b",
    ],
)
def test_other_repetitions_are_not(pattern: str) -> None:
    check_pattern(pattern)


def test_no_words_at_all_match_nothing() -> None:
    assert re.search(any_of([]), "anything") is None
    assert re.fullmatch(any_of(["a", "a.b"]), "a.b")
