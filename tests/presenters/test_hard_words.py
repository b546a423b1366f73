"""Hard words are explained on the page that uses them, one press away."""

from __future__ import annotations

from coprod_desktop.domain.pack import Term
from coprod_desktop.presenters.hard_words import MOST, explained
from coprod_desktop.presenters.screen import More, Screen, Text
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
        ),
    )


def test_that_words_are_found_in_any_number_and_case_once_each_in_order() -> None:
    assert ids("Roles have cover. A ROLE may end.", COVER, ROLE) == ["term/term.role", "term/term.cover"]


def test_that_the_longer_word_counts_and_a_part_of_a_word_does_not() -> None:
    assert ids("Ask the cover lead to discover it.", COVER, LEAD) == ["term/term.lead"]


def test_that_a_page_explains_only_a_few_words_and_none_without_a_glossary() -> None:
    terms = tuple(Term(id=f"t{n}", word=f"word{n}x", means="It.", example="It.") for n in range(9))
    assert len(ids(" ".join(term.word for term in terms), *terms)) == MOST
    assert ids("Who is cover?") == []


def test_that_pages_of_a_project_explain_their_words_and_calm_pages_do_not() -> None:
    walk = Walk(the_sample())
    assert walk.go("roles").terms
    assert walk.go("help").terms == ()
    assert Walk().screen.terms == ()
    assert len(the_pack().terms) > MOST
