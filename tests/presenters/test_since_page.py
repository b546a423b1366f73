"""The page a session starts with: what is new, who is new, what is late, what to look at again."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreement_answers import AnswerWindow
from coprod_desktop.domain.comings import Coming, Move
from coprod_desktop.domain.consent_records import Say
from coprod_desktop.domain.decisions import Decision, DecisionMove, Stage
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.promises import Kept, PromiseMade
from coprod_desktop.domain.role_records import Holding, PartEdit, Role
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.unknowns import Unknown
from tests.presenters.agreeing import KIT, SAM, answered, change_a_limit
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import texts
from tests.presenters.test_agree_pages import say

LAST = Session(id="s", day="2026-11-20", note="We chose the colours.")
COURT = Unknown(id="u", what="Can the court hand it out?", who="sam", told_by="22 November 2026")
REPLY = PromiseMade(id="p", what="We hear back.", by_when="20 November 2026")


def at_since(**fields: object) -> Walk:
    walk = Walk(empty_project(**{"people": (SAM, KIT), **fields}))
    walk.press("since")
    return walk


def test_that_an_empty_opener_says_that_nothing_is_new() -> None:
    walk = at_since()
    assert texts(walk.screen) == ["There is nothing new. You can start."]
    assert walk.screen.title == "What is new today"
    walk.program.press("nothing-there")
    assert walk.screen.id == "since"


def test_that_one_press_from_home_opens_it() -> None:
    walk = at_since()
    walk.go("home")
    assert walk.press("since").id == "since"


def test_that_home_without_a_project_has_no_such_way() -> None:
    walk = Walk()
    assert "since" not in walk.buttons()
    walk.program.press("since")
    assert walk.screen.id == "home"


def test_that_a_locked_project_asks_for_its_words_first() -> None:
    walk = at_since()
    walk.outside.files["p1"].words = "tea"
    walk.go("home")
    assert walk.press("since").id == "unlock"


def test_that_it_says_what_was_noted_and_decided_last_time() -> None:
    made = DecisionMove(
        id="m",
        decision="d",
        made_at="2026-11-20T14:00:00Z",
        before=Stage.OPEN,
        after=Stage.DECIDED,
        outcome="We print in blue.",
    )
    decided = Decision(id="d", what="Blue", stage=Stage.DECIDED, outcome="We print in blue.")
    walk = at_since(sessions=(LAST,), decisions=(decided,), decision_moves=(made,))
    assert texts(walk.screen) == [
        "Our last session: 20 November 2026",
        "We chose the colours.",
        "We decided: We print in blue.",
    ]
    bare = at_since(sessions=(replace(LAST, note=""),), decisions=(replace(decided, stage=Stage.OPEN),))
    assert texts(bare.screen) == ["Our last session: 20 November 2026"]


def test_that_it_says_who_is_new_and_who_is_back() -> None:
    people = (SAM, replace(KIT, joined_on="2026-11-22"), Person(id="jo", name="Jo"))
    back = Coming(id="c", person="jo", move=Move.BACK, made_at="2026-11-21T10:00:00Z")
    walk = at_since(people=people, sessions=(LAST,), comings=(back,))
    assert {"Kit is new here.", "Jo is back."} <= set(texts(walk.screen))
    assert "Sam is new here." not in texts(walk.screen)
    assert "catch-up/jo" in walk.buttons()
    assert walk.press("catch-up/kit").id == "catch-up"


def test_that_it_shows_the_needs_people_wrote_for_the_group() -> None:
    walk = at_since(people=(replace(SAM, helps="Breaks."), KIT))
    assert {"What helps people today", "Sam: Breaks. Ask if this is still right."} <= set(texts(walk.screen))


def test_X15_an_unknown_past_its_date_appears_on_the_session_opener() -> None:
    walk = at_since(unknowns=(COURT, replace(COURT, id="v", what="The price", told_by="1 December 2026")))
    assert "Can the court hand it out? Who finds out: Sam" in texts(walk.screen)
    assert "The price" not in str(texts(walk.screen))
    assert walk.press("late-unknowns").id == "unknowns"


def test_X18_a_late_promise_and_one_that_lacks_its_reason_appear_on_the_opener() -> None:
    broken = PromiseMade(id="q", what="Fares are paid.", kept=Kept.NOT_KEPT)
    told = replace(broken, id="r", what="We see the plan.", reason="Ruth was ill.")
    walk = at_since(promises=(REPLY, broken, told))
    said = texts(walk.screen)
    assert "We hear back. By: 20 November 2026 (this day has passed)" in said
    assert "Fares are paid. Not kept. Nobody has said why yet." in said
    assert "We see the plan." not in str(said)
    assert walk.press("late-promises").id == "promises"


def test_X16_an_edited_section_tells_its_owner_on_the_next_session_page() -> None:
    edit = PartEdit(
        id="e", role="r", owner="sam", part="Page 1", made_at="2026-11-21", by="kit", before="a", after="b"
    )
    holding = Holding(id="h", role="r", person="sam", part="Page 1", words="b")
    walk = at_since(roles=(Role(id="r", title="Writer"),), holdings=(holding,), part_edits=(edit,))
    assert "The part of Sam was changed: Page 1" in texts(walk.screen)
    assert walk.press("part-changes/r/sam").id == "part-changes"


def test_that_a_long_list_is_cut_and_says_how_much_there_is() -> None:
    many = tuple(replace(COURT, id=str(n), what=f"Thing {n}") for n in range(6))
    assert "and 2 more" in texts(at_since(unknowns=many).screen)


def test_that_it_says_how_many_are_to_look_again_and_never_who() -> None:
    consents = tuple(answered(one, Say.YES) for one in (SAM, KIT))
    walk = at_since(consents=consents)
    walk.go("agree")
    say(walk, "sam", "agree")
    shown = walk.go("since")
    assert "Not answered yet: 1" in texts(shown)
    assert not [words for words in texts(shown) if "Sam" in words or "Kit" in words]
    assert walk.press("agree").id == "agree"
    say(walk, "kit", "agree")
    assert "Not answered yet: 1" not in texts(walk.go("since"))
    change_a_limit(walk)
    again = "The words changed after people answered. Each person is asked again."
    assert again in texts(walk.go("since"))


def test_X19_the_opener_says_that_the_day_to_answer_has_passed_and_that_silence_is_no_yes() -> None:
    walk = at_since()
    walk.go("agree")
    say(walk, "sam", "agree")
    desk = walk.program.desk
    assert desk is not None
    late = "The day to answer has passed. Silence is not a yes."
    for until, told in (("30 November 2026", False), ("20 November 2026", True), ("soon", False)):
        desk.keep(answer_windows=(AnswerWindow(id=desk.project.agreement_rounds[0].id, until=until),))
        assert (late in texts(walk.go("since"))) is told


def test_that_it_says_that_choices_wait_for_another_look() -> None:
    walk = Walk(_changed())
    shown = walk.press("since")
    assert "Please look again. Something changed for: 1" in texts(shown)
    assert walk.press("choices").id == "consent-people"


def _changed() -> Project:
    """Return a project in which Sam said yes, and then got a task they were not told of."""
    role = Role(id="r", title="Writer", tasks=("Write 3 pages",))
    return empty_project(
        people=(SAM,),
        roles=(role,),
        holdings=(Holding(id="h", role="r", person="sam"),),
        consents=(answered(SAM, Say.YES),),
    )


def test_that_a_session_starts_from_it_once_a_day() -> None:
    walk = at_since()
    assert walk.press("today").id == "session-came"
    walk.go("since")
    walk.press("today")
    assert len(walk.project.sessions) == 1
    walk.go("sessions")
    assert walk.press("since").id == "since"
