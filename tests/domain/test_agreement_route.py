from __future__ import annotations

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange, ThemeOrder
from coprod_desktop.domain.pack import Kind, OnlyIf, Option, Pack, Question, Section, Theme
from coprod_desktop.domain.project import Project
from coprod_desktop.domain.route import all_questions_of, questions_of


def question(name: str, *rules: OnlyIf) -> Question:
    return Question(
        id=name,
        kind=Kind.CHOICE,
        words=f"About {name}?",
        why="Why",
        who_sees="Who",
        used_by="By",
        if_blank="Blank",
        options=(Option(id="yes", words="Yes"), Option(id="no", words="No")),
        only_if=rules,
    )


def when(name: str, *has: str) -> OnlyIf:
    return OnlyIf(question=name, has=has or ("yes",))


def theme(*questions: Question, name: str = "work") -> Theme:
    return Theme(id=name, title="The work", questions=questions)


def pack(*themes: Theme) -> Pack:
    section = Section(id="s", title="S", intro="I", minutes=5, needs="N", themes=themes)
    return Pack(id="p", version="1", title="P", author="A", language="en-GB", sections=(section,))


def asked(one: Theme, project: Project, whole: Pack | None = None) -> list[str]:
    return [found.id for found in questions_of(one, project, whole)]


def yes(name: str, reply: Reply = Reply.ANSWERED) -> Answer:
    return Answer(id=name, choice="yes", reply=reply)


THREE = theme(question("a"), question("b"), question("c"))
WAITING = theme(question("a"), question("b", when("a")), question("c", when("b")))


def test_that_questions_come_in_the_packs_order() -> None:
    assert asked(THREE, Project(id="p")) == ["a", "b", "c"]


def test_that_the_groups_order_comes_first_and_the_rest_follow() -> None:
    project = Project(id="p", theme_orders=(ThemeOrder(id="work", questions=("c", "gone", "a", "c")),))
    assert asked(THREE, project) == ["c", "a", "b"]


def test_that_another_themes_order_changes_nothing() -> None:
    project = Project(id="p", theme_orders=(ThemeOrder(id="other", questions=("c",)),))
    assert asked(THREE, project) == ["a", "b", "c"]


def test_that_a_hidden_question_is_not_asked_but_can_be_found() -> None:
    project = Project(id="p", question_changes=(QuestionChange(id="b", hidden=True),))
    assert asked(THREE, project) == ["a", "c"]
    assert [one.id for one in all_questions_of(THREE, project)] == ["a", "b", "c"]


def test_that_a_question_is_asked_in_the_groups_own_words() -> None:
    project = Project(
        id="p", question_changes=(QuestionChange(id="a", words=" Ours? "), QuestionChange(id="b", words=" "))
    )
    assert [one.words for one in questions_of(THREE, project)] == ["Ours?", "About b?", "About c?"]


def test_that_the_groups_own_questions_come_last_and_take_several_views() -> None:
    own = (OwnQuestion(id="own", theme="work", words="What about cake?"), OwnQuestion(id="x", theme="other"))
    last = questions_of(THREE, Project(id="p", own_questions=own))[-1]
    assert (last.id, last.kind, last.words) == ("own", Kind.VIEWS, "What about cake?")
    assert last.why
    assert last.who_sees


def test_that_an_own_question_without_words_is_not_asked_yet() -> None:
    project = Project(id="p", own_questions=(OwnQuestion(id="own", theme="work", words=" "),))
    assert asked(THREE, project) == ["a", "b", "c"]
    assert len(all_questions_of(THREE, project)) == 4


def test_that_a_question_waits_for_its_answer() -> None:
    assert asked(WAITING, Project(id="p")) == ["a"]
    assert asked(WAITING, Project(id="p", answers=(yes("a"),))) == ["a", "b"]
    assert asked(WAITING, Project(id="p", answers=(Answer(id="a", choice="no"),))) == ["a"]


def test_that_a_change_of_mind_leaves_no_ghost_question() -> None:
    assert asked(WAITING, Project(id="p", answers=(yes("a"), yes("b")))) == ["a", "b", "c"]
    assert asked(WAITING, Project(id="p", answers=(Answer(id="a", choice="no"), yes("b")))) == ["a"]
    assert asked(WAITING, Project(id="p", answers=(yes("a", Reply.LATER), yes("b")))) == ["a"]


def test_that_what_waits_on_a_hidden_question_is_not_asked() -> None:
    project = Project(
        id="p", answers=(yes("a"), yes("b")), question_changes=(QuestionChange(id="a", hidden=True),)
    )
    assert asked(WAITING, project) == []


def test_that_every_rule_of_a_question_has_to_hold() -> None:
    both = theme(question("a"), question("b"), question("c", when("a"), when("b", "no")))
    assert asked(both, Project(id="p", answers=(yes("a"), yes("b")))) == ["a", "b"]
    assert asked(both, Project(id="p", answers=(yes("a"), Answer(id="b", choice="no")))) == ["a", "b", "c"]


def test_that_the_whole_pack_is_followed_when_it_is_given() -> None:
    later = theme(question("d", when("b")), name="later")
    project = Project(id="p", answers=(Answer(id="a", choice="no"), yes("b")))
    assert asked(later, project) == ["d"]
    assert asked(later, project, pack(WAITING, later)) == []


def test_that_questions_waiting_on_each_other_end() -> None:
    ring = theme(question("a", when("b")), question("b", when("a")))
    assert asked(ring, Project(id="p")) == []
    assert asked(ring, Project(id="p", answers=(yes("a"), yes("b")))) == ["a", "b"]
