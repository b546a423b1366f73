"""A name that somebody does not want on papers is found in other people's words, or replaced (D12, I4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.agreement_records import OwnClause
from coprod_desktop.domain.agreements import build
from coprod_desktop.domain.agreements.my_copy import my_copy
from coprod_desktop.domain.agreements.names_on_paper import NameOnPaper, Written, has_numbers, names_on
from coprod_desktop.domain.agreements.source import Source
from coprod_desktop.domain.answers import Answer
from coprod_desktop.domain.block_text import text_of
from coprod_desktop.domain.consent_records import Choice, ConsentRecord, Say, Signature, SignedBy
from coprod_desktop.domain.erasing import Wish, erase
from coprod_desktop.domain.finding_names import EVERYDAY, forms, has_name, plain
from coprod_desktop.domain.fingerprints import fingerprint
from coprod_desktop.domain.limit_records import Column, Limit
from coprod_desktop.domain.names_left import NameLeft
from coprod_desktop.domain.own_part import own_part
from coprod_desktop.domain.pack import DocumentKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.words import say_english
from coprod_desktop.shipped import core_pack

PACK = core_pack()
LINE = "Ask Ruth before you print a picture."


def asked(person: str, say: Say | None, *, other_name: str = "", until: str = "") -> ConsentRecord:
    """Return a record of somebody who was asked; with no answer about their name when `say` is None."""
    choice = Choice(purpose="name", asked="May we?", say=say or Say.NO, other_name=other_name, until=until)
    return ConsentRecord(
        id=f"record-{person}",
        person=person,
        person_name="",
        made_at="2026-11-23T12:00:00Z",
        pack_version="core 1",
        told="",
        choices=(choice,) if say else (),
        signature=Signature(by=SignedBy.PAPER_LATER),
    )


def group(*consents: ConsentRecord, name: str = "Ruth", line: str = LINE) -> Project:
    """Return a group in which one person stands in words of the others, and in a box for a name."""
    return Project(
        id="p",
        changed_at="2026-12-01T12:00:00Z",
        people=(Person(id="ruth", name=name), Person(id="kit", name="Kit")),
        answers=(Answer(id="foundations.promises.honest", words="We say it.", keeper=name),),
        limits=(
            Limit(id="l", what=line, column=Column.FIXED, set_by=f"Kit and {name}", why="It is a rule."),
        ),
        consents=consents,
    )


def found(project: Project) -> list[tuple[str, str, str]]:
    source = Source(project, PACK)
    return [
        (one.hidden.person, one.hidden.shown, one.words) for one in names_on(build(project, PACK), source)
    ]


def papers(project: Project) -> str:
    return "\n".join(text_of(one) for one in build(project, PACK) if one.kind != DocumentKind.CONSENT_RECORD)


@pytest.mark.parametrize("say", [Say.NO, Say.NOT_NOW, Say.YES_IF, Say.RATHER_NOT_SAY, None])
def test_D12_that_words_with_the_name_of_somebody_who_said_no_yes_are_found(say: Say | None) -> None:
    assert set(found(group(asked("ruth", say)))) == {("ruth", "Person 1", LINE)}


def test_D12_that_the_name_of_somebody_with_another_name_is_found_and_the_other_name_is_not() -> None:
    line = "Blue can help. Ask Ruth."
    project = group(asked("ruth", Say.YES, other_name="Blue"), line=line)
    assert set(found(project)) == {("ruth", "Blue", line)}
    assert found(group(asked("ruth", Say.YES, other_name="Blue"), line="Ask Blue.")) == []


def test_D12_that_a_name_stays_where_its_owner_says_yes_or_was_not_asked_yet() -> None:
    assert found(group(asked("ruth", Say.YES))) == []
    assert found(group()) == []
    assert found(group(asked("kit", Say.YES))) == []


def test_D12_that_a_yes_that_ended_is_no_yes() -> None:
    assert found(group(asked("ruth", Say.YES, until="2026-11-30")))
    assert not found(group(asked("ruth", Say.YES, until="2026-12-31")))


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (asked("ruth", Say.NO), "Kit and Person 1"),
        (asked("ruth", Say.YES, other_name="Blue"), "Kit and Blue"),
        (asked("ruth", Say.YES), "Kit and Ruth"),
    ],
)
def test_D12_that_a_box_for_a_name_says_what_papers_call_the_person(
    record: ConsentRecord, shown: str
) -> None:
    made = papers(group(record, line="No pictures of children."))
    assert shown in made
    assert ("Ruth" in made) is (shown == "Kit and Ruth")
    assert found(group(record, line="No pictures of children.")) == []


def test_D12_that_of_two_people_with_one_name_nobody_is_taken_for_the_other() -> None:
    project = group(asked("ruth", Say.NO), asked("kit", Say.NO))
    both = replace(project, people=(project.people[0], Person(id="kit", name="Ruth")))
    assert Source(both, PACK).who("Ruth") == "Ruth"
    assert {one[0] for one in found(both)} == {"ruth", "kit"}
    printed = replace(both, consents=(asked("ruth", Say.NO), asked("kit", Say.YES)))
    assert found(printed) == []


def test_D12_that_somebodys_own_paper_may_name_them() -> None:
    clause = OwnClause(id="c", document=DocumentKind.LEAVING_NOTE, heading="Thanks", words="Thank you, Ruth.")
    project = group(asked("ruth", Say.NO), line="No pictures.")
    left = replace(
        project, own_clauses=(clause,), people=(Person(id="ruth", name="Ruth", left_on="2026-11-30"),)
    )
    source = Source(left, PACK)
    notes = {one.subject: one for one in build(left, PACK) if one.kind == DocumentKind.LEAVING_NOTE}
    assert names_on((notes["ruth"],), source) == ()
    assert names_on((notes[""],), source)


def test_D12_that_words_somebody_decided_about_are_not_asked_about_again_until_they_change() -> None:
    left = NameLeft(
        id="n", person="ruth", fingerprint=fingerprint(LINE), decided_by="Jo", made_at="2026-12-01"
    )
    project = replace(group(asked("ruth", Say.NO)), names_left=(left,))
    assert found(project) == []
    limit = replace(project.limits[0], what="Ask Ruth first.")
    assert found(replace(project, limits=(limit,)))
    assert found(replace(project, names_left=(replace(left, person="kit"),)))


def test_D12_that_it_is_known_where_the_words_were_written() -> None:
    project = replace(
        group(asked("ruth", Say.NO)),
        own_clauses=(OwnClause(id="c", document=DocumentKind.LIMITS_REGISTER, heading="Ruth", words="Tea."),),
    )
    lines = names_on(build(project, PACK), Source(project, PACK))
    assert {one.words: one.written for one in lines} == {
        LINE: (Written("limits", "l"),),
        "Ruth": (Written("answers", "foundations.promises.honest"), Written("own_clauses", "c")),
    }


def test_D12_that_words_nobody_wrote_here_are_told_as_they_stand_on_the_paper() -> None:
    project = group(asked("ruth", Say.NO), line="No pictures.")
    source = Source(project, PACK)
    (paper,) = (one for one in build(project, PACK) if one.kind == DocumentKind.LIMITS_REGISTER)
    (only,) = names_on((replace(paper, goal="A book for Ruth"),), source)
    assert only == NameOnPaper(source.hidden[0], "A book for Ruth")


def test_D12_that_a_persons_copy_says_who_left_their_name_in() -> None:
    left = NameLeft(
        id="n", person="ruth", fingerprint="K7QF-2M9D", decided_by="Kit", made_at="2026-12-01T10:00:00Z"
    )
    project = replace(group(asked("ruth", Say.NO)), names_left=(left,))
    own = own_part(project, "ruth", "own")
    assert "1 December 2026: somebody else decided that it is printed." in text_of(
        my_copy(own, PACK, "2026-12-02", say_english)
    )
    assert own_part(project, "kit", "own").names_left == ()
    gone = erase(project, Wish(person=project.people[0]), lambda: "new")
    assert gone.names_left == ()


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Ruth", "ask ruth about it"),
        ("Ruth", "ASK RUTH"),
        ("Ruth", "Ruth’s pictures"),
        ("Zoë", "Ask Zoe, please."),
        ("Zoe", "zoë keeps the list"),
        ("Łukasz", "Lukasz has the key"),
        ("Ruth Okafor", "Ask R. Okafor."),
        ("Ruth Okafor", "Ruth has it."),
        ("Ruth Okafor", "Ruth  Okafor has it."),
        ("Will", "Ask Will about it."),
        ("Will", "Will"),
        ("Will", "Will’s pictures are best."),
        ("Jo", "Ask Jo."),
        ("أمينة", "اسأل أمينة"),
    ],
)
def test_that_a_name_is_found_however_it_is_written(name: str, line: str) -> None:
    assert has_name(line, forms([name]))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Ruth", "We tell the truth. Ruthless is a film."),
        ("Will", "We will talk about it."),
        ("Will", "Will you come? Will there be tea? WE WILL COME"),
        ("May", "You may say no. May 4 is far away."),
        ("Hope", "We hope so."),
        ("Jo", "a jo b"),
        ("Sam from the cafe", "Meet at the cafe."),
        ("7", "We are 7."),
        ("", "Nobody."),
    ],
)
def test_that_everyday_words_and_parts_of_words_are_no_names(name: str, line: str) -> None:
    assert not has_name(line, forms([name]))


def test_that_a_longer_name_that_may_stand_there_is_left_alone() -> None:
    assert not has_name("Ask Ruth B. Kind.", forms(["Ruth"]), [plain("Ruth B. Kind")])
    assert has_name("Ask Ruth. Not Ruth B. Kind.", forms(["Ruth"]), [plain("Ruth B. Kind")])


def test_that_everyday_names_are_written_as_they_are_looked_for() -> None:
    assert {plain(one) for one in EVERYDAY} == EVERYDAY


@pytest.mark.parametrize(("say", "shown"), [(Say.YES, False), (Say.NO, True), (None, True)])
def test_that_it_is_known_whether_a_number_stands_for_somebody(say: Say | None, shown: bool) -> None:
    project = group(asked("ruth", say), asked("kit", Say.YES))
    together = next(one for one in build(project, PACK) if one.kind is DocumentKind.WORKING_TOGETHER)
    assert has_numbers(together, Source(project, PACK)) is shown
