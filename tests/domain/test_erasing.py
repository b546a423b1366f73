"""Somebody who is taken out is gone from every list, and the rest of the record holds (I7, D13)."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.actions import Parked
from coprod_desktop.domain.agreement_answers import AgreementRound
from coprod_desktop.domain.agreement_records import AgreementStatus, AgreementVersion, SignedCopy
from coprod_desktop.domain.agreements import build_all
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.check_ins import CheckIn, Look, Said
from coprod_desktop.domain.consent import latest_consent
from coprod_desktop.domain.consent_records import Choice, Say
from coprod_desktop.domain.erasing import Wish, erase, places_of_name
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.own_part import lists_of, own_part
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.place import Place
from coprod_desktop.domain.plan_lines import PlanLine, PlanPart
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.reflections import Reflection
from coprod_desktop.domain.texts import mentions
from coprod_desktop.shipped import core_pack, sample_project
from coprod_desktop.store.portable import read_json, write_json
from tests.store.samples import agreement, brochure, consent

SAM, JO = Person(id="sam", name="Sam", offers="I can draw buses"), Person(id="jo", name="Jo")


def taken_out(project: Project, person: Person, *, words: bool = False, name: bool = False) -> Project:
    ids = count(1)
    wish = Wish(person=person, words_too=words, name_too=name)
    return erase(project, wish, lambda: f"new{next(ids)}")


def version(number: str, words: str, subject: str = "") -> AgreementVersion:
    return replace(agreement(number), words=words, subject=subject, fingerprint=fingerprint(words))


def test_i7_nobody_who_is_taken_out_is_found_in_any_list() -> None:
    for project in (brochure(), sample_project()):
        for person in project.people:
            for words in (False, True):
                rest = taken_out(project, person, words=words, name=True)
                for name in lists_of(rest):
                    assert not mentions(getattr(rest, name), person.id), (name, person.id)
                kept = write_json(rest).decode().casefold()
                assert f'"{person.name.casefold()}"' not in kept
                assert f" {person.name.casefold()} " not in kept
                assert read_json(write_json(rest), "rest.json") == rest


def test_i7_what_they_said_stays_with_no_name_or_goes_as_they_wish() -> None:
    project = brochure()
    stays = taken_out(project, project.people[0])
    assert stays.answers[0].views == (View(id="v", words="One view"),)
    assert stays.ideas[0].words == "A film"
    assert stays.ideas[0].said_by == ""
    assert stays.decision_moves[0].dissent[0].words == "It costs a lot"
    goes = taken_out(project, project.people[0], words=True)
    assert goes.answers[0].views == ()
    assert goes.ideas == ()
    assert goes.idea_answers == ()
    assert goes.decisions[0].idea == ""
    assert goes.decision_moves[0].dissent == ()
    assert all(one.words == "" for one in goes.appeals if one.said_by == "")


def test_i7_what_the_group_decided_and_how_many_said_so_stays() -> None:
    project = brochure()
    rest = taken_out(project, project.people[0], words=True, name=True)
    assert rest.decision_moves[0].tally == project.decision_moves[0].tally
    assert len(rest.decisions[0].stands) == len(project.decisions[0].stands)
    assert rest.actions == tuple(replace(one, owner=None) for one in project.actions) or rest.actions
    assert [one.id for one in rest.sessions] == [one.id for one in project.sessions]


def test_that_other_people_keep_all_they_have() -> None:
    project = brochure()
    rest = taken_out(project, project.people[0], words=True)
    assert rest.people == project.people[1:]
    assert [one for one in rest.holdings] == [one for one in project.holdings if one.person != "sam"]


def test_that_the_chain_still_holds_and_says_that_something_was_taken_out() -> None:
    consents = chain.add(
        chain.add(chain.add((), consent("1")), replace(consent("2"), person="jo", person_name="Jo")),
        consent("3"),
    )
    papers = chain.add(chain.add((), version("1", "Sam and Jo agree.")), version("2", "Jo agrees."))
    papers = chain.add(papers, version("3", "The role of Sam", "sam"))
    project = Project(id="p", people=(SAM, JO), consents=consents, agreements=papers)
    rest = taken_out(project, SAM)
    assert chain.broken(rest.consents) is None
    assert chain.broken(rest.agreements) is None
    assert [bool(one.erased) for one in rest.consents] == [True, False, True]
    assert rest.consents[1] == consents[1]
    assert rest.consents[0].told == ""
    assert latest_consent(rest, "sam") is None
    assert [one.words for one in rest.agreements] == ["a person who left and Jo agree.", "Jo agrees.", ""]
    assert rest.agreements[0].fingerprint == fingerprint(rest.agreements[0].words)
    assert rest.agreements[2].subject != "sam"
    assert (
        chain.broken(chain.add(rest.consents, replace(consent("4"), person="jo", person_name="Jo"))) is None
    )
    cut = rest.consents[1:]
    assert chain.broken(cut) == 0


def test_that_a_chain_from_before_there_were_links_still_holds() -> None:
    old = (consent("1"), replace(consent("2"), person="jo", person_name="Jo"))
    project = Project(
        id="p",
        people=(SAM, JO),
        consents=chain.add(old, replace(consent("3"), person="jo", person_name="Jo")),
    )
    assert chain.broken(taken_out(project, SAM).consents) is None


def test_that_who_is_taken_out_second_leaves_the_first_sum_as_it_was() -> None:
    papers = chain.add(chain.add((), version("1", "Sam and Jo agree.")), version("2", "We."))
    project = Project(id="p", people=(SAM, JO), agreements=papers)
    once = taken_out(project, SAM)
    twice = taken_out(once, JO)
    assert twice.agreements[0].words == "a person who left and a person who left agree."
    assert twice.agreements[0].erased == once.agreements[0].erased
    assert chain.broken(twice.agreements) is None


def test_that_nobody_can_guess_from_the_sum_what_a_record_said() -> None:
    project = Project(id="p", people=(SAM,), consents=chain.add((), consent("1")))
    rest = taken_out(project, SAM).consents[0]
    assert rest.id != "1"
    assert "1" not in (rest.person, rest.made_at, rest.told)


def test_that_their_words_are_taken_out_of_kept_papers_too() -> None:
    view = Answer(id="q", views=(View(id="v", words="No buses at night", said_by="sam"),))
    papers = chain.add((), version("1", "What we said\nNo buses at night\nI can draw buses"))
    project = Project(id="p", people=(SAM,), answers=(view,), agreements=papers)
    assert "No buses" not in taken_out(project, SAM, words=True).agreements[0].words
    stays = taken_out(project, SAM).agreements[0].words
    assert "No buses" in stays
    assert "draw buses" not in stays


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("Ask Sam, not Samira.", "Ask a person who left, not Samira."),
        ("SAM’S idea", "a person who left’S idea"),
        ("the same sam", "the same sam"),
    ],
)
def test_that_a_name_is_a_whole_word_as_it_is_written(words: str, after: str) -> None:
    project = Project(id="p", name=words, people=(SAM,), parked=(Parked(id="k", words=words),))
    assert taken_out(project, SAM, name=True).parked[0].words == after
    assert taken_out(project, SAM, name=True).name == after
    assert taken_out(project, SAM).parked[0].words == words
    assert bool(places_of_name(project, SAM)) is (words != after)


def test_that_where_others_wrote_a_name_can_be_shown_first_and_nothing_else() -> None:
    project = replace(brochure(), parked=(Parked(id="k", words="Ask Sam"), Parked(id="l", words="Ask Sam")))
    assert places_of_name(project, project.people[0]) == ("Ask Sam",)
    assert places_of_name(project, Person(id="x")) == ()


def test_that_a_name_in_what_others_were_told_goes_and_their_choices_stay() -> None:
    told = replace(consent("2"), person="jo", person_name="Jo", told="Talk to Sam.", supporter="Sam")
    project = Project(id="p", people=(SAM, JO), consents=chain.add(chain.add((), consent("1")), told))
    rest = taken_out(project, SAM, name=True).consents
    assert rest[1].told == "Talk to a person who left."
    assert rest[1].choices == told.choices
    assert chain.broken(rest) is None
    assert latest_consent(replace(project, consents=rest), "jo") == rest[1]


def test_that_a_name_that_is_somebody_elses_too_stays() -> None:
    papers = chain.add((), version("1", "Sam agrees."))
    other = Person(id="sam2", name="SAM ")
    project = Project(id="p", people=(SAM, other), agreements=papers, parked=(Parked(id="k", words="Sam"),))
    rest = taken_out(project, SAM, name=True)
    assert rest.agreements == papers
    assert rest.parked == project.parked
    assert places_of_name(project, SAM) == ()


def test_that_pictures_of_their_own_papers_go_and_those_of_the_group_stay() -> None:
    own = SignedCopy(id="1", document="role-agreement", subject="sam", number=1, made_at="", picture="own")
    group = replace(own, id="2", document="working-together", subject="", picture="ours")
    project = Project(id="p", people=(SAM,), signed_copies=(own, group))
    assert taken_out(project, SAM).signed_copies == (group,)


def test_that_the_program_does_not_open_at_the_page_of_somebody_who_is_gone() -> None:
    project = Project(id="p", people=(SAM,), place=Place(screen="person-field", item="sam/name"))
    assert taken_out(project, SAM).place.screen == "map"
    here = Place(screen="question", item="about.goal")
    assert taken_out(replace(project, place=here), SAM).place == here


def test_that_all_papers_can_still_be_made_and_name_nobody_who_is_gone() -> None:
    project, pack = sample_project(), core_pack()
    person = project.people[-1]
    rest = taken_out(project, person, words=True, name=True)
    for paper in build_all(rest, pack):
        assert person.id not in text_of(paper)
        assert f" {person.name} " not in text_of(paper)
    assert "" not in Source(rest, pack).numbers
    assert all(one.status in AgreementStatus for one in rest.agreements)


def test_that_another_name_that_was_printed_goes_too() -> None:
    choice = Choice(purpose="name", asked="?", say=Say.YES, other_name="Robin")
    record = replace(consent("1"), choices=(choice,), person_name="Sammy")
    papers = chain.add((), version("1", "Robin, Sammy, Sam and Robinson agree."))
    project = Project(
        id="p",
        people=(SAM, JO),
        consents=chain.add((), record),
        agreements=papers,
        parked=(Parked(id="k", words="Ask Robin"),),
    )
    rest = taken_out(project, SAM, name=True)
    left = "a person who left"
    assert rest.agreements[0].words == f"{left}, {left}, {left} and Robinson agree."
    assert rest.parked[0].words == f"Ask {left}"
    own = own_part(project, "jo", "x")
    assert "Robin" not in repr(own)


def test_that_what_somebody_said_goes_from_the_terms_people_were_asked_about() -> None:
    view = Answer(id="q", views=(View(id="v", words="No buses at night", said_by="sam"),))
    asked = AgreementRound(
        id="r", document="working-together", number=1, code="", made_at="", terms="No buses at night. Ring."
    )
    other = replace(asked, id="r2", terms="Ring.")
    project = Project(id="p", people=(SAM,), answers=(view,), agreement_rounds=(asked, other))
    assert [one.terms for one in taken_out(project, SAM, words=True).agreement_rounds] == [
        "(taken out). Ring.",
        "Ring.",
    ]


def test_that_a_plan_check_ins_and_what_was_said_about_a_session_go_or_lose_the_name() -> None:
    line = PlanLine(id="pl", person="sam", part=PlanPart.HELPS, words="A seat near the door", shared=True)
    said = Reflection(id="r", session="s", words="It was too loud for me", said_by="sam")
    other = replace(said, id="r2", said_by="jo", words="Good tea")
    check = CheckIn(id="c", what="Tea on Thursdays", who="sam")
    look = Look(id="l", about="c", what="Tea on Thursdays", made_at="", said=Said.STOP)
    papers = chain.add((), version("1", "A seat near the door\nIt was too loud for me"))
    project = Project(
        id="p",
        people=(SAM, JO),
        plan_lines=(line,),
        reflections=(said, other),
        check_ins=(check,),
        looks=(look, replace(look, id="l2", about="x")),
        agreements=papers,
    )
    stays, goes = taken_out(project, SAM), taken_out(project, SAM, words=True)
    for rest in (stays, goes):
        assert rest.plan_lines == ()
        assert rest.check_ins == ()
        assert [one.id for one in rest.looks] == ["l2"]
        assert "seat near" not in rest.agreements[0].words
    assert stays.reflections == (replace(said, said_by=""), other)
    assert goes.reflections == (other,)
    assert "too loud" in stays.agreements[0].words
    assert "too loud" not in goes.agreements[0].words
