"""The list of choices: who is done and who is not, and nothing of what they chose."""

from __future__ import annotations

from coprod_desktop.domain.contacts import Contact, ContactSort
from coprod_desktop.domain.people import take_off
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.screen import Bullets, Card, Cards, Text
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import texts
from tests.presenters.talking import SECRET, at_choices, go_to, take_the_laptop, talked

WARNING = "Some of what people read first is not written yet. You find it after the people."


def cards(walk: Walk) -> tuple[Card, ...]:
    return next(part.cards for part in walk.screen.parts if isinstance(part, Cards))


def test_that_a_group_of_nobody_is_sent_to_the_people_first() -> None:
    walk = Walk(empty_project())
    walk.go("consent-people")
    assert cards(walk) == ()
    assert walk.press("people").id == "people"


def test_that_the_list_says_only_done_or_not_done_yet() -> None:
    walk = talked(at_choices())
    assert [(card.title, card.lines) for card in cards(walk)] == [
        ("Sam", ("Done",)),
        ("Kit", ("Not done yet",)),
    ]
    assert walk.buttons()["pass/sam"] == "Pass the laptop to Sam again"


def test_that_the_list_shows_nothing_anybody_chose() -> None:
    walk = talked(at_choices())
    shown = repr(walk.screen)
    assert SECRET not in shown
    assert not [purpose.asks for purpose in the_pack().purposes if purpose.asks in shown]


def test_that_who_left_is_not_asked() -> None:
    before = the_sample()
    walk = Walk(take_off(before, "person-amina", "2026-11-01"))
    walk.go("consent-people")
    assert "Amina" not in [card.title for card in cards(walk)]
    assert walk.go("consent-cover", "person-amina").id == "map"
    assert walk.go("consent-cover", "no-such-person").id == "map"


def test_that_2_people_of_one_name_each_have_their_own_card() -> None:
    walk = at_choices(Person(id="a", name="Sam"), Person(id="b", name="Sam"))
    talked(walk, "b")
    assert [(card.title, card.lines) for card in cards(walk)] == [
        ("Sam (1)", ("Not done yet",)),
        ("Sam (2)", ("Done",)),
    ]
    assert len({card.buttons[0].words for card in cards(walk)}) == 2


def test_that_a_cover_stands_between_the_list_and_the_person() -> None:
    walk = at_choices()
    walk.press("pass/sam")
    screen = walk.screen
    assert (screen.bare, screen.menu, screen.goal, screen.back) == (True, (), "", False)
    assert screen.title == "Please pass the laptop to Sam"
    assert "Sam" not in screen.window_title
    assert walk.buttons()["start"] == "I am Sam. Start"
    assert walk.press("not-now").id == "consent-people"
    assert walk.project.consents == ()


def test_that_somebody_without_a_name_can_take_the_laptop() -> None:
    walk = at_choices(Person(id="a", offers="Tea"))
    walk.press("pass/a")
    assert walk.screen.title == "Please pass the laptop to the next person"
    assert walk.buttons()["start"] == "I have the laptop. Start"
    assert walk.press("start").id == "consent-today"


def test_that_not_today_is_as_good_an_answer() -> None:
    walk = take_the_laptop(at_choices())
    assert walk.press("stop").id == "consent-return"
    assert walk.press("list").id == "consent-people"
    assert [card.lines for card in cards(walk)] == [("Not done yet",), ("Not done yet",)]


def test_that_the_way_back_is_a_cover_that_says_nothing_of_the_choices() -> None:
    walk = take_the_laptop(at_choices())
    go_to(walk, "consent-end").press("end")
    screen = walk.screen
    assert (screen.bare, screen.back, screen.menu) == (True, False, ())
    assert screen.window_title == "Please pass the laptop back"
    assert [part.words for part in screen.parts if isinstance(part, Text)] == ["Thank you. Take your time."]
    assert "Sam" not in repr(screen)


def test_that_pressing_what_is_not_there_changes_nothing() -> None:
    walk = at_choices()
    walk.program.press("nothing")
    assert walk.screen.id == "consent-people"
    for steps in (["pass/sam"], ["start"]):
        shown = walk.press(*steps).id
        walk.program.press("nothing")
        assert walk.screen.id == shown
    walk.press("stop")
    walk.program.press("nothing")
    assert walk.screen.id == "consent-return"


def test_that_what_people_read_first_is_asked_for_while_it_is_not_written() -> None:
    walk = Walk(empty_project())
    walk.go("consent-people")
    missing = [item for part in walk.screen.parts if isinstance(part, Bullets) for item in part.items]
    assert len(missing) == 11
    assert WARNING in texts(walk.screen)
    assert walk.press("write").key == "section/about"
    walk = Walk(the_sample())
    assert not [part for part in walk.go("consent-people").parts if isinstance(part, Bullets)]
    assert WARNING not in texts(walk.screen)


def test_that_people_come_before_the_list_of_what_is_not_written() -> None:
    walk = Walk(empty_project(people=(Person(id="sam", name="Sam"),)))
    kinds = [type(part) for part in walk.go("consent-people").parts]
    assert kinds.index(Cards) < kinds.index(Bullets)


def test_that_who_is_listed_to_talk_to_counts_as_written_here_and_in_help() -> None:
    asked = {
        "Who can people talk to about this project?",
        "Who outside the group can people take a worry to?",
    }
    walk = Walk(empty_project())
    walk.go("consent-people")
    assert asked <= set(texts(walk.screen))
    listed = (
        Contact(id="a", name="Ruth", sort=ContactSort.TEAM, how="at the office"),
        Contact(id="b", name="Kofi", sort=ContactSort.OUTSIDE),
    )
    walk = Walk(empty_project(contacts=listed))
    walk.go("consent-people")
    assert not asked & set(texts(walk.screen))
    assert "Ruth: at the office" in texts(walk.press("help"))
