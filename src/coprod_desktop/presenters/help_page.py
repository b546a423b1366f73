"""What can I press here? The keys of the page it was asked on, who to talk to, and what hard words mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.calm_pages import CalmPage
from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.page_help import help_with, when_it_is_kept
from coprod_desktop.presenters.screen import (
    Bullets,
    Button,
    ChoiceField,
    More,
    PagesPart,
    Part,
    Screen,
    SignatureField,
    Text,
    TextField,
    TicksField,
    Tone,
    Weight,
)

if TYPE_CHECKING:
    from coprod_desktop.domain.pack import Pack, Term
    from coprod_desktop.presenters.doors import Doors

EVERYWHERE = (
    "F4: read the page aloud, or stop.",
    "Shift and F4: read aloud only the thing you are at.",
    "Esc: stop reading aloud.",
    "Esc for 3 seconds: the screen as it was at first.",
    "F8: comfort settings. There, Alt and a number: open one of them.",
    "F9: pause.",
    "F12: cover the screen.",
)
"""Keys of every page that is not covered."""
HEAP = 13
"""The most hard words behind one button, unless one letter alone has more."""


class HelpPage(CalmPage):
    """Help with one page.

    Args:
        doors: the ways out.
        contact: who to talk to, in the group's own words; empty when nobody is named.
        pack: the hard words.
        about: the page that help was asked on.
    """

    def __init__(self, doors: Doors, contact: str, pack: Pack, about: Screen) -> None:
        super().__init__(doors)
        self.contact, self.pack, self.about = contact, pack, about

    def screen(self) -> Screen:
        """Return the help. On a covered page it stands alone too."""
        words = self.doors.house.words
        return Screen(
            id="help",
            key="help",
            title=words("What can I press here?"),
            parts=(
                *self._this_page(),
                Text(words=words("What keys do here"), tone=Tone.LABEL),
                Bullets(items=tuple(keys_of(self.about, words))),
                *self._who_to_talk_to(),
                go_on(words("Carry on"), "carry-on"),
                Text(words=words("What words mean"), tone=Tone.LABEL),
                *self._terms(),
            ),
            bare=self.about.bare,
            aside=not self.about.bare,
            window_title=words("Help"),
        )

    def _who_to_talk_to(self) -> tuple[Part, ...]:
        words = self.doors.house.words
        nobody = "Talk to the person who runs the session. You can write a name here in “About our project”."
        return (
            Text(words=words("Who to talk to"), tone=Tone.LABEL),
            Text(words=self.contact or words(nobody)),
        )

    def _this_page(self) -> tuple[Part, ...]:
        words = self.doors.house.words
        what, example = help_with(self.about.id)
        own = (part.words for part in self.about.parts if isinstance(part, More) and part.id == "example")
        return (
            Text(words=words("Help with this page"), tone=Tone.LABEL),
            Text(words=words(what)),
            Text(words=words("For example: {example}", example=next(own, words(example)))),
            *self._when_it_is_kept(),
        )

    def _when_it_is_kept(self) -> tuple[Part, ...]:
        if self.about.bare:  # it does not know what it covers
            return ()
        return (Text(words=self.doors.house.words(when_it_is_kept(self.about.id))),)

    def _terms(self) -> tuple[Part, ...]:
        """Return every hard word, a few letters of the alphabet behind each button."""
        return tuple(self._some_terms(number, some) for number, some in enumerate(by_letter(self.pack.terms)))

    def _some_terms(self, number: int, terms: Sequence[Term]) -> More:
        words, first, last = self.doors.house.words, terms[0].word[0].upper(), terms[-1].word[0].upper()
        told = (
            words("{word}: {means}\nFor example: {example}", word=t.word, means=t.means, example=t.example)
            for t in terms
        )
        label = words("Words from {first} to {last}", first=first, last=last)
        if first == last:
            label = words("Words with {first}", first=first)
        return More(id=f"words/{number}", label=label, words="\n\n".join(told))


def by_letter(terms: Sequence[Term]) -> tuple[tuple[Term, ...], ...]:
    """Return the hard words in order, parted into heaps of whole letters with about a dozen in each."""
    heaps: list[tuple[Term, ...]] = []
    for _, same in groupby(sorted(terms, key=lambda t: t.word.casefold()), lambda t: t.word[0].casefold()):
        letter = tuple(same)
        if heaps and len(heaps[-1]) + len(letter) <= HEAP:
            heaps[-1] += letter
        else:
            heaps.append(letter)
    return tuple(heaps)


def keys_of(screen: Screen, words: Words) -> Iterator[str]:
    """Yield what each key does on a page: first what belongs to this page, then what is the same everywhere.

    Args:
        screen: the page.
        words: the reader's language.
    """
    yield words("Tab: go to the next thing. Shift and Tab: go back one.")
    yield words("Home: go to the heading. End: go to the last thing on the page.")
    yield words("Space or Enter: press the button you are at.")
    for part in dict.fromkeys(_key_of(part) for part in screen.parts):
        if part:
            yield words(part)
    yield from _enter_in_a_small_box(screen, words)
    if screen.back:
        yield words("Alt and Left arrow: back.")
    for key in () if screen.bare else EVERYWHERE:
        yield words(key)
    yield words("Ctrl and plus, or Ctrl and minus: larger or smaller words. Ctrl and 0: normal words.")
    yield words("F1: this page.")


def _enter_in_a_small_box(screen: Screen, words: Words) -> Iterator[str]:
    buttons = (part for part in screen.parts if isinstance(part, Button))
    main = next((button for button in buttons if button.weight is Weight.MAIN), None)
    if main is not None and any(isinstance(part, TextField) and part.lines == 1 for part in screen.parts):
        yield words("Enter in a small box: the same as “{button}”.", button=main.words)


def _key_of(part: Part) -> str:
    """Return what keys do in one part of a page; nothing for parts that are only read or pressed."""
    match part:
        case ChoiceField():
            return "Arrow keys: go to the next choice. Space: choose it."
        case TicksField():
            return "Space: tick a box, or take the tick away."
        case TextField() if part.lines > 1:
            return "Enter in a large box: start a new line. Tab: leave the box."
        case SignatureField():
            return "Draw with a mouse, a finger or a pen. If you use the keyboard, sign another way."
        case PagesPart():
            return "Left and Right arrow: move a page that you made larger."
        case More():
            return "Space on “opens here”: open more words, or close them."
    return ""
