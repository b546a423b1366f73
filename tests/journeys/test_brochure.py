"""The whole path by keyboard alone: six people agree to make a brochure, and print their papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pikepdf
import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop import lazily
from coprod_desktop.domain.consent_records import Say, SignedBy
from coprod_desktop.domain.people import present
from coprod_desktop.presenters.outside import Printer, PrintWish
from tests.gates.pixel_rules import wholly_in_sight
from tests.journeys.hands import Hands, Key, Modifier
from tests.journeys.large_hands import LargeHands

GOAL = "A brochure for parents in childcare proceedings"
PROMISE = "We agree at the start of each session what stays in the room."
MEMBERS = ("Amina", "Bel", "Cato", "Dilys")
STAFF = ("Jo", "Morgan")


@pytest.fixture
def words_of_pdf() -> Callable[[bytes], str]:
    """Return a reader of the words of a PDF."""
    from tests.journeys.reading_pdf import words_in

    return words_in


def start_the_project(hands: Hands) -> None:
    hands.press("start")
    hands.write("name", "The brochure")
    hands.press("continue")
    assert hands.screen.id == "map"


def say_what_we_make(hands: Hands) -> None:
    hands.press("piece/about", "continue", "continue")
    assert hands.screen.title == "What do we want to make or change?"
    hands.write("words", GOAL)
    hands.press("continue")
    hands.write("words", "Parents, and the people who support them")
    hands.press("continue", "reply/not-sure")
    hands.write("words", "18 January 2027")
    hands.press("continue")
    assert hands.screen.id == "check"
    assert hands.screen.goal == GOAL


def promise_to_be_safe(hands: Hands) -> None:
    hands.press("map", "piece/foundations", "continue", "continue")
    while hands.screen.id == "question-note":
        hands.press("note/go-on")
    hands.write("words", PROMISE)
    hands.write("keeper", "All of us")
    hands.write("sign", "We ask each other at the end")
    hands.press("continue")


def take_a_stance(hands: Hands) -> None:
    hands.press("map", "piece/statements", "continue", "continue")
    hands.choose("choice", "agree")
    hands.write("words", "We decide together what goes in")
    hands.press("continue", "map")


def talk_through_a_question(hands: Hands) -> None:
    hands.press("piece/questions", "continue", "continue")
    while hands.screen.id == "question-note":
        hands.press("note/go-on")
    hands.tab_to("view/")
    hands.write("view/", "The room has steps. We need a ramp.")
    hands.press("another-view")
    hands.write(hands.screen.focus, "We meet at 11, not at 9.")
    hands.press("make-action")
    hands.write("what", "Ask for a room with a ramp")
    hands.press("continue", "card", "question")
    hands.press("park")
    hands.write("words", "Who pays for the bus?")
    hands.press("continue", "continue", "map")


def bring_the_people(hands: Hands, names: Sequence[str] = (*MEMBERS, *STAFF)) -> None:
    hands.press("piece/people")
    for name in names:
        hands.press("add")
        hands.write("name", name)
        hands.press("continue")
        if name in STAFF:
            hands.choose("staff", "yes")
        hands.press("card", "people")
    hands.press("done")


def set_the_limits(hands: Hands) -> None:
    hands.press("piece/limits", "add")
    hands.write("what", "Morgan signs off the words and the design")
    hands.press("continue")
    hands.choose("column", "fixed")
    hands.press("card", "keep")
    assert [problem.field for problem in hands.screen.problems] == [
        "change/set_by",
        "change/why",
        "change/challenge",
    ]
    for field, words in (
        ("set_by", "The council"),
        ("why", "The council has to stand by what it prints"),
        ("challenge", "Ask Jo to take it to the council"),
    ):
        hands.press(f"change/{field}")
        hands.write(field, words)
        hands.press("continue")
    hands.press("keep", "done")
    assert [limit.why for limit in hands.project.limits] == ["The council has to stand by what it prints"]


def share_the_roles(hands: Hands) -> None:
    hands.press("piece/roles", "library")
    hands.press("take/role.writer") if "take/role.writer" in _ids(hands) else hands.press(_ids(hands)[2])
    hands.press("continue")
    role = hands.project.roles[0]
    hands.press(f"open/{role.id}", "people")
    amina = present(hands.project)[0]
    hands.tab_to(f"holds/{amina.id}")
    hands.key(Key.Key_Space)
    hands.press("continue", "roles", "done")
    assert [holding.person for holding in hands.project.holdings] == [amina.id]


def _ids(hands: Hands) -> list[str]:
    from coprod_desktop.presenters.screen import Cards

    cards = (part for part in hands.screen.parts if isinstance(part, Cards))
    return [button.id for part in cards for card in part.cards for button in card.buttons]


def choose_in_private(hands: Hands, name: str, say: Say) -> None:
    person = next(one for one in present(hands.project) if one.name == name)
    hands.press(f"pass/{person.id}")
    assert hands.screen.title == f"Please pass the laptop to {name}"
    hands.press("start", "go-on")
    while hands.screen.id == "consent-told":
        hands.press("continue")
    hands.press("continue")
    while hands.screen.id in ("consent-choice", "consent-more"):
        if hands.screen.id == "consent-choice":
            hands.choose("say", say)
            if say is Say.YES_IF:
                hands.write("condition", "my name is left out")
        hands.press("continue")
    hands.press("continue")
    hands.choose("way", SignedBy.TYPED_NAME)
    hands.press("continue")
    hands.write("typed_name", name)
    hands.press("continue")
    hands.choose("shared", "group")
    hands.press("finish", "end", "list")
    assert hands.screen.id == "consent-people"


def save_the_papers(hands: Hands) -> None:
    hands.press("map", "piece/agreements", "save-all", "save")
    hands.wait(lambda: "papers are in this folder" in hands.screen.notice)
    assert hands.screen.notice.startswith(f"{len(list(hands.papers.glob('*.pdf')))} papers")


def test_that_a_group_gets_from_launch_to_its_papers_by_keyboard(
    sit_down: Callable[[], Hands], words_of_pdf: Callable[[bytes], str]
) -> None:
    hands = sit_down()
    start_the_project(hands)
    say_what_we_make(hands)
    promise_to_be_safe(hands)
    take_a_stance(hands)
    talk_through_a_question(hands)
    bring_the_people(hands)
    set_the_limits(hands)
    share_the_roles(hands)
    hands.press("piece/consent")
    for name in (*MEMBERS[:3], *STAFF):
        choose_in_private(hands, name, Say.YES)
    choose_in_private(hands, "Dilys", Say.YES_IF)
    save_the_papers(hands)

    papers = {path.stem: path.read_bytes() for path in hands.papers.glob("*.pdf")}
    together = words_of_pdf(papers["working-together-agreement"])
    for said in (
        GOAL,
        PROMISE,
        "18 January 2027",
        "Morgan signs off the words",
        *MEMBERS[:3],
        *STAFF,
    ):
        assert said in together
    second = words_of_pdf(papers["what-we-said"])  # the second part of the agreement
    for said in (
        "We decide together what goes in",
        "The room has steps. We need a ramp.",
        "We meet at 11, not at 9.",
        "We are not sure yet.",
        "Who pays for the bus?",
    ):
        assert said in second
    for name, pages in papers.items():
        if name != "consent-record-4":
            assert "Dilys" not in words_of_pdf(pages), (
                "a name somebody did not say yes to is on nobody else's paper"
            )
    assert "Ask for a room with a ramp" in words_of_pdf(papers["action-list"])
    limits = words_of_pdf(papers["limits-register"])
    assert "Morgan signs off the words" in limits
    assert "The council has to stand by what it prints" in limits
    dilys = next(words_of_pdf(pages) for name, pages in papers.items() if name == "consent-record-4")
    assert "Yes, if: my name is left out" in dilys
    amina = words_of_pdf(papers["role-agreement-1"])
    assert "Amina" in amina
    for other in (*MEMBERS[1:], *STAFF):
        assert other not in amina
    for pages in papers.values():
        assert GOAL in words_of_pdf(pages)


def print_a_paper(hands: Hands) -> None:
    hands.press("map", "piece/agreements", "list/group", "look/working-together/", "print")
    hands.wait(lambda: any(getattr(part, "id", "") == "printer" for part in hands.screen.parts))
    hands.press("print")
    hands.wait(lambda: hands.screen.notice == "The printer has the paper.")


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[PrintWish]:
    """A printer stands here. What it is asked to print is written down."""
    wishes: list[PrintWish] = []

    def take(_pdf: bytes, wish: PrintWish) -> bool:
        wishes.append(wish)
        return True

    monkeypatch.setattr(lazily, "printers", lambda: [Printer(id="hall", words="Hall")])
    monkeypatch.setattr(lazily, "print_as", take)
    return wishes


def test_that_with_the_largest_words_every_step_is_in_sight_until_the_agreement_is_printed(
    tmp_path: Path, qtbot: QtBot, printed: list[PrintWish]
) -> None:
    hands = LargeHands(tmp_path, qtbot)
    try:
        hands.enlarge()
        for step in (start_the_project, say_what_we_make, promise_to_be_safe, take_a_stance):
            step(hands)
        talk_through_a_question(hands)
        bring_the_people(hands, ("Amina", "Jo"))
        set_the_limits(hands)
        share_the_roles(hands)
        hands.press("piece/consent")
        choose_in_private(hands, "Amina", Say.YES_IF)
        print_a_paper(hands)
        hands.look()
        news = hands.app.window.news.words
        assert (news.words, wholly_in_sight(news)) == ("The printer has the paper.", True)
    finally:
        hands.app.close()
    assert [wish.printer for wish in printed] == ["hall"]


def test_that_the_program_opens_again_at_the_same_page(sit_down: Callable[[], Hands]) -> None:
    hands = sit_down()
    start_the_project(hands)
    hands.press("piece/about", "continue", "continue")
    hands.write("words", GOAL)
    key = hands.screen.key
    hands.wait(lambda: _kept_goal(hands) == GOAL)
    hands.app.close()

    again = sit_down()
    again.press("carry-on")
    assert again.screen.key == key
    assert again.screen.goal == GOAL


def _kept_goal(hands: Hands) -> str:
    assert hands.app.program.desk is not None
    kept = hands.app.program.desk._saved
    return kept.answers[0].words if kept is not None and kept.answers else ""


def test_that_pause_and_cover_hide_the_page_and_lead_back_to_it(sit_down: Callable[[], Hands]) -> None:
    hands = sit_down()
    start_the_project(hands)
    hands.press("piece/about", "continue", "continue")
    hands.write("words", GOAL)
    before = hands.screen
    for key, page in ((Key.Key_F9, "pause"), (Key.Key_F12, "cover")):
        hands.key(key)
        assert hands.screen.id == page
        assert GOAL not in str(hands.screen)
        assert GOAL not in hands.app.window.windowTitle()
        hands.press("carry-on")
        assert hands.screen.key == before.key
    hands.key(Key.Key_Left, Modifier.AltModifier)
    assert hands.screen.id == "theme"


def test_that_a_saved_paper_is_a_sound_pdf(sit_down: Callable[[], Hands]) -> None:
    hands = sit_down()
    hands.press("sample", "piece/agreements", "save-all", "save")
    hands.wait(lambda: "papers are in this folder" in hands.screen.notice)
    papers = list(hands.papers.glob("*.pdf"))
    assert papers
    for paper in papers:
        with pikepdf.open(paper) as pdf:
            assert len(pdf.pages) > 0
