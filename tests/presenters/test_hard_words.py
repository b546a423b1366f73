"""Hard words are explained on the page that uses them, one press away."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coprod_desktop.domain.pack import Term
from coprod_desktop.presenters.hard_words import MOST, OTHERS, explained
from coprod_desktop.presenters.screen import Button, Card, Cards, More, Screen, Text, Weight
from tests.gates.every_page import every_screen
from tests.presenters.fake_house import Walk, the_pack, the_sample

COVER = Term(id="term.cover", word="cover", means="Somebody who can do it for you.", example="Bel is cover.")
LEAD = Term(id="term.lead", word="cover lead", means="Who finds cover.", example="Jo.")
ROLE = Term(id="term.role", word="role", means="What you do.", example="Writer.")


def page(words: str) -> Screen:
    return Screen(id="map", key="map", title="A page", parts=(Text(words=words),))


def ids(words: str, *terms: Term) -> list[str]:
    return [more.id for more in explained(page(words), terms)]


def test_that_a_hard_word_is_explained_with_an_example() -> None:
    assert explained(page("Who is cover?"), (COVER,)) == (
        More(
            id="term/term.cover",
            label="What does “cover” mean?",
            words="Somebody who can do it for you.\nFor example: Bel is cover.",
            says=(Button(id="say/term/term.cover", words="Say “cover” aloud", weight=Weight.QUIET),),
        ),
    )


def test_that_words_are_found_in_any_number_and_case_once_each_in_order() -> None:
    assert ids("Roles have cover. A ROLE may end.", COVER, ROLE) == ["term/term.role", "term/term.cover"]


def test_that_the_longer_word_counts_and_a_part_of_a_word_does_not() -> None:
    assert ids("Ask the cover lead to discover it.", COVER, LEAD) == ["term/term.lead"]


def test_that_a_word_is_not_explained_where_it_means_something_else() -> None:
    cover = replace(COVER, unless=("cover the screen",))
    assert ids("Cover the screen.", cover) == []
    assert ids("Cover the screen, and ask who is cover.", cover) == ["term/term.cover"]


def many(count: int) -> tuple[Term, ...]:
    return tuple(Term(id=f"t{n}", word=f"word{n}x", means=f"It {n}.", example="So.") for n in range(count))


def test_that_many_words_are_explained_together_behind_one_button() -> None:
    terms = many(9)
    (shown,) = explained(page(" ".join(term.word for term in terms)), terms)
    assert (shown.id, shown.label) == (OTHERS, "What do “word0x” and 8 more words mean?")
    paragraphs = shown.paragraphs()
    assert paragraphs[0][1] == "word0x: It 0.\nFor example: So."
    assert [(thing, say and say.id) for thing, _, say in paragraphs] == [
        (f"{OTHERS}/{n}", f"say/{OTHERS}/{n}") for n in range(9)
    ]


def test_that_few_words_have_a_button_each_and_without_a_glossary_there_is_none() -> None:
    terms = many(MOST)
    assert ids(" ".join(term.word for term in terms), *terms) == [f"term/t{n}" for n in range(MOST)]
    assert ids("Who is cover?") == []


def test_that_words_on_cards_and_behind_buttons_are_explained_too() -> None:
    shown = Screen(
        id="map",
        key="map",
        title="A page",
        parts=(
            Cards(label="Who", cards=(Card(title="Sam", buttons=(Button(id="b", words="See the role"),)),)),
            More(id="more", label="See an example", words="Bel is cover."),
        ),
    )
    assert [more.id for more in explained(shown, (COVER, ROLE))] == ["term/term.role", "term/term.cover"]


SCREENS = every_screen()
CALM = {"comfort", "help", "pause", "cover", "home", "projects", "start"}


@pytest.mark.parametrize("name", SCREENS)
def test_that_every_glossary_word_on_every_page_is_explained_there_one_press_away(name: str) -> None:
    screen, terms = SCREENS[name], the_pack().terms
    bare = screen.bare or screen.id in CALM
    used = set() if bare else {term.word.casefold() for term in terms if is_in(term.word, screen)}
    told = " ".join(f"{more.label}\n{more.words}" for more in screen.terms).casefold()
    assert [word for word in used if f"“{word}”" not in told and f"{word}: " not in told] == []
    assert all(say is not None for more in screen.terms for _, _, say in more.paragraphs())
    assert len(screen.terms) <= MOST


def is_in(word: str, screen: Screen) -> bool:
    """Look for a word among all that is on a page, without the program's help."""
    shown = repr((screen.title, screen.step, screen.parts)).casefold()
    for phrase in (one for term in the_pack().terms for one in term.unless):
        shown = shown.replace(phrase, "")
    shown = re.sub(r"(id|kind|screen|key|weight|picture)='[^']*'", "", shown)
    longer = [t.word.casefold() for t in the_pack().terms if word.casefold() in t.word.casefold()]
    for other in sorted(longer, key=len, reverse=True)[:-1]:
        shown = re.sub(rf"(?<!\w){re.escape(other)}s?(?!\w)", "", shown)
    return re.search(rf"(?<!\w){re.escape(word.casefold())}s?(?!\w)", shown) is not None


def test_that_pages_of_a_project_explain_their_words_and_calm_pages_do_not() -> None:
    walk = Walk(the_sample())
    assert walk.go("roles").terms
    assert walk.go("help").terms == ()
    assert Walk().screen.terms == ()
    assert len(the_pack().terms) > MOST
