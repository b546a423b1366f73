"""The languages people may read and write here: how each is called, its letters, and the side it begins on.

The program's own words are in English. A language is recorded so that what a person wrote is said in the
right voice, shown from the right side, and so that somebody can read a paper with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from coprod_desktop.domain.words import ENGLISH


class Letters(StrEnum):
    """A script, by its code in ISO 15924, in small letters."""

    LATIN = "latn"
    ARABIC = "arab"
    BENGALI = "beng"
    GURMUKHI = "guru"
    HEBREW = "hebr"


@dataclass(frozen=True)
class Language:
    """A language somebody can choose. `own` is how its readers write its name.

    `small` are words that stand in nearly every sentence of it and are none of English.
    """

    code: str
    name: str
    own: str
    letters: Letters = Letters.LATIN
    small: str = ""


LANGUAGES = (
    Language(
        ENGLISH,
        "English",
        "English",
        small="a and are at be can do for have i in is it my no not of on that the this to we will with you",
    ),
    Language("ar", "Arabic", "العربية", Letters.ARABIC),
    Language("bn", "Bengali", "বাংলা", Letters.BENGALI),
    Language(
        "pl",
        "Polish",
        "polski",
        small="ale czy dla jak jest jestem lubię mam mnie mogę moja mój na nie po się są w z że",
    ),
    Language(
        "pt",
        "Portuguese",
        "português",
        small="com de em eu gosto mais meu minha muito não os para por posso que são um uma é",
    ),
    Language("pa", "Punjabi", "ਪੰਜਾਬੀ", Letters.GURMUKHI),
    Language(
        "ro",
        "Romanian",
        "română",
        small="cu de din este mai mea meu mi nu pe pentru pot sau sunt să un vreau în îmi și",
    ),
    Language(
        "es",
        "Spanish",
        "español",
        small="con de el en es gusta la los mi muy más para por puedo que un una y yo",
    ),
    Language("ur", "Urdu", "اردو", Letters.ARABIC),
    Language(
        "cy",
        "Welsh",
        "Cymraeg",
        small="ac ar ddim dw eisiau fel fy gallaf gyda hoffi hoffwn mae nid rwy rydw wedi y yn yr",
    ),
)
"""English, then by name. For each of them our papers have the letters."""

_BY_SUBTAG = {one.code.partition("-")[0]: one for one in LANGUAGES}
_ARABIC = {"ar", "ckb", "fa", "ps", "sd", "ug", "ur"}
_HEBREW = {"he", "yi"}
_FROM_RIGHT = {Letters.ARABIC, Letters.HEBREW}

MARKS = {
    Letters.LATIN: "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0300-\u036f\u1e00-\u1eff",
    Letters.ARABIC: "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef"
    "\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    Letters.BENGALI: "\u0980-\u09fe",
    Letters.GURMUKHI: "\u0a01-\u0a76",
    Letters.HEBREW: "\u0591-\u05f4\ufb1d-\ufb4f",
}
"""The letters of each script, and the marks on them, as the inside of a class of a regular expression."""

_USUAL = {
    Letters.LATIN: ENGLISH,
    Letters.ARABIC: "ar",
    Letters.BENGALI: "bn",
    Letters.GURMUKHI: "pa",
    Letters.HEBREW: "he",
}


def language_called(code: str) -> Language | None:
    """Return the language with this code (BCP 47), such as "en-US"; nothing for one not known here."""
    return _BY_SUBTAG.get(_subtags(code)[0])


@lru_cache(maxsize=100)
def letters_of(code: str) -> Letters:
    """Return the letters a language is written in: those its code names, or else its usual ones."""
    first, *others = _subtags(code)
    for letters in Letters:
        if letters.value in others:
            return letters
    if first in _ARABIC:
        return Letters.ARABIC
    if first in _HEBREW:
        return Letters.HEBREW
    known = _BY_SUBTAG.get(first)
    return known.letters if known else Letters.LATIN


def from_right(code: str) -> bool:
    """Say whether a language begins on the right."""
    return letters_of(code) in _FROM_RIGHT


def is_same_language(one: str, other: str) -> bool:
    """Say whether two codes name one language, wherever it is spoken: "en" and "en-GB" do."""
    return _subtags(one)[0] == _subtags(other)[0]


def seems_to_be(words: str, code: str) -> bool:
    """Say whether words by somebody who writes a language are in it, and not in English.

    Other letters tell. In Latin letters, marks that English has not and small words do: somebody who likes
    Polish best may have said this in English, or had it written down so.
    """
    if letters_of(code) is not Letters.LATIN:
        return re.search(f"[{MARKS[letters_of(code)]}]", words) is not None
    said = re.findall(r"\w+", words.lower())
    return _signs(said, code) > _small(said, ENGLISH)


def clearly_one_of(words: str, codes: Iterable[str]) -> str:
    """Return which of these languages, in Latin letters, words by nobody we know are in; nothing if unclear.

    More is asked for than of words whose speaker is known: a small word of that language, 2 signs of it in
    all, fewer of English, and as many of no other language.
    """
    said = re.findall(r"\w+", words.lower())
    signs = {
        code: _signs(said, code)
        for code in codes
        if letters_of(code) is Letters.LATIN and not is_same_language(code, ENGLISH) and _small(said, code)
    }
    most = max(signs.values(), default=0)
    found = [code for code, count in signs.items() if count == most]
    return found[0] if len(found) == 1 and most > max(_small(said, ENGLISH), 1) else ""


def _signs(said: list[str], code: str) -> int:
    own = _small_words(code)
    return sum(word in own or not word.isascii() for word in said)


def _small(said: list[str], code: str) -> int:
    own = _small_words(code)
    return sum(word in own for word in said)


@lru_cache(maxsize=100)
def _small_words(code: str) -> frozenset[str]:
    known = language_called(code)
    return frozenset(known.small.split()) if known else frozenset()


def usual_language(letters: Letters) -> str:
    """Return the language letters are most likely in where nobody said another."""
    return _USUAL[letters]


def _subtags(code: str) -> list[str]:
    return re.split("[-_]", code.lower())
