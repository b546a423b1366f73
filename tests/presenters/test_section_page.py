"""The start of a part and of a theme: what it is for, how long it takes, and where to carry on."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.answers import Answer, Reply
from coprod_desktop.domain.own_questions import OwnQuestion, QuestionChange
from coprod_desktop.presenters.screen import Cards
from tests.presenters.fake_house import FakeFile, Walk, empty_project, the_pack
from tests.presenters.looking import cards, main_button, parts_of, texts

BASICS = ("about.goal", "about.affects", "about.missing", "about.when")


def at(screen: str, item: str, **fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go(screen, item)
    return walk


def said(*questions: str) -> tuple[Answer, ...]:
    return tuple(Answer(id=question, words="Yes") for question in questions)


def hidden(*questions: str) -> tuple[QuestionChange, ...]:
    return tuple(QuestionChange(id=question, hidden=True) for question in questions)


def test_that_a_part_says_what_it_takes_and_that_people_can_stop() -> None:
    walk = at("section", "about")
    takes = next(words for words in texts(walk.screen) if "60 minutes" in words).split("\n")
    assert takes[0] == "It takes about 60 minutes. You can stop at any time."
    assert takes[1].startswith("What helps: The person who")
    assert [card.title for card in cards(walk.screen)] == [
        theme.title for theme in the_pack().sections[0].themes
    ]


def test_that_a_part_nothing_was_said_in_starts_at_its_first_theme() -> None:
    walk = at("section", "about")
    assert main_button(walk.screen).words == "Start"
    assert walk.press("continue").key == "theme/about.basics"


def test_that_a_part_carries_on_at_the_first_theme_with_something_to_say() -> None:
    walk = at("section", "about", answers=said(*BASICS))
    assert main_button(walk.screen).words == "Carry on"
    assert cards(walk.screen)[0].lines == ("4 of 4 questions answered",)
    asked = the_pack().sections[0].themes[1].questions[0].id
    assert walk.press("continue").key == f"question/{asked}", "the start of it was read before"


def test_that_a_part_with_everything_said_opens_at_its_start() -> None:
    everything = said(*(q.id for theme in the_pack().sections[0].themes for q in theme.questions))
    assert at("section", "about", answers=everything).press("continue").key == "theme/about.basics"


def test_that_any_theme_and_its_answers_can_be_opened() -> None:
    walk = at("section", "about")
    assert walk.press("theme/about.care").key == "theme/about.care"
    walk.press("back")
    assert "check/about.care" not in walk.buttons(), "there are no answers to see"
    walk = at("section", "about", answers=said("about.contact"))
    assert walk.press("check/about.care").key == "check/about.care"


def test_that_an_empty_answer_is_not_counted() -> None:
    walk = at("section", "about", answers=(Answer(id="about.goal", words="\u200b"),))
    assert cards(walk.screen)[0].lines == ("0 of 4 questions answered",)


def test_that_a_part_or_theme_nobody_knows_leads_to_the_map() -> None:
    assert at("section", "no-such-part").screen.id == "map"
    assert at("theme", "no.such.theme").screen.id == "map"


def test_that_a_button_that_is_not_there_does_nothing() -> None:
    for screen, item in (("section", "about"), ("theme", "about.basics")):
        walk = at(screen, item)
        walk.program.press("theme/")
        assert walk.screen.key == f"{screen}/{item}"


def test_that_a_theme_begins_with_its_first_question() -> None:
    walk = at("theme", "about.basics")
    assert walk.screen.step == "About our project"
    assert any(words.startswith("4 questions, one on each page.") for words in texts(walk.screen))
    assert walk.press("continue").key == "question/about.goal"


def test_that_a_theme_carries_on_at_the_first_open_question() -> None:
    walk = at("theme", "about.basics", answers=said("about.goal", "about.missing"))
    assert walk.press("continue").key == "question/about.affects"


def test_that_a_theme_carries_on_at_a_question_kept_for_later() -> None:
    later = (Answer(id="about.goal", reply=Reply.LATER), *said(*BASICS[1:]))
    assert at("theme", "about.basics", answers=later).press("continue").key == "question/about.goal"


def test_that_a_question_that_is_not_for_the_group_is_not_asked_first_again() -> None:
    walk = at("theme", "about.basics", answers=(Answer(id="about.goal", reply=Reply.NOT_FOR_US),))
    assert walk.press("continue").key == "question/about.affects"


def test_that_a_theme_with_everything_said_begins_at_its_first_question() -> None:
    assert at("theme", "about.basics", answers=said(*BASICS)).press("continue").key == "question/about.goal"


def test_that_a_theme_with_1_question_says_so() -> None:
    walk = at("theme", "about.basics", question_changes=hidden(*BASICS[1:]))
    assert "1 question. You can skip it and come back." in texts(walk.screen)


def test_that_a_theme_with_every_question_hidden_leads_to_the_check() -> None:
    walk = at("theme", "about.basics", question_changes=hidden(*BASICS))
    assert any(words.startswith("There are no questions here now.") for words in texts(walk.screen))
    assert main_button(walk.screen).words == "Check your answers"
    assert walk.press("continue").key == "check/about.basics"


def test_that_a_question_of_the_groups_own_counts() -> None:
    own = (OwnQuestion(id="own", theme="about.basics", words="Tea?"),)
    walk = at("section", "about", own_questions=own, answers=said("own"))
    assert cards(walk.screen)[0].lines == ("1 of 5 questions answered",)


def test_that_the_questions_can_be_edited_from_the_theme() -> None:
    assert at("theme", "about.basics").press("edit-questions").key == "own-questions/about.basics"


def test_that_a_part_with_1_theme_offers_no_list_of_themes() -> None:
    pack = the_pack()
    plain = replace(pack.sections[0].themes[0], intro="")
    small = replace(pack, sections=(replace(pack.sections[0], themes=(plain,)),))
    walk = Walk()
    walk.program.house = replace(walk.outside.house, load_pack=lambda: small)
    walk.outside.files["p1"] = FakeFile(empty_project())
    walk.program.projects.open("p1")
    assert parts_of(walk.go("section", "about"), Cards) == []
    assert len(texts(walk.press("continue"))) == 1
