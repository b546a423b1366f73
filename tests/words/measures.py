"""Counts what can be counted in words: sentences, words, syllables and a grade."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_ENDS = re.compile(r"(?<=[.?!…])[”\"’)]?\s+|\n+")
_WORD = re.compile(r"[A-Za-z0-9{][A-Za-z0-9’'…{}.-]*")
_VOWELS = re.compile(r"[aeiouy]+")

COMMON = Path(__file__).with_name("common_words.txt")


def sentences(words: str) -> list[str]:
    """Return the sentences of `words`. A new line ends one too."""
    return [part for part in _ENDS.split(words) if _WORD.search(part)]


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence. A blank that is filled in later counts as one."""
    return [word.rstrip("….'’-") or word for word in _WORD.findall(sentence)]


def syllables(word: str) -> int:
    """Return about how many syllables an English word has."""
    word = re.sub(r"[^a-z]", "", word.lower())
    silent = re.search(r"[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouyscxzhg]es$", word) is not None
    return max(1, len(_VOWELS.findall(word)) - silent)


def grade(texts: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade of `texts`, a pointer only. Source: Kincaid and others, 1975."""
    parts = [words_of(sentence) for text in texts for sentence in sentences(text)]
    count = sum(map(len, parts))
    if not count:
        return 0.0
    sounds = sum(syllables(word) for part in parts for word in part)
    return 0.39 * count / len(parts) + 11.8 * sounds / count - 15.59


def stems(word: str) -> set[str]:
    """Return the forms a word may have come from, the word itself among them."""
    word = word.lower().replace("’", "'")
    word = re.sub(r"'(s|re|ll|ve|d|m|t)?$", "", word)
    found = {word}
    for ending, instead in (
        ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)), ("ing", ("", "e")),
        ("ly", ("",)), ("er", ("", "e")), ("ers", ("", "e")), ("est", ("", "e")), ("ings", ("", "e")),
        ("ation", ("", "e")), ("ality", ("al",)), ("ment", ("",)),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            for other in instead:
                stem = word[: -len(ending)] + other
                found.add(stem)
                if len(stem) > 3 and stem[-1] == stem[-2]:
                    found.add(stem[:-1])
    return found


@cache
def common_words() -> frozenset[str]:
    """Return the words that most grown-ups know, one a line in common_words.txt."""
    lines = COMMON.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
