"""The page is read aloud when somebody asks, never by itself, and a private page asks how first."""

from __future__ import annotations

import pytest

from coprod_desktop.presenters.comfort import SPEEDS
from coprod_desktop.presenters.reading import how_to_add_a_voice
from coprod_desktop.presenters.screen import More
from tests.presenters.fake_house import Walk, the_sample
from tests.presenters.looking import parts_of
from tests.presenters.talking import SECRET, at_choices, begun, go_to, one_step, take_the_laptop, talked


def reading() -> Walk:
    """Return a walk at a question that is being read."""
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    walk.press("read")
    return walk


def row(walk: Walk) -> list[str]:
    """Return the words of what can be pressed about reading."""
    reading = walk.screen.reading
    return [] if reading is None else [button.words for button in reading.buttons]


def asked(walk: Walk) -> str:
    """Return the question about reading that is shown."""
    return walk.screen.reading.asks if walk.screen.reading else ""


# Starting and stopping


def test_that_the_page_is_read_from_its_heading_on_and_stops_when_asked_again() -> None:
    walk = reading()
    assert walk.outside.voice.said[0] == "What do we want to make or change?"
    assert "Stop reading" in walk.buttons().values()
    walk.press("read")
    assert not walk.outside.voice.is_speaking


@pytest.mark.parametrize("button", ["hush", "continue", "pause", "cover", "back", "reading/again"])
def test_that_stopping_going_on_and_covering_stop_the_voice(button: str) -> None:
    walk = reading()
    walk.program.press(button)
    assert not walk.outside.voice.is_speaking


def test_that_a_page_that_comes_without_a_press_stops_the_voice() -> None:
    walk = reading()
    walk.go("map")
    assert walk.screen.reading is None
    assert not walk.outside.voice.is_speaking


def test_that_closing_the_project_stops_the_voice() -> None:
    walk = reading()
    walk.program.close()
    assert not walk.outside.voice.is_speaking


def test_that_nothing_about_reading_stands_on_a_page_before_somebody_asks() -> None:
    walk = Walk(the_sample())
    assert walk.go("question", "about.goal").reading is None


def test_that_the_page_can_be_stopped_and_said_again_while_it_is_shown() -> None:
    walk = reading()
    assert row(walk) == ["Stop the voice", "Slower", "Faster"]
    walk.press("reading/again")
    assert row(walk) == ["Say it again", "Slower", "Faster"]
    walk.outside.voice.said = []
    walk.press("reading/again")
    assert walk.outside.voice.said[0] == "What do we want to make or change?"
    walk.press("continue")
    assert row(walk) == [], "the next page begins in silence"


# One thing only


def test_that_only_the_thing_somebody_asks_for_is_said_and_said_again() -> None:
    walk = Walk(the_sample())
    walk.go("start")
    walk.write("name", "Brochure")
    for button in ("say/name", "reading/again", "reading/again"):
        walk.program.press(button)
    assert walk.outside.voice.said[0] == "Name of the project."
    assert walk.outside.voice.said[-1] == "You wrote: Brochure."
    assert not any("Button" in said for said in walk.outside.voice.said)


def test_that_a_hard_word_is_said_with_what_it_means_once_it_is_open() -> None:
    walk = Walk(the_sample())
    term = walk.go("roles").terms[0]
    say, means = term.says[0], term.paragraphs()[0][1].partition("\n")[0]
    walk.write(f"open/{term.id}", "yes")
    walk.program.press(say.id)
    assert walk.outside.voice.said[0] == means
    walk.write(f"open/{term.id}", "")
    walk.program.press(say.id)
    assert means not in walk.outside.voice.said


def test_that_an_example_is_read_with_the_page_while_it_is_open_and_not_on_the_next_page() -> None:
    walk = reading()
    example = "A brochure"
    walk.write("open/example", "yes")
    walk.press("read", "read")
    assert any(example in said for said in walk.outside.voice.said)
    assert walk.go("map").reading is None
    walk.go("question", "about.goal")
    walk.press("read")
    assert not any(said.startswith(example) for said in walk.outside.voice.said)


# How fast


@pytest.mark.parametrize(("button", "percent"), [("reading/slower", 75), ("reading/faster", 125)])
def test_that_the_voice_goes_on_slower_or_faster_from_the_same_sentence_and_that_is_kept(
    button: str, percent: int
) -> None:
    walk = reading()
    walk.outside.voice.at = 3
    walk.press(button)
    assert (walk.outside.voice.at, walk.outside.voice.percent) == (3, percent)
    assert walk.outside.comfort.speech_percent == percent
    assert walk.screen.reading is not None
    assert f"{percent} percent" in walk.screen.reading.buttons[1].hint


def test_that_the_pace_can_be_changed_in_silence_too() -> None:
    walk = reading()
    walk.press("reading/again", "reading/faster")
    assert not walk.outside.voice.is_speaking
    walk.press("reading/again")
    assert walk.outside.voice.percent == 125


@pytest.mark.parametrize("button", ["reading/slower", "reading/faster"])
def test_that_the_slowest_and_the_fastest_say_so(button: str) -> None:
    walk = reading()
    for _ in SPEEDS:
        screen = walk.press(button)
    assert screen.notice.startswith("This is as ")
    assert walk.outside.comfort.speech_percent in (SPEEDS[0], SPEEDS[-1])
    assert walk.outside.voice.is_speaking


# No voice, no sound


@pytest.mark.parametrize(
    ("system", "says"), [("win32", "Windows"), ("darwin", "System Settings"), ("linux", "speech-dispatcher")]
)
def test_that_a_laptop_without_a_voice_says_what_to_install(system: str, says: str) -> None:
    assert says in how_to_add_a_voice(system)
    walk = Walk(the_sample())
    walk.outside.voice.has_voice = False
    assert "no voice" in walk.press("read").notice
    assert walk.outside.voice.said == []


def test_that_a_voice_that_does_not_come_through_says_what_to_check() -> None:
    assert "sound" in Walk().program.reading.no_sound()


# A screen reader


def test_that_the_voice_keeps_silent_beside_a_screen_reader_until_asked_twice() -> None:
    walk = Walk(the_sample())
    walk.outside.reader_is_on = True
    walk.press("read")
    assert asked(walk) == "A screen reader is on. Read aloud as well?"
    assert walk.outside.voice.said == []
    walk.press("read")
    assert walk.outside.voice.is_speaking
    walk.press("read", "read")
    assert walk.outside.voice.is_speaking, "it is asked once, not at each page"


@pytest.mark.parametrize("button", ["reading/no", "hush"])
def test_that_no_leaves_the_page_as_it_was(button: str) -> None:
    walk = Walk(the_sample())
    walk.outside.reader_is_on = True
    walk.press("read")
    walk.program.press(button)
    assert (row(walk), walk.outside.voice.said) == ([], [])
    walk.press("read", "reading/yes")
    assert walk.outside.voice.is_speaking


# Private pages


@pytest.mark.parametrize("answer", ["reading/headphones", "reading/aloud"])
def test_that_a_private_page_asks_how_once_in_each_persons_turn(answer: str) -> None:
    walk = begun("consent-told")
    walk.press("read")
    assert "headphones" in asked(walk)
    assert row(walk) == ["With headphones", "Out loud", "Not now"]
    assert walk.outside.voice.said == []
    walk.press(answer)
    assert walk.outside.voice.is_speaking
    one_step(walk)
    walk.press("read")
    assert (asked(walk), walk.outside.voice.is_speaking) == ("", True), "the same person is not asked again"
    go_to(walk, "consent-end").press("end", "list")
    take_the_laptop(walk, "kit").press("read")
    assert asked(walk), "the next person is asked"
    assert not walk.outside.voice.is_speaking


def test_that_nothing_is_kept_of_a_turn_that_is_over() -> None:
    walk = begun("consent-end")
    walk.press("read", "reading/aloud")
    assert walk.program.desk is not None
    talk = walk.program.desk.talk
    assert walk.program.reading._heard_by is talk
    walk.press("end", "list")
    assert walk.program.reading._heard_by is None


def test_that_not_now_reads_nothing_and_asks_again_next_time() -> None:
    walk = begun("consent-told")
    walk.press("read", "reading/no")
    assert (asked(walk), walk.outside.voice.said) == ("", [])
    walk.press("read")
    assert asked(walk)


def test_that_one_thing_on_a_private_page_is_asked_about_too() -> None:
    walk = begun("consent-told")
    walk.program.press("say/title")
    assert asked(walk)
    walk.press("reading/aloud")
    assert walk.outside.voice.said == [f"{walk.screen.title}.", f"{walk.screen.step}."]


def test_that_a_persons_consent_record_is_private_too() -> None:
    walk = talked(at_choices())
    walk.go("document", "consent-record/sam")
    walk.press("read")
    assert asked(walk)
    walk.press("reading/aloud")
    assert walk.outside.voice.is_speaking


def all_of_a_turn(walk: Walk, say: str) -> str:
    """Go through a talk, reading every page with every explanation open, and return all that was heard."""
    heard: list[str] = []
    while walk.screen.id != "consent-end":
        for more in (*parts_of(walk.screen, More), *walk.screen.terms):
            walk.write(f"open/{more.id}", "yes")
        walk.press("read")
        if asked(walk):
            walk.press("reading/aloud")
        heard += walk.outside.voice.said
        if walk.screen.id == "consent-choice":
            walk.write("say", say)
            walk.write("condition", SECRET if say == "yes-if" else "")
            walk.press("continue")
        else:
            one_step(walk, "paper-later")
    walk.press("end", "list")
    return " ".join(heard)


def test_that_another_persons_private_answers_are_never_said() -> None:
    walk = at_choices()
    assert SECRET in all_of_a_turn(take_the_laptop(walk), "yes-if"), "they hear their own"
    heard = all_of_a_turn(take_the_laptop(walk, "kit"), "no")
    assert len(heard) > 1000
    assert SECRET not in heard
    walk.press("read")
    assert SECRET not in " ".join(walk.outside.voice.said)
