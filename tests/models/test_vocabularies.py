"""What is made of vocabularies is made for one folder, as it is at that time, and never used for another."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from models.declared import Table, Wordings
from models.errors import ProfileError
from models.vocabularies import VocabularyFile, folder_in_use, kept_per_folder, using_folder


class Names(Table):
    names: Wordings


@pytest.fixture
def built_in(tmp_path: Path) -> VocabularyFile[Names]:
    path = tmp_path / "built-in.toml"
    path.write_text('names = ["a"]\n')
    return VocabularyFile(Names, path, "vocabularies/names.toml")


def adding(folder: Path, text: str) -> Path:
    """A folder of profiles that adds this to the vocabulary."""
    (folder / "vocabularies").mkdir(parents=True, exist_ok=True)
    (folder / "vocabularies" / "names.toml").write_text(text)
    return folder


@kept_per_folder()
def joined(file: VocabularyFile[Names], *, asked: list[str]) -> str:
    asked.append("once")
    return " ".join(file.read().names)


def test_a_folder_adds_only_while_it_is_used(
    built_in: VocabularyFile[Names], tmp_path: Path
) -> None:
    one = adding(tmp_path / "one", 'names = ["b"]')
    two = adding(tmp_path / "two", 'names = ["c"]')
    with using_folder(one):
        assert built_in.read().names == ("a", "b")
        with using_folder(two):
            assert built_in.read().names == ("a", "c")
            with using_folder(None):
                assert built_in.read().names == ("a",)
        assert built_in.read().names == ("a", "b")
    assert built_in.read().names == ("a",)
    assert folder_in_use().path is None


class Asked(list[str]):
    """Counts how often something is made; the same argument for every cache."""

    __hash__ = object.__hash__  # type: ignore[assignment]


def test_what_is_made_is_kept_for_its_folder(
    built_in: VocabularyFile[Names], tmp_path: Path
) -> None:
    asked = Asked()
    one, two = (adding(tmp_path / name, f'names = ["{name}"]') for name in ("one", "two"))
    for _ in range(2):
        for folder, names in ((one, "a one"), (two, "a two"), (None, "a")):
            with using_folder(folder):
                assert joined(built_in, asked=asked) == names
    assert len(asked) == 3


def test_a_folder_that_has_changed_is_another(
    built_in: VocabularyFile[Names], tmp_path: Path
) -> None:
    asked = Asked()
    for name in ("b", "c", "b"):
        with using_folder(adding(tmp_path / "own", f'names = ["{name}"]')):
            assert joined(built_in, asked=asked) == f"a {name}"


def test_another_thread_uses_what_it_was_told_to(
    built_in: VocabularyFile[Names], tmp_path: Path
) -> None:
    found = []

    def read() -> None:
        with using_folder(adding(tmp_path / "two", 'names = ["c"]')):
            found.append(built_in.read().names)

    with using_folder(adding(tmp_path / "one", 'names = ["b"]')):
        thread = Thread(target=read)
        thread.start()
        thread.join()
        assert built_in.read().names == ("a", "b")
    assert found == [("a", "c")]


def test_a_mistake_leaves_the_built_in_vocabulary(
    built_in: VocabularyFile[Names], tmp_path: Path
) -> None:
    own = adding(tmp_path / "own", "names = 5")
    told = pytest.raises(ProfileError, match=r"own/vocabularies/names\.toml: names: expected")
    with using_folder(own), told:
        built_in.read()
    assert built_in.read().names == ("a",)


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="is not a folder"), using_folder(tmp_path / "none"):
        pass


def test_an_error_gives_the_folder_up(built_in: VocabularyFile[Names], tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), using_folder(adding(tmp_path, 'names = ["b"]')):
        raise ZeroDivisionError
    assert built_in.read().names == ("a",)
