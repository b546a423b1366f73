"""Help knows the page it was asked on: its keys, who to talk to, an example. It leads back exactly there."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.pack import Term
from coprod_desktop.domain.words import say_english
from coprod_desktop.presenters.help_page import EVERYWHERE, HEAP, by_letter, keys_of
from coprod_desktop.presenters.page_help import ALIKE, ANY_PAGE, KEPT_AT_THE_END, PAGE_HELP, help_with
from coprod_desktop.presenters.registry import ALL_PAGES
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    ChoiceField,
    More,
    PagesPart,
    Part,
    Screen,
    SignatureField,
    Text,
    TextField,
    TicksField,
    Weight,
)
from tests.presenters.fake_house import Walk, empty_project, the_pack, the_sample
from tests.presenters.looking import parts_of, texts
from tests.presenters.talking import SECRET, STEPS, begun

WORDS = ("cot", "Cat", "a", "d", *(f"b{n:02}" for n in range(HEAP - 2)))
SAVED = "Everything is saved as you go. You can close the program at any time."
MAIN = Button(id="go", words="Save it", weight=Weight.MAIN)


def keys(*parts: Part, **more: object) -> list[str]:
    """Return the keys of a page with these parts."""
    return list(keys_of(Screen(id="x", key="x", title="A page", parts=parts, **more), say_english))  # type: ignore[arg-type]


def keys_on_help(walk: Walk) -> tuple[str, ...]:
    """Return the keys that help lists."""
    return parts_of(walk.screen, Bullets)[0].items


@pytest.mark.parametrize(
    ("part", "says"),
    [
        (ChoiceField(id="c", label="Which?", options=()), "Arrow keys"),
        (TicksField(id="t", label="Which?", options=()), "Space: tick"),
        (TextField(id="w", label="What?", lines=4), "Enter in a large box"),
        (SignatureField(id="s", label="Sign"), "Draw with"),
        (PagesPart(id="p", label="Paper", pdf=b""), "Left and Right arrow"),
        (More(id="m", label="Example", words="So."), "Space on “opens here”"),
    ],
)
def test_that_the_keys_of_a_part_are_there_where_the_part_is_and_only_there(part: Part, says: str) -> None:
    assert len([key for key in keys(part, part) if key.startswith(says)]) == 1
    assert not any(key.startswith(says) for key in keys(Text(words="Nothing to do")))


def test_that_enter_in_a_small_box_names_the_button_it_presses() -> None:
    box = TextField(id="w", label="What?")
    assert "Enter in a small box: the same as “Save it”." in keys(box, MAIN)
    assert not any("small box" in key for key in (*keys(box), *keys(MAIN)))


def test_that_a_covered_page_lists_only_the_keys_that_work_there() -> None:
    covered = keys(MAIN, bare=True, back=False)
    assert not {*EVERYWHERE} & {*covered}
    assert not any("back." in key.partition(":")[2] for key in covered if key.startswith("Alt"))
    assert {*EVERYWHERE} < {*keys(MAIN)}
    assert "F1: this page." in covered


def test_that_help_lists_the_keys_of_the_page_it_was_asked_on() -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    walk.press("help")
    assert any("large box" in key for key in keys_on_help(walk))
    walk.press("carry-on")
    walk.go("map")
    walk.press("help")
    assert not any("large box" in key for key in keys_on_help(walk))


def test_that_help_says_who_to_talk_to_and_what_every_hard_word_means() -> None:
    for walk in (Walk(), Walk(empty_project())):
        screen = walk.press("help")
        assert any("Talk to the person who runs the session" in words for words in texts(screen))
        mores = [part for part in parts_of(screen, More) if part.id.startswith("words/")]
        told = [words for more in mores for _, words, _ in more.paragraphs()]
        assert sorted(words.partition(":")[0] for words in told) == sorted(t.word for t in the_pack().terms)
        assert all("For example: " in words for words in told)
        assert len(mores) <= 7


def test_that_hard_words_stand_in_heaps_of_whole_letters() -> None:
    terms = [Term(id=f"{n}", word=word, means="It.", example="So.") for n, word in enumerate(WORDS)]
    heaps = [[one.word for one in heap] for heap in by_letter(terms)]
    assert heaps == [["a", *(f"b{n:02}" for n in range(HEAP - 2))], ["Cat", "cot", "d"]]
    walk = Walk()
    walk.program.press("help")
    labels = [part.label for part in parts_of(walk.screen, More)]
    assert all(label.startswith(("Words from ", "Words with ")) for label in labels)


def test_that_help_gives_the_example_of_the_page_itself_where_it_has_one() -> None:
    walk = Walk(the_sample())
    (example,) = [p.words for p in parts_of(walk.go("question", "about.goal"), More) if p.id == "example"]
    assert f"For example: {example}" in texts(walk.press("help"))
    walk.press("carry-on")
    walk.go("roles")
    assert f"For example: {PAGE_HELP['roles'][1]}" in texts(walk.press("help"))


def test_that_every_page_has_help_of_its_own() -> None:
    assert set(PAGE_HELP) <= set(ALL_PAGES)
    own = {page for page in ALL_PAGES if help_with(page) != ANY_PAGE}
    assert len(own) >= len(PAGE_HELP)
    assert help_with("question-change") == help_with("question")
    assert help_with("a-page-to-come") == ANY_PAGE
    assert set(ALIKE.values()) <= set(PAGE_HELP)


# And back


@pytest.mark.parametrize("page", ["help", "comfort", "pause", "cover"])
def test_that_what_was_being_filled_in_is_there_again_after_a_look_away(page: str) -> None:
    walk = Walk(the_sample())
    walk.go("limits")
    walk.press("add")
    walk.write("what", "No photos")
    walk.press("continue")
    walk.press("continue")
    before = walk.screen
    walk.press(page, "carry-on")
    assert walk.screen == before


@pytest.mark.parametrize("page", ["pause", "cover"])
def test_that_help_on_a_covered_page_stands_alone_and_leads_back_to_the_cover(page: str) -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    walk.press(page)
    walk.program.press("help")
    assert (walk.screen.id, walk.screen.bare, walk.screen.back, walk.screen.menu) == ("help", True, True, ())
    assert walk.press("back").id == page
    walk.program.press("help")
    assert walk.press("carry-on").id == page
    assert walk.press("carry-on").key == "question/about.goal"


def test_that_help_asked_twice_is_still_about_the_page_before() -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    walk.press("help", "help")
    assert any("large box" in key for key in keys_on_help(walk))
    assert walk.press("carry-on").key == "question/about.goal"


def test_that_help_on_a_private_page_shows_nothing_of_it() -> None:
    walk = begun("consent-choice")
    walk.write("say", "yes-if")
    walk.write("condition", SECRET)
    assert SECRET not in repr(walk.press("help"))
    assert SECRET in repr(walk.press("carry-on"))


@pytest.mark.parametrize("step", [one for one in STEPS if one != "consent-end"])
def test_that_help_never_says_saved_where_nothing_is_kept_before_the_end(step: str) -> None:
    walk = begun(step)
    assert SAVED not in texts(walk.press("help"))
    assert any("Leave the program open until then." in words for words in texts(walk.screen))
    walk.press("carry-on")
    walk.press("pause")
    walk.program.press("help")
    assert SAVED not in texts(walk.screen)


def test_that_help_says_saved_where_it_is_true() -> None:
    walk = Walk(the_sample())
    walk.go("question", "about.goal")
    assert SAVED in texts(walk.press("help"))
    assert SAVED in texts(begun("consent-end").press("help"))


def test_that_pages_that_keep_at_the_end_are_pages() -> None:
    assert set(ALL_PAGES) >= KEPT_AT_THE_END
    alone = {page for page in ALL_PAGES if page.startswith("private-")}
    assert alone - {"private-plan", "private-plan-line"} <= KEPT_AT_THE_END


def test_that_help_comfort_and_a_pause_are_looks_aside_and_a_cover_is_not() -> None:
    walk = Walk(the_sample())
    for page, aside in (("help", True), ("comfort", True), ("pause", True), ("cover", False)):
        walk.go("question", "about.goal")
        assert walk.press(page).aside is aside
        walk.press("carry-on")
    assert walk.press("comfort", "set/1").aside


def test_that_help_with_this_page_comes_before_the_keys() -> None:
    walk = Walk(the_sample())
    walk.go("map")
    parts = walk.press("help").parts
    said = [part.words if isinstance(part, Text) else type(part).__name__ for part in parts]
    assert said.index("Help with this page") < said.index("Bullets")
    assert said[0] == "Help with this page"
