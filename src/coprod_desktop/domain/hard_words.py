"""Which words of the glossary stand in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from coprod_desktop.domain.pack import Term


def terms_in(words: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return the hard words that a text uses, each once, in the order they come.

    Args:
        words: the text.
        terms: the glossary.
    """
    for phrase in (one for term in terms for one in term.unless):
        words = re.sub(re.escape(phrase), " ", words, flags=re.IGNORECASE)
    by_word = {term.word.casefold(): term for term in terms}
    found = (by_word[_singular(one.group(), by_word)] for one in _finder(tuple(by_word)).finditer(words))
    return tuple(dict.fromkeys(found))


def _singular(found: str, known: dict[str, Term]) -> str:
    word = found.casefold()
    return word if word in known else word[:-1]


@lru_cache(maxsize=4)
def _finder(known: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(known, key=len, reverse=True)
    one_of = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{one_of})s?(?!\w)" if one_of else r"(?!)", re.IGNORECASE)
