"""R15: a whole project taken away comes back from Home until the program is closed; then it is gone."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from tests.app.conftest import Begin, go
from tests.journeys.hands import Hands

ID = "c" * 32
OURS = Project(id=ID, name="Our garden", people=(Person(id="sam", name="Sam"),))


def take_away(begin: Begin) -> Hands:
    hands = begin(OURS)
    hands.app.settings.keep_comfort(f"{ID}/sam", {"text_percent": 200})
    go(hands, "keep-until-due", "whole")
    hands.press("now")
    return hands


def test_R15_a_project_is_put_back_with_the_way_sam_likes_the_screen(begin: Begin) -> None:
    hands = take_away(begin)
    assert hands.screen.id == "home"
    assert hands.app.shelf.labels() == ()
    hands.press(f"bring-back/{ID}.1")
    hands.app.end()
    with hands.app.shelf.open(ID) as file:
        assert file.project.people == OURS.people
    assert hands.app.settings.profiles() == (f"{ID}/sam",)


def test_R15_closing_the_program_leaves_nothing_of_it(begin: Begin, tmp_path: Path) -> None:
    hands = take_away(begin)
    hands.app.end()
    left = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert [path.name for path in left] == ["settings.json"]
    assert ID not in left[0].read_text(encoding="utf-8").replace(f'"last_project": "{ID}"', "")
    assert hands.app.settings.profiles() == ()
