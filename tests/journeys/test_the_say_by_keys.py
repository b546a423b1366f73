"""Limits, roles and the say by keyboard alone, with words 4 times as large, in the real window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.limits import may_meet
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.saying import Signal, signals
from coprod_desktop.domain.yes_no import YesNo
from coprod_desktop.presenters.screen import ChoiceField
from coprod_desktop.shipped import core_pack
from coprod_desktop.store.projects import Shelf
from tests.journeys.large_hands import LargeHands
from tests.presenters.looking import texts

PEOPLE = (
    Person(id="sam", name="Sam", staff=YesNo.NO),
    Person(id="dee", name="Dee", staff=YesNo.NO),
    Person(id="jo", name="Jo", staff=YesNo.YES),
)
CARDS = ("-field", "idea-answer", "decision-outcome")


class CardHands(LargeHands):
    """Hands that fill in cards."""

    def open(self, project: Project) -> None:
        """Open the project at its map, and make the words as large as they get."""
        self.app.program.projects.open(project.id)
        self.app.program.go("map")
        self.app.window.redraw()
        self.enlarge()

    def card(self, **answers: str) -> None:
        """Answer the fields of a card, each on its page, and leave the others."""
        while self.screen.id.endswith(CARDS):
            asked = self.app.program.place.item.split("/")[1]
            self.answer(asked, answers.pop(asked, ""))
            self.press("continue")
        assert not answers, f"each answer had a page: {answers}"

    def answer(self, field: str, value: str) -> None:
        """Write or choose, as the page asks."""
        if value:
            part = next(one for one in self.screen.parts if getattr(one, "id", "") == field)
            (self.choose if isinstance(part, ChoiceField) else self.write)(field, value)

    def change(self, field: str, value: str) -> None:
        """Change one row of a card."""
        self.press(f"change/{field}")
        self.answer(field, value)
        self.press("continue")

    def new(self, piece: str, **answers: str) -> None:
        """Begin a card from the map."""
        self.press("map", f"piece/{piece}", "add")
        self.card(**answers)


def test_X02_X03_C8_X09_G3_X07_X14_the_whole_way_goes_by_keyboard_with_the_largest_words(
    tmp_path: Path, qtbot: QtBot
) -> None:
    project = Project(id="f" * 32, name="Brochure", made_at="2026-11-23T12:00:00Z", people=PEOPLE)
    Shelf(tmp_path / "data").create(project).close()
    hands = CardHands(tmp_path, qtbot)
    try:
        hands.open(project)
        for step in (_a_limit_and_an_idea, _a_role, _an_override, _a_decision, _an_action, _the_say):
            step(hands)
        papers = " ".join(text_of(one) for one in build(hands.project, core_pack()))
    finally:
        hands.app.close()
    for words in (
        "Where it comes from: How it has to look, such as a logo",
        "What would make it a yes: If it may stand on the back",
        "The answer: The override stands",
        "sees it differently: It costs too much",
        "Who ended up with the say?",
    ):
        assert words in papers, words


def _a_limit_and_an_idea(hands: CardHands) -> None:
    hands.press("piece/limits", "add")
    hands.card(
        what="The logo is on the front",
        column="fixed",
        set_by="The trustees",
        why="People trust it",
        source="brand",
        challenge="Write to them",
        hear_by="1 May 2027",
    )
    hands.press("keep")
    limit = hands.project.limits[0]
    assert limit.hear_by == "1 May 2027"
    hands.press("map", "piece/ideas", "add")
    hands.write("words", "A cover with no logo")
    hands.press("continue", "continue")
    hands.choose("limit", limit.id)
    hands.press("continue")
    assert any(said.startswith("This may meet a limit: The logo") for said in texts(hands.screen))
    hands.write("yes_if", "If it may stand on the back")
    hands.press("continue")
    assert may_meet(hands.project, hands.project.ideas[0].limit) == limit


def _a_role(hands: CardHands) -> None:
    hands.press("map", "piece/roles", "add")
    hands.card(title="Print lead", may_decide="Which printer we use")
    hands.press("more")
    hands.change("trial_until", "1 March 2027")
    assert hands.project.roles[0].trial_until == "1 March 2027"
    hands.press("card", "people")
    hands.press("holds/jo", "continue")
    assert hands.project.holdings[0].person == "jo"


def _an_override(hands: CardHands) -> None:
    if hands.screen.id != "role":
        hands.press("map", "piece/roles", f"open/{hands.project.roles[0].id}")
    hands.press("more", "override", "add")
    hands.card(
        area="What is safe to print",
        ground="law",
        ask_first="All of us",
        appeal="sam",
        days="14",
        ends="1 September 2099",
    )
    hands.press("use")
    hands.card(used_by="jo", in_area="yes", what="No names", asked="All of us", reason="The law says so")
    hands.press("record", "appeal")
    hands.card(words="First names are fine", said_by="dee")
    hands.press("send")
    hands.press(f"answer/{hands.project.appeals[0].id}")
    hands.change("outcome", "stands")
    hands.change("reason", "The judge said no")
    hands.press("give")
    assert hands.project.appeal_answers[0].answered_by == "sam"


def _a_decision(hands: CardHands) -> None:
    hands.new("decisions", what="We print 200", how="vote")
    decision = hands.project.decisions[0].id
    hands.press("answers")
    for person, stand in (("sam", "agree"), ("dee", "object"), ("jo", "agree")):
        hands.press(f"hear/{person}")
        hands.choose("stand", stand)
        hands.press("continue")
        if hands.screen.id == "decision-answer":
            hands.write("words", "It costs too much")
            hands.press("continue")
    hands.press("decision", "outcome")
    hands.card(outcome="We print 200", reason="We have the money")
    hands.press("decide")
    made = hands.project.decision_moves[-1]
    assert (made.decision, [one.words for one in made.dissent]) == (decision, ["It costs too much"])


def _an_action(hands: CardHands) -> None:
    hands.new("actions", what="Ask for a price", owner="sam", by_when="1 April 2027", if_it_slips="We wait")
    hands.press("cover-plan")
    hands.card(choice="person", person="dee", last_moment="25 March 2027")
    (plan,) = hands.project.cover_plans
    assert (plan.owner, plan.person) == ("sam", "dee")


def _the_say(hands: CardHands) -> None:
    hands.press("map", "the-say")
    said = texts(hands.screen)
    assert "Staff in the group: 2 decisions" in said
    assert "Somebody outside the group: 1 decision" in said
    assert "We see that only staff have used a right to override." in said
    assert Signal.STAFF_OVERRIDE_ALWAYS in signals(hands.project)
