"""Tokens of Indonesian text, the rule files, and the way back from a match to the words of a value.

spaCy is imported when the first text is read: it costs half a second that `renaksi --help` need not pay.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from extractors.knowledge.quantities import quantity_rules
from models.geometry import Value, words_between
from models.patterns import any_of
from models.vocabularies import kept_per_folder

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab

# Each mark is a token of its own, except a point or comma between digits: `PPN)/Badan` and `No.39` fall apart,
# `1.705.245`, `2,5` and `16.10` do not.
MARK = r"[^\w\s.,]|(?<!\d)[.,]|[.,](?!\d)"

_ATTRIBUTES = ("LOWER", "IS_ALPHA", "IS_DIGIT", "IS_LOWER", "IS_PUNCT", "IS_SPACE", "IS_UPPER")
"""What is asked of a token."""

TokenPattern = list[dict[str, Any]]


@kept_per_folder()
def tokeniser() -> Tokenizer:
    """spaCy's tokeniser with our marks, and a vocabulary of our own.

    A currency may be written together with its amount (`Rp2,5 miliar`); one that has a mark is parted at it anyhow.
    """
    vocabulary = _vocabulary()  # before the tokeniser: what comes with it is not wanted
    from spacy.tokenizer import Tokenizer

    currencies = filter(str.isalpha, quantity_rules().units.currency)
    attached = rf"(?:{any_of(currencies)})(?=\d)"
    return Tokenizer(
        vocabulary,
        prefix_search=re.compile(f"^(?:{MARK}|{attached})").search,
        suffix_search=re.compile(f"(?:{MARK})$").search,
        infix_finditer=re.compile(MARK).finditer,
    )


@cache
def _vocabulary() -> Vocab:
    """The attributes that are asked of words, the same for all folders of vocabularies.

    The blank Indonesian pipeline would bring what nothing here asks for: two seconds of exceptions that would have to
    be undone, and twice as many attributes of every word.
    """
    with _without_its_commands():
        from spacy.lang.lex_attrs import LEX_ATTRS
    from spacy.attrs import IDS  # type: ignore[import-not-found]
    from spacy.vocab import Vocab

    return Vocab(lex_attr_getters={IDS[name]: LEX_ATTRS[IDS[name]] for name in _ATTRIBUTES})


@contextmanager
def _without_its_commands() -> Iterator[None]:
    """Import spaCy without its command line, a third of what the import takes: stand-ins hold its place meanwhile."""
    names = [name for name in ("spacy.cli", "spacy.cli.info") if name not in sys.modules]
    for name in names:
        sys.modules[name] = ModuleType(name)
        vars(sys.modules[name])["info"] = None  # what spaCy's package takes from it
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


def tokens(text: str) -> Doc:
    """The text's tokens; `token.idx` is the offset back into the text."""
    doc: Doc = tokeniser()(text)
    return doc


def matcher(patterns: dict[str, list[TokenPattern]]) -> Matcher:
    """A spaCy matcher of the patterns under each label."""
    from spacy.matcher import Matcher

    made = Matcher(tokeniser().vocab)
    for label, alternatives in patterns.items():
        made.add(label, alternatives)
    return made


def longest(matcher: Matcher, doc: Doc) -> list[Span]:
    """The matches in printed order, the longest where several overlap; `span.label_` is the pattern's label."""
    from spacy.util import filter_spans

    return filter_spans(matcher(doc, as_spans=True))


def phrases(wordings: Iterable[str]) -> list[TokenPattern]:
    """Token patterns that match the wordings in any case."""
    return [[{"LOWER": token.lower_} for token in tokens(wording)] for wording in wordings]


def cut(value: Value[str], start: int, end: int) -> Value[str]:
    """The part of a value between two offsets, without blanks around it, with the words that printed it."""
    text = value.value[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Value(text, words_between(value, start, start + len(text)))


def outside_brackets(doc: Doc | Span) -> Iterator[int]:
    """Offsets within `doc` of the tokens that stand in no bracket; an unclosed bracket holds all that follows."""
    depth = 0
    for offset, token in enumerate(doc):
        depth = max(0, depth - (token.text == ")"))
        if depth == 0 and token.text not in "()":
            yield offset
        depth += token.text == "("
