"""What is new for somebody who was away: to read, and never to do again (F4, G5)."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreements.catch_up_sheet import catch_up_sheet
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Bullets as PaperBullets
from coprod_desktop.domain.catching_up import HELD, last_here, news_for
from coprod_desktop.domain.comings import Coming, Move
from coprod_desktop.domain.decisions import Decision, DecisionMove, Stage
from coprod_desktop.domain.limit_records import Column, Limit, LimitMove
from coprod_desktop.domain.pack import SheetKind
from coprod_desktop.domain.person import PaperSize, Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.role_records import RoleChange, RoleEvent
from coprod_desktop.domain.sessions import Session
from coprod_desktop.presenters.screen import Bullets, Text
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.talking import SECRET, at_choices, talked

SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit")


def moved(day: str, outcome: str) -> DecisionMove:
    return DecisionMove(
        id=f"move-{day}",
        decision="d",
        what="Which colour?",
        outcome=outcome,
        made_at=f"{day}T10:00:00Z",
        before=Stage.OPEN,
        after=Stage.DECIDED,
    )


def event(day: str, change: RoleChange, title: str = "", person: str = "", group: str = "") -> RoleEvent:
    made_at = f"{day}T10:00:00Z"
    return RoleEvent(
        id=f"event-{day}", role="r", made_at=made_at, change=change, title=title, person=person, group=group
    )


PROJECT = empty_project(
    people=(SAM, KIT),
    sessions=(
        Session(id="1", day="2 11 2026", came=("sam", "kit"), note="We met."),
        Session(id="2", day="9 November 2026", came=("kit",), note="We chose a colour."),
        Session(id="3", day="2026-11-16", came=("kit",)),
        Session(id="4", day="some day", note="We do not know when."),
        Session(id="5"),
    ),
    decisions=(Decision(id="d", stage=Stage.DECIDED),),
    decision_moves=(moved("2026-11-02", "Red"), moved("2026-11-09", "Blue")),
    limits=(Limit(id="l", what="No photos", column=Column.FIXED), Limit(id="m", what="Old")),
    limit_moves=(
        LimitMove(id="a", limit="l", made_at="2026-11-10T10:00:00Z", before=Column.OURS, after=Column.FIXED),
        LimitMove(id="b", limit="m", made_at="2026-11-01T10:00:00Z", before=Column.OURS, after=Column.FIXED),
    ),
    role_events=(
        event("2026-11-11", RoleChange.PUT_FORWARD, title="Writer", person="kit"),
        event("2026-11-12", RoleChange.STEPPED_BACK, person="gone"),
        event("2026-11-13", RoleChange.CARD_CHANGED, title="Writer"),
        event("2026-11-14", RoleChange.PUT_FORWARD, title="Printer", group="The print shop"),
    ),
)


def shown(walk: Walk) -> list[str]:
    return [item for part in walk.screen.parts if isinstance(part, Bullets) for item in part.items]


def words(walk: Walk) -> str:
    return " ".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def test_G5_since_you_were_last_here_shows_what_came_after_and_nothing_before() -> None:
    walk = Walk(PROJECT)
    walk.go("people")
    walk.press("open/sam", "catch-up")
    assert "This is what happened after 2 November 2026." in words(walk)
    assert shown(walk) == [
        "9 November 2026: We chose a colour.",
        "16 November 2026",
        "Which colour?\nBlue",
        "No photos: Fixed",
        "Kit now has this role: Writer",
        "Somebody who has left left this role: A role with no name yet",
        "The print shop now has this role: Printer",
    ]


def test_f4_a_newcomer_reads_what_happened_so_far_and_does_nothing_again() -> None:
    walk = Walk(empty_project(people=(*PROJECT.people, Person(id="new")), sessions=PROJECT.sessions))
    walk.go("catch-up", "new")
    assert "This is what happened so far." in words(walk)
    assert "Nobody has to do anything again." in words(walk)
    assert shown(walk)[-2:] == ["some day: We do not know when.", "A session with no day"]
    assert walk.press("agreements").id == "agreements"


def test_that_there_may_be_nothing_new() -> None:
    walk = Walk(empty_project(people=(SAM,)))
    walk.go("catch-up", "sam")
    assert words(walk).startswith("Nothing new is written down.")
    walk.program.press("nothing")
    assert walk.press("carry-on").id == "people"
    assert walk.go("catch-up", "nobody").id == "map"


def test_that_the_day_somebody_left_or_began_a_break_counts_when_it_is_later() -> None:
    def gone(move: Move, day: str) -> Project:
        coming = Coming(id="c", person="sam", move=move, made_at=f"{day}T10:00:00Z")
        return empty_project(people=(SAM,), sessions=PROJECT.sessions, comings=(coming,))

    assert last_here(gone(Move.PAUSED, "2026-11-12"), "sam") == "2026-11-12"
    assert last_here(gone(Move.LEFT, "2026-11-01"), "sam") == "2026-11-02"
    assert last_here(gone(Move.BACK, "2026-11-20"), "sam") == "2026-11-02"
    assert last_here(PROJECT, "new") == ""


def test_that_a_decision_that_is_talked_about_again_is_not_called_decided() -> None:
    opened = empty_project(
        people=(SAM,), decisions=(Decision(id="d"),), decision_moves=PROJECT.decision_moves
    )
    assert news_for(opened, "sam").decided == ()


def test_f4_coming_back_leads_there_and_shows_no_private_word() -> None:
    walk = talked(at_choices())
    walk.press("pass/sam", "mine", "pause-for-now", "end", "list", "pass/sam", "mine")
    assert walk.press("back-again").id == "catch-up"
    assert SECRET not in repr(walk.screen)
    assert walk.press("choices").id == "consent-cover"
    walk.press("mine", "pause-for-now", "back-again")
    assert walk.press("carry-on").id == "consent-return"


def test_F4_what_is_new_can_be_taken_home_on_paper_as_the_person_reads() -> None:
    project = the_sample()
    person = replace(project.people[0], paper_size=PaperSize.GIANT)
    walk = Walk(replace(project, people=(person, *project.people[1:])))
    walk.go("catch-up", person.id)
    shown = [item for part in walk.screen.parts if isinstance(part, Bullets) for item in part.items]
    assert shown
    walk.press("print")
    assert walk.screen.notice == "Your copy goes to the printer you choose."
    assert walk.outside.printed
    walk.press("save")
    (_, (paper,)) = walk.outside.written[-1]
    assert (paper.kind, paper.paper_size) == (SheetKind.CATCH_UP, PaperSize.GIANT)
    assert "Nobody has to do anything again." in text_of(paper)
    assert [item for block in paper.blocks if isinstance(block, PaperBullets) for item in block.items]


def test_F4_the_paper_calls_people_as_papers_do() -> None:
    event = RoleEvent(id="e", role="r", title="Writer", made_at="2026-11-23", change=HELD[0], person="kit")
    project = empty_project(
        people=(Person(id="sam", name="Sam"), Person(id="kit", name="Kit")), role_events=(event,)
    )
    paper = catch_up_sheet(Source(project, the_pack()), project.people[0], "2026-12-01")
    assert "Person 2 now has this role: Writer" in text_of(paper)
    assert "Kit" not in text_of(paper)
