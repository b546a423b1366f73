"""Finds names in running words, however they are written: in capitals or not, with accents or without.

Part of a word is no name. A name that is an everyday word, such as "Will" or "May", counts only where it can
be nothing else: with a capital inside a sentence, or alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_EVERYDAY = (
    "ace all amber an angel april art as ash august aunt autumn bay bell bill blossom blue bob brook "
    "brown bud buddy carol chance chase chip christian clay cliff coral crystal dale dawn dean desire "
    "do dot drew duke earl easter eve faith fern ford forest frank gay gene ginger glen grace grant "
    "green guy hank harmony harry hazel heath heather heaven herb holly honey hope hunter in iris ivy "
    "jack jade jewel job john josh joy july june justice king lance lane laurel lee leo liberty lily "
    "love luck major mark mason max may me melody mercy merry mike miles mo my no norm olive page "
    "parker pat patience peace pearl penny pepper pet peter pip poppy pride prince queen rain ray red "
    "reed rich river rob robin rock rose ruby rusty sage sandy scarlet serenity shade sky so sol "
    "sonny star sterling storm sue summer sunny terry to tom trinity trip true uncle victor violet "
    "wade walker ward will willow win winter wood you young"
)
EVERYDAY = frozenset(_EVERYDAY.split())
"""Names that are words as well, in small letters."""
SHORT = 2
"""Names of no more letters than this are taken as everyday words."""
_ALIKE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "’": "'"})
_ENDS = (".", "!", "?", "…", "•", "\n", "“", '"')


def plain(words: str) -> str:
    """Return words in small letters without accents, with one space between them."""
    return " ".join(_folded(words)[0].split())


def forms(names: Iterable[str]) -> frozenset[str]:
    """Return the ways people are named: each name, and each part of it that begins with a capital."""
    found: set[str] = set()
    for name in names:
        words = name.split()
        found.add(plain(name))
        found |= {plain(word) for word in words if word[0].isupper() and word[-1] != "."}
    return frozenset(one for one in found if any(map(str.isalpha, one)))


def has_name(words: str, names: Iterable[str], instead: Iterable[str] = ()) -> bool:
    """Return whether a name stands in words.

    Args:
        words: what somebody wrote.
        names: the names looked for, as `forms` gives them.
        instead: longer names that may stand there, of which these are a part.
    """
    return any(True for _ in _places(words, names, instead))


def put_instead(words: str, names: Iterable[str], shown: str, instead: Iterable[str] = ()) -> str:
    """Return words with something else in place of each name.

    Args:
        words: what somebody wrote.
        names: the names that go, as `forms` gives them.
        shown: what comes in their place.
        instead: longer names that may stand there, of which these are a part; they stay.
    """
    for start, end in reversed(list(_places(words, names, instead))):
        words = words[:start] + shown + words[end:]
    return words


def _places(words: str, names: Iterable[str], instead: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where each name stands in words: its first letter, and the one after its last."""
    folded, places = _folded(words)
    free = list(_found(folded, instead))
    for start, end in _found(folded, names):
        inside = any(begin <= start and end <= stop and end - start < stop - begin for begin, stop in free)
        first, after = places[start], places[end - 1] + 1
        if not inside and _is_meant(words, folded[start:end], first, after):
            yield first, after


def _found(folded: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    ways = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(names, key=len, reverse=True))
    if ways:
        yield from (one.span() for one in re.finditer(rf"(?<!\w)(?:{ways})(?!\w)", folded))


def _is_meant(words: str, name: str, start: int, end: int) -> bool:
    """Return whether an everyday word is a name here; any other word always is."""
    if name not in EVERYDAY and len(name) > SHORT:
        return True
    written, before, after = words[start:end], words[:start].rstrip(), words[end:]
    if not before and not after.strip():
        return True
    if not written[0].isupper() or (len(written) > 1 and written.isupper()):
        return False
    return after[:2] in ("’s", "'s") or not (not before or before.endswith(_ENDS))


def _folded(words: str) -> tuple[str, range | list[int]]:
    """Return words in small letters without accents, and where in the words each letter comes from."""
    if words.isascii():
        return words.lower(), range(len(words))
    letters: list[str] = []
    places: list[int] = []
    for place, mark in enumerate(words):
        for one in unicodedata.normalize("NFKD", mark).casefold().translate(_ALIKE):
            if not unicodedata.combining(one):
                letters.append(one)
                places.append(place)
    return "".join(letters), places
