"""A yes is taken back with no more keys and pages than it is given, for each purpose (D5, X08, G2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.standing import choice_of, points_for
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack
from coprod_desktop.store.projects import Shelf
from tests.journeys.hands import Hands, Modifier

PACK = core_pack()
PURPOSES = tuple(one.id for one in PACK.purposes)
NOW = "2026-11-23T12:00:00Z"


def somebody(say: Say) -> Project:
    """Return a group of one, who said the same to each purpose."""
    sam = Person(id="sam", name="Sam")
    project = Project(id="f" * 32, name="Brochure", made_at=NOW, changed_at=NOW, people=(sam,))
    record = ConsentRecord(
        id="record",
        person="sam",
        person_name="Sam",
        made_at=NOW,
        pack_version="core 1",
        told="",
        choices=tuple(Choice(purpose=one.id, asked=one.asks, say=say) for one in PACK.purposes),
        signature=Signature(by=SignedBy.TYPED_NAME, name="Sam"),
        points=points_for(Source(project, PACK), "sam"),
    )
    return replace(project, consents=(record,))


@dataclass
class Count:
    """What it took: each key, and each page that was shown."""

    keys: int = 0
    pages: list[str] = field(default_factory=list)


class CountingHands(Hands):
    """Hands that count from the list of people on."""

    def begin(self, project: Project) -> None:
        """Open the project at the list of people, and let Sam have the laptop."""
        self.app.program.projects.open(project.id)
        self.app.program.go("consent-people")
        self.app.window.redraw()
        self.count = Count()
        self.press("pass/sam")

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        """Press one key, and look at what is shown then."""
        super().key(key, modifier)
        if hasattr(self, "count"):
            self.count.keys += 1
            if self.screen.key not in self.count.pages[-1:]:
                self.count.pages.append(self.screen.key)

    def says(self, purpose: str) -> Say:
        """Return what Sam's newest record says."""
        said = choice_of(Source(self.project, PACK), "sam", purpose)
        assert said is not None
        return said.say


@pytest.fixture
def sit_down_to(tmp_path: Path, qtbot: object) -> Callable[[Say], CountingHands]:
    """Return a way to start the program with Sam's choices."""

    def start(say: Say) -> CountingHands:
        folder = tmp_path / say
        project = somebody(say)
        Shelf(folder / "data").create(project).close()
        hands = CountingHands(folder, qtbot)  # type: ignore[arg-type]
        hands.begin(project)
        return hands

    return start


def say_yes(hands: CountingHands, purpose: str) -> Count:
    """Say yes to one purpose in the shortest way there is, and leave the rest as it was."""
    hands.press("mine", "change-some", f"change/{purpose}")
    hands.choose("say", "yes")
    hands.press("continue")
    while hands.screen.id not in ("consent-end", "consent-sign", "consent-sign-now"):
        hands.press("continue")
    if hands.screen.id == "consent-sign":
        hands.choose("way", "paper-later")
        hands.press("continue")
    while hands.screen.id != "consent-end":
        hands.press("finish" if hands.screen.id == "consent-share" else "continue")
    return hands.count


@pytest.mark.parametrize("purpose", PURPOSES)
def test_D5_taking_back_takes_no_more_keys_or_pages_than_saying_yes(
    purpose: str, sit_down_to: Callable[[Say], CountingHands]
) -> None:
    hands = sit_down_to(Say.NO)
    yes = say_yes(hands, purpose)
    assert hands.says(purpose) is Say.YES
    hands.app.close()
    hands = sit_down_to(Say.YES)
    hands.press("mine", f"take-back/{purpose}")
    back = hands.count
    assert hands.says(purpose) is Say.NO
    hands.app.close()
    assert back.keys <= yes.keys
    assert len(back.pages) <= len(yes.pages)
    assert not [one for one in back.pages if one.startswith(("consent-today", "consent-told"))]


def test_D5_a_slip_is_put_right_with_the_next_key_and_by_nobody_else(
    sit_down_to: Callable[[Say], CountingHands],
) -> None:
    hands = sit_down_to(Say.YES)
    hands.press("mine", "take-back/photo")
    assert hands.says("photo") is Say.NO
    hands.key(Qt.Key.Key_Space)
    assert hands.says("photo") is Say.YES
    hands.press("take-back/photo", "end")
    assert "undo" not in repr(hands.screen)
    hands.press("list", "pass/sam", "mine")
    assert "undo" not in repr(hands.screen)
    hands.app.close()
