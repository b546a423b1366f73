"""The words of a screen as a voice says them: sentence by sentence, each tied to the words that are shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import assert_never

from coprod_desktop.domain.said_in import Languages
from coprod_desktop.domain.timeline import Timeline
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

TITLE = "title"
"""The thing that the heading is, for somebody who asks to hear only that."""

_SENTENCE = re.compile(r"\S.*?(?:[.!?…]+[\"”’)]*(?=\s)|(?=\n)|$)")
_STOPS = '.!?…"”’) \t'


@dataclass(frozen=True, kw_only=True)
class Said:
    """One sentence to be said, and where its words stand on the page.

    Args:
        words: the sentence as it is said.
        thing: what it belongs to: a control's id, or a place on the page such as "part-2/card-0".
        shown: the whole piece of text on the page that holds it; empty when only the voice says it.
        start, end: the part of `shown` that is this sentence.
        shift: add it to a place in `words` to get the place in `shown`.
        aside: heard when somebody asks for this thing, not when the whole page is read.
    """

    words: str
    thing: str
    shown: str
    start: int
    end: int
    shift: int
    aside: bool = False

    def shown_range(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a word of the sentence stands in `shown`; None when only the voice says it."""
        start, end = start + self.shift, end + self.shift
        return (start, end) if self.start <= start < end <= self.end else None


def sentences(words: str) -> tuple[str, ...]:
    """Return the sentences of some words. Each ends in a stop, so that the voice pauses after it."""
    return tuple(_ended(words[start:end]) for start, end in _sentence_ranges(words))


def spoken(screen: Screen, words: Words = say_english, opened: Collection[str] = ()) -> tuple[Said, ...]:
    """Return what is said when a whole screen is read, in order.

    Args:
        screen: what is shown.
        words: the reader's language.
        opened: the ids of the explanations that are open.
    """
    return tuple(said for said in everything(screen, words, opened) if not said.aside)


def spoken_of(
    thing: str, screen: Screen, words: Words = say_english, opened: Collection[str] = ()
) -> tuple[Said, ...]:
    """Return what is said of one thing on a screen: a paragraph, a choice, a box to write in, a button."""
    return tuple(said for said in everything(screen, words, opened) if said.thing == thing)


def everything(screen: Screen, words: Words = say_english, opened: Collection[str] = ()) -> tuple[Said, ...]:
    """Return all that can be said of a screen, in the order in which it is shown."""
    tell = _Teller(screen, words, opened)
    return tuple(said for piece in tell.pieces() for said in piece)


def languages_on(screen: Screen, languages: Languages) -> Languages:
    """Return what is known of the languages of the words on a screen, and nothing of any others."""
    return languages.only_in("\n".join(said.shown for said in everything(screen)))


def _sentence_ranges(words: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(words):
        end = match.start() + len(match.group().rstrip())
        if words[match.start() : end].strip(_STOPS):
            yield match.start(), end


def _ended(sentence: str) -> str:
    return sentence if sentence[-1] in ".!?…”’)" else f"{sentence}."


def _piece(thing: str, shown: str, says: str = "", aside: bool = False) -> Iterator[Said]:
    """Say one piece of text. `says` is how it is said, when that is more than what is shown."""
    says = says or shown
    before = max(0, says.find(shown)) if shown else len(says)
    for start, end in _sentence_ranges(says):
        yield Said(
            words=_ended(says[start:end]),
            thing=thing,
            shown=shown,
            start=min(max(0, start - before), len(shown)),
            end=min(max(0, end - before), len(shown)),
            shift=start - before,
            aside=aside,
        )


@dataclass(frozen=True)
class _Teller:
    screen: Screen
    words: Words
    opened: Collection[str]

    def pieces(self) -> Iterator[Iterator[Said]]:
        """Return every piece of the screen, in the order in which it is shown."""
        screen = self.screen
        for button in screen.menu:
            yield self._button(button, aside=True)
        if screen.goal:
            goal = self.words("What we want to make or change: {goal}", goal=screen.goal)
            yield _piece("goal", goal, aside=True)
        if screen.back:
            yield self._button(Button(id="back", words=self.words("Back")), aside=True)
        yield _piece(TITLE, screen.title)
        yield _piece(TITLE, screen.step)
        for problem in screen.problems:
            yield _piece(f"problem/{problem.field}", problem.words)
        yield _piece("notice", screen.notice)
        if screen.notice and screen.notice_button is not None:
            yield self._button(screen.notice_button, aside=True)
        for place, part in enumerate(screen.parts):
            yield from self._part(part, f"part-{place}")
        for term in screen.terms:
            yield from self._more(term, aside=True)

    def _button(self, button: Button, aside: bool = False) -> Iterator[Said]:
        says = self.words("Button: {label}", label=button.words)
        return _piece(button.id, button.words, says, aside)

    def _part(self, part: Part, place: str) -> Iterator[Iterator[Said]]:
        match part:
            case Text():
                for number, line in enumerate(part.words.split("\n")):
                    yield _piece(f"{place}/{number}", line)
            case Bullets():
                for number, item in enumerate(part.items):
                    yield _piece(f"{place}/{number}", item)
            case More():
                yield from self._more(part)
            case TextField() | SignatureField() | ChoiceField() | TicksField():
                yield from self._field(part)
            case Button():
                yield self._button(part)
                yield _piece(part.id, part.hint)
            case Summary():
                yield from self._rows(part, place)
            case Cards():
                yield from self._cards(part, place)
            case TaskMap():
                yield _piece(place, part.says)
                for task in part.tasks:
                    yield _piece(task.button.id, task.button.words)
                    yield _piece(task.button.id, task.says)
            case Timeline():
                yield _piece(place, part.says)
            case PagesPart():
                yield _piece(place, part.label, self.words("The pages of: {paper}", paper=part.label))
            case _:
                assert_never(part)

    def _more(self, more: More, aside: bool = False) -> Iterator[Iterator[Said]]:
        yield _piece(more.id, more.label, self.words("Button: {label}", label=more.label), aside)
        if more.id not in self.opened:
            return
        for thing, paragraph, say in more.paragraphs():
            yield _piece(thing, paragraph, aside=aside)
            if say is not None:
                yield self._button(say, aside=True)

    def _field(
        self, field: TextField | SignatureField | ChoiceField | TicksField
    ) -> Iterator[Iterator[Said]]:
        yield _piece(field.id, field.label)
        yield _piece(field.id, field.hint)
        yield _piece(field.id, self.screen.problem_of(field.id), aside=True)
        if isinstance(field, TextField):
            if field.secret and field.value.strip():
                yield _piece(field.id, self.words("Something is written there."))
                return
            if field.value.strip():
                says = self.words("You wrote: {words}", words=field.value)
            else:
                says = self.words("It is empty")
            yield _piece(field.id, field.value.strip() and field.value, says)
        elif not isinstance(field, SignatureField):
            yield from self._options(field)

    def _options(self, field: ChoiceField | TicksField) -> Iterator[Iterator[Said]]:
        chosen = (field.chosen,) if isinstance(field, ChoiceField) else field.ticked
        for option in field.options:
            thing, says = f"{field.id}/{option.id}", option.words
            if option.id in chosen:
                says = self.words("{option}: chosen", option=option.words)
            yield _piece(thing, option.words, says)
            yield _piece(thing, option.hint)

    def _rows(self, summary: Summary, place: str) -> Iterator[Iterator[Said]]:
        for number, row in enumerate(summary.rows):
            yield _piece(f"{place}/row-{number}", row.label)
            yield _piece(f"{place}/row-{number}", row.words)
            if row.button is not None:
                yield self._button(row.button, aside=True)

    def _cards(self, cards: Cards, place: str) -> Iterator[Iterator[Said]]:
        yield _piece(place, cards.label)
        for number, card in enumerate(cards.cards):
            for words in (card.title, *card.lines):
                yield _piece(f"{place}/card-{number}", words)
            for button in card.buttons:
                yield self._button(button, aside=not button.hint)
                yield _piece(button.id, button.hint)
        if not cards.cards:
            yield _piece(place, cards.empty)
