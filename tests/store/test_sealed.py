"""A sealed text opens with its secret and with nothing else (X01, I6)."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.private_notes import PICKS, PICTURES
from coprod_desktop.store import sealed
from coprod_desktop.store.errors import Damaged
from coprod_desktop.store.openers import Slowness

TEXT = "It is hard for me when doors bang. שלום 🙂"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "SLOWNESS", Slowness(n=2**10))


def test_x01_a_sealed_text_opens_with_its_secret_and_with_no_other() -> None:
    kept = sealed.seal(TEXT, "Tea  bread milk")
    assert "doors" not in kept
    assert sealed.unseal(kept, "tea bread MILK ") == TEXT
    assert sealed.unseal(kept, "tea bread") is None
    assert sealed.seal(TEXT, "tea bread milk") != kept
    assert sealed.unseal(sealed.seal("", "x"), "x") == ""


def test_that_guessing_is_as_slow_as_for_a_locked_project_and_pictures_have_10000_ways() -> None:
    assert Slowness() == Slowness(n=2**17)
    assert len(PICTURES) ** PICKS == 10_000
    assert sealed.seal(TEXT, "x").startswith("1024:8:1:")


@pytest.mark.parametrize("harmed", ["", "x", "1024:8:1:!", "1024:8:1:A", "1:8:1:AAAA", "a:b:c:d"])
def test_that_what_is_no_sealed_text_is_told_as_harm(harmed: str) -> None:
    with pytest.raises(Damaged):
        sealed.unseal(harmed, "tea bread milk")


def test_that_a_changed_byte_opens_nothing() -> None:
    kept = sealed.seal(TEXT, "tea bread milk")
    place = len(kept) // 2
    changed = kept[:place] + ("A" if kept[place] != "A" else "B") + kept[place + 1 :]
    try:
        assert sealed.unseal(changed, "tea bread milk") is None
    except Damaged:
        assert changed != kept
