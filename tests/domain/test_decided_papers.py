"""What was decided stands in the second paper with its dissent, and people get their answer (G3, X19)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreements import build_one
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.blocks import Document, Facts, Heading
from coprod_desktop.domain.deciding import move_to
from coprod_desktop.domain.decisions import Decision, How, PersonStand, Stage, Stand
from coprod_desktop.domain.ideas import Fit, Idea
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import WordLevel
from coprod_desktop.domain.project import Project
from tests.domain.test_agreement_words import GROUP, NAMED, PACK

WHAT = "A cover without a logo"
NOW = "2026-11-27T10:00:00Z"
FIRST, SECOND = GROUP.people[:2]


def stand(person: str, said: Stand, words: str = "", **more: object) -> PersonStand:
    return replace(PersonStand(id=person, stand=said, asked=WHAT, words=words), **more)  # type: ignore[arg-type]


def decided(*stands: PersonStand, project: Project = GROUP, **more: object) -> Project:
    """The group with a vote on the cover that was made."""
    cover = Decision(
        id="d",
        what=WHAT,
        how=How.VOTE,
        stands=stands,
        outcome="No logo",
        reason="We like it",
        review="Spring",
    )
    cover = replace(cover, **more)  # type: ignore[arg-type]
    made = move_to(replace(project, decisions=(cover,)), "d", Stage.DECIDED, NOW, "m")
    assert made.decision_moves
    return made


def paper(project: Project, kind: DocumentKind = DocumentKind.WHAT_WE_SAID) -> Document:
    return build_one(project, PACK, kind, "")


def rows(document: Document) -> dict[str, list[str]]:
    facts = [row for block in document.blocks if isinstance(block, Facts) for row in block.rows]
    return {row.label: row.words.split("\n") for row in facts}


def headings(document: Document) -> list[str]:
    return [block.words for block in document.blocks if isinstance(block, Heading)]


def test_G3_what_was_decided_stands_there_with_the_way_the_reason_and_the_day() -> None:
    document = paper(decided(stand(FIRST.id, Stand.AGREE)))
    assert rows(document)["By a vote"] == ["Each person says yes, no or pass. We count."]
    assert "By consent" not in rows(document)
    assert rows(document)[WHAT][:5] == [
        "We decided: No logo",
        "The reason: We like it",
        "How: By a vote",
        "Day: 27 November 2026",
        "We look again: Spring",
    ]


def test_x19_who_did_not_answer_is_counted_apart_on_paper() -> None:
    silent = len([one for one in GROUP.people if not one.left_on]) - 1
    line = f"Did not answer (this is not a yes): {silent}"
    assert line in rows(paper(decided(stand(FIRST.id, Stand.AGREE))))[WHAT]
    everyone = tuple(stand(one.id, Stand.AGREE) for one in GROUP.people)
    assert not [one for one in rows(paper(decided(*everyone)))[WHAT] if "Did not answer" in one]


def test_G3_dissent_is_kept_and_named_only_when_they_said_so() -> None:
    stands = (
        stand(FIRST.id, Stand.OBJECT, "Nobody will know us", named=True),
        stand(SECOND.id, Stand.OBJECT, "I like the logo"),
    )
    project = decided(*stands, dissent=("It is too plain",), project=replace(GROUP, consents=NAMED))
    lines = rows(paper(project))[WHAT]
    assert f"{FIRST.name} sees it differently: Nobody will know us" in lines
    assert "Somebody sees it differently: I like the logo" in lines
    assert "Somebody sees it differently: It is too plain" in lines
    assert SECOND.name not in "\n".join(lines)


def test_that_somebody_who_left_is_no_longer_named_with_their_words() -> None:
    project = decided(stand(FIRST.id, Stand.OBJECT, "Nobody will know us", named=True))
    left = replace(FIRST, left_on="2026-11-28")
    project = replace(project, people=(left, *project.people[1:]))
    assert "Somebody sees it differently: Nobody will know us" in rows(paper(project))[WHAT]


def test_that_easy_words_keep_the_dissent_in_the_second_paper_and_leave_out_the_day() -> None:
    easy = replace(decided(stand(FIRST.id, Stand.OBJECT, "No")), word_level=WordLevel.EASY)
    first, second = text_of(paper(easy, DocumentKind.WORKING_TOGETHER)), text_of(paper(easy))
    assert "It says our answers, and what we decided." in first
    assert "What we decided" not in first
    assert "Somebody sees it differently: No" in second
    assert "We decided: No logo" in second
    assert "Day: " not in second
    plain = replace(GROUP, word_level=WordLevel.EASY)
    assert "what we decided" not in text_of(paper(plain, DocumentKind.WORKING_TOGETHER))


@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.PUT_ASIDE])
def test_that_nothing_stands_there_while_nothing_is_decided(stage: Stage) -> None:
    again = move_to(decided(stand(FIRST.id, Stand.AGREE)), "d", stage, NOW, "n")
    assert "What we decided" in headings(paper(decided(stand(FIRST.id, Stand.AGREE))))
    assert "What we decided" not in headings(paper(again))
    assert paper(replace(GROUP, decisions=(Decision(id="e", what="Tea"),))).blocks == paper(GROUP).blocks


def test_that_people_are_told_what_was_decided_once_and_nobody_is_named() -> None:
    stands = (stand(FIRST.id, Stand.OBJECT, "I like the logo", named=True),)
    project = decided(*stands, idea="i")
    told = rows(paper(project, DocumentKind.YOU_SAID))
    assert told[f"You said your view on: {WHAT}"] == ["We decided: No logo", "The reason: We like it"]
    assert FIRST.name not in "\n".join("\n".join(one) for one in told.values())
    idea = Idea(id="i", words=WHAT, fit=Fit.NOT_NOW, reason="No time", decided_by="All of us")
    told = rows(paper(replace(project, ideas=(idea,)), DocumentKind.YOU_SAID))
    assert f"You said your view on: {WHAT}" not in told
