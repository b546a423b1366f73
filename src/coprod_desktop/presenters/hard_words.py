"""What does this mean? The hard words of a page, explained in easy words one press away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from coprod_desktop.domain.pack import Term
from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.reading import spoken
from coprod_desktop.presenters.screen import More, Screen

MOST = 4
"""The most hard words explained on one page; Help explains them all."""


def explained(screen: Screen, terms: Sequence[Term], words: Words = say_english) -> tuple[More, ...]:
    """Return the hard words a page uses, in the order they come, each with what it means.

    Args:
        screen: what is shown.
        terms: the glossary.
        words: the reader's language.
    """
    by_word = {term.word.casefold(): term for term in terms}
    finder = _finder(tuple(by_word))
    found = (
        by_word[_singular(match.group(), by_word)] for match in finder.finditer(" ".join(spoken(screen)))
    )
    return tuple(_more(term, words) for term in list(dict.fromkeys(found))[:MOST])


def _more(term: Term, words: Words) -> More:
    return More(
        id=f"term/{term.id}",
        label=words("What does “{word}” mean?", word=term.word),
        words=words("{means}\nFor example: {example}", means=term.means, example=term.example),
    )


def _singular(found: str, known: dict[str, Term]) -> str:
    word = found.casefold()
    return word if word in known else word[:-1]


@lru_cache(maxsize=4)
def _finder(known: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(known, key=len, reverse=True)
    one_of = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{one_of})s?(?!\w)" if one_of else r"(?!)", re.IGNORECASE)
