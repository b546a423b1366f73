"""Each comfort setting as one question: what it is called, what can be chosen, and what that changes."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.comfort import SPEEDS, TEXT_SIZES, Comfort, Face, Look, comfort_from
from coprod_desktop.presenters.screen import Option
from coprod_desktop.presenters.wardrobe import TRIED_ON

YES, NO = "yes", "no"


@dataclass(frozen=True)
class Setting:
    """One setting.

    Args:
        id: its id on the page.
        field: the field of `Comfort` it sets.
        label: what it is called in the list.
        asks: its question.
        options: what can be chosen, as (id, words, hint). The id says the value.
        hint: said under the question.
    """

    id: str
    field: str
    label: str
    asks: str
    options: tuple[tuple[str, str, str], ...]
    hint: str = ""

    @property
    def is_tried_on(self) -> bool:
        """Whether a change goes back unless it is kept."""
        return self.field in TRIED_ON

    def chosen(self, comfort: Comfort) -> str:
        """Return the id of the option these settings have."""
        value = getattr(comfort, self.field)
        return (YES if value else NO) if isinstance(value, bool) else str(value)

    def choose(self, comfort: Comfort, option: str) -> Comfort:
        """Return the settings with an option; unchanged when there is no such option."""
        if option not in {id for id, _, _ in self.options}:
            return comfort
        old = getattr(comfort, self.field)
        value = option == YES if isinstance(old, bool) else type(old)(option)
        return comfort_from({self.field: value}, comfort)

    def shown(self, words: Words) -> tuple[Option, ...]:
        """Return the options for the page."""
        return tuple(
            Option(id=id, words=_percent(id, said, words), hint=_said(hint, words))
            for id, said, hint in self.options
        )

    def says(self, comfort: Comfort, words: Words) -> str:
        """Return what is chosen, in words."""
        chosen = self.chosen(comfort)
        return next(one.words for one in self.shown(words) if one.id == chosen)


def _percent(id: str, said: str, words: Words) -> str:
    return words(said, n=id) if id.isdigit() else words(said)


def _said(hint: str, words: Words) -> str:
    return words(hint) if hint else ""


def _yes_no(no: str, yes: str, hint: str = "") -> tuple[tuple[str, str, str], ...]:
    return (NO, no, ""), (YES, yes, hint)


SETTINGS = (
    Setting(
        "text",
        "text_percent",
        "Size of the words",
        "How big are the words?",
        tuple((str(size), "{n} percent", "") for size in TEXT_SIZES),
    ),
    Setting(
        "look",
        "look",
        "Colours",
        "Which colours?",
        (
            (Look.LIGHT, "Dark words on white", ""),
            (Look.CREAM, "Dark words on cream", ""),
            (Look.DARK, "Light words on dark", ""),
            (Look.CONTRAST, "Strongest contrast", ""),
        ),
    ),
    Setting(
        "face",
        "face",
        "Shape of the letters",
        "Which letters do you like to read?",
        (
            (Face.HYPERLEGIBLE, "Letters that are hard to mix up", ""),
            (Face.SYSTEM, "The letters this laptop uses everywhere else", ""),
            (
                Face.DYSLEXIA,
                "Letters that are thick at the bottom",
                "Some people with dyslexia like these. Others do not. Try it and see.",
            ),
        ),
    ),
    Setting(
        "space",
        "wide_spacing",
        "Space",
        "How much space between letters, words and lines?",
        _yes_no("Normal space", "More space", "It helps many people to read."),
    ),
    Setting(
        "targets",
        "large_targets",
        "Buttons",
        "How big are the buttons?",
        _yes_no("Normal buttons", "Larger buttons, with more space", "They are easier to press."),
    ),
    Setting(
        "simple",
        "simple",
        "Choices on a page",
        "How many choices at once?",
        _yes_no("All of them", "5 or fewer", "A button called More choices shows the others."),
    ),
    Setting(
        "words",
        "easy_words",
        "Words of the questions",
        "Which words for the questions?",
        _yes_no("Standard words", "Easy words", "Where we have written them. They are shorter."),
    ),
    Setting(
        "pictures",
        "pictures",
        "Pictures",
        "Do you like pictures with the words?",
        (
            (YES, "Yes, with pictures", ""),
            (NO, "No, words alone", "The words say the same."),
        ),
    ),
    Setting(
        "motion",
        "reduced_motion",
        "Things that move by themselves",
        "May the writing line go on and off?",
        (
            (YES, "No. Nothing moves by itself", ""),
            (
                NO,
                "Yes, it may",
                "This line shows where you write. It is easier to find when it goes on and off.",
            ),
        ),
    ),
    Setting(
        "speed",
        "speech_percent",
        "Reading aloud",
        "How fast is reading aloud?",
        tuple((str(speed), "{n} percent", "") for speed in SPEEDS),
        hint="100 percent is the normal voice. A smaller number is slower.",
    ),
)
"""All of them, in the order of the list. Alt and a number opens the one there; Alt and 0 the tenth."""
