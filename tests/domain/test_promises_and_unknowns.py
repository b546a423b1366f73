"""What is not known yet, and what was promised: late ones are told, and both are printed (X15, X18)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.promises import Kept, PromiseMade, is_late, is_owed_a_reason
from coprod_desktop.domain.sessions import Session
from coprod_desktop.domain.since import back_since, decided_since, last_session, new_since
from coprod_desktop.domain.unknowns import Unknown, is_due, is_open
from tests.domain.test_agreement_words import PACK

TODAY = "2026-11-23"
GROUP = Project(id="p", changed_at=f"{TODAY}T10:00:00Z", people=(Person(id="sam", name="Sam"),))
COURT = Unknown(
    id="u", what="Can the court hand it out?", who="sam", told_by="22 November 2026", if_bad="We hand it out."
)
REPLY = PromiseMade(id="p", what="We hear back.", who="Ruth", by_when="20 November 2026")


def paper(kind: DocumentKind, project: Project) -> str:
    return text_of(build_one(project, PACK, kind))


@pytest.mark.parametrize(
    ("unknown", "due"),
    [
        (COURT, True),
        (replace(COURT, told_by="23 November 2026"), False),
        (replace(COURT, told_by="soon"), False),
        (replace(COURT, answer="Yes."), False),
        (replace(COURT, what=" "), False),
    ],
)
def test_X15_an_unknown_is_due_once_its_day_has_passed(unknown: Unknown, due: bool) -> None:
    assert is_due(unknown, TODAY) is due


def test_X15_what_is_not_known_is_printed_with_who_when_and_what_if() -> None:
    said = paper(DocumentKind.NOT_KNOWN_YET, replace(GROUP, unknowns=(COURT,)))
    for words in (
        "Can the court hand it out?",
        "Who finds out: Person 1",
        "When we are told: 22 November 2026",
        "If it goes badly: We hand it out.",
    ):
        assert words in said
    bare = paper(DocumentKind.NOT_KNOWN_YET, replace(GROUP, unknowns=(Unknown(id="u", what="The price"),)))
    assert "Who finds out: Nobody yet." in bare
    assert "When we are told: No day yet." in bare
    outside = replace(COURT, who="", outside="The printer")
    assert "The printer" in paper(DocumentKind.NOT_KNOWN_YET, replace(GROUP, unknowns=(outside,)))


def test_X15_what_is_known_now_is_printed_apart() -> None:
    known = replace(COURT, answer="Yes, they can.")
    said = paper(DocumentKind.NOT_KNOWN_YET, replace(GROUP, unknowns=(known, Unknown(id="blank"))))
    assert "What we know now" in said
    assert "Yes, they can." in said
    assert "If it goes badly" not in said
    assert not is_open(known)


@pytest.mark.parametrize(
    ("promise", "late"),
    [
        (REPLY, True),
        (replace(REPLY, by_when="23 November 2026"), False),
        (replace(REPLY, by_when="soon"), False),
        (replace(REPLY, kept=Kept.KEPT), False),
    ],
)
def test_X18_a_promise_is_late_once_its_day_has_passed(promise: PromiseMade, late: bool) -> None:
    assert is_late(promise, TODAY) is late


def test_X18_a_late_promise_shows_on_the_review_sheet_first() -> None:
    kept = PromiseMade(id="k", what="Bus fares are paid.", kept=Kept.KEPT)
    said = paper(DocumentKind.REVIEW_SHEET, replace(GROUP, promises=(kept, REPLY), unknowns=(COURT,)))
    assert said.index("We hear back.") < said.index("Bus fares are paid.")
    assert "Was it kept: Late. Nobody has said why yet." in said
    assert "Was it kept: Kept" in said
    assert "Can the court hand it out?" in said


def test_X18_a_promise_that_was_not_kept_says_why_or_that_nobody_has() -> None:
    for kept in (Kept.LATE, Kept.NOT_KEPT):
        broken = replace(REPLY, kept=kept)
        assert is_owed_a_reason(broken)
        assert "Nobody has said why yet." in paper(
            DocumentKind.REVIEW_SHEET, replace(GROUP, promises=(broken,))
        )
        told = replace(broken, reason="Ruth was away.")
        assert not is_owed_a_reason(told)
        assert "The reason: Ruth was away." in paper(
            DocumentKind.REVIEW_SHEET, replace(GROUP, promises=(told,))
        )
    assert not is_owed_a_reason(replace(REPLY, kept=Kept.KEPT))


def test_that_an_empty_review_sheet_has_room_to_write() -> None:
    said = paper(DocumentKind.REVIEW_SHEET, GROUP)
    assert "Nothing is written here yet." in said
    assert "Is our agreement still right?" in said
    assert "What we do not know yet" not in said


def test_that_the_last_session_is_the_newest_before_today() -> None:
    days = ("12 November 2026", "2026-11-20", TODAY, "some day")
    sessions = tuple(Session(id=day, day=day) for day in days)
    found = last_session(replace(GROUP, sessions=sessions), TODAY)
    assert found is not None
    assert found.day == "2026-11-20"
    assert last_session(replace(GROUP, sessions=sessions[2:]), TODAY) is None


def test_that_who_is_new_came_after_the_last_session() -> None:
    people = (
        Person(id="old"),
        Person(id="then", joined_on="2026-11-20"),
        Person(id="new", joined_on="2026-11-21"),
    )
    assert [one.id for one in new_since(replace(GROUP, people=people), "2026-11-20")] == ["new"]
    assert back_since(GROUP, "2026-11-20") == ()
    assert decided_since(GROUP, "2026-11-20") == ()
