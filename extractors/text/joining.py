"""The one place that turns words into text: how lines, hyphens, broken words, paragraphs and list items join."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise, zip_longest

from extractors.knowledge.endings import endings
from extractors.text.lines import Block, Line, blocks_of, words_in, would_fit
from models.dictionary import is_word
from models.geometry import Value, Word
from models.same import as_word

_HYPHENS = "-\u2010\u2011\u00ad"
_HYPHENS_SET = frozenset(_HYPHENS)
_CONJUNCTIONS = frozenset({"dan", "atau", "maupun", "serta", "and", "or"})
"""Before these a hyphen stands for a part to come: `pra- dan pascabencana`."""

_CLOSING = frozenset(".,;:!?")
"""Marks that no space stands before: after a word that fills its line, one had no room there."""

_WEB = re.compile(r"\W*(?:https?://|www\.)")
_AFTER_ADDRESS = frozenset("),;>]")
"""Marks that follow an address: none goes on after them."""

_ADDRESS_PIECE = re.compile(r"(?:^|[A-Za-z0-9])[_=?&%#.][A-Za-z0-9]|[a-z][A-Z0-9]")

_BEGUN_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:([.,])\d{3})+\1$")
_REST_OF_NUMBER = re.compile(r"\d{3}(?!\d)")
"""A number in groups of three digits that a narrow column cuts behind the mark between two of them."""

_EDGE = 0.7
"""A line with less room left than this share of the font size is full."""

_LETTER = 1.25
"""So is one with less room than for so many of its own letters, where they are wide: edges are told no better."""

_WIDE = 0.6
"""A space wider than this share of the font size has room for a letter more."""

_LONGEST = 24
"""No word has more letters than this."""

_NO_ROMAN = 7
"""A word of so many capitals is not followed by a Roman number that fills the next line's start."""

_ENDING = 3
"""So few letters may be the ending of the word before, whatever the dictionary says of them."""

_ROOT = 4
"""A word that is doubled with more before or behind it has so many letters at least."""

_HABIT = 3
"""From this many hyphenated words whose whole form stands elsewhere on, the document is set with hyphenation."""


class Lexicon:
    """The words of one document as it prints them inside lines: the evidence for joining broken ones."""

    def __init__(self, columns: Iterable[Sequence[Line]]) -> None:
        pairs = [*chain.from_iterable(zip_longest(own, own[1:]) for own in columns)]
        self._take_words([line for line, _ in pairs])
        self._take_breaks([(line, below) for line, below in pairs if below])

    def _take_words(self, lines: Iterable[Line]) -> None:
        """Count the words that the lines print: all, those inside a line, and those that no line's end breaks."""
        tokens: list[str] = []
        inside: list[str] = []
        broken: list[str] = []
        self._hyphens_inside: set[str] = set()
        for line in lines:
            printed = [as_word(word.text) for word in line.words]
            tokens += printed
            inside += printed[1:-1]
            if line.words[-1].text[-1] in _HYPHENS:
                broken.append(printed[-1])
            self._hyphens_inside.update(*map(_hyphens_inside, line.words))
        self._tokens, self._inside = Counter(tokens), Counter(inside)
        self._whole = self._tokens - Counter(broken)

    def _take_breaks(self, pairs: Sequence[tuple[Line, Line]]) -> None:
        """Learn from the lines and those below them how the document breaks words."""
        breaks = [(line.words[-1].text, below.words[0].text) for line, below in pairs]
        self._full = [
            (as_word(left), as_word(right))
            for (left, right), (line, below) in zip(breaks, pairs, strict=True)
            if _is_filled(line) or _is_too_wide(line, below.words[0])
        ]
        self._heads = Counter(head for head, _ in self._full)
        self._tails = Counter(tail for _, tail in self._full)
        hyphened = [pair for pair in breaks if len(pair[0]) > 1 and pair[0][-1] in _HYPHENS]
        self.hyphenates = self._breaks_words(hyphened)
        self.breaks_compounds = any(_is_doubled(left[:-1], right) for left, right in hyphened)
        ends = {left[-1] for left, _ in hyphened}
        self.hyphenates_otherwise = any(map(self.is_only_at_line_ends, ends))

    def has(self, text: str) -> bool:
        """Whether the document prints this word whole somewhere."""
        return self._whole[as_word(text)] > 0

    def stands_alone(self, text: str) -> bool:
        """Whether the document prints this inside a line, where it cannot be the piece of a broken word."""
        return self._inside[as_word(text)] > 0

    def is_printed_whole(self, left: str, right: str) -> bool:
        """Whether the document prints both as one word, and not each as one of its own."""
        are_words = self.stands_alone(left) and self.stands_alone(right)
        return bool(as_word(left)) and self.has(left + right) and not are_words

    def is_only_at_line_ends(self, hyphen: str) -> bool:
        """Whether this hyphen is never printed inside a word: then it is the typesetter's, not the author's."""
        return hyphen != "-" and hyphen not in self._hyphens_inside

    def is_cut(self, left: str, right: str) -> bool:
        """Whether a word that fills its line and the next line's first one are pieces of one too long for its column.

        They are if they make a word and are not words themselves. Where the dictionary knows neither, as in names, or
        all three, they are if the document prints neither piece anywhere else, nor the first before a word that it
        does. A letter alone is no word.
        """
        if len(right) == 1 and right.isalpha():
            return right.islower() or (left.isupper() and len(left) >= _NO_ROMAN)
        if not (right[:1].islower() or left.isupper()):
            return False
        left, right = as_word(left), re.split("[-/]", as_word(right))[0]
        piece = re.split("[-/]", left)[-1]
        if not (piece.isalpha() and right.isalpha() and len(piece + right) <= _LONGEST):
            return False
        is_told = _are_pieces(piece, right)
        return self._are_seen_here_only(left, right) if is_told is None else is_told

    def _are_seen_here_only(self, left: str, right: str) -> bool:
        followers = {tail for head, tail in self._full if head == left}
        return self._tokens[left] == self._heads[left] and all(
            self._tokens[tail] == self._tails[tail] for tail in followers | {right}
        )

    def _breaks_words(self, hyphened: Iterable[tuple[str, str]]) -> bool:
        """Whether enough of what lines break at a hyphen is printed without it elsewhere, and not with it."""
        seen = {
            (left, right)
            for left, right in hyphened
            if self.has(left[:-1] + right) and not self.has(left + right)
        }
        return len(seen) >= _HABIT


def _are_pieces(left: str, right: str) -> bool | None:
    """Whether the dictionary has what both make and not both, so that they are pieces; None where it cannot tell.

    It cannot where it knows neither, as in names, or all three. A small word, as `di`, is no ending.
    """
    if is_word(left) and right in endings().words:
        return False
    known = is_word(left) + (len(right) > _ENDING and is_word(right))
    if is_word(left + right):
        return None if known == 2 else True
    return None if known == 0 else False


def _hyphens_inside(word: Word) -> Iterable[str]:
    return () if word.text.isalpha() else _HYPHENS_SET.intersection(word.text[:-1])


def _is_filled(line: Line) -> bool:
    """Whether a single word fills the line."""
    return len(line.words) == 1 and _is_full(line)


def _is_full(line: Line) -> bool:
    """Whether the line has no room for another letter."""
    last = line.words[-1]
    letter = (last.x1 - last.x0) / len(last.text)
    return line.right - line.x1 < max(_EDGE * last.size, _LETTER * letter)


def _is_too_wide(line: Line, first: Word) -> bool:
    """Whether the line is full, and its last word with the next line's first one would not fit on any."""
    last = line.words[-1]
    width = last.x1 - last.x0 + first.x1 - first.x0
    return _is_full(line) and width > line.right - line.x0


class Joiner:
    """Makes text of words, on the evidence of the document's own lexicon.

    `cuts_words` says that columns are so narrow that a word may be cut in them without a hyphen.
    """

    def __init__(self, lexicon: Lexicon, *, cuts_words: bool = False) -> None:
        self._lexicon = lexicon
        self._cuts_words = cuts_words

    def text(self, blocks: Sequence[Block]) -> str:
        """Paragraphs parted by a blank line; list items one a line, each starting with its marker."""
        parts: list[str] = []
        for block in blocks:
            if parts:
                parts.append("\n" if block.kind else "\n\n")
            marker = f"{block.marker.text} " if block.marker else ""
            parts.append((marker + self.paragraph(block.lines)).strip())
        return "".join(parts)

    def value(self, lines: Sequence[Line]) -> Value[str]:
        """A column's whole text, paragraphs and lists kept."""
        blocks = blocks_of(lines, breaks_compounds=self._lexicon.breaks_compounds)
        return Value(self.text(blocks), words_in(lines))

    def inline(self, lines: Sequence[Line]) -> Value[str]:
        """A column's text as one paragraph: for titles, labels and names."""
        return Value(self.paragraph(lines), words_in(lines))

    def paragraph(self, lines: Sequence[Line]) -> str:
        """Join lines that make one paragraph."""
        text = ""
        last: Line | None = None
        for line in lines:
            if last is not None:
                text = self._joined(text, last, line)
            text += line.text
            last = line
        return _hyphened(text)

    def _joined(self, text: str, last: Line, line: Line) -> str:
        """The text so far, ready for the next line: with a space, without one, or without its hyphen."""
        left, right = last.words[-1].text, line.words[0].text
        is_hyphened = left[-1] in _HYPHENS and len(left) > 1
        if is_hyphened and self._is_broken(left, right):
            return text[:-1]
        if _web_address_goes_on(text.rsplit(maxsplit=1)[-1], last, line.words[0]):
            return text
        if is_hyphened:
            return _hyphened(text) + (" " if self._is_suspended(left, right) else "")
        is_whole = self._is_cut(last, line.words[0]) or self._takes_no_space(left, right, last)
        return text if is_whole else text + " "

    def _takes_no_space(self, left: str, right: str, last: Line) -> bool:
        """Whether the words belong together at a slash, a dash or a mark that no space stands before."""
        if _joins_tightly(left, right) and not self._has_space(left, right):
            return True
        if right in _CLOSING and _is_filled(last):
            return True
        if _BEGUN_NUMBER.search(left) and _REST_OF_NUMBER.match(right):
            return True
        if right[0] == "/" and len(right) > 1 and left[-1].isalnum() and _is_full(last):
            return True
        return left == "/" and self._lexicon.has(left + right)

    def _is_suspended(self, left: str, right: str) -> bool:
        """A hyphen that ends a part (`pra- dan pascabencana`) or hangs on punctuation (`LAPOR!- yang`)."""
        if right.casefold() in _CONJUNCTIONS:
            return True
        return (
            not left[-2].isalnum() and right[:1].islower() and not self._lexicon.has(left + right)
        )

    def _has_space(self, left: str, right: str) -> bool:
        """Whether a slash at a line's end stands before a space: the document prints it so inside a line."""
        return self._lexicon.stands_alone(left) and not self._lexicon.has(left + right)

    def _is_broken(self, left: str, right: str) -> bool:
        """Whether the hyphen at a line's end was put there by hyphenation, judged by the rest of the document."""
        lexicon = self._lexicon
        hyphen, left = left[-1], left[:-1]
        is_typesetters = lexicon.is_only_at_line_ends(hyphen)
        is_suspended = right.casefold() in _CONJUNCTIONS and not is_typesetters
        if is_suspended or lexicon.has(f"{left}-{right}"):
            return False
        if lexicon.has(left + right):
            return not (left + right).isdigit()
        if is_typesetters:
            return True
        if not lexicon.hyphenates or not right[:1].islower():
            return False
        if _is_address(left) or _is_doubled(left, right):
            return False
        return not (lexicon.stands_alone(left) and lexicon.stands_alone(right))

    def _is_cut(self, last: Line, first: Word) -> bool:
        """A word too long for its column, cut without a hyphen: alone on its line, and whole elsewhere.

        Some producers cut it behind other words: then its pieces together are wider than the column, and the spaces
        before it leave no room for another letter. An address is cut where it fills its line and goes on in small
        letters.
        """
        lexicon = self._lexicon
        left, right = last.words[-1].text, first.text
        cuts = self._cuts_words and not lexicon.hyphenates_otherwise
        if _may_be_cut_address(left, right):
            if _is_filled(last):
                return True
        elif len(last.words) > 1:
            may_be = cuts and _is_too_wide(last, first) and not _is_stretched(last)
            return may_be and lexicon.is_cut(left, right)
        if cuts and _is_filled(last) and lexicon.is_cut(left, right):
            return True
        return lexicon.is_printed_whole(left, right)


def _may_be_cut_address(left: str, right: str) -> bool:
    goes_on = left[-1] not in _AFTER_ADDRESS and right[:1].islower()
    return goes_on and _is_address(left) and not _is_address(right)


def _is_stretched(line: Line) -> bool:
    """Whether the spaces between the line's words are wide, as where it is justified and had room for more letters."""
    return all(b.x0 - a.x1 > _WIDE * b.size for a, b in pairwise(line.words))


def _is_doubled(left: str, right: str) -> bool:
    """Whether the second piece begins with what the first ends with: `desa-desa`, `semata-mata`, `sebaik-baiknya`."""
    left, right = as_word(left), as_word(right)
    return left == right or any(left.endswith(right[:n]) for n in range(_ROOT, len(right) + 1))


def _hyphened(text: str) -> str:
    """The text with a soft hyphen at its end as the hyphen it prints."""
    return text[:-1] + "-" if text.endswith("\u00ad") else text


def _joins_tightly(left: str, right: str) -> bool:
    """Breaks that stand for no space: after a slash or a dash inside a word, inside an address."""
    if _is_address(left):
        if left[-1] in "./":
            return right[:1].islower() or right[:1].isdigit()
        return left[-1] in "-_=?&%#@:" and bool(re.search(r"[a-z0-9][/\-._?=][a-z0-9]", right))
    if len(left) > 1 and left[-1] in "/–—" and right[:1].isalnum():
        return True
    return right[:1] == "@" and len(right) > 1


def _web_address_goes_on(address: str, last: Line, first: Word) -> bool:
    """Whether the web address that a line ends with, if it is one, goes on with the next line's first word.

    It does where that had no room left, and either looks like a piece of an address or continues a full line without
    being a word.
    """
    right = first.text
    if _WEB.match(right) or not _WEB.match(address + right):
        return False
    if not _WEB.match(address):
        return _is_full(last)
    if would_fit(first, last) or not as_word(right)[:1].isalnum():
        return False
    if _ADDRESS_PIECE.search(right) or address[-1] in "-_=?&%#":
        return True
    is_text = right.isupper() or right.istitle() or is_word(as_word(right))
    return _is_full(last) and not (is_text and as_word(right).isalpha())


def _is_address(text: str) -> bool:
    return bool(re.search(r"@|://|^www\.", text))
