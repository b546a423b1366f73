"""Each kind of question has its own boxes; views and hard questions have their own ways."""

from __future__ import annotations

from coprod_desktop.domain.answers import Answer, Reply, View
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.screen import ChoiceField, Screen, TextField
from tests.presenters.fake_house import Walk, empty_project
from tests.presenters.looking import field_of, parts_of, texts

ASKED = "questions.inclusive"


def at(question: str, **fields: object) -> Walk:
    walk = Walk(empty_project(**fields))
    walk.go("question", question)
    return walk


def boxes(screen: Screen) -> list[str]:
    return [part.id for part in parts_of(screen, TextField)]


def test_that_a_day_is_read_back_in_words_and_other_words_stay() -> None:
    walk = at("about.when")
    walk.write("words", "14/3/2027")
    assert "We read this as 14 March 2027." in texts(walk.screen)
    walk.write("words", "14 March 2020")
    assert "We read this as 14 March 2020 (this day has passed)." in texts(walk.screen)
    walk.write("words", "end of spring")
    assert not any(said.startswith("We read this") for said in texts(walk.screen))
    walk.press("continue")
    assert walk.project.answers[0].words == "end of spring"


def test_that_nothing_is_chosen_before_the_group_chooses() -> None:
    walk = at("about.level")
    assert field_of(walk.screen, ChoiceField, "choice").chosen == ""
    walk.write("choice", "consulted")
    walk.write("words", "For now")
    assert field_of(walk.screen, ChoiceField, "choice").chosen == "consulted"
    assert walk.press("continue").key == "question/about.more-say"
    assert walk.project.answers == (Answer(id="about.level", choice="consulted", words="For now"),)


def test_that_a_choice_says_what_it_means() -> None:
    options = field_of(at("about.level").screen, ChoiceField, "choice").options
    assert all(option.hint for option in options)


def test_that_a_statement_takes_a_stance_and_the_groups_own_wording() -> None:
    walk = at("statements.control")
    options = field_of(walk.screen, ChoiceField, "choice").options
    assert [option.words for option in options] == ["We agree", "We are not sure", "We see it differently"]
    walk.write("choice", "differently")
    walk.write("words", "Shared, with help")
    walk.press("continue")
    assert walk.project.answers[0] == Answer(
        id="statements.control", choice="differently", words="Shared, with help"
    )


def test_that_a_promise_has_words_a_keeper_and_a_sign() -> None:
    walk = at("foundations.safe")
    assert boxes(walk.screen) == ["words", "keeper", "sign"]
    walk.write("words", "2 people at the door")
    walk.write("keeper", "Sam")
    walk.write("sign", "We ask each week")
    walk.press("continue")
    kept = walk.project.answers[0]
    assert (kept.words, kept.keeper, kept.sign) == ("2 people at the door", "Sam", "We ask each week")


def test_that_one_empty_box_takes_the_first_view() -> None:
    walk = at(ASKED)
    walk.write("view/", "A ramp")
    walk.write("view/", "A ramp at the door")
    assert [view.words for view in walk.project.answers[0].views] == ["A ramp at the door"]
    assert field_of(walk.screen, TextField, boxes(walk.screen)[0]).label == "What we think"


def test_that_views_are_added_one_by_one_and_empty_ones_are_dropped() -> None:
    walk = at(ASKED)
    walk.write("view/", "A ramp")
    first, second = boxes(walk.press("another-view"))
    assert walk.screen.focus == f"view/{second.removeprefix('view/')}"
    assert [field_of(walk.screen, TextField, box).label for box in (first, second)] == ["View 1", "View 2"]
    third = boxes(walk.press("another-view"))[2]
    walk.write(third, "Big print")
    walk.press("continue")
    assert [view.words for view in walk.project.answers[0].views] == ["A ramp", "Big print"]


def test_that_an_empty_box_can_be_followed_by_another() -> None:
    walk = at(ASKED)
    assert len(boxes(walk.press("another-view"))) == 2
    walk.press("continue")
    assert walk.project.answers == ()


def test_that_what_is_typed_into_the_first_box_after_another_is_added_is_kept() -> None:
    walk = at(ASKED)
    first, _ = boxes(walk.press("another-view"))
    walk.write(first, "A ramp")
    walk.press("continue")
    assert [view.words for view in walk.project.answers[0].views] == ["A ramp"]


def test_that_a_view_can_be_given_a_name_and_the_name_taken_away() -> None:
    walk = at(ASKED, people=(Person(id="sam", name="Sam"), Person(id="nobody")))
    assert "view-name/" not in "".join(walk.buttons())
    walk.write("view/", "A ramp")
    view = walk.project.answers[0].views[0].id
    assert walk.buttons()[f"view-name/{view}"] == "Put a name to view 1 (optional)"
    assert walk.press(f"view-name/{view}").aside, "who comes back is at the view, not at the top"
    choice = field_of(walk.screen, ChoiceField, "said_by")
    assert ([option.words for option in choice.options], choice.chosen) == (["No name", "Sam"], "")
    walk.write("said_by", "sam")
    assert walk.press("continue").key == f"question/{ASKED}"
    assert walk.buttons()[f"view-name/{view}"] == "View 1 is from Sam. Change this"
    walk.press(f"view-name/{view}")
    walk.write("said_by", "")
    walk.press("continue")
    assert walk.project.answers[0].views[0].said_by == ""


def test_that_views_stay_beside_a_reply_without_an_answer() -> None:
    walk = at(ASKED)
    walk.write("view/", "A ramp")
    walk.press("reply/later")
    assert walk.project.answers[0].reply is Reply.LATER
    assert [view.words for view in walk.project.answers[0].views] == ["A ramp"]


def test_that_empty_views_left_by_a_stop_are_gone_when_the_page_opens() -> None:
    walk = at(ASKED, answers=(Answer(id=ASKED, views=(View(id="a", words="Yes"), View(id="b", words=" "))),))
    assert boxes(walk.screen) == ["view/a"]


def test_that_a_hard_question_says_so_first_and_only_once() -> None:
    walk = at("questions.experience")
    assert walk.screen.id == "question-note"
    assert any("You can stop at any time." in said for said in texts(walk.screen))
    assert walk.press("note/go-on").id == "question"
    assert walk.press("continue", "back").id == "question"


def test_that_a_hard_question_can_be_skipped_or_kept_for_later_without_reading_it() -> None:
    walk = at("questions.experience")
    walk.press("skip")
    assert (walk.screen.key, walk.project.answers) == ("question/questions.experience.care", ())
    walk.press("back", "reply/later")
    assert walk.project.answers == (Answer(id="questions.experience", reply=Reply.LATER),)
    assert walk.screen.key == "question/questions.experience.care"


def test_that_back_from_naming_a_view_returns_to_the_question() -> None:
    walk = at(ASKED, answers=(Answer(id=ASKED, views=(View(id="a", words="Yes"),)),))
    walk.press("view-name/a")
    walk.program.press("no-such-button")
    assert walk.screen.id == "view-name"
    assert walk.press("back").key == f"question/{ASKED}"
