"""The box for words that open a project: hidden as one writes, and shown when somebody wants to see them."""

from __future__ import annotations

from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.screen import Button, TextField, Weight

SHOW = "show-words"


def secret_words(words: Words, value: str, *, label: str, hint: str, shown: bool) -> tuple[TextField, Button]:
    """Return the box and the button that shows or hides what is in it. Pasting works in both.

    Args:
        words: the reader's language.
        value: what is written.
        label: the name of the box.
        hint: what helps to write it.
        shown: whether somebody wants to see it.
    """
    field = TextField(id="words", label=label, hint=hint, value=value, secret=True, hidden=not shown)
    if shown:
        return field, Button(id=SHOW, words=words("Hide the words"), weight=Weight.QUIET)
    ask = Button(
        id=SHOW,
        words=words("Show the words"),
        hint=words("Then others can read them too."),
        weight=Weight.QUIET,
    )
    return field, ask
