"""Locking a project with words, opening it again, and what is on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain import chain
from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.presenters.page import NotHere
from coprod_desktop.presenters.program import Program
from coprod_desktop.presenters.reading import ReadingAloud
from coprod_desktop.presenters.screen import Text, TextField
from tests.presenters.fake_house import FakeFile, Walk, empty_project, the_sample

WORDS = "tea bread milk"


def texts(walk: Walk) -> str:
    return " ".join(part.words for part in walk.screen.parts if isinstance(part, Text))


def locked(walk: Walk | None = None) -> Walk:
    walk = walk or Walk(empty_project())
    walk.go("safe-words")
    walk.press("own")
    walk.write("words", WORDS)
    walk.press("use", "done")
    return walk


def test_that_a_project_starts_locked_where_its_group_wants_that() -> None:
    walk = Walk()
    walk.press("start")
    walk.write("name", "Leaflet")
    assert walk.press("lock").id == "safe-words"
    shown = texts(walk)
    assert "lantern river copper pencil1" in shown
    walk.program.press("nothing-like-this")
    walk.press("other", "use")
    walk.program.press("nothing-like-this")
    assert walk.outside.files["id1"].words == "lantern river copper pencil2"
    assert walk.outside.files["id1"].numbers in texts(walk)
    assert walk.press("print").id == "safe-words"
    assert walk.outside.printed == [b"Spare key"]
    walk.press("done")
    assert "0001" not in repr(walk.screen)
    assert "This project is locked" in texts(walk)


def test_that_a_project_that_cannot_be_made_leads_to_no_words() -> None:
    walk = Walk()
    walk.outside.house = replace(
        walk.outside.house, create=lambda _: (_ for _ in ()).throw(CoprodError("Full."))
    )
    walk.program = Program(walk.outside.house)
    walk.press("start")
    walk.write("name", "Leaflet")
    assert walk.press("lock").id == "start"


def test_that_without_a_lock_one_calm_line_says_so_each_time() -> None:
    line = "This project has no lock. Anybody who uses this laptop can open it."
    walk = Walk(empty_project())
    assert line in texts(walk)
    assert walk.press("safe").id == "safe"
    assert line in texts(walk)
    locked(walk).go("map")
    assert line not in texts(walk)
    assert line not in texts(Walk(the_sample()))


def test_that_whoever_prints_or_saves_papers_is_told_that_others_can_read_them() -> None:
    walk = locked()
    walk.go("safe")
    assert "Anybody who has a paper you print or save can read it." in texts(walk)
    walk.go("agreements")
    assert "Anybody who has the papers can read them." in texts(walk)


def test_that_short_words_are_said_to_be_short_and_used_all_the_same() -> None:
    walk = Walk(empty_project())
    walk.go("safe-words")
    walk.press("own")
    assert walk.press("use").problems[0].words == "Write some words first."
    walk.write("words", "tea")
    assert "somebody may guess them" in walk.press("use").problems[0].words
    walk.write("another", "x")
    assert walk.press("use").problems == ()
    assert walk.outside.files["p1"].words == "tea"


def test_that_going_back_to_the_suggested_words_uses_those() -> None:
    walk = Walk(empty_project())
    walk.go("safe-words")
    walk.press("own", "suggested", "use")
    assert walk.outside.files["p1"].words == "lantern river copper pencil1"


def test_that_a_lock_that_cannot_be_made_is_said() -> None:
    walk = Walk(empty_project())
    walk.outside.files["p1"].lock_trouble = CoprodError("Make some room.")
    walk.go("safe-words")
    walk.outside.background_trouble = "Make some room."
    assert walk.press("use").notice == "Make some room."
    assert not walk.outside.files["p1"].locked


def test_that_words_nobody_wrote_down_can_be_looked_at_once_more_until_somebody_carries_on() -> None:
    walk = Walk(empty_project())
    walk.go("safe-words")
    walk.press("use")
    assert "lantern river copper pencil1" not in texts(walk)
    walk.press("show-words")
    assert "lantern river copper pencil1" in texts(walk)
    walk.press("show-words")
    assert "lantern river copper pencil1" not in texts(walk)
    walk.press("show-words", "done")
    walk.go("safe-sheet")
    walk.press("make")
    assert "show-words" not in walk.buttons()


def test_that_a_sheet_that_cannot_be_printed_is_said_and_stays() -> None:
    walk = Walk(empty_project())
    walk.go("safe-words")
    walk.press("use")
    walk.outside.background_trouble = "Check the printer."
    assert walk.press("print").notice == "Check the printer."
    assert "0001" in texts(walk)
    assert walk.press("done").id == "safe"


def test_that_while_work_is_under_way_nothing_else_is_pressed() -> None:
    walk = locked()
    for page, button in (("safe-lock", "take-off"), ("safe-words", "use"), ("safe-sheet", "make")):
        walk.go(page)
        walk.program.page.busy = True  # type: ignore[attr-defined]
        assert "This takes a few seconds" in texts(walk)
        walk.program.press(button)
        assert walk.outside.files["p1"].sheets == 1
        assert walk.outside.files["p1"].locked
        walk.program.page.busy = False  # type: ignore[attr-defined]


def test_that_other_words_another_sheet_and_no_lock_are_from_one_page() -> None:
    walk = locked()
    walk.program.press("nothing-like-this")
    walk.press("safe-lock", "safe-words", "use", "done", "safe-lock", "safe-sheet", "make")
    assert walk.outside.files["p1"].numbers in texts(walk)
    walk.press("done", "safe-lock")
    assert walk.press("take-off").notice.startswith("The lock is off.")
    assert not walk.outside.files["p1"].locked
    walk.go("safe-lock")
    walk.program.press("take-off")
    walk.go("safe-sheet")
    walk.press("make")
    assert walk.outside.files["p1"].sheets == 3


def test_that_there_is_no_safe_page_without_something_to_keep_safe() -> None:
    walk = Walk(empty_project())
    assert walk.program.desk is not None
    walk.program.desk.vault = None
    assert walk.go("safe").id == "map"
    assert NotHere is not None


def test_that_lock_now_closes_the_project_and_its_words_open_it_where_it_was() -> None:
    walk = locked()
    walk.go("people")
    walk.press("cover")
    screen = walk.press("lock-now")
    assert (screen.id, screen.back, screen.step) == ("unlock", False, "Brochure")
    assert walk.outside.files["p1"].closed
    assert walk.program.desk is None
    walk.write("other", "x")
    walk.write("words", WORDS)
    assert walk.press("open").id == "people"
    assert not walk.outside.files["p1"].closed


def test_that_what_is_not_saved_yet_is_saved_before_it_locks_and_after() -> None:
    walk = locked()
    walk.outside.waiting = []
    desk = walk.program.desk
    assert desk is not None
    desk.keep_soon(word_level="easy")
    walk.go("safe")
    walk.press("lock-now")
    assert walk.outside.files["p1"].project.word_level == "easy"
    walk.write("words", WORDS)
    walk.press("open")
    assert walk.program.desk is desk
    desk.keep(word_level="standard")
    assert walk.project.word_level == "standard"


def test_that_a_project_that_cannot_be_saved_is_covered_and_stays() -> None:
    walk = locked()
    walk.outside.files["p1"].trouble = CoprodError("Make some room.")
    desk = walk.program.desk
    assert desk is not None
    desk.keep(word_level="easy")
    assert walk.press("lock-now").id == "cover"
    assert walk.program.desk is desk


def test_that_a_private_turn_goes_back_to_its_person_behind_a_cover() -> None:
    walk = locked(Walk(the_sample()))
    person = the_sample().people[0]
    walk.go("consent-cover", person.id)
    walk.press("start", "go-on")
    page = walk.program.page
    walk.go("cover")
    walk.press("lock-now")
    walk.write("words", WORDS)
    screen = walk.press("open")
    assert (screen.id, screen.bare) == ("hand-back", True)
    assert screen.title == f"Please pass the laptop back to {person.name}"
    walk.write("other", "x")
    walk.program.press("other")
    walk.press("carry-on")
    assert walk.program.page is page


def test_that_somebody_without_a_name_gets_the_laptop_back_too() -> None:
    sample = the_sample()
    walk = locked(Walk(replace(sample, people=(replace(sample.people[0], name=""), *sample.people[1:]))))
    walk.go("consent-cover", sample.people[0].id)
    walk.press("start")
    walk.program.rest.lock_now()
    walk.write("words", WORDS)
    assert walk.press("open").title == "Please pass the laptop back to the person who had it"


def test_that_a_project_changed_meanwhile_opens_as_it_is_now() -> None:
    walk = locked()
    desk = walk.program.desk
    walk.press("lock-now")
    walk.outside.files["p1"].project = empty_project(name="Changed")
    walk.write("words", WORDS)
    walk.press("open")
    assert walk.program.desk is not desk
    assert walk.program.desk is not None
    assert walk.program.desk.project.name == "Changed"


def test_that_words_or_numbers_open_it_and_others_can_be_put_right() -> None:
    walk = locked()
    walk.press("lock-now")
    assert walk.press("open").problems[0].words == "Write the words first."
    walk.write("words", "milk")
    assert "Look at the words again" in walk.press("open").problems[0].words
    walk.write("words", "1" * 32)
    assert "Look at the numbers on the paper again" in walk.press("open").problems[0].words
    walk.outside.background_trouble = "Part of it cannot be read."
    assert walk.press("open").notice == "Part of it cannot be read."
    walk.outside.background_trouble = ""
    walk.write("words", walk.outside.files["p1"].numbers)
    assert walk.press("open").id == "safe"


def test_that_an_answer_that_comes_after_going_away_opens_nothing() -> None:
    walk = locked()
    walk.press("lock-now")
    page = walk.program.page
    page.busy = True  # type: ignore[attr-defined]
    assert "Opening. This takes a moment." in texts(walk)
    assert "open" in walk.buttons(), "who pressed it stays there"
    walk.program.press("open")
    walk.press("home")
    page._tried(WORDS.encode())  # type: ignore[attr-defined]
    assert walk.program.desk is None


def test_that_the_list_says_which_is_locked_and_opening_asks_for_words() -> None:
    walk = locked()
    walk.press("map", "home")
    assert "Locked with words" in repr(walk.screen)
    assert walk.press("open/p1").id == "unlock"


def test_that_the_pretend_project_can_be_locked_too() -> None:
    walk = locked(Walk(the_sample()))
    walk.press("map", "home")
    assert walk.press("sample").id == "unlock"


def test_that_a_project_that_cannot_be_looked_at_is_said_at_home() -> None:
    walk = Walk()
    walk.outside.files["p1"] = FakeFile(empty_project())
    walk.go("home")
    walk.outside.locked_trouble = CoprodError("Check the disk.")
    screen = walk.press("open/p1")
    assert (screen.id, screen.notice) == ("home", "Check the disk.")


def test_that_an_open_project_that_cannot_be_saved_stays_when_another_is_wanted() -> None:
    walk = Walk(empty_project())
    walk.outside.files["p1"].trouble = CoprodError("Make some room.")
    assert walk.program.desk is not None
    walk.program.desk.keep(word_level="easy")
    walk.program.projects.open("p2")
    assert walk.program.desk.project.id == "p1"


def test_that_nothing_locks_where_there_are_no_words() -> None:
    walk = Walk(empty_project())
    walk.program.rest.lock_now()
    assert walk.screen.id == "map"
    assert not walk.program.projects.can_lock
    assert "lock-now" not in {part.id for part in walk.go("cover").parts if hasattr(part, "id")}


def box(walk: Walk) -> TextField:
    return next(part for part in walk.screen.parts if isinstance(part, TextField))


def test_that_words_are_hidden_until_somebody_wants_to_see_them() -> None:
    walk = Walk(empty_project())
    walk.go("safe-words")
    walk.press("own")
    walk.write("words", WORDS)
    assert (box(walk).hidden, box(walk).value) == (True, WORDS)
    walk.press("show-words")
    assert (box(walk).hidden, box(walk).value) == (False, WORDS)
    assert walk.buttons()["show-words"] == "Hide the words"
    walk.press("use", "done", "lock-now")
    assert box(walk).hidden
    walk.press("show-words")
    assert not box(walk).hidden
    walk.press("show-words")
    assert box(walk).hidden


@pytest.mark.parametrize("page", ["safe-words", "safe-sheet"])
def test_that_words_and_numbers_that_open_are_said_aloud_only_where_that_is_fine(page: str) -> None:
    walk = locked()
    walk.go(page)
    walk.press("use" if page == "safe-words" else "make")
    walk.press("read")
    assert not walk.outside.voice.said
    walk.press("reading/headphones")
    assert walk.outside.files["p1"].numbers in " ".join(walk.outside.voice.said)


@pytest.mark.parametrize("written", [WORDS, ""])
def test_that_words_that_open_a_project_are_never_read_aloud(written: str) -> None:
    walk = locked()
    walk.press("lock-now")
    walk.write("words", written)
    walk.press("read")
    for _ in range(3):
        if "reading/headphones" in walk.buttons():
            walk.press("reading/headphones")
    assert WORDS not in " ".join(walk.outside.voice.said)
    assert isinstance(walk.program.reading, ReadingAloud)


def test_d6_a_history_that_is_not_as_it_was_kept_is_told_on_opening_and_on_this_page() -> None:
    project = the_sample()
    changed = replace(project.consents[0], told="Something else", link="0" * 64)
    walk = Walk(replace(project, consents=(changed, *project.consents[1:])))
    said = "Ask who changed this file. Something that people chose or agreed is not as it was kept."
    assert walk.screen.notice == said
    screen = walk.go("safe")
    assert isinstance(screen.parts[0], Text)
    assert screen.parts[0].words == said
    assert walk.press("safe-copies").notice == ""


def test_X19_an_answer_to_an_agreement_that_was_changed_is_told_on_opening() -> None:
    project = the_sample()
    asked = project.agreement_answers
    tied = chain.add(asked, replace(asked[0], id="again"))
    assert Walk(replace(project, agreement_answers=tied)).screen.notice == ""
    changed = (replace(tied[0], words="I said something else"), *tied[1:])
    walk = Walk(replace(project, agreement_answers=changed))
    assert "is not as it was kept" in walk.screen.notice


def test_d6_a_history_that_is_whole_is_not_spoken_of() -> None:
    walk = Walk(the_sample())
    assert walk.screen.notice == ""
    assert "not as it was kept" not in repr(walk.go("safe"))
