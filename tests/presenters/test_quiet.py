"""A quiet time the group sets: told before, then the project locks or is covered, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.errors import CoprodError
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.quiet import ASLEEP_SECONDS
from coprod_desktop.presenters.screen import ChoiceField
from tests.presenters.fake_house import FakeFile, Walk, empty_project, the_sample

WORDS = "tea bread milk"
MINUTE = 60


class Room:
    """A project in a room where time goes by."""

    def __init__(self, *, lock: bool = True, minutes: int = 5, walk: Walk | None = None) -> None:
        self.walk = walk or Walk(empty_project())
        self.now = 1000.0
        if lock:
            self.walk.go("safe-words")
            self.walk.press("own")
            self.walk.write("words", WORDS)
            self.walk.press("use", "done")
        self.walk.go("safe-quiet")
        self.walk.write("lock_after", str(minutes))
        self.walk.press("continue")
        self.pass_time(2)

    def pass_time(self, seconds: float, every: float = 2.0) -> None:
        """Let time go by, with a beat every 2 seconds."""
        end = self.now + seconds
        while self.now < end:
            self.now += every
            self.walk.program.quiet.beat(self.now)


def test_that_a_project_locks_after_the_time_the_group_set_and_says_so_a_minute_before() -> None:
    room = Room()
    room.walk.go("people")
    room.pass_time(4 * MINUTE - 10)
    assert room.walk.screen.notice == ""
    room.pass_time(20)
    assert "In 1 minute the project locks" in room.walk.screen.notice
    room.pass_time(40)
    assert room.walk.screen.id == "people"
    room.pass_time(30)
    assert room.walk.screen.id == "unlock"
    assert room.walk.screen.notice == (
        "Nobody pressed anything for a while. The project is locked. Nothing is lost."
    )
    room.walk.write("words", WORDS)
    assert room.walk.press("open").id == "people"


def test_that_anything_pressed_or_written_calls_it_off_and_takes_the_notice_away() -> None:
    room = Room()
    for call_off in (room.walk.program.stir, lambda: room.walk.write("x", "y"), lambda: None):
        room.pass_time(4 * MINUTE + 10)
        assert room.walk.screen.notice
        redraws = room.walk.outside.redraws
        call_off()
        if not room.walk.screen.notice:
            assert room.walk.outside.redraws >= redraws
            room.pass_time(2 * MINUTE)
            assert room.walk.screen.id == "safe"
    room.pass_time(MINUTE)
    assert room.walk.screen.id == "unlock"


def test_that_a_project_that_never_rests_does_not_and_one_without_a_lock_is_covered() -> None:
    never = Room(minutes=0)
    never.pass_time(300 * MINUTE)
    assert never.walk.screen.id == "safe"
    plain = Room(lock=False, minutes=10)
    plain.pass_time(9 * MINUTE + 10)
    assert "the screen is covered" in plain.walk.screen.notice
    plain.pass_time(MINUTE)
    assert (plain.walk.screen.id, plain.walk.screen.notice) == (
        "cover",
        "Nobody pressed anything for a while. The screen is covered. Nothing is lost.",
    )
    notice = plain.walk.screen.notice
    plain.pass_time(30 * MINUTE)
    assert plain.walk.screen.notice == notice
    assert plain.walk.press("carry-on").id == "safe"


def test_that_reading_aloud_counts_as_somebody_being_here() -> None:
    room = Room()
    room.walk.press("read")
    room.pass_time(10 * MINUTE)
    assert room.walk.screen.id == "safe"


def test_that_what_nobody_had_finished_is_there_after_a_quiet_time() -> None:
    room = Room()
    room.walk.outside.waiting = []
    desk = room.walk.program.desk
    assert desk is not None
    room.walk.go("limits")
    room.walk.press("add")
    room.walk.write("what", "Half a sent")
    page = room.walk.program.page
    room.pass_time(5 * MINUTE + 10)
    assert room.walk.outside.files["p1"].closed
    room.walk.write("words", WORDS)
    room.walk.press("open")
    assert room.walk.program.page is page
    assert "Half a sent" in repr(room.walk.screen)


def test_that_a_private_turn_is_covered_and_goes_back_to_its_person() -> None:
    room = Room(walk=Walk(the_sample()))
    person = the_sample().people[0]
    room.walk.go("consent-cover", person.id)
    room.walk.press("start", "go-on")
    page = room.walk.program.page
    room.pass_time(4 * MINUTE + 10)
    room.pass_time(MINUTE)
    assert room.walk.screen.id == "unlock"
    assert person.name not in repr(room.walk.screen)
    room.walk.write("words", WORDS)
    screen = room.walk.press("open")
    assert (screen.id, screen.bare) == ("hand-back", True)
    room.walk.press("carry-on")
    assert room.walk.program.page is page


def test_that_a_private_turn_in_a_project_without_a_lock_is_covered() -> None:
    room = Room(walk=Walk(the_sample()), lock=False)
    room.walk.go("consent-cover", the_sample().people[0].id)
    room.walk.press("start")
    room.pass_time(5 * MINUTE + 10)
    assert (room.walk.screen.id, room.walk.screen.bare) == ("cover", True)


@pytest.mark.parametrize("minutes", [0, 5])
def test_that_it_locks_when_the_laptop_has_slept(minutes: int) -> None:
    room = Room(minutes=minutes)
    room.now += ASLEEP_SECONDS + 10
    room.walk.program.quiet.beat(room.now)
    assert room.walk.screen.id == "unlock"
    assert room.walk.screen.notice.startswith("The laptop was not in use for a while. The project is locked.")
    room.now += ASLEEP_SECONDS + 10
    room.walk.program.quiet.beat(room.now)
    assert room.walk.screen.id == "unlock"


def test_that_it_locks_as_soon_as_the_laptop_locks_its_screen_and_says_so_once() -> None:
    room = Room(minutes=0)
    room.walk.go("people")
    room.walk.program.quiet.screen_off()
    assert room.walk.screen.id == "unlock"
    notice = "The screen of the laptop was locked or turned off. The project is locked. Nothing is lost."
    assert room.walk.screen.notice == notice
    room.walk.write("words", WORDS)
    assert room.walk.press("open").id == "people"
    room.walk.program.projects.close()
    room.walk.program.quiet.screen_off()
    assert room.walk.program.desk is None


def test_that_a_clock_that_goes_back_locks_nothing() -> None:
    room = Room()
    room.now -= 500
    room.pass_time(4 * MINUTE - 10)
    assert room.walk.screen.notice == ""


def test_that_what_cannot_be_saved_is_covered_and_not_said_to_be_locked() -> None:
    room = Room()
    room.walk.outside.files["p1"].trouble = CoprodError("Make some room.")
    desk = room.walk.program.desk
    assert desk is not None
    desk.keep(word_level="easy")
    room.pass_time(5 * MINUTE + 10)
    assert room.walk.screen.id == "cover"
    assert "locked" not in room.walk.screen.notice
    assert room.walk.program.desk is desk


def test_that_the_choice_shows_and_other_values_are_passed_over() -> None:
    room = Room(minutes=20)
    screen = room.walk.go("safe-quiet")
    field = next(part for part in screen.parts if isinstance(part, ChoiceField))
    assert field.chosen == "20"
    assert [option.words for option in field.options] == [
        "Never",
        "5 minutes",
        "10 minutes",
        "20 minutes",
        "1 hour",
    ]
    room.walk.write("lock_after", "3")
    room.walk.write("other", "5")
    room.walk.program.press("nothing")
    assert room.walk.project.lock_after == 20


def test_that_opening_another_groups_project_leaves_nothing_of_the_first() -> None:
    people = (Person(id="z", name="Zeppelina"),)
    walk = Walk(replace(the_sample(), name="The quokkas", people=people, holdings=()))
    walk.outside.files["p1"] = FakeFile(empty_project())
    walk.outside.waiting = []
    desk = walk.program.desk
    assert desk is not None
    desk.keep_soon(word_level="easy")
    walk.go("cover")
    walk.program.projects.open("p1")
    first = walk.outside.files[the_sample().id]
    assert (first.closed, first.project.word_level) == (True, "easy")
    shown = repr(walk.screen)
    assert "Zeppelina" not in shown
    assert "quokkas" not in shown
    assert walk.screen.notice_button is None
    walk.press("help", "back")
    assert walk.screen.id == "map"
    assert "quokkas" not in repr(walk.screen)
