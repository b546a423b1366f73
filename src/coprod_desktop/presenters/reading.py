"""What reading a screen aloud says: the same words as are shown, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol, assert_never

from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    Cards,
    ChoiceField,
    More,
    PagesPart,
    Part,
    Screen,
    SignatureField,
    Summary,
    TaskMap,
    Text,
    TextField,
    TicksField,
)


class Voice(Protocol):
    """Something that can say sentences aloud."""

    @property
    def has_voice(self) -> bool:
        """Whether there is a voice that works."""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""

    def speak(self, sentences: Sequence[str], /) -> None:
        """Say sentences, after stopping what is being said."""

    def stop(self) -> None:
        """Stop at once."""


class ReadingAloud:
    """Reads the page aloud when asked, and never by itself. A private page is read only when asked twice.

    Args:
        voice: says the sentences.
        words: the reader's language.
    """

    def __init__(self, voice: Voice, words: Words = say_english) -> None:
        self._voice, self._words = voice, words
        self._warned = ""

    @property
    def is_reading(self) -> bool:
        """Whether the page is being read."""
        return self._voice.is_speaking

    def ask(self, screen: Screen, private: bool) -> str:
        """Start reading, or stop; return what to tell the person, if anything."""
        if self.is_reading:
            self.stop()
            return ""
        if private and self._warned != screen.key:
            self._warned = screen.key
            return self._words("Others may hear this page. Use headphones, or press Read aloud once more.")
        if not self._voice.has_voice:
            return self._words(
                "This laptop has no voice to read with. Ask whoever looks after it to add one. "
                "On Linux it is called speech-dispatcher."
            )
        self._voice.speak(spoken(screen, self._words))
        return ""

    def stop(self) -> None:
        """Stop reading at once."""
        self._voice.stop()


_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*[\"”’)]*")


def spoken(screen: Screen, words: Words = say_english) -> tuple[str, ...]:
    """Return the sentences of a screen, one after the other, each ready to be said.

    Args:
        screen: what is shown.
        words: the reader's language.
    """
    pieces = [screen.title, screen.step, *(problem.words for problem in screen.problems), screen.notice]
    for part in screen.parts:
        pieces += _said(part, words)
    return tuple(sentence for piece in pieces for sentence in sentences(piece))


def sentences(words: str) -> tuple[str, ...]:
    """Return the sentences of some words. Each ends in a stop, so that the voice pauses after it."""
    found = (match.group().strip() for match in _SENTENCE.finditer(words))
    return tuple(one if one[-1] in ".!?…”’)" else f"{one}." for one in found if one)


def _said(part: Part, words: Words) -> Iterator[str]:
    match part:
        case Text():
            yield part.words
        case Bullets():
            yield from part.items
        case More():
            yield words("Button: {label}", label=part.label)
        case TextField():
            yield from (part.label, part.hint)
            yield (
                words("You wrote: {words}", words=part.value) if part.value.strip() else words("It is empty")
            )
        case ChoiceField() | TicksField():
            yield from _options(part, words)
        case SignatureField():
            yield from (part.label, part.hint)
        case Button():
            yield words("Button: {label}", label=part.words)
        case Summary():
            for row in part.rows:
                yield from (row.label, row.words)
        case Cards():
            yield part.label
            for card in part.cards:
                yield from (card.title, *card.lines)
            if not part.cards:
                yield part.empty
        case TaskMap():
            yield part.says
            for task in part.tasks:
                yield words("{part}: {status}", part=task.button.words, status=task.says)
        case PagesPart():
            yield words("The pages of: {paper}", paper=part.label)
        case _:
            assert_never(part)


def _options(part: ChoiceField | TicksField, words: Words) -> Iterator[str]:
    yield from (part.label, part.hint)
    chosen = (part.chosen,) if isinstance(part, ChoiceField) else part.ticked
    for option in part.options:
        if option.id in chosen:
            yield words("{option}: chosen", option=option.words)
        else:
            yield option.words
        yield option.hint
