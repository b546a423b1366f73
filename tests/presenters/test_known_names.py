"""Nothing has to be written twice (WCAG 3.3.7): names can be chosen, and no question asks the same again."""

from __future__ import annotations

from collections import Counter

import pytest

from coprod_desktop.domain.consent_records import SignedBy
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.known_names import CHOOSE, NAME, KnownNames
from coprod_desktop.presenters.screen import Button, ChoiceField, Screen, TextField
from tests.gates.every_page import every_screen
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import field_of
from tests.presenters.talking import begun

SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit")
NO_NAME_OF_OURS = {
    ("override-field", "appeal_outside"): "somebody outside the group",
    ("role-history", "words"): "words to add to what happened",
}
"""Boxes that ask who, and for nobody whose name is written elsewhere."""


def at_promise(*people: Person) -> Walk:
    walk = Walk(empty_project(people=people))
    walk.go("question", "foundations.safe")
    return walk


def test_that_a_name_is_chosen_instead_of_written_again() -> None:
    walk = at_promise(SAM, KIT)
    assert walk.buttons()[f"{CHOOSE}keeper"] == "Choose a name we have"
    walk.press(f"{CHOOSE}keeper")
    names = field_of(walk.screen, ChoiceField, f"{NAME}keeper")
    assert [one.words for one in names.options] == ["Sam", "Kit"]
    redraws: list[int] = []
    walk.program.redraw = lambda: redraws.append(1)
    walk.write(f"{NAME}keeper", "Kit")
    assert field_of(walk.screen, TextField, "keeper").value == "Kit"
    assert field_of(walk.screen, ChoiceField, f"{NAME}keeper").chosen == "Kit"
    assert redraws == [1]
    walk.write(f"{NAME}keeper", "Sam")
    assert field_of(walk.screen, TextField, "keeper").value == "Sam"


def test_that_the_only_name_is_offered_while_the_box_is_empty_and_no_longer() -> None:
    walk, button = at_promise(SAM), f"{CHOOSE}keeper"
    redraws: list[str] = []
    walk.program.redraw = lambda: redraws.append(walk.buttons().get(button, "gone"))
    assert walk.buttons()[button] == "Write: Sam"
    for written in ("S", "Sa", "S", ""):
        walk.write("keeper", written)
    assert redraws == ["gone", "Write: Sam"], "only as the button goes and as it comes back"


def test_that_a_name_is_added_to_words_that_are_there_already_and_only_once() -> None:
    walk = at_promise(SAM, KIT)
    walk.write("keeper", "All of us")
    walk.press(f"{CHOOSE}keeper")
    walk.write(f"{NAME}keeper", "Kit")
    walk.write(f"{NAME}keeper", "Kit")
    assert field_of(walk.screen, TextField, "keeper").value == "All of us, Kit"
    walk.write(f"{NAME}nothing", "Kit")
    walk.program.press(f"{CHOOSE}nothing")


def test_that_2_boxes_on_a_page_have_buttons_of_their_own_words() -> None:
    boxes = (
        TextField(id="a", label="Who helps? (optional)", names=("Sam", "Kit")),
        TextField(id="b", label="Who sees it?", names=("Sam", "Kit")),
    )
    parts = KnownNames().of(Screen(id="x", key="x", title="Names", parts=boxes)).parts
    words = [one.words for one in parts if isinstance(one, Button)]
    assert words == ["Choose a name for: Who helps?", "Choose a name for: Who sees it?"]


def test_that_nothing_is_offered_before_there_is_anybody() -> None:
    assert not [one for one in at_promise().buttons() if one.startswith(CHOOSE)]


def test_that_who_signs_by_typing_need_not_write_a_name_that_is_known() -> None:
    walk = begun("consent-sign")
    walk.write("way", SignedBy.TYPED_NAME)
    walk.press("continue")
    box = field_of(walk.screen, TextField, "typed_name")
    assert (box.value, len(box.names)) == ("", 1), "nobody signs for them"
    (name,) = box.names
    assert walk.buttons()[f"{CHOOSE}typed_name"] == f"Write: {name}"
    walk.press(f"{CHOOSE}typed_name")
    assert field_of(walk.screen, TextField, "typed_name").value == name
    assert f"{CHOOSE}typed_name" not in walk.buttons()


def test_that_a_helper_who_was_named_can_be_the_witness() -> None:
    walk = begun("consent-sign")
    assert walk.program.desk is not None
    assert walk.program.desk.talk is not None
    walk.program.desk.talk.supporter = "Aunt May"
    walk.write("way", SignedBy.MARK)
    walk.press("continue")
    assert field_of(walk.screen, TextField, "witness").names[0] == "Aunt May"


SCREENS = every_screen()


def asks_who(screen: Screen, box: TextField) -> bool:
    """Return whether a box, or the page of its one box, asks for somebody's name."""
    boxes = [part for part in screen.parts if isinstance(part, TextField)]
    by_title = len(boxes) == 1 and not screen.id.startswith("question")  # these ask about more than names
    said = (box.label, box.hint, screen.title if by_title else "")
    return any(words.startswith(("Who ", "Whose ", "Witness", "Your name")) for words in said)


@pytest.mark.parametrize("name", SCREENS)
def test_that_every_box_that_asks_who_offers_the_names_that_were_written(name: str) -> None:
    screen = SCREENS[name]
    for part in screen.parts:
        if isinstance(part, TextField) and asks_who(screen, part):
            known = (screen.id, part.id) in NO_NAME_OF_OURS
            offered = [
                one for one in screen.parts if isinstance(one, Button) and one.id == f"{CHOOSE}{part.id}"
            ]
            assert part.names or known, f"{part.label} has to be written again"
            assert not (part.names and known), f"{part.label} is for nobody of the group"
            assert offered or not part.names or part.value in part.names


def test_that_no_two_questions_ask_for_the_same() -> None:
    questions = [q for s in the_pack().sections for t in s.themes for q in t.questions]
    for said in ([q.words for q in questions], [q.id for q in questions]):
        assert [one for one, count in Counter(said).items() if count > 1] == []
    assert len(questions) > 60


def test_that_what_was_written_stands_in_its_box_when_the_page_comes_again() -> None:
    walk = Walk(the_sample())
    for answer in the_sample().answers:
        screen = walk.go("question", answer.id)
        boxes = [part.value for part in screen.parts if isinstance(part, TextField)]
        assert not answer.words or screen.id == "question-note" or answer.words in boxes
