"""What does this mean? The hard words of a page, explained in easy words one press away."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.hard_words import terms_in
from coprod_desktop.domain.pack import Term
from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.reading import SAY
from coprod_desktop.presenters.screen import Button, More, Screen, Weight
from coprod_desktop.presenters.spoken import everything

OTHERS = "more-terms"
MOST = 2
"""The most hard words of a page with a button each. More of them are explained together behind one."""


def explained(screen: Screen, terms: Sequence[Term], words: Words = say_english) -> tuple[More, ...]:
    """Return the hard words a page uses, in the order they come, each with what it means.

    Args:
        screen: what is shown.
        terms: the glossary.
        words: the reader's language.
    """
    found = used_by(screen, terms)
    if len(found) <= MOST:
        return tuple(_more(term, words) for term in found)
    return (_together(found, words),)


def used_by(screen: Screen, terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return the hard words a page uses, also where they wait behind a button, in the order they come."""
    behind = {part.id for part in screen.parts if isinstance(part, More)}
    return terms_in(" ".join(said.words for said in everything(screen, opened=behind)), terms)


def _more(term: Term, words: Words) -> More:
    id = f"term/{term.id}"
    return More(
        id=id,
        label=words("What does “{word}” mean?", word=term.word),
        words=words("{means}\nFor example: {example}", means=term.means, example=term.example),
        says=(_say(id, term, words),),
    )


def _together(terms: tuple[Term, ...], words: Words) -> More:
    """Return all hard words of a page behind one button, which names the first of them."""
    told = (
        words("{word}: {means}\nFor example: {example}", word=t.word, means=t.means, example=t.example)
        for t in terms
    )
    return More(
        id=OTHERS,
        label=words("What do “{word}” and {n} more words mean?", word=terms[0].word, n=len(terms) - 1),
        words="\n\n".join(told),
        says=tuple(_say(f"{OTHERS}/{number}", term, words) for number, term in enumerate(terms)),
    )


def _say(thing: str, term: Term, words: Words) -> Button:
    return Button(id=f"{SAY}{thing}", words=words("Say “{word}” aloud", word=term.word), weight=Weight.QUIET)
