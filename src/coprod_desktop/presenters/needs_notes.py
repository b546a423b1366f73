"""What people need, told where a session starts: recorded once, nobody is asked for it each time."""

from __future__ import annotations

from coprod_desktop.domain.agreements.forms import Form, form_of
from coprod_desktop.domain.languages import Language
from coprod_desktop.domain.needs import is_to_be_asked, other_language, people_with_needs
from coprod_desktop.domain.people import present
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.paper_forms import form_in_words
from coprod_desktop.presenters.screen import Bullets, Part, Text, Tone


def needs_today(desk: Desk) -> tuple[Part, ...]:
    """Return what helps each person who is here, and how they read; nothing when nobody said anything."""
    people = people_with_needs(desk.project)
    if not people:
        return ()
    return (
        Text(words=desk.words("What helps people today"), tone=Tone.LABEL),
        Bullets(items=tuple(_needs(desk, person) for person in people)),
    )


def languages_read(desk: Desk) -> tuple[str, ...]:
    """Return, for each other language, who likes it best and that somebody reads with them."""
    readers: dict[Language, list[str]] = {}
    for person in present(desk.project):
        if language := other_language(person, desk.project):
            readers.setdefault(language, []).append(called(desk, person))
    return tuple(reads_best(desk, ", ".join(names), language) for language, names in readers.items())


def reads_best(desk: Desk, names: str, language: Language) -> str:
    """Return what there is to do for somebody whose language our papers are not in."""
    return desk.words(
        "{names}: {language} is best. Our papers are in English, so read them with somebody.",
        names=names,
        language=desk.words(language.name),
    )


def _needs(desk: Desk, person: Person) -> str:
    words, name, form = desk.words, called(desk, person), form_of(person)
    said = []
    if form != Form():
        said.append(words("{form} for papers.", form=form_in_words(form, words).capitalize()))
    if language := other_language(person, desk.project):
        said.append(words("{language} is best.", language=words(language.name)))
    lines = (line.strip() for line in person.helps.split("\n"))
    said += [line if line.endswith((".", "!", "?")) else f"{line}." for line in lines if line]
    if is_to_be_asked(person, desk.today):
        said.append(words("Ask if this is still right."))
    return words("{name}: {needs}", name=name, needs=" ".join(said))
