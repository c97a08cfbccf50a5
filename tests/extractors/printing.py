"""Values as a page would print them: each word of a text at a place of its own."""

from models.geometry import Value, Word


def printed(text: str, page: int = 1) -> Value[str]:
    """The text as a value whose words are its own, parted at blanks."""
    return Value(text, tuple(Word(page, i, w, i, 0, i + 1, 1) for i, w in enumerate(text.split())))


def shown(value: Value[object]) -> str:
    """The words of a value, as they would be read from the page."""
    return " ".join(word.text for word in value.words)
