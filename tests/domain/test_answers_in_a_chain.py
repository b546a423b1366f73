"""Answers to agreements cannot be changed unseen, and stay tied when somebody is taken out (X19, D6)."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import count

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.agreeing import own_answer, tally
from coprod_desktop.domain.agreement_answers import AgreementAnswer, AgreementRound, AnswerWindow
from coprod_desktop.domain.agreements.checking import check_paper
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.agreements.working_together import working_together
from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.decisions import Stand
from coprod_desktop.domain.erasing import Wish, erase
from coprod_desktop.domain.history_check import is_whole, taken_out
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.shipped import core_pack
from coprod_desktop.store.portable import read_json, write_json

SAM, KIT = Person(id="sam", name="Sam"), Person(id="kit", name="Kit")
SAID = "No buses at night"


def group() -> Project:
    """Return a group that was asked twice, and whose answers are tied."""
    rounds: tuple[AgreementRound, ...] = ()
    for place, terms in enumerate((f"{SAID}. We ring.", "We ring.")):
        one = AgreementRound(
            id=f"round{place}",
            document="working-together",
            number=place + 1,
            code="c",
            made_at="1",
            terms=terms,
        )
        rounds = chain.add(rounds, one)
    answers: tuple[AgreementAnswer, ...] = ()
    for person, stand, speaker in (
        ("sam", Stand.AGREE, ""),
        ("kit", Stand.REPRESENTED, "sam"),
        ("kit", Stand.NOT_YET, ""),
    ):
        said = AgreementAnswer(
            id=f"{person}{len(answers)}",
            round="round0",
            person=person,
            made_at="2",
            stand=stand,
            speaker=speaker,
            words="Why now?" if stand is Stand.NOT_YET else "",
        )
        answers = chain.add(answers, said)
    return Project(
        id="p",
        people=(SAM, KIT),
        answers=(Answer(id="q", views=(View(id="v", words=SAID, said_by="sam"),)),),
        agreement_rounds=rounds,
        agreement_answers=answers,
        answer_windows=(AnswerWindow(id="round0", until="1 May"), AnswerWindow(id="round1", until="2 May")),
    )


def out(project: Project, person: Person = SAM, *, words: bool = False) -> Project:
    ids = count(1)
    return erase(project, Wish(person=person, words_too=words), lambda: f"new{next(ids)}")


ANSWER, ROUND = ([one.name for one in fields(kind)] for kind in (AgreementAnswer, AgreementRound))
CHANGES: list[tuple[type, str]] = [(AgreementAnswer, name) for name in ANSWER if name != "erased"]
CHANGES += [(AgreementRound, name) for name in ROUND if name != "erased"]
OTHER = {"stand": Stand.AGREE, "named": True, "number": 9}


@pytest.mark.parametrize(("kind", "field"), CHANGES)
def test_X19_an_answer_or_what_was_asked_that_was_changed_afterwards_is_found(kind: type, field: str) -> None:
    project = group()
    assert is_whole(project)
    name = "agreement_answers" if kind is AgreementAnswer else "agreement_rounds"
    records = getattr(project, name)
    for place, record in enumerate(records):
        other = OTHER.get(field, "other")
        if getattr(record, field) != other:
            changed = replace(record, **{field: other})
            lists = {name: (*records[:place], changed, *records[place + 1 :])}
            assert not is_whole(replace(project, **lists))  # type: ignore[arg-type]


def test_X19_an_answer_that_was_taken_from_between_others_or_moved_is_found() -> None:
    project = group()
    one, two, three = project.agreement_answers
    for answers in ((one, three), (two, one, three), (two, three)):
        assert not is_whole(replace(project, agreement_answers=answers))


def test_X19_answers_from_before_there_were_links_are_tied_by_the_next_one() -> None:
    old = tuple(replace(one, link="") for one in group().agreement_answers)
    assert is_whole(replace(group(), agreement_answers=old))
    tied = chain.add(old, replace(old[0], id="new", stand=Stand.OBJECT))
    assert is_whole(replace(group(), agreement_answers=tied))
    changed = (replace(tied[0], stand=Stand.OBJECT), *tied[1:])
    assert not is_whole(replace(group(), agreement_answers=changed))


def test_X19_a_paper_of_a_project_whose_answers_were_changed_says_so() -> None:
    project, pack = group(), core_pack()
    paper = working_together(Source(project, pack))
    changed = replace(project.agreement_answers[2], stand=Stand.AGREE)
    forged = replace(project, agreement_answers=(*project.agreement_answers[:2], changed))
    said = "Something that people chose or agreed is not as it was kept."
    assert said not in check_paper(paper, project, pack).says[-1]
    assert said in check_paper(paper, forged, pack).says[-1]


def test_i7_an_answer_of_somebody_taken_out_leaves_its_place_and_nothing_else() -> None:
    project = group()
    rest = out(project)
    assert is_whole(rest)
    assert rest.agreement_answers[0] == AgreementAnswer(
        id=rest.agreement_answers[0].id,
        round="",
        person="",
        made_at="",
        stand=Stand.PASS,
        link=project.agreement_answers[0].link,
        erased=rest.agreement_answers[0].erased,
    )
    kept = write_json(rest).decode()
    assert '"sam"' not in kept
    assert '"sam0"' not in kept
    assert [one.said for one in tally(rest, "round0")] == [Stand.NOT_YET]
    assert own_answer(rest, "round0", "kit") == project.agreement_answers[2], "nobody else's answer changes"
    assert rest.agreement_answers[1].speaker == "a person who left"
    assert taken_out(rest) == "Words were taken out of 2 records, as people asked or as their day came."
    assert read_json(kept.encode(), "again.json") == rest


def test_that_words_taken_out_of_1_record_are_said_as_1() -> None:
    (once, *_) = out(group()).agreement_answers
    rest = replace(group(), agreement_answers=(once,))
    assert taken_out(rest) == "Words were taken out of 1 record, as somebody asked or as its day came."


def test_i7_words_taken_out_of_what_people_were_asked_leave_every_answer_in_its_round() -> None:
    project = group()
    rest = out(project, words=True)
    assert is_whole(rest)
    assert [one.terms for one in rest.agreement_rounds] == ["(taken out). We ring.", "We ring."]
    first, second = rest.agreement_rounds
    assert first.id.startswith("new"), "the sum of what it said must not be guessed at"
    assert second == project.agreement_rounds[1]
    assert [one.id for one in rest.answer_windows] == [first.id, "round1"]
    assert {one.round for one in rest.agreement_answers} == {"", first.id}
    assert [one.said for one in tally(rest, first.id)] == [Stand.NOT_YET]
    assert is_whole(out(rest, KIT, words=True)), "and once more"


def test_r19_a_persons_own_answers_go_along_without_their_place_among_others() -> None:
    own = own_part(group(), "sam", "own")
    assert {one.link for one in own.agreement_answers} == {""}
    assert is_whole(own)
