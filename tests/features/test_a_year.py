"""A year of a group, by pressing: sessions, decisions, cover, an override and its appeal, a moved limit."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.saying import Signal, signals
from tests.presenters.fake_house import Walk, the_pack
from tests.presenters.looking import texts

NAMES = ("Amina", "Sam", "Dee", "Tomasz", "Jo", "Ruth")
STAFF = ("Jo", "Ruth")


@dataclass
class Year:
    """A group at the laptop, and the ids of what it made."""

    walk: Walk = field(default_factory=Walk)
    people: dict[str, str] = field(default_factory=dict)

    def card(self, **answers: str) -> None:
        """Answer the fields of a card, each on its page, and leave the others."""
        walk = self.walk
        while walk.screen.id.endswith(("-field", "idea-answer", "decision-outcome")):
            asked = walk.program.place.item.split("/")[1]
            if asked in answers:
                walk.write(asked, answers.pop(asked))
            walk.press("continue")
        assert not answers, "each answer had a page"

    def new(self, page: str, **answers: str) -> None:
        """Add a card to a list."""
        self.walk.go(page)
        self.walk.press("add")
        self.card(**answers)


@pytest.fixture(scope="module")
def year() -> Year:
    one = Year()
    walk = one.walk
    walk.press("start")
    walk.write("name", "Garden for all")
    walk.press("continue")
    for name in NAMES:
        one.new("people", name=name, **({"staff": "yes"} if name in STAFF else {}))
        one.people[name] = walk.project.people[-1].id
    for question, words in (("about.goal", "A garden for all."), ("about.when", "1 October 2027")):
        walk.go("question", question)
        walk.write("words", words)
        walk.press("continue")
    _roles_and_tasks(one)
    _decide(one)
    _override(one)
    _move_a_limit(one)
    return one


def _roles_and_tasks(one: Year) -> None:
    walk = one.walk
    for title, holders in (("Planter", ("Amina", "Dee")), ("Garden lead", ("Ruth",))):
        one.new("roles", title=title)
        role = walk.project.roles[-1].id
        walk.go("role-people", role)
        for name in holders:
            walk.write(f"holds/{one.people[name]}", "yes")
        walk.press("continue")
    one.new("actions", what="Ask for seeds", owner=one.people["Sam"], by_when="1 March 2027")
    walk.press("cover-plan")
    walk.write("choice", "person")
    walk.press("continue")
    walk.write("person", one.people["Dee"])
    walk.press("continue")
    walk.go("sessions")
    walk.press("today")
    walk.write(f"came/{one.people['Amina']}", "yes")
    walk.press("continue", "away")
    walk.write("who", one.people["Sam"])
    walk.press("continue", "mark")


def _decide(one: Year) -> None:
    walk = one.walk
    session = walk.project.sessions[0].id
    one.new("decisions", what="We plant apple trees", how="consent", session=session)
    decision = walk.project.decisions[0].id
    for name in NAMES:
        walk.go("decision-answer", f"{decision}/{one.people[name]}")
        walk.write("stand", "agree")
        walk.press("continue")
    walk.go("decision", decision)
    walk.press("outcome")
    one.card(outcome="We plant 3.", reason="They grow well here.", review="1 June 2027")
    walk.press("decide")


def _override(one: Year) -> None:
    walk = one.walk
    walk.go("overrides", walk.project.roles[1].id)
    walk.press("add")
    one.card(
        area="What is safe to plant",
        ground="expertise",
        ask_first="All of us",
        appeal=one.people["Amina"],
        days="14",
        ends="1 September 2027",
    )
    walk.press("use")
    one.card(in_area="yes", what="No yew tree", asked="All of us", reason="Yew is poisonous.")
    walk.press("record", "appeal")
    one.card(words="We can fence it in.", said_by=one.people["Tomasz"])
    walk.press("send")
    walk.press(f"answer/{walk.project.appeals[0].id}", "change/outcome")
    walk.write("outcome", "stands")
    walk.press("continue", "change/reason")
    walk.write("reason", "Children play there.")
    walk.press("continue", "give")


def _move_a_limit(one: Year) -> None:
    walk = one.walk
    one.new(
        "limits",
        what="No dogs",
        column="fixed",
        set_by="The council",
        why="A child was bitten.",
        challenge="Write to the parks office.",
        hear_by="1 May 2027",
    )
    walk.press("keep")
    limit = walk.project.limits[0].id
    walk.go("limit-field", f"{limit}/column/change")
    walk.write("column", "influence")
    walk.press("continue")
    assert any("as it was" in words for words in texts(walk.screen)), "a change waits until it is kept"
    walk.press("keep")
    one.new("ideas", words="A pond", said_by=one.people["Dee"], limit=limit, yes_if="If it has a fence.")
    walk.press("answer")
    one.card(fit="not-now", reason="We need money first.", decided_by="All of us")


def test_that_what_a_group_did_in_a_year_is_all_on_its_papers(year: Year) -> None:
    papers = {one.name: text_of(one) for one in build(year.walk.project, the_pack())}
    kinds = ("working-together-agreement", "what-we-said", "limits-register")
    together = " ".join(papers[kind] for kind in kinds)
    for words in (
        "We decided: We plant 3.",
        "Where it was before: Fixed, until 23 November 2026",
        "The answer: The override stands",
        "Ask Person 1 first; Ask Person 3 first",
    ):
        assert words in together, words
    assert "• 23 November 2026. Ask for seeds: Person 3 does it now." in papers["our-dates"]
    assert "• 1 March 2027: Ask for seeds (Person 2)" in papers["wall-sheet"]
    assert "We keep it for later, because: We need money first." in papers["you-said"]
    assert "Cover: Person 3 may do it" in papers["action-list"]


def test_that_nobody_who_did_not_say_yes_to_it_is_named_on_a_paper_of_the_group(year: Year) -> None:
    papers = [text_of(one) for one in build(year.walk.project, the_pack()) if not one.subject]
    assert not any(name in paper for name in NAMES for paper in papers)


def test_that_the_look_at_the_whole_asks_what_this_year_raises(year: Year) -> None:
    assert set(signals(year.walk.project)) == {
        Signal.NOTHING_IS_OURS,
        Signal.NO_WORD_ON_PAYMENT,
        Signal.STAFF_OVERRIDE_ALWAYS,
    }
    said = " ".join(texts(year.walk.go("the-say")))
    assert "only staff have used a right to override" in said
    assert not any(name in said for name in NAMES)
