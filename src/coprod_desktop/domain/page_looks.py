"""Compares the pages of a paper with the pages as they were made, and says in words what is different."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from coprod_desktop.domain.typed import shorten
from coprod_desktop.domain.words import Words, say_english

_MOST = 60  # characters of what was changed that are shown


@dataclass(frozen=True)
class PageLook:
    """What can be seen on a page: its words, and a mark of its picture (the same for the same picture)."""

    words: str
    picture: bytes


def what_changed(
    paper: Sequence[PageLook], made: Sequence[PageLook], say: Words = say_english
) -> tuple[str, ...]:
    """Return a sentence for each page that is missing, added or different; none when all look the same.

    Args:
        paper: the pages as they are.
        made: the pages as they were made.
        say: the reader's language.
    """
    return tuple(_changes(paper, made, say))


def _changes(paper: Sequence[PageLook], made: Sequence[PageLook], say: Words) -> Iterator[str]:
    if len(paper) == len(made):
        for number, (seen, was) in enumerate(zip(paper, made, strict=True), 1):
            if seen.words.split() != was.words.split():
                yield say("Page {number}: the words are not as they were.", number=number)
                yield _first_difference(seen.words.split(), was.words.split(), say)
            elif seen.picture != was.picture:
                yield say(
                    "Page {number} does not look as it did. Something on it was drawn or covered.",
                    number=number,
                )
        return
    pairs = SequenceMatcher(None, [page.words for page in made], [page.words for page in paper], False)
    for change, first, last, new_first, new_last in pairs.get_opcodes():
        for number in range(first, last) if change != "equal" else ():
            gone = say("is missing") if change == "delete" else say("is missing or changed")
            yield say("Page {number} of {count} {gone}.", number=number + 1, count=len(made), gone=gone)
        for number in range(new_first, new_last) if change == "insert" else ():
            yield say("Page {number} was not in this paper.", number=number + 1)


def _first_difference(seen: list[str], was: list[str], say: Words) -> str:
    pairs = SequenceMatcher(None, was, seen, False)
    changes = (code for code in pairs.get_opcodes() if code[0] != "equal")
    _, first, last, new_first, new_last = next(changes)
    return say(
        "It was “{was}”. Now it is “{now}”.",
        was=shorten(" ".join(was[first:last]), _MOST),
        now=shorten(" ".join(seen[new_first:new_last]), _MOST),
    )
