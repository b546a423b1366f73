"""The page is read aloud when somebody asks, never by itself, and a private page only when asked twice."""

from __future__ import annotations

from tests.presenters.fake_house import Walk, the_sample


def test_that_the_page_is_read_from_its_heading_on_and_stops_when_asked_again() -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    assert "Read aloud" in walk.buttons().values()
    walk.press("read")
    assert walk.outside.voice.said[0] == "What do we want to make or change?"
    assert "Stop reading" in walk.buttons().values()
    walk.press("read")
    assert not walk.outside.voice.is_speaking


def test_that_going_on_or_hushing_stops_the_voice() -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    for button in ("hush", "continue"):
        walk.press("read")
        walk.program.press(button)
        assert not walk.outside.voice.is_speaking
    assert walk.screen.key == "question/about.affects", "hushing stays on the page; Continue goes on"


def test_that_a_laptop_without_a_voice_says_what_to_do() -> None:
    walk = Walk(the_sample())
    walk.outside.voice.has_voice = False
    assert "no voice" in walk.press("read").notice
    assert walk.outside.voice.said == []


def test_that_a_private_page_is_read_only_when_asked_twice() -> None:
    walk = Walk(the_sample())
    person = the_sample().people[0].id
    walk.go("consent-people")
    walk.press(f"pass/{person}", "start", "go-on")
    assert "headphones" in walk.press("read").notice
    assert walk.outside.voice.said == []
    walk.press("read")
    assert walk.outside.voice.said
    walk.press("continue")
    walk.outside.voice.said.clear()
    walk.press("read")
    assert walk.outside.voice.said == [], "the next page asks again"
