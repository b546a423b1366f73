"""Which words are in which language, so that each is said in the right voice (WCAG 3.1.2, PDF/UA-1 7.2).

Two things are known: what people whose language is another one said (`own_words`), and which letters a
word is written in. Words by nobody we know are in a language of somebody here where they clearly are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, pairwise

from coprod_desktop.domain.languages import (
    MARKS,
    Letters,
    is_same_language,
    letters_of,
    usual_language,
)
from coprod_desktop.domain.record import Record
from coprod_desktop.domain.words import ENGLISH


@dataclass(frozen=True, kw_only=True)
class Spoken(Record):
    """One line somebody said, and the language it is in."""

    words: str
    language: str


@dataclass(frozen=True, kw_only=True)
class Languages(Record):
    """What is known of the languages in a text.

    `spoken` are lines known to be in one; `others` are languages people here write, which name the language
    of letters that the text itself is not written in.
    """

    spoken: tuple[Spoken, ...] = ()
    others: tuple[str, ...] = ()

    def parts(self, words: str, usual: str = ENGLISH) -> tuple[Spoken, ...]:
        """Return words as parts of one language each, in order; together they are the words.

        Args:
            words: one paragraph.
            usual: the language of the text they stand in.
        """
        if not self.spoken and letters_of(usual) is Letters.LATIN and not _OTHER_LETTERS.search(words):
            return (Spoken(words=words, language=usual),)
        marked = self._marked(words, usual)
        filled = _filled(marked, usual)
        runs = groupby(zip(words, filled, strict=True), key=lambda pair: pair[1])
        return tuple(
            Spoken(words="".join(mark for mark, _ in run), language=language) for language, run in runs
        )

    def language_of(self, words: str, usual: str = ENGLISH) -> str:
        """Return the language of a text as a whole: the one that all of it is in, or else the usual one."""
        languages = {part.language for part in self.parts(words, usual)}
        return languages.pop() if len(languages) == 1 else usual

    def only_in(self, text: str) -> Languages:
        """Return what of this a text needs."""
        spoken = tuple(one for one in self.spoken if one.words in text)
        return replace(self, spoken=spoken, others=self._others_in(text))

    def _others_in(self, text: str) -> tuple[str, ...]:
        plain = text.isascii()  # told at once; looking for a letter goes through all of a long text
        asked = {letters for letters in map(letters_of, self.others) if letters is Letters.LATIN or not plain}
        there = {letters for letters in asked if _letters(letters).search(text)}
        return tuple(one for one in self.others if letters_of(one) in there)

    def _marked(self, words: str, usual: str) -> list[str]:
        """Return the language of each letter, and nothing for what is no letter."""
        marked = [""] * len(words)
        for letters in Letters:
            language = self._named(letters, usual)
            for found in _letters(letters).finditer(words):
                marked[found.start()] = language
        for one in self.spoken:
            if is_same_language(one.language, usual) or one.words not in words:
                continue
            own = _letters(letters_of(one.language))
            for found in _whole(one.words).finditer(words):
                for at in range(*found.span()):
                    if own.match(words[at]):
                        marked[at] = one.language
        return marked

    def _named(self, letters: Letters, usual: str) -> str:
        """Return the language that letters are in: the text's own, one of the people's, or the likeliest.

        Latin letters in a text that has others are the program's own words.
        """
        if letters_of(usual) is letters:
            return usual
        if letters is Letters.LATIN:
            return ENGLISH
        return next((one for one in self.others if letters_of(one) is letters), usual_language(letters))


NOTHING_KNOWN = Languages()

_OTHER_LETTERS = re.compile(f"[{''.join(MARKS[one] for one in Letters if one is not Letters.LATIN)}]")


@lru_cache(maxsize=len(Letters))
def _letters(letters: Letters) -> re.Pattern[str]:
    return re.compile(f"[{MARKS[letters]}]")


@lru_cache(maxsize=500)
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _filled(marked: list[str], usual: str) -> list[str]:
    """Return the language of each character: what is no letter goes with the letters on both sides of it.

    Between two languages it goes with the usual one, or else with the one before it.
    """
    known = [(at, language) for at, language in enumerate(marked) if language]
    if not known:
        return [usual] * len(marked)
    filled = [known[0][1]] * len(marked)
    for (at, language), (after, next_language) in pairwise(known):
        between = usual if usual in (language, next_language) else language
        filled[at] = language
        filled[at + 1 : after] = [between] * (after - at - 1)
    at, language = known[-1]
    filled[at:] = [language] * (len(marked) - at)
    return filled
