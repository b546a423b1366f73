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
MOST = 4
"""The most hard words with a button of their own; the others are explained together behind one more."""


def explained(screen: Screen, terms: Sequence[Term], words: Words = say_english) -> tuple[More, ...]:
    """Return the hard words a page uses, in the order they come, each with what it means.

    Args:
        screen: what is shown.
        terms: the glossary.
        words: the reader's language.
    """
    found = used_by(screen, terms)
    alone = found if len(found) <= MOST + 1 else found[:MOST]
    others = found[len(alone) :]
    return (*(_more(term, words) for term in alone), *((_together(others, words),) if others else ()))


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
    """Return the rest of a page's hard words behind one button."""
    told = (
        words("{word}: {means}\nFor example: {example}", word=t.word, means=t.means, example=t.example)
        for t in terms
    )
    return More(
        id=OTHERS,
        label=words("What do {n} more hard words mean?", n=len(terms)),
        words="\n\n".join(told),
        says=tuple(_say(f"{OTHERS}/{number}", term, words) for number, term in enumerate(terms)),
    )


def _say(thing: str, term: Term, words: Words) -> Button:
    return Button(id=f"{SAY}{thing}", words=words("Say “{word}” aloud", word=term.word), weight=Weight.QUIET)
