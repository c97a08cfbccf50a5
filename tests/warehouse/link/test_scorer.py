from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.errors import ProfileError
from models.progress import Decision
from warehouse.link import SETTINGS
from warehouse.link.scorer import (
    Scorer,
    built_in_scorer,
    configured_scorer,
    posteriors,
)


def _configured(monkeypatch: pytest.MonkeyPatch, folder: Path, text: str) -> Scorer:
    path = folder / "linkage.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setenv(SETTINGS, str(path))
    return configured_scorer()


def test_settings_of_a_file_take_the_place_of_the_built_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scorer = _configured(monkeypatch, tmp_path, "thresholds.auto = 0.999\nrequired.words = 0.9\n")
    built_in = built_in_scorer()
    assert scorer.thresholds.auto == 0.999
    assert scorer.thresholds.review == built_in.thresholds.review
    assert scorer.required == built_in.required | {"words": 0.9}
    assert scorer.content == built_in.content
    assert scorer.decide(0.99) == Decision.REVIEW


def test_without_a_file_the_built_in_settings_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTINGS, raising=False)
    assert configured_scorer() is built_in_scorer()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("thresholds.auto = 2\n", "thresholds.auto"),
        ("thresholds.auto = 0.01\n", "thresholds"),
        ("content.words.weight = -1\n", "content.words.weight"),
        ("threshold = 1\n", "threshold"),
        ("thresholds = \n", "not a readable TOML file"),
    ],
)
def test_settings_that_make_no_sense_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, named: str
) -> None:
    with pytest.raises(ProfileError, match=rf"linkage\.toml .*{named}"):
        _configured(monkeypatch, tmp_path, text)


def test_more_agreement_never_speaks_against() -> None:
    scorer = built_in_scorer()
    low = {name: np.full((1, 1), 0.2, np.float32) for name in scorer.content}
    for name in scorer.content:
        high = low | {name: np.full((1, 1), 0.9, np.float32)}
        assert scorer.content_log_odds(high) >= scorer.content_log_odds(low)


def test_a_feature_that_says_nothing_adds_nothing() -> None:
    scorer = built_in_scorer()
    silent = {name: np.full((1, 1), np.nan, np.float32) for name in scorer.content}
    assert scorer.content_log_odds(silent) == pytest.approx(-scorer.nothing)


def test_candidates_that_fit_alike_share_what_there_is() -> None:
    (found,) = posteriors(np.array([[20, 20]], dtype=np.float32))
    assert found == pytest.approx([0.5, 0.5])
    assert posteriors(np.zeros((1, 0), dtype=np.float32)).shape == (1, 0)
