"""What several pages of consent have to keep together: the hand-over (D2), and what goes stale (D7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import Holding, Role, SignOff
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.screen import Screen
from tests.presenters.fake_house import Walk
from tests.presenters.talking import SECRET, at_choices, go_to, one_step, take_the_laptop

GROUP_PAGES = (
    "map",
    "people",
    "roles",
    "consent-people",
    "agreements",
    "actions",
    "since",
    "sessions",
    "safe",
)
LOOK_AGAIN = "Please look again. Something changed."


def what_the_group_sees(walk: Walk) -> list[Screen]:
    """Return every page of the group that could say something of Sam."""
    return [walk.go(page) for page in GROUP_PAGES]


def test_D2_the_laptop_goes_round_behind_covers_and_each_person_answers_alone() -> None:
    walk = at_choices()
    assert walk.press("pass/sam").bare, "a cover before"
    assert walk.screen.title == "Please pass the laptop to Sam"
    walk.press("start")
    while walk.screen.id != "consent-end":
        assert not {"map", "home", "turns"} & set(walk.buttons()), "no way leads to the group's pages"
        assert "Kit" not in walk.screen.title
        assert walk.screen.window_title == "Your own choices"
        one_step(walk)
    walk.press("end")
    assert walk.screen.bare, "a cover after"
    assert walk.screen.title == "Please pass the laptop back"
    assert walk.press("list").id == "consent-people"
    sam, kit = (card for part in walk.screen.parts for card in getattr(part, "cards", ()))
    assert (sam.lines, kit.lines) == (("Done",), ("Not done yet",))


def test_D2_nothing_on_the_groups_pages_tells_what_somebody_said_or_with_whom() -> None:
    walk = at_choices()
    go_to(take_the_laptop(walk), "consent-end").press("end", "list")
    (record,) = walk.project.consents
    assert not record.shared
    assert SECRET in repr(record)
    pages = repr(what_the_group_sees(walk))
    for private in (SECRET, "Ada", "Ruth", record.id):
        assert private not in pages


def test_D2_a_turn_that_is_broken_off_leaves_the_list_as_it_was_and_is_no_yes() -> None:
    walk = at_choices()
    before = what_the_group_sees(walk)
    walk.go("consent-people")
    go_to(take_the_laptop(walk), "consent-check").press("stop", "stop", "list")
    assert walk.project.consents == ()
    assert [one.parts for one in what_the_group_sees(walk)] == [one.parts for one in before]


def test_D2_the_next_person_starts_with_nothing_of_the_one_before() -> None:
    walk = at_choices()
    go_to(take_the_laptop(walk), "consent-end").press("end", "list")
    take_the_laptop(walk, "kit")
    while walk.screen.id != "consent-end":
        shown = repr(walk.screen)
        assert not [private for private in (SECRET, "Ada") if private in shown]
        if walk.screen.id in ("consent-told", "consent-choice"):
            walk.write("say", "no")
            walk.press("continue")
        else:
            one_step(walk, "paper-later")


ANNA, BEN = Person(id="anna", name="Anna"), Person(id="ben", name="Ben")
WRITER = Role(id="writer", title="Writer", tasks=("Write the first draft",), time="2 hours a week")
Change = Callable[[Project], Project]


def _role(**changes: object) -> Change:
    return lambda project: replace(
        project,
        roles=(replace(project.roles[0], **changes), *project.roles[1:]),  # type: ignore[arg-type]
    )


def _said(question: str, words: str) -> Change:
    def change(project: Project) -> Project:
        rest = tuple(one for one in project.answers if one.id != question)
        return replace(project, answers=(*rest, Answer(id=question, words=words)))

    return change


@pytest.fixture
def agreed() -> Walk:
    """Return a walk at a list on which Anna, who writes, and Ben, who draws, said yes to everything."""
    walk = at_choices(ANNA, BEN)
    desk = walk.program.desk
    assert desk is not None
    desk.keep(
        roles=(WRITER, Role(id="artist", title="Artist", tasks=("Draw",))),
        holdings=(
            Holding(id="h", role="writer", person="anna"),
            Holding(id="i", role="artist", person="ben"),
        ),
        answers=(
            Answer(id="about.goal", words="A brochure for parents about childcare proceedings."),
            Answer(id="about.payment", words="20 pounds for each session."),
        ),
    )
    for person in ("anna", "ben"):
        take_the_laptop(walk, person)
        while walk.screen.id != "consent-end":
            if walk.screen.id == "consent-choice":
                walk.write("say", Say.YES)
                walk.press("continue")
            else:
                one_step(walk)
        walk.press("end", "list")
    assert asked_again(walk) == set()
    return walk


def asked_again(walk: Walk) -> set[str]:
    """Return who is asked to look again, as the list shows it."""
    shown = walk.go("consent-people")
    cards = [card for part in shown.parts for card in getattr(part, "cards", ())]
    return {card.title for card in cards if LOOK_AGAIN in card.lines}


def not_agreed(walk: Walk) -> set[str]:
    """Return whose role agreement is a draft."""
    cards = [
        card
        for person in ("anna", "ben")
        for part in walk.go("papers", f"people/{person}").parts
        for card in getattr(part, "cards", ())
        if card.title.startswith("Role agreement")
    ]
    return {card.title.rpartition(" ")[2] for card in cards if card.lines[0].startswith("Draft")}


@pytest.mark.parametrize(
    ("change", "who"),
    [
        (_said("about.goal", "A film about moving home."), {"Anna", "Ben"}),
        (_said("about.payment", "Nobody is paid."), {"Anna", "Ben"}),
        (_said("about.when", "By the end of May."), {"Anna", "Ben"}),
        (_role(tasks=("Write the first draft", "Read it aloud at the end")), {"Anna"}),
        (_role(signs_off=YesNo.YES, sign_off=SignOff(who="The manager", on_what="Words")), {"Anna"}),
        (_role(ends="1 May 2027"), {"Anna"}),
    ],
    ids=["scope", "payment", "deadline", "tasks", "sign-off", "end of the role"],
)
def test_D7_a_material_change_asks_those_it_touches_to_look_again_and_nobody_else(
    agreed: Walk, change: Change, who: set[str]
) -> None:
    desk = agreed.program.desk
    assert desk is not None
    assert not_agreed(agreed) == set()
    before = agreed.project.consents
    desk.put(change(desk.project))
    assert asked_again(agreed) == who
    assert not_agreed(agreed) == who
    assert agreed.project.consents == before, "what was said stays as it was said"


def test_X10_who_moves_the_last_day_hears_there_how_many_people_are_asked_again(agreed: Walk) -> None:
    agreed.go("question-change", "about.when")
    agreed.write("words", "14 March 2027")
    agreed.press("continue")
    assert agreed.screen.notice == "It is changed. Asked to look at their own choices again: 2."
    agreed.press("undo")
    assert asked_again(agreed) == set()
    agreed.go("question", "about.when")
    agreed.write("words", "15 March 2027")
    assert agreed.press("continue").notice == "It is changed. Asked to look at their own choices again: 2."
    agreed.press("undo")
    assert asked_again(agreed) == set()
    agreed.go("question", "about.when")
    assert agreed.press("continue").notice == ""
    agreed.go("question", "about.affects")
    agreed.write("words", "Parents")
    assert agreed.press("continue").notice == "", "no yes rests on this"
    agreed.go("person", "anna")
    agreed.press("change/time")
    agreed.write("time", "An hour a week")
    agreed.press("continue")
    assert agreed.screen.notice == "It is changed."


@pytest.mark.parametrize(
    "change",
    [
        _said("about.goal", "A brochure for parents about childcare procedings."),
        _role(tasks=("Write the first draft.",)),
        _role(title="writer"),
        lambda project: replace(project, people=(*project.people, Person(id="cleo", name="Cleo"))),
        lambda project: replace(project, people=(replace(ANNA, offers="I can type"), BEN)),
        _said("about.outside", "A friend who reads it."),
    ],
    ids=["a slip of the pen", "a full stop", "a capital", "a newcomer", "somebody's card", "something else"],
)
def test_D7_a_slip_a_newcomer_or_anything_else_asks_nobody_again(agreed: Walk, change: Change) -> None:
    desk = agreed.program.desk
    assert desk is not None
    desk.put(change(desk.project))
    assert asked_again(agreed) == set()
    assert not_agreed(agreed) == set()


def test_D2_stopping_and_not_now_leave_nothing_of_the_person_on_the_laptop() -> None:
    walk = at_choices()
    desk = walk.program.desk
    assert desk is not None
    walk.press("pass/sam")
    assert desk.turn == "sam"
    walk.press("not-now")
    assert desk.turn == "", "the laptop is the group's again"
    go_to(take_the_laptop(walk), "consent-check").press("stop", "stop")
    assert desk.talk is None, "before anybody presses anything more"
    assert desk.turn == ""
