"""The boxes and choices of a question, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from coprod_desktop.domain.answers import Answer, View
from coprod_desktop.domain.days import parse_day
from coprod_desktop.domain.pack import Kind, Question
from coprod_desktop.domain.people import name_of
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import names_of
from coprod_desktop.presenters.page import quiet
from coprod_desktop.presenters.screen import Button, ChoiceField, Option, Part, Text, TextField, Tone
from coprod_desktop.presenters.wording import STANCES, in_words


def fields_of(desk: Desk, question: Question, answer: Answer) -> Iterator[Part]:
    """Yield what a question is answered with, and what the answer says so far."""
    words = desk.words
    match question.kind:
        case Kind.WORDS:
            yield _words(answer, words("Our answer"))
        case Kind.DAY:
            yield from _day(desk, answer)
        case Kind.CHOICE:
            options = tuple(Option(id=o.id, words=o.words, hint=o.effect) for o in question.options)
            yield ChoiceField(id="choice", label=words("Our answer"), options=options, chosen=answer.choice)
            yield _words(answer, words("Anything to add? (optional)"), lines=2)
        case Kind.VIEWS:
            yield from _views(desk, answer)
        case Kind.PROMISE:
            yield from _promise(desk, answer)
        case Kind.STANCE:
            options = tuple(Option(id=code, words=words(said)) for code, said in STANCES.items())
            label = words("What do we think?")
            yield ChoiceField(id="choice", label=label, options=options, chosen=answer.choice)
            yield _words(answer, words("How we would say it (optional)"), lines=3)
        case _:
            assert_never(question.kind)


def _words(answer: Answer, label: str, lines: int = 4, hint: str = "") -> TextField:
    return TextField(id="words", label=label, value=answer.words, lines=lines, hint=hint)


def _day(desk: Desk, answer: Answer) -> Iterator[Part]:
    words, when = desk.words, answer.words
    hint = words("For example: 14 March 2027. Words such as “end of spring” are fine too.")
    yield _words(answer, words("A day, or words"), lines=1, hint=hint)
    if parse_day(when) is not None:
        day = in_words(when, desk.today, words)
        yield Text(words=words("We read this as {day}.", day=day), tone=Tone.HINT)


def _promise(desk: Desk, answer: Answer) -> Iterator[Part]:
    words = desk.words
    yield _words(answer, words("Our promise"), lines=3)
    who = words("Who keeps this promise?")
    yield TextField(id="keeper", label=who, value=answer.keeper, names=names_of(desk))
    yield TextField(id="sign", label=words("How will we know it is kept?"), value=answer.sign, lines=2)


def _views(desk: Desk, answer: Answer) -> Iterator[Part]:
    words, views = desk.words, answer.views
    for number, view in enumerate(views, 1):
        label = words("What we think") if len(views) == 1 else words("View {n}", n=number)
        yield TextField(id=f"view/{view.id}", label=label, value=view.words, lines=3)
        yield _name_button(desk, view, number)
    if not views:
        yield TextField(id="view/", label=words("What we think"), lines=3)
    yield Button(id="another-view", words=words("Add another view"))


def _name_button(desk: Desk, view: View, number: int) -> Button:
    words, name = desk.words, name_of(desk.project, view.said_by)
    said = (
        words("View {n} is from {name}. Change this", n=number, name=name)
        if name
        else words("Put a name to view {n} (optional)", n=number)
    )
    return quiet(f"view-name/{view.id}", said)
