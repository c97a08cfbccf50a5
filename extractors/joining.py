"""The one place that turns words into text: how lines, hyphens, broken words, paragraphs and list items join."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.lines import Block, Line, blocks_of
from models.geometry import Value

_HYPHENS = "-\u2010\u2011\u00ad"
_HYPHENS_SET = frozenset(_HYPHENS)
_EDGE_PUNCTUATION = " .,;:!?()[]{}\"'“”‘’«»"
_CONJUNCTIONS = frozenset({"dan", "atau", "maupun", "serta", "and", "or"})
"""Before these a hyphen stands for a part to come: `pra- dan pascabencana`."""

_EDGE = 0.7
"""A line with less room left than this share of the font size is full."""

_HABIT = 3
"""From this many hyphenated words whose whole form stands elsewhere on, the document is set with hyphenation."""


class Lexicon:
    """The words of one document as it prints them inside lines: the evidence for joining broken ones."""

    def __init__(self, columns: Iterable[Sequence[Line]]) -> None:
        self._inside: Counter[str] = Counter()
        self._hyphens_inside: set[str] = set()
        self._whole: Counter[str] = Counter()
        breaks: list[tuple[str, str]] = []
        for lines in columns:
            for number, line in enumerate(lines):
                last = len(line.words) - 1
                for i, word in enumerate(line.words):
                    token = _token(word.text)
                    if 0 < i < last:
                        self._inside[token] += 1
                    self._hyphens_inside.update(_HYPHENS_SET.intersection(word.text[:-1]))
                    if i < last or word.text[-1] not in _HYPHENS:
                        self._whole[token] += 1
                if number + 1 < len(lines):
                    breaks.append((line.words[-1].text, lines[number + 1].words[0].text))
        self.hyphenates = self._breaks_words(breaks)

    def has(self, text: str) -> bool:
        """Whether the document prints this word whole somewhere."""
        return self._whole[_token(text)] > 0

    def stands_alone(self, text: str) -> bool:
        """Whether the document prints this inside a line, where it cannot be the piece of a broken word."""
        return self._inside[_token(text)] > 0

    def is_only_at_line_ends(self, hyphen: str) -> bool:
        """Whether this hyphen is never printed inside a word: then it is the typesetter's, not the author's."""
        return hyphen != "-" and hyphen not in self._hyphens_inside

    def _breaks_words(self, breaks: list[tuple[str, str]]) -> bool:
        seen = {
            (left, right)
            for left, right in breaks
            if left[-1] in _HYPHENS
            and len(left) > 1
            and self.has(left[:-1] + right)
            and not self.has(left + right)
        }
        return len(seen) >= _HABIT


def _token(text: str) -> str:
    return text.strip(_EDGE_PUNCTUATION).casefold()


class Joiner:
    """Makes text of words, on the evidence of the document's own lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def text(self, blocks: Sequence[Block]) -> str:
        """Paragraphs parted by a blank line; list items one a line, each starting with its marker."""
        parts: list[str] = []
        for number, block in enumerate(blocks):
            if number:
                is_list = block.marker and blocks[number - 1].marker
                parts.append("\n" if is_list or block.marker else "\n\n")
            marker = f"{block.marker.text} " if block.marker else ""
            parts.append((marker + self.paragraph(block.lines)).strip())
        return "".join(parts)

    def value(self, lines: Sequence[Line]) -> Value[str]:
        """A column's whole text, paragraphs and lists kept."""
        return Value(
            self.text(blocks_of(lines)), tuple(word for line in lines for word in line.words)
        )

    def inline(self, lines: Sequence[Line]) -> Value[str]:
        """A column's text as one paragraph: for titles, labels and names."""
        return Value(self.paragraph(lines), tuple(word for line in lines for word in line.words))

    def block(self, block: Block) -> Value[str]:
        """One block's text without its marker."""
        return self.inline(block.lines)

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
        if left[-1] in _HYPHENS and len(left) > 1:
            if self._is_broken(left, right):
                return text[:-1]
            return _hyphened(text) + (" " if self._is_suspended(left, right) else "")
        if self._is_cut(last, right):
            return text
        if _joins_tightly(left, right) and not self._has_space(left, right):
            return text
        return text + " "

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
        if lexicon.has(f"{left}-{right}") or right.casefold() in _CONJUNCTIONS:
            return False
        if lexicon.has(left + right):
            return not (left + right).isdigit()
        if right[:1].isupper() and not left.isupper():
            return False
        if lexicon.is_only_at_line_ends(hyphen):
            return True
        if _is_address(left):
            return False
        if not lexicon.hyphenates or not right[:1].islower() or _token(left) == _token(right):
            return False
        return not (lexicon.stands_alone(left) and lexicon.stands_alone(right))

    def _is_cut(self, last: Line, right: str) -> bool:
        """A word too long for its column, cut without a hyphen: alone on its line, and whole elsewhere.

        An address is cut where it fills its line and goes on in small letters.
        """
        left = last.words[-1].text
        if _is_address(left) and "@" not in right and right[:1].islower():
            end = last.words[-1]
            if len(last.words) == 1 and last.right - end.x1 < _EDGE * end.size:
                return True
        elif len(last.words) > 1:
            return False
        lexicon = self._lexicon
        return lexicon.has(left + right) and not (
            lexicon.stands_alone(left) and lexicon.stands_alone(right)
        )


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
    if len(right) > 1 and right[0] == "/" and left[-1].isalnum():
        return True
    return right[:1] == "@" and len(right) > 1


def _is_address(text: str) -> bool:
    return bool(re.search(r"@|://|^www\.", text))
