"""Reads a page aloud, or one thing on it, when somebody asks and never by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from coprod_desktop.domain.words import Words, say_english
from coprod_desktop.presenters.comfort import SPEEDS
from coprod_desktop.presenters.screen import Button, ReadingRow, Screen
from coprod_desktop.presenters.spoken import Said, spoken, spoken_of

if TYPE_CHECKING:
    from coprod_desktop.presenters.house import House

SAY = "say/"
"""Begins the id of a button that reads one thing aloud; the rest is the thing."""
OPEN = "open/"
"""Begins the id by which a screen tells that an explanation was opened ("yes") or closed ("")."""
_WHOLE_PAGE = ""


class Voice(Protocol):
    """Something that can say sentences aloud."""

    @property
    def has_voice(self) -> bool:
        """Whether there is a voice that works."""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""

    @property
    def at(self) -> int:
        """Which sentence is being said, from 0; -1 when none is."""

    def speak(self, sentences: Sequence[str], percent: int, first: int, /) -> None:
        """Say sentences from the `first` on, at a percentage of the voice's own pace, and nothing else."""

    def stop(self) -> None:
        """Stop at once."""


class Asks(Enum):
    """What is asked before anything is said."""

    NOTHING = ""
    READER = "A screen reader is on. Read aloud as well?"
    EARS = "Private page. Out loud, or headphones?"


class ReadingAloud:
    """What is read aloud on the page that is shown now.

    Args:
        house: the voice, the comfort settings, and the reader's language.
    """

    def __init__(self, house: House) -> None:
        self._house, self._voice, self._words = house, house.voice, house.words
        self._asks = Asks.NOTHING
        self._thing = _WHOLE_PAGE
        self._opened: set[str] = set()
        self._reader_is_fine = False
        self._heard_by: object = None
        self.said: tuple[Said, ...] = ()

    @property
    def is_reading(self) -> bool:
        """Whether something is being read."""
        return self._voice.is_speaking

    def row(self) -> ReadingRow | None:
        """Return what stands under the page: a question, or stop, slower and faster; None before reading."""
        words = self._words
        if self._asks is Asks.NOTHING:
            return self._controls() if self.said else None
        yes: tuple[Button, ...] = (
            Button(id="reading/headphones", words=words("With headphones")),
            Button(id="reading/aloud", words=words("Out loud")),
        )
        if self._asks is Asks.READER:
            yes = (Button(id="reading/yes", words=words("Yes, read aloud")),)
        no = Button(id="reading/no", words=words("Not now"))
        return ReadingRow(asks=words(self._asks.value), buttons=(*yes, no))

    def _controls(self) -> ReadingRow:
        words = self._words
        pace = words("The voice is at {percent} percent.", percent=self._house.comfort().speech_percent)
        again = words("Stop the voice") if self.is_reading else words("Say it again")
        shown = (
            ("reading/again", again, ""),
            ("reading/slower", words("Slower"), pace),
            ("reading/faster", words("Faster"), pace),
        )
        return ReadingRow(buttons=tuple(Button(id=i, words=w, hint=h) for i, w, h in shown))

    def note(self, field: str, value: str) -> bool:
        """Take in that an explanation was opened or closed; return whether the change was about that."""
        if not field.startswith(OPEN):
            return False
        more = field.removeprefix(OPEN)
        (self._opened.add if value else self._opened.discard)(more)
        return True

    def press(self, button: str, screen: Callable[[], Screen], turn: object) -> str | None:
        """Do what a button about reading says.

        Args:
            button: the button's id.
            screen: gives what is shown.
            turn: whose private turn it is, the same object all through it; None where nothing is private.

        Returns:
            What to tell the person, which may be nothing; None when the button is about something else.
        """
        if button in ("hush", "reading/no"):
            self.stop()
        elif button == "read" and self._asks is Asks.READER:  # asked for a 2nd time
            return self.press("reading/yes", screen, turn)
        elif button in ("read", "reading/again") and self.is_reading:
            self.stop()
        elif button == "read":
            return self._begin(_WHOLE_PAGE, screen(), turn)
        elif button.startswith(SAY):
            return self._begin(button.removeprefix(SAY), screen(), turn)
        elif button in ("reading/slower", "reading/faster"):
            return self._change_pace(1 if button == "reading/faster" else -1)
        elif button.startswith("reading/"):
            self._reader_is_fine |= button == "reading/yes"
            if button in ("reading/headphones", "reading/aloud"):
                self._heard_by = turn
            return self._begin(self._thing, screen(), turn)
        else:
            return None
        return ""

    def _begin(self, thing: str, screen: Screen, turn: object) -> str:
        """Read one thing or the whole page; or ask first, or tell why not."""
        self._thing = thing
        self.stop()
        if not self._voice.has_voice:
            return how_to_add_a_voice(self._house.system, self._words)
        if self._house.reader_is_on() and not self._reader_is_fine:
            self._asks = Asks.READER
        elif turn is not None and self._heard_by is not turn:
            self._asks = Asks.EARS
        else:
            self.said = self._found(thing, screen)
            self._speak(0)
        return ""

    def _found(self, thing: str, screen: Screen) -> tuple[Said, ...]:
        if thing:
            return spoken_of(thing, screen, self._words, self._opened)
        return spoken(screen, self._words, self._opened)

    def _speak(self, first: int) -> None:
        sentences = tuple(said.words for said in self.said)
        self._voice.speak(sentences, self._house.comfort().speech_percent, first)

    def _change_pace(self, step: int) -> str:
        """Let the voice go a step faster or slower, from the beginning of the sentence on."""
        comfort, at = self._house.comfort(), self._voice.at
        place = min(range(len(SPEEDS)), key=lambda n: abs(SPEEDS[n] - comfort.speech_percent))
        there = place + step
        if not 0 <= there < len(SPEEDS):
            return (
                self._words("This is as fast as it goes.")
                if step > 0
                else self._words("This is as slow as it goes.")
            )
        self._house.keep_comfort(replace(comfort, speech_percent=SPEEDS[there]))
        if at >= 0:
            self._speak(at)
        return ""

    def stop(self) -> None:
        """Stop reading at once, and ask nothing more."""
        self._asks = Asks.NOTHING
        self._voice.stop()

    def leave(self, turn: object) -> None:
        """Stop, because another page comes. What may be heard is forgotten when another turn begins.

        Args:
            turn: whose private turn it is on that page, if anybody's.
        """
        self.stop()
        self.said, self._opened = (), set()
        if self._heard_by is not turn:
            self._heard_by = None

    def no_sound(self) -> str:
        """Return what to tell when a voice began and never came to the end of a sentence."""
        return self._words("The voice does not come through. Check the sound of this laptop, and try again.")


def how_to_add_a_voice(system: str, words: Words = say_english) -> str:
    """Return what to do on a laptop without a voice.

    Args:
        system: the kind of system, as `sys.platform` names it.
        words: the reader's language.
    """
    match system:
        case "win32":
            where = words("Open Windows Settings, then “Time and language”, then “Speech”, and add a voice.")
        case "darwin":
            where = words("Open System Settings, look for “Spoken Content”, and choose a voice there.")
        case _:
            where = words("Ask whoever looks after it to install speech-dispatcher and espeak-ng.")
    return words("This laptop has no voice to read with. {where}", where=where)
